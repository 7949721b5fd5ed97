"""The keys of a rule across articles: how its roles are found among the claims of a ledger, and its examples, which are small sets of articles."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tieout.rules.model import Join, Role
from tieout.rules.place import Place, Source
from tieout.rules.values import choice, chosen, decimal, listed, only, texts

#: What claims can be joined by; `source` joins a claim to what its outside source has, and no claims.
KEYS = ("subject", "measure", "place", "period", "published", "source")

#: The keys of a role that say how it differs from the stated claim.
BENDS = ("subject", "measure", "place", "period", "edition", "said")

#: How the period of a role may lie to that of the stated claim: what its change runs from, what it runs to, up to the eve of it, around it.
PERIODS = ("begin", "end", "eve", "covers", "any")

_BENT: Mapping[str, tuple[str, ...]] = {
    "subject": ("any",),
    "place": ("any",),
    "period": PERIODS,
    "edition": ("before",),
    "said": ("any",),
}

#: What the words of a sentence may say of its figure.
SAID = ("revised", "preliminary", "foreseen", "otherwise")

#: The roles of a rule that holds two linked pairs of claims against each other: a figure and what it was made of, of two articles.
LINKED = frozenset(("stated", "given", "other", "other_given"))

#: What becomes of claims without a period: each is of its article's day, or the rule joins no others than these.
UNDATED = ("", "only")

JOIN_KEYS = ("join", "silent", "undated", "unless", "linked", "within")
ARTICLE_KEYS = ("text", "published", "claims")
PIN_KEYS = ("subject", "measure", "place", "period", "corrected", "accepted", "source", "figure", "from")

#: Keys of a rule that bind words of one article.
ALONE = frozenset(
    ("anchored", "idioms", "found", "accounts", "unless", "in", "slips", "otherwise", "ambiguous", "implied", "vouches")
)


def join(source: Source, data: Mapping[str, Any], roles: Mapping[str, Role]) -> Join | None:
    """How a rule joins articles; None for one that reads each article by itself, whose roles bend nothing."""
    every = {name: _bends(source, name, spec) for name, spec in data["roles"].items()}
    bends = {name: own for name, own in every.items() if own}
    if "across" not in data:
        for name, own in bends.items():
            source.fail(
                ("roles", name, next(iter(own))),
                "only a rule with 'across' joins claims",
                "add 'across: {join: [measure, period]}'",
            )
        return None
    for key in ALONE & set(data):
        source.fail(
            (key,),
            f"a rule across articles has no {key!r}",
            "take it out: such a rule joins claims, and reads no words",
        )
    spec = data["across"]
    if not isinstance(spec, dict) or not spec.get("join"):
        source.fail(
            ("across",),
            "'across' says by what claims are joined",
            "write across: {join: [subject, measure, place, period]}",
        )
    only(source, ("across",), spec, JOIN_KEYS)
    keys = tuple(chosen(source, ("across", "join"), spec["join"], KEYS))
    silent = tuple(chosen(source, ("across", "silent"), spec.get("silent", []), SAID))
    undated = choice(source, ("across", "undated"), spec.get("undated") or "", UNDATED)
    unless = texts(source, ("across", "unless"), spec.get("unless", []))
    linked = str(spec.get("linked") or "")
    if linked and set(roles) != LINKED:
        source.fail(("roles",), "a rule over linked claims has other roles", f"call them {', '.join(sorted(LINKED))}")
    within = decimal(source, ("across", "within"), spec.get("within", 0))
    return Join(keys, bends, silent, undated, unless, linked, within)


def _bends(source: Source, name: str, spec: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    found = {}
    for key in BENDS:
        if key in spec:
            several = spec[key] if isinstance(spec[key], list) else [spec[key]]
            found[key] = tuple(_bend(source, ("roles", name, key), key, str(one)) for one in several)
    return found


def _bend(source: Source, at: Place, key: str, value: str) -> str:
    if key != "measure":
        return str(choice(source, at, value, _BENT[key]))
    if value.count("{measure}") != 1 or set("{}") & set(value.replace("{measure}", "")):
        source.fail(
            at, f"{value!r} does not say how the measure differs", "write it around {measure}: 'growth of {measure}'"
        )
    return value


def examples(source: Source, at: Place, data: Any) -> Mapping[str, Any]:
    """An example: its articles, each with its claims by their quotes; and all of it as one text, for people."""
    articles = tuple(_article(source, (*at, k), one) for k, one in enumerate(listed(source, at, data)))
    return {"text": " | ".join(map(_told, articles)), "articles": articles}


def _article(source: Source, at: Place, data: Any) -> Mapping[str, Any]:
    if not isinstance(data, dict) or not isinstance(data.get("text"), str):
        source.fail(
            at,
            "an article of an example has a text",
            'write {text: "…", published: 2021-04-13, claims: {"30 million": {measure: …}}}',
        )
    only(source, at, data, ARTICLE_KEYS)
    claims = data.get("claims") or {}
    if not isinstance(claims, dict) or not all(isinstance(pins, dict) for pins in claims.values()):
        source.fail((*at, "claims"), "claims are told by their quotes", 'write claims: {"30 million": {measure: …}}')
    for quote, pins in claims.items():
        only(source, (*at, "claims", quote), pins, PIN_KEYS)
    made = {str(quote): {key: str(value) for key, value in pins.items()} for quote, pins in claims.items()}
    return {"text": data["text"], "published": str(data.get("published") or ""), "claims": made}


def _told(article: Mapping[str, Any]) -> str:
    return (
        f"{article['published']}: {article['text'].strip()}" if article["published"] else str(article["text"].strip())
    )
