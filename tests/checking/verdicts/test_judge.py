"""Whether the relation holds: on the figures as printed, on rounded zeros, on a digit that was cut, or not at all."""

from __future__ import annotations

import pytest

import tieout


def only(text: str, rule: str, **options: str) -> tieout.Check:
    found = [check for check in tieout.check(text, **options).checks if check.rule == rule]
    assert len(found) == 1, [(check.rule, check.verdict) for check in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "rule", "verdict", "note"),
    [
        ("Sales rose 20 percent to 600 boats from 500 boats.", "percent-change", "consistent", ""),
        ("Sales rose 30 percent to 600 boats from 500 boats.", "percent-change", "mismatch", ""),
        ("Sales rose 22.4 percent to 61,000 boats from 50,000 boats.", "percent-change", "consistent", "rounded"),
        ("Sales rose 21.9 percent to 6,102 boats from 5,003 boats.", "percent-change", "consistent", "cut"),
        ("Sales rose about 21 percent to 600 boats from 500 boats.", "percent-change", "consistent", ""),
        ("Sales rose more than 19 percent to 600 boats from 500 boats.", "percent-change", "consistent", ""),
        ("Sales rose more than 25 percent to 600 boats from 500 boats.", "percent-change", "mismatch", ""),
        ("Sales fell 20 percent to 600 boats from 500 boats.", "percent-change", "mismatch", ""),
        ("The path is 27 km (17 miles) long.", "unit-conversion", "consistent", ""),
        ("The path is 27 km (43 miles) long.", "unit-conversion", "mismatch", ""),
        ("It has 59 seats, including 30 red and 25 blue ones.", "total", "consistent", ""),
        ("It has 59 seats, including 30 in front and 35 in back.", "total", "mismatch", ""),
        ("The herd has 300 cows, which is six times the 50 of 1990.", "growth-multiple", "consistent", ""),
        ("The herd has 300 cows, which is eight times the 50 of 1990.", "growth-multiple", "mismatch", ""),
        ("Turnout rose 4 percentage points from 50 percent to 54 percent.", "percentage-point-change", "consistent", ""),
        ("Turnout rose 6 percentage points from 50 percent to 54 percent.", "percentage-point-change", "mismatch", ""),
        ("The herd grew from 50 to 40 cows.", "direction", "mismatch", ""),
        ("The herd shrank from 50 to 40 cows.", "direction", "consistent", ""),
        ("She reigned for 26 years from 1988 to 2014.", "duration", "consistent", ""),
        ("She reigned for 36 years from 1988 to 2014.", "duration", "mismatch", ""),
    ],
)  # fmt: skip
def test_verdicts(text, rule, verdict, note):
    check = only(text, rule)
    assert (check.verdict, note in check.note, bool(check.note)) == (verdict, True, bool(note))


def test_figures_that_only_bound_decide_nothing(verdicts, reasons):
    text = "Sales rose 25 percent to up to 600 boats from 500 boats."
    assert "percent-change" not in verdicts(text)
    assert any(reason.startswith("percent-change: the figures decide nothing") for reason in reasons(text))


def test_what_has_no_factor_is_not_judged(verdicts):
    assert "unit-conversion" not in verdicts("The path is 27 km (17 kilograms) long.")


def test_a_base_of_zero_decides_nothing(verdicts):
    assert "percent-change" not in verdicts("Sales rose 25 percent to 600 boats from 0 boats.")


def test_the_computed_figure_is_in_the_unit_of_the_stated_one():
    check = only("Sales rose 30 percent to 600 boats from 500 boats.", "percent-change")
    assert check.low == pytest.approx(20) and check.high == pytest.approx(20)
    check = only("The path is 27 km (43 miles) long.", "unit-conversion")
    assert check.low == pytest.approx(26.5 / 1.609344, rel=1e-4)
    assert check.high == pytest.approx(27.5 / 1.609344, rel=1e-4)
    check = only(
        "The fund went from 2 million euros to 5 million euros, 3.5 times the 2 million euros.", "growth-multiple"
    )
    assert check.low == pytest.approx(4.5 / 2.5) and check.high == pytest.approx(5.5 / 1.5)


