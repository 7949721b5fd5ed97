"""HTML: the plain text of the article, with a map back to the file.

Elements that are blocks become paragraphs, rows of figures lines with bars; scripts, styles and code are dropped, and so is what `scope`
says is none of the article.
"""

from __future__ import annotations

import re
from datetime import date

from tieout.patterns import lazily
from tieout.text.draft import Draft
from tieout.text.flow import Flow
from tieout.text.published import loose_date
from tieout.text.raised import is_mark, is_upper_half, noted
from tieout.text.rows import rows_of_layout
from tieout.text.scope import chosen
from tieout.text.spans import Spans
from tieout.text.tags import Data, Note, Tag, tokens

SUFFIXES = (".html", ".htm", ".xhtml", ".shtml")

_BLOCKS = frozenset(
    "p div section article main header h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr blockquote figure "
    "figcaption pre address hr body details summary fieldset center td th".split()
)
#: The parts of a table, its cells apart; what else is a block stands in a cell.
_ROWS = frozenset("table caption thead tbody tfoot tr body".split())
#: No cell reaches down out of one.
_GROUPS = frozenset(("table", "thead", "tbody", "tfoot"))
#: Classes of a listing, by which `<pre>` is told from a story that keeps its lines.
_LISTING = lazily(
    r"(?i)(?:^|[\s-])(?:example|programlisting|screen|highlight|code|source(?:code)?|listing|verbatim|console|synopsis|literal-block|language-\w+)\b"
)
_MARKUP = frozenset(("span", "code", "samp", "kbd"))
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_PUBLISHED = frozenset(
    "article:published_time og:article:published_time datepublished date dc.date dc.date.issued dcterms.created dcterms.issued "
    "pubdate publishdate publish-date publish_date published sailthru.date parsely-pub-date citation_publication_date".split()
)
_MODIFIED = frozenset("article:modified_time datemodified last-modified dcterms.modified".split())
_JSON_DATE = lazily(r"\"datePublished\"\s{0,5}:\s{0,5}\"([^\"]{4,40})\"")


def read(source: str) -> Draft:
    """The article's text, its headings, lists and tables marked."""
    found = list(tokens(source))
    flow = _flow(found, *chosen(found))
    if not flow.text.strip():
        flow = _flow(found, frozenset(), frozenset())
    return Draft(flow.text, source, flow.starts, flow.parts, "hard", _published(found), _language(found), flow.remarks)


def _flow(found: list[Tag | Data | Note], within: frozenset[str], dropped: frozenset[str]) -> Flow:
    flow, spans = Flow(), Spans()
    layout, notes = rows_of_layout(found), noted(found)
    deep = 0 if within else 1
    without, listing, mark = 0, False, False
    for k, token in enumerate(found):
        if isinstance(token, Data):
            if deep > 0 and not without and not mark and not token.raw:
                flow.add(token.text, token.start)
            continue
        if isinstance(token, Note):
            flow.remark(token.start, token.end, token.words, here=deep > 0 and not without)
            continue
        step = -1 if token.closing else 1
        if (token.name in dropped and not token.empty) or (
            token.name == "pre" and dropped and (listing or _lists_code(found, k))
        ):
            listing = not token.closing if token.name == "pre" else listing
            without = max(without + step, 0)
        inside = deep > 0
        if token.name in within:
            deep = max(deep + step, 0)
        if (inside or deep > 0) and not without:
            if token.name in _GROUPS and not token.closing:
                spans = Spans()
            _element(flow, spans, token, figures=k not in layout)
        if token.name == "sup":
            half = not token.closing and is_upper_half(found, k)
            mark = not token.closing and not half and is_mark(found, k, notes)
            if half:
                flow.open_fraction()
    flow.end_block()
    return flow


def _lists_code(found: list[Tag | Data | Note], k: int) -> bool:
    """Whether the `<pre>` that opens there holds code: its class says so, or it is marked up as such from its first word on."""
    tag = found[k]
    if not isinstance(tag, Tag) or tag.closing:
        return False
    inner = next((t for t in found[k + 1 : k + 3] if not isinstance(t, Data) or t.text.strip()), None)
    marked = isinstance(inner, Tag) and not inner.closing and inner.name in _MARKUP
    return marked or _LISTING.search(tag.attributes.get("class", "")) is not None


def _element(flow: Flow, spans: Spans, tag: Tag, *, figures: bool) -> None:
    """What an element's start or end does to the flow of text; `figures`: a row that begins there is one of figures."""
    if tag.name == "br":
        flow.end_line()
    elif tag.name in ("td", "th") and flow.setting == "table":
        if not tag.closing:
            flow.cell(spans.next_cell(tag.attributes))
    elif tag.name == "sup":
        flow.raised = not tag.closing
    elif tag.name not in _BLOCKS:
        return
    elif flow.setting == "table" and tag.name not in _ROWS:
        flow.part_words()
    else:
        flow.end_block()
        if tag.name in _HEADINGS:
            flow.setting = None if tag.closing else "headline"
        elif tag.name == "li":
            flow.setting = None if tag.closing else "list"
        elif tag.name == "tr":
            flow.setting = "table" if figures and not tag.closing else None
            if flow.setting:
                flow.next_row()
                spans.next_row()
        elif tag.name in ("ul", "ol", "table"):
            flow.setting = None


def _published(found: list[Tag | Data | Note]) -> date | None:
    """The day of publication that the page's own data names; a day of change only where there is no other."""
    fields = [
        token for token in found if isinstance(token, Tag) and token.name in ("meta", "time") and not token.closing
    ]
    metas = [(_field(tag), tag.attributes.get("content", tag.attributes.get("datetime", ""))) for tag in fields]
    named = [value for name, value in metas if name in _PUBLISHED]
    scripts = [
        match[1]
        for token in found
        if isinstance(token, Data) and token.raw == "script"
        for match in _JSON_DATE.finditer(token.text)
    ]
    times = [tag.attributes["datetime"] for tag in fields if tag.name == "time" and "datetime" in tag.attributes]
    changed = [value for name, value in metas if name in _MODIFIED]
    return next((day for value in named + scripts + times + changed if (day := loose_date(value))), None)


def _field(tag: Tag) -> str:
    for key in ("property", "name", "itemprop", "http-equiv"):
        if tag.attributes.get(key):
            return tag.attributes[key].lower()
    return ""


def _language(found: list[Tag | Data | Note]) -> str | None:
    for token in found:
        if isinstance(token, Tag) and token.name == "html" and not token.closing:
            tag = token.attributes.get("lang") or token.attributes.get("xml:lang") or ""
            return tag if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", tag) else None
    return None
