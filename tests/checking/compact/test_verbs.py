"""Which words are verbs, and what stands at them."""

from __future__ import annotations

import pytest

from tieout.checking.compact.verbs import has_object, has_subject, is_verb, moves


def at(line, word: str) -> int:
    return next(i for i, token in enumerate(line.tokens) if token.text == word)


@pytest.mark.parametrize(
    ("text", "word", "verb", "mover"),
    [
        ("Fares rose to 42 euros.", "rose", True, True),
        ("A rise to 42 euros was planned.", "rise", False, False),
        ("It has cut its fares to 42 euros.", "cut", True, True),
        ("A cut to 42 euros was planned.", "cut", False, False),
        ("Fares, up 5 percent, came to 42 euros.", "up", False, False),
        ("Fares went to 42 euros.", "went", True, True),
        ("Fares were 42 euros.", "were", True, False),
        ("Fares were lowered to 42 euros.", "were", False, False),
        ("It charged 42 euros.", "charged", True, False),
        ("The reported fare was 42 euros.", "reported", False, False),
        ("Bringing it to 42 euros is hard.", "bringing", False, False),
    ],
)
def test_verbs_and_those_that_move_something(seen, text, word, verb, mover):
    line = seen(text).line
    assert (is_verb(line, at(line, word)), moves(line, at(line, word))) == (verb, mover)


@pytest.mark.parametrize(
    ("text", "word", "subject", "moved"),
    [
        ("Fares sharply rose to 42 euros.", "rose", True, False),
        ("Fares went up and rose to 42 euros.", "rose", False, False),
        ("The tolls lifted fares to 42 euros.", "lifted", True, True),
        ("The tolls, which lifted fares to 42 euros, …", "lifted", False, True),
    ],
)
def test_a_subject_before_it_and_an_object_behind(seen, text, word, subject, moved):
    line = seen(text).line
    assert (has_subject(line, at(line, word)), has_object(line, at(line, word))) == (subject, moved)
