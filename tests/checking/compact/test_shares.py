"""Percentages that are told alike of one whole."""

from __future__ import annotations

import pytest

from tieout.checking.compact.shares import told_of_one


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("The elders elect 75 percent of the board, while the rest elect 25 percent.", ["75 percent", "25 percent"]),
        ("Vogel has a 49 percent stake while Brandt, as operator, will own 51 percent.", ["49 percent", "51 percent"]),
        ("Fees are based 60 percent on weight and 40 percent on size.", ["60 percent", "40 percent"]),
        ("Coal gave 57 percent. Gas gave 28 percent and water 15 percent.", ["57 percent", "28 percent", "15 percent"]),
        ("Coal made up 57 percent. Gas accounts for 43 percent.", ["57 percent", "43 percent"]),
        ("Voters backed the dam by 55 percent to 45 percent.", ["55 percent", "45 percent"]),
        ("With 81 percent taking part, 54 percent voted no and 46 percent voted yes.", ["54 percent", "46 percent"]),
        (
            "About 70 percent went by rail. A third of the remaining 30 percent went by sea.",
            ["About 70 percent", "30 percent"],
        ),
    ],
)
def test_of_one_whole(seen, text, shares):
    lines = [line for line in seen(text).lines if line is not None]
    assert shares in [[slot.quantity.text for slot in slots] for slots in told_of_one(lines)]


@pytest.mark.parametrize(
    "text",
    [
        "The fund owns 49 percent of the mill and 51 percent of the dam.",
        "Prices rose 60 percent in May and 40 percent in June.",
        "The rate was 60 percent, compared with 40 percent in May.",
        "The margin was 60 percent and the tax took 40 percent.",
        "In 1983 about 70 percent went by rail. Some 30 percent now go by rail.",
        "The rule asks for 50 percent of the price. Most banks ask for 50 percent.",
        "The yard paid by 55 percent to 45 percent.",
    ],
)
def test_of_two_things(seen, text):
    lines = [line for line in seen(text).lines if line is not None]
    assert not list(told_of_one(lines))
