"""The words that a fixed wording cannot do without."""

from __future__ import annotations

import pytest

from tieout.checking.readings.literals import must_stand


@pytest.mark.parametrize(
    ("wording", "needed"),
    [
        ("{a} of (the )?{b}", ["of"]),
        ("(mean|average) [(] {a}", ["(", "average mean"]),
        ("( ,)? {a} ((by|for) (all|both) )?(of){1,2} {b} (in|on)", ["in on"]),
        ("temperatures?( [a-z]+){0,4} (?:up|down)( by)? {a}", ["temperature temperatures", "down up"]),
        ("{a}(?: [,.;:)!?]| $)", []),
        (" n = {a} [,;(]+ {b} [^,] ", ["n", "=", "( , ;"]),
        ("(on|[a-z]+) {a}", []),
        ("{a} more|{a} less", []),
        ("consum\\w+ {a}", []),
        ("{a} (to be exact|in fact)", ["exact fact"]),
        ("{a} (favou?red|backed) ", ["backed favored favoured"]),
    ],
)
def test_what_must_stand_there(wording, needed):
    assert sorted(" ".join(sorted(words)) for words in must_stand(wording)) == sorted(needed)
