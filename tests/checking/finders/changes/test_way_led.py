"""The word that tells which way two levels went: before them, behind a mark, or summing them up."""

from __future__ import annotations

import pytest

import tieout


def said(text: str) -> list[str]:
    return [
        s.text for c in tieout.check(text).checks if c.rule == "direction" for s in c.spans if not s.text[0].isdigit()
    ]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Fewer kites flew at the fair: 27, where the spring before had seen 41.", "fewer"),
        ("Kite sales dwindled, the guild said: 27 crates after 41 crates.", "dwindled"),
        ("The fair had 27 kites in May, compared with 41 kites in April, a drop that the guild laid to rain.", "drop"),
        ("Fewer kites flew: 27 tons of paper, as against 41 tons.", "fewer"),
        ("Kite sales dwindled in May, reaching 27 crates after 41 crates.", "dwindled"),
    ],
)
def test_the_word_that_gives_the_direction(text: str, word: str):
    assert said(text) == [word]


@pytest.mark.parametrize(
    "text",
    [
        "Kite sales rose by a further, adjusted 27 crates compared with 41 crates in April.",
        "Kite sales fell: 27 percent of the kites tore in May, against 24 percent in April.",
        "Kite sales fell: strings were 27 crowns, after 24 crowns.",
        "The number of kites fell: 27 were lost, after 24.",
        "The fair had 27 kites in May, compared with 24 kites in April; a drop is feared in June.",
        "Kite sales fell as fares rose to the fair: 27 crates of what had risen after 41 crates of tea.",
        "The fair had 27 kites, after 41 kites, a drop in rain being to blame.",
    ],
)
def test_a_word_for_something_else_gives_none(text: str):
    assert said(text) == []
