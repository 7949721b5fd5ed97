"""Any text has a report: nothing raises, every offset holds, and what stands around a relation does not change its verdict."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import tieout
from tieout.rules.vocabulary import vocabulary

RUN = settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
WORDS = sorted({word for words in vocabulary().classes.values() for word in words})
FIGURES = [
    "12", "1,200", "1.200,5", "350 million", "$48.94 million", "€3bn", "6.2 times", "47 percent", "-3 %", "3 to 5 percent", "one in four",
    "two-thirds", "2021-25", "Oct 15", "15/10/2021", "27 km", "41C", "7 feet 10 inches", "five-year", "4 percentage points", "25 bps",
    "No 388", "COVID-19", "3-1", "10:30", "1e400", "0", "½", "10³", "①", "٣٤", "12th", "doubled", "a dozen", "10-to-1", "1/0", "$", "%", "per share",
]  # fmt: skip
MARKS = [
    " ",
    " ",
    " ",
    ", ",
    "; ",
    ". ",
    " (",
    ") ",
    " – ",
    ": ",
    "\n",
    "\n\n",
    "“",
    "” ",
    "\u00a0",
    "\t",
    "|",
    "- ",
    "/",
]
SOUP = st.lists(
    st.sampled_from(FIGURES)
    | st.sampled_from(WORDS)
    | st.sampled_from(["boats", "tonnes", "its", "the", "respectively"]),
    max_size=30,
).flatmap(
    lambda words: st.lists(st.sampled_from(MARKS), min_size=len(words), max_size=len(words)).map(
        lambda marks: "".join(word + mark for word, mark in zip(words, marks, strict=True))
    )
)


def sound(text: str) -> tieout.Report:
    """The report of a text, all of whose offsets have been looked at."""
    report = tieout.check(text)
    spans = [*report.quantities, *(span for check in report.checks for span in (*check.spans, *check.quantities))]
    assert all(text[one.start : one.end] == one.text for one in spans)
    assert all(a.end <= b.start for a, b in pairwise(report.quantities))
    for one in (*report.findings, *report.declined):
        assert 0 <= one.start <= one.end <= len(text)
    lines = text.split("\n")
    assert all(1 <= finding.line <= len(lines) + text.count("\r") for finding in report.findings)
    json.dumps(report.to_dict(), allow_nan=False)
    return report


@RUN
@given(SOUP)
def test_a_soup_of_words_and_figures_has_a_report(text):
    sound(text)


@RUN
@given(st.text(max_size=200))
def test_any_text_has_a_report(text):
    sound(text)


@pytest.mark.parametrize(
    "text",
    [
        "9" * 20_000,
        "1," * 5_000,
        "(" * 3_000 + "5" + ")" * 3_000,
        "from 5 to 6, " * 200,
        "rose 5 percent to 7 from 6 " * 60,
        "up 5 percent, " * 2_000,
        "of 5 of 6 of 7 " * 400 + ".",
        "5 (6) " * 800,
        "one hundred and " * 1_000,
        "Three men came. They are " + "U.S " * 200 + "x.",
        "Prices in two lands rose 4 percent in Oslo and " + "A." * 200 + "B.",
        "\ud800 5 percent of \udfff 7",
        "a\x00b 5\x00 percent",
        "5\u202e percent of the 7 boats",
        "1e999 km (2e999 miles)",
        "0 times the 0 of 0, up 0 percent from 0 to 0 (0 percent)",
        "$5 million ($0)",
        "It rose 3 percent to 600 tons from 500 tons, in 3⁄4 of an hour; 10³/s 5 m²/day.",
    ],
    ids=lambda text: f"{text[:12]!r}x{len(text)}",
)
def test_hostile_texts_have_a_report(text):
    sound(text)


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
@pytest.mark.parametrize(
    "text",
    [
        "The pier has been shut for 5 days since March 3, 2020.",
        "It has been open for 12 weeks since March 3, 0001.",
        "The two towns agreed in 1994 that fees could be capped for 12 years, ending in December.",
        "It cost $5 (£4).",
    ],
)
def test_a_date_that_only_fills_a_field_is_taken(text, published):
    assert tieout.check(text, published=published).article.text == text


RELATIONS = [
    "Imports rose {p} percent to 600 boats from 500 boats.",
    "The port has 840 boats, which is {m} times the 140 of 1990.",
    "It sold 59 boats: 30 to France, 25 to Spain and {k} to Malta.",
    "Of the 28 pupils, {q} percent walk.",
    "The path is 27 km ({l} miles) long.",
    "Turnout is lower. The herd has 50 cows. That is an increase of {p} percent from 40 cows.",
]
RIGHT = {"p": "20", "m": "six", "k": "4", "q": "36", "l": "17"}
WRONG = {"p": "35", "m": "nine", "k": "9", "q": "37", "l": "71"}
ASIDES = [
    "The mayor was pleased.", "Nobody in the town had seen the like before.", "“We had hoped for more,” said the skipper.",
    "Rain fell on the hills all day.", "Most of the catch goes abroad, though prices have been falling there.",
    "Half-empty barns and lower prices are what the farmers fear.",
]  # fmt: skip


@RUN
@given(
    st.sampled_from(RELATIONS), st.booleans(), st.lists(st.sampled_from(ASIDES), max_size=3),
    st.lists(st.sampled_from(ASIDES), max_size=3), st.sampled_from([" ", "\n\n"]),
)  # fmt: skip
def test_sentences_without_figures_change_no_verdict(relation, right, before, after, gap):
    sentence = relation.format(**(RIGHT if right else WRONG))
    text = gap.join([*before, sentence, *after])
    shift = text.index(sentence)
    assert told(sound(text), shift) == told(sound(sentence), 0)


def told(report: tieout.Report, shift: int) -> list[tuple[str, str, list[int]]]:
    return [(check.rule, check.verdict, [span.start - shift for span in check.spans]) for check in report.checks]


@pytest.mark.parametrize("relation", RELATIONS[:-1])
def test_those_relations_are_right_and_wrong_indeed(relation):
    assert "mismatch" not in {check.verdict for check in sound(relation.format(**RIGHT)).checks}
    assert "mismatch" in {check.verdict for check in sound(relation.format(**WRONG)).checks}


def test_the_same_text_has_the_same_report():
    text = " ".join(relation.format(**WRONG) for relation in RELATIONS)
    assert tieout.check(text).to_dict() == tieout.check(text).to_dict()
