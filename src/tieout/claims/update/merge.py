"""One claim of a file and the figure that it is today: what the claim is to say."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Any

from tieout.claims.extracted import is_own, mark
from tieout.claims.plain import WRITTEN, said
from tieout.claims.record import TICK_KEYS
from tieout.claims.update.rewrite import FIGURE, Content
from tieout.claims.update.told import Told, short, value
from tieout.records import dataclass
from tieout.text.spaces import on_one_line

#: Keys that go by what the words of a sentence say, each by itself.
READ = ("unit", "kind", "hedge", "subject", "period")


@dataclass(frozen=True, slots=True)
class Merged:
    """What a claim says after an update, and what there is to tell; `by_hand` where a person has changed what is written of the figure."""

    content: Content
    told: tuple[Told, ...] = ()
    by_hand: bool = False


def merged(
    old: Content,
    new: Content,
    again: Callable[[], Content | None],
    *,
    id: str,
    untouched: bool,
    held: Collection[str] = (),
) -> Merged:
    """A claim (`old`, its links renamed already) with the figure that it is today (`new`, its links as this file calls its claims).

    again      how the old sentence reads by itself, for a claim that a person has changed: what differs from it is the person's
    id         what the file calls the claim from now on
    untouched  whether it says what `extract` wrote, in links, too
    held       keys that stay whatever they say
    """
    edited = on_one_line(old["sentence"]) != on_one_line(new["sentence"]) and old["id"] != new["id"]
    read = again() if edited and not untouched else None
    stays = {*held, *(() if untouched else _by_hand(old, new, read, edited))}
    made = _written({**old, "id": id}, new, stays)
    told = list(_told(old, made, edited))
    made, lapsed = _lapsing(old, made)
    if made.get("vanished") is True:
        del made["vanished"]
        lapsed.append(Told("back", id, "the article has it again"))
    if "extracted" not in old and is_own(old):
        return Merged(made, (*told, *lapsed))
    differs = [key for key in WRITTEN if key in stays and said(key, made.get(key)) != said(key, new.get(key))]
    now = mark({**new, "id": id})
    if differs and old.get("extracted") != now:
        both = (f"{key} stays {value(made.get(key))}, extract reads {value(new.get(key))}" for key in differs)
        told.append(Told("kept", id, "; ".join(both)))
    return Merged({**made, "extracted": now}, (*told, *lapsed), bool(differs))


def _told(old: Content, made: Content, edited: bool) -> Iterator[Told]:
    """What became of a claim's sentence, or else of its figure, and of its id."""
    was = "" if old["id"] == made["id"] else f" (was {old['id']})"
    if edited:
        quotes = short(old["quote"]), short(made["quote"])
        words = "" if quotes[0] == quotes[1] else f", “{quotes[0]}” is “{quotes[1]}” now"
        yield Told("moved", made["id"], f"its sentence changed{words}{was}: “{short(made['sentence'])}”")
        return
    changed = [key for key in WRITTEN if said(key, old.get(key)) != said(key, made.get(key))]
    if changed or was:
        both = [f"{key} {value(old.get(key))} → {value(made.get(key))}" for key in changed] or ["called so now"]
        both[-1] += was
        yield Told("changed", made["id"], "; ".join(both))


def _by_hand(old: Content, new: Content, read: Content | None, edited: bool) -> Iterator[str]:
    """The keys that stay: all that differ; after an edit, only those that differ from how the old sentence reads, too."""
    for keys in (FIGURE, *((key,) for key in READ)):
        if not _same(keys, old, new) and not (read is not None and _same(keys, old, read)):
            yield from keys
    yield "derived"
    if not edited:
        yield from ("sentence", "quote")
    elif read is None and on_one_line(new["quote"]) in on_one_line(old["quote"]) in on_one_line(new["sentence"]):
        yield "quote"


def _same(keys: Iterable[str], one: Content, other: Content) -> bool:
    return all(said(key, one.get(key)) == said(key, other.get(key)) for key in keys)


def _written(made: dict[str, Any], new: Content, stays: Collection[str]) -> dict[str, Any]:
    """What `extract` writes in all keys but those that stay; one that says the same stays as it is written."""
    for key in WRITTEN:
        if key in stays or said(key, made.get(key)) == said(key, new.get(key)):
            continue
        if new.get(key) is None:
            made.pop(key, None)
        else:
            made[key] = new[key]
    return made


def _lapsing(old: Content, made: dict[str, Any]) -> tuple[dict[str, Any], list[Told]]:
    """Words that were given for the sentence as it was hold no more; they do again where it is back."""
    lapsed = dict(made.get("lapsed") or {})
    told: list[Told] = []
    for key in ("corrected", *TICK_KEYS):
        if made.get(key) in (None, ""):
            continue
        there = "quote" if key == "corrected" else "sentence"
        if key in lapsed:
            if on_one_line(lapsed[key] or "") == on_one_line(made["sentence"]):
                del lapsed[key]
                told.append(Told("holds", made["id"], f"'{key}' holds again: its sentence is back"))
        elif on_one_line(old[there]) != on_one_line(made[there]):
            lapsed[key] = old["sentence"]
            told.append(Told("lapsed", made["id"], f"'{key}' has lapsed: it was given for “{short(old['sentence'])}”"))
    if lapsed != dict(made.get("lapsed") or {}):
        made = {**made, "lapsed": lapsed or None}
    return {key: each for key, each in made.items() if key != "lapsed" or each}, told


def moved(old: Content, sentence: str) -> Merged:
    """A person's own claim, of a figure that `extract` does not read, with the sentence that its own became."""
    made, lapsed = _lapsing(old, {**old, "sentence": sentence})
    return Merged(made, (*_told(old, made, True), *lapsed))


def unmatched(old: Content, stands: bool, untouched: bool) -> Merged:
    """A claim that is no figure of the article today; `stands` where its sentence is still printed, with its quote.

    A person's own claim, and one that a person has changed or said something of, then is one that `extract` does not read.
    """
    bare = untouched and not set(old) - {*WRITTEN, "id", "extracted", "vanished"}
    if stands and not bare:
        if not old.get("vanished"):
            return Merged(old)
        told = Told("back", old["id"], "the article has it again")
        return Merged({key: each for key, each in old.items() if key != "vanished"}, (told,))
    if old.get("vanished"):
        return Merged(old)
    how = "is read as no figure any more" if stands else "is gone from the article"
    told = Told("vanished", old["id"], f"“{short(old['quote'])}” {how}: “{short(old['sentence'])}”")
    return Merged({**old, "vanished": True}, (told,))
