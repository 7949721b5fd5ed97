"""Report pages: one an article, and an index of all. Self-contained, nothing in them runs or loads but their own style and script."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping, Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from tieout.checking.reported import Report
from tieout.ledger.model import Coverage, Entry, Found, Verified
from tieout.reports.charts import MOST, coverage_chart
from tieout.reports.history import History
from tieout.reports.leaf import Leaf
from tieout.reports.ledger_page import SECTIONS, ledger_page
from tieout.reports.page import accepted_view, article_page, finding_view, told_view
from tieout.reports.standing import GLYPHS, HEADS, WORDS, tally

#: Columns of the index that are shown even where they are empty.
ALWAYS = frozenset({"mismatch", "consistent", "alone"})

TEMPLATES = Path(__file__).parent / "templates"


def article_html(
    report: Report,
    found: Sequence[Found] = (),
    titles: Mapping[str, str] | None = None,
    *,
    entry: Entry | None = None,
    up: str = "",
) -> str:
    """The page of one article, as HTML.

    found   its findings with those of its claims file; the report's own, where none are given
    titles  rule -> title, told beside each check
    entry   the article in the ledger, where its claims are encoded
    up      the way from the page to the folder of the index
    """
    known = found or [Found(report.article.path, "", finding) for finding in report.findings]
    page = article_page(report, known, titles or {}, entry)
    return render("article.html", up=up, page=page, **page)


def index_html(verified: Verified, leaves: Sequence[Leaf], *, charts: bool = False) -> str:
    """The page that lists all articles; `leaves` give what is told of each, in their order. `charts` needs the extra."""
    drawn = coverage_chart((entry.name, tally(entry.coverage)) for entry in verified.entries) if charts else ""
    articles = [_row(entry, leaf) for entry, leaf in zip(verified.entries, leaves, strict=True)]
    whole = tally(sum((entry.coverage for entry in verified.entries), Coverage()))
    columns = [standing for standing, number in whole if number or standing in ALWAYS]
    findings = [finding_view(found, path=True) for found in verified.found]
    return render(
        "index.html", title="Articles and their figures", language="en", articles=articles, tally=whole, heads=HEADS, chart=drawn,
        drawn=min(MOST, len(articles)),
        columns=columns, accepted=[accepted_view(each, path=True) for entry in verified.entries for each in entry.accepted],
        total=sum(number for _, number in whole), findings=findings, errors=verified.errors, made_by=list(verified.made_by.items()),
    )  # fmt: skip


def ledger_html(verified: Verified, pages: Sequence[str], *, charts: bool = False) -> str:
    """The page of what articles say of one another and of what their figures rest on; `pages` and `charts` as for the index."""
    page = ledger_page(verified, pages, charts=charts)
    sections = [(id, name, len(page[key])) for key, (id, name) in SECTIONS.items()]
    return render(
        "ledger.html",
        title="The ledger",
        language="en",
        page=page,
        sections=sections,
        made_by=list(verified.made_by.items()),
    )


def history_html(history: History, made_by: Mapping[str, str]) -> str:
    """The page of what is new and gone since the last committed report."""
    told = history.told[:1].upper() + history.told[1:]
    return render(
        "history.html", title="Since the last committed report", language="en", told=told, same=history.same, compared=not history.missing,
        new=list(map(told_view, history.new)), gone=list(map(told_view, history.gone)), made_by=list(made_by.items()),
    )  # fmt: skip


def _row(entry: Entry, leaf: Leaf) -> dict[str, Any]:
    """One article in the index."""
    return {
        "page": leaf["page"],
        "title": leaf["title"],
        "path": entry.name,
        "published": leaf["published"],
        "total": entry.coverage.figures,
        "tally": dict(tally(entry.coverage)),
        "findings": len(entry.found),
    }


def render(template: str, **context: Any) -> str:
    """A page of the template's, with the style and the script of all pages, and the policy that lets nothing else act."""
    style, script = _asset("page.css"), _asset("page.js")
    return _environment().get_template(template).render(
        **context, style=Markup(style), script=Markup(script),
        style_hash=_hash(style), script_hash=_hash(script),
    )  # fmt: skip


def render_part(template: str, macro: str, *arguments: Any) -> str:
    """A part of a page: what a macro of the template's makes of the arguments."""
    return str(getattr(_environment().get_template(template).module, macro)(*arguments)).strip()


@cache
def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        keep_trailing_newline=True,
    )
    made.globals.update(glyphs=GLYPHS, words=WORDS)
    return made


@cache
def _asset(name: str) -> str:
    return (TEMPLATES / name).read_text(encoding="utf-8").strip()


def _hash(text: str) -> Markup:
    """A source of the page's Content-Security-Policy: only this very text may act."""
    return Markup("sha256-" + b64encode(sha256(text.encode()).digest()).decode())
