"""Whether a sentence moves a thing of its own."""

from __future__ import annotations

import pytest

from tieout.checking.readings.moves_another import moves_another


@pytest.mark.parametrize(
    ("sentence", "another"),
    [
        ("The harbour dues fell to 94 crowns from 95 crowns.", True),
        ("The port is to cut its fees to 94 crowns from 95 crowns.", True),
        ("The port had takings of 94 crowns, down from 95 crowns.", True),
        ("They fell to 94 crowns from 95 crowns.", False),
        ("The level fell to 94 crowns from 95 crowns.", False),
        ("The rent of a loft fell to 94 crowns from 95 crowns.", False),
        ("The carrier earned 94 crowns, down from 95 crowns.", False),
    ],
)
def test_what_moves(seen, sentence, another):
    text = seen(f"Rents lost 5 percent in May. {sentence}")
    before, line = text.lines
    assert moves_another(line, text.slot("94 crowns"), before) is another
