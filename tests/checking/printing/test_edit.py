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


def test_a_figure_over_a_line_end_has_no_edit() -> None:
    text = "The port has 2,650 boats, which is 6.2\ntimes the 416 of 2015."
    found = edited(text)[0]
    assert found is None or found.count("\n") == 1


def test_edits_are_in_the_json() -> None:
    report = tieout.check("Landings rose 35 percent to 600 tonnes in 2019, from 500 tonnes.")
    told = report.to_dict()["findings"][0]
    assert told["edits"][0] == {"start": 14, "end": 16, "text": "20"}
    assert report.to_dict()["suppressed"] == []
