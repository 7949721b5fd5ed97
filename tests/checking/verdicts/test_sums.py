"""A sum or a difference is accused only where the figures around it add up in no other way."""

from __future__ import annotations

import pytest

LEFT_ALONE = {
    "other figures add up to it": [
        "The takings of the fund were, in coin, $37,640,018.25, and in paper $8,412,000, making an aggregate of $46,052,018.25; and its costs for "
        "the same year were, in coin, $851,075,524.10, and in paper $8,412,000, making an aggregate of $859,487,524.10.",
    ],
    "one part is made of the others": [
        "At the end of the year there were on the lists 184,731 people, of whom 160,263 were in the army, 85,478 being retired and 74,785 widows.",
    ],
    "a change is no part of a total": [
        "Our taxed goods amounted to $321,856,711, an increase of $42,453,907 over the preceding year, and goods free of tax amounted to "
        "$344,544,211.",
    ],
    "an item without a figure of its own stands before the first": [
        "The crew consists of 45 people: the officers, 6 mates, 32 sailors, and 3 cooks.",
    ],
    "the words do not say that nothing is left out": [
        "The crew consists of 42 people: the captain, 6 mates, 32 sailors, and 3 cooks.",
    ],
    "more is left than there was": ["It shut 67 of the 247 cafes, leaving 290 open."],
    "another figure is what they come to": [
        "Ferries bring in 61.3 million crowns and quays 79.1 million crowns. The gap of 16.4 million crowns is to be met by 11.9 million crowns of loans "
        "and 4.5 million crowns from a fund.",
        "The surplus of 20 billion compares with 17 billion a year ago, when exports were 219 billion and imports 202 billion.",
    ],
    "one figure is part of the other": [
        "By 1857 the shipments of coin amounted to $171,000,000; by 1860 to $98,000,000, and by 1867 $222,000,000, making the aggregate of "
        "shipments $491,000,000. These figures show an excess of ore over shipments of $333,000,000.",
    ],
    "what is left points back, and one figure stands behind it": [
        "For the fiscal year the expenditures were $600,093,564.02, leaving a deficit of $79,111,559.67. Receipts of the next fiscal year "
        "are put at $540,958,112.",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("reason", "text"), [(reason, text) for reason, texts in LEFT_ALONE.items() for text in texts])
def test_what_adds_up_in_another_way_is_left_alone(verdicts, reasons, reason, text):
    assert "mismatch" not in verdicts(text).values()
    assert any(told.endswith(reason) for told in reasons(text)), reasons(text)


@pytest.mark.parametrize(
    "text",
    [
        "High courts: Supreme Court (51 judges divided into 8 rooms); Port Court (consists of 9 judges)",
        "The court has 3 judges in office (and 20 who may be called); a bench consists of the chief judge and 3 judges and 1 clerk.",
    ],
)
def test_what_stands_in_two_brackets_is_no_list(verdicts, text):
    assert "mismatch" not in verdicts(text).values()


@pytest.mark.parametrize(
    "text",
    [
        "The fleet has 1,203 boats: 516 yachts, 412 rowing boats and 375 canoes.",
        "The clubs have 12,310 boats: 4,105 yachts, 6,200 rowing boats and 2,105 canoes.",
        "It shut 67 of the 247 cafes, leaving 190 open.",
        "Its revenues were $541,000,000 and its expenditures $600,093,564, leaving a deficit of $89,093,564.",
    ],
)
def test_what_adds_up_in_no_way_is_accused(verdicts, text):
    assert "mismatch" in verdicts(text).values()
