"""A suggestion as the replacement of a stretch of the text."""

from __future__ import annotations

import pytest

import tieout

DAY = "2021-04-13"


def edited(text: str) -> list[str | None]:
    """The text under each edit of its first finding, None where a suggestion has none."""
    finding = next(one for one in tieout.check(text, published=DAY).findings if one.suggestions)
    assert len(finding.edits) == len(finding.suggestions)
    return [text[: e.start] + e.text + text[e.end :] if e else None for e in finding.edits]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("The port has 2,650 boats, which is 6.2 times the 416 of 2015.", "6.4 times the"),
        ("Landings rose 35 percent to 600 tonnes in 2019, from 500 tonnes.", "rose 20 percent to"),
        ("Sales of $1.21 billion were up 30 percent from $1.01 billion.", "up 20 percent from"),
        ("The road is about 50 miles (95 km) long.", "about 50 miles (80 km) long"),
        ("They met on Tuesday, 3 March 2014.", "met on Monday, 3 March"),
        ("They met on Tuesday, 3 March 2014.", "Tuesday, 4 March 2014"),
        ("Output fell to 600 tonnes from 500 tonnes.", "rose to 600"),
        ("It was −10C (18F) in the night.", "was −8C (18F)"),
        ("It was −10C (18F) in the night.", "was −10C (14F)"),
        ("It was minus 10C (18F) in the night.", "was minus 8C (18F)"),
        ("One in three of the 40 members, 10, are women.", "One in four of"),
        ("A third of the 40 members, 10, are women.", "A quarter of"),
        ("Sales tripled to 400 tonnes from 200 tonnes.", "Sales doubled to"),
    ],
)
def test_a_definite_suggestion_is_an_edit(wrong: str, right: str) -> None:
    assert any(one is not None and right in one for one in edited(wrong))


def test_a_range_of_figures_is_no_edit() -> None:
    assert edited("The port has 2,650 boats, which is 6.2 times the 416 of 2015.")[1:] == [None, None]


def test_a_word_that_opens_a_sentence_keeps_its_capital() -> None:
    assert (
        edited("Three men, Alan Reed and Paul Stone, were held.")[0] == "Two men, Alan Reed and Paul Stone, were held."
    )


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        ("It was minus 10C (48F) in the night.", "minus 10C"),  # the other side of nothing
        ("About a third of the 40 members, 8, are women.", "About a third"),  # the hedge would go
        ("Output halved to 30 tonnes from 90 tonnes.", "halved"),  # no word for it
    ],
)
def test_what_cannot_stand_in_its_place_is_no_edit(text: str, stays: str) -> None:
    assert all(one is None or stays in one for one in edited(text))


@pytest.mark.parametrize("space", ["\n", "\r\n", "   ", "\xa0"])
def test_a_figure_over_a_line_end_keeps_it(space: str) -> None:
    text = f"Landings rose 35{space}percent to 600 tonnes in 2019, from 500 tonnes."
    assert edited(text)[0] == text.replace("35", "20")
    text = f"Sales of $1.21{space}billion were up 20 percent from $1.21{space}million."
    assert all(one is None or one.count(space) == 2 for one in edited(text))


def test_edits_are_in_the_json() -> None:
    report = tieout.check("Landings rose 35 percent to 600 tonnes in 2019, from 500 tonnes.")
    told = report.to_dict()["findings"][0]
    assert told["edits"][0] == {"start": 14, "end": 16, "text": "20"}
    assert report.to_dict()["suppressed"] == []
