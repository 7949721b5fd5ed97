"""What names a figure."""

from __future__ import annotations

import pytest

from tieout.checking.compact.labels import label


@pytest.mark.parametrize(
    ("text", "printed", "words"),
    [
        ("Turnover in cocoa rose to $52 million.", "$52 million", {"turnover", "cocoa"}),
        ("He said turnover in cocoa rose to $52 million.", "$52 million", {"turnover", "cocoa"}),
        ("Cocoa was $48 million, while turnover in tea rose to $52 million.", "$52 million", {"turnover", "tea"}),
        ("Cocoa was $48 million and tea was $52 million.", "$52 million", {"tea"}),
        ("Cocoa was $48 million and $52 million went for tea.", "$52 million", {"went", "tea"}),
        ("It earned $52 million in cocoa, against 48.", "$52 million", {"earned", "cocoa"}),
        ("Cocoa on nine farms was worth $52 million.", "$52 million", {"cocoa", "farms"}),
        ("Some 52 boats lie off Malta.", "Some 52 boats", {"boat", "boats", "lie", "malta"}),
    ],
)
def test_the_words_of_its_clause(seen, text, printed, words):
    found = seen(text)
    slot = next(s for s in found.line.slots if s.quantity.text in printed)
    told = {word for word in label(found.line, slot).words if word.isalpha()}
    assert told == {word[:6] if len(word) > 6 else word.removesuffix("s") if len(word) > 4 else word for word in words}


def test_the_nouns_that_end_a_phrase(seen):
    found = seen("Share and bond turnover on the Rhine was $52 million.")
    heads = label(found.line, found.slot("$52 million")).heads
    assert {"turnov", "rhine"} <= heads
    assert not {"share", "bond"} & heads


def test_what_a_name_takes_in(seen):
    found = seen("Sowings in the west (including Wales) were 52 tonnes.")
    assert label(found.line, found.slot("52 tonnes")).covers == {"wale"}
