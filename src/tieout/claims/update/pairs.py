"""What every claim of a file is to say today, and the figures that are new."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from tieout import quantities
from tieout.claims.alike import Alike
from tieout.claims.extracted import is_own, is_untouched, mark
from tieout.claims.make import make
from tieout.claims.plain import find
from tieout.claims.tree import Node
from tieout.claims.update.match import Figure, Pairs, match
from tieout.claims.update.merge import Merged, merged, moved, unmatched
from tieout.claims.update.rewrite import Content, content, has_comment
from tieout.claims.update.told import Told, short
from tieout.claims.write import Reported, contents, figure
from tieout.records import dataclass
from tieout.text import article as article_of
from tieout.text.model import Article
from tieout.text.spaces import on_one_line


@dataclass(frozen=True, slots=True)
class Paired:
    """The claims of a file as they are to be, in its order, and the new ones, each with the number of the one that it stands behind (-1: before all)."""

    claims: tuple[Merged, ...]
    added: tuple[tuple[int, Content], ...]

    @property
    def told(self) -> tuple[Told, ...]:
        """What was done, claim by claim, then what is new."""
        new = (
            Told("added", each["id"], f"new: “{short(each['quote'])}” in “{short(each['sentence'])}”")
            for _, each in self.added
        )
        return (*(one for each in self.claims for one in each.told), *new)


def paired(report: Reported, nodes: Sequence[Node]) -> Paired:
    """The claims of a file (each with an id of its own) brought up to what the report on its article says."""
    old: list[Content] = [content(node) for node in nodes]
    new: list[Content] = list(contents(report))
    text = on_one_line(report.article.text)
    pairs = match([_figure(each) for each in old], [_figure(each) for each in new], text)
    ids = _Ids(old, new, pairs)
    new = [ids.of_today(each) for each in new]
    known = {on_one_line(each["sentence"]) for each in old}
    sentences = Alike(each for each in _sentences(report.article) if each not in known)
    made = []
    for number, (node, each) in enumerate(zip(nodes, old, strict=True)):
        if number in pairs:
            fresh = new[pairs[number]]
            made.append(_matched(report.article, node, each, ids.of_file(each), fresh, ids.called(number, fresh)))
        else:
            made.append(_left(each, ids.of_file(each), text, sentences))
    return Paired(tuple(made), tuple(_added(new, pairs)))


def _matched(article: Article, node: Node, old: Content, renamed: Content, fresh: Content, id: str) -> Merged:
    """A claim that is a figure of today. Links with a comment among them are a person's."""
    held = [key for key in ("derived",) if key in node.value and has_comment(node.value[key])]
    return merged(renamed, fresh, lambda: _again(article, old), id=id, untouched=is_untouched(old), held=held)


def _left(old: Content, renamed: Content, text: str, sentences: Alike) -> Merged:
    """A claim that is no figure of today, its mark made anew where nothing but ids in its links was changed."""
    untouched = is_untouched(old)
    stands = on_one_line(old["sentence"]) in text and on_one_line(old["quote"]) in on_one_line(old["sentence"])
    became = _became(old, sentences) if not stands and is_own(old) else ""
    done = moved(renamed, became) if became else unmatched(renamed, stands, untouched)
    return Merged({**done.content, "extracted": mark(done.content)}, done.told) if untouched else done


class _Ids:
    """What the file calls its claims from now on: those that a person named keep their names, the others follow their sentences."""

    def __init__(self, old: Sequence[Content], new: Sequence[Content], pairs: Pairs) -> None:
        self._own = {number: str(each["id"]) for number, each in enumerate(old) if is_own(each)}
        self._today = {str(new[there]["id"]): self.called(number, new[there]) for number, there in pairs.items()}
        self._file = {str(old[number]["id"]): self._today[new[there]["id"]] for number, there in pairs.items()}

    def called(self, number: int, new: Content) -> str:
        """The id of a claim of the file, by its number and its figure."""
        return self._own.get(number, str(new["id"]))

    def of_today(self, claim: Content) -> Content:
        """A figure with its links as the file calls its claims."""
        return _renamed(claim, self._today)

    def of_file(self, claim: Content) -> Content:
        """A claim with its links as the file calls its claims from now on."""
        return _renamed(claim, self._file)


def _renamed(claim: Content, ids: Mapping[str, str]) -> Content:
    derived = claim.get("derived")
    if not derived:
        return claim

    def link(old: Mapping[str, Any]) -> dict[str, Any]:
        return {
            role: part
            if role == "rule"
            else [ids.get(one, one) for one in part]
            if isinstance(part, list)
            else ids.get(part, part)
            for role, part in old.items()
        }

    return {**claim, "derived": [link(each) for each in derived] if isinstance(derived, list) else link(derived)}


def _added(new: Sequence[Content], pairs: Pairs) -> list[tuple[int, Content]]:
    """The figures that no claim of the file is, each with the number of the claim before it in the text."""
    claims = {there: number for number, there in pairs.items()}
    found: list[tuple[int, Content]] = []
    behind = -1
    for number, each in enumerate(new):
        behind = claims.get(number, behind)
        if number not in claims:
            found.append((behind, {**each, "extracted": mark(each)}))
    return found


def _figure(claim: Content) -> Figure:
    return Figure(
        claim["id"],
        on_one_line(claim["sentence"]),
        on_one_line(claim["quote"]),
        claim["kind"],
        claim.get("vanished") is True,
    )


def _again(article: Article, claim: Content) -> Content | None:
    """How the sentence of a claim reads by itself; None where its quote is no figure there."""
    alone = article_of(
        claim["sentence"], published=article.published, language=article.language, conventions=article.conventions
    )
    found = [
        each
        for each in make(alone, quantities.extract(alone))
        if on_one_line(each.quantity.text) == on_one_line(claim["quote"])
    ]
    return figure(found[0]) if found else None


def _sentences(article: Article) -> list[str]:
    return [article.text[each.start : each.end] for each in article.sentences]


def _became(claim: Content, sentences: Alike) -> str:
    """The sentence of today that the sentence of a claim became, where that still has its quote; else ""."""
    for _, number in sentences.near(claim["sentence"]):
        if find(on_one_line(sentences.sentences[number]), on_one_line(claim["quote"])) >= 0:
            return sentences.sentences[number]
    return ""
