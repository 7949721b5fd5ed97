"""Times that make up a longer one."""

import pytest

import tieout

FILLED = {
    "months of a quarter": "Output was 512 tonnes in July, 487 tonnes in August and 455 tonnes in September. Third-quarter output was {} tonnes.",
    "a quarter at the turn of the year": "Sales were 512 tonnes in November, 487 tonnes in December and 455 tonnes in January. Quarterly sales were {} tonnes.",
    "halves of a year": "Sales were 812 marks in the first half and 642 marks in the second half. Annual sales were {} marks.",
    "quarters of a half": "Sales were 812 marks in the third quarter and 642 marks in the fourth quarter. Sales in the second half were {} marks.",
    "days of a weekend": "The hall sold 812 tickets on Saturday and 642 tickets on Sunday. It sold {} tickets over the weekend.",
}
NOT_FILLED = {
    "a month is missing": "Output was 512 tonnes in July, 487 tonnes in August and 455 tonnes in October. Third-quarter output was {} tonnes.",
    "a longer time": "Output was 512 tonnes in July, 487 tonnes in August and 455 tonnes in September. Output for the year was {} tonnes.",
    "two quarters of a year": "Sales were 812 marks in the third quarter and 642 marks in the fourth quarter. Annual sales were {} marks.",
    "no weekend": "The hall sold 812 tickets on Thursday and 642 tickets on Friday. It sold {} tickets over the weekend.",
}


def verdicts(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "total"]


@pytest.mark.parametrize("name", FILLED)
def test_parts_of_all_times_are_held_against_the_whole(name):
    assert verdicts(FILLED[name].format("1,454")) == ["consistent"]
    assert verdicts(FILLED[name].format("1,745")) == ["mismatch"]


@pytest.mark.parametrize("name", NOT_FILLED)
def test_parts_of_some_times_accuse_nothing(name):
    assert verdicts(NOT_FILLED[name].format("1,745")) == []
