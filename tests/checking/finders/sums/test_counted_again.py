"""Things counted apart, and together in the next sentence."""

import pytest

import tieout

TOGETHER = {
    "the same noun": "The chain opened four mills and plans to build three clinics. The seven clinics will cost 44 million francs.",
    "both of one noun": "The state will fund 1,123 projects for nine months and 458 projects for a year. The 1,581 projects were chosen in May.",
    "people of two kinds": "The boat took 14 women and 12 men across. All 26 people were saved.",
}
APART = {
    "another noun": "The chain opened four mills and plans to build three clinics. The seven judges met in May.",
    "no sum": "The chain opened four mills and plans to build three clinics. The eight clinics will cost 44 million francs.",
    "one of the counted ones": "Four of the nine clinics are new. The thirteen clinics are in the north.",
    "not told of before": "The chain opened four mills and plans to build three clinics. Seven clinics were shut.",
}


def verdicts(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "total"]


@pytest.mark.parametrize("name", TOGETHER)
def test_what_is_counted_together_ties_out(name):
    assert verdicts(TOGETHER[name]) == ["consistent"]


@pytest.mark.parametrize("name", APART)
def test_other_counts_are_left_alone(name):
    assert verdicts(APART[name]) == []


def test_digits_that_change_places_are_accused():
    assert verdicts(TOGETHER["both of one noun"].replace("1,581", "1,851")) == ["mismatch"]
