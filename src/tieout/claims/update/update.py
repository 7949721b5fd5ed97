"""A claims file and the report on its article today in, the file's new text and what was done to it out."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tieout.claims.read import scan_tree
from tieout.claims.tree import Node, parse
from tieout.claims.update.pairs import Paired, paired
from tieout.claims.update.rewrite import content, rewritten
from tieout.claims.update.told import Told, lines, summary, value
from tieout.claims.write import Reported, head
from tieout.errors import ClaimsError
from tieout.records import dataclass


@dataclass(frozen=True, slots=True)
class Updated:
    """The text of a claims file, and what was done to it, in lines for a person: the last counts."""

    text: str
    lines: tuple[str, ...]


def update(report: Reported, text: str, path: Path, name: str = "") -> Updated:
    """Brings the text of the claims file at `path` up to what its article says today; the same text where nothing changed.

    What a person wrote stays: comments, order, corrected values, added claims and links, and how it is all written. `name` is what
    lines call the file. Raises ClaimsError for the first mistake in it, and where it is written in a way in which it cannot be changed
    without a loss.
    """
    name = name or str(path)
    root = parse(text, name)
    _, errors = scan_tree(root, name)
    if errors:
        raise errors[0]
    nodes = root.value["claims"].value or []
    _once(nodes, name)
    top, told = _head(root, head(report, path.parent), path, name)
    found = paired(report, nodes)
    done, final = rewritten(text, root, top, found, name)
    return Updated(done, _told(final, (*told, *found.told), found, name))


def _told(final: Node, told: tuple[Told, ...], found: Paired, name: str) -> tuple[str, ...]:
    claims = final.value["claims"].value or []
    places = {each.value["id"].value: (each.line, each.column) for each in claims}
    by_hand = sum(each.by_hand for each in found.claims)
    left_out = sum(content(each.value["left_out"]) not in (None, False) for each in claims if "left_out" in each.value)
    return (*lines(told, places, name), f"{name}: {summary(told, len(claims), by_hand, left_out)}")


def _once(nodes: list[Node], name: str) -> None:
    """Links name ids: one that is used twice says nothing."""
    seen: set[str] = set()
    for id in (node.value["id"] for node in nodes):
        if id.value in seen:
            message = f"the id {id.value!r} is used twice"
            raise ClaimsError(message, path=name, line=id.line, column=id.column, instead="give each claim its own")
        seen.add(id.value)


def _head(
    root: Node, new: Mapping[str, object], path: Path, name: str
) -> tuple[Mapping[str, object], tuple[Told, ...]]:
    """The keys of the file's head that change, and what to tell of it."""
    old = {key: content(node) for key, node in root.value.items() if key != "claims"}
    made, told = {key: each for key, each in new.items() if old.get(key) != each}, list[Told]()
    there, article = path.parent / str(old["article"]), Path(str(new["article"]))
    if article.name == "-" or there.resolve() == (path.parent / article).resolve():
        made.pop("article", None)
    elif there.exists():
        node = root.value["article"]
        message, instead = f"this is the claims file of {old['article']}", "name that article, or another --output"
        raise ClaimsError(message, path=name, line=node.line, column=node.column, instead=instead)
    else:
        told.append(Told("head", "", f"article: {old['article']} → {article}"))
    if old.get("published") and "published" in made:
        told.append(Told("head", "", f"published: {value(old['published'])} → {value(new['published'])}"))
    return made, tuple(told)
