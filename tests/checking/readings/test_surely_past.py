import pytest

from tieout.checking.readings.surely_past import is_in_passing, is_surely_past


@pytest.mark.parametrize(
    "before",
    [
        "Ferry fares are at their lowest since ",
        "The mill, which was founded in ",
        "She was charged in ",
        "It opened on ",
    ],
)
def test_what_lies_behind(before):
    assert is_surely_past(f"{before}2016.", len(before))


@pytest.mark.parametrize(
    "before",
    [
        "The bridge is to be opened in ",
        "The bridge is expected in ",
        "The town hopes for the ",
        "The bridge will be finished in ",
        "Page updated in ",
        "In ",
    ],
)
def test_what_may_be_ahead(before):
    assert not is_surely_past(f"{before}2016.", len(before))


@pytest.mark.parametrize(
    ("text", "passing"),
    [
        ("The museum, opened in 2014, paid", True),
        ("The museum, which was founded in 2014, paid", True),
        ("The museum was sold in 2014, when", False),
        ("It paid, after it opened in 2014 for", False),
    ],
)
def test_what_is_told_in_passing(text, passing):
    start = text.index("2014")
    assert is_in_passing(text, start, start + 4) is passing
