"""Names that look alike are told where an alias would make two claims comparable, and nowhere else."""

from __future__ import annotations

import pytest

from tieout.ledger.across.alike import TOLD, alike
from tieout.ledger.across.examples import encoded
from tieout.ledger.known import known_claims


def told(*articles: tuple[str, str, dict[str, dict[str, str]]]) -> list[tuple[str, tuple[str, str]]]:
    """What is suggested for articles, each of a text, its day and the pins of its claims."""
    several = [{"text": text, "published": day, "claims": claims} for text, day, claims in articles]
    return [(each.part, each.names) for each in alike(known_claims(encoded({"articles": several})))]


def sold(quote: str, subject: str = "Dalia Works", period: str = "2023", **more: str) -> dict[str, dict[str, str]]:
    return {quote: {"subject": subject, "measure": "boats sold", "place": "Dalia", "period": period, **more}}


FIRST = ("Dalia Works sold 416 boats in 2023.", "2024-01-12", sold("416"))


def second(
    text: str = "In 2023 the Dahlia Works sold 461 boats.", **more: str
) -> tuple[str, str, dict[str, dict[str, str]]]:
    return text, "2024-03-02", sold(**{"quote": "461", "subject": "Dahlia Works", **more})


def test_a_subject_that_looks_like_another_is_told_with_both_places() -> None:
    pytest.importorskip("rapidfuzz")
    several = [{"text": text, "published": day, "claims": claims} for text, day, claims in (FIRST, second())]
    [line] = map(str, alike(known_claims(encoded({"articles": several}))))
    assert line.startswith("“dahlia work” (2.md:1:31) and “dalia work” (1.md:1:18) may be one subject")


@pytest.mark.parametrize(
    "more",
    [
        {"subject": "Karo Yards"},
        {"subject": "works of Dalia"},
        {"period": "2022"},
        {"place": "Karo"},
        {"measure": "boats built"},
        {"measure": ""},
        {"measure": "goats sold"},
        {"text": "In 2023 the Dahlia Works sold 461 tonnes.", "quote": "461 tonnes"},
    ],
)  # fmt: skip
def test_nothing_is_told_where_more_differs_or_the_names_are_one_or_far_apart(more: dict[str, str]) -> None:
    assert told(FIRST, second(**more)) == []


def test_names_with_other_numbers_are_no_misspellings() -> None:
    first = ("The fund sold 416 boats in 2023.", "2024-01-12", sold("416", "fund 12 of Dalia"))
    assert told(first, second("In 2023 it sold 461 boats.", subject="fund 13 of Dalia")) == []


def test_what_one_article_tells_apart_is_not_told() -> None:
    both = "Dalia Works sold 416 boats in 2023, and Dahlia Works sold 461 boats."
    pins = {**sold("416"), **sold("461", "Dahlia Works")}
    assert told((both, "2024-01-12", pins), FIRST) == []


def test_a_handful_at_most() -> None:
    several = [(f"{name} sold 416 boats in 2023.", f"2024-01-{n + 10}", sold("416", name)) for n, name in enumerate(
        ("Dalia Works", "Dahlia Works", "Dalja Works", "Dalias Workx", "Daliah Works", "Dalla Works"))]  # fmt: skip
    pytest.importorskip("rapidfuzz")
    assert len(told(*several)) == TOLD
