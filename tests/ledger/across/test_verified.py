"""Two or three articles of a folder that disagree, through `judge`: where the finding stands, and what puts it by."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tieout import rules
from tieout.checking.levels import Levels
from tieout.claims.files import write
from tieout.ledger.encoded import report_on
from tieout.ledger.verify import judge
from tieout.pipeline import Terms

RULES = rules.load()
FIRST = ("2024-01-12", "Dalia sold goods worth $52.1 billion abroad in 2023.\n", "$52.1 billion")
LATER = ("2024-03-02", "The harbor is old.\n\nExports of Dalia came to $51.2 billion in 2023.\n", "$51.2 billion")
THIRD = ("2024-05-02", "In 2023, Dalia exported goods for $52.1 billion.\n", "$52.1 billion")
PINS = "  subject: Dalia\n  measure: exports\n"


@pytest.fixture
def folder(tmp_path: Path) -> Callable[..., Path]:
    """A folder of encoded articles, each given by its day, its text and the quote of the claim that is pinned, with what more its claim says."""

    def made(*articles: tuple[str, str, str], **more: str) -> Path:
        claims = tmp_path / "claims"
        claims.mkdir()
        for name, (day, text, quote) in zip("abc", articles, strict=False):
            path = claims / f"{name}.md"
            path.write_text(f"---\ndate: {day}\n---\n\n{text}", encoding="utf-8")
            write(report_on(path, str(path), Terms(RULES)), path.with_suffix(".yaml"))
            kept = [
                line for line in path.with_suffix(".yaml").read_text().splitlines() if not line.startswith("  subject:")
            ]
            pinned = "\n".join(kept).replace(
                f"  quote: {quote}", f"  quote: {quote}\n{PINS}{more.get(name, '')}".rstrip()
            )
            path.with_suffix(".yaml").write_text(pinned + "\n")
        return claims

    return made


def contradictions(claims: Path, **given: object) -> list[tuple[str, int, str]]:
    verified = judge(claims, RULES, **given)
    assert not verified.errors
    return [
        (each.path, each.finding.line, each.finding.severity)
        for each in verified.found
        if each.finding.rule == "contradiction"
    ]


def test_a_contradiction_is_one_error_at_the_later_article_s_claim(folder: Callable) -> None:
    claims = folder(FIRST, LATER)
    assert contradictions(claims) == [("claims/b.md", 7, "error")]
    [found] = judge(claims, RULES).found
    assert (
        "claims/a.md:5:24 (2024-01-12): “Dalia sold goods worth $52.1 billion abroad in 2023.”" in found.finding.message
    )
    assert "claims/b.md:7:26 (2024-03-02): “Exports of Dalia came to $51.2 billion in 2023.”" in found.finding.message
    assert found.claim and judge(claims, RULES).exit_status == 1


def test_of_three_the_one_that_differs_stands_alone(folder: Callable) -> None:
    claims = folder(FIRST, LATER, THIRD)
    [found] = judge(claims, RULES).found
    assert found.path == "claims/b.md"
    assert "claims/b.md:7:26 stands alone: 2 articles agree against it." in found.finding.message


def test_the_first_of_three_stands_alone_and_the_finding_is_where_it_came_to_light(folder: Callable) -> None:
    claims = folder(LATER, FIRST, THIRD)
    [found] = judge(claims, RULES).found
    assert found.path == "claims/a.md", "the article of March is the later one of the first pair"
    assert "claims/a.md:7:26 stands alone: 2 articles agree against it." in found.finding.message


@pytest.mark.parametrize("where", ["a", "b"])
def test_a_contradiction_that_a_person_accepts_is_counted_and_no_finding(where: str, folder: Callable) -> None:
    claims = folder(FIRST, LATER, **{where: "  accepted: {reason: as the ministry says, by: Mei}\n"})
    verified = judge(claims, RULES)
    assert (verified.found, verified.exit_status, verified.accepted) == ((), 0, 1)


def test_a_stale_claim_contradicts_nothing(folder: Callable) -> None:
    claims = folder(FIRST, LATER)
    (claims / "a.md").write_text((claims / "a.md").read_text().replace("52.1", "52.0"))
    assert contradictions(claims) == []


def test_a_corrected_value_counts_by_its_own_digits(folder: Callable) -> None:
    claims = folder(FIRST, LATER)
    path = claims / "b.yaml"
    path.write_text(
        path.read_text().replace("value: 51200000000", "value: 52100000000\n  corrected: the ministry's table")
    )
    assert contradictions(claims) == []


def test_a_comment_in_the_article_silences_it(folder: Callable) -> None:
    day, text, quote = LATER
    claims = folder(
        FIRST, (day, text.replace("2023.\n", "2023. <!-- tieout: ignore contradiction: their own count -->\n"), quote)
    )
    verified = judge(claims, RULES)
    assert (verified.found, verified.errors) == ((), ())


@pytest.mark.parametrize(("level", "told"), [("off", []), ("warning", [("claims/b.md", 7, "warning")])])
def test_its_severity_is_set_as_that_of_any_rule(level: str, told: object, folder: Callable) -> None:
    terms = Terms(RULES, levels=Levels((("contradiction", level),)))
    assert contradictions(folder(FIRST, LATER), terms=lambda path: terms) == told


def test_names_that_a_person_holds_to_be_one_are_joined(folder: Callable) -> None:
    claims = folder(FIRST, LATER)
    path = claims / "b.yaml"
    path.write_text(path.read_text().replace("measure: exports", "measure: goods sold abroad"))
    assert contradictions(claims) == []
    (claims / "aliases.yaml").write_text("exports: [goods sold abroad]\n")
    assert contradictions(claims) == [("claims/b.md", 7, "error")]


def test_a_guess_never_accuses(folder: Callable) -> None:
    claims = folder(FIRST, LATER)
    path = claims / "b.yaml"
    path.write_text(path.read_text().replace("  measure: exports\n", ""))
    assert contradictions(claims) == []


def test_figures_without_a_period_in_articles_of_different_days_are_a_note(folder: Callable) -> None:
    first = ("2024-01-12", "The yard of Dalia has 416 workers.\n", "'416'")
    later = ("2024-03-02", "At Dalia, 461 workers build ships.\n", "'461'")
    claims = folder(first, later)
    assert contradictions(claims) == []
    [found] = judge(claims, RULES).found
    assert (found.finding.rule, found.finding.severity) == ("figures-without-period", "note")
    assert "416 in claims/a.md:5:23 (2024-01-12); 461 in claims/b.md:5:11 (2024-03-02)" in found.finding.message
