"""Markdown: what is no text of the article becomes spaces: code, front matter, comments, struck text, images, marks of blocks.

Marks within a line, such as those of emphasis, links and entities, become characters that print nothing, one for each of theirs, so that
words and figures stay whole when these are cut out. Headings and tables are marked as what they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from tieout.patterns import lazily
from tieout.text.code import code_stretches, is_indented, literal
from tieout.text.draft import Draft, Part
from tieout.text.published import loose_date
from tieout.text.remarks import ADDRESS, comments, cut

SUFFIXES = (".md", ".markdown", ".mdown", ".mkd", ".qmd", ".rmd")

_FRONT = lazily(r"\ufeff?(---|\+\+\+)[ \t]*\n")
#: What ends front matter: its own mark; of YAML the end of a document, too.
_FRONT_END = {"---": lazily(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE), "+++": lazily(r"^\+\+\+[ \t]*$", re.MULTILINE)}
_FRONT_DATE = lazily(
    r"^(?:published|publishdate|pubdate|date)[ \t]*[:=][ \t]*[\"']?(.{4,40})", re.IGNORECASE | re.MULTILINE
)
_FRONT_LANGUAGE = lazily(
    r"^lang(?:uage)?[ \t]*[:=][ \t]*[\"']?([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)", re.IGNORECASE | re.MULTILINE
)
_TARGET = r"\((?>(?:[^()\n]|\([^()\n]*+\))*)\)|\[[^\[\]\n]*+\]"
_IMAGE = lazily(r"!\[[^\[\]]*+\](?:" + _TARGET + ")")
_LINK = lazily(r"(\[)[^\[\]]*+(\](?:" + _TARGET + "))")
_WHOLE = lazily(
    r"<(?:https?:|mailto:|[a-zA-Z/!?])[^<>\n]*+>"  # tags and addresses in angle brackets
    r"|\bhttps?://[^\s<>()]++"
    r"|^ {0,3}\[\^[^\[\]\s]{1,40}\]:"  # marks of footnotes
    r"|^ {0,3}\[[^\[\]\n]{1,200}\]:[ \t].*$"  # targets of links
    r"|^ {0,3}(?:>[ \t]?)+"  # quote marks
    r"|^ {0,3}(?:(?>(?:\*[ \t]*+){3,})|(?>(?:-[ \t]*+){3,})|(?>(?:_[ \t]*+){3,})|=++[ \t]*+)$"  # rules and underlines of headings
    r"|^ {0,3}#{1,6}(?=[ \t])|(?<=[ \t])#+[ \t]*$"
    r"|\\\|"  # a bar that parts no cells
    r"|~~(?=[^\s~])[^~\n]{0,1000}+~~|~~|\{[#.:][^{}\n]{0,100}\}",
    re.MULTILINE,
)
#: Marks within words and figures: of notes, some of which are links, tags of single words, emphasis, what takes a sign literally.
_WITHIN = lazily(
    r"\[\^[^\[\]\s]{1,40}\]|(?<=\S)\[\d{1,3}\]\(#[^()\s]*+\)|(?<=[\w.,;!?%)”\"’'])\[\d{1,3}\](?:" + _TARGET + r")|"
    r"</?(?:a|abbr|b|bdi|big|cite|em|font|i|ins|mark|q|small|span|strong|sub|time|tt|u|wbr)(?:[ \t][^<>\n]*+)?/?>"
    r"|(?<![\w*\\])\*{1,3}(?=[^\s*])|(?<=[^\s*\\])\*{1,3}(?![\w*])"
    r"|(?<![\w\\])_{1,3}(?=[^\s_])|(?<=[^\s_\\])_{1,3}(?!\w)"
    r"|\\(?=[!-/:-@\[-`{}~])",
    re.IGNORECASE,
)
#: "**1.2**m": the marks of emphasis on both sides of a figure, with its unit right behind it.
_UNIT_BEHIND = lazily(r"(?<![\w*\\])(\*{2,3})[\d.,]++(\*{2,3})(?=[A-Za-z])")
_RAISED = lazily(r"(?<=[\w%)])<sup>(\d{1,3})</sup>")
_RAISED_DIGITS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
#: Prints nothing, and is cut out of every text.
_NOTHING = "\u2060"
_ENTITY = lazily(r"&(?:[a-zA-Z]{2,31}|#\d{1,7}|#[xX][\da-fA-F]{1,6});")
_HEADING = lazily(r"^ {0,3}#{1,6}[ \t]+\S.*$", re.MULTILINE)
_UNDERLINED = lazily(r"^(?![ \t]*(?:[-*+>|#]|\d+[.)]|$))[^\n]++\n(?= {0,3}(?:=++|--++)[ \t]*+$)", re.MULTILINE)
_DELIMITER = lazily(r"^[ \t]*+\|?[ \t]*+:?-++:?[ \t]*+(?>(?:\|[ \t]*+:?-++:?[ \t]*+)+)\|?[ \t]*+$", re.MULTILINE)
_VISIBLE = lazily(r"[^\n]")


def read(source: str) -> Draft:
    """The text with its markup blanked."""
    front, published, language = _front_matter(source)
    body = _blank(source, [(0, front), *code_stretches(source, front)])
    parts = _parts(body)
    body = _entities(body)
    text = _blank(_blank(body, _markup(body)), _within(body), _NOTHING)
    draft = Draft(text, source if text != source else "", (), parts, "soft", published, language)
    if ADDRESS in source:
        found = comments(source, front, literal(source, front))
        draft = cut(draft, (one for one in found if not is_indented(source, one.start)))
    return draft


def _front_matter(source: str) -> tuple[int, date | None, str | None]:
    """Where the front matter ends, and the date and language in it."""
    opening = _FRONT.match(source)
    if opening is None:
        return 0, None, None
    closing = _FRONT_END[opening[1]].search(source, opening.end())
    if closing is None:
        return 0, None, None
    matter = source[opening.end() : closing.start()]
    day, tag = _FRONT_DATE.search(matter), _FRONT_LANGUAGE.search(matter)
    return closing.end(), loose_date(day[1]) if day else None, tag[1] if tag else None


def _markup(body: str) -> list[tuple[int, int]]:
    return [match.span() for mark in (_IMAGE, _DELIMITER, _WHOLE) for match in mark.finditer(body)]


def _within(body: str) -> list[tuple[int, int]]:
    pairs = [match for mark in (_LINK, _UNIT_BEHIND) for match in mark.finditer(body)]
    stretches = [match.span(half) for match in pairs for half in (1, 2)]
    return stretches + [match.span() for match in _WITHIN.finditer(body)]


def _parts(body: str) -> tuple[Part, ...]:
    """Headings and tables, in order, not overlapping."""
    found = [Part(*match.span(), "headline") for match in _HEADING.finditer(body)]
    found += [Part(*match.span(), "headline") for match in _UNDERLINED.finditer(body)]
    found += _tables(body)
    kept: list[Part] = []
    for part in sorted(found, key=lambda part: part.start):
        if not kept or part.start >= kept[-1].end:
            kept.append(part)
    return tuple(kept)


def _tables(body: str) -> list[Part]:
    """Each from the line of column heads above its delimiter to the last line with a bar."""
    found: list[Part] = []
    for delimiter in _DELIMITER.finditer(body):
        if found and delimiter.start() < found[-1].end:
            continue
        end = delimiter.end()
        for line in _following(body, end):
            if "|" not in line:
                break
            end += 1 + len(line)
        found.append(Part(body.rfind("\n", 0, max(delimiter.start() - 1, 0)) + 1, end, "table"))
    return found


def _following(body: str, at: int) -> Iterator[str]:
    """The lines after the one that ends at `at`."""
    while at < len(body):
        stop = body.find("\n", at + 1)
        stop = len(body) if stop < 0 else stop
        yield body[at + 1 : stop]
        at = stop


def _entities(text: str) -> str:
    """Entities and raised figures as the characters that they stand for, behind them what prints nothing, to keep their length."""
    text = _RAISED.sub(_raised, text) if "<sup>" in text else text
    return _ENTITY.sub(_padded, text) if "&" in text else text


def _raised(match: re.Match[str]) -> str:
    return match[1].translate(_RAISED_DIGITS).ljust(len(match[0]), _NOTHING)


def _padded(match: re.Match[str]) -> str:
    from html import unescape  # a table that a text without entities needs not

    character = unescape(match[0])
    character = " " if character == "\xa0" else character
    if len(character) > 1 or not character.isprintable():
        return " " * len(match[0])
    return character.ljust(len(match[0]), _NOTHING)


def _blank(text: str, stretches: list[tuple[int, int]], by: str = " ") -> str:
    """The text with the stretches blanked; line ends stay."""
    pieces: list[str] = []
    at = 0
    for start, end in sorted(stretches):
        if end > at:
            start = max(start, at)
            pieces += [text[at:start], _VISIBLE.sub(by, text[start:end])]
            at = end
    return "".join([*pieces, text[at:]])
