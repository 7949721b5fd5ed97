"""The five articles that the project began with: what they say of their figures, and that a wrong one in them is caught.

They are other people's and lie beside the repository; without them these tests are skipped.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

import tieout

FOLDER = Path(__file__).resolve().parents[2] / "shared" / "seeds"
pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the articles are not here")

#: name -> the number that its file begins with, and the day it came out where that is known
SEEDS = {
    "decade": ("000", "2022-11-23"),
    "platforms": ("001", "2024-10-16"),
    "shenyang": ("002", "2021-04-13"),
    "valley": ("003", "2024-03-20"),
    "congress": ("004", "2022-11-24"),
}


def text_of(name: str) -> str:
    return next(FOLDER.glob(f"{SEEDS[name][0]}_*.txt")).read_text(encoding="utf-8")


@cache
def report_of(name: str, dated: bool = True) -> tieout.Report:
    return tieout.check(text_of(name), published=SEEDS[name][1] if dated else None)


def check_of(report: tieout.Report, *quotes: str) -> tieout.Check:
    """The check that rests on the figures that are printed so."""
    found = [c for c in report.checks if all(any(quote in q.text for q in c.quantities) for quote in quotes)]
    assert len(found) == 1, [(c.rule, [q.text for q in c.quantities]) for c in found]
    return found[0]


@pytest.mark.parametrize("dated", [True, False])
@pytest.mark.parametrize("name", SEEDS)
def test_no_seed_has_a_mismatch(name, dated):
    assert [c.explanation for c in report_of(name, dated).checks if c.verdict == "mismatch"] == []


@pytest.mark.parametrize("dated", [True, False])
@pytest.mark.parametrize(
    ("name", "yuan", "dollars"),
    [
        ("shenyang", "375 million", "57.25"), ("decade", "350 million", "48.94"), ("valley", "1 million", "138,902.40"),
        ("congress", "50 billion", "6.98"),
    ],
)  # fmt: skip
def test_the_four_conversions_are_consistent(name, yuan, dollars, dated):
    check = check_of(report_of(name, dated), yuan, dollars)
    assert (check.rule, check.verdict, check.anchored) == ("currency-conversion", "consistent", True)
    assert (check.roles["given"].unit, check.roles["stated"].unit) == ("CNY", "USD")


def test_2560_is_62_times_416():
    check = check_of(report_of("shenyang"), "2,560", "416")
    assert (check.rule, check.verdict, check.stated.value) == ("growth-multiple", "consistent", 6.2)
    assert check.low == pytest.approx(2560 / 416)


def test_the_four_kinds_of_platforms_do_not_exceed_all():
    check = check_of(report_of("shenyang"), "337", "262", "180", "331", "1,167")
    assert (check.rule, check.verdict) == ("total", "consistent")
    assert "1,110" in check.explanation or check.low == check.high == 1110


def test_14_projects_can_be_74_percent_of_19():
    check = check_of(report_of("shenyang"), "14", "74")
    assert (check.rule, check.verdict) == ("whole-number-share", "consistent")


@pytest.mark.parametrize(
    ("name", "part", "stated", "value"),
    [
        ("shenyang", "30.39", "47", 64.7e9),
        ("platforms", "59.386", "69.5", 35.04e9),
        ("platforms", "2.55", "97.7", 1.29),
    ],
)
def test_what_the_articles_do_not_print_is_implied(name, part, stated, value):
    check = check_of(report_of(name), part, stated)
    assert check.verdict == "implied"
    assert check.low <= value * 1.0005 and check.high >= value * 0.9995
    assert (check.high - check.low) / value < 0.03


def test_times_more_is_ambiguous():
    check = check_of(report_of("shenyang"), "3.2")
    assert (check.rule, check.verdict) == ("ambiguous-times", "ambiguous")
    finding = next(f for f in report_of("shenyang").findings if f.rule == "ambiguous-times")
    assert finding.severity == "warning"


def test_2021_to_2025_is_a_plan_of_five_years():
    check = check_of(report_of("shenyang"), "2021-25")
    assert (check.rule, check.verdict) == ("duration", "consistent")


@pytest.mark.parametrize(("name", "base", "new"), [("decade", "12.42", "52.18"), ("shenyang", "5.92", "6.89")])
def test_the_increases_go_up(name, base, new):
    check = check_of(report_of(name), base, new)
    assert (check.rule, check.verdict) == ("direction", "consistent")


#: Every figure that says something, by its value: counts, then amounts with their unit.
CLAIMS = {
    "decade": [200, 240, 33, 24, 30, 1, 5, 6, 58, 73, 40, (350e6, "CNY"), (48.94e6, "USD"), (160, "%"), (12.42e9, "CNY"), (52.18e9, "CNY")],
    "platforms": [
        71, 400, 12, 173, 133, 155, 154, 19, 6, 6, 357, 2.55, 6, 3, 4, 2667, (80, "%"), (3, "%"), (15_000, "meter ** 3 / day"),
        (227e6, "CNY"), (28e6, "CNY"), (13e6, "CNY"), (59.386e9, "CNY"), (69.5, "%"), (97.7, "%"), (3, "year"),
    ],
    "shenyang": [
        902, 31, 318, 14, 1167, 337, 262, 180, 331, 4559, 2560, 416, 32, 30, 100, 68, 600, 327, 2540, (3, "year"), (375e6, "CNY"),
        (57.25e6, "USD"), (1.3e6, "metric_ton"), (3, "year"), (3.04e9, "CNY"), (74, "%"), (5.92e9, "CNY"), (6.89e9, "CNY"), (3.2, "x"),
        (6.2, "x"), (30.39e9, "CNY"), (47, "%"), (115e6, "CNY"),
    ],
    "valley": [68, 5, 1000, 1000, (1e6, "CNY"), (138_902.40, "USD"), (80, "%")],
    "congress": [24, 8, 15, 105, 26, (50e9, "CNY"), (6.98e9, "USD"), (100e9, "CNY"), (200_000, "CNY"), (3, "year"), (5, "year")],
}  # fmt: skip


@pytest.mark.parametrize("name", SEEDS)
def test_every_numeric_claim_is_there(name):
    claims = list(report_of(name).claims)
    for wanted in sorted(CLAIMS[name], key=lambda one: not isinstance(one, tuple)):
        value, unit = wanted if isinstance(wanted, tuple) else (wanted, None)
        found = [
            c for c in claims if c.quantity.value == pytest.approx(value) and (unit is None or c.quantity.unit == unit)
        ]
        assert found, wanted
        claims.remove(found[0])


@pytest.mark.parametrize("name", SEEDS)
def test_every_claim_keeps_its_source_sentence(name):
    text = text_of(name)
    for claim in report_of(name).claims:
        assert claim.sentence in text and claim.quantity.text in claim.sentence
        start = text.index(claim.sentence)
        assert any(
            place <= claim.quantity.start and claim.quantity.end <= place + len(claim.sentence)
            for place in (start, text.rindex(claim.sentence))
        )


@pytest.mark.parametrize("name", SEEDS)
def test_no_name_footer_or_phone_is_a_claim(name):
    quotes = {claim.quantity.text for claim in report_of(name).claims}
    named = {
        "13th",
        "14th",
        "20th",
        "Five-Year",
        "20",
        "388",
        "No.388",
        "030001",
        "4040426",
        "86",
        "351",
        "3009",
        "2018",
    }
    assert not quotes & named
    assert not any(
        claim.quantity.kind in ("date", "ordinal") or claim.quantity.named for claim in report_of(name).claims
    )
    last = max(claim.quantity.start for claim in report_of(name).claims)
    if name == "congress":
        assert "388" in text_of(name)[last + 20 :], "the footer is behind the last claim"


@pytest.mark.parametrize(
    ("name", "right", "wrong", "rule"),
    [
        ("shenyang", "57.25", "75.25", "currency-conversion"),
        ("shenyang", "375 million", "357 billion", "currency-conversion"),
        ("decade", "48.94", "84.94", "currency-conversion"),
        ("decade", "350 million", "530 million", "currency-conversion"),
        ("valley", "138,902.40", "238,902.40", "currency-conversion"),
        ("valley", "1 million", "10 million", "currency-conversion"),
        ("congress", "6.98", "9.68", "currency-conversion"),
        ("congress", "50 billion", "500 billion", "currency-conversion"),
        ("shenyang", "6.2 times", "6.8 times", "growth-multiple"),
        ("shenyang", "2,560", "2,650", "growth-multiple"),
        ("shenyang", "416", "461", "growth-multiple"),
        ("shenyang", "337", "737", "total"),
        ("shenyang", "262", "626", "total"),
        ("shenyang", "331", "431", "total"),
        ("shenyang", "1,167", "1,067", "total"),
        ("shenyang", "74 percent", "73 percent", "whole-number-share"),
        ("shenyang", "14 projects", "13 projects", "whole-number-share"),
        ("shenyang", "2021-25", "2021-29", "duration"),
        ("shenyang", "5.92", "9.92", "direction"),
        ("shenyang", "6.89", "3.89", "direction"),
        ("decade", "52.18", "9.18", "direction"),
    ],
)
def test_a_wrong_figure_is_caught(name, right, wrong, rule):
    text = text_of(name)
    assert text.count(right) >= 1
    report = tieout.check(text.replace(right, wrong, 1), published=SEEDS[name][1])
    assert {c.rule for c in report.checks if c.verdict == "mismatch"} == {rule}
    assert {f.rule for f in report.findings if f.severity == "error"} == {rule}


@pytest.mark.parametrize(
    ("name", "right", "wrong", "quotes", "before"),
    [
        ("shenyang", "47 percent", "74 percent", ("30.39", "74"), 64.7e9),
        ("shenyang", "30.39", "39.30", ("39.30", "47"), 64.7e9),
        ("platforms", "69.5%", "96.5%", ("59.386", "96.5"), 35.04e9),
        ("platforms", "97.7%", "79.7%", ("2.55", "79.7"), 1.29),
        ("platforms", "2.55", "5.25", ("5.25", "97.7"), 1.29),
    ],
)
def test_a_wrong_figure_beside_an_unprinted_one_moves_what_is_implied(name, right, wrong, quotes, before):
    """Nothing printed contradicts it: the value that the other figure would have to have shows the slip to whoever knows it."""
    report = tieout.check(text_of(name).replace(right, wrong, 1), published=SEEDS[name][1])
    check = check_of(report, *quotes)
    assert check.verdict == "implied" and not check.low <= before <= check.high


def test_a_wrong_multiple_that_is_ambiguous_stays_so():
    report = tieout.check(text_of("shenyang").replace("3.2 times", "2.3 times"), published=SEEDS["shenyang"][1])
    assert check_of(report, "2.3").verdict == "ambiguous"
