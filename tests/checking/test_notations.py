"""Short sentences as the tests of other checkers have them: what is wrong is caught, what is right left alone, in every notation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml

import tieout

NAMES = (
    "notations",
    "notations_again",
    "notations_third",
    "notations_fourth",
    "notations_right",
    "times",
    "times_again",
    "times_third",
    "times_fourth",
    "catalogue",
    "catalogue_again",
)


def cases(what: str) -> Iterator[Any]:
    for name in NAMES:
        lists = yaml.safe_load((Path(__file__).parent / f"{name}.yaml").read_text(encoding="utf-8"))
        for family, several in lists.items():
            for number, case in enumerate([*several.get(what, ()), *filled(what, several.get("pairs", ()))]):
                yield pytest.param(case, id=f"{name}-{family}-{number}")


def filled(what: str, pairs: Sequence[Sequence[Any]]) -> Iterator[dict[str, Any]]:
    """The sentences of `pairs` with their right or their wrong figure."""
    place = {"right": 1, "wrong": 2}.get(what)
    if place:
        for text, *rest in pairs:
            yield {"text": text.replace("{}", rest[place - 1]), "published": [*rest, None][2]}


def accused(case: str | dict[str, Any]) -> bool:
    given = {"text": case} if isinstance(case, str) else case
    report = tieout.check(given["text"], published=given.get("published"))
    return any(check.verdict == "mismatch" for check in report.checks)


@pytest.mark.parametrize("case", list(cases("wrong")))
def test_what_is_wrong_is_caught(case: str | dict[str, Any]) -> None:
    assert accused(case)


@pytest.mark.parametrize("case", list(cases("right")))
def test_what_is_right_is_left_alone(case: str | dict[str, Any]) -> None:
    assert not accused(case)


@pytest.mark.parametrize("case", list(cases("missed")))
def test_what_is_told_as_missed_is_missed(case: str | dict[str, Any]) -> None:
    assert not accused(case)
