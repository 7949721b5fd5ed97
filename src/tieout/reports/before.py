"""What the report that stands in a folder told of its articles: their entries, made again out of findings.json and receipt.json, which hold
every word of them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import Any

from tieout.checking.model import Edit, Finding
from tieout.ledger.model import Accepted, Cited, Coverage, Entry, Found, Implied, Sealed, Sourced
from tieout.ledger.store.digests import of_bytes, of_file
from tieout.ledger.store.rows import Row
from tieout.reports import receipt
from tieout.reports.leaf import Leaf, place_of

#: The files of a report that hold every word of it.
DATA = ("findings.json", receipt.NAME)

#: What goes wrong where a file is not of the form that it was written in.
_BROKEN = (OSError, ValueError, KeyError, TypeError, AttributeError, StopIteration, RecursionError)


class Before:
    """The report in a folder, as it stands. What is not of its form is as not there: whoever asks holds a digest of what was written.

    written    digest of the report as it was written last: where it is just that, so is all that it tells of each article
    digest_of  gives the digest of a page
    """

    def __init__(self, folder: Path, written: bytes = b"", digest_of: Callable[[Path], bytes] = of_file) -> None:
        self._folder, self._digest_of = folder, digest_of
        self._is_as_written = False
        self.leaves: dict[str, Leaf] = {}
        self._entries: dict[str, Entry] = {}
        try:
            texts = [(folder / name).read_bytes() for name in DATA]
            told, seals = map(json.loads, texts)
            self._take(told["articles"], told["findings"], told["accepted"], seals["articles"])
            self._is_as_written = of_bytes(*texts) == written
        except _BROKEN:
            self.leaves, self._entries = {}, {}

    def _take(
        self, leaves: Iterable[Leaf], findings: Iterable[Any], accepted: Iterable[Any], seals: Mapping[str, Any]
    ) -> None:
        """Findings and what is accepted stand in the order of the articles."""
        all_found, all_accepted = iter(findings), iter(accepted)
        for leaf in leaves:
            found = tuple(_found(next(all_found)) for _ in range(leaf["findings"]))
            let_stand = tuple(_accepted(next(all_accepted)) for _ in range(leaf["accepted"]))
            seal = seals[leaf["path"]]
            self.leaves[leaf["page"]] = leaf
            self._entries[leaf["page"]] = Entry(
                leaf["path"], None, found, let_stand, coverage=Coverage(**leaf["coverage"]),
                sealed=Sealed(**{**seal, "verdicts": tuple(seal["verdicts"])}),
                implied=tuple(Implied(one["rule"], _cited(one["printed"]), one["explanation"]) for one in leaf["implied"]),
                sourced=tuple(map(_sourced, leaf["sources"])), file=leaf["claims"],
                stands={place_of(_cited(one["printed"])): one["stands"] for one in leaf["sources"]},
            )  # fmt: skip

    def told(self, row: Row) -> tuple[Entry, bytes] | None:
        """The entry of an article without its report, and its digest; None where the page is not as it was written, or nothing is told of it."""
        entry = self._entries.get(row.page)
        if entry is None or not row.shown or self._digest_of(self._folder / row.page) != row.shown:
            return None
        return entry, row.told if self._is_as_written else digest(entry, self.leaves[row.page])


def digest(entry: Entry, leaf: Leaf) -> bytes:
    """The digest of all that is told of an article outside its page."""
    plain = repr(replace(entry, report=None, stands={})), json.dumps(leaf, sort_keys=True)
    return of_bytes(*(part.encode("utf-8", "surrogatepass") for part in plain))


def _found(told: Mapping[str, Any]) -> Found:
    return Found(told["path"], told["claim"], _finding(told), tuple(map(_cited, told.get("cited", ()))))


def _accepted(told: Mapping[str, Any]) -> Accepted:
    return Accepted(told["path"], told["claim"], _finding(told), told["reason"], told["by"], _day(told["when"]))


def _cited(told: Mapping[str, Any]) -> Cited:
    return Cited(**{**told, "published": _day(told["published"])})


def _sourced(told: Mapping[str, Any]) -> Sourced:
    return Sourced(_cited(told["printed"]), told["title"], told["where"], _day(told["day"]), told["figure"])


def _finding(told: Mapping[str, Any]) -> Finding:
    values = {each.name: told[each.name] for each in fields(Finding)}
    edits = tuple(Edit(**each) if each else None for each in told["edits"])
    return Finding(**{**values, "suggestions": tuple(told["suggestions"]), "edits": edits})


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
