"""Briefs in words and figures of their own, made of word tables: the same seed, the same briefs, and no two sentences alike but by chance.

About one derived figure in a hundred is wrong, as in print.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from random import Random

TOWNS = """
    Aldmoor Brackwater Carnholm Dunleven Eskridge Farrowby Glenhythe Harrowmere Invercraig Jarlstoft Kelsoe
    Langmere Marlow Nethercot Ormsby Penhale Quarley Ravensholt Stavely Thornwick Ullesby Varrick Westerby
    Yarrowdale
""".split()
TRADES = """
    brewery cannery dairy foundry mill mine quarry shipyard smelter tannery vineyard ferry airline hospital
    college library museum orchard port railway bakery clinic council theater
""".split()
THINGS = """
    barrel boat bicycle book bridge cabin cow desk engine farm garden house kiln lamp lorry loom pump school ship
    shop ticket tractor tree wagon worker pupil visitor nurse clerk driver
""".split()
GOODS = "barley coal copper cotton flour glass gravel honey iron lead lime milk oats paper salt sand silk sugar timber wool".split()  # fmt: skip
MEASURES = "sales costs profits exports imports earnings orders wages rents taxes debts fees".split()
ADJECTIVES = """
    new old small large northern southern quiet busy modest second main former rival joint public private local
    western remote early
""".split()
PEOPLE = """
    Ames Boyd Cole Dahl Ekman Frost Grant Hale Ivers Joss Kerr Lund Moss Nye Orr Pell Quist Rowe Stone Tate Unwin
    Vane Webb York
