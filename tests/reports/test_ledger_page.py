"""The page of the ledger: contradictions, revisions, implied values, sources, stale claims and lapsed words."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tieout.checking.model import Finding
from tieout.ledger.model import Cited, Coverage, Entry, Found, Implied, Sourced, Verified
from tieout.reports.html import ledger_html
from tieout.reports.ledger_page import SECTIONS, histories, is_across, ledger_page

ONE = Cited("stated", "claims/a.md", 1, 4, 3, "In 2022, 461 boats <were> built.", "461", 461.0, date(2023, 4, 1))
TWO = Cited("other", "claims/b.md", 7, 1, 88, "The yards built 416 boats.", "416", 416.0, date(2023, 2, 1))
THREE = Cited("other", "claims/c.md", 2, 1, 9, "It was 400 at first.", "400", 400.0, date(2022, 2, 1))
PAGES = ["a.html", "b 2.html"]


def found(rule: str, *cited: Cited, path: str = "claims/a.md", message: str = "", severity: Any = "error") -> Found:
    return Found(path, "c1", Finding(rule, severity, message or f"{rule} is told.", 3, 6, 1, 4), cited)


@pytest.fixture
def ledger(draft: Callable) -> Callable[..., Verified]:
    report = draft("In 2022, {461|count|461|boat} boats were built.\n").report()

    def made(*told: Found, **more: Any) -> Verified:
        first = Entry("claims/a.md", report, told, coverage=Coverage(alone=1), **more)
        return Verified((first, Entry("claims/b.md", report, coverage=Coverage(alone=1))), (), {"tieout": "9.9"})

    return made


def section(html: str, id: str) -> str:
    return re.split(r'<h2 class="part" id="', html.split(f'id="{id}">', 1)[1])[0]


def test_an_empty_ledger_says_so_section_by_section(ledger: Callable) -> None:
    html = ledger_html(ledger(), PAGES)
    for id, _ in SECTIONS.values():
        assert "None: " in section(html, id) and f'href="#{id}"' in html


def test_what_was_held_against_each_other_is_told(ledger: Callable) -> None:
    nothing = section(ledger_html(ledger(), PAGES), "contradictions")
    assert "✓" not in nothing and "No figure was held against one of another article" in nothing
    held = replace(ledger(), compared={"contradiction": 12, "ceiling": 1})
    told = section(ledger_html(held, PAGES), "contradictions")
    assert "✓ None: no article contradicts another." in told
    assert "Held against one another: 12 by contradiction, 1 by ceiling." in told


def test_a_note_beside_articles_is_no_contradiction_in_red(ledger: Callable) -> None:
    for severity, shown in (("note", "note"), ("error", "mismatch")):
        html = ledger_html(ledger(found("figures-without-period", ONE, TWO, severity=severity)), PAGES)
        assert f'<li class="chip {shown}"><a href="#contradictions">' in html
        assert "No figure was held" not in html


def test_a_contradiction_shows_both_sentences_and_leads_to_both_figures(ledger: Callable) -> None:
    message = "461 and 416 cannot both be true. claims/a.md:1:4 (2023-04-01): “In 2022, 461 boats <were> built.” claims/b.md:7:1: “…”"
    html = section(ledger_html(ledger(found("contradiction", ONE, TWO, message=message)), PAGES), "contradictions")
    assert '<a href="a.html#f3">claims/a.md:1:4</a> · 2023-04-01' in html
    assert '<a href="b%202.html#f88">claims/b.md:7:1</a> · 2023-02-01' in html
    assert 'In 2022, <b class="figure">461</b> boats &lt;were&gt; built.' in html
    assert '<p class="said">461 and 416 cannot both be true.</p>' in html


def test_only_findings_over_several_articles_are_contradictions() -> None:
    assert is_across(found("contradiction", ONE, TWO))
    assert not is_across(found("growth-multiple"))
    assert not is_across(found("total", ONE, ONE))
    assert not is_across(found("stale-claim", Cited("then", "claims/a.yaml", 1, 1, -1, "Old."), ONE))


def test_a_stale_claim_marks_the_words_that_changed(ledger: Callable) -> None:
    then = Cited("then", "claims/a.yaml", 9, 3, -1, "In 2022, 416 boats were built.", "416")
    now = Cited("now", "claims/a.md", 1, 1, 0, "In 2022, 461 boats were built.")
    stale = found("stale-claim", then, now, path="claims/a.yaml")
    gone = found("stale-claim", then, path="claims/a.yaml")
    html = section(ledger_html(ledger(stale, gone), PAGES), "stale")
    assert "In 2022, <del>416</del> boats were built." in html
    assert '<a href="a.html">claims/a.md:1:1</a> now says' in html and "In 2022, <ins>461</ins> boats" in html
    assert "The article says nothing like it now." in html


def test_a_lapsed_word_says_who_gave_it_for_what(ledger: Callable) -> None:
    then = Cited("then", "claims/a.yaml", 9, 3, -1, "In 2022, 416 boats were built.", "416")
    told = found(
        "tick-lapsed", then, path="claims/a.yaml", message="'traced' by Mei has lapsed: it was …", severity="warning"
    )
    html = section(ledger_html(ledger(told), PAGES), "lapsed")
    assert "&#39;traced&#39; by Mei was given for “416” and holds no more." in html


def test_revisions_that_share_a_figure_are_one_history_the_oldest_first() -> None:
    told = [found("revision", TWO, THREE), found("total", ONE, TWO), found("revision", ONE, TWO)]
    assert histories(told) == [[THREE, TWO, ONE]]
    assert histories([found("revision", ONE, TWO), found("revision", THREE)]) == [[TWO, ONE], [THREE]]


def test_a_revision_is_no_contradiction(ledger: Callable) -> None:
    page = ledger_page(ledger(found("revision", ONE, TWO, severity="note")), PAGES)
    assert page["contradictions"] == [] and len(page["revisions"]) == 1
    html = section(ledger_html(ledger(found("revision", ONE, TWO, severity="note")), PAGES), "revisions")
    assert "<b>416 → 461</b>" in html


def test_implied_values_and_sources_lead_to_their_figures(ledger: Callable) -> None:
    source = Sourced(ONE, "Register of <boats>", "register.csv", date(2023, 1, 2), "461")
    html = ledger_html(ledger(implied=(Implied("percent-change", ONE, "461 / 1.1 = 419"),), sourced=(source,)), PAGES)
    assert "461 / 1.1 = 419" in section(html, "implied") and 'href="a.html#f3"' in section(html, "implied")
    told = section(html, "sources")
    assert "Register of &lt;boats&gt;" in told and "2023-01-02" in told and "↗ rests on an outside source" in told


def test_it_counts_its_sections_and_loads_nothing(ledger: Callable) -> None:
    html = ledger_html(ledger(found("contradiction", ONE, TWO)), PAGES)
    assert '<a href="#contradictions">contradictions <b>1</b></a>' in html
    assert not re.search(r'(src|href)="(https?:|//)', html) and html.count("<script>") == 1
