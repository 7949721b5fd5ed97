"""Names that "the two" point back to."""

from __future__ import annotations

import pytest

import tieout


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It sells to Peru and Chile. These two countries pay.", ["Peru", "Chile"]),
        ("It sells to Peru and Chile. These three countries pay.", []),
        ("It sells to Peru and Chile. It rains. It snows. The two countries pay.", []),
        ("Acme and Bolt said no. The two countries pay.", []),
        ("Acme Inc and Bolt Inc said no. The two men left.", []),
        ("But Acme Inc <ACM> and the Bolt Corp said no. The two firms left.", ["Acme Inc", "Bolt Corp"]),
        ("Reed, Frost and Webb met. The three left.", ["Reed", "Frost", "Webb"]),
        ("Moray and Co said no. The two firms left.", []),
        ("Ann Hill and Bo Ek met in Rome and Paris. The two women left.", ["Ann Hill", "Bo Ek"]),
    ],
)
def test_the_last_names_of_the_kind_are_meant(items, text, expected):
    assert items(text) == expected


def test_it_never_accuses():
    checks = tieout.check("It sells to Peru, Chile and Mali. The two countries pay.").checks
    assert not [check for check in checks if check.rule == "list-count"]
