"""The words that say that a length of years went by from one year to the other: "found to leak in 1974 and was mended after 13 years in 1987"."""

from __future__ import annotations

from tieout.patterns import lazily

#: Where one is for so long: "after 27 years in the post".
_IN_OFFICE = r" (?:at the (?:helm|head|top)|in (?:office|charge|power|the (?:post|job|role|chair|position)))\b"
#: The first so many ways are of years that are counted, not rounded.
EXACT = 3
#: Words that say that a time went by from one event to another, before its length and behind.
WENT_BY = tuple(
    (lazily(rf"{ahead}$"), lazily(rf"^{behind}"))
    for ahead, behind in (
        (r"\bfor ", r",? from [0-9]{4},? (?:until|till|to)\b"),
        (r"\b(?:mark|marks|marked|marking|celebrat[a-z]+) ", r" since\b"),
        (r"\b(?:is|was|were|turned) (?:now )?", r" old,? (?:having been|since it was|:? ?it (?:had been|was))\b"),
        (
            r"\b(?:took|needed|waited|lasted|(?:dragged|went) on for)(?: (?!for|by|in|on|at|with)[a-z]+){0,3} ",
            r",? (?:to|before|until|till)\b",
        ),
        (r"\b(?:wait|delay|gap|lag|lapse|silence|interval) of(?: [a-z]+)? ", ""),
        (r"\b(?:ended|ending|ends|broke|breaking) (?:a|the|its|his|her|their) [a-z]+ of ", ""),
        (r"^(?:in|over|during|through|throughout)? ?(?:those|these) (?:full |long )?", r" "),
        (r"[0-9]{4}(?:,| and| but|;)(?: [a-z]+){1,5} after(?: only| just)? ", r",? in [0-9]{4}\b"),
        (
            r"^(?:it|he|she|they)(?: had)? (?:lasted|ran|stood|served|ruled|stayed|led)(?: for)? ",
            r" and (?:[a-z]+ ){1,4}in [0-9]{4}\b",
        ),
        (
            r"[0-9]{4},? (?:[a-z]+ ){0,3}after(?: only| just)? ",
            r" (?:to (?:his|her|its|their|the|a)|beside)\b",
        ),
        (
            r"[0-9]{4}, [^,;]* (?:stayed|served|remained|worked|ruled|reigned)(?: there| on)? for ",
            r" and (?:[a-z]+ ){1,3}in [0-9]{4}",
        ),
        (r"\bhad (?:been|stood|run|lived|worked|served|ruled)\b[^,;]* for ", r",? (?:since [0-9]{4}\b|having\b)"),
        (r"[0-9]{4},? ", r" to the day after\b"),
        (
            r"[0-9]{4},? (?:ending|which ended|closing) ",
            r" (?:of|in) [^;]*\b(?:began|begun|started|opened) (?:in|on) [0-9]{4}\b",
        ),
        (r"\b(?:long|age|while|ages)(?: time)?,? [-–—]+ ", r" ?[-–—]|[.,;]"),
        (r"[0-9]{4},? after(?: only| just| barely| a mere| fully)? ", r"[.,;]"),
        (r"[0-9]{4},(?: only| just| some| fully)? ", r" (?:later|afterwards)[.,;]"),
        (r"(?:^|[.,;] | and | but | another )", r" (?:passed|went by|elapsed) (?:before|until|till)\b"),
        (r"\b(?:was|be)(?: only| just| another)? ", r" before\b"),
        (r"^", r" (?:is|was) a long (?:time|wait) to\b"),
        (r"\bspent ", r"(?: there| with (?:the|that|his|her|their) [a-z-]+) before [^,;.]*[0-9]{4}"),
    )
)
#: Of years in an office, which are counted from the year in which it was taken up, not from that of a birth or of a firm.
OFFICE = tuple(
    (lazily(rf"{ahead}$"), lazily(rf"^{behind}"))
    for ahead, behind in (
        (r"\b(?:after|in|during|over)(?: only| just)?(?: his| her| their| its)?(?: final| last)? ", _IN_OFFICE),
        (
            r"\b(?:was|been|served|stayed|remained) in (?:office|charge|power|the (?:post|job|role|chair)) for ",
            r"(?:[.,;]|$)",
        ),
        (
            r"\b(?:held|kept|had) the (?:post|job|role|office|title|chair|record|crown) for ",
            r",? (?:until|till) [0-9]{4}",
        ),
        (r"\bwill have (?:spent|served) ", r" (?:as|at|in|with)\b"),
    )
)
#: Two events and a length behind them, which may be of a third ("charged in 2008 and convicted in 2011, and jailed for three years"), but for
#: those of which the one ends what the other began.
OF_A_THIRD = lazily(r"\bin [0-9]{4},? and [^,;]*\bin [0-9]{4}, [^;]*\bfor(?: [a-z]+){0,2} $")
BEGUN_AND_ENDED = lazily(
    r"\b(?:opened|founded|built|begun|began|started|formed|launched|erected|established|set up|joined|hired|married|commissioned|introduced)\b[^,;]*"
    r" in [0-9]{4},? and (?:[a-z]+ ){0,3}?(?:closed|left|ended|dissolved|scrapped|shut|retired|finished|folded|demolished|disbanded|quit"
    r"|divorced|withdrawn|abolished|stopped|burned)\b"
)
TOOK_UP = lazily(
    r"\b(?:became|become|named|appointed|elected|chosen|hired|promoted|took|taken|came to|sworn|since|succeeded|installed|crowned|from)\b[^.;]*$"
)
