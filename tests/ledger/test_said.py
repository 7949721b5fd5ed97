"""Words that keep a figure from being accused: said of the figures of their clause, and not of all others in the sentence."""

import pytest

from tieout.ledger.said import said

FORESEEN = [
    ("The port forecast *50 boats* for 2023.", True),
    ("Exports, expected to top $50 billion, came to *$52.1 billion* in 2023.", False),
    ("Exports were expected to top $50 billion but came to *$52.1 billion*.", False),
    ("Exports were expected to top *$50 billion* but came to $52.1 billion.", True),
    ("Exports came to *$52.1 billion* in 2023, and they will reach $60 billion in 2024.", False),
    ("Exports are expected to reach $60 billion and imports *$50 billion*.", True),
    ("Exports are expected to rise to $60 billion and imports to *$50 billion*.", True),
    ("Exports, the ministry said, will reach *$60 billion*.", True),
    ("The firm, which expects to build 500 boats in 2023, built *416* in 2022.", False),
    ("The ferry, which could sail in 2025, is *45 meters* long.", False),
    ("The firm built *416 boats* in 2022 and expects to build 500 in 2023.", False),
    ("The firm built 416 boats in 2022 and expects to build *500* in 2023.", True),
    ("The port expects the yards to make 416 boats, bringing the fleet to *900*.", True),
    ("While analysts expected a profit of $5 million, the firm earned *$4.2 million*.", False),
    ("The firm earned *$4.2 million*, more than the $4 million that analysts expected.", False),
    ("The firm earned *$4.2 million* against expectations of $4 million.", False),
    ("As expected, the firm earned *$4.2 million*.", False),
    ("The firm earned *$4.2 million*, more than expected.", False),
    ("Sales are expected to reach $60 billion, compared with *$52 billion* in 2023.", False),
    ("It had *2,650* firms in 2020; it aims for 4,000 in 2025.", False),
    ("It had 2,650 firms in 2020; it aims for *4,000* in 2025.", True),
    ("The town has *5,000* people (a target of 6,000 was set).", False),
    ("According to the forecast, exports came to *$52 billion*.", True),
    ("In its outlook of May 3, the bank put exports at *$52 billion*.", True),
    ("The firm will sell 5 million shares and buy *3 million* bonds.", True),
    ("The firm will build 30 boats, 20 ships and *10 ferries*.", True),
    ("The school hired a *500*-strong team that will teach the clerks.", False),
    ("The school hired a *500*-strong team, the size that was planned.", True),
    ("The port is to get a hall that will hold *500 people*.", True),
    ("Some *300 boats*, or 2 more than ever, will sail on May 15 or 16.", True),
    ("Some *300 boats*, 2 more than ever, sailed, and 400 will sail in 2025.", False),
    ("If the plan is approved, the fund would have *5 million euros*.", True),
]
REVISED = [
    ("Jobs rose by *164,000* after a revised 236,000 in May.", False),
    ("Jobs rose by 164,000 after a revised *236,000* in May.", True),
    ("Exports were revised to $51 billion, and imports came to *$48 billion*.", False),
    ("The firm amended its 69 euro offer to cut the number of shares to *9,309*.", True),
    ("The total is *1.1 billion*, revised down from 1.2 billion.", True),
    ("The revised figures of 2023 put exports at *$52 billion*.", True),
    ("The count was revised by 3, and *34* were left.", True),
    ("The revised budget is 5 million euros, while the staff numbers *300*.", False),
    ("Exports, revised in May, came to *$52 billion*.", True),
    ("The count of 2022 was corrected to 37; *34* ferries called in 2021.", False),
    ("It came to *$52 billion* (revised).", True),
]
PRELIMINARY = [
    ("According to preliminary figures of 40 ports, *34* ferries called.", True),
    ("An estimated 300 came by road but *34* took the ferry.", False),
    ("An estimated 300 came by road but *34* by ferry.", False),
    ("The ferries carried *3,000 people*, a first estimate says.", True),
]
OTHERWISE = [
    ("Sales rose *5 percent*, although inflation was 3 percent.", False),
    ("Adjusted for inflation, sales rose *5 percent*.", True),
    ("Sales, adjusted for inflation, rose *5 percent*.", True),
    ("Sales rose *5 percent*, or 2 percent adjusted for inflation.", False),
    ("Prices rose by *1 percent and 3 percent* on average.", True),
    ("Sales rose 5 percent, or *2 percent* adjusted for inflation.", True),
    ("From 2020 to 2023, sales rose *5 percent* a year.", True),
]


@pytest.mark.parametrize(
    ("what", "text", "so"),
    [
        (what, *each)
        for what, several in [
            ("foreseen", FORESEEN),
            ("revised", REVISED),
            ("preliminary", PRELIMINARY),
            ("otherwise", OTHERWISE),
        ]
        for each in several
    ],
)
def test_a_word_is_said_of_the_figures_of_its_clause(what: str, text: str, so: bool) -> None:
    before, figure, behind = text.split("*")
    assert said(what, before + figure + behind, len(before), len(before + figure)) is so
