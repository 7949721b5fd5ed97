"""Differences of two drafts in a terminal."""

from __future__ import annotations

from tieout.claims.drafts import differences
from tieout.reports.drafts import render
from tieout.reports.text import plain
from tieout.text import article


def shown(old: str, new: str, width: int = 100) -> list[str]:
    drafts = article(old, path="a.md"), article(new, path="b.md")
    return plain(render(differences(*drafts), *drafts, width=width)).splitlines()


def test_a_change_has_both_places_and_its_sentence() -> None:
    assert shown("It sold 41 boats.", "Yes.\nIt sold 42 boats.") == [
        "b.md:2:9: 41 → 42 (was a.md:1:9)",
        "  It sold 42 boats.",
        "          ^^",
    ]


def test_what_is_gone_and_what_is_new_have_a_sign() -> None:
    lines = shown("It sold 41 boats.", "It has a staff of 9 people.")
    assert [line for line in lines if line[0] in "+-"] == ["- a.md:1:9: 41", "+ b.md:1:19: 9"]


def test_a_long_sentence_is_cut_to_the_width() -> None:
    lines = shown("", f"It sold 42 boats {'and so on ' * 60}.", width=60)
    assert lines[1].startswith("  It sold 42 boats") and all(len(line) <= 60 for line in lines)


def test_no_sign_that_a_terminal_would_obey_is_printed() -> None:
    assert "\x1b" not in "".join(shown("", "It sold 42 boats\x1b[31m."))
