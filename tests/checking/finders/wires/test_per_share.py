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


def test_shares_of_no_told_time_may_tie_out_and_accuse_nothing():
    text = "Net shr 8.5 cents vs 7.0\nPre-tax 12.1 mln dlrs vs 8.8 mln\nNet 8.50 mln vs 5.60 mln\nShrs 100 mln vs 80 mln.\n"
    assert len(tied(text)) == 2
    wrong = text.replace("8.5 cents", "8.9 cents")
    assert len(tied(wrong)) == 1 and all(c.verdict != "mismatch" for c in tieout.check(wrong).checks)


def test_rows_of_a_parent_company():
    text = (
        "Parent shr 12.40 yen vs 11.00\nNet 3.10 billion vs 2.64 billion\nCurrent 6.2 billion vs 5.9 billion\n"
        "Outstanding shrs 250.0 mln vs 240.0 mln\nNOTE - The figures are of the parent.\n"
    )
    assert [spans[0] for spans in tied(text)] == ["12.40 yen", "11.00"]


def mismatched(stated: str) -> list[str]:
    text = f"Shr loss {stated} vs loss 48 cts\nNet loss 4,263,000 vs loss 5,904,000\nAvg shrs 12.6 mln vs 12.3 mln\n"
    return [c.stated.text for c in tieout.check(text).checks if c.verdict == "mismatch" and c.stated is not None]


def test_a_column_beside_one_that_ties_out_is_accused_of_what_no_preferred_shares_explain():
    assert mismatched("87 cts") == ["87 cts"] and mismatched("12 cts") == ["12 cts"]
    assert not mismatched("45 cts") and not mismatched("27 cts")  # a dividend on preferred shares, or other shares


def test_cents_of_no_named_currency_are_hundredths():
    text = "Shr 34 cts vs 48 cts\nNet 4,263,000 vs 5,904,000\nAvg shrs 12.6 mln vs 12.3 mln\n"
    assert [spans[0] for spans in tied(text)] == ["34 cts", "48 cts"]


def test_beside_a_column_that_ties_out_swapped_digits_are_accused_though_they_change_little():
    text = "Shr {} cts vs 48 cts\nNet 5,796,000 vs 5,904,000\nAvg shrs 12.6 mln vs 12.3 mln\n"
    verdict = {told: tieout.check(text.format(told)).checks[0].verdict for told in (46, 64)}
    assert verdict == {46: "consistent", 64: "mismatch"}
