"""Which columns of a results wire are held against each other."""

from __future__ import annotations

import tieout

WIRE = "Shr {} cts vs 29 cts\nNet {} vs 2,900,000\nSix mths\nShr 64 cts vs 55 cts\nNet 6,400,000 vs 5,500,000\n"


def told(text: str) -> list[tuple[str, list[str]]]:
    checks = [c for c in tieout.check(text).checks if c.rule == "same-shares"]
    return [(c.verdict, [text[s.start : s.end] for s in c.spans]) for c in checks]


def test_each_column_is_held_against_one_other():
    found = told(WIRE.format(31, "3,100,000"))
    assert [verdict for verdict, _ in found] == ["consistent"] * 4
    assert sorted(spans[0] + " " + spans[-1] for _, spans in found) == [
        "29 cts 5,500,000", "31 cts 2,900,000", "31 cts 6,400,000", "64 cts 5,500,000",
    ]  # fmt: skip


def test_two_digits_that_have_changed_places_are_accused_where_the_others_agree():
    assert "mismatch" in {verdict for verdict, _ in told(WIRE.format(13, "3,100,000"))}
    assert "mismatch" in {verdict for verdict, _ in told(WIRE.format(31, "1,300,000"))}


def test_new_shares_accuse_nobody():
    assert "mismatch" not in {verdict for verdict, _ in told(WIRE.format(22, "3,100,000"))}
    apart = (
        "Shr 31 cts vs 92 cts\nNet 3,100,000 vs 2,900,000\nSix mths\nShr 64 cts vs 55 cts\nNet 6,400,000 vs 4,100,000\n"
    )
    assert "mismatch" not in {verdict for verdict, _ in told(apart)}


def test_figures_of_few_digits_say_nothing():
    assert told("Shr two cts vs one ct\nNet 204,000 vs 97,000\n") == []
