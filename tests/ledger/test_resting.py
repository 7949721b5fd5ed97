"""What figures rest on outside their article."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tieout import rules
from tieout.claims.files import write
from tieout.ledger.encoded import report_on
from tieout.ledger.resting import implied
from tieout.ledger.verify import judge
from tieout.pipeline import Terms

RULES = rules.load()
TEXT = "The yard built 2,560 boats last year.\nIts 31 cranes stand\nin a row.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    claims = tmp_path / "claims"
    claims.mkdir()
    (claims / "yard.md").write_text(TEXT)
    write(report_on(claims / "yard.md", str(claims / "yard.md"), Terms(RULES)), claims / "yard.yaml")
    source = "  source: {title: Register, file: register.csv, date: 2021-04-13, figure: 31}\n"
    text = (claims / "yard.yaml").read_text()
    (claims / "yard.yaml").write_text(text.replace("  quote: '31'\n", f"  quote: '31'\n{source}"))
    return claims


def test_a_figure_with_a_source_is_given_with_its_place(folder: Path) -> None:
    [entry] = judge(folder, RULES).entries
    [told] = entry.sourced
    assert (told.title, told.where, told.day, told.figure) == ("Register", "register.csv", date(2021, 4, 13), "31")
    cited = told.printed
    assert (cited.path, cited.line, cited.column, cited.quote, cited.value) == ("claims/yard.md", 2, 5, "31", 31.0)
    assert cited.sentence == "Its 31 cranes stand in a row."


def test_one_whose_sentence_is_gone_is_none(folder: Path) -> None:
    (folder / "yard.md").write_text(TEXT.replace("31", "32"))
    [entry] = judge(folder, RULES).entries
    assert entry.sourced == ()
    [stale] = [each for each in entry.found if each.finding.rule == "stale-claim"]
    assert [(cited.role, cited.path, cited.line) for cited in stale.cited] == [
        ("then", "claims/yard.yaml", stale.finding.line), ("now", "claims/yard.md", 2),
    ]  # fmt: skip
    assert [cited.sentence for cited in stale.cited] == [
        "Its 31 cranes stand in a row.", "Its 32 cranes stand in a row.",
    ]  # fmt: skip


def test_values_that_follow_are_given_in_order_of_the_text(draft: Callable) -> None:
    made = draft("It sold {40|count|40|boat} and {7|count|7|boat} boats.\n").check("b", "implied", "7", "x", base="40")
    report = made.check("a", "implied", "40", "y", base="7").check("c", "consistent", "7", base="40").report()
    assert [(each.rule, each.printed.quote, each.explanation) for each in implied(report)] == [
        ("a", "40", "y"), ("b", "7", "x"),
    ]  # fmt: skip
