"""What a sentence could do without."""

from __future__ import annotations

import pytest

from tieout.checking.verdicts.spare import spare_aside, spare_end


def told(line, spare):
    return " ".join(token.text for token in line.tokens[spare.start : spare.stop])


@pytest.mark.parametrize(
    ("sentence", "end"),
    [
        (
            "The pond held 47 eels, and tolls fell to 298 crowns from 316 crowns.",
            ", and tolls fell to 298 crowns from 316 crowns .",
        ),
        (
            "The mill ground 412 sacks, but the ropery closed two of its nine sheds.",
            ", but the ropery closed two of its nine sheds .",
        ),
        ("Landings came to 412 crates, which pleased the nine skippers.", ", which pleased the nine skippers ."),
        ("The town has 412 homes, 230 of them in Hof, and Lund has 182.", ""),
        ("Landings came to 412 crates, which beat the 398 crates of May.", ""),
        ("It fell to 74 crowns, and it rose to 81 crowns in May.", ""),
    ],
)
def test_the_end(seen, sentence, end):
    line = seen(sentence).line
    assert told(line, spare_end(line)) == end


@pytest.mark.parametrize(
    ("sentence", "aside"),
    [
        ("The pier, on which 20 traders depend, was let for 70 crowns.", ", on which 20 traders depend ,"),
        ("The toll, which was 64 crowns in May, is 70 crowns.", ""),
        ("The pier was let for 70 crowns.", ""),
    ],
)
def test_an_aside(seen, sentence, aside):
    line = seen(sentence).line
    assert told(line, spare_aside(line)) == aside
