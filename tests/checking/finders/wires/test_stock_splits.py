"""A stock split, and what it adds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tieout


def told(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "stock-split"]


@given(st.integers(2, 10))
def test_what_a_split_adds_is_one_less_than_it_makes(new):
    text = f"Its board voted a {new}-for-1 split, paid as a {100 * new - 100} pct stock dividend."
    assert told(text) == ["consistent"]
    assert told(text.replace(f"{100 * new - 100} pct", f"{100 * new} pct")) == ["mismatch"]


@pytest.mark.parametrize(
    "text",
    [
        "Its board voted a three-for-two split and a 15 pct stock dividend.",
        "Its two-for-one split of 1985 was followed by a 15 pct stock dividend.",
        "Its two-for-one split came as a 15 pct stock dividend was paid.",
        "Holders chose between a two-for-one split or a 15 pct stock dividend.",
        "Its board voted a three-for-zero split in the form of a 15 pct stock dividend.",
        "A two-for-one split came before a three-for-one split in the form of a 15 pct stock dividend.",
    ],
)
def test_what_is_another_dividend(text):
    assert told(text) == []
