"""Names of what was counted, in the sentences behind."""

from __future__ import annotations

import pytest

import tieout


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Four states said yes. Peru, Chile, Mali and Niger want more.", ["Peru", "Chile", "Mali", "Niger"]),
        ("Two men were held. Al Reed and Bo Ek were near.", ["Al Reed", "Bo Ek"]),
        ("Two men were held. It rained. Al Reed and Bo Ek spoke.", []),
        ("Two unions met. It rained. The Dock Union and Bus Union sat.", ["Dock Union", "Bus Union"]),
        ("Two banks pay. Ely Bank Plc pays now; March Bank Plc will.", ["Ely Bank Plc", "March Bank Plc"]),
        ("Two banks pay. Ely Bank Plc pays now; Ely Bank Plc said so.", []),
        ("Two firms pay. Acme Inc pays now; Bolt Corp will.", ["Acme Inc", "Bolt Corp"]),
        ("The two firms pay. Acme Inc pays now; Bolt Corp will.", []),
        ("Two firms pay. In Rome and Paris, it rained.", []),
    ],
)
def test_as_many_names_of_the_kind_are_the_things(items, text, expected):
    assert items(text) == expected


def test_it_never_accuses():
    checks = tieout.check("Three unions met. The Dock Union and Bus Union sat.").checks
    assert not [check for check in checks if check.rule == "list-count"]
