"""What must stand in a sentence for a tag, a link, a finder or a function to have anything to do there: the table.

It says too much rather than too little: what is not in it is possible everywhere. A word that gives a figure a tag must
stand here, too; the tests run every example of every rule with and without the table.
"""

from __future__ import annotations

from collections.abc import Mapping

from tieout.checking.compact.driving import DRIVERS
from tieout.checking.compact.exhaustive import OWNED, SHARED, TELLING
from tieout.checking.compact.gapped import TAKING
from tieout.checking.compact.portions import PORTIONS
from tieout.rules.told_changes import MOVING

#: What a figure may be that a rule asks for, beside its kind: see `evidence`.
A_RATE, TWO_UNITS, A_LIST, BROKEN, AGAIN = "a rate", "two units", "a list", "broken", "said again"
A_DATE, A_DAY, ODD_DAY, ABOVE_ALL, A_FEW = "a date", "a day", "an odd day", "above 100 percent", "a few told"
#: three amounts or more
SEVERAL_TOLD = "several told"
#: "in the first year": it says which of several
A_PLACE = "a place in a row"
#: "14 dollars a share", where shares are counted; a length of time beside a date that covers several years or days, or two dates
FOR_ONE, A_SPAN, A_STRETCH = "for one", "a span", "a stretch"
#: a figure behind a word that takes it for known: "the 137", "those 18 million", "the other 41"
KNOWN = "known"
#: a word that points back, with which the sentence begins
POINTS_BACK = "points back"
#: a word for a sum with which it begins; a percentage and nothing but others and lengths of time beside it, or a multiple
IN_ALL, ALONE = "in all", "alone"
#: a percentage printed with its sign
SIGNED = "signed"
#: "of" with which a sentence begins, or that a comma or a mark opens
LED_BY_OF = "led by of"
#: What only the article shows of a sentence.
A_ROW, BESIDE_TABLE, A_PART_AGAIN, A_GROUP, A_DAY_AGAIN = (
    "a row of a table with a total",
    "beside a table",
    "a part again",
    "a group",
    "a day again",
)
SIGNS = frozenset(
    (
        A_RATE,
        TWO_UNITS,
        A_LIST,
        BROKEN,
        AGAIN,
        A_DATE,
        A_DAY,
        ODD_DAY,
        ABOVE_ALL,
        A_FEW,
        SEVERAL_TOLD,
        A_PLACE,
        FOR_ONE,
        A_SPAN,
        A_STRETCH,
        KNOWN,
        POINTS_BACK,
        IN_ALL,
        ALONE,
        SIGNED,
        LED_BY_OF,
        A_ROW,
        BESIDE_TABLE,
        A_PART_AGAIN,
        A_GROUP,
        A_DAY_AGAIN,
    )
)


def word(name: str) -> str:
    """The name of a word by itself, where a word class is called by it, too."""
    return f"'{name}'"


