"""One measurement in two units, as print writes it: a right conversion ties out, a slip is caught, the rest is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

import tieout
from tieout.checking.readings.degrees import read

CASES = yaml.safe_load((Path(__file__).parent / "conversions.yaml").read_text(encoding="utf-8"))


MONEY = yaml.safe_load((Path(__file__).parent / "currencies.yaml").read_text(encoding="utf-8"))


def verdicts(text: str) -> set[str]:
    return {check.verdict for check in tieout.check(text).checks if check.rule == "unit-conversion"}


@pytest.mark.parametrize(("text", "right", "_"), CASES["read"])
def test_a_right_conversion_ties_out(text: str, right: str, _: str) -> None:
    assert verdicts(text.replace("{}", right)) == {"consistent"}


@pytest.mark.parametrize(("text", "_", "wrong"), CASES["read"])
def test_a_slip_is_caught(text: str, _: str, wrong: str) -> None:
    assert "mismatch" in verdicts(text.replace("{}", wrong))


@pytest.mark.parametrize("text", [*CASES["silent"], *(text.replace("{}", right) for text, right, _ in CASES["missed"])])
def test_what_is_right_or_no_conversion_is_not_accused(text: str) -> None:
    assert "mismatch" not in verdicts(text)


def of_money(text: str) -> set[str]:
    checks = tieout.check(text, published="2023-03-15").checks
    return {check.verdict for check in checks if check.rule == "currency-conversion"}


@pytest.mark.parametrize(("text", "right", "wrong"), MONEY)
def test_an_amount_in_two_currencies_ties_out_at_the_rate_of_the_day_and_no_other(
    text: str, right: str, wrong: str
) -> None:
    assert of_money(text.replace("{}", right)) == {"consistent"}
    assert "mismatch" in of_money(text.replace("{}", wrong))


def test_a_price_may_differ_by_country_but_not_three_times() -> None:
    assert not of_money("It costs £7 ($11) a month.")
    assert of_money("It costs £7 ($85) a month.") == {"mismatch"}
    assert not of_money("The paper costs £1.20/$4.50.")


def test_a_wrong_change_of_temperature_says_what_slipped() -> None:
    finding = next(f for f in tieout.check("The sea has warmed by 4C (39.2F).").findings)
    assert "a change, which takes no 32" in finding.message
    assert finding.suggestions[0] == "39.2F → 7.2F"


def test_a_range_is_told_end_by_end() -> None:
    finding = next(
        f for f in tieout.check("Highs of 20 to 25 degrees Celsius (78 to 87 Fahrenheit) are likely.").findings
    )
    assert "is 68 to 77 Fahrenheit; the article says 78 to 87 Fahrenheit" in finding.message
    assert finding.suggestions[0] == "78 to 87 Fahrenheit → 68 to 77 Fahrenheit"


@pytest.mark.parametrize(
    ("before", "after", "sense"),
    [
        (" the sea has warmed by ", " since 1900 . ", "change"),
        (" a rise of ", " would drown the port . ", "change"),
        (" the sea is ", " warmer than in 1900 . ", "change"),
        (" may was ", " above the norm . ", "change"),
        (" an extra ", " would melt the ice . ", "change"),
        (" the gap between the two stations is ", " . ", "change"),
        (" it was within ", " of the record . ", "change"),
        (" a place at ", " above the arctic circle . ", ""),
        (" a ", " rise would drown the port . ", "change"),
        (" temperatures rose to ", " on friday . ", "level"),
        (" temperatures rose above ", " on friday . ", "level"),
        (" a record ", " was higher than anyone remembered . ", "level"),
        (" an oven at ", " is hot . ", "level"),
        (" the goal of the pact , ", " , was warmer . ", ""),
    ],
)
def test_words_make_a_temperature_a_level_or_a_change(before: str, after: str, sense: str) -> None:
    assert read(before, after) == sense


def test_a_level_says_what_it_takes_and_a_change_what_it_does_not() -> None:
    def told(text: str) -> str:
        return next(f for f in tieout.check(text).findings).message

    assert "(1 kelvin = 1 degree Celsius; a level, which takes 273.15 off)" in told(
        "The cell is kept at 77 K (-190 C)."
    )
    assert "a level, which takes 32 on top" in told("It hit 30C (80F) at noon.")
    assert "a change, which takes no 32" in told("The sea has warmed by 9F (15C).")
