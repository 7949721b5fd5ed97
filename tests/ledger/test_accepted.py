"""Mismatches that a person lets stand, and words that lapse with their sentence."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tieout import rules
from tieout.claims.files import write
from tieout.ledger.encoded import report_on
from tieout.ledger.verify import judge
from tieout.pipeline import Terms

RULES = rules.load()
WRONG = "The yard built 2,560 boats last year, which is 6.4 times the 416 boats of 2015.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Callable[[str], Path]:
    """A folder with one article that has a mismatch; its claim has a line more."""

    def made(more: str) -> Path:
        claims = tmp_path / "claims"
        claims.mkdir()
        (claims / "yard.md").write_text(WRONG)
        write(report_on(claims / "yard.md", str(claims / "yard.md"), Terms(RULES)), claims / "yard.yaml")
        text = (claims / "yard.yaml").read_text()
        (claims / "yard.yaml").write_text(text.replace("  quote: 6.4 times\n", f"  quote: 6.4 times\n  {more}\n"))
        return claims

    return made


def test_an_accepted_mismatch_is_no_finding_but_counted(folder: Callable) -> None:
    verified = judge(folder("accepted: {reason: as the owner says, by: Mei}"), RULES)
    assert (verified.found, verified.exit_status, verified.accepted) == ((), 0, 1)
    [known] = verified.entries[0].accepted
    assert known.finding.rule == "growth-multiple"


def test_a_tick_accepts_nothing(folder: Callable) -> None:
    verified = judge(folder("traced: {by: Mei, when: 2020-02-03}"), RULES)
    assert ([each.finding.rule for each in verified.found], verified.accepted) == (["growth-multiple"], 0)


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("accepted: as the owner says", "'accepted' has lapsed"),
        ("traced: {by: Mei, when: 2020-02-03}", "'traced' by Mei on 2020-02-03 has lapsed"),
    ],
)
def test_with_its_sentence_a_word_lapses_and_says_so(more: str, told: str, folder: Callable) -> None:
    claims = folder(more)
    (claims / "yard.md").write_text(WRONG.replace("6.4", "6.6"))
    verified = judge(claims, RULES)
    [lapsed] = [each for each in verified.found if each.finding.rule == "tick-lapsed"]
    assert (lapsed.path, lapsed.finding.severity, lapsed.finding.column) == (
        "claims/yard.yaml",
        "warning",
        2 + len(more.split(":")[0]) + 3,
    )
    assert lapsed.finding.message.startswith(told)
    assert "6.4 times" in lapsed.finding.message and "6.6 times" in lapsed.finding.message
    assert "growth-multiple" in {each.finding.rule for each in verified.found}


def test_a_sentence_that_is_gone_altogether(folder: Callable) -> None:
    claims = folder("accepted: as the owner says")
    (claims / "yard.md").write_text("Nothing is left.\n")
    [lapsed] = [each for each in judge(claims, RULES).found if each.finding.rule == "tick-lapsed"]
    assert lapsed.finding.message.endswith("the article says nothing like it now")


def test_a_word_that_an_update_marked_as_lapsed_accepts_nothing(folder: Callable) -> None:
    claims = folder("accepted: {reason: as the owner says, by: Mei}\n  lapsed: {accepted: The yard built 2 boats.}")
    found = {each.finding.rule: each for each in judge(claims, RULES).found}
    assert set(found) == {"growth-multiple", "tick-lapsed"}
    message = found["tick-lapsed"].finding.message
    assert message.startswith(
        "'accepted' by Mei has lapsed: it was given for “The yard built 2 boats.”; that is “The yard built 2,560"
    )
    assert message.endswith("where 'accepted' still holds, take it out of 'lapsed'")


def test_a_claim_with_an_id_of_a_person_s_own_accepts_its_figure(folder: Callable) -> None:
    claims = folder("accepted: as the owner says")
    file = claims / "yard.yaml"
    lines = file.read_text().splitlines()
    at = next(n for n, line in enumerate(lines) if line == "  quote: 6.4 times")
    at = max(n for n in range(at) if lines[n].startswith("- id:"))
    file.write_text("\n".join([*lines[:at], "- id: growth", *lines[at + 1 :]]) + "\n")
    assert judge(claims, RULES).found == ()
