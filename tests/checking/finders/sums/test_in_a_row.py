"""A whole and its parts in a row, whatever else their sentences tell."""

from __future__ import annotations

import pytest

import tieout

PORT = "The quay took {} tonnes in June, more than in May. Hof sent 152,300 of it, Varn 87,900 and Ost 61,400, and 15 barges are due."
MILLS = "The strike idles {} spinners, 7,300 of them at three mills and the other 4,900 at sea."


def totals(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "total"]


@pytest.mark.parametrize(
    "text",
    [
        PORT.format("301,600"),
        MILLS.format("12,200"),
        "Ely sold 24,300 passes - 9,800 by post, 14,500 at the gate - and the line was 300 yards long.",
        "The club had 14 wins, five draws and nine defeats in their 28 games and lies third.",
        "Night crews put 118,000 tonnes of salt aboard six ships. Added to the 37,000 loaded by day, it meant 155,000 tonnes left the quay.",
        "The clerks' prize – 350 crowns in coin plus 130 in cloth, 480 crowns altogether – is due in May.",
        "Ely gave homes to 864 cats and sent back 137, which accounts for all 1,001 strays it took in, and bills ran to 52,000 crowns.",
    ],
)
def test_they_come_to_it(text: str):
    assert totals(text) == ["consistent"]


@pytest.mark.parametrize(
    "text",
    [
        MILLS.format("21,200"),
        "The loan of 40 million crowns puts 81.5 million into roads and 13.2 million into quays, the remaining 8.3 million going to parks.",
    ],
)
def test_a_slip_beside_the_rest_is_told(text: str):
    assert totals(text) == ["mismatch"]


@pytest.mark.parametrize(
    "text",
    [
        PORT.format("299,600"),  # no word says that these are all
        "Insurers will find 32 million crowns of the 37 million; the owners pay the remaining five million.",
        "Managers were asked for 400 crowns, clerks for 250 crowns and cooks for 150 crowns.",  # round figures
        "Tarn beat Varn by 5,310 votes to 3,190, a gap of 2,120, and those 5,310 were cast for a new quay.",
        "Five shops opened in May, for a total of 20 of the 25 that were planned.",
    ],
)
def test_others_are_left_alone(text: str):
    assert totals(text) == []
