"""Short sentences as the tests of other checkers have them: what is wrong is caught, what is right left alone, in every notation."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

import tieout

NAMES = ("notations", "notations_again")


def cases(what: str) -> Iterator[Any]:
    for name in NAMES:
        lists = yaml.safe_load((Path(__file__).parent / f"{name}.yaml").read_text(encoding="utf-8"))
        for family, several in lists.items():
            for number, case in enumerate(several.get(what, ())):
                yield pytest.param(case, id=f"{name}-{family}-{number}")


def accused(case: str | dict[str, str]) -> bool:
    given = {"text": case} if isinstance(case, str) else case
    report = tieout.check(given["text"], published=given.get("published"))
    return any(check.verdict == "mismatch" for check in report.checks)


@pytest.mark.parametrize("case", list(cases("wrong")))
def test_what_is_wrong_is_caught(case: str | dict[str, str]) -> None:
    assert accused(case)


@pytest.mark.parametrize("case", list(cases("right")))
def test_what_is_right_is_left_alone(case: str | dict[str, str]) -> None:
    assert not accused(case)


@pytest.mark.parametrize("case", list(cases("missed")))
def test_what_is_told_as_missed_is_missed(case: str | dict[str, str]) -> None:
    assert not accused(case)
