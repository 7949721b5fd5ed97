"""Step 1, compact: words that name one thing: forms of one word, verbs and their nouns, people and who they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

#: Words that stand for one another as the name of what is measured.
_KIN: Sequence[str] = (
    "sale sales sell sells sold selling revenue revenues turnover",
    "spend spends spent spending expenditure expenditures outlay outlays",
    "buy buys bought buying purchase purchases purchased",
    "loan loans lend lends lent lending mortgage mortgages",
    "planting plantings planted sowing sowings sown acreage",
    "order orders ordered booking bookings booked",
    "worker workers employee employees staff workforce job jobs post posts position positions",
    "output production produced produces produce",
    "death deaths died dead killed",
    "earnings profit profits",
    "help aid assistance bill bills",
    "cost costs expense expenses",
    "trading trade traded turnover",
    "shipment shipments shipped ships delivery deliveries delivered",
    "debt debts borrowing borrowings borrowed",
    "investment investments invested invests",
    "loss losses lost lose loses losing",
    "own owns owned owner owners owning stake stakes interest hold holds held holding holdings shareholding",
    "share shares stock stocks equity equities",
)
#: What each of several can be told as where all are told by one name.
_EVERYONE = "man woman boy girl child adult pupil student soldier civilian passenger driver worker officer guest policeman nurse teacher crew crewman"
_AT_WORK = (
    "cook driver nurse teacher clerk engineer pilot miner officer manager cleaner doctor technician salesman guard"
)
_KINDS: Mapping[str, str] = {
    **dict.fromkeys(
        """person people victim casualty visitor resident prisoner detainee patient juror hostage suspect defendant delegate candidate
        tourist refugee migrant participant respondent applicant survivor member athlete graduate volunteer""".split(),
        _EVERYONE,
    ),
    **dict.fromkeys(("employee", "worker", "job", "staff member"), _AT_WORK),
    **dict.fromkeys(("child", "pupil", "student", "youngster"), "boy girl"),
    **dict.fromkeys(("passenger", "spectator", "guest"), "man woman child adult"),
    **dict.fromkeys("charge felony offence offense crime".split(), "count felony misdemeanor charge"),
    "vehicle": "car truck lorry van bus motorcycle tractor trailer",
    "animal": "cow sheep pig goat horse dog cat",
    "aircraft": "plane helicopter jet airliner fighter bomber",
    "home": "house flat apartment",
    "ship": "tanker ferry freighter trawler",
    "vessel": "ship tanker ferry freighter trawler boat",
    "building": "house shop school church office",
    "medal": "gold silver bronze",
}
_PREFIX, _SHORTEST = 6, 4


@lru_cache(maxsize=8192)
def stems(word: str) -> frozenset[str]:
    """What a word is known by: its stem, and the names of the groups that it is in."""
    bare = word.removesuffix("'s").replace("'", "")
    groups = _GROUPS.get(bare, frozenset[str]())
    return groups | {bare[:_PREFIX] if len(bare) > _PREFIX else _singular(bare)}


def is_kind_of(unit: str, whole: str) -> bool:
    """Whether those who are counted are some of those whom another noun counts: "men" of "people"."""
    return unit in _KINDS.get(whole, "").split()


def _singular(word: str) -> str:
    return word[:-1] if len(word) > _SHORTEST and word.endswith("s") and not word.endswith("ss") else word


def _grouped() -> dict[str, frozenset[str]]:
    """The names of the groups of each word of `_KIN`."""
    found: dict[str, frozenset[str]] = {}
    for words in map(str.split, _KIN):
        for word in words:
            found[word] = found.get(word, frozenset()) | {f"{words[0]}…"}
    return found


_GROUPS = _grouped()
