"""Claims against the tables, counts and outputs that the settings declare."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import pytest

from tieout.ledger.model import Verified

from .firms import ARTICLE, FIRMS, PINNED, SETTINGS, source, told


def test_figures_that_are_what_their_sources_have(desk: Callable[..., Verified]) -> None:
    pins = {"2,560": {**PINNED, **source()}, "3.04 billion yuan": {**PINNED, **source("output")}}
    verified = desk(ARTICLE, pins, SETTINGS, firms__csv=FIRMS)
    assert (told(verified), verified.errors, verified.exit_status) == ([], (), 0)


def test_a_figure_that_is_not_is_shown_with_its_sentence_row_and_what_print_would_say(
    desk: Callable[..., Verified],
) -> None:
    pins = {
        "2,560": {**PINNED, **source(row={"Year": 2015})},
        "3.04 billion yuan": {**PINNED, **source("output", row={"Year": "2015"})},
    }
    verified = desk(ARTICLE, pins, SETTINGS, firms__csv=FIRMS)
    sentence = "“Lindow had 2,560 high-tech firms in 2020, with an output of 3.04 billion yuan.”"
    assert told(verified) == [
        (
            "outside-source",
            "error",
            f"firms.csv, row 2 (Year 2015, City Lindow), Firms: 416, which prints as 416; the article says 2,560. {sentence}",
        ),
        (
            "outside-source",
            "error",
            f"firms.csv, row 2 (Year 2015, City Lindow), Output: 0.9, which prints as 0.90 billion yuan; the article says 3.04 billion yuan. {sentence}",
        ),
    ]
    first = verified.found[0]
    assert (first.path, first.finding.line, first.finding.column) == ("claims/a.md", 1, 12)
    assert first.finding.suggestions == ("2,560 → 416",)
    assert (
        first.finding.question
        == "In line 1, is 2,560 right, when firms.csv, row 2 (Year 2015, City Lindow), Firms has 416?"
    )
    assert (verified.errors, verified.exit_status) == ((), 1)


@pytest.mark.parametrize(
    ("figure", "severity"),
    [(2560, []), ("2,560", []), ("2,560 firms", []), ("2,650", ["error"]), (2650.0, ["error"]), ("2560", [])],
)
def test_a_copied_figure(figure: object, severity: list[str], desk: Callable[..., Verified]) -> None:
    verified = desk(ARTICLE, {"2,560": {"source": {"title": "Yearbook", "address": "p. 4", "figure": figure}}})
    assert [one[1] for one in told(verified)] == severity
    assert verified.errors == ()


@pytest.mark.parametrize(
    ("figure", "severity"),
    [
        (3.04, []),
        (3.04e9, []),
        ("3.043 billion yuan", []),
        ("3,043 million yuan", []),
        (3.4, ["error"]),
        ("3.4 billion yuan", ["error"]),
        (3043, ["error"]),
        ("3.045 billion yuan", []),
        ("3.047 billion yuan", ["note"]),
        ("3.05 billion yuan", ["error"]),
    ],
)
def test_a_copied_figure_with_its_magnitude(figure: object, severity: list[str], desk: Callable[..., Verified]) -> None:
    verified = desk(
        ARTICLE, {"3.04 billion yuan": {"source": {"title": "Yearbook", "address": "p. 4", "figure": figure}}}
    )
    assert [one[1] for one in told(verified)] == severity


@pytest.mark.parametrize(
    ("unit", "cell", "severity"),
    [
        ("%", "12", []),
        ("%", "12.4", []),
        ("%", "0.12", ["error"]),
        ("share", "0.12", []),
        ("share", "12", ["error"]),
        ("share", "12%", []),
        ("%", "12.6", ["note"]),
        ("%", "13.2", ["error"]),
        ("", "12%", []),
    ],
)
def test_a_percentage_goes_by_the_unit(
    unit: str, cell: str, severity: list[str], desk: Callable[..., Verified]
) -> None:
    settings = (
        f'[[sources]]\nname = "s"\nfile = "s.csv"\nkeys = ["Measure"]\nvalue = "Value"\nunit = "{unit}"\n'.replace(
            'unit = ""\n', ""
        )
    )
    pins = {"12 percent": {"measure": "share of women", **source("s")}}
    verified = desk(
        "Women hold 12 percent of the seats.\n",
        pins,
        settings,
        s__csv=f"Measure,Value\nThe women's share,1\nshares of women,{cell}\n".replace(
            "The women's share", "men's share"
        ),
    )
    assert [one[1] for one in told(verified)] == severity
    assert verified.errors == ()


@pytest.mark.parametrize(
    ("text", "quote", "value", "severity"),
    [
        ("It has about 350 firms.", "about 350", 357, []),
        ("It has about 350 firms.", "about 350", 380, ["error"]),
        ("It has more than 350 firms.", "more than 350", 357, []),
        ("It has more than 350 firms.", "more than 350", 349, ["error"]),
        ("It has 35,000 firms.", "35,000", 35200, ["note"]),
        ("It has 35,000 firms.", "35,000", 36200, ["error"]),
        ("It has up to 350 firms.", "up to 350", 120, []),
        ("It has 10 to 20 firms.", "10 to 20", 15, []),
        ("It has 10 to 20 firms.", "10 to 20", 25, ["error"]),
    ],
)
def test_hedges_and_rounded_zeros(
    text: str, quote: str, value: int, severity: list[str], desk: Callable[..., Verified]
) -> None:
    verified = desk(text + "\n", {quote: {"source": {"title": "Register", "address": "x", "figure": value}}})
    assert [one[1] for one in told(verified)] == severity


COUNTS = """
[[sources]]
name = "modules"
glob = "src/*.py"

