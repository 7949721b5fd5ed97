"""Broken figures are found, and what only looks broken is left alone."""

from __future__ import annotations

import pytest

from tieout.quantities.broken import broken
from tieout.text.model import Article


@pytest.mark.parametrize(
    ("text", "said", "reason"),
    [
        ("It cost 6,5000,000 pennies.", "6,5000,000", "grouping"),
        ("It cost 12345,678 yen.", "12345,678", "grouping"),
        ("The state owes $800,000 million billion.", "800,000 million billion", "magnitude"),
        ("A loan of 1.25 billion mln dollars fell due.", "1.25 billion mln", "magnitude"),  # no time of day
        ("It gave 1.1 billion mln stg.", "1.1 billion mln", "magnitude"),
        ("A loan of 3,250,000 mln dlrs was repaid.", "3,250,000 mln", "in full"),
        ("The bid of US$1,400,000 million failed.", "1,400,000 million", "in full"),
        ("About 6,5000 people live there.", "6,5000", "grouping"),
        ("It has 43,.590 acres.", "43,.590", "grouping"),
        ("Sales were 86.,4 mln vs 81.2 mln.", "86.,4", "grouping"),
        ("It costs $70, 000 or more.", "70, 000", "grouping"),
        ("It sold for $XXX.", "$XXX", "placeholder"),
        ("It rose #DIV/0! percent.", "#DIV/0! percent", "placeholder"),
        ("The ferry leaves at 25:30.", "25:30", "clock"),
        ("The shop shuts at 24:30.", "24:30", "clock"),
        ("It opens at 19:00 am daily.", "19:00 am", "clock"),
        ("Open until 9:75 p.m. on Monday.", "9:75 p.m.", "clock"),
        ("The log says 2022-11-30T24:10:00Z.", "24:10", "clock"),
        ("Shut from 14:80 hours on.", "14:80", "clock"),
        ("Sales rose TK percent.", "TK percent", "placeholder"),
        ("Some XX million were lost.", "XX million", "placeholder"),
        ("Pay within thirty-five (30) business days.", "thirty-five (30)", "twice"),
        ("It lies a hundred (10) feet off.", "a hundred (10)", "twice"),
        ("The plan for 2031-28 is late.", "2031-28", "backwards"),
        ("During the 2024–21 period it rained.", "2024–21", "backwards"),
        ("A fine of [INSERT SUM] is due.", "[INSERT SUM]", "placeholder"),
    ],
)
def test_a_broken_figure_is_found(text: str, said: str, reason: str) -> None:
    (found,) = broken(Article(text=text))
    assert (found.text, found.reason) == (said, reason)
    assert text[found.start : found.end] == found.text


@pytest.mark.parametrize(
    "text",
    [
        "Pay within thirty-five (35) days, two (2) copies each, for twenty-one (7) sheep.",
        "Send half a dozen (6) copies, a quarter of a hundred (25) miles, within four score and seven (87) days.",
        "1,234,567 and 12,34,567",
        "The plan for 2028-31, the budget of 2018-04, the period 1999-14, seasons 2024-21-18 and order 2024-21",
        "Rooms 3,5,7 and 9,10",
        "a hundred million",
        "5 million, billions more",
        "Super Bowl XX",
        "It earned NT$1,234,567 million, or 1,234,567 million yen.",
        "It cost 12,345 million dollars.",
        "version 1,2",
        "The fee is $5, 300 people paid it, and 3., 4. were first.",
        "2.5 thousand million",
        "10 million billion atoms",
        "In 1987,200 men came.",
        "1,1234 USD",
        "rooms 101,1023,104",
        "Serial 12,3456,789 fits.",
        'Write "XX million" here.',
        "He works 38:30 hours a week, ends at 24:00 and scored to lead at 63:61.",
        "[TODO] and [INSERT ROW]",
        "the #REF! error",
        "\ud800 XX and 1,2345",
    ],
)
def test_what_only_looks_broken_is_left_alone(text: str) -> None:
    assert broken(Article(text=text)) == ()