#: verbs of adding up: "bringing the total to 45", "putting the toll at 57"
ADDING_TO = (
    "bringing",
    "brings",
    "brought",
    "bring",
    "taking",
    "takes",
    "took",
    "take",
    "lifting",
    "lifted",
    "pushing",
    "pushed",
    "raising",
    "raised",
    "lift",
    "lifts",
    "push",
    "raise",
)
ADDING_AT = ("putting", "puts", "put", "leaving", "left")
ADDING = (*ADDING_TO, *ADDING_AT)
#: what says that several do a thing together
TOGETHER = ("together", "jointly")
#: verbs with "to" of what a list comes to
COMING = ("come", "comes", "came", "add", "amount")
#: what makes one figure of a list: "all 43 were released", "- together employ 2,500", ", giving annual revenue of 60 million"
JOINTLY = (
    *map(word, ("all", *TOGETHER)),
    "between them",
    "whole",
    "full-year",
    "making",
    "giving",
    "yielding",
    "for a total of",
    "making a total of",
    *map(word, COMING),
)
#: what leads to a sum
TO_A_SUM = (*JOINTLY, word("for"), A_FEW, *ADDING)
#: nouns for a sum beside those of the class, and the times that one may be of: "bringing its losses for the quarter to 10 million"
SUMS = ("toll", "casualties", "sum", "count", "number")
SUMMED = ("quarter", "year", "month", "week", "season", "weekend", "day", "decade", "half")
#: Of a percentage a fall, of an amount none: "lost 4 percent", "lost 4 million"
LOSING = ("lost", "losing", "gave up", "gives up", "giving up", "gave back", "lopped off")
#: what a level is left behind by: "eased to 4 percent after peaking at 4.5", "after touching a low of 4.5"
PEAKING = ("peaking", "hitting", "touching", "bottoming")
_CHANGES = ("up", "down", "either", "change-noun", *LOSING)
_BRACKETS = ("(", "[")
#: what says that a percentage is a share, or that it follows from what was told
_SHARES = "rate share thus means meaning makes make earns that that's that’s this which so therefore words way".split()
#: what makes a figure what lies between two levels that other sentences tell, beside words of a change
_LYING_BETWEEN = tuple(
    """added filled created missing left leave leaves leaving sold sell scrap scrapped shed due close closed shut cover borrow raise find net gap shortfall
    difference saving improvement extra therefore thus hence means meaning margin lead majority still apart ahead behind leads led leading advantage
    spread disparity trail trails trailing short shy spare away over too so implies implying needs need needed missed beat beating exceeded topped tops topping
    rebate rebates refund refunds subsidy subsidies voucher cashback bettered betters undercut undercuts overshot overran overrunning overshooting
    undershot outnumber outnumbers outstripped outpaced outsold outspent outbid
    lacks lacked lacking wanted wanting required outstanding go saves save without excluding counting stripping setting bought buying disposed further excess
    adding selling additional another hole gained joined moved lost parted put remain remained remains stripped""".split()
)
#: words of which the direction is sure: what is better may be a lower time
UP = (
    *("up", "higher", "more", "greater", "larger", "bigger", "wider", "above", "rise", "increase", "jump", "growth"),
    *(
        "heavier",
        "longer",
        "taller",
        "deeper",
        "busier",
        "fuller",
        "costlier",
        "pricier",
        "dearer",
        "thicker",
        "wetter",
    ),
)
DOWN = (
    "down",
    "lower",
    "less",
    "fewer",
    "smaller",
    "narrower",
    "below",
    "fall",
    "decrease",
    "decline",
    "drop",
    "reduction",
    *("lighter", "shorter", "shallower", "quieter", "emptier", "cheaper", "thinner", "drier"),
)
#: the same of rates alone, of which growth is told; who runs faster needs less
UP_RATE, DOWN_RATE = ("faster", "quicker", "stronger", "brisker"), ("slower", "weaker")
WAYS = (*UP, *DOWN, *UP_RATE, *DOWN_RATE, "improvement")
#: what leads from a level on to the one of before, beside a comparison
LINKING = tuple("after following having instead rather place when where whereas".split())
#: verbs that say that one level is larger than another
EXCEEDING = (
    *"exceeding exceeds exceeded exceed topping tops topped surpassing surpasses surpassed surpass beating beats beat".split(),
    *"outstripping outstrips outstripped outpacing outpaces outpaced outdoing outdoes outdid outperforming outperforms".split(),
    *"outperformed eclipsing eclipses eclipsed bettering bettered overtaking overtakes overtook".split(),
    "ahead of",
)
#: what says that one is smaller
FALLING_SHORT = (
    *"trailing trailed trails lagging lagged lags missing missed misses behind undershot".split(),
    "short of",
    "shy of",
)
#: what stands behind an "of" that goes back to what was told: "36 percent of it", "of its workforce"
STAFF = ("workforce", "staff", "headcount", "payroll", "personnel")
OF_IT = tuple(map(word, ("it", "that", "this", *STAFF)))
#: what points back to a change told before: "The rise of 20 percent"
BACK = ("the", "this", "that", "such")
BACK_AT = frozenset(BACK)
#: what leads to it: "Most of the rise of 20 percent", "Behind this 16% increase"
OF_A_CHANGE = frozenset(("most", "much", "all", "part", "some", "half", "behind", "driving"))
#: "the 150-seat assembly"
BODIES = ("member", "seat", "seater", "strong", "bed", "room")
#: "averaged 55 in 2014 and has risen to 62"
MOVES_ON = ("but", "which", "before", "then", "since", "now", "later", "has", "have", "had")
#: "45,000 last year and 54,000 this year": a time that is no date
WHENS = ("ago", "now", "today", "currently", "this", "last", "had been", "had")
#: what a change and its levels are set side by side with
MARKS = (";", "-", "–", "—", ":", "(")
_AGAINST = ("against", "on", "over", "after", "premium", "discount", *_BRACKETS)

