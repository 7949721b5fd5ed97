"""Claims out of quantities."""

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

import tieout
from tieout.claims import make
from tieout.claims.stretches import LONGEST
from tieout.quantities.model import Quantity
from tieout.text.model import Article, Sentence

MILL = (
    "The mill employed {412|count|412|worker} people in {2019|date||}.\n\n"
    "Its {3rd|ordinal|3|} hall, called Hall {7|count|7|}, was built by a firm of the town in a dry year, for\n{2.5 million euros|currency|2500000|EUR}.\n"
)


def test_dates_ordinals_and_named_numbers_claim_nothing(draft: Callable) -> None:
    made = draft(MILL)
    named = [replace(q, named=q.text == "7") for q in made.quantities]
    assert [claim.quantity.text for claim in make(made.article, named)] == ["412", "2.5 million euros"]


def test_claims_are_made_when_they_are_asked_for_and_not_by_a_check() -> None:
    report = tieout.check("The mill sold 412 boats and 35 sails.")
    assert "_made" not in vars(report.claims)
    first, second = report.claims
    assert (first, second) == report.claims[:2] and report.claims == (first, second) and "_made" in vars(report.claims)


def test_the_sentence_is_printed_in_the_article_exactly_so(draft: Callable) -> None:
    made = draft(MILL)
    claims = make(made.article, made.quantities)
    assert all(claim.sentence in made.article.text and claim.quantity.text in claim.sentence for claim in claims)
    assert "year, for\n2.5 million" in claims[-1].sentence


def test_an_id_survives_edits_elsewhere_and_new_line_breaks(draft: Callable) -> None:
    before = {claim.quantity.text: claim.id for claim in draft(MILL).report().claims}
    after = draft("A word of {3|count|3|line} lines first.\n\n" + MILL.replace(", for\n", ", for "))
    found = {claim.quantity.text: claim.id for claim in after.report().claims}
    assert before.items() <= found.items()


def test_an_id_changes_with_its_sentence(draft: Callable) -> None:
    before = {claim.quantity.text: claim.id for claim in draft(MILL).report().claims}
    after = {
        claim.quantity.text: claim.id for claim in draft(MILL.replace("employed", "once employed")).report().claims
    }
    assert before["412"] != after["412"]
    assert before["2.5 million euros"] == after["2.5 million euros"]


def test_the_same_sentence_and_quote_again_get_ids_of_their_own(draft: Callable) -> None:
    claims = draft("We saw {5|count|5|ship} and {5|count|5|ship} ships.\n\n" * 50).report().claims
    assert len({claim.id for claim in claims}) == len(claims) == 100


def test_the_subject_is_the_counted_noun_phrase_where_there_is_one(draft: Callable) -> None:
    made = draft(MILL)
    worded = [replace(q, subject="skilled workers") if q.text == "412" else q for q in made.quantities]
    assert make(made.article, worded)[0].subject == "skilled workers"


def test_the_subject_is_else_read_off_the_clause(draft: Callable) -> None:
    text = (
        "Net profit, which includes a gain, rose {5 percent|percent|5|%} while timber exports of the port fell {3 percent|percent|3|%}.\n\n"
        "Small and medium-sized yards, most of them old, built {90|count|90|}.\n\nThe state gave {2 million euros|currency|2000000|EUR} in grants.\n"
    )
    subjects = [claim.subject for claim in draft(text).report().claims]
    assert subjects == ["Net profit", "timber exports of the port", "Small and medium-sized yards", "grants"]


def test_what_is_worth_an_amount_is_its_subject(draft: Callable) -> None:
    text = (
        "The city bought timber contracts worth {5 million euros|currency|5000000|EUR}.\n\n"
        "Orders placed at the yard were worth {2 million euros|currency|2000000|EUR}.\n"
    )
    assert [claim.subject for claim in draft(text).report().claims] == ["timber contracts", "Orders"]


def test_the_period_is_the_nearest_in_the_clause(draft: Callable) -> None:
    text = (
        "Output was {12|count|12|} in {2018|date||}; it was {15|count|15|} in {2020|date||}.\n\n"
        "Sales came to {4|count|4|} in the first nine months of the year.\n\nA year ago they were {3|count|3|}.\n\nIt has {2|count|2|} doors.\n"
    )
    periods = [claim.period for claim in draft(text).report().claims]
    assert periods == ["2018", "2020", "first nine months of the year", "A year ago", ""]


def test_a_sentence_of_a_hundred_thousand_characters_is_not_repeated_whole() -> None:
    text = "In 2020 it had 5 ships, " * 5000
    found = [(m.start(), m.end(), m.group()) for m in re.finditer(r"\d+", text)]
    quantities = [Quantity(*each, "date" if len(each[2]) > 1 else "count", 5.0) for each in found]
    claims = make(Article(text, sentences=(Sentence(0, len(text), "prose", 0),)), quantities)
    assert len(claims) == 5000
    assert all(claim.sentence in text and len(claim.sentence) <= LONGEST + 10 for claim in claims)
    assert {claim.period for claim in claims} == {"2020"}


@given(
    st.text(max_size=80),
    st.lists(st.tuples(st.integers(0, 80), st.integers(1, 9)), max_size=6),
    st.lists(st.integers(0, 80), max_size=5),
)
def test_no_text_and_no_spans_make_it_raise(text: str, spans: list[tuple[int, int]], cuts: list[int]) -> None:
    edges = sorted({0, len(text), *(cut for cut in cuts if cut < len(text))})
    sentences = tuple(Sentence(a, b, "prose", 0) for a, b in pairwise(edges))
    quantities, at = [], 0
    for start, length in sorted(spans):
        if at <= start and start + length <= len(text):
            at = start + length
            quantities.append(Quantity(start, at, text[start:at], "count", 1.0))
    claims = make(Article(text, sentences=sentences), quantities)
    assert [claim.quantity for claim in claims] == quantities
    assert all(claim.sentence in text and claim.quantity.text in claim.sentence for claim in claims)
