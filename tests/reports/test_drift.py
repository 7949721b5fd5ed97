"""Findings of verify as lines, with what changed in a sentence."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tieout.checking.model import Finding
from tieout.ledger.model import Cited, Found
from tieout.reports.drift import changed, differing, lines

WAS, NOW = "A fire took 3 of them in May.", "A big fire took 4 of them."


def found(line: int, was: str = "", now: str = "") -> Found:
    return Found("a.yaml", "c1", Finding("stale-claim", "error", "stale: …", 0, 0, line, 3), cited(was, now))


def cited(was: str, now: str) -> tuple[Cited, ...]:
    both = {"then": was, "now": now}
    return tuple(Cited(role, "a.md", 1, 1, 0, said) for role, said in both.items() if said)


def test_what_differs_is_underlined_in_both_sentences() -> None:
    assert list(changed(WAS, NOW, 80)) == [
        "  - A fire took 3 of them in May.",
        "                ^         ^^^^^^",
        "  + A big fire took 4 of them.",
        "      ^^^           ^",
    ]


def test_the_two_sentences_stand_once_under_all_that_is_said_of_them() -> None:
    shown = list(lines([found(1, WAS, NOW), found(2, WAS, NOW), found(3), found(4, WAS, "")], 80))
    assert [line for line in shown if line[0] != " "] == [
        f"a.yaml:{n}:3: error stale-claim: stale: …" for n in (1, 2, 3, 4)
    ]
    assert [line[2] for line in shown if line[:2] == "  " and line[2] in "+-"] == ["-", "+"]
    assert shown[1].startswith("a.yaml:2") and shown[2].startswith("  - ")


def test_no_finding_is_no_line() -> None:
    assert list(lines([], 80)) == []


def test_long_sentences_are_cut_around_what_differs() -> None:
    long = "and so on " * 60
    shown = list(changed(f"{long}3 boats {long}", f"{long}4 boats {long}", 80))
    assert all(len(line) <= 80 for line in shown)
    assert " 3 boats" in shown[0] and " 4 boats" in shown[2]


def test_nothing_reaches_a_terminal() -> None:
    bad = Found(
        "a\x1b.yaml", "", Finding("stale-claim", "error", "a\nb\x1b[31m", 0, 0, 1, 1), cited("a \x1b 3", "a \x1b 4")
    )
    assert not any(character in "".join(lines([bad], 80)) for character in "\x1b\n")


@given(st.text(max_size=40), st.text(max_size=40))
def test_what_is_not_underlined_is_alike(was: str, now: str) -> None:
    gone, new = differing(was, now)

    def rest(text: str, marks: list[tuple[int, int]]) -> list[str]:
        for start, end in reversed(marks):
            text = text[:start] + " " + text[end:]
        return text.split()

    assert "".join(rest(was, gone)) == "".join(rest(now, new))
