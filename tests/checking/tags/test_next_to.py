"""Whether two levels are of times that follow on one another."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "new", "base"),
    [
        ("Claims fell to 4,980 last week, against 5,230 in the week before.", "4,980", "5,230"),
        ("Claims fell to 4,980, compared with 5,230 a month earlier.", "4,980", "5,230"),
        ("Claims fell to 4,980 in June, compared with 5,230 in May.", "4,980", "5,230"),
        ("Claims fell to 4,980 in January, compared with 5,230 in December.", "4,980", "5,230"),
        ("Claims fell to 4,980 in 2013, against 5,230 in 2012.", "4,980", "5,230"),
        ("Claims fell to 4,980 in 2013, against 5,230 a year earlier.", "4,980", "5,230"),
        (
            "Costs fell to 4,980, or 3 percent of sales, in 2019, against 5,230, or 4 percent, in 2018.",
            "4,980",
            "5,230",
        ),
        ("Claims fell to 4,980 this year, against 5,230 last year.", "4,980", "5,230"),
        ("Claims fell to 4,980 after 5,230 the previous year.", "4,980", "5,230"),
        ("Claims fell to 4,980 after 5,230 in 1985 due to the cold.", "4,980", "5,230"),
    ],
)
def test_no_time_lies_between(seen, text, new, base):
    assert seen(text).linked(new, "follows") == {base}


@pytest.mark.parametrize(
    "text",
    [
        "Claims fell to 4,980 last week, against 4,700 a year ago.",
        "Claims fell to 4,980 in June, compared with 4,700 a year earlier.",
        "Claims fell to 4,980 in June, compared with 4,700 in March.",
        "Claims fell to 4,980 in 2013, against 4,700 in 2010.",
        "Claims fell to 4,980, compared with 4,700 a year earlier.",
        "Claims fell to 4,980 in June 2019, compared with 4,700 in June 2018.",
        "Claims of 4,980 in June compare with 4,700 in May.",
        "Claims fell to 4,980 in June after 4,700 a year earlier.",
        "Profit fell to 4,980 dollars in 2013 after 4,700 dollars in tax for 2012.",
        "Profit fell to 4,980 dollars after 4,700 dollars in 2012 was spent.",
    ],
)
def test_a_time_lies_between_or_no_verb_leads_to_it(seen, text):
    assert all("follows" not in slot.tags for slot in seen(text).line.slots)
