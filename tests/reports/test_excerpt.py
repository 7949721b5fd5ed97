"""A sentence on one line with carets under its figures."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tieout.reports.excerpt import cells, excerpt, safe


def shown(text: str, figures: list[str], width: int = 100) -> tuple[str, str]:
    marks = [(text.index(figure), text.index(figure) + len(figure)) for figure in figures]
    return excerpt(text, 0, len(text), marks, width)


def under(line: str, carets: str) -> str:
    """What stands above the carets, by columns of a terminal."""
    columns = [character for character in line for _ in range(cells(character))]
    return "".join(character for character, caret in zip(columns, carets, strict=False) if caret == "^")


@pytest.mark.parametrize(
    "text",
    ["Sold 5 tons.", "Sold\t5\ttons.", "Sold\n   5 tons.", "北京 sold 5 tons.", "café sold 5 tons.", "😀 sold 5 tons."],
)
def test_carets_stand_under_the_figure(text: str) -> None:
    line, carets = shown(text, ["5"])
    assert under(line, carets) == "5"
    assert "\t" not in line
    assert "\n" not in line


def test_a_wide_figure_takes_two_columns() -> None:
    line, carets = shown("Sold 5万 tons.", ["5万"])
    assert carets == "     ^^^"
    assert line == "Sold 5万 tons."


def test_a_long_sentence_is_cut_far_from_its_figures() -> None:
    text = "word " * 60 + "sold 5 tons " + "word " * 60 + "and 7 more " + "word " * 60
    line, carets = shown(text, ["5", "7"], 60)
    assert cells(line) <= 60
    assert under(line, carets) == "57"
    assert line.startswith("… ")
    assert line.endswith(" …")
    assert line.count("…") == 3


def test_a_figure_is_never_cut() -> None:
    figure = "5,000 million billion"
    line, carets = shown(f"It sold {figure} tons.", [figure], 10)
    assert figure in line
    assert carets.count("^") == len(figure)


def test_safe_keeps_one_line_and_no_controls() -> None:
    assert safe("a\x1b[1m\nb\u202e\ud800") == "a\ufffd[1m b\ufffd\ufffd"


def test_no_blank_at_the_end_is_marked() -> None:
    assert excerpt("0 \r", 0, 3, [(0, 3)], 4) == ("0", "^")


@given(st.text(max_size=80), st.integers(0, 80), st.integers(0, 80), st.integers(4, 90))
def test_any_text(text: str, first: int, last: int, width: int) -> None:
    first, last = sorted((min(first, len(text)), min(last, len(text))))
    line, carets = excerpt(text, 0, len(text), [(first, last)], width)
    assert "\n" not in line + carets
    assert set(carets) <= {" ", "^"}
    assert len(carets) <= cells(line)


def test_a_korean_syllable_in_parts_takes_the_columns_of_a_whole_one() -> None:
    for written in ("한국 rose to 45 percent", unicodedata.normalize("NFD", "한국 rose to 45 percent")):
        at = written.index("45")
        line, carets = excerpt(written, 0, len(written), [(at, at + 2)], 60)
        assert cells(line) == 23 and carets == " " * 13 + "^^"


def test_a_soft_hyphen_is_not_printed() -> None:
    text = "a soft\u00adhyphened 45"
    assert excerpt(text, 0, len(text), [(16, 18)], 60) == ("a softhyphened 45", " " * 15 + "^^")
