"""Words of lists: such as leave one open, such as no item holds, and such as tell more of the item before."""

from __future__ import annotations

#: words that leave a list open, or make its items other than one thing each
OPEN = frozenset(
    """etc others other another more including include includes included such example instance notably especially particularly
    or nor plus either neither both several some many few couple pair pairs various respectively versus vs mostly mainly
    as-well-as not no then e.g eg singular plural""".split()
)
PAIRS = {"“": "”", "‘": "’", '"': '"'}
MARKS = frozenset("\"'“”„‟«»‘’?!…/:–—<>#|{}=")
#: words of clauses, which no item holds
CLAUSE = frozenset(
    """it he she they we i you this that these those there here his her their its is are was were be been being has have had do does
    did will would shall should can could may might must if when while because although though than so very too""".split()
)
#: words that open an aside behind an item
ASIDE = frozenset("which who whose whom where".split())
#: words that end the last item
BEHIND = ASIDE | CLAUSE | frozenset("as in at on for from with by after before to into over under during".split())
#: participles that do not end in "ed", and what follows one that tells more of the item before
DONE = frozenset("born known held led made built chosen run seen given taken found drawn sent".split())
BY = frozenset("by in at from as of on for with to".split())
LEADING = ASIDE | frozenset(
    "of in from for at by as with to on but all each now then the first firstly second secondly one two".split()
)
TURNS = (
    "one ",
    "the one ",
    "another ",
    "the other ",
    "a second ",
    "a third ",
    "a fourth ",
    "the second ",
    "the third ",
)
SMALL = frozenset(
    "of the and de la le du des del della von van der den ter da das dos di al bin ibn el los las y st 's".split()
)
FIRM = frozenset("inc ltd corp llc plc co jr sr ii iii md phd sa ag nv d.c dc".split())
TITLES = frozenset(
    """president chairman chairwoman chair ceo cfo coo secretary treasurer minister director governor mayor senator captain manager
    professor dr mr mrs ms republican democrat independent labour conservative vice deputy chief executive officer prime general
    economist analyst editor founder partner head coach spokesman spokeswoman lawyer attorney judge commissioner ambassador chancellor
    dean principal sheriff sergeant assistant associate senior counsel of and""".split()
)
#: of those, names of parties
PARTIES = frozenset("labour conservative democrat republican".split())
#: what stands behind a town to say where it is, and is no place of its own in print
REGIONS = frozenset(
    """ala ariz ark calif colo conn del fla ga ill ind kan kans ky la md mass mich minn miss mo mont neb nebr nev okla ore pa penn tenn tex
    va vt wash wis wyo n.y n.j n.c s.c n.h n.m n.d s.d r.i w.va d.c b.c ont que alta dc ny nj nc sc""".split()
)
#: states of a union and provinces
STATES = frozenset(
    """alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa
    kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio
    oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming ontario quebec alberta manitoba""".split()
) | frozenset(
    ("new york", "new jersey", "new mexico", "new hampshire", "north carolina", "south carolina", "north dakota", "south dakota",
    "west virginia", "rhode island", "british columbia")
)  # fmt: skip
#: what may stand behind a place to say where it is
PLACES = STATES | frozenset(
    """europe asia africa america england scotland wales ireland france germany italy spain portugal canada mexico brazil argentina chile peru colombia ecuador
    bolivia venezuela cuba india china japan taiwan australia russia ukraine poland austria belgium switzerland sweden norway
    denmark finland iceland greece hungary romania bulgaria serbia croatia slovenia slovakia turkey egypt israel jordan lebanon
    syria iran iraq kuwait qatar pakistan bangladesh nepal thailand vietnam malaysia indonesia philippines singapore nigeria kenya
    ghana ethiopia uganda tanzania zambia zimbabwe mali niger chad senegal morocco tunisia algeria libya sudan britain uk us usa u.s u.k
    estonia latvia lithuania belarus moldova armenia azerbaijan kazakhstan uzbekistan albania bosnia montenegro kosovo ireland cyprus malta
    luxembourg benin togo cameroon angola namibia botswana mozambique malawi rwanda burundi somalia eritrea panama nicaragua
    honduras guatemala jamaica haiti paraguay uruguay afghanistan myanmar cambodia laos mongolia yemen oman bahrain""".split()
) | frozenset(
    ("united states", "united kingdom", "the u.s", "the us", "the uk", "the u.k",
    "new zealand", "south africa", "north korea", "south korea", "saudi arabia", "sri lanka", "hong kong", "the netherlands",
    "west germany", "east germany", "southeast asia", "asia pacific", "north america", "south america", "latin america", "czech republic")
) | REGIONS  # fmt: skip
#: what an "and" ties to the name of a house, and two words of one name
HOUSE = frozenset("co sons son company partners associates brothers bros daughters".split())
ONE_NAME = frozenset(
    tuple(pair.split("-"))
    for pair in """trinidad-tobago antigua-barbuda bosnia-herzegovina bosnia-hercegovina tome-principe kitts-nevis turks-caicos tyne-wear
    standard-poor's standard-poor procter-gamble marks-spencer johnson-johnson cable-wireless black-decker dun-bradstreet barnes-noble
    simon-schuster dumfries-galloway brighton-hove newfoundland-labrador jammu-kashmir""".split()
)
#: of those, such as are towns, too
CITIES = frozenset(
    ("new york", "washington", "singapore", "luxembourg", "panama", "mexico", "guatemala", "quebec", "hong kong")
)
#: so many words an item in plain words has at most, where its list is counted for sure; no item is any longer than FARTHEST
LONGEST, FARTHEST = 9, 30
