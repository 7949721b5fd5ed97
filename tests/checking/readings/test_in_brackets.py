"""What brackets tell beside a level, and what goes on behind them."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Flats numbered 41,200 (38,700), with on average 2.21 people each.",
        "Catches came to 108,300 tonnes, worth 214.6 million (-2.9 percent; 221.0 million), i.e. 1.98 per kilo against 2.11.",
        "The club has 61 points (18 wins, 7 draws, 6 defeats), eight more than last year's 53.",
        "Fees with fines (€1.31 million, of which fines €0.52 million), rents (€0.41 million) and gifts (€0.83 million) fell.",
    ],
)
def test_what_stands_in_brackets_is_not_gone_on_with(accused, text):
    assert accused(text) == []


def test_the_parts_behind_a_level_of_before_are_those_of_today(accused):
    right = "Aid: $412 million ($388 million), of which food $210 million, tents $151 million and roads $51 million."
    assert accused(right) == []


@pytest.mark.parametrize("sign", ["+", "-"])
def test_a_signed_percentage_is_no_share(accused, sign):
    text = f"Coal gave 96.4 TWh (2019: 104.1 TWh; -7.4 percent). Wind: 58.2 TWh ({sign}3.1 percent), of which 41.0 on land."
    assert accused(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Some 21,400 (61%) came by train and 13,680 (39%) by road, up 14% on the year before (12,000).",
        "In all 4,120 homes stood empty, 5.1 percent of the stock (previous year: 4,430 or 5.6 percent).",
    ],
)
def test_a_bare_percentage_in_brackets_is_a_share(accused, text):
    assert accused(text) == []


def test_of_which_is_said_of_what_stands_before_it(accused):
    text = (
        "Some 3.1 million boxes came in, and 2.9 million went out. Ships took 2.1 million, i.e. 35.0 percent; "
        "by land went 3.9 million, of which 2.2 million by rail."
    )
    assert accused(text) == []


def test_a_change_in_brackets_is_judged_as_before(accused):
    assert accused("Output fell to 84,310 tonnes (from 90,125, or 9.5 percent).") == ["percent-change"]
    assert accused("Turnover rose from 381.2 to 402.5 million (+6.5 percent).") == ["percent-change"]


@pytest.mark.parametrize(
    "text",
    [
        "The quay handled 1,412 crates, 6.5 percent more than in May (130 of them empty).",
        "The quay handled 51,200 crates, 7 percent more than in 2019 (140 crates a day).",
        "Rents came to 312 million, and fees 4 percent more (1,410 million).",
    ],
)
def test_what_is_of_a_part_a_rate_or_another_is_no_base(accused, text):
    assert accused(text) == []


def test_a_base_alone_in_brackets_is_judged(accused):
    text = "The quay handled 1,412 crates, {} percent more than in May (1,326)."
    assert accused(text.format("6.5")) == []
    assert accused(text.format("9.5")) == ["percent-change"]


def test_what_narrows_in_brackets_is_not_what_the_list_makes(accused):
    assert accused("The fleet has 64 ships (58 in service): 30 tankers, 20 ferries and 14 tugs.") == []
    assert accused("The fleet has 64 ships (58 in service): 30 tankers, 20 ferries and 18 tugs.") == ["total"]
