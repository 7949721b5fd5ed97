"""Reports to render: two small articles, and one whose every text is what somebody chose."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import strategies as st

from tieout import rules
from tieout.checking.model import Finding, Mistake, Suppressed
from tieout.checking.reported import Report
from tieout.pipeline import check_read
from tieout.reports import formats
from tieout.reports.formats.model import About, Piece, Shown, Tally, tally_of
from tieout.text import read_file

ARTICLES = Path(__file__).parent / "articles"
MADE_BY = {"tieout": "9.9", "rules": "1 (abc)", "rates": "ECB, to 2024-01-31"}
UNREAD = Piece("news/gone.md", "", Tally(), "news/gone.md: there is no such file")
HOSTILE = (
    "line\nend", "carriage\rreturn", 'say "so"', "it's", "100%0A%25", "::error file=a::b", "a]]>b", "<b>&amp;</b>", "\ud800", "\u202eabc\u2066",
    "\0\x1b[31m\x07", "=1+1", "@here @org/team #1 !2 GH-3", "[x](https://example.com)", "![x](y)", "{0} {{", "`a` ``b``", "```\n# c\n```",
    "https://example.com www.example.com a@example.com", "\u2028\u2029\x85", "\ufffe\uffff", "<!-- x -->", "</details>", "C:\\a", "~/a", "+1", "",
)  # fmt: skip

#: Any text at all, and texts that some format would take for its own.
texts = st.one_of(
    st.text(st.characters(exclude_categories=[]), max_size=60),
    st.lists(st.sampled_from(HOSTILE), max_size=3).map("".join),
)
#: What may name a file.
paths = texts.map(lambda text: text.replace("\0", "") or "a").filter(lambda text: text != "-")


def report_of(name: str, path: str = "") -> Report:
    """The report of a fixture article, as if it stood at `path`."""
    article = replace(read_file(ARTICLES / name), path=path or f"news/{name}")
    return replace(check_read(article, rules.load()), made_by=MADE_BY)


def run(name: str, reports: Sequence[Report], *unread: Piece, about: About | None = None) -> str:
    """The whole output of a format."""
    renderer = formats.named(name)
    pieces = [Piece(each.article.path, renderer.piece(each, Shown()), tally_of(each)) for each in reports]
    return "".join(renderer.whole([*pieces, *unread], about or About(many=len(reports) != 1)))


def written(text: str) -> bytes:
    """The bytes that a door writes."""
    return text.encode("utf-8", errors="replace")


def saying(path: str, message: str, *, suggestion: str = "", question: str = "", times: int = 1) -> Report:
    """A report whose path, message, suggestion and question are given; the article holds the message, too."""
    from tieout.text import article

    text = f"Of 5 boats 3 sank. {message}"
    suggestions = (suggestion,) if suggestion else ()
    found = Finding("part-share", "error", message, 3, 4, 1, 4, suggestions, question)
    return Report(article(text, path=path), (), (), (), (found,) * times, ())


@pytest.fixture
def two() -> list[Report]:
    """An article in Markdown with two mismatches, of which one is suppressed, and one in HTML."""
    hives = report_of("hives.md", "news/hives 100%.md")
    *first, last = hives.findings
    hives = replace(hives, findings=tuple(first), suppressed=(Suppressed(last, "inline", "the ministry's own figure"),))
    return [hives, report_of("boats.html")]


@pytest.fixture
def about() -> About:
    """A run with one rule, made by a version that never was, and with a mistake in its settings."""
    [rule] = [rule for rule in rules.load() if rule.name == "growth-multiple"]
    examples = {"consistent": ({"text": "6 are 3 times 2."},), "mismatch": ({"text": "6 are 4 times 2."},)}
    told = {
        "title": "One figure as a multiple",
        "why": "What goes wrong.",
        "measured": {"real": 3},
        "examples": examples,
    }
    mistakes = (Mistake("no rule is called 'grwth'; did you mean 'growth'?", "news/tieout.toml", 3, 1),)
    return About(made_by=MADE_BY, rules=(replace(rule, **told),), many=True, mistakes=mistakes)


@pytest.fixture
def render() -> Callable[..., str]:
    """`render(format, reports, *unread, about=None)`."""
    return run
