"""The clauses of a sentence, and what each of them is said of."""

from __future__ import annotations

import pytest

from tieout.checking.compact.clauses import clause_of, clauses


def told(line) -> list[tuple[str, str, int]]:
    """The opener, the subject and whose clause it is, of each clause."""
    return [(c.opener, " ".join(t.text for t in line.tokens[slice(*c.subject)]), c.about) for c in clauses(line)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bus fares rose 5 percent.", [("", "bus fares", 0)]),
        ("Fares in Leeds, York and Hull rose 5 percent.", [("", "fares in leeds , york and hull", 0)]),
        ("In 2018, fares rose 5 percent.", [("", "fares", 0)]),
        (
            "Despite a rise of 7 percent in tolls, fares fell 5 percent.",
            [("", "fares", 0)],
        ),
        ("Fares rose 5 percent and came to 42 euros.", [("", "fares", 0), ("and", "", 0)]),
        ("Fares rose 5 percent, but tolls fell to 42 euros.", [("", "fares", 0), ("but", "tolls", 1)]),
        (
            "Fares rose 5 percent; the tolls had been cut to 42 euros.",
            [("", "fares", 0), (";", "the tolls", 1)],
        ),
        ("Fares, which rose 5 percent, came to 42 euros.", [("", "fares", 0), ("which", "", 0), (",", "", 0)]),
        ("Fares, up 5 percent, came to 42 euros.", [("", "fares", 0), ("up", "", 0), (",", "", 0)]),
        (
            "It lost 4 million on fares that rose 5 percent.",
            [("", "", 0), ("that", "fares", 1)],
        ),
        (
            "Fares rose 5 percent, bringing the profit to 42 million.",
            [("", "fares", 0), ("bringing", "the profit", 1)],
        ),
        ("Fares rose 5 percent, reaching 42 euros.", [("", "fares", 0)]),
        ("Fares rose 5 percent and tolls to 42 euros.", [("", "fares", 0), ("and", "tolls", 1)]),
        ("Fares rose 5 percent, with tolls down to 42 euros.", [("", "fares", 0), ("with", "tolls down", 1)]),
        ("He said fares had risen 5 percent.", [("", "", 0), ("", "fares", 1)]),
        ("Fares were 42 euros, but that could rise to 45.", [("", "fares", 0), ("that", "", 0)]),
        ("Fares rose, seasonally adjusted, to 42 euros and up from 40 in the week ended in May.", [("", "fares", 0)]),
        (
            "Fares (CD) fell to 42 euros from 45, the office said.",
            [("", "fares", 0), ("(", "", 0), (")", "", 0), (",", "the office", 3)],
        ),
        ("Fares (tolls fell to 42 euros) rose 5 percent.", [("", "fares", 0), ("(", "tolls", 1), (")", "", 0)]),
    ],
)
def test_each_clause_has_the_subject_that_it_is_said_of(seen, text, expected):
    assert told(seen(text).line) == expected


def test_a_figure_that_goes_on_is_of_the_clause_before(seen):
    line = seen("Fares rose to 42 euros in 2019, 45 euros in 2020 and 48 euros in 2021.").line
    assert len(clauses(line)) == 1


def test_a_verb_is_the_last_of_those_that_stand_together(seen):
    line = seen("The tolls on shops opened in 2019 have been lowered to 42 euros.").line
    assert [line.tokens[c.verb].text for c in clauses(line)] == ["lowered"]


def test_together_the_clauses_are_all_of_the_sentence(seen):
    line = seen(
        "He said (on 3 May) that fares, up 5 percent - as tolls were -, had been cut to 42 euros; nobody paid."
    ).line
    found = clauses(line)
    assert [c.start for c in found] == [0, *(c.end for c in found[:-1])]
    assert found[-1].end == len(line.tokens)
    assert [c.number for c in found] == list(range(len(found)))


def test_the_clause_of_a_figure(seen):
    found = seen("Fares rose 5 percent as tolls fell to 42 euros.")
    assert clause_of(found.line, found.slot("5 percent").at).number == 0
    assert clause_of(found.line, found.slot("42 euros").at).number == 1


def test_the_clauses_are_found_once(seen):
    line = seen("Fares rose 5 percent as tolls fell to 42 euros.").line
    assert clauses(line) is clauses(line)