#: nouns for what one figure is of another
RATES = tuple(
    "rate share proportion percentage ratio quota turnout incidence prevalence stake holding slice majority minority".split()
)
#: what stands between a rate of exchange and the currency that it is for one of
TO_ONE = ("to", "per", "against", "for", "a", "=")
#: "a dollar buys 80 rupees", "with the dollar at 80 rupees"
BUYS = ("buys", "bought", "at", "fetches", "fetched")
QUOTING = (A_RATE, *map(word, (*TO_ONE, *BUYS)))

#: what leads to what is left, or to what something comes to: "leaving", "still owns", "bringing its debt to"
LEADING_ON = tuple(
    """leaving leaves left leave remaining remain remains remained still keeps keep kept retains retain retained other unspent unsold unused
    bring brings bringing brought take takes taking took cut cuts cutting reduce reduces reduced reducing lower lowers lowered lowering lift
    lifts lifted lifting raise raises raised raising push pushes pushed pushing swells swelling now thus therefore then end ended ending
    finish finished finishing close closed closing net combined overall so year-end month-end""".split()
)

#: tag or link -> the word classes, marks and signs of which one must stand in the sentence for a figure to bear it
NEEDED: Mapping[str, tuple[str, ...]] = {
    **{name: (name,) for name in ("at", "by", "of", "or", "average", "balance", "per", "accounting", "including", "for")},
    **{name: (name,) for name in ("partition", "list-and", "level", "respectively", "with", "total", "minus")},
    **{name: (name,) for name in ("inflow", "outflow", "traded", "earlier")}, "worth": ("worth", "total"), "as-balance": ("balance",),
    "split": ("split", "divided", "shared", *SHARED),
    "from": ("from", "since", *map(word, PEAKING)), "to": ("to",), "than": ("than", "against"), "against": _AGAINST,
    "fronted": ("from", "than", *_AGAINST), "unit-of": (A_RATE,), "moved-from": ("from",), "moved": ("up", "down"),
    "subject": ("level",),
    "summing": JOINTLY, "per-many": (A_RATE,), "quoted": QUOTING,
    "when": (A_DATE,), "stretch": (word("for"), word("over"), word("during"), word("in")),
    "each": (A_RATE, FOR_ONE, "each", "apiece", "average"),
    "change": _CHANGES, "rise": _CHANGES, "fall": _CHANGES, "change-after": ("change-noun",), "change-than": ("change-noun", "than"),
    "of-lead": (LED_BY_OF,), "among-lead": (LED_BY_OF,), "of-them": ("of-them", LED_BY_OF), "of-total": ("total",), "whole-of": ("of", *BODIES), "body": BODIES,
    "share-of": ("of",), "share-of-total": ("total",),
    "paren": _BRACKETS, "inside": _BRACKETS, "dash": ("-", "–", "—"), "colon": (":", "-", "–", "—", "(", "with"),
    "comma": (",",), "apposed": (",",), "equals": ("or", "accounting", "level", ",", "/"), "remainder": ("remainder", "unsaid", "each", *TELLING),
    "others": ("remainder",), "exhaustive": ("unsaid", *TELLING), "two-sides": tuple(TELLING), "owners": tuple(OWNED),
    "gapped": ("accounting", "partition", *(words.split()[0] for words in TAKING)),
    "parallel": ("by", "from", "to", "for", "in", "on"),
    "net-result": ("resulting", "resulted", "results", "leaving", "left", word("net")),
    "defined": ("defined", "calculated", "computed", "measured", "being", "that", "ie", "i.e"),
    "makes": (A_FEW, "making", "giving"), "a-few-make": ("making", "giving", "level"),
    "to-a-sum": (*JOINTLY, "total", A_FEW, *SUMS, *SUMMED),
    "sum-made": (*JOINTLY, "level", "total", *ADDING), "sum-to": TO_A_SUM, "with-list": ("with",), "bracketed": _BRACKETS, "several": (SEVERAL_TOLD,),
    "sum-told": (*JOINTLY, "total", A_FEW, *ADDING), "times-more": ("than",), "more-than": ("up-noun",),
    "they-were": ("they", "these", "those"), "out-of": ("out",), "in-all": (IN_ALL,), "these-total": ("these", "those"),
    "alone": (ALONE,), "signed": (SIGNED,), "has": ("of", "of-them"), "tail": (",", ";"), "day": (A_DAY,), "dated": (A_DAY,), "nth": (A_DAY,),
    "entire": _CHANGES, "at-end": _CHANGES, **dict.fromkeys(("that-change", "that-one"), _CHANGES),
    "of-it": OF_IT, "turnover": ("revenue", "revenues", "sales", "turnover"),
    "margin-of": ("margin", "margins"), "than-plan": ("yardstick",), **dict.fromkeys(("planned", "foretold"), ("yardstick",)),
    "won-by": ("by",), "lost": ("lost",),
    "points-back": (POINTS_BACK,), "span-of": (A_SPAN,), "starts": tuple(map(word, ("from", "between", "period", "covering"))), "ends": (A_STRETCH,),
    "outgrown": MOVES_ON, "set-moving": ("of",), "after": (A_DATE, A_PLACE, "year-ago", "earlier", "weekday", "had", word("having"), *WHENS),
    "closes": (A_DATE, "year-ago", "earlier", "weekday", *WHENS),
    "appended": (",", *MARKS), "details": MARKS, "set-against": ("from", "than", *_AGAINST), "set-so": tuple(map(word, (*WAYS, "but"))), "follows": ("to",),
    "along": ("or",), "also-from": (word("and"),), "moved-on": ("to",), "moved-straight": ("to",), "moves-it": ("up", "down"),
    **dict.fromkeys(("set-beside", "set-straight"), ("than", *map(word, ("under", "beneath", "as", *EXCEEDING, *FALLING_SHORT)))),
    "as-rate": ("giving", "gives", "gave", *RATES),
}  # fmt: skip
#: More words that give a tag to a time: "between 1988 and 2016"
OF_TIMES: Mapping[str, tuple[str, ...]] = {"from": ("between",), "to": ("and", "until", "through")}
#: Those tags whose word must stand before the figure, with no other one between but dates and lengths of time; and those whose
#: word may stand so behind it, with these words. None that a list bears, or that a figure may take over from any other.
BEFORE = frozenset(
    """at by of or average per accounting including for level with total minus others earlier from to
    than against fronted moved-from moved moved-on moved-straight set-against
    set-so change rise fall of-them whole-of dash colon comma apposed equals""".split()
)
BEHIND: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("change", "change-after", "rise", "fall"), ("change-noun", "up", "down")), "change-than": ("change-noun", "than"),
    "whole-of": BODIES, "subject": ("level",), "set-moving": ("up", "down"), "quoted": QUOTING,
    **{name: NEEDED[name] for name in ("earlier", "total", "of-them", "share-of", "share-of-total")},
}  # fmt: skip
#: What bears a tag bears these, too, as far as this table is asked.
IMPLIED: Mapping[str, tuple[str, ...]] = {
    "moved-from": ("moved",), "makes": ("a-few-make",), "sum-to": ("to-a-sum", "sum-made", "sum-told"), "times-more": ("more-than",),
    "that-change": ("points-back",), "that-one": ("points-back",), "of-it": ("share-of",),
    "set-against": ("set-so",), "moved-on": ("moves-it",), "moved-straight": ("moves-it",), "also-from": ("moves-it",),
}  # fmt: skip
#: Words over which a figure shares what stands around it with the one before ("5.1 billion, or 1.4 percent, above the 373.4"), and
#: such as may give any figure what stands around any other.
SHARING, SPREADING = ("or", "when"), (*_BRACKETS, "respectively")
#: What stands before a figure of a list, outside brackets.
CLOSING = ("list-and", ";", "with", "remainder", ":")
#: how a reading carries over from the sentence before, a function or the whole of a formula that only accuses -> the same
CARRIED: Mapping[str, tuple[str, ...]] = {
    "carry": ("carry",), "of-them": ("of-them", LED_BY_OF), "others": ("remainder",),
    "adds": TO_A_SUM,
    "earlier": (A_DATE, "year-ago", "carry", "against", "earlier", "previous", "previously", "ago", "last", "before", "preceding"),
}  # fmt: skip
#: What something can be half as much as.
AS_MANY = tuple("many much large big high great long heavy tall wide".split())
#: What a clause calls the side that its share is of: "so that 75 percent backed it".
SIDES = "majority favour favor backed opposed against women men girls boys".split()
#: finder -> sets of the same, of each of which one must stand there; see `gate.apart` for what other sentences must hold
FOUND: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "broken-figure": ((BROKEN,),), **dict.fromkeys(("anniversaries", "anniversary-again"), ((word("anniversary"), word("birthday")),)),
    "changes-added": (tuple(map(word, DRIVERS)),), "changes-net": (tuple(map(word, (*DRIVERS, "offset", "offsets", "offsetting", "net"))),),
    **dict.fromkeys(("converted-next", "rates-next"), (("carry",),)), "counted-list": ((A_LIST,),), "said-again": ((AGAIN,),), "named-group": ((A_GROUP,),),
    **dict.fromkeys(("dated-again", "told-abroad"), ((A_DAY_AGAIN,),)),
    "same-part": ((A_PART_AGAIN,),), "load-factor": (("load-factor",),), "index-levels": (("index",),), "table-total": ((A_ROW,),), "table-share": ((A_ROW,),),
    "table-change": ((A_ROW,),),
    "table-cell": ((BESIDE_TABLE,),),
    "other-fraction": (("remainder", word("other"), word("remaining")),),
    "in-steps": (("balance", *map(word, LEADING_ON)),),
    "later-on": (tuple(map(word, ("later", "since", "past", "last", "after", "until", "before", "till", "earlier", "on", "stood", "lasted", "survived",
    "ago", "in", "for", "is", "that's", "that’s", "it's", "it’s"))),),
    "level-before": ((KNOWN, *_CHANGES, "lost", "balance", "yardstick", *map(word, ("won", *_LYING_BETWEEN, *ADDING_TO))),),
    "percent-apart": (_CHANGES,), "moved-beside": (_CHANGES, ("to", "at", "from", "against", ";", *MARKS, *map(word, ("and", "but", *LINKING)))),
    "told-after": (("against", "over", "on", "earlier", "year-ago", A_DATE),), "profit-margin": (("margin", "margins"),),
    "shared-whole": (("or", "-", "–", "—", "(", ",", "accounting", "level", word("and")),),
    "named-whole": (("of", "or", "-", "–", "—", "(", ":", ",", *map(word, (*AS_MANY, *_SHARES))),),
    "one-of-two": (tuple(map(word, ("rate", "utilization", "utilisation", "occupancy", "vacancy", *SIDES))),),
    "occupancy": (tuple(map(word, ("occupancy", "utilization", "utilisation", *RATES))),), "rates-of-many": ((A_RATE,),),
    "called-after": (tuple(map(word, sorted(one for one in MOVING if " " not in one))),),
    "midpoint": (("midpoint", "mid-point", "middle"),), "per-share": ((word("shr"),),), "same-shares": ((A_RATE, word("shr"), word("share")),),
    "bond-yields": (tuple(map(word, ("yield", "yields", "yielding", "yielded"))),), "items-a-share": ((A_RATE, word("shr"), word("share")),),
    "after-tax": ((word("tax"), word("after-tax"), word("leaving"), word("attributable")),), "paces-of-a-year": ((A_RATE,),),
    "rates-of-time": ((A_RATE, FOR_ONE, "average", *map(word, "hourly daily weekly monthly annual yearly".split())),),
    "stock-splits": ((word("split"),),), "rates-made": (tuple(map(word, "fee fees charge charges commission levy duty tax taxes".split())),),
    "aged-then": ((word("then"),),),
    "maturities": (tuple(map(word, """note notes bond bonds debenture debentures bullet bullets issue issues eurobond eurobonds loan loans certificate
    certificates bill bills securities credit credits obligation obligations contract contracts deal deals agreement agreements lease leases extension
    extensions licence license licences licenses""".split())),),
    "for-one": ((A_RATE, FOR_ONE, "each", "apiece", "average", "at", "per", word("every"), "offered", "priced", word("price"), word("costs"), word("shares"),
    *map(word, PORTIONS)),),
}  # fmt: skip
#: finder -> kinds of which the sentence itself must hold a figure, where no word must stand there
AT_HAND: Mapping[str, tuple[str, ...]] = {
    "shares-apart": ("percent", "fraction"),
    "taken-of": ("currency",),
    "years-apart": ("duration", "count"),
}
#: Finders that look back from other figures than the stated one, which stands in a sentence before.
LOOKING_BACK = frozenset(("aged-then", "index-levels"))
JUDGED: Mapping[str, tuple[str, ...]] = {"exists": (ODD_DAY,), "stated <= 1": (ABOVE_ALL,)}
