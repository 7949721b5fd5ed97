"""A limit told from either side is one figure told twice."""

import pytest

import tieout


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("Carts of up to 700 kilos may pass; carts of over 700 kilos must turn back.", ["consistent"]),
        ("Plots under 30 crowns are gone. For plots above 30 crowns there is a list.", ["consistent"]),
        ("Carts of up to 700 kilos may pass; carts of over 900 kilos must turn back.", []),
        ("If at least 60 members come, they vote; if less than 60 members come, they wait.", ["consistent"]),
        ("The barge holds up to 60 sheep. The ferry holds more than 60 sheep.", []),
        ("The barge holds up to 60 sheep. More than 60 sheep drowned in the bay.", []),
        ("Up to 35 percent of the looms are let; over 35 percent are broken.", []),
        ("It takes less than 4 weeks, and more than 4 weeks had gone by then.", []),
        ("Fees of up to 700 crowns were asked. She had paid more than 700 crowns for rope.", []),
        ("Carts of up to 700 kilos may pass, and up to 700 kilos of hay.", []),
    ],
)
def test_limits(text: str, verdicts: list[str]) -> None:
    assert [check.verdict for check in tieout.check(text).checks if check.rule == "repeated-figure"] == verdicts
