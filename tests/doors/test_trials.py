"""`tieout rules try`: a rule file on a folder of articles, before against after."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

README = (Path(__file__).resolve().parents[2] / "README.md").read_text(encoding="utf-8")
RULE = re.search(r"^```yaml newsroom-rules/average-speed.yaml\n(.*?)^```", README, re.M | re.S)[1]


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """A rule of a newsroom's and a folder of two articles, of which one goes against it."""
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "average-speed.yaml").write_text(RULE, encoding="utf-8")
    (tmp_path / "printed" / "old").mkdir(parents=True)
    (tmp_path / "printed" / "a.md").write_text("The train covers the 640 km in 8 hours, at 90 km per hour.\n")
    (tmp_path / "printed" / "old" / "b.txt").write_text("The herd grew from 50 to 40 cows.\n")
    return tmp_path


def test_a_new_rule_is_tried_beside_those_in_use(tieout, newsroom):
    done = tieout("rules", "try", "drafts/average-speed.yaml", "--on", "printed")
    assert done.returncode == 0 and done.stderr == ""
    assert done.stdout.startswith("+ printed/a.md:1:44: mismatch average-speed (warning)\n")
    assert "direction" not in done.stdout, "what was reported before is not new"
    assert done.stdout.splitlines()[-3:-1] == [
        "2 articles: 1 new finding, 0 gone.",
        "Before: 5 figures: 0 tie out, 2 mismatches, 0 rest on a figure the article does not give, 3 stand alone.",
    ]


def test_a_rule_that_is_in_use_is_tried_against_its_absence(tieout, newsroom):
    done = tieout("rules", "try", "drafts/average-speed.yaml", "--on", "printed", "--rules", "drafts")
    assert "2 articles: 1 new finding, 0 gone." in done.stdout


def test_a_changed_rule_is_tried_against_its_namesake(tieout, newsroom):
    (newsroom / "next").mkdir()
    (newsroom / "next" / "average-speed.yaml").write_text(RULE.replace("near: 3}", "near: 0.5}"), encoding="utf-8")
    done = tieout("rules", "try", "next/average-speed.yaml", "--on", "printed", "--rules", "drafts")
    assert "- printed/a.md:1:44: mismatch average-speed" in done.stdout
    assert "2 articles: 0 new findings, 1 gone." in done.stdout
    assert done.returncode == 1 and "no consistent example for average-speed: The night train" in done.stdout


def test_each_article_is_tried_on_the_terms_of_its_settings(tieout, newsroom):
    (newsroom / "tieout.toml").write_text('rules = ["drafts"]\n[severity]\naverage-speed = "note"\n')
    tried = ("rules", "try", "drafts/average-speed.yaml", "--on", "printed")
    assert "+ printed/a.md:1:44: mismatch average-speed (note)\n" in tieout(*tried).stdout
    (newsroom / "tieout.toml").write_text('rules = ["drafts"]\n[severity]\naverage-speed = "off"\n')
    done = tieout(*tried)
    assert "2 articles: 0 new findings, 0 gone." in done.stdout
    assert done.stderr == "tieout.toml: average-speed is off, so that it tells nothing there\n"
    (newsroom / "tieout.toml").write_text("tolerance = 10\n")
    assert "2 articles: 1 new finding, 0 gone." in tieout(*tried).stdout


def test_an_article_that_cannot_be_read_is_told_and_the_others_are_tried(tieout, newsroom):
    (newsroom / "printed" / "c.txt").write_bytes(b"\0\1\2")
    done = tieout("rules", "try", "drafts/average-speed.yaml", "--on", "printed")
    assert done.returncode == 2 and "c.txt" in done.stderr
    assert "2 articles: 1 new finding, 0 gone." in done.stdout


@pytest.mark.parametrize(
    ("file", "folder", "told"),
    [
        ("drafts/average-sped.yaml", "printed", "average-sped.yaml: cannot be read: No such file or directory"),
        ("drafts/average-speed.yaml", "prints", "prints: there is no such folder"),
        ("drafts/average-speed.yaml", "drafts", "drafts: holds no article"),
    ],
)
def test_a_mistake_is_one_line_and_exit_status_two(tieout, newsroom, file, folder, told):
    done = tieout("rules", "try", file, "--on", folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr and done.stderr.count("\n") == 1
