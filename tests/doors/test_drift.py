"""An article edited after its claims were encoded: what `tieout verify` tells, and what brings it in order."""

from __future__ import annotations

from pathlib import Path

import pytest

YARD = "The yard built 2,560 boats, and it sold 300 boats in May, which nobody had thought it would.\n\nA fire took 3 rafts.\n"


@pytest.fixture
def verified(tieout, tmp_path: Path):
    """Encodes the yard, puts another text in its place, and verifies."""

    def run(today: str, name: str = "yard.md"):
        article = tmp_path / "claims" / "yard.md"
        article.parent.mkdir()
        article.write_text(YARD, encoding="utf-8")
        assert tieout("extract", "claims/yard.md").returncode == 0
        article.unlink()
        (article.parent / name).write_text(today, encoding="utf-8")
        return tieout("verify")

    return run


def stale(output: str) -> list[str]:
    return [line for line in output.splitlines() if " error stale-claim: " in line]


@pytest.mark.parametrize(
    "today",
    [
        YARD.replace("\n\nA", " A"),
        "A fire took 3 rafts.\n\n" + YARD.partition("\n\n")[0] + "\n",
        YARD.replace(" boats", "\nboats"),
        YARD.replace("\n", "\r\n"),
        "# News\n\n" + YARD.replace("A fire", "**A fire**") + "\nMore rain is to come.\n",
    ],
)
def test_a_sentence_that_moved_is_not_stale(verified, today: str):
    done = verified(today)
    assert stale(done.stdout) == []
    assert done.returncode == 0


def test_one_that_changed_is_with_its_sentence_as_it_was_and_as_it_is(verified):
    done = verified(YARD.replace("took 3", "in May took 4"))
    assert done.returncode == 1
    [line] = stale(done.stdout)
    assert line == (
        "claims/yard.yaml:27:13: error stale-claim: stale: the article no longer says “A fire took 3 rafts.”; "
        "it says “A fire in May took 4 rafts.”"
    )
    lines = done.stdout.splitlines()
    at = lines.index(line)
    assert lines[at + 1 : at + 5] == [
        "  - A fire took 3 rafts.",
        "                ^",
        "  + A fire in May took 4 rafts.",
        "           ^^^^^^      ^",
    ]


def test_one_that_was_split_shows_both_halves(verified):
    done = verified(YARD.replace(", and it sold", ". It sold"))
    assert len(stale(done.stdout)) == 2
    assert all("it says “The yard built 2,560 boats. It sold 300 boats in May" in line for line in stale(done.stdout))
    assert sum(line.startswith("  + ") for line in done.stdout.splitlines()) == 1


def test_one_that_is_gone_is_like_none(verified):
    [line] = stale(verified(YARD.partition("\n\n")[0] + "\n").stdout)
    assert line.endswith("the article no longer says “A fire took 3 rafts.”, and nothing like it")


def test_an_article_that_was_renamed_is_told_with_what_to_do(verified, tieout):
    done = verified(YARD, "boats.md")
    assert done.returncode == 2
    assert done.stderr == (
        "claims/yard.yaml:3:10: its article claims/yard.md: there is no such file; an article with a new name takes its file along: "
        "tieout extract --update NEW --output claims/yard.yaml\n"
    )
    assert tieout("extract", "--update", "claims/boats.md", "--output", "claims/yard.yaml").returncode == 0
    assert tieout("verify").returncode == 0


def test_update_ends_the_drift(verified, tieout):
    assert verified(YARD.replace("took 3 rafts", "took 4 rafts. It has 9 dogs")).returncode == 1
    assert tieout("extract", "--update", "claims/yard.md").returncode == 0
    done = tieout("verify")
    assert (done.returncode, done.stdout.splitlines()[0].startswith("0 findings")) == (0, True)
