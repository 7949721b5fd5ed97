"""Each mistake about a source is one line with its place; all else is compared."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tieout.ledger.model import Verified

from .firms import ARTICLE, FIRMS, PINNED, SETTINGS, source, told

MISTAKES = [
    (
        {**PINNED, "place": "Norby", "period": "2021"},
        {},
        "tieout.toml:6:9: source 'firms': firms.csv, row 5 (Year 2021, City Norby), Firms holds nothing; write a number there",
    ),
    (
        {**PINNED, "period": "2022", "place": "Norby"},
        {},
        "a.yaml:5:11: source 'firms': 2 rows have Year 2022 and City Norby: 6, 7; name one with 'row: {column: …}'",
    ),
    (
        {**PINNED, "place": "Norrby"},
        {},
        "a.yaml:5:11: source 'firms': no row has Year 2020 and City Norrby; of City there is 'Norby' or 'norby'",
    ),
    (
        {**PINNED, "place": "Zzz"},
        {},
        "a.yaml:5:11: source 'firms': no row has Year 2020 and City Zzz; of City there is Lindow, Norby, norby",
    ),
    (
        {**PINNED, "period": "2021"},
        {},
        "a.yaml:5:11: source 'firms': no row has Year 2021 and City Lindow; each is there, but not in one row",
    ),
    (
        {**PINNED, "place": ""},
        {},
        "a.yaml:5:11: source 'firms': the claim has no 'place' to find its row by; write 'row: {City: …}' in its source, or pin 'place'",
    ),
    (
        {"place": "Lindow", "period": "2020"},
        {},
        "a.yaml:5:11: source 'firms': its 'period' is only a guess; write 'row: {Year: …}' in its source, or pin 'measure'",
    ),
    (
        PINNED,
        {"row": {"Cty": "Lindow"}},
        "a.yaml:5:11: source 'firms': 'firms.csv' has no column 'Cty'; did you mean 'City'?",
    ),
    (
        PINNED,
        {"file": "frims", "row": {"Year": 2020}},
        "a.yaml:5:11: no source 'frims' is declared; did you mean 'firms'?",
    ),
    (PINNED, {"file": "firms.csv"}, "a.yaml:5:11: 'firms.csv' is the file of several sources; write firms or output"),
    (
        PINNED,
        {"file": "output"},
        "a.yaml:5:11: firms.csv, row 3 (Year 2020, City Lindow), Output is in billion CNY, the claim in firm; set its 'unit'",
    ),
    (
        PINNED,
        {"file": "other.pdf", "figure": "see below"},
        "a.yaml:5:11: 'figure' is no figure; write the one figure that stands there",
    ),
    (
        PINNED,
        {"file": "other.pdf", "figure": "5 of 6"},
        "a.yaml:5:11: 'figure' holds 2 figures; write the one figure that stands there",
    ),
    (
        PINNED,
        {"file": "other.pdf", "figure": "5 km"},
        "a.yaml:5:11: its figure '5 km' is of another unit than '2,560'; write it in that unit",
    ),
]


@pytest.mark.parametrize(("pins", "more", "line"), MISTAKES)
def test_each_mistake_is_one_line_and_the_rest_is_compared(
    pins: dict[str, Any], more: dict[str, Any], line: str, desk: Callable[..., Verified]
) -> None:
    wrong = {
        "2,560": {**pins, **source(**more)},
        "3.04 billion yuan": {**PINNED, **source("output", row={"Year": 2015})},
    }
    verified = desk(ARTICLE, wrong, SETTINGS, firms__csv=FIRMS)
    [error] = verified.errors
    assert without_place(error) == without_place(line)
    assert len(told(verified)) == 1
    assert verified.exit_status == 2


def without_place(line: str) -> str:
    """A line about a claims file without its line and column, which hang on how YAML was written."""
    place, _, rest = line.partition(" ")
    return line if place.startswith("tieout.toml") else f"{place.partition('.yaml:')[0].rpartition('/')[2]} {rest}"


@pytest.mark.parametrize(
    ("settings", "line"),
    [
        (
            SETTINGS.replace('"firms.csv"', '"frims.csv"'),
            "tieout.toml:4:8: source 'firms': there is no file 'frims.csv'; name it as seen from the settings file",
        ),
        (
            SETTINGS.replace('"Firms"', '"Firm"'),
            "tieout.toml:6:9: source 'firms': 'firms.csv' has no column 'Firm'; did you mean 'Firms'?",
        ),
        (
            SETTINGS.replace("{Year", "{Yaer"),
            "tieout.toml:5:9: source 'firms': 'firms.csv' has no column 'Yaer'; did you mean 'Year'?",
        ),
        (
            SETTINGS.replace('"firm"', '"tons"'),
            "tieout.toml:7:8: source 'firms': the unit 'tons' may be metric_ton, short_ton, long_ton; write an ISO 4217 code, "
            "a measure such as 'kilometer', '%', 'share', or the noun that is counted",
        ),
    ],
)
def test_a_mistake_of_the_settings_is_told_once(settings: str, line: str, desk: Callable[..., Verified]) -> None:
    article = ARTICLE + "\nIt had 2,560 such firms, or 2,560.\n"
    verified = desk(article, {"2,560": {**PINNED, **source()}}, settings, firms__csv=FIRMS)
    assert (verified.errors, verified.exit_status) == ((line,), 2)


def test_a_table_of_semicolons_is_told_as_such_and_read_when_the_settings_say_so(desk: Callable[..., Verified]) -> None:
    table = FIRMS.replace(",", ";").replace("2;560", "2,560")
    pins = {"2,560": {**PINNED, **source()}}
    [line] = desk(ARTICLE, pins, SETTINGS, firms__csv=table).errors
    assert line == (
        "tieout.toml:4:8: source 'firms': the cells of 'firms.csv' are parted by semicolons; write separator = \";\""
    )
    said = SETTINGS.replace('unit = "firm"', 'unit = "firm"\nseparator = ";"')
    verified = desk(ARTICLE, pins, said, firms__csv=table)
    assert (verified.errors, told(verified)) == ((), [])
    wrong = desk(ARTICLE, pins, said, firms__csv=table.replace("2,560", "2,650"))
    assert len(told(wrong)) == 1 and not wrong.errors
