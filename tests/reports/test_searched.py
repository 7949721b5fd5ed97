"""Claims that were searched for in a terminal of any width, and for programs."""

import csv
import json
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tieout.ledger.search import Hit, Series, Told, series
from tieout.reports.excerpt import cells
from tieout.reports.searched import found_lines, history_lines
from tieout.reports.searched_data import KEYS, found_json, history_json, table
from tieout.reports.text import plain

INF = float("inf")


def told(
    quote: str,
    value: float | None,
    year: int,
    low: float | None = None,
    high: float | None = None,
    path: str = "claims/a.md",
) -> Told:
    day = 365 * (year - 1) + (year - 1) // 4 - (year - 1) // 100 + (year - 1) // 400 + 1
    ends = (value if low is None else low, value if high is None else high)
    hit = Hit(
        "claims/a.yaml",
        path,
        "c1",
        5,
        7,
        "CNY",
        value,
        ends[0] or 0.0,
        ends[1] or 0.0,
        "s",
        "m",
        "",
        day,
        day + 364,
        day + 400,
    )
    return Told(hit, quote, f"It was {quote} in {year}.", "trade", "exports", "Orrin", str(year))


POINTS = [told("40 yuan", 40.0, 2020), told("80 yuan", 80.0, 2022), told("20 to 60 yuan", None, 2021, 20.0, 60.0)]


def test_each_claim_is_told_with_its_sentence_and_the_figure_underlined() -> None:
    assert plain(found_lines(POINTS[:1])) == (
        "claims/a.md:5:7: 40 yuan, 2020 (exports, trade, Orrin)\n  It was 40 yuan in 2020.\n         ^^^^^^^\n"
    )


def test_a_history_is_a_bar_for_each_figure_in_order() -> None:
    title, *lines = plain(history_lines(series(POINTS), 60)).splitlines()
    assert title == "exports (trade, Orrin), CNY"
    assert [line.strip() for line in lines[1::2]] == ["claims/a.md:5:7"] * 3
    heads, bars = [line[:23] for line in lines[::2]], [line[23:] for line in lines[::2]]
    assert heads == ["  2020        40 yuan  ", "  2021  20 to 60 yuan  ", "  2022        80 yuan  "]
    whole = len(bars[2])
    ranged = "#" * round(whole / 4) + "-" * (round(whole * 3 / 4) - round(whole / 4))
    assert bars == ["#" * round(whole / 2), ranged, "#" * whole] and 23 + whole <= 60


def test_the_unit_of_a_measure_is_left_to_the_figures() -> None:
    points = (told("4.2 million tonnes", 4.2e9, 2020), told("4.4 million tonnes", 4.4e9, 2021))
    assert (
        plain(history_lines([Series("trade", "exports", "Orrin", "kilogram^1", points)], 60)).splitlines()[0]
        == "exports (trade, Orrin)"
    )


def test_losses_go_to_the_left_of_nought() -> None:
    points = tuple(told(f"{value:g}", value, 2020 + n) for n, value in enumerate((-50.0, 50.0)))
    lines = plain(history_lines([Series("s", "m", "", "CNY", points)], 60)).splitlines()
    loss, gain = lines[1].rstrip(), lines[3].rstrip()
    assert set(loss[loss.index("#") :]) == set(gain[gain.index("#") :]) == {"#"}
    assert gain.index("#") == len(loss)


@given(
    st.lists(st.floats(allow_nan=False, allow_infinity=False), min_size=1, max_size=6),
    st.integers(60, 200),
    st.text(max_size=40),
)
def test_no_bar_is_wider_than_the_terminal(values: list[float], width: int, quote: str) -> None:
    points = tuple(told(quote, value, 2000 + n) for n, value in enumerate(values))
    for line in plain(history_lines([Series("s", "m", "", "CNY", points)], width)).splitlines():
        assert cells(line) <= width


def test_an_open_end_and_nothing_at_all_have_their_lines() -> None:
    points = (told("over 40", None, 2020, 40.0, INF), told("0", 0.0, 2021))
    lines = plain(history_lines([Series("s", "m", "", "1", points)], 60)).splitlines()
    assert lines[1].endswith("#")
    assert lines[3].endswith("|")


def test_json_has_numbers_and_none_for_what_is_open() -> None:
    [one] = json.loads(found_json([told("over 40", None, 2020, 40.0, INF)]))["claims"]
    assert tuple(one) == KEYS
    assert (one["value"], one["low"], one["high"], one["first"], one["last"]) == (
        None,
        40,
        None,
        "2020-01-01",
        "2020-12-30",
    )
    [of] = json.loads(history_json(series(POINTS)))["series"]
    assert [point["quote"] for point in of["points"]] == ["40 yuan", "20 to 60 yuan", "80 yuan"]
    assert json.loads(found_json([], ["exports"])) == {"claims": [], "suggestions": ["exports"]}


@pytest.mark.parametrize("text", ["=1+1", "+1", "@SUM(A1)"])
def test_no_cell_of_the_table_is_a_formula(text: str) -> None:
    [row] = csv.DictReader(StringIO(table([told(text, 1.0, 2020)])))
    assert (row["quote"], row["value"], row["period"]) == (f"'{text}", "1", "2020")


def test_json_holds_nothing_that_a_terminal_would_act_on():
    text = found_json([], ["a\x9b31mred"])
    assert "\x9b" not in text and json.loads(text)["suggestions"] == ["a\x9b31mred"]
