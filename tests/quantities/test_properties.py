"""Any text is read without raising, offsets hold, and a number printed in a locale's style is read back."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from babel.numbers import format_decimal
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from tieout.quantities import Quantity, extract
from tieout.quantities.lexicon import magnitudes
from tieout.quantities.name import Name
from tieout.quantities.tables import meaning
from tieout.tables import currencies, units
from tieout.text.model import Article, Sentence


def load(name: str) -> Any:
    """A list of this folder."""
    return yaml.safe_load(Path(__file__).with_name(f"{name}.yaml").read_text(encoding="utf-8"))


WORDS = (
    "1 12 2, 000 .5 - – − + $ £ US$ Rs. A$ ½ / 4 ' \" ′ ( ) % ° ° C x × e5 k m bn million mln dozen hundred half third quarter thirds "
    "one two twenty and a of the to from between in out every per or so than more about nearly over minus 2019 2021-25 '90s May Oct. Q3 "
    "first 21st th st pct points basis dollars cents feet inches tons people vans No Boeing aged old year -year times doubled tens "
    "hundreds １２ ٣ \ud800 \0 \u200d \u202e . ! \n \n\n \xa0 \u2009"
)
PIECES = st.sampled_from([*WORDS.split(" "), " ", "  "])
SOUP = st.lists(st.one_of(PIECES, st.just(" ")), max_size=30).map("".join)

#: Digits and what may group them, as money or before a unit.
GROUPS = st.tuples(
    st.sampled_from(["", "$", "€ ", "CHF ", "Rp"]),
    st.text("0012345,,.. '’\xa0-/", max_size=24),
    st.sampled_from(["", " €", "%", " km", " people"]),
).map("".join)

#: Texts of the two lists of this folder, each a sentence or a phrase.
PHRASES = [
    *(case["text"] for group in load("phrases").values() for case in group),
    *(str(text) for group in load("notation").values() for text in group),
]


def check_offsets(text: str, found: tuple[Quantity, ...]) -> None:
    last = 0
    for q in found:
        assert last <= q.start < q.end <= len(text)
        assert text[q.start : q.end] == q.text
        assert q.start <= q.numeral[0] <= q.numeral[1] <= q.end
        last = q.end


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=80), SOUP, GROUPS))
@example("1,1,1,1,1" * 20)
@example("9" * 5000)
@example("6,5000,000")
@example("one hundred and " * 1500)
@example("243, 000,000")
@example(".0.-€")
@example("0,000.0")
@example("one thousand, " * 1500)
@example("\ud83d one hundred and")
def test_any_text(text: str) -> None:
    check_offsets(text, extract(Article(text=text)))


IDLE = st.sampled_from(["No figure stands here.", "The rest is silence.", "It rained, and they went home: so it goes!"])


@settings(max_examples=60, deadline=None)
@given(SOUP, IDLE)
def test_a_sentence_without_numbers_only_shifts(text: str, idle: str) -> None:
    alone = extract(Article(text=text))
    behind = extract(Article(text=f"{idle}\n\n{text}"))
    assert [shifted(q, len(idle) + 2) for q in alone] == list(behind)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(SOUP, st.sampled_from(PHRASES)), min_size=2, max_size=4), IDLE, st.data())
def test_a_sentence_without_numbers_changes_nothing_in_between(
    texts: list[str], idle: str, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(texts)))
    without = extract(Article(text="\n\n".join(texts)))
    place = len("\n\n".join(texts[:at])) + (2 if at else 0)
    whole = extract(Article(text="\n\n".join([*texts[:at], idle, *texts[at:]])))
    moved = len(idle) + 2
    assert [shifted(q, moved if q.start >= place else 0) for q in without] == list(whole)


def shifted(quantity: Quantity, by: int) -> Quantity:
    """The quantity as it stands `by` code points further on."""
    start, end = quantity.numeral
    return replace(quantity, start=quantity.start + by, end=quantity.end + by, numeral=(start + by, end + by))


NUMBERS = st.decimals(min_value=Decimal("0.01"), max_value=Decimal("9999999"), places=2)
UNITS = {
    " km": "kilometer",
    " percent": "%",
    " tons": "metric_ton",
    " yuan": "CNY",
    " km/h": "kilometer / hour",
    " years": "year",
    " pct": "%",
}


@settings(max_examples=150, deadline=None)
@given(NUMBERS, st.sampled_from(sorted(UNITS)), st.sampled_from(["en", "en_IN", "de_CH"]), st.integers(0, 2))
def test_numbers_of_locales_are_read_back(number: Decimal, unit: str, locale: str, places: int) -> None:
    number = number.quantize(Decimal(1).scaleb(-places))
    pattern = "#,##,##0." if locale == "en_IN" else "#,##0."
    printed = format_decimal(number, format=pattern + "0" * places if places else pattern.rstrip("."), locale=locale)
    (quantity,) = extract(Article(text=f"It is {printed}{unit} now."))
    assert quantity.value == pytest.approx(float(number), rel=1e-12)
    assert quantity.unit == UNITS[unit]
    assert quantity.figure is not None and quantity.figure.step == pytest.approx(10.0**-places)


def names() -> dict[str, Name]:
    """Every printed name of a unit or of money that is no other word, too, and no magnitude ("million cubic feet", "MN")."""
    found = {row.printed: meaning(row) for row in (*units.printed_names(), *currencies.printed_names()) if not row.weak}
    return {
        name: meant for name, meant in found.items() if name.split()[0].lower() not in magnitudes() and name != "bps"
    }


#: Language -> how CLDR groups in it, with up to three decimals.
STYLES = {"en": "#,##0.###", "en_IN": "#,##,##0.###", "de_CH": "#,##0.###", "fr": "#,##0.###"}
NAMES = names()


@settings(max_examples=400, deadline=None)
@given(st.decimals("0.1", "9999999", places=1), st.sampled_from(sorted(STYLES)), st.sampled_from(sorted(NAMES)))
@example(Decimal("12.5"), "en", "hours")
@example(Decimal("0.1"), "de_CH", "k.p.h.")
def test_any_unit_is_read_back_in_any_style(number: Decimal, style: str, name: str) -> None:
    printed = format_decimal(number, format=STYLES[style], locale=style)
    assume(style != "fr" or number >= 1000 or "," not in printed)  # "1 234,5 parsecs" can be read, "0,5 parsecs" cannot
    (found,) = extract(Article(text=f"It is {printed} {name} now."))
    meant = NAMES[name]
    factor = 1.0 if found.unit == "penny" else meant.factor
    assert found.text.startswith(f"{printed} ") and f"{printed} {name}".startswith(found.text)
    assert found.value == pytest.approx(float(number) * factor)
    assert found.unit in (meant.unit, *meant.candidates, "penny")


@settings(max_examples=60, deadline=None)
@given(st.decimals(min_value=Decimal("1000"), max_value=Decimal("9999999"), places=0), st.sampled_from(["fr", "de"]))
def test_continental_styles_are_read_back(number: Decimal, locale: str) -> None:
    printed = format_decimal(number * 1000, locale=locale)
    (quantity,) = extract(Article(text=f"It is {printed} euros now."))
    assert (quantity.value, quantity.unit) == (float(number * 1000), "EUR")


@given(st.integers(0, 999_999))
@settings(max_examples=150, deadline=None)
def test_number_words_are_read_back(number: int) -> None:
    (quantity,) = extract(Article(text=f"It is {spelled(number)} yuan now."))
    assert quantity.value == number and quantity.figure is not None and quantity.figure.spelled


SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
).split()
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()


def spelled(number: int) -> str:
    """The number in words, as print has it."""
    if number >= 1000:
        rest = number % 1000
        joint = " and " if 0 < rest < 100 else " " if rest else ""
        return f"{spelled(number // 1000)} thousand{joint}{spelled(rest) if rest else ''}"
    if number >= 100:
        return f"{SMALL[number // 100]} hundred" + (f" and {spelled(number % 100)}" if number % 100 else "")
    if number >= 20:
        return TENS[number // 10] + (f"-{SMALL[number % 10]}" if number % 10 else "")
    return SMALL[number]


SENTENCES = st.lists(
    st.sampled_from(
        [
            "Sales rose 5 percent to 3.04 billion yuan in 2020.",
            "No figure stands here.",
            "More than 35,000 cars, or two in five, were sold.",
            "It fell from 208 pounds to 193.",
            "The rest, 45 and 50 mg, is lost.",
            "One in four of the 19 projects ended on March 3.",
            "Its plan (2021-25) costs $5-10 million.",
            "He is 7 feet 10 inches tall, aged 44.",
        ]
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=60, deadline=None)
@given(SENTENCES, st.sampled_from([" ", "\n", "\n\n"]))
def test_a_text_says_what_its_sentences_say(sentences: list[str], gap: str) -> None:
    text, bounds = "", []
    for sentence in sentences:
        start = len(text)
        text += sentence + gap
        bounds.append(Sentence(start, start + len(sentence), "prose", 0))
    whole = [(q.start, q.text, q.value, q.unit, q.trend) for q in extract(Article(text=text, sentences=tuple(bounds)))]
    alone = [
        (bound.start + q.start, q.text, q.value, q.unit, q.trend)
        for bound, sentence in zip(bounds, sentences, strict=True)
        for q in extract(Article(text=sentence))
    ]
    assert whole == alone
    assert whole == [(q.start, q.text, q.value, q.unit, q.trend) for q in extract(Article(text=text))]


#: Phrases without money, whose country the whole article decides.
NO_MONEY = [text for text in PHRASES if all(q.kind != "currency" for q in extract(Article(text=text)))]


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(NO_MONEY), min_size=1, max_size=5))
def test_a_text_of_any_phrases_says_what_they_say(texts: list[str]) -> None:
    whole = extract(Article(text="\n\n".join(texts)))
    starts = [sum(len(before) + 2 for before in texts[:at]) for at in range(len(texts))]
    alone = [shifted(q, by) for by, text in zip(starts, texts, strict=True) for q in extract(Article(text=text))]
    assert list(whole) == alone
