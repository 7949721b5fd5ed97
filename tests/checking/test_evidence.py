"""What a sentence holds, before it is tagged."""

from __future__ import annotations

import pytest

from tieout import quantities, text
from tieout.checking.asked import A_LIST, A_RATE, ODD_DAY, TWO_UNITS
from tieout.checking.evidence import Evidence, bits_of, few


def evidence(said: str) -> Evidence:
    article = text.article(said)
    return Evidence(said, 0, len(said), quantities.extract(article))


@pytest.mark.parametrize(
    ("sign", "there", "not_there"),
    [
        (A_RATE, "It costs $60 a barrel.", "It costs $60."),
        (TWO_UNITS, "It is 10 km (6 miles).", "It is 10 km (6 km)."),
        (TWO_UNITS, "It bears 40 tons (36 metric tons).", "It bears 40 tons, not 36 tons."),
        (A_LIST, "Three towns (Ely, March and Wisbech).", "The three towns lie far away"),
        (ODD_DAY, "on 31 June 2019", "on 3 June 2019"),
        (ODD_DAY, "on January 10-1, 2019", "on January 1-10, 2019"),
    ],
)
def test_signs_of_figures(sign, there, not_there):
    assert evidence(there).words & bits_of((sign,))
    assert not evidence(not_there).words & bits_of((sign,))


@pytest.mark.parametrize(
    ("name", "said"),
    [("from", "From 5 to 6"), ("against", "5, compared with 6"), ("of-them", "5, among them 6"), ("(", "5 (6)")],
)
def test_words_phrases_and_marks(name, said):
    assert evidence(said).words & bits_of((name,))
    assert not evidence("5 boats").words & bits_of((name,))


def test_kinds_count_as_often_as_tells():
    assert few(("number", "count", "count", "count", "count")) == ("count", "count", "count", "number")
    assert evidence("5 pounds and 6 percent").kinds == ("currency", "percent")
    assert {"pound", "point", "GBP", "pp"} <= evidence("5 pounds and 6 points").units
