"""Report pages: every figure marked, everything escaped, nothing loaded from elsewhere."""

import html
import re
from base64 import b64encode
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from hashlib import sha256
from html.parser import HTMLParser
from typing import Any

import pytest

import tieout
from tieout.checking.model import Declined, Finding
from tieout.ledger.model import STANDINGS, Accepted, Coverage, Entry, Found, Verified
from tieout.reports.html import TEMPLATES, article_html, index_html
from tieout.reports.leaf import leaf

YARD = (
    "Yard grows\n\nThe yard built {2,560|count|2560|boat} boats, {6.2 times|multiple|6.2|x} the {416|count|416|boat} of {2015|date||}.\n"
    "Of these {300|count|300|boat} went abroad, and {7|count|7|boat} sank.\n\n- {40|count|40|crane} cranes\n- {2|count|2|dock} docks\n"
)
HOSTILE = "<script>alert(1)</script> \"quoted\" 'single' &amp; </style> {5 <b>|count|5|<i>} \x00\x1b]8;; {{{{7*7}}}} \u202e abc\n"


class Page(HTMLParser):
    """The elements of a page in order, and the text of the article part."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.article, self._inside, self._note = "", False, False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, Any]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._inside = self._inside or tag == "article"
        self._note = tag == "sup"

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag != "article"
        self.article += "\n" * (tag in ("p", "h2", "li"))
        self._note = False

    def handle_data(self, data: str) -> None:
        if self._inside and not self._note:
            self.article += data

    def all(self, tag: str, **attributes: str) -> list[dict[str, str]]:
        return [
            at
            for name, at in self.elements
            if name == tag and all(at.get(key) == value for key, value in attributes.items())
        ]


@pytest.fixture
def page(draft: Callable) -> Page:
    made = draft(YARD).check(
        "growth-multiple", "mismatch", "6.2 times", "2,560 / 416 = 6.15", later="2,560", base="416"
    )
    made.check("part", "consistent", "300", "300 of 2,560", whole="2,560")
    made.check("guess", "consistent", "7", anchored=False, whole="2,560")
    return Page(article_html(made.report()))


def figures(page: Page) -> dict[str, str]:
    return {at["data-quote"]: at["data-status"] for _, at in page.elements if "data-quote" in at}


def test_every_figure_is_marked_by_how_it_stands(page: Page) -> None:
    assert figures(page) == {
        "2,560": "consistent", "6.2 times": "mismatch", "416": "alone", "300": "consistent", "7": "alone", "40": "alone", "2": "alone",
    }  # fmt: skip
    dates = [at for at in page.all("span", **{"class": "fig date"}) if "id" in at]
    assert len(dates) == 1


def test_the_article_s_text_stands_whole_on_its_page(page: Page, draft: Callable) -> None:
    assert page.article.split() == draft(YARD).article.text.replace("- ", "").split()
    assert len(page.all("li")) >= 2


def test_a_figure_leads_to_its_arithmetic_and_that_to_its_operands(page: Page) -> None:
    [stated] = page.all("a", **{"data-quote": "6.2 times"})
    number = stated["data-checks"].split()[0]
    [check] = page.all("li", id=f"check-{number}")
    ids = {at["data-quote"]: at["id"] for _, at in page.elements if "data-quote" in at}
    told = dict(pair.split(":") for pair in check["data-spans"].split("|"))
    assert told == {ids["2,560"]: "later", ids["416"]: "base", ids["6.2 times"]: "stated"}
    assert stated["href"] == f"#check-{number}"


def test_every_link_of_a_page_leads_somewhere(page: Page) -> None:
    ids = {at["id"] for _, at in page.elements if "id" in at}
    inner = [at["href"][1:] for at in page.all("a") if at.get("href", "").startswith("#")]
    assert inner and set(inner) <= ids
    assert len(ids) == sum("id" in at for _, at in page.elements)


def test_only_anchored_checks_are_told(page: Page) -> None:
    assert not any("guess" in str(at) for _, at in page.elements)
    assert [at["data-verdict"] for _, at in page.elements if "data-verdict" in at] == ["mismatch", "consistent"]


def test_a_figure_that_a_rule_would_not_judge_says_why(draft: Callable) -> None:
    made = draft(YARD)
    told = made.quantity("300")
    report = replace(
        made.report(), declined=(Declined("percent-share", told.start, told.end, "its whole is not <said>"),)
    )
    [mark] = Page(article_html(report)).all("a", **{"data-quote": "300"})
    assert mark["data-why"] == "percent-share looked at it: its whole is not <said>."


def test_nothing_of_an_article_is_markup(draft: Callable) -> None:
    made = draft(HOSTILE, path="<img src=x onerror=alert(1)>.md").check(
        "r<b>", "mismatch", "5 <b>", HOSTILE, part="5 <b>"
    )
    html = article_html(made.report({"tieout": "<u>1"}), titles={"r<b>": "<s>"})
    page = Page(html)
    assert len(page.all("script")) == len(page.all("style")) == 1
    assert not {tag for tag, _ in page.elements} & {"img", "b>", "i", "u", "s", "iframe"}
    assert not any(name.startswith("on") or name == "style" for _, at in page.elements for name in at)
    assert "{{7*7}}" in html and "49" not in page.article
    assert not re.search("[\x00-\x08\x0b-\x1f]", html)


def test_a_page_loads_nothing_and_only_its_own_script_and_style_act(page: Page, draft: Callable) -> None:
    html = article_html(draft(YARD).report())
    assert not [at for _, at in page.elements if "src" in at or str(at.get("href", "")).startswith(("http", "//"))]
    assert "url(" not in html and "@import" not in html
    [policy] = [at["content"] for at in page.all("meta") if at.get("http-equiv") == "Content-Security-Policy"]
    for tag in ("style", "script"):
        inside = re.search(f"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
        assert inside
        assert f"{tag}-src 'sha256-{b64encode(sha256(inside[1].encode()).digest()).decode()}'" in policy


def test_the_same_report_gives_the_same_bytes(draft: Callable) -> None:
    assert article_html(draft(YARD).report()) == article_html(draft(YARD).report())


def test_a_page_says_what_made_it_and_what_it_does_not_verify(draft: Callable) -> None:
    html = article_html(draft(YARD).report())
    assert "tieout 9.9 · rules abc · rates 2024" in html
    assert "against itself (what its own figures say of one another), not against its sources" in html


def test_overlapping_spans_and_none_at_all(draft: Callable) -> None:
    report = draft(YARD).report()
    twice = replace(report, quantities=report.quantities * 2, claims=(*report.claims, *report.claims[::-1]))
    assert figures(Page(article_html(twice))).keys() == figures(Page(article_html(report))).keys()
    assert figures(Page(article_html(draft("No figure at all.\n").report()))) == {}
    assert "Nothing found" in article_html(draft("\n").report())


def test_the_index_lists_articles_findings_and_files_not_read(draft: Callable) -> None:
    report = draft(YARD).check("growth-multiple", "mismatch", "6.2 times", later="2,560", base="416").report()
    found = Found("claims/yard.md", "c1", report.findings[0])
    verified = Verified((Entry("claims/yard.md", report, (found,)),), ("claims/x.yaml: <broken>",), {"tieout": "9.9"})
    html = index_html(verified, [leaf(verified.entries[0], "yard.html")])
    assert '<a href="yard.html">Yard grows</a>' in html
    assert "claims/yard.md:3:" in html and "&lt;broken&gt;" in html
    assert "1 article ·" in html and "1 finding" in html


def test_a_page_of_the_ledger_marks_and_counts_what_people_said_of_figures(draft: Callable) -> None:
    made = draft(YARD).check("growth-multiple", "mismatch", "6.2 times", later="2,560", base="416")
    stated, traced, report = made.quantity("6.2 times"), made.quantity("7"), made.report()
    known = Accepted("mill.md", "c1", report.findings[0], "the yard's <own>", "Mei", date(2021, 4, 13))
    stands = {(stated.start, stated.end): "accepted", (traced.start, traced.end): "traced"}
    entry = Entry("mill.md", report, (), (known,), stands, Coverage(accepted=1, traced=1, alone=5))
    html = article_html(report, [], entry=entry)
    marked = figures(Page(html))
    assert (marked["6.2 times"], marked["7"], marked["2,560"]) == ("accepted", "traced", "alone")
    assert "≠ accepted by Mei on 2021-04-13" in html and "the yard&#39;s &lt;own&gt;" in html
    assert "<b>1</b> is accepted as it stands" in html and "<b>1</b> was traced by a person" in html
    index = index_html(Verified((entry,), ()), [leaf(entry, "mill.html")])
    assert "mill.md:3:" in index and "≠ accepted by Mei on 2021-04-13" in index
    assert re.findall(r"<th[^>]*>([A-Z]\w+( \w+)?)</th>", index)[3:] == [
        ("Accepted", ""), ("Mismatch", ""), ("Tie out", " out"), ("Traced", ""), ("Alone", ""), ("Findings", ""),
    ]  # fmt: skip


def test_a_finding_of_the_claims_file_has_no_figure_to_go_to(draft: Callable) -> None:
    report = draft(YARD).report()
    stale = Found("claims/yard.yaml", "c1", Finding("stale-claim", "error", "gone", 0, 0, 12, 3))
    html = article_html(report, [stale])
    assert "claims/yard.yaml:12:3" in html
    assert not Page(html).all("a", href="#")


def channels(colour: str) -> list[float]:
    return [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]


def luminance(colour: str) -> float:
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels(colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", [0, 1, 2], ids=["light", "dark", "print"])
def test_every_text_stands_out_from_its_ground(scheme: int) -> None:
    """WCAG 2.2, success criterion 1.4.3: at least 4.5 to 1."""
    css = (TEMPLATES / "page.css").read_text(encoding="utf-8")
    colours = [
        dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block))
        for block in re.findall(r":root \{(.*?)\}", css, re.DOTALL)
    ]
    every = colours[scheme]
    for status in STANDINGS:
        assert contrast(every[status], every[f"{status}-soft"]) >= 4.5, status
        assert contrast(every["ink"], every[f"{status}-soft"]) >= 4.5, status
        assert contrast(every[status], every["paper"]) >= 4.5, status
    for ground in ("page", "paper"):
        for text in ("ink", "soft", "accent", "date"):
            assert contrast(every[text], every[ground]) >= 4.5, (text, ground)


def test_a_finding_ends_in_its_question():
    report = tieout.check("The town has 1,300 hives, 5.6 times the 200 it had in 2009.")
    assert report.findings[0].question
    assert f"<b>To ask:</b> {report.findings[0].question}" in html.unescape(article_html(report))
