"""What the page of the ledger shows: what articles say of one another, what follows from them, and what rests on sources or is stale."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import quote

from tieout.ledger.model import Cited, Entry, Found, Sourced, Verified
from tieout.reports.changed import changed
from tieout.reports.charts import history_chart
from tieout.reports.findings import before_places
from tieout.reports.marks import clean
from tieout.reports.page import finding_view
from tieout.reports.standing import GLYPHS, WORDS

NAME = "ledger.html"

#: Rules that have a section of their own.
STALE, LAPSED, REVISED = "stale-claim", "tick-lapsed", "revision"

#: What the page shows -> where it stands on it, and how it is called.
SECTIONS: Mapping[str, tuple[str, str]] = {
    "contradictions": ("contradictions", "contradictions"), "revisions": ("revisions", "revised"),
    "implied": ("implied", "implied values"), "sourced": ("sources", "rest on sources"), "stale": ("stale", "stale"),
    "lapsed": ("lapsed", "lapsed"),
}  # fmt: skip

#: Article -> the address of its page.
Pages = Mapping[str, str]


def ledger_page(verified: Verified, pages: Sequence[str], *, charts: bool = False) -> dict[str, Any]:
    """Everything that ledger.html prints; `pages` gives the address of each article's page, in their order.
    With `charts` revised figures are drawn."""
    known = {entry.name: page for entry, page in zip(verified.entries, pages, strict=True)}
    found = verified.found
    beside = [each for each in found if is_across(each) and each.finding.rule != REVISED]
    return {
        "contradictions": [_across(each, known) for each in beside],
        "accused": any(each.finding.severity != "note" for each in beside),
        "compared": list(verified.compared.items()),
        "implied": list(_implied(verified.entries, known)),
        "stale": [_edited(each, known) for each in found if each.finding.rule == STALE],
        "lapsed": [_edited(each, known) for each in found if each.finding.rule == LAPSED],
        "revisions": [_history(each, known, charts) for each in histories(found)],
        "sourced": [_sourced(entry, each, known) for entry in verified.entries for each in entry.sourced],
    }


def is_across(found: Found) -> bool:
    """Whether a finding holds sentences of different articles side by side."""
    return len({cited.path for cited in found.cited if cited.start >= 0}) > 1


def histories(found: Sequence[Found]) -> list[list[Cited]]:
    """The figures that were revised, each with all that was printed of it, the oldest first: revisions of one figure that share a sentence."""
    made: list[dict[tuple[str, int], Cited]] = []
    for each in found:
        if each.finding.rule == REVISED:
            own = {(cited.path, cited.start): cited for cited in each.cited}
            shared = [one for one in made if one.keys() & own.keys()]
            made = [one for one in made if one not in shared]
            made.append({place: cited for one in (*shared, own) for place, cited in one.items()})
    return [sorted(one.values(), key=_when) for one in made]


def _when(cited: Cited) -> tuple[str, str, int]:
    return str(cited.published or ""), cited.path, cited.start


def _across(found: Found, pages: Pages) -> dict[str, Any]:
    """A finding across articles: without the sentences in its message, which stand below it."""
    view = finding_view(found, path=True)
    places = [{"path": clean(cited.path), "line": cited.line, "column": cited.column} for cited in found.cited]
    message = before_places(view["message"], places)
    return {**view, "message": message, "cited": [_cited(cited, pages) for cited in found.cited]}


def _cited(cited: Cited, pages: Pages) -> dict[str, Any]:
    return {
        "place": clean(f"{cited.path}:{cited.line}:{cited.column}"),
        "href": _href(cited, pages),
        "day": str(cited.published or ""),
        "pieces": list(_with_quote(clean(cited.sentence), " ".join(clean(cited.quote).split()))),
        "quote": " ".join(clean(cited.quote).split()),
    }


def _href(cited: Cited, pages: Pages) -> str:
    """The way to the figure on the page of its article; "" where there is none."""
    page = pages.get(cited.path, "")
    return f"{quote(page)}#f{cited.start}" if page and cited.start >= 0 and cited.quote else quote(page)


def _with_quote(sentence: str, figure: str) -> Iterator[tuple[str, bool]]:
    """A sentence in pieces, the figure apart."""
    at = sentence.find(figure) if figure else -1
    if at < 0:
        yield sentence, False
        return
    yield from ((part, part is figure) for part in (sentence[:at], figure, sentence[at + len(figure) :]) if part)


def _implied(entries: Sequence[Entry], pages: Pages) -> Iterator[dict[str, Any]]:
    for entry in entries:
        for each in entry.implied:
            yield {**_cited(each.printed, pages), "rule": each.rule, "explanation": clean(each.explanation)}


def _edited(found: Found, pages: Pages) -> dict[str, Any]:
    """A claim whose sentence changed: with the words that only the old one has, and those that only the new one has."""
    view = finding_view(found, path=True)
    sentences = {cited.role: clean(cited.sentence) for cited in found.cited}
    then, now = changed(sentences.get("then", ""), sentences.get("now", ""))
    new = next((cited for cited in found.cited if cited.role == "now"), None)
    quote = next((cited.quote for cited in found.cited if cited.role == "then"), "")
    word = view["message"].partition(" has lapsed")[0] if found.finding.rule == LAPSED else ""
    return {
        **view, "word": word, "quote": clean(quote), "then": then, "now": now if new else [],
        "href": _href(new, pages) if new else "", "at": f"{clean(new.path)}:{new.line}:{new.column}" if new else "",
    }  # fmt: skip


def _history(history: Sequence[Cited], pages: Pages, charts: bool) -> dict[str, Any]:
    return {"cited": [_cited(each, pages) for each in history], "chart": history_chart(history) if charts else ""}


def _sourced(entry: Entry, each: Sourced, pages: Pages) -> dict[str, Any]:
    place = each.printed.start, each.printed.start + len(each.printed.quote)
    standing = entry.stands.get(place, "source")
    return {
        **_cited(each.printed, pages), "title": clean(each.title), "where": clean(each.where), "on": str(each.day or ""),
        "figure": clean(each.figure), "standing": standing, "stands": f"{GLYPHS[standing]} {WORDS[standing][0]}",
    }  # fmt: skip
