"""Any text is read without raising, offsets hold, and a number printed in a locale's style is read back."""

from __future__ import annotations

from decimal import Decimal

import pytest
from babel.numbers import format_decimal
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tieout.quantities import Quantity, extract
from tieout.text.model import Article, Sentence

WORDS = (
    "1 12 2, 000 .5 - – − + $ £ US$ Rs. A$ ½ / 4 ' \" ′ ( ) % ° ° C x × e5 k m bn million mln dozen hundred half third quarter thirds "
    "one two twenty and a of the to from between in out every per or so than more about nearly over minus 2019 2021-25 '90s May Oct. Q3 "
    "first 21st th st pct points basis dollars cents feet inches tons people vans No Boeing aged old year -year times doubled tens "
    "hundreds １２ ٣ \ud800 \0 \u200d \u202e . ! \n \n\n \xa0 \u2009"
)
PIECES = st.sampled_from([*WORDS.split(" "), " ", "  "])
SOUP = st.lists(st.one_of(PIECES, st.just(" ")), max_size=30).map("".join)


def check_offsets(text: str, found: tuple[Quantity, ...]) -> None:
    last = 0
    for q in found:
        assert last <= q.start < q.end <= len(text)
        assert text[q.start : q.end] == q.text
        assert q.start <= q.numeral[0] <= q.numeral[1] <= q.end
        last = q.end


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=80), SOUP))
@example("1,1,1,1,1" * 20)
@example("9" * 5000)
@example("6,5000,000")
@example("\ud83d one hundred and")
def test_any_text(text: str) -> None:
    check_offsets(text, extract(Article(text=text)))


@settings(max_examples=60, deadline=None)
@given(SOUP, st.sampled_from(["No figure stands here.", "The rest is silence."]))
def test_a_sentence_without_numbers_only_shifts(text: str, idle: str) -> None:
    alone = extract(Article(text=text))
    behind = extract(Article(text=f"{idle}\n\n{text}"))
    shift = len(idle) + 2
    assert [(q.start + shift, q.text, q.value, q.unit) for q in alone] == [
        (q.start, q.text, q.value, q.unit) for q in behind
    ]


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
