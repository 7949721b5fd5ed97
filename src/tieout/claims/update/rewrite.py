"""The text of a claims file with its claims as they are to be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Protocol

from tieout.claims.record import CLAIM_KEYS
from tieout.claims.tree import Node, parse
from tieout.claims.update.edit import Edits, block_end, drop_key, item_text, rename_key, set_key, set_scalar
from tieout.claims.write import dump_flow
from tieout.errors import ClaimsError

Content = Mapping[str, Any]

#: Keys that are changed together: one figure, or its two ends.
FIGURE: Sequence[str] = ("value", "low", "high")


class Claim(Protocol):
    """What is read of a claim as it is to be."""

    @property
    def content(self) -> Content: ...


class Wanted(Protocol):
    """What is read of all of them: in the order of the file, and new ones with the number of the claim that each stands behind."""

    @property
    def claims(self) -> Sequence[Claim]: ...
    @property
    def added(self) -> Sequence[tuple[int, Content]]: ...


def content(node: Node) -> Any:
    """What a part of a file says, without the places."""
    if isinstance(node.value, dict):
        return {key: content(part) for key, part in node.value.items()}
    return [content(part) for part in node.value] if isinstance(node.value, list) else node.value


def has_comment(node: Node) -> bool:
    """Whether a comment may stand in a mapping or a list: it takes more than a line."""
    return node.line != _last_line(node)


def rewritten(text: str, root: Node, head: Content, wanted: Wanted, name: str) -> tuple[str, Node]:
    """The new text, and what it reads as. Raises ClaimsError where that is not what was wanted: then the file is written in a form that
    this does not know."""
    edits = Edits(text)
    for key, value in head.items():
        set_key(edits, root, key, value)
    nodes = root.value["claims"].value or []
    for node, claim in zip(nodes, wanted.claims, strict=True):
        _claim(edits, node, claim.content)
    _add(edits, root, nodes, wanted.added)
    done = edits.done()
    final = parse(done, name)
    old = content(root)
    if content(final) != {**old, **head, "claims": _all(wanted) or old["claims"]}:
        raise _cannot(root, final, wanted, name)
    return done, final


def _all(wanted: Wanted) -> list[Content]:
    """The claims in the order in which they are to stand."""
    behind = [(number, 1, each) for number, each in wanted.added]
    there = [(number, 0, each.content) for number, each in enumerate(wanted.claims)]
    return [each for _, _, each in sorted([*there, *behind], key=lambda each: each[:2])]


def _cannot(root: Node, final: Node, wanted: Wanted, name: str) -> ClaimsError:
    """Names the first claim that does not come out as it is to."""
    nodes, made = root.value["claims"].value or [], content(final).get("claims") or []
    said = [each.content for each in wanted.claims]
    bad = next((node for node, each in zip(nodes, said, strict=True) if each not in made), root.value["claims"])
    return ClaimsError(
        "what stands here cannot be changed without a loss", path=name, line=bad.line, column=bad.column,
        instead="write each key of the claim on a line of its own",
    )  # fmt: skip


def _claim(edits: Edits, node: Node, claim: Content) -> None:
    """Changes what differs of one claim."""
    old = content(node)
    changed = [key for key in CLAIM_KEYS if old.get(key) != claim.get(key)]
    ends = [key for key in FIGURE if key in changed]
    if any((key in old) != (key in claim) for key in ends):
        _figure(edits, node, claim, ends)
        changed = [key for key in changed if key not in ends]
    for key in changed:
        if key == "derived" and key in old and key in claim and _shape(old[key]) == _shape(claim[key]):
            _ids(edits, node.value[key], claim[key])
        elif key in claim:
            set_key(edits, node, key, claim[key])
        else:
            drop_key(edits, node, key)


def _figure(edits: Edits, node: Node, claim: Content, ends: Sequence[str]) -> None:
    """A value where two ends stood, or the other way."""
    there = [key.value for key in node.keys if key.value in ends]
    new = {key: claim[key] for key in ends if key in claim}
    if not there:
        for key, value in new.items():
            set_key(edits, node, key, value)
        return
    rename_key(edits, node, there[0], new)
    for key in there[1:]:
        drop_key(edits, node, key)


def _shape(links: Any) -> Any:
    """Links without the ids in them."""
    if isinstance(links, list):
        return [_shape(each) for each in links]
    return [(role, len(ids) if isinstance(ids, list) else ids if role == "rule" else -1) for role, ids in links.items()]


def _ids(edits: Edits, node: Node, new: Any) -> None:
    """Other ids in links that are of one form: only they change."""
    for part, said in _parts(node, new):
        if part.value != said:
            set_scalar(edits, part, said)


def _parts(node: Node, new: Any) -> Iterator[tuple[Node, Any]]:
    if isinstance(node.value, dict):
        for key, part in node.value.items():
            yield from _parts(part, new[key])
    elif isinstance(node.value, list):
        for part, said in zip(node.value, new, strict=True):
            yield from _parts(part, said)
    else:
        yield node, new


def _add(edits: Edits, root: Node, nodes: Sequence[Node], added: Sequence[tuple[int, Content]]) -> None:
    """Puts new claims in, each behind the one that it follows in the text."""
    claims = root.value["claims"]
    if not added:
        return
    if not nodes:
        items = "\n".join(item_text(each, 0) for _, each in added)
        edits.replace(claims.start, claims.end, f"\n{items}")
        return
    column = claims.column - 1
    for number, each in added:
        if claims.flow:
            place = nodes[number].end if number >= 0 else nodes[0].start
            item = dump_flow(each)
            edits.replace(place, place, f", {item}" if number >= 0 else f"{item}, ")
        elif number >= 0:
            place = block_end(edits.text, nodes[number], column)
            edits.replace(place, place, "\n" + item_text(each, column))
        else:
            edits.replace(claims.start, claims.start, item_text(each, column).lstrip() + "\n" + " " * column)


def _last_line(node: Node) -> int:
    parts = node.value.values() if isinstance(node.value, dict) else node.value if isinstance(node.value, list) else ()
    return max([node.line, *map(_last_line, parts)])
