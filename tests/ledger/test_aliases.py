"""The alias file: what it says holds, and each mistake in it is one line with its place."""

from pathlib import Path

import pytest

from tieout import rules
from tieout.ledger.aliases import aliases_of
from tieout.ledger.names import NONE, normal
from tieout.ledger.verify import judge

RIGHT = "high-tech enterprise: [high-tech firm, Technology Companies]\nPeople's Republic of China: [China, PRC]\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "claims"
    made.mkdir()
    return made


def test_names_of_one_group_have_one_form(folder: Path) -> None:
    (folder / "aliases.yaml").write_text(RIGHT)
    aliases, mistakes = aliases_of(folder)
    assert mistakes == ()
    assert normal("technology company", aliases) == normal("High-Tech Firms", aliases) == "enterprise high tech"
    assert normal("China", aliases) == normal("people’s republic of china", aliases) != normal("Japan", aliases)


def test_without_a_file_no_name_stands_for_another(folder: Path) -> None:
    assert aliases_of(folder) == (NONE, ())


@pytest.mark.parametrize(
    ("text", "mistakes"),
    [
        ("", []),
        ("firm: [company]\nenterprise:\n  - companies\n", ["3:5: 'companies' stands in the group of 'firm', line 1; write it in one group only"]),
        ("firm: [company]\ncompany: [firm]\n", [
            "1:8: 'company' has a group of its own, line 2; write it in one group only",
            "2:11: 'firm' has a group of its own, line 1; write it in one group only",
        ]),
        ("firm: []\n", ["1:7: 'firm' has no list of other names; write 'name: [other name, …]'"]),
        ("firm: company\n", ["1:7: 'firm' has no list of other names; write 'name: [other name, …]'"]),
        ("firm: [5]\n", ["1:8: a name is no text; put it in quotes"]),
        ("firm: [' - ']\n", ["1:8: a name is empty; write 'name: [other name, …]'"]),
        ("- firm\n", ["1:1: this is no alias file; write 'name: [other name, …]'"]),
        ("firm: [a\n", ["2:1: broken YAML: did not find expected ',' or ']'; write it as YAML"]),
        ("firm: &a [b]\nbank: *a\n", ["2:7: an alias (*) is not allowed here; write the value out"]),
        ("firm: [a]\nfirm: [b]\n", ["2:1: the key 'firm' stands here a second time; write it once"]),
        ("article: a.md\nclaims: []\n", ["1:1: this is a claims file, under the name of the alias file; call it by another name"]),
        ("a: " + "[" * 100_000, ["1:23: nested too deeply; write a list of claims under 'claims:'"]),
    ],
)  # fmt: skip
def test_each_mistake_is_one_line_with_its_place(text: str, mistakes: list[str], folder: Path) -> None:
    (folder / "aliases.yaml").write_text(text)
    _, errors = aliases_of(folder, "claims/aliases.yaml")
    assert [str(error) for error in errors] == [f"claims/aliases.yaml:{mistake}" for mistake in mistakes]


def test_what_is_right_holds_beside_a_mistake(folder: Path) -> None:
    (folder / "aliases.yaml").write_text("firm: [company, 5]\n")
    aliases, errors = aliases_of(folder)
    assert (normal("companies", aliases), len(errors)) == ("firm", 1)


@pytest.mark.parametrize(("text", "status", "errors"), [(RIGHT, 0, 0), ("firm: []\n", 2, 1)])
def test_verify_takes_it_for_no_claims_file(text: str, status: int, errors: int, folder: Path) -> None:
    (folder / "yard.txt").write_text("The yard has 12 cranes.\n")
    (folder / "aliases.yaml").write_text(text)
    verified = judge(folder, rules.load())
    assert (verified.exit_status, len(verified.errors)) == (status, errors)
    assert all(error.startswith("claims/aliases.yaml:1:") for error in verified.errors)
