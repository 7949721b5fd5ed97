"""What must stand in a sentence for a tag, a link, a finder or a function to have anything to do there: the table.

It says too much rather than too little: what is not in it is possible everywhere. A word that gives a figure a tag must
stand here, too; the tests run every example of every rule with and without the table.
"""

from __future__ import annotations

from collections.abc import Mapping

from tieout.checking.exhaustive import OWNED, TELLING

#: What a figure may be that a rule asks for, beside its kind: see `evidence`.
A_RATE, TWO_UNITS, A_LIST, BROKEN, AGAIN = "a rate", "two units", "a list", "broken", "said again"
A_DAY, ODD_DAY, ABOVE_ALL = "a day", "an odd day", "above 100 percent"

_CHANGES = ("up", "down", "either", "change-noun")
_BRACKETS = ("(", "[")
_AGAINST = ("against", "on", "over", "after")

#: tag or link -> the word classes, marks and signs of which one must stand in the sentence for a figure to bear it
NEEDED: Mapping[str, tuple[str, ...]] = {
    **{name: (name,) for name in ("at", "by", "of", "or", "average", "balance", "per", "accounting", "including", "for")},
    **{name: (name,) for name in ("partition", "split", "list-and", "level", "respectively", "with", "total", "minus")},
    **{name: (name,) for name in ("inflow", "outflow", "traded")}, "worth": ("worth", "total"), "as-balance": ("balance",),
    "from": ("from", "between"), "to": ("to", "and", "until", "through"), "than": ("than", "against"), "against": _AGAINST,
    "fronted": ("from", "than", *_AGAINST), "unit-of": (A_RATE,), "moved-from": ("from",), "subject": ("level",), "each": (A_RATE, "each", "apiece", "average"),
    "change": _CHANGES, "rise": _CHANGES, "fall": _CHANGES, "change-after": ("change-noun",), "change-than": ("change-noun", "than"),
    "of-lead": ("of",), "of-them": ("of-them", "of"), "of-total": ("of",), "whole-of": ("of",), "share-of": ("of",), "share-of-total": ("of",),
    "paren": _BRACKETS, "inside": _BRACKETS, "dash": ("-", "–", "—"), "colon": (":", "-", "–", "—", "(", "with"),
    "comma": (",",), "apposed": (",",), "equals": ("or", "accounting", "level", ",", "/"), "remainder": ("remainder", "unsaid", *TELLING),
    "others": ("remainder",), "exhaustive": tuple(TELLING), "two-sides": tuple(TELLING), "owners": tuple(OWNED),
    "parallel": ("by", "from", "to", "for", "in", "on"),
    "net-result": ("resulting", "resulted", "results"), "defined": ("defined", "calculated", "computed", "measured", "being", "that", "ie", "e"),
    "sum-to": ("total",), "with-list": ("with",),
    "day": (A_DAY,), "dated": (A_DAY,), "nth": (A_DAY,),
}  # fmt: skip
#: how a reading carries over from the sentence before, a finder, a function or the whole of a formula that only accuses -> the same
CARRIED: Mapping[str, tuple[str, ...]] = {"carry": ("carry",), "of-them": ("of-them", "of"), "others": ("remainder",)}
FOUND: Mapping[str, tuple[str, ...]] = {"broken-figure": (BROKEN,), "counted-list": (A_LIST,), "said-again": (AGAIN,)}
JUDGED: Mapping[str, tuple[str, ...]] = {"exists": (ODD_DAY,), "stated <= 1": (ABOVE_ALL,)}
