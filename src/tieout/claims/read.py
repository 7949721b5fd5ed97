"""A claims file in, `ClaimsFile` and every mistake in it out."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tieout.claims.notes import Notes, plain
from tieout.claims.record import (
    CLAIM_KEYS,
    FILE_KEYS,
    HEDGES,
    KINDS,
    LAPSING,
    SOURCE_KEYS,
    TICK_KEYS,
    Cell,
    ClaimsFile,
    EncodedClaim,
    Lapsed,
    Link,
    Source,
    Tick,
)
from tieout.claims.tree import Node, read_tree
from tieout.errors import ClaimsError

#: The keys of a claim that hold a text.
TEXTS = ("id", "sentence", "quote", "unit", "subject", "measure", "place", "period", "corrected", "extracted")

#: The keys that a claim cannot do without.
NEEDED = ("id", "sentence", "quote", "unit", "kind")


def read(path: Path) -> ClaimsFile:
    """The claims file at `path`. Raises ClaimsError, with line and column, for the first mistake in it."""
    made, errors = scan(path)
    if errors:
        raise errors[0]
    assert made is not None
    return made


def scan(path: Path, name: str = "") -> tuple[ClaimsFile | None, tuple[ClaimsError, ...]]:
    """The claims that can be read in a file, and every mistake in it, in order; None where it is no claims file at all.

    `name` is what messages call the file; the path as given, where there is none. Never raises.
    """
    try:
        return scan_tree(read_tree(path, name or str(path)), name or str(path))
    except ClaimsError as error:
        return None, (error,)


def scan_tree(root: Node, name: str) -> tuple[ClaimsFile | None, tuple[ClaimsError, ...]]:
    """What `scan` gives, of a file that has been read."""
    reader = _Reader(name)
    try:
        made = reader.file(root)
    except ClaimsError as error:
        return None, (error,)
    return made, (*reader.errors, *reader.more())


#: No file system has longer paths.
LONGEST = 4096


class _Reader(Notes):
    """The parts of a claims file, from the whole down to a link; every mistake is kept, so that one run reports all of them."""

    def file(self, root: Node) -> ClaimsFile:
        if not isinstance(root.value, dict):
            raise self.error(root, "this is no claims file", "write 'article: name.md' and 'claims:' with a list")
        self.known(root, FILE_KEYS)
        for key in ("article", "claims"):
            if key not in root.value:
                raise self.error(
                    root, f"the key '{key}' is missing", "write 'article: name.md' and 'claims:' with a list"
                )
        article = self.text(root, "article")
        if not article.isprintable() or not 0 < len(article) <= LONGEST:
            raise self.error(
                root.value["article"], "'article' is no file name", "write the way to the article from here"
            )
        claims = root.value["claims"]
        if claims.value is not None and not isinstance(claims.value, list):
            raise self.error(claims, "'claims' is no list", "write each claim as '- id: …'")
        read = [claim for node in claims.value or () if (claim := self.claim(node)) is not None]
        return ClaimsFile(
            path=self.name,
            article=article,
            sha256=self.text(root, "sha256"),
            published=self.date(root, "published"),
            claims=tuple(claim for claim in read if not claim.left_out),
            at=(root.value["article"].line, root.value["article"].column),
            left_out=tuple(claim for claim in read if claim.left_out),
        )

    def claim(self, node: Node) -> EncodedClaim | None:
        """One claim, or None where a part is wrong or missing: what is wrong is told once and judged no further."""
        before = self.wrong
        if not isinstance(node.value, dict):
            self.note(node, "a claim is no mapping", "write '- id: …', 'sentence: …', 'quote: …'")
            return None
        self.known(node, CLAIM_KEYS)
        missing = [key for key in NEEDED if key not in node.value]
        if missing:
            self.note(node, f"the claim lacks '{missing[0]}'", f"write '{missing[0]}: …'")
        value, low, high = (self.number(node, key) for key in ("value", "low", "high"))
        if value is None and (low is None or high is None) and self.wrong == before:
            self.note(node, "the claim gives no figure", "write 'value: …', or 'low: …' and 'high: …' for a range")
        texts = {key: self.text(node, key) for key in TEXTS}
        kind, hedge = self.one_of(node, "kind", KINDS, ""), self.one_of(node, "hedge", HEDGES, "=")
        links, source, ticks = self.links(node), self.source(node), self.ticks(node)
        accepted, lapsed, vanished = self.accepted(node), self.lapsed(node), self.flag(node, "vanished")
        nth, left_out = self.ordinal(node, "nth"), self.left_out(node)
        if self.wrong > before:
            return None
        places = {key: (part.line, part.column) for key, part in node.value.items()}
        texts["corrected"] = "" if "corrected" in lapsed else texts["corrected"]
        return EncodedClaim(
            **texts, value=value, low=low, high=high, kind=kind, hedge=hedge, derived=links, source=source,
            accepted="" if "accepted" in lapsed else accepted,
            ticks={key: tick for key, tick in ticks.items() if key not in lapsed},
            lapsed={key: Lapsed(ticks.get(key, Tick()), said) for key, said in lapsed.items() if key in node.value},
            vanished=vanished, nth=nth, left_out=left_out, line=node.line, column=node.column, places=places,
        )  # fmt: skip

    def links(self, node: Node) -> tuple[Link, ...]:
        derived = node.value.get("derived")
        if derived is None or derived.value is None:
            return ()
        parts = derived.value if isinstance(derived.value, list) else [derived]
        return tuple(link for link in map(self.link, parts) if link)

    def link(self, node: Node) -> Link | None:
        instead = "write '{rule: growth-multiple, later: ID, base: ID}'"
        if not isinstance(node.value, dict) or not isinstance(plain(node.value.get("rule")), str):
            self.note(node, "'derived' names no rule", instead)
            return None
        roles: dict[str, tuple[str, ...]] = {}
        for role, part in node.value.items():
            ids = part.value if isinstance(part.value, list) else [part]
            if not all(isinstance(each.value, str) for each in ids):
                self.note(part, f"'{role}' is no id of a claim", instead)
            elif role != "rule":
                roles[role] = tuple(each.value for each in ids)
        return Link(plain(node.value["rule"]), roles, node.line, node.column)

    def ticks(self, node: Node) -> dict[str, Tick]:
        """A person's words on a claim, each by its key."""
        found: dict[str, Tick] = {}
        for key, allowed in TICK_KEYS.items():
            part = node.value.get(key)
            if part is None or part.value is None:
                continue
            if isinstance(part.value, dict):
                self.known(part, allowed)
                found[key] = Tick(self.text(part, "by"), self.date(part, "when"))
                if "reason" not in allowed and plain(part.value.get("by")) in (None, ""):
                    self.note(part, "'traced' does not say by whom", "write 'traced: {by: name, when: 2021-04-13}'")
            elif "reason" in allowed:
                found[key] = Tick()
            else:
                self.note(part, f"'{key}' is no mapping", f"write '{key}: {{by: name, when: 2021-04-13}}'")
        return found

    def lapsed(self, node: Node) -> dict[str, str]:
        """The words that hold no more -> the sentence that each was given for."""
        part = node.value.get("lapsed")
        if part is None or part.value is None:
            return {}
        if not isinstance(part.value, dict):
            self.note(part, "'lapsed' is no mapping", "write 'lapsed: {traced: the sentence that it was given for}'")
            return {}
        self.known(part, LAPSING)
        return {key: self.text(part, key) for key in part.value}

    def left_out(self, node: Node) -> str:
        """Why a figure is to be no claim: a text, or just that it is so."""
        part = node.value.get("left_out")
        if part is None or part.value is None or part.value is False:
            return ""
        if part.value is not True and not (isinstance(part.value, str) and part.value.strip()):
            self.note(part, "'left_out' gives no reason", "write 'left_out: a house number', or 'left_out: true'")
            return ""
        return "yes" if part.value is True else str(part.value)

    def accepted(self, node: Node) -> str:
        """Why a figure is left as it is: a text, or the reason of a mapping."""
        part = node.value.get("accepted")
        if part is None or part.value is None:
            return ""
        reason = self.text(part, "reason") if isinstance(part.value, dict) else self.text(node, "accepted")
        given = part.value.get("reason") if isinstance(part.value, dict) else part
        if not reason.strip() and (plain(given) is None or isinstance(plain(given), str)):
            self.note(part, "'accepted' gives no reason", "write 'accepted: {reason: why, by: name, when: 2021-04-13}'")
        return reason

    def source(self, node: Node) -> Source | None:
        """The outside source of a figure."""
        part = node.value.get("source")
        if part is None or part.value is None:
            return None
        instead = "write 'source: {title: …, address: …, date: 2021-04-13, figure: …}', or 'file' for 'address'"
        if not isinstance(part.value, dict):
            self.note(part, "'source' is no mapping", instead)
            return None
        self.known(part, SOURCE_KEYS)
        title, address, file = (self.text(part, key) for key in ("title", "address", "file"))
        if plain(part.value.get("title")) in (None, ""):
            self.note(part, "'source' has no title", instead)
        if ("address" in part.value) == ("file" in part.value):
            self.note(part, "'source' needs an address or a file, and one of them only", instead)
        places = {key: (node.line, node.column) for key, node in part.value.items()}
        return Source(title, address, file, self.date(part, "date"), self.figure(part), self.row(part), places)

    def row(self, node: Node) -> dict[str, Cell]:
        """What the cells of a table's row say, by column."""
        part = node.value.get("row")
        if part is None or part.value is None:
            return {}
        instead = "write 'row: {column: cell}'"
        if not isinstance(part.value, dict):
            self.note(part, "'row' is no mapping", instead)
            return {}
        for key, cell in part.value.items():
            number = (
                isinstance(cell.value, (int, float)) and not isinstance(cell.value, bool) and abs(cell.value) < 1e15
            )
            if not (number or isinstance(cell.value, (str, date))):
                self.note(cell, f"'{key[:60]}' is neither a text nor a number nor a date", instead)
        return {key: cell.value for key, cell in part.value.items()}

    def figure(self, node: Node) -> str | float:
        """The figure as its source has it: a text, or a number."""
        value = plain(node.value.get("figure"))
        number = isinstance(value, (int, float)) and not isinstance(value, bool)
        return (self.number(node, "figure") or 0.0) if number else self.text(node, "figure")
