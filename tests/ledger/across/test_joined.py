"""Claims of different matters joined to the stated one."""

from __future__ import annotations

from tieout.ledger.across.examples import encoded
from tieout.ledger.across.judge import held
from tieout.ledger.known import known_claims
from tieout.rules import load

LIMIT = next(rule for rule in load() if rule.name == "above-limit")


def limits(*told: tuple[str, str]) -> list[str]:
    """The quotes of the limits that a landing of 18,400 tonnes is held against and found above, for limits of one period told on some days."""
    quotas = [
        {"text": f"The quota for 2023 is {quota} of cod.", "published": day,
         "claims": {quota: {"measure": "limit of cod landed", "place": "Ondo", "period": "2023"}}}
        for day, quota in told
    ]  # fmt: skip
    landed = {"18,400 tonnes": {"measure": "cod landed", "place": "Ondo", "period": "2023"}}
    article = {"text": "Boats landed 18,400 tonnes of cod in 2023.", "published": "2024-01-12", "claims": landed}
    known = known_claims(encoded({"articles": [*quotas, article]}))
    return [known.loc[case.roles["limit"], "quote"] for case in held(known, [LIMIT]).cases]


def test_a_limit_that_many_articles_give_is_passed_once_and_stands_before_its_period_is_over() -> None:
    assert limits(
        ("2023-01-02", "15,000 tonnes"), ("2023-05-02", "15,000 tonnes"), ("2024-01-02", "15,000 tonnes")
    ) == ["15,000 tonnes"]


def test_a_limit_that_no_figure_passes_is_told_by_nobody() -> None:
    assert limits(("2023-01-02", "19,000 tonnes"), ("2024-01-02", "19,000 tonnes")) == []
