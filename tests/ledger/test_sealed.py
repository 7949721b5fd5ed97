"""The seal of an article: what changes it, and what does not."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tieout.checking.model import Finding
from tieout.claims.record import ClaimsFile, EncodedClaim, Tick
from tieout.ledger.model import Accepted, Found, Sealed
from tieout.ledger.names import NONE, Aliases
from tieout.ledger.outside.model import Declared, Outsides
from tieout.ledger.sealed import beside, digest, sealed

YARD = "The yard built {2,560|count|2560|boat} boats, {6.2 times|multiple|6.2|x} the {416|count|416|boat} before.\n"
CLAIM = EncodedClaim(
    "c1", "It has 5 cranes.", "5", 5.0, None, None, "crane", "count", "=", "cranes", "", (), "", 3, 3,
    ticks={"traced": Tick("Mei", date(2020, 2, 3))}, places={"quote": (4, 5)},
)  # fmt: skip
CLAIMS = ClaimsFile("mill.yaml", "mill.md", "", None, (CLAIM,))


def seal(draft: Callable, text: str = YARD, verdict: str = "mismatch", **more: object) -> Sealed:
    made = draft(text).check("growth-multiple", verdict, "6.2 times", later="2,560", base="416")
    return sealed(made.report(), more.get("claims"), more.get("found", ()), more.get("accepted", ()))  # type: ignore[arg-type]


def test_a_verdict_is_a_line_with_its_place_its_rule_and_how_it_is(draft: Callable) -> None:
    [line] = seal(draft).verdicts
    place, rule, verdict, told = line.split()
    assert (place, rule, verdict, len(told)) == ("1:29", "growth-multiple", "mismatch", 16)


def test_every_part_of_an_article_changes_its_own_part_of_the_seal(draft: Callable) -> None:
    first = seal(draft, claims=CLAIMS)
    assert seal(draft, claims=CLAIMS) == first
    other = seal(draft, YARD.replace("boats", "ships"), claims=CLAIMS)
    assert other.text != first.text and (other.claims, other.verdicts) == (first.claims, first.verdicts)
    assert seal(draft, verdict="ambiguous", claims=CLAIMS).verdicts != first.verdicts
    assert seal(draft).claims == ""


@pytest.mark.parametrize("change", [{"value": 6.0}, {"subject": "docks"}, {"ticks": {}}, {"accepted": "as said"}])
def test_what_a_claim_says_is_part_of_it(change: dict, draft: Callable) -> None:
    other = replace(CLAIMS, claims=(replace(CLAIM, **change),))
    assert seal(draft, claims=other).claims != seal(draft, claims=CLAIMS).claims


def test_where_a_claim_stands_is_none(draft: Callable) -> None:
    moved = replace(CLAIMS, path="x.yaml", claims=(replace(CLAIM, line=9, column=5, places={}),))
    assert seal(draft, claims=moved).claims == seal(draft, claims=CLAIMS).claims


def test_findings_and_what_is_accepted_are_verdicts_too(draft: Callable) -> None:
    finding = Finding("stale-claim", "error", "gone", 0, 0, 12, 3)
    made = seal(draft, found=[Found("mill.yaml", "c1", finding)], accepted=[Accepted("mill.md", "c1", finding, "so")])
    told = [line.rsplit(" ", 1)[0] for line in made.verdicts]
    assert told == ["1:29 growth-multiple mismatch", "12:3 stale-claim accepted", "mill.yaml:12:3 stale-claim error"]
    again = seal(draft, found=[Found("mill.yaml", "c1", finding)], accepted=[Accepted("mill.md", "c1", finding, "no")])
    assert [a == b for a, b in zip(made.verdicts, again.verdicts, strict=True)] == [True, False, True]


@given(st.dictionaries(st.text(), st.floats(allow_nan=False) | st.text() | st.booleans()))
def test_a_digest_goes_by_what_is_said_not_by_its_order(data: dict) -> None:
    assert digest(data) == digest(dict(reversed(data.items())))
    assert digest({**data, "one more": 1}) != digest(data) or data.get("one more") == 1


def test_a_digest_is_the_same_everywhere() -> None:
    assert digest({"b": 0.1, "a": ["é", None]}) == "c8ec05731f6c478ca5d0c099e9f6489ad88922abb333ba1ceede759443723dc0"


def test_what_verdicts_rest_on_beside_articles(tmp_path: Path) -> None:
    """The alias file counts by what it says; a table by its bytes, but for line ends; a command not at all."""
    (tmp_path / "a.csv").write_bytes(b"Year,Firms\n2020,5\n")
    table = Declared(name="firms", folder=str(tmp_path), file="a.csv")
    command = Declared(name="made", folder=str(tmp_path), command=("true",))
    found = beside(Aliases({"prc": "china"}), Outsides((table, command), True))
    assert list(found) == ["the alias file", "the source firms"]
    (tmp_path / "a.csv").write_bytes(b"Year,Firms\r\n2020,5\r\n")
    assert beside(NONE, Outsides((table,))) == {"the source firms": found["the source firms"]}
    (tmp_path / "a.csv").write_bytes(b"Year,Firms\n2020,6\n")
    assert beside(NONE, Outsides((table,))) != {"the source firms": found["the source firms"]}
