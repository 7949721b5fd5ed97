"""A figure that is pointed back to is the one that was told, or a misprint of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tieout


def _said(text: str) -> list[tuple[str, list[str]]]:
    checks = [check for check in tieout.check(text).checks if check.rule == "repeated-figure"]
    return [(check.verdict, [text[span.start : span.end] for span in check.spans]) for check in checks]


@given(st.integers(min_value=101, max_value=998).filter(lambda n: n % 10))
def test_the_loan_is_the_one_that_was_granted(amount: int) -> None:
    text = f"The fund granted a loan of ${amount} million. Work is near. The ${amount} million loan is for roads."
    assert _said(text) == [("consistent", [f"${amount} million", f"${amount} million"])]


@given(st.integers(min_value=101, max_value=998).filter(lambda n: n % 10 and str(n) != str(n)[::-1]))
def test_its_digits_in_another_order_are_a_misprint(amount: int) -> None:
    slipped = str(amount)[::-1]
    text = f"The fund granted a loan of ${amount} million. Work is near. The ${slipped} million loan is for roads."
    assert _said(text) == [("mismatch", [f"${amount} million", f"${slipped} million"])]


@pytest.mark.parametrize(
    "text",
    [
        "The fund granted a loan of $45 million. The $45 million bridge is for lorries.",
        "She has two counts of theft of toys. Her two toys were hers.",
        "The fund granted a loan of $452 million. Its $524 million loan is another.",
        "The fund granted loans of $452 million and $31 million. The $524 million loan is another.",
    ],
)
def test_what_is_of_another_thing_says_nothing(text: str) -> None:
    assert _said(text) == []
