"""Claims that follow from one another in a circle."""

from types import SimpleNamespace
from typing import Any

import pytest

from tieout.ledger.circles import in_circles


def claims(links: str) -> Any:
    """ "a>b c" is a claim a that follows from b and c."""
    made = {}
    for each in links.split(","):
        id, _, targets = each.partition(">")
        roles = {"parts": tuple(targets.split())}
        made[id] = SimpleNamespace(derived=(SimpleNamespace(roles=roles),))
    return made


@pytest.mark.parametrize(
    ("links", "circle"),
    [
        ("a,b>a,c>a b", ""),
        ("a>b,b>a", "ab"),
        ("a>a,b", "a"),
        ("a>b,b>c,c>a,d>a,e>d,f", "abc"),
        ("a>gone,b>a", ""),
    ],
)
def test_who_follows_from_itself(links: str, circle: str) -> None:
    assert in_circles(claims(links)) == set(circle)


def test_a_long_chain_and_a_long_circle() -> None:
    chain = ",".join(f"c{n}>c{n + 1}" for n in range(20_000))
    assert in_circles(claims(f"{chain},c20000")) == set()
    assert len(in_circles(claims(f"{chain},c20000>c0"))) == 20_001
