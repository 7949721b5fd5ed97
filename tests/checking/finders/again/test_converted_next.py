"""An amount or a measurement that the next sentence says again in another unit."""

import pytest

import tieout


@pytest.mark.parametrize(
    "text",
    [
        f"The ditch is 14 miles long. {words} 23 km."
        for words in (
            "That is",
            "That's about",
            "This equals",
            "This converts to",
            "That works out at",
            "This is the same as",
        )
    ],
)
def test_the_next_sentence_converts_what_was_told(text: str) -> None:
    assert [check.verdict for check in tieout.check(text).checks] == ["consistent"]
    assert [check.verdict for check in tieout.check(text.replace("23", "32")).checks] == ["mismatch"]


def test_of_two_amounts_it_may_be_either() -> None:
    text = "The ditch is 14 miles long and 3 yards wide. That is 32 km."
    assert not tieout.check(text).checks


def test_of_a_price_either_the_money_or_what_it_is_for_is_another() -> None:
    assert not tieout.check("Petrol costs €1.70 a litre. That is about $6.90 a gallon.").checks
