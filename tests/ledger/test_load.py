"""A folder of claims files through the whole pipeline, with the rules that stand in rules/."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import pytest

from tieout import rules
from tieout.claims.files import read, write
from tieout.ledger.encoded import report_on
from tieout.ledger.load import load
from tieout.ledger.model import Verified
from tieout.ledger.verify import judge
from tieout.pipeline import Terms
from tieout.pool import spread

RULES = rules.load()
YARD = "The yard built 2,560 boats last year, which is 6.2 times the 416 boats of 2015.\n\nIt sold 300 of them.\n"
HARBOR = (
    "# Harbor\n\nThe harbor has 12 cranes and employs 340 people. Of its staff, it says, a quarter, or 85, are women.\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Callable[[Mapping[str, str]], Path]:
    """A folder with the given articles, each encoded."""

    def made(articles: Mapping[str, str]) -> Path:
        claims = tmp_path / "claims"
        claims.mkdir(exist_ok=True)
        for name, text in articles.items():
            path = claims / name
            path.write_text(text, encoding="utf-8")
            write(report_on(path, str(path), Terms(RULES)), path.with_suffix(".yaml"))
        return claims

    return made


def told(verified: Verified) -> list[tuple[str, str, str]]:
    return [(each.path, each.finding.rule, each.finding.severity) for each in verified.found]


def test_articles_as_encoded_are_fine(folder: Callable) -> None:
    verified = judge(folder({"yard.md": YARD, "harbor.md": HARBOR}), RULES)
    assert (told(verified), verified.errors, verified.exit_status) == ([], (), 0)
    assert [entry.name for entry in verified.entries] == ["claims/harbor.md", "claims/yard.md"]


def test_a_derived_figure_is_encoded_with_its_link(folder: Callable) -> None:
    claims = {claim.quote: claim for claim in read(folder({"yard.md": YARD}) / "yard.yaml").claims}
    [link] = claims["6.2 times"].derived
    assert (link.rule, link.roles) == ("growth-multiple", {"later": (claims["2,560"].id,), "base": (claims["416"].id,)})


def test_a_figure_changed_in_the_article_is_stale_and_a_mismatch(folder: Callable) -> None:
    claims = folder({"yard.md": YARD, "harbor.md": HARBOR})
    (claims / "yard.md").write_text(YARD.replace("6.2 times", "6.4 times"))
    verified = judge(claims, RULES)
    assert verified.exit_status == 1
    assert set(told(verified)) == {
        ("claims/yard.md", "growth-multiple", "error"),
        ("claims/yard.yaml", "stale-claim", "error"),
        ("claims/yard.yaml", "article-changed", "note"),
    }
    assert sum(each.finding.rule == "stale-claim" for each in verified.found) == 3


@pytest.mark.parametrize(("staff", "verdict"), [("340", "consistent"), ("390", "mismatch")])
def test_a_link_that_a_person_added_is_judged(staff: str, verdict: str, folder: Callable) -> None:
    text = (
        f"The harbor pays {staff} people.\n\nSome words about the weather come between.\n\n"
        "Among women it counts 85.\n\nThe mayor said so on a wet day. He named 25 percent.\n"
    )
    claims = folder({"harbor.md": text})
    encoded = {claim.quote: claim for claim in read(claims / "harbor.yaml").claims}
    assert not encoded["25 percent"].derived
    lines = (claims / "harbor.yaml").read_text().splitlines()
    at = lines.index("  quote: 25 percent")
    lines.insert(at + 1, f"  derived: {{rule: percent-share, part: {encoded['85'].id}, whole: {encoded[staff].id}}}")
    (claims / "harbor.yaml").write_text("\n".join(lines) + "\n")
    verified = judge(claims, RULES)
    [check] = [check for check in verified.entries[0].report.checks if check.rule == "percent-share"]
    assert check.verdict == verdict
    assert [(each.claim, each.finding.rule) for each in verified.found] == [
        (encoded["25 percent"].id, "percent-share")
    ] * (verdict == "mismatch")


def test_broken_files_are_one_line_each_and_the_others_are_judged(folder: Callable) -> None:
    claims = folder({"yard.md": YARD})
    (claims / "gone.yaml").write_text("article: gone.md\nclaims: []\n")
    (claims / "broken.yaml").write_text("article: [\n")
    (claims / "binary.yaml").write_text("article: binary.md\nclaims: []\n")
    (claims / "binary.md").write_bytes(b"\0\1\2" * 100)
    (claims / "notes.yaml").write_text("article: yard.md\nclaims: []\nnotes: none\n")
    loaded = load(claims, lambda path: Terms(RULES))
    entries, errors = loaded.entries, loaded.errors
    assert [line.split(": ")[0] for line in errors] == [
        "claims/binary.yaml:1:10",
        "claims/broken.yaml:2:1",
        "claims/gone.yaml:1:10",
        "claims/notes.yaml:3:1",
    ]
    assert all("\n" not in line and str(claims) not in line for line in errors)
    assert [entry.article for entry in entries] == ["claims/yard.md", "claims/yard.md"]
    assert judge(claims, RULES).exit_status == 2


def test_an_article_nobody_encoded_is_checked_all_the_same(folder: Callable) -> None:
    claims = folder({})
    (claims / "yard.txt").write_text(YARD.replace("6.2", "6.4"))
    (claims / "README.md").write_text(YARD.replace("6.2", "6.4"))
    verified = judge(claims, RULES)
    assert told(verified) == [
        ("claims/yard.txt", "claims-missing", "warning"),
        ("claims/yard.txt", "growth-multiple", "error"),
    ]


def test_reports_say_what_made_them(folder: Callable) -> None:
    claims = folder({"yard.md": YARD})
    made_by = dict(judge(claims, RULES).made_by)
    assert made_by.keys() == {"tieout", "rules", "rates"}
    assert dict(judge(claims, RULES[:-1]).made_by)["rules"] != made_by["rules"]


def test_claims_that_are_all_wrong_are_findings(folder: Callable) -> None:
    claims = folder({"yard.md": "The yard built 5 boats.\n"})
    (claims / "yard.yaml").write_text(
        "article: yard.md\nclaims:\n"
        '- {id: "\\0", sentence: "", quote: "", unit: "\\0", kind: count, value: 1.0e+308}\n'
        "- {id: a, sentence: The yard built 5 boats., quote: 5 boats. The, unit: ' / / ', kind: date, low: -1, high: 3}\n"
        "- id: b\n  sentence: The yard built 5 boats.\n  quote: '5'\n  value: 5\n  unit: boat\n  kind: count\n"
        "  derived: [{rule: total, parts: [b, b]}, {rule: total}, {rule: growth-multiple, later: b, base: a}]\n"
    )
    verified = judge(claims, RULES)
    assert (verified.errors, verified.exit_status) == ((), 1)
    told = {(each.claim, each.finding.rule) for each in verified.found}
    assert told == {
        ("\0", "claim-quote"), ("\0", "claim-unit"), ("\0", "stale-claim"), ("a", "claim-quote"), ("a", "claim-unit"), ("b", "claim-link"),
    }  # fmt: skip


@pytest.mark.parametrize("article", [".", "..", "none.md", "/dev/null", "x" * 5000])
def test_an_article_that_is_none_is_one_line(article: str, folder: Callable) -> None:
    claims = folder({})
    (claims / "x.yaml").write_text(f"article: {article}\nclaims: []\n")
    verified = judge(claims, RULES)
    [line] = verified.errors
    assert line.startswith("claims/x.yaml") and "\n" not in line
    assert verified.exit_status == 2


def test_comments_in_the_article_are_heard(tmp_path: Path) -> None:
    folder = tmp_path / "claims"
    folder.mkdir()
    wrong = "The port has 2,650 boats, which is 6.2 times the 416 of 2015. <!-- tieout: ignore growth-multiple{} -->\n"
    (folder / "a.md").write_text(wrong.format(": their own"), encoding="utf-8")
    (folder / "b.md").write_text(wrong.format(""), encoding="utf-8")
    verified = judge(folder, RULES)
    assert [(each.path, each.finding.rule) for each in verified.found if each.finding.severity == "error"] == [
        ("claims/b.md", "growth-multiple")
    ]
    assert len(verified.errors) == 1 and "no reason" in verified.errors[0]


def test_several_processes_find_what_one_finds(folder: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    """Few articles wait here: the processes are asked for all the same."""
    monkeypatch.setattr("tieout.ledger.load.spread", partial(spread, worth=1))
    wrong = YARD.replace("6.2", "6.4")
    claims = folder({f"yard-{number}.md": (YARD, wrong, HARBOR)[number % 3] for number in range(12)})
    (claims / "gone.yaml").write_text("article: gone.md\nclaims: []\n")
    (claims / "broken.yaml").write_text("article: [\n")
    (claims / "bare.md").write_text(wrong)
    ways = [judge(claims, RULES, jobs=jobs) for jobs in (1, 3)]
    assert ways[0] == ways[1] and told(ways[0]) and ways[0].errors
    assert [entry.report.to_dict() for entry in ways[0].entries] == [
        entry.report.to_dict() for entry in ways[1].entries
    ]
