"""A share told right beside its part, of what the sentence before counts."""

import pytest

import tieout


def verdicts(text):
    return [(c.verdict, c.stated.text) for c in tieout.check(text).checks if c.rule == "percent-share"]


@pytest.mark.parametrize(
    "second",
    [
        "It kept 360, or 80 percent.",
        "Some 360 barges (80 percent) are afloat.",
        "Some 80 percent, or 360, are afloat.",
        "Some 360 (80 percent) are afloat and 90 (20 percent) are not.",
    ],
)
def test_share_is_of_what_was_counted_before(second):
    told = verdicts(f"The line has 450 barges. {second}")
    assert {verdict for verdict, _ in told} == {"consistent"}
    assert any("80 percent" in stated for _, stated in told)


@pytest.mark.parametrize(
    "text",
    [
        "The line has 450 barges. In the north 210 barges, or 70 percent, are afloat.",
        "The line has 450 barges, and half of them are afloat. Some 157 (70 percent) are new.",
        "The line has 450 barges. Some 210, or 70 percent, of the crews are new.",
    ],
)
def test_share_of_something_else_is_not_accused(text):
    assert "mismatch" not in dict(verdicts(text))
