"""Blocks of a results wire: which rows belong together."""

from __future__ import annotations

import tieout


def spans(text: str) -> list[list[str]]:
    checks = [c for c in tieout.check(text).checks if c.rule == "earnings-per-share" and c.verdict == "consistent"]
    return [[text[s.start : s.end] for s in c.spans] for c in checks]


def test_earnings_on_all_shares_that_there_could_be_go_with_those_shares():
    text = (
        "Shr primary 62 cts vs 48 cts\nShr diluted 58 cts vs 45 cts\nNet 7,812,000 vs 5,904,000\n"
        "Avg shrs primary 12.6 mln vs 12.3 mln\nAvg shrs diluted 13.5 mln vs 13.1 mln\n"
    )
    assert spans(text) == [
        ["62 cts", "7,812,000", "12.6 mln"], ["48 cts", "5,904,000", "12.3 mln"],
        ["58 cts", "7,812,000", "13.5 mln"], ["45 cts", "5,904,000", "13.1 mln"],
    ]  # fmt: skip


def test_a_dividend_is_no_block():
    assert spans("Qtly div shr 62 cts vs 48 cts\nNet 7,812,000 vs 5,904,000\nAvg shrs 12.6 mln vs 12.3 mln\n") == []
