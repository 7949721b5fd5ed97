"""Sentences as the steps of checking see them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import tieout
from tieout.checking.compact.line import Line, Slot
from tieout.checking.lines import Lines
from tieout.checking.readings.compete import ranked
from tieout.checking.readings.propose import readings
from tieout.checking.readings.reading import Reading
from tieout.quantities import extract
from tieout.rules import load
from tieout.rules.vocabulary import vocabulary
from tieout.text import article

RULES = {rule.name: rule for rule in load()}


class Seen:
    """A text with the lines of its sentences, and its figures by how they are printed."""

    def __init__(self, text: str) -> None:
        self.article = article(text)
        self.quantities = extract(self.article)
        every = Lines(self.article, self.quantities, vocabulary())
        self.lines: list[Line | None] = [every[number] for number in range(len(every))]

    @property
    def line(self) -> Line:
        """The last line that holds a figure."""
        return next(line for line in reversed(self.lines) if line is not None)

    def slot(self, printed: str) -> Slot:
        """The first figure that is printed so."""
        slots = [slot for line in self.lines if line is not None for slot in line.slots]
        return next(slot for slot in slots if slot.quantity.text == printed)

    def linked(self, printed: str, name: str) -> set[str]:
        """The figures that a link of this name leads to."""
        return {other.quantity.text for other in self.slot(printed).links.get(name, ())}

    def lists(self) -> list[list[str]]:
        """The lists of the last line."""
        return [[slot.quantity.text for slot in series.slots] for series in self.line.series]

    def groups(self, rule: str) -> dict[str, list[Reading]]:
        """The ranked readings of a rule over the last line, by the stated figure."""
        before = self.lines[-2] if len(self.lines) > 1 else None
        found = ranked(readings(RULES[rule], self.line, before))
        return {quantity.text: group for (_, quantity), group in found.items()}


def bound(reading: Reading) -> dict[str, str | list[str]]:
    """role -> the figure as printed, or the figures of a list."""
    return {
        role: item.quantity.text if isinstance(item, Slot) else [slot.quantity.text for slot in item.slots]
        for role, item in reading.bound.items()
    }


@pytest.fixture
def seen() -> Callable[[str], Seen]:
    """A text as checking sees it."""
    return Seen


@pytest.fixture
def tags() -> Callable[[str, str], set[str]]:
    """What the words of a text say of the first of its figures that is printed so."""
    return lambda text, printed: Seen(text).slot(printed).tags


@pytest.fixture
def best() -> Callable[[str, str], dict[str, str | list[str]]]:
    """What the best reading of a rule's only stated figure binds; {} for no reading."""

    def first(rule: str, text: str) -> dict[str, str | list[str]]:
        groups = Seen(text).groups(rule)
        assert len(groups) <= 1, list(groups)
        return bound(next(iter(groups.values()))[0]) if groups else {}

    return first


@pytest.fixture
def verdicts() -> Callable[..., dict[str, str]]:
    """rule -> verdict, of all checks of a text."""

    def of(text: str, **options: str) -> dict[str, str]:
        return {check.rule: check.verdict for check in tieout.check(text, **options).checks}

    return of


@pytest.fixture
def accused() -> Callable[..., list[str]]:
    """The rules that accuse a figure of a text."""

    def of(text: str, **options: str) -> list[str]:
        return [check.rule for check in tieout.check(text, **options).checks if check.verdict == "mismatch"]

    return of


@pytest.fixture
def reasons() -> Callable[..., list[str]]:
    """Why the figures of a text were not judged."""

    def of(text: str, **options: str) -> list[str]:
        return [f"{declined.rule}: {declined.reason}" for declined in tieout.check(text, **options).declined]

    return of


@pytest.fixture(scope="session")
def seen_figures() -> Callable[[str], Seen]:
    """The same, for property tests: nothing of it changes from one example to the next."""
    return Seen
