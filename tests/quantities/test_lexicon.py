"""The word lists are sound: each file says what its columns are, rows are whole, and no word stands twice."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tieout.quantities import lexicon

FILES = sorted(Path(lexicon.__file__).parent.glob("*.tsv"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_opens_with_its_columns_and_keeps_them(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# ") and "<TAB>" in text.splitlines()[0]
    assert len({line.count("\t") for line in text.splitlines() if line and not line.startswith("#")}) == 1


@pytest.mark.parametrize(
    "path", [path for path in FILES if path.stem not in ("trends", "stops", "names")], ids=lambda path: path.stem
)
def test_no_key_stands_twice(path: Path) -> None:
    side = 2 if path.stem == "hedges" else 0  # "at least 5", "5 at least"
    keys = Counter((row[0], row[side]) for row in lexicon.rows(path.stem))
    assert [key for key, times in keys.items() if times > 1] == []


def test_a_class_is_known_or_an_error() -> None:
    assert "annual" not in lexicon.word_class("score")
    with pytest.raises(KeyError):
        lexicon.word_class("no-such-class")


def test_a_hedge_is_one_of_the_contract() -> None:
    for side in ("before", "after"):
        assert {phrase.hedge for phrase in lexicon.hedges(side).values()} <= {"~", ">", ">=", "<", "<="}