[[sources]]
name = "answer"
command = [{python}, "-c", "print(42)"]
"""


@pytest.mark.parametrize("run", [False, True])
def test_files_and_commands(run: bool, desk: Callable[..., Verified], tmp_path: Any) -> None:
    (tmp_path / "src").mkdir()
    for name in "abc":
        (tmp_path / "src" / f"{name}.py").write_text("")
    article = "The tool has three modules and answers 41 questions.\n"
    settings = COUNTS.replace("{python}", repr(sys.executable))
    verified = desk(article, {"three": source("modules"), "41": source("answer")}, settings, run=run)
    [(rule, severity, message)] = told(verified)
    if run:
        assert (rule, severity) == ("outside-source", "error")
        assert message.startswith("source 'answer' (`") and "42, which prints as 42; the article says 41." in message
    else:
        assert (rule, severity) == ("source-skipped", "note")
        assert (
            message
            == "41 was not compared: source 'answer' is a command, which only 'tieout verify --run-commands' runs"
        )
    assert (verified.errors, verified.exit_status) == ((), int(run))


def test_a_claim_whose_sentence_is_gone_is_not_compared(desk: Callable[..., Verified], tmp_path: Any) -> None:
    desk(ARTICLE, {"2,560": {**PINNED, **source(row={"Year": 2015})}}, SETTINGS, firms__csv=FIRMS)
    assert told(desk("Lindow has none.\n", {}, SETTINGS, firms__csv=FIRMS)) == []


def test_a_figure_that_a_person_lets_stand_is_no_finding(desk: Callable[..., Verified]) -> None:
    pins = {"2,560": {**PINNED, **source(row={"Year": 2015}), "accepted": "the table is old"}}
    verified = desk(ARTICLE, pins, SETTINGS, firms__csv=FIRMS)
    assert (told(verified), verified.accepted, verified.exit_status) == ([], 1, 0)


def test_a_corrected_value_stands_for_its_digits(desk: Callable[..., Verified]) -> None:
    pins = {"2,560": {**PINNED, **source(row={"Year": 2015}), "value": 416, "corrected": "a misprint"}}
    assert told(desk(ARTICLE, pins, SETTINGS, firms__csv=FIRMS)) == []


def test_a_cell_obeys_no_terminal(desk: Callable[..., Verified]) -> None:
    pins = {
        "2,560": {
            **PINNED,
            "place": "",
            "source": {"title": "Register", "file": "firms", "row": {"City": "Lin\x1b[31mdow"}},
        }
    }
    verified = desk(ARTICLE, pins, SETTINGS, firms__csv="Year,City,Firms,Output\n2020,Lin\x1b[31mdow,5,1\n")
    [(_, _, message)] = told(verified)
    assert message.isprintable() and "City Lin�[31mdow" in message
