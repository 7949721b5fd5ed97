"""What is found under a name, what is suggested for one, and figures in the order of their periods."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tieout import rules
from tieout.claims.files import write
from tieout.errors import OptionError
from tieout.ledger.encoded import report_on
from tieout.ledger.search import Told, find, name_of, near, series, told
from tieout.ledger.searchable import Searchable, searchable
from tieout.pipeline import Terms

pytest.importorskip("duckdb")

RULES = rules.load()
TERMS = Terms(RULES)

#: Article -> day, text, and what its first claim is pinned to.
ARTICLES = {
    "a": ("2024-02-01", "In 2023 the mills of Orrin ground 52 tons of rye.\n", "measure: rye ground\n  place: Orrin"),
    "b": (
        "2021-02-01",
        "In 2020 the mills of Orrin ground 40 tons of rye.\n",
        "measure: grinding of rye\n  place: Orrin",
    ),
    "c": (
        "2023-02-01",
        "The mills ground between 30 and 45 tons of rye in 2022.\n",
        "measure: rye ground\n  place: Orrin",
    ),
    "d": (
        "2023-05-01",
        "Harwick has 1,200 high-tech enterprises.\n",
        "measure: high-tech enterprises\n  place: Harwick",
    ),
}


@pytest.fixture(scope="module")
def claims(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("desk") / "claims"
    folder.mkdir()
    for name, (day, text, more) in ARTICLES.items():
        path = folder / f"{name}.md"
        path.write_text(f"---\ndate: {day}\n---\n\n{text}", encoding="utf-8")
        write(report_on(path, str(path), TERMS), path.with_suffix(".yaml"))
        if more:
            told = path.with_suffix(".yaml").read_text(encoding="utf-8")
            at = told.index("  subject:")
            path.with_suffix(".yaml").write_text(told[:at] + f"  {more}\n" + told[at:], encoding="utf-8")
    (folder / "aliases.yaml").write_text("rye ground: [grinding of rye]\nHarwick: [the old town]\n", encoding="utf-8")
    return folder


@pytest.fixture
def ledger(claims: Path) -> Iterator[Searchable]:
    with searchable(claims, RULES, lambda path: TERMS) as found:
        assert found.errors == ()
        yield found


def quotes(found: Sequence[Told]) -> list[str]:
    return [each.quote for each in found]


def asked(ledger: Searchable, claims: Path, text: str, measure: str = "") -> list[Told]:
    return told(claims, find(ledger.index, text, measure, ledger.aliases))


@pytest.mark.parametrize("name", ["rye ground", "Ground rye", "the grinding of rye", "rye", "ORRIN"])
def test_a_name_is_found_in_any_wording(name: str, ledger: Searchable, claims: Path) -> None:
    assert quotes(asked(ledger, claims, name)) == ["52 tons", "40 tons", "30 and 45 tons"]


def test_a_claim_is_told_with_its_place_and_sentence(ledger: Searchable, claims: Path) -> None:
    found = asked(ledger, claims, "rye")[0]
    assert (found.hit.article, found.hit.line, found.hit.column) == ("claims/a.md", 5, 35)
    assert (found.sentence, found.period, found.measure) == (ARTICLES["a"][1].strip(), "2023", "rye ground")
    assert found.days == ("2023-01-01", "2023-12-31")


@pytest.mark.parametrize("name", ["enterprises", "High-tech enterprise", "enterprises of Harwick", "the old town"])
def test_what_is_counted_a_place_and_an_alias_are_found_too(name: str, ledger: Searchable, claims: Path) -> None:
    assert quotes(asked(ledger, claims, name)) == ["1,200"]


def test_a_measure_restricts(ledger: Searchable, claims: Path) -> None:
    assert len(asked(ledger, claims, "Orrin", "rye")) == 3
    assert asked(ledger, claims, "Orrin", "wheat") == []


@pytest.mark.parametrize("name", ["", "  ", "…", "'; DROP TABLE claims; --", "%", "\0", "x" * 10_000, "\udcff"])
def test_a_name_that_nothing_is_called_by(name: str, ledger: Searchable, claims: Path) -> None:
    assert asked(ledger, claims, name) == []
    assert len(asked(ledger, claims, "rye")) == 3


def test_names_that_look_like_it_are_suggested(ledger: Searchable, claims: Path) -> None:
    assert asked(ledger, claims, "rey ground") == []
    [first, *_] = told(claims, near(ledger.index, "rey ground", ledger.aliases))
    assert name_of(first, "rey ground", ledger.aliases) == "rye ground"
    assert near(ledger.index, "qqqq") == []


def test_figures_of_one_matter_stand_in_the_order_of_their_periods(ledger: Searchable, claims: Path) -> None:
    [one] = series(asked(ledger, claims, "rye"))
    assert quotes(one.points) == ["40 tons", "30 and 45 tons", "52 tons"]
    assert "rye ground" in one.title and "Orrin" in one.title


def test_what_changed_is_seen(claims: Path, tmp_path: Path) -> None:
    import shutil

    folder = tmp_path / "claims"
    shutil.copytree(claims, folder)

    def found(name: str) -> list[str]:
        with searchable(folder, RULES, lambda path: TERMS) as ledger:
            return quotes(asked(ledger, folder, name))

    assert found("rye") == ["52 tons", "40 tons", "30 and 45 tons"]
    told = (folder / "a.yaml").read_text(encoding="utf-8")
    (folder / "a.yaml").write_text(told.replace("measure: rye ground", "measure: wheat milled"), encoding="utf-8")
    (folder / "b.yaml").unlink()
    assert found("rye ground") == ["30 and 45 tons"]
    assert found("milled wheat") == ["52 tons"]


def test_where_no_index_can_be_written_it_is_made_in_memory(claims: Path, tmp_path: Path) -> None:
    import shutil

    shutil.copytree(claims, tmp_path / "claims")
    (tmp_path / ".tieout").write_text("in the way")
    with searchable(tmp_path / "claims", RULES, lambda path: TERMS) as ledger:
        assert len(asked(ledger, tmp_path / "claims", "rye")) == 3


def test_a_folder_that_is_none(tmp_path: Path) -> None:
    with (
        pytest.raises(OptionError, match="no folder of claims files"),
        searchable(tmp_path / "none", RULES, lambda _: TERMS),
    ):
        raise AssertionError
