"""verify resumed from the last run gives what it gives from nothing, byte for byte, and reads only what changed."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tieout import rules
from tieout.claims.files import write
from tieout.ledger import encoded as reading
from tieout.ledger.encoded import report_on
from tieout.ledger.store.place import place
from tieout.pipeline import Terms
from tieout.reports.folder import VerifyResult, verify

pytest.importorskip("duckdb")

RULES = rules.load()
TEXTS = {
    "yard": "# Yard\n\nThe yard built 2,560 boats last year, which is 6.2 times the 416 boats of 2015.\n\nIt sold 300 of them.\n",
    "harbor": "The harbor has 12 cranes and employs 340 people. Of its staff, it says, a quarter, or 85, are women.\n",
    "mill": "# Mill\n\nIn 2020 the mill ground 120 tons of rye. It paid $1.2 million for it.\n",
    "fair": "The fair drew 4,500 people, 6.4 times the 700 of 2019. <!-- tieout: ignore growth-multiple: as counted -->\n",
    "ferry": "The ferry carried 2,650 cars, which is 6.2 times the 416 of 2015.\n",
}  # fmt: skip
PINNED = "In 2020 the town of Orrin counted {} mills.\n"


def encode(folder: Path, name: str, text: str, more: str = "") -> None:
    """An article with its claims file; `more` is put in the claim of its first figure."""
    article = folder / f"{name}.md"
    article.write_text(text, encoding="utf-8")
    article.with_suffix(".yaml").unlink(missing_ok=True)
    write(report_on(article, str(article), Terms(RULES)), article.with_suffix(".yaml"))
    if more:
        lines = article.with_suffix(".yaml").read_text(encoding="utf-8")
        article.with_suffix(".yaml").write_text(lines.replace("\n  kind:", f"\n  {more}\n  kind:", 1), encoding="utf-8")


@pytest.fixture(scope="module")
def encoded() -> Iterator[Path]:
    """Articles, encoded once."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / "claims"
        folder.mkdir()
        for name, text in TEXTS.items():
            encode(folder, name, text)
        for name, number in (("east", 40), ("west", 40)):
            encode(folder, name, PINNED.format(number), "measure: mills")
        yield folder


@pytest.fixture
def desk(encoded: Path, tmp_path: Path) -> Path:
    """A folder of its own with those articles, verified once."""
    shutil.copytree(encoded, tmp_path / "claims")
    verify(tmp_path / "claims", tmp_path / "reports", RULES)
    return tmp_path


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def same_as_from_nothing(desk: Path) -> VerifyResult:
    """Verifies in both ways, and compares all that comes of it."""
    again = verify(desk / "claims", desk / "reports", RULES)
    fresh = verify(desk / "claims", desk / "fresh", RULES, index=False)
    assert again == fresh
    assert contents(desk / "reports") == contents(desk / "fresh")
    shutil.rmtree(desk / "fresh")
    return again


def replaced(name: str, old: str, new: str) -> Callable[[Path], None]:
    def edit(desk: Path) -> None:
        path = desk / "claims" / name
        if path.is_file():
            path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")

    return edit


def gone(name: str) -> Callable[[Path], None]:
    return lambda desk: (desk / name).unlink(missing_ok=True)


def put(name: str, text: str) -> Callable[[Path], None]:
    return lambda desk: (desk / name).write_text(text, encoding="utf-8") and None


def encoded_as(name: str, text: str, more: str = "") -> Callable[[Path], None]:
    return lambda desk: encode(desk / "claims", name, text, more)


def below(desk: Path) -> None:
    """An article of the same name in a folder that comes first takes the other's page."""
    (desk / "claims" / "a").mkdir(exist_ok=True)
    encode(desk / "claims" / "a", "yard", TEXTS["mill"])


