"""What between the commas of a list is an item, and what tells more of the one before."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The two mills are in Ely, Ala., and March, Fla.", ["Ely", "March"]),
        ("Two men: Alan Reed, 34 and Colin Frost, 51.", ["Alan Reed", "Colin Frost"]),
        ("Two firms: Acme, a bakery, and Bolt, a brewery.", ["Acme", "Bolt"]),
        ("Two firms, Acme, a bank, and Reed, Frost and Webb Inc, a trust, fell.", ["Acme", "Reed, Frost and Webb Inc"]),
        ("Two people: Ann Hill and her brother Bo Hill.", ["Ann Hill", "her brother Bo Hill"]),
        ("Three people: Ann Hill, a clerk, and Bo Ek.", ["Ann Hill", "a clerk", "Bo Ek"]),
        ("Four firms: Acme, a bakery, Bolt and Carr.", []),
        ("Three firms: Acme, a bakery, Bolt and Carr.", ["Acme", "Bolt", "Carr"]),
        ("Two people: Ann Hill, a clerk, and Bo Ek.", ["Ann Hill", "Bo Ek"]),
        ("Four people: Ann Hill, a clerk, and Bo Ek.", ["Ann Hill", "Bo Ek"]),
        ("Three firms: Acme Inc, a brokerage, and Bolt.", []),
        ("Two firms: Acme Inc, a Salem, Ore., canner of cherries, and Bolt.", ["Acme Inc", "Bolt"]),
        ("Three firms: Acme Inc, a Salem, Ore., canner of cherries, and Bolt.", ["Acme Inc", "Bolt"]),
        ("Two men: Jean Roux, president of Roux et Cie, and Ian Stott.", ["Jean Roux", "Ian Stott"]),
        ("Three men: Jean Roux, president Ian Stott and Bo Ek.", ["Jean Roux", "president Ian Stott", "Bo Ek"]),
        ("Four towns: Kendal, New York, Troy and Salem, Ore.", ["Kendal", "New York", "Troy", "Salem"]),
        ("Three towns: Kendal, New York, and Salem, Ore.", ["Kendal", "New York", "Salem"]),
        ("Two towns: Buffalo, New York, and Salem, Ore.", ["Buffalo", "Salem"]),
    ],
)
def test_asides_are_no_items(items, text, expected):
    assert items(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The two firms, Weir Bros. and Co of Troy and Lund Inc, merged.", ["Weir Bros. and Co of Troy", "Lund Inc"]),
        ("Two states: Trinidad and Tobago, and Guyana.", ["Trinidad and Tobago", "Guyana"]),
        ("Three states: Trinidad and Tobago, and Guyana.", ["Trinidad and Tobago", "Guyana"]),
        ("Two aims: keeping our staff safe and paying for roads and rails.", ["keeping our staff safe", "paying for roads and rails"]),
        ("Three aims: keeping our staff safe and paying for roads and rails.", ["keeping our staff safe", "paying for roads and rails"]),
        ("Three arms: sales and marketing and training.", []),
        ("Three of its rivals, Acme and Bolt, have cut prices.", ["Acme", "Bolt"]),
        ("Two of its rivals, Acme, Bolt and Carr, have cut prices.", []),
        ("Three of its rivals, Acme and Bolt included, have cut prices.", []),
    ],
)  # fmt: skip
def test_and_within_a_name_or_a_deed_parts_nothing(items, text, expected):
    assert items(text) == expected
