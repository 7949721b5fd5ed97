"""A change, and the noun by which the next sentence calls it."""

from __future__ import annotations

import pytest

import tieout

FELL = "The output of the looms fell 4.6 percent in May."


def verdicts(text: str) -> list[str]:
    return [check.verdict for check in tieout.check(text).checks if check.rule == "change-called"]


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ("The rise came after a strike.", ["mismatch"]),
        ("This increase was due to the frost.", ["mismatch"]),
        ("The fall came after a strike.", []),
        ("The rise is planned for June.", []),
        ("The rise in wages came after a strike.", []),
        ("The wage increase was due to a strike.", []),
        ("The gain came after a strike.", []),
    ],
)
def test_nouns(after: str, expected: list[str]) -> None:
    assert verdicts(f"{FELL} {after}") == expected


@pytest.mark.parametrize("before", ["Wages had gone up.", "Sales rose 3 percent."])
def test_what_goes_the_other_way_before_may_be_meant(before: str) -> None:
    assert verdicts(f"{before} {FELL} The rise came after a strike.") == []


@pytest.mark.parametrize(
    "before",
    [
        "The annual rate fell to 4.6 percent in May.",
        "The price of the note fell 4.6 percent in May.",
        "Output had fallen 4.6 percent in May.",
        "The guild expects output to fall 4.6 percent in May.",
        "The guild, whose output fell 4.6 percent in May, hired 40 men.",
        "Output fell 4.6 percent in May, while stocks came to 410 tons.",
    ],
)
def test_what_fell_may_leave_something_else_to_rise(before: str) -> None:
    assert verdicts(f"{before} The rise came after a strike.") == []
