import pytest

import tieout

LEVELS = "The scheme paid for 3.6 million meals in May and 1.5 million in June. "


def verdicts(text: str) -> list[str]:
    return [check.verdict for check in tieout.check(text).checks if check.rule == "percent-change"]


@pytest.mark.parametrize(
    "text",
    [
        "The 85 percent fall beat the forecast.",
        "The figure has fallen by 85 percent.",
        "That 85 percent drop surprised the clerks.",
    ],
)
def test_a_change_taken_up_right_behind_its_levels_is_accused_of_a_slip(text):
    assert verdicts(LEVELS + text) == ["mismatch"]


@pytest.mark.parametrize(
    "text",
    [
        "The 85 percent drop it took in 2011 was worse.",
        "The 85 percent fall in tourism hurt the town.",
        "The figure has dropped 85 percent from its peak.",
    ],
)
def test_a_change_of_something_else_is_not(text):
    assert "mismatch" not in verdicts(LEVELS + text)


def test_two_levels_of_no_time_are_no_pair():
    assert "mismatch" not in verdicts(
        "The mill sold 3.6 million cans and 1.5 million jars. The 85 percent fall was the worst."
    )