EDITS: dict[str, Callable[[Path], None]] = {
    "an article": replaced("yard.md", "6.2 times", "6.4 times"),
    "an article back": replaced("yard.md", "6.4 times", "6.2 times"),
    "a claims file": replaced("harbor.yaml", "value: 340", "value: 341"),
    "a claims file back": replaced("harbor.yaml", "value: 341", "value: 340"),
    "a word for a figure": replaced("ferry.yaml", "quote: 6.2 times\n", "quote: 6.2 times\n  accepted: {reason: their count, by: Ann, when: 2024-02-01}\n"),
    "a broken claims file": put("claims/broken.yaml", "article: [\n"),
    "a mended claims file": gone("claims/broken.yaml"),
    "a mistake in one": put("claims/odd.yaml", "article: mill.md\nclaims: []\nnotes: none\n"),
    "a contradiction": encoded_as("west", PINNED.format(55), "measure: mills"),
    "no contradiction": encoded_as("west", PINNED.format(40), "measure: mills"),
    "another contradiction": encoded_as("east", PINNED.format(31), "measure: mills"),
    "an article gone": gone("claims/mill.md"),
    "an article back again": put("claims/mill.md", TEXTS["mill"]),
    "a claims file gone": gone("claims/mill.yaml"),
    "an article nobody encoded": put("claims/new.md", "The port has 2,650 boats, 6.2 times the 416 of 2015.\n"),
    "that one gone": gone("claims/new.md"),
    "a folder before": below,
    "aliases": put("claims/aliases.yaml", "mill: [works]\n"),
    "a page gone": gone("reports/yard.html"),
    "a page edited": put("reports/harbor.html", "mine"),
    "findings gone": gone("reports/findings.json"),
    "findings edited": lambda desk: replaced("../reports/findings.json", "boats", "ships")(desk),
    "the index gone": gone(".tieout/ledger.duckdb"),
    "the index broken": put(".tieout/ledger.duckdb", "no database"),
}  # fmt: skip


@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
@given(names=st.lists(st.sampled_from(sorted(EDITS)), min_size=1, max_size=4))
def test_incremental_is_from_nothing(names: list[str], encoded: Path) -> None:
    with tempfile.TemporaryDirectory() as made:
        desk = Path(made)
        shutil.copytree(encoded, desk / "claims")
        verify(desk / "claims", desk / "reports", RULES)
        for name in names:
            EDITS[name](desk)
            same_as_from_nothing(desk)


def test_each_edit_after_the_other(desk: Path) -> None:
    for edit in EDITS.values():
        edit(desk)
        same_as_from_nothing(desk)


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The articles that are read."""
    seen: list[str] = []

    def spy(path: Path, name: str, *more: object) -> object:
        seen.append(name)
        return report_on(path, name, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(reading, "report_on", spy)
    return seen


def test_what_stands_is_not_read_again(desk: Path, read: list[str]) -> None:
    pages = {
        path: path.stat().st_mtime_ns
        for path in (desk / "reports").glob("*.html")
        if path.stem not in ("index", "ledger", "history")
    }
    verify(desk / "claims", desk / "reports", RULES)
    assert read == []
    assert {path: path.stat().st_mtime_ns for path in pages} == pages


def test_only_what_changed_is_read_again(desk: Path, read: list[str]) -> None:
    EDITS["an article"](desk)
    EDITS["a claims file"](desk)
    EDITS["a page gone"](desk)
    verify(desk / "claims", desk / "reports", RULES)
    assert sorted(read) == ["claims/harbor.md", "claims/yard.md"]


def test_articles_that_contradict_each_other_are_read_with_the_one_that_changed(desk: Path, read: list[str]) -> None:
    EDITS["a contradiction"](desk)
    read.clear()
    verify(desk / "claims", desk / "reports", RULES)
    assert sorted(read) == ["claims/east.md", "claims/west.md"]


def test_an_index_that_somebody_wrote_into_is_as_none(desk: Path, read: list[str]) -> None:
    import duckdb

    with duckdb.connect(str(place(desk / "claims"))) as base:
        base.execute("UPDATE claims SET way = 7 WHERE article = 'claims/yard.md'")
    verify(desk / "claims", desk / "reports", RULES)
    assert len(read) == len(TEXTS) + 2


def test_other_rules_read_everything_again(desk: Path, read: list[str]) -> None:
    verify(desk / "claims", desk / "reports", RULES[1:])
    assert len(read) == len(TEXTS) + 2


def test_the_index_holds_no_sentence_no_quote_and_no_message(desk: Path) -> None:
    EDITS["an article"](desk)
    EDITS["a word for a figure"](desk)
    found = verify(desk / "claims", desk / "reports", RULES).findings
    held = place(desk / "claims").read_bytes()
    from tieout.claims.files import read as read_claims

    claims = [claim for path in (desk / "claims").glob("*.yaml") for claim in read_claims(path).claims]
    words = [claim.sentence for claim in claims] + [claim.quote for claim in claims if not claim.quote.isdigit()]
    words += [each.finding.message for each in found] + [
        line for text in TEXTS.values() for line in text.splitlines() if " " in line
    ]
    assert words and found
    assert [each for each in words if each.encode() in held] == []


def test_without_an_index_everything_is_read_and_none_is_written(desk: Path, read: list[str]) -> None:
    shutil.rmtree(desk / ".tieout")
    verify(desk / "claims", desk / "reports", RULES, index=False)
    assert len(read) == len(TEXTS) + 2
    assert not (desk / ".tieout").exists()
