"""HTML into tokens, in linear time on any input, each with its offset.

The standard library's html.parser takes time that grows with the square of the input on unclosed tags and comments.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field

from tieout.patterns import lazily
from tieout.records import dataclass
from tieout.text.remarks import words_of

_TAG = lazily(r"<(/?)([a-zA-Z][^\s/>]*+)((?>(?:\"[^\"]*+\"|'[^']*+'|[^'\">])*))>")
_START = lazily(r"</?[a-zA-Z]|<[!?]")
_ATTRIBUTE = lazily(r"([^\s=\"'/<>]++)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'<>]++)))?")
_RAW = ("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "noscript")


@dataclass(frozen=True, slots=True)
class Tag:
    """`<name …>` or, with `closing`, `</name>`; `empty`: `<name … />`."""

    start: int
    name: str
    closing: bool
    attributes: dict[str, str] = field(default_factory=dict)
    empty: bool = False


@dataclass(frozen=True, slots=True)
class Data:
    """Text between tags, entities not decoded. `raw`: the element whose insides are no markup (script, title), or ""."""

    start: int
    text: str
    raw: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A comment that is addressed to tieout, with what it says."""

    start: int
    end: int
    words: str


def tokens(source: str) -> Iterator[Tag | Data | Note]:
    """The tags and the text of a document, in order; other comments and declarations are left out. Never raises."""
    at = 0
    while at < len(source):
        opening = _START.search(source, at)
        begin = opening.start() if opening else len(source)
        if begin > at:
            yield Data(at, source[at:begin])
        if opening is None:
            return
        if source[begin + 1] in "!?":
            at = _after_declaration(source, begin)
            words = words_of(source[begin + 4 : at - 3]) if source.startswith("<!--", begin) else None
            if words is not None:
                yield Note(begin, at, words)
            continue
        tag, at = _tag(source, begin)
        yield tag
        if tag.name in _RAW and not tag.closing:
            close = re.compile(f"</{tag.name}(?=[\\s/>])", re.IGNORECASE).search(source, at)
            end = close.start() if close else len(source)
            yield Data(at, source[at:end], tag.name)
            at = end


def _after_declaration(source: str, begin: int) -> int:
    mark = "-->" if source.startswith("<!--", begin) else "]]>" if source.startswith("<![CDATA[", begin) else ">"
    end = source.find(mark, begin + 2)
    return end + len(mark) if end >= 0 else len(source)


def _tag(source: str, begin: int) -> tuple[Tag, int]:
    match = _TAG.match(source, begin)
    if match:
        attributes = _attributes(match[3]) if match[3] and not match[1] else {}
        return Tag(begin, match[2].lower(), bool(match[1]), attributes, match[3].endswith("/")), match.end()
    end = source.find(">", begin)
    end = end + 1 if end >= 0 else len(source)
    name = re.match(r"</?([a-zA-Z]\w{0,30})", source[begin : begin + 40])
    return Tag(begin, name[1].lower() if name else "", source[begin + 1] == "/"), end


def _attributes(text: str) -> dict[str, str]:
    from html import unescape  # a table that a text without tags needs not

    found: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(text):
        found.setdefault(name.lower(), unescape(double or single or bare))
    return found
