"""Those who are counted by an article."""

import pytest

import tieout


def _verdicts(text: str) -> list[str]:
    return [check.verdict for check in tieout.check(text).checks if check.rule == "repeated-figure"]


@pytest.mark.parametrize("who", ["two men and a woman", "a clerk and two guards", "two men, a woman"])
def test_a_headline_counts_them_with_the_others(who: str) -> None:
    assert "mismatch" not in _verdicts(
        f"Three hurt in Oban blast\n\nA blast in Oban hurt {who} on Monday, police said."
    )


def test_without_them_it_is_another_number() -> None:
    said = "Three people hurt in Oban blast\n\nA blast in Oban hurt two people on Monday, police said."
    assert _verdicts(said) == ["mismatch"]
