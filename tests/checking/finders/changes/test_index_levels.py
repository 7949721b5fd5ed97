"""An index and the change told of its month."""

import pytest

import tieout

INDEX = "The index was 168.0 in May, 167.3 in April and 160.0 in May 1986."


def roles(text):
    return {
        (check.roles["stated"].text, check.roles["base"].text)
        for check in tieout.check(text).checks
        if check.rule == "index-change"
    }


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ("Prices rose 0.4 percent in May.", {("0.4 percent", "167.3")}),
        ("Prices rose 5.0 percent in the year to May.", {("5.0 percent", "160.0")}),
        (
            "Prices in the year to May rose 5.0 percent, after 3.3 percent in the year to April.",
            {("5.0 percent", "160.0")},
        ),
        ("Prices rose 5.0 percent in May from a year ago.", {("5.0 percent", "160.0")}),
        ("Prices rose 0.4 percent in May after a drop of 0.1 percent in May 1986.", {("0.4 percent", "167.3")}),
        ("Prices rose 0.4 percent in April.", set()),
        ("Prices rose 0.4 percent in May 1985.", set()),
        ("Prices rose 0.4 percent in the north in May.", set()),
        ("The share of rents was 0.4 percent in May.", set()),
    ],
)
def test_a_change_is_of_the_levels_whose_months_it_names(change, found):
    assert roles(f"{change} {INDEX}") == found


def test_an_index_of_another_thing_is_left_alone():
    assert not roles("Prices rose 0.4 percent in May. The share index was 168.0 in May and 167.3 in April.")
