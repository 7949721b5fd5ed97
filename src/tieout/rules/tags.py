"""The tags and links that an anchor may name, and the finders that a rule may; README says what each means."""

from __future__ import annotations

#: What a figure, or a list of figures, can be tagged with.
TAGS = frozenset(
    """any plain first from to than against at by fronted moved-from of of-lead change change-after change-than rise fall
    times-as times-more times-verb level subject total average balance worth per each share-of share-of-total
    accounting including partition of-them paren dash comma colon or inside list-and
    before remainder of-total split minus inflow outflow traded as-balance others repeated alone bare for earlier
    entire that-change that-one of-it as-rate per-many quoted among-lead summing times-many outgrown set-moving turnover tail
    exhaustive two-sides owners parallel gapped sum-to with-list bracketed several makes heap out-of they-were told grouped sorts in-all these-total
    single of-two net-result day dated nth
    than-plan planned foretold won-by lost at-end body signed""".split()
)
#: What it can be to another figure: "paren part" is in brackets behind the part.
LINKS = frozenset(
    """paren dash or accounting with equals apposed whole-of times host ahead respectively span-of starts ends opener
    behind has unit-of margin-of defined after closes appended details set-against along also-from follows
    moved-on moved-straight set-beside set-straight when stretch""".split()
)
#: What a finder can find where tags cannot: `checking.finders` has one of each name.
FOUND = frozenset(
    (
        "after-tax",
        "aged-then",
        "anniversaries",
        "anniversary-again",
        "bond-yields",
        "born-apart",
        "broken-figure",
        "called-after",
        "changes-added",
        "changes-net",
        "clock-times",
        "converted-next",
        "counted-list",
        "in-steps",
        "index-levels",
        "dated-again",
        "for-one",
        "items-a-share",
        "later-on",
        "level-before",
        "moved-beside",
        "load-factor",
        "paces-of-a-year",
        "per-share",
        "percent-apart",
        "profit-margin",
        "rates-made",
        "rates-next",
        "rates-of-many",
        "rates-of-time",
        "maturities",
        "midpoint",
        "named-group",
        "named-whole",
        "occupancy",
        "one-of-two",
        "other-fraction",
        "said-again",
        "same-part",
        "same-shares",
        "shared-whole",
        "stock-splits",
        "table-total",
        "table-change",
        "table-share",
        "table-cell",
        "taken-of",
        "times-apart",
        "told-abroad",
        "told-after",
        "told-apart",
        "usual-level",
        "years-apart",
        "shares-apart",
    )
)
#: How a reading may reach into the sentence before.
ACROSS = ("carry", "of-them", "repeat", "earlier", "lead", "next", "others", "same", "adds", "made-of")
