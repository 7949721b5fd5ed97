"""`tieout ledger find` and `tieout ledger history` as a user runs them."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

pytest.importorskip("duckdb")

Command = Callable[..., object]


@pytest.fixture
def desk(tieout: Callable, tmp_path: Path) -> Path:
    """A folder with two encoded articles."""
    (tmp_path / "claims").mkdir()
    for year, tons in ((2020, 40), (2023, 52)):
        path = tmp_path / "claims" / f"mill-{year}.md"
        path.write_text(f"In {year} the mills of Orrin ground {tons} tons of rye.\n", encoding="utf-8")
        assert tieout("extract", path).returncode == 0
        told = path.with_suffix(".yaml").read_text(encoding="utf-8")
        path.with_suffix(".yaml").write_text(
            told.replace("  subject:", "  measure: rye ground\n  subject:"), encoding="utf-8"
        )
    return tmp_path


def test_claims_are_found_and_the_index_is_kept(tieout: Callable, desk: Path) -> None:
    done = tieout("ledger", "find", "ground rye")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[0].startswith("claims/mill-2020.md:1:35: 40 tons, 2020 (rye ground")
    assert (desk / ".tieout" / "ledger.duckdb").is_file()
    assert tieout("ledger", "find", "ground rye").stdout == done.stdout


def test_a_history_has_a_bar_for_each_figure(tieout: Callable, desk: Path) -> None:
    done = tieout("ledger", "history", "rye", "--measure", "rye ground")
    bars = [line for line in done.stdout.splitlines() if "#" in line]
    assert [line.split()[0] for line in bars] == ["2020", "2023"]
    assert "\x1b" not in done.stdout


def test_other_formats(tieout: Callable, desk: Path) -> None:
    found = json.loads(tieout("ledger", "find", "rye", "--format", "json").stdout)
    assert [each["quote"] for each in found["claims"]] == ["40 tons", "52 tons"]
    assert (
        tieout("ledger", "history", "rye", "--format", "csv")
        .stdout.splitlines()[0]
        .startswith("path,line,column,quote")
    )
    wrong = tieout("ledger", "find", "rye", "--format", "xml")
    assert (wrong.returncode, wrong.stderr.count("\n")) == (2, 1)


def test_nothing_found_is_status_1_with_what_looks_like_it(tieout: Callable, desk: Path) -> None:
    done = tieout("ledger", "find", "rey ground")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "no claim is about 'rey ground'; there is 'rye ground'\n"


def test_more_than_are_shown_are_told(tieout: Callable, desk: Path) -> None:
    done = tieout("ledger", "find", "rye", "--limit", "1")
    assert (done.returncode, done.stderr) == (0, "1 more; --limit 2 shows all\n")


def test_a_claims_file_that_cannot_be_read_is_a_line_and_status_2(tieout: Callable, desk: Path) -> None:
    (desk / "claims" / "broken.yaml").write_text("article: [\n")
    done = tieout("ledger", "find", "rye")
    assert done.returncode == 2 and done.stderr.startswith("claims/broken.yaml:") and "40 tons" in done.stdout


@pytest.mark.parametrize("command", [("find", "rye"), ("history", "rye")])
def test_without_duckdb_one_line_says_what_to_install(command: tuple[str, str], tieout: Callable, desk: Path) -> None:
    done = tieout("ledger", *command, prelude="sys.modules['duckdb'] = None")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "the ledger's index needs duckdb; pip install 'tieout[ledger]'\n"
    assert tieout("verify", prelude="sys.modules['duckdb'] = None").returncode == 0


def test_a_folder_that_is_none(tieout: Callable) -> None:
    done = tieout("ledger", "find", "rye", "--claims", "nowhere")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
