"""By what name a change and a level are told."""

from __future__ import annotations

import pytest

import tieout

CHANGE = "The rise of 5 million tonnes in grain imports was no surprise."


def verdicts(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "difference"]


@pytest.mark.parametrize("change", [CHANGE, "The 5 million tonne rise in grain imports was no surprise."])
@pytest.mark.parametrize(
    "level",
    [
        "Grain imports climbed to 26 million tonnes from {} million.",
        "It put grain imports at 26 million tonnes, up from {} million.",
    ],
)
def test_the_change_that_leads_to_levels_of_its_name_is_judged(change, level):
    assert verdicts(f"{change} {level.format(21)}") == ["consistent"]
    assert verdicts(f"{change} {level.format(23)}") == ["mismatch"]


@pytest.mark.parametrize(
    "text",
    [
        f"{CHANGE} Grain exports climbed to 26 million tonnes from 23 million.",
        f"{CHANGE} Grain imports fell to 23 million tonnes from 26 million.",
        f"{CHANGE} Grain imports in the south climbed to 26 million tonnes from 23 million.",
        f"{CHANGE} Wool imports climbed to 26 million tonnes from 23 million.",
        "A rise of 5 million tonnes in grain imports is a lot. Grain imports climbed to 26 million tonnes from 23 million.",
        "The next rise of 5 million tonnes in grain imports is near. Grain imports climbed to 26 million tonnes from 23 million.",
        "The rise of 5 million tonnes in grain imports on Friday was a record. Grain imports climbed to 26 million tonnes on Monday from 23 million.",
    ],
)  # fmt: skip
def test_another_thing_time_part_or_change_is_left_alone(text):
    assert "mismatch" not in verdicts(text)