""".split()
POSTS = "owner,manager,treasurer,mayor,director,keeper,foreman,auditor,secretary,chair".split(",")
MONTHS = "January February March April May June July August September October November December".split()
ASIDES = (
    "The weather had been {} for weeks, and few came to look at what {} had put up behind the {}.",
    "Nobody at the {} would say more, though {}, the {}, has long asked for an answer.",
    "The plan was {} from the start, critics hold, and the {} council of {} should have known it.",
    "Work goes on through the {} season, as it did when {} ran the {} with a few hands and little light.",
    "A {} letter to the council, signed by {} and others, asked for patience until the {} is done.",
    "Neighbors call the {} proposal a beginning, and hope that {} will bring the {} to the table again.",
)  # fmt: skip
#: One derived figure in so many is wrong.
WRONG = 100

Sentence = Callable[[Random], str]


def briefs(number: int, seed: int = 7, sentences: int = 16) -> Iterator[tuple[str, str]]:
    """So many briefs: name ("brief-00042.md") and text, with its day of publication in its head."""
    random = Random(seed)
    for k in range(number):
        yield f"brief-{k:05}.md", brief(random, sentences)


def brief(random: Random, sentences: int) -> str:
    """One brief in Markdown: a headline, and paragraphs of a few sentences."""
    town, trade = random.choice(TOWNS), random.choice(TRADES)
    day = date(2015, 1, 1) + timedelta(random.randrange(2500))
    told = [_sentence(random) for _ in range(sentences)]
    paragraphs = [" ".join(told[k : k + 3]) for k in range(0, len(told), 3)]
    head = f"# {town} and its {random.choice(ADJECTIVES)} {trade}\n\n{MONTHS[day.month - 1]} {day.day}, {day.year}"
    return "\n\n".join((head, *paragraphs)) + "\n"


def _sentence(random: Random) -> str:
    kind = random.random()
    return _aside(random) if kind < 0.4 else random.choice(DERIVED if kind < 0.6 else ALONE)(random)


def _aside(random: Random) -> str:
    return random.choice(ASIDES).format(random.choice(ADJECTIVES), random.choice(PEOPLE), random.choice(TRADES))


def _wrong(random: Random, value: float) -> float:
    return value * 1.4 + 1 if random.randrange(WRONG) == 0 else value


def _count(random: Random) -> int:
    return random.randrange(20, 10 ** random.randrange(2, 5) + 20)


def _who(random: Random) -> str:
    return f"the {random.choice(ADJECTIVES)} {random.choice(TRADES)} of {random.choice(TOWNS)}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _change(random: Random) -> str:
    old = _count(random) + 80
    new = old + max(1, old * random.randrange(3, 60) // 100)
    percent = _wrong(random, round((new / old - 1) * 100, 1))
    thing, year = random.choice(THINGS), random.randrange(2009, 2014)
    return f"The number of {thing}s at {_who(random)} rose {percent:.1f} percent to {new:,} from {old:,} in {year}."


def _fall(random: Random) -> str:
    old = random.randrange(200, 9000) / 10
    new = round(old * random.randrange(55, 96) / 100, 1)
    percent = _wrong(random, round((1 - new / old) * 100, 1))
    return (
        f"{random.choice(MEASURES).capitalize()} of {_who(random)} fell {percent:.1f} percent to ${new:,} "
        f"million from ${old:,} million."
    )


def _share(random: Random) -> str:
    whole = _count(random) + 100
    part = max(1, whole * random.randrange(5, 95) // 100)
    percent = _wrong(random, round(part / whole * 100, 1))
    return (
        f"Of its {whole:,} {random.choice(THINGS)}s, {random.choice(PEOPLE)} said, {part:,}, or {percent:.1f} "
        f"percent, are {random.choice(ADJECTIVES)}."
    )


def _total(random: Random) -> str:
    parts = [random.randrange(3, 400) for _ in range(3)]
    one, two, three = random.sample(TOWNS, 3)
    total = round(_wrong(random, sum(parts)))
    return (
        f"{random.choice(PEOPLE)} counted {parts[0]} {random.choice(THINGS)}s in {one}, {parts[1]} in {two} "
        f"and {parts[2]} in {three}, {total:,} in all."
    )


def _multiple(random: Random) -> str:
    base = random.randrange(40, 900)
    later = base * random.randrange(21, 95) // 10
    times = _wrong(random, round(later / base, 1))
    return (
        f"{_capital(_who(random))} made {later:,} {random.choice(THINGS)}s, {times:.1f} times the {base} of "
        f"{random.randrange(1990, 2012)}."
    )


def _units(random: Random) -> str:
    km = random.randrange(12, 900)
    miles = round(_wrong(random, km / 1.609344))
    return (
        f"The {random.choice(GOODS)} is brought {km} km ({miles} miles) from {random.choice(TOWNS)} to {_who(random)}."
    )


def _price(random: Random) -> str:
    tons, price = _count(random), random.randrange(20, 900)
    return (
        f"{random.choice(PEOPLE)}, the {random.choice(POSTS)}, sold {tons:,} tons of {random.choice(GOODS)} "
        f"at about ${price} a ton last {random.choice(MONTHS)}."
    )


def _holdings(random: Random) -> str:
    kinds = random.sample(THINGS, 3)
    return (
        f"{_capital(_who(random))} has {_count(random):,} {kinds[0]}s and {random.randrange(2, 90)} "
        f"{kinds[1]}s, {random.choice(PEOPLE)} said, and would like more {kinds[2]}s."
    )


def _opening(random: Random) -> str:
    day = f"{random.choice(MONTHS)} {random.randrange(1, 29)}, {random.randrange(2010, 2015)}"
    return (
        f"On {day}, {random.choice(PEOPLE)} opened a {random.choice(ADJECTIVES)} {random.choice(TRADES)} with "
        f"room for {_count(random):,} {random.choice(THINGS)}s near {random.choice(TOWNS)}."
    )


def _cost(random: Random) -> str:
    return (
        f"Repairs to {_who(random)} will cost ${random.randrange(11, 990) / 10:.1f} million, and "
        f"{random.choice(PEOPLE)} wants {random.randrange(3, 60)} more {random.choice(THINGS)}s for it."
    )


def _rate(random: Random) -> str:
    return (
        f"Rents in {random.choice(TOWNS)} went up {random.randrange(5, 120) / 10:.1f} percent last year, says "
        f"{random.choice(PEOPLE)}, the {random.choice(POSTS)}, who lives {random.randrange(2, 80)} km from "
        f"there."
    )


def _years(random: Random) -> str:
    return (
        f"{random.choice(PEOPLE)}, {random.randrange(24, 80)}, has been {random.choice(POSTS)} of "
        f"{_who(random)} for {random.randrange(2, 20)} years and keeps {_count(random):,} "
        f"{random.choice(THINGS)}s there."
    )


#: What a brief tells of: figures that follow from others, and figures that stand alone.
DERIVED: tuple[Sentence, ...] = (_change, _fall, _share, _total, _multiple, _units)
ALONE: tuple[Sentence, ...] = (_holdings, _opening, _cost, _rate, _years, _price)
