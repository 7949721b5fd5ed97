"""Those who have a share, counted."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "The 14 towns in the union make up about a third of national output.",
        "The 30 companies account for 62 percent of the island's steel.",
        "With an average of four passengers per bus, this represents some 12 percent of departures.",
    ],
)
def test_the_number_of_those_who_have_it_is_no_part(verdicts, reasons, text):
    assert verdicts(text) == {}
    assert any("who have the share" in reason for reason in reasons(text))


def test_what_is_made_is_a_part(verdicts):
    assert verdicts("It sold 4,150 vans abroad, 62 percent of production.") == {"percent-share": "implied"}
    assert verdicts("The 14 towns in the union make up about a third of all towns.") == {"percent-share": "implied"}
