"""A whole whose sentence names all of its parts leaves nothing out."""

from __future__ import annotations

import pytest

import tieout


def totals(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "total"]


@pytest.mark.parametrize(
    "text",
    [
        "Tin and zinc output was 52,150 tonnes. Tin output fell to 31,140 tonnes and zinc output was 21,010 tonnes.",
        "Output of tin and zinc was 52,150 tonnes. Output of tin fell to 31,140 tonnes and that of zinc to 21,010 tonnes.",
        "Some 52,150 tonnes of tin and zinc were made. The tin came to 31,140 tonnes and the zinc to 21,010 tonnes.",
    ],
)
def test_what_is_named_with_the_whole_is_all_of_it(text):
    assert totals(text) == ["consistent"]
    assert totals(text.replace("52,150", "46,150")) == ["mismatch"]


@pytest.mark.parametrize("other", ["in Chad ", "in May ", "for tubes "])
def test_parts_of_something_else_are_none_of_it(other):
    text = f"Tin and zinc output was 46,150 tonnes. Tin output {other}fell to 31,140 tonnes and zinc output was 21,010 tonnes."
    assert "mismatch" not in totals(text)


def test_what_is_left_out_may_make_the_difference():
    text = "Tin and zinc output was 46,150 tonnes. Tin output was 31,140 tonnes and zinc output 21,010 tonnes, excluding ore."
    assert totals(text) == []