def test_a_rate_of_the_day_decides_a_conversion():
    text = "The bridge cost 80 million euros ({} million dollars)."
    assert only(text.format(96), "currency-conversion", published="2021-04-13").verdict == "consistent"
    wrong = only(text.format(69), "currency-conversion", published="2021-04-13")
    assert wrong.verdict == "mismatch" and "2021-04-13" in wrong.explanation


def test_without_a_published_rate_the_rate_is_implied():
    check = only(
        "The bridge cost 80 million afghanis (1 million dollars).", "currency-conversion", published="2021-04-13"
    )
    assert check.verdict == "implied" and check.low is not None and check.low < 1 / 80 < check.high


def test_a_figure_that_is_not_printed_is_implied():
    check = only(
        "The yard had sales of 30.4 billion euros, accounting for 47 percent of the county's sales.", "percent-share"
    )
    assert check.verdict == "implied"
    assert check.low == pytest.approx(30.35e9 / 0.475, rel=1e-3) and check.high == pytest.approx(
        30.45e9 / 0.465, rel=1e-3
    )


def test_times_more_is_ambiguous_unless_a_level_decides():
    assert only("It makes 50 tonnes, 2.5 times more than in May.", "ambiguous-times").verdict == "ambiguous"
    assert (
        only("It makes 50 tonnes, 2.5 times more than the 20 tonnes of May.", "ambiguous-times").verdict == "consistent"
    )
    assert (
        only("It makes 70 tonnes, 2.5 times more than the 20 tonnes of May.", "ambiguous-times").verdict == "consistent"
    )
    assert (
        only("It makes 99 tonnes, 2.5 times more than the 20 tonnes of May.", "ambiguous-times").verdict == "mismatch"
    )


def test_a_figure_alone_is_judged_wherever_it_stands_again():
    text = "The price fell 150 percent. Rents fell 90 percent. The number of herons fell 130 percent."
    found = [check.stated.text for check in tieout.check(text).checks if check.rule == "fall-below-zero"]
    assert found == ["150 percent", "130 percent"]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Support rose 12.5 percent, from 40 percent to 45 percent.", "consistent"),
        ("Support rose 5 percent, from 40 percent to 45 percent.", "ambiguous"),
        ("Support rose 1 percent, from 4 percent to 5 percent.", "ambiguous"),
        ("Support rose 8 percent, from 40 percent to 45 percent.", "mismatch"),
    ],
)
def test_where_only_the_other_meaning_holds_the_wording_is_ambiguous(text, verdict):
    assert only(text, "percent-against-points").verdict == verdict


def test_what_vouches_for_nothing_is_silent_where_it_holds():
    text = "The poll of 600 adults has a margin of error of 4 percentage points."
    assert not [check for check in tieout.check(text).checks if check.rule == "poll-margin"]


def test_a_margin_that_is_too_small_is_told_with_the_least():
    text = "The poll of 600 adults has a margin of error of 2 percentage points."
    assert "0.98 / the square root of 600 = 4.001" in only(text, "poll-margin").explanation


def test_a_figure_that_was_cut_is_a_note_and_no_error():
    (finding,) = tieout.check("Sales rose 21.9 percent to 6,102 boats from 5,003 boats.").findings
    assert finding.severity == "note" and "cut, not rounded" in finding.message


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The rate rose to 4.6 percent from 4.7 percent.", "mismatch"),
        ("The rate rose to 4.6 percent from 4.6 percent.", "consistent"),
        ("The rate rose to 4.6 percent from 5 percent.", "mismatch"),
        ("The rate rose to 4.6 percent from about 5 percent.", None),
        ("Sales rose to about 46 tons from 47 tons.", None),
        ("Sales rose to 46 tons from 47 tons.", "mismatch"),
    ],
)
def test_what_rose_is_not_printed_as_less_than_what_it_rose_from(text, verdict):
    told = [check.verdict for check in tieout.check(text).checks if check.rule == "direction"]
    assert told == ([verdict] if verdict else [])  # a hedge that leaves the way open decides nothing
