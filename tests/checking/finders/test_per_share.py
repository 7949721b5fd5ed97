"""Earnings a share in the lines of a results wire: which net and which shares go with which figure."""

from __future__ import annotations

import tieout

NOTE = "NOTE: Net includes gain of 120,000 dlrs.\n"


def tied(text: str) -> list[list[str]]:
    report = tieout.check(text)
    checks = [c for c in report.checks if c.rule == "earnings-per-share" and c.verdict == "consistent"]
    return [[text[s.start : s.end] for s in check.spans] for check in checks]


def test_each_column_goes_with_its_own():
    text = (
        "Shr 62 cts vs 48 cts\nNet 7,812,000 vs 5,904,000\nSales 93.0 mln vs 90.6 mln\nAvg shrs 12.6 mln vs 12.3 mln\n"
    )
    assert tied(text + NOTE) == [["62 cts", "7,812,000", "12.6 mln"], ["48 cts", "5,904,000", "12.3 mln"]]


def test_a_block_ends_where_the_next_begins():
    quarter = "Shr 62 cts vs 48 cts\nNet 7,812,000 vs 5,904,000\nYear\n"
    year = "Shr 1.25 dlrs vs 1.11 dlrs\nNet 15.8 mln vs 13.7 mln\nAvg shrs 12.6 mln vs 12.3 mln\n"
    assert [spans[0] for spans in tied(quarter + year)] == ["1.25 dlrs", "1.11 dlrs"]


def test_a_loss_goes_with_a_loss():
    text = "Shr loss 62 cts vs profit 48 cts\nNet loss 7,812,000 vs profit 5,904,000\nAvg shrs 12.6 mln vs 12.3 mln\n"
    assert len(tied(text + NOTE)) == 2
    assert len(tied(text.replace("Net loss", "Net profit") + NOTE)) == 1


def test_operating_earnings_go_with_operating_earnings():
    text = "Oper shr 62 cts vs 48 cts\nNet 9,812,000 vs 5,904,000\nOper net 7,812,000 vs 5,904,000\nAvg shrs 12.6 mln vs 12.3 mln\n"
    assert tied(text + NOTE)[0] == ["62 cts", "7,812,000", "12.6 mln"]
