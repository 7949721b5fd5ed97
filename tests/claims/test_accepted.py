"""Figures that a person lets stand, and the other words that one can give on a claim."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tieout.claims.files import accepted, read, scan, to_yaml
from tieout.claims.record import Source, Tick

HEAD = "article: yard.md\nclaims:\n"
CLAIM = "- id: c1\n  sentence: It has 5 cranes.\n  quote: '5'\n  value: 5\n  unit: crane\n  kind: count\n"


@pytest.fixture
def file(tmp_path: Path) -> Callable[[str], Path]:
    def written(more: str) -> Path:
        path = tmp_path / "yard.yaml"
        path.write_text(HEAD + CLAIM + more, encoding="utf-8")
        return path

    return written


def test_pins_source_and_ticks_are_read(file: Callable) -> None:
    [claim] = read(
        file(
            "  measure: cranes in use\n  place: Taiyuan\n"
            "  source: {title: Yearbook, file: yearbook.csv, date: 2020-02-03, figure: 5}\n"
            "  traced: {by: Mei, when: 2020-02-04}\n  accepted: {reason: as he said it, by: Li}\n"
        )
    ).claims
    assert (claim.measure, claim.place, claim.accepted) == ("cranes in use", "Taiyuan", "as he said it")
    assert claim.source == Source("Yearbook", file="yearbook.csv", date=date(2020, 2, 3), figure=5.0)
    assert claim.ticks == {"traced": Tick("Mei", date(2020, 2, 4)), "accepted": Tick("Li")}


def test_a_reason_alone_accepts(file: Callable) -> None:
    [claim] = read(file("  accepted: as he said it\n")).claims
    assert (claim.accepted, claim.ticks) == ("as he said it", {"accepted": Tick()})


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("  place: 5\n", ":9:10: 'place' is no text"),
        ("  traced: Mei\n", ":9:11: 'traced' is no mapping; write 'traced: {by"),
        ("  traced: {when: 2020-02-04}\n", ":9:11: 'traced' does not say by whom"),
        ("  traced: {by: Mei, day: 2020-02-04}\n", ":9:21: unknown key 'day'; write one of by, when"),
        ("  traced: {by: Mei, when: soon}\n", ":9:27: 'when' is no date"),
        ("  accepted: 5\n", ":9:13: 'accepted' is no text"),
        ("  accepted: ''\n", ":9:13: 'accepted' gives no reason"),
        ("  accepted: {by: Mei}\n", ":9:13: 'accepted' gives no reason"),
        ("  accepted: {reason: [x]}\n", ":9:22: 'reason' is no text"),
        ("  source: Yearbook\n", ":9:11: 'source' is no mapping"),
        ("  source: {file: a.csv}\n", ":9:11: 'source' has no title"),
        ("  source: {title: Yearbook}\n", ":9:11: 'source' needs an address or a file"),
        ("  source: {title: Yearbook, file: a, address: b}\n", ":9:11: 'source' needs an address or a file"),
        ("  source: {title: Yearbook, file: a, figure: [1]}\n", ":9:46: 'figure' is no text"),
        ("  source: {title: Yearbook, file: a, page: 1}\n", ":9:38: unknown key 'page'"),
    ],
)
def test_a_mistake_in_them_is_told_once_with_its_place(more: str, told: str, file: Callable) -> None:
    _, [error] = scan(file(more))
    assert told in str(error)


def test_an_acceptance_holds_for_its_sentence_alone(draft: Callable, tmp_path: Path) -> None:
    report = draft("It sold {5|count|5|boat} boats and {7|count|7|boat} more.").report()
    path = tmp_path / "mill.yaml"
    path.write_text(to_yaml(report))
    first, second = read(path).claims
    first = replace(first, accepted="as told")
    assert accepted([first, second], report.claims) == {(8, 9): "as told"}
    assert accepted([replace(first, sentence="It sold 5 boats.")], report.claims) == {}
    assert accepted([second], report.claims) == {}
