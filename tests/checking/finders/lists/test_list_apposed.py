"""Things in plain words listed right before their number."""

from __future__ import annotations

import pytest

import tieout


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("They trade in tar, rope, cork and salt, four goods that boats need.", ["consistent"]),
        ("They trade in tar, rope, cork and salt, five goods that boats need.", []),
        ("They trade in tar, rope, cork and salt, five goods in all.", []),
        ("They trade in tar, rope, cork and salt, nine goods that boats need.", []),
        ("They trade in tar, rope, cork and salt, five goods merchants said.", []),
        ("They trade in goods like tar, rope, cork and salt, five goods that boats need.", []),
        ("They trade in rope and cord, tar, cork and salt, six goods that boats need.", []),
        ("They sold tar, rope, cork and salt, four goods that boats need.", ["consistent"]),
    ],
)
def test_the_number_behind_a_list_is_of_its_things(text: str, verdicts: list[str]) -> None:
    assert [check.verdict for check in tieout.check(text).checks if check.rule == "list-count"] == verdicts
