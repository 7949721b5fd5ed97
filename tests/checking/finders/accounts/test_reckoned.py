"""In which way figures are reckoned, by the words of their sentence."""

from __future__ import annotations

import pytest

from tieout.checking.finders.accounts.reckoned import are_of_two_series, ways_reckoned


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("exports, f.o.b., were 3.1 billion", {"fob"}),
        ("after adjustment for the season", {"after", "adjustment"}),
        ("leaving out ships, it was 3 billion", {"without"}),
        ("leaving a surplus of 3 billion", set()),
        ("it came to 3 billion", set()),
    ],
)
def test_ways(said: str, expected: set[str]) -> None:
    assert ways_reckoned(said) == expected


def test_what_is_provisional_is_of_the_same_series() -> None:
    plain, early, adjusted = (frozenset(one) for one in ((), ("provisional",), ("adjusted",)))
    assert not are_of_two_series([plain, early])
    assert are_of_two_series([plain, adjusted])
