"""A level, and another that words of a change or a comparison set against it."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "level", "other", "sign"),
    [
        ("The ratio is 1.50, down from 1.70 in 1982.", "1.50", "1.70", -1),
        ("Prices rose 0.4 percent in May, a rise compared to the 0.2 percent of June.", "0.4 percent", "0.2 percent", 1),
        ("Takings were 410 million, slightly below the 395 million of last year.", "410 million", "395 million", -1),
        ("It sold 410 boats – fewer than the 440 of 1990.", "410", "440", -1),
        ("Output was 12 tons, which is more than the 10 tons of last year.", "12 tons", "10 tons", 1),
        ("Takings were 410 million euros (£350 million), up from 395 million.", "410 million euros", "395 million", 1),
        ("It sees a 1.8 percent rise in spending, up from 1.1 percent this year.", "1.8 percent", "1.1 percent", 1),
        ("Stocks were 41.6 billion crowns, or 6.1 billion dollars, up from 39.2 billion, or 5.8 billion dollars.", "41.6 billion crowns", "39.2 billion", 1),
        ("Earnings were $3.76, 28 percent above a year ago and also above the guidance of $3.61.", "$3.76", "$3.61", 1),
        ("Rents are up in 80 percent of the towns, up from 70 percent.", "80 percent", "70 percent", 1),
        ("The gap fell to 41 million francs from 52 million a year ago, but was up from 38 million in May.", "41 million francs", "38 million", 1),
        ("Stocks were 41 million tons, up from 38 million in May but down from 52 million in June.", "41 million tons", "52 million", -1),
    ],
)  # fmt: skip
def test_words_between_marks_set_one_against_the_other(seen, text, level, other, sign):
    line = seen(text)
    assert line.linked(other, "set-against") == {level}
    assert line.slot(other).sign == sign


@pytest.mark.parametrize(
    "text",
    [
        "Imports came to 291 million, a decrease from the preceding year of 90 million.",
        "She took 12.1 seconds, better than the 12.4 seconds of the heats.",
        "Income was 5.2 million, on sales of less than the 6.5 million of May.",
        "Sales were 410 million, and costs were above the 395 million of the south.",
        "It sold 410 boats, up 5 percent from the 440 tons of May.",
        "Profit was 139 million, after a charge of 50 million, down from 156 million.",
        "Sales fell to 61 million francs from 69 million, but costs were up from 52 million.",
        "Sales fell to 61 million francs from 69 million, but those of cars were up from 52 million.",
        "Sales fell to 61 million francs from 69 million, but in the south they rose from 12 million.",
    ],
)
def test_what_has_a_noun_of_its_own_is_not_set_against_it(seen, text):
    assert all("set-against" not in slot.tags for slot in seen(text).line.slots)


def test_a_change_over_a_time_is_a_change_and_no_level(seen):
    slot = seen("Imports came to 291 million, a decrease from the preceding year of 90 million.").slot("90 million")
    assert "change" in slot.tags and slot.sign == -1
