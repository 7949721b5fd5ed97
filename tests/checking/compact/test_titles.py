"""Where a page prints its title over again."""

from __future__ import annotations

import pytest

from tieout.checking.compact.titles import tell_apart, titles
from tieout.text import article

TITLE = "TOWN GETS 340,000 DOLLARS TO FIGHT FIRES ON THE MOOR"


def printed(text: str) -> list[str]:
    made = article(text)
    return [made.text[start:end] for start, end in titles(made)]


def test_a_title_is_known_in_one_line_with_all_of_the_page():
    text = f"{TITLE} - Tarn Search for 4 min read {TITLE} Home Press {TITLE} TARN – The mayor of Tarn said so."
    assert printed(text) == [TITLE] * 3


def test_a_title_may_be_cut_in_two_or_short():
    cut = TITLE.replace(" FIRES", "\nFIRES")
    short = "TOWN GETS 340,000 DOLLARS TO FIGHT FIRES"
    assert printed(f"{TITLE} - Tarn\nHome\n{cut}\nThe mayor of Tarn said so.") == [TITLE, cut]
    assert printed(f"{TITLE} - Tarn\nHome\n{short}...\nThe mayor said so.") == [short, short]


def test_a_title_is_known_behind_all_that_leads_round_a_site():
    menu = " ".join(f"Section {number}" for number in range(60))
    assert printed(f"{TITLE} - Tarn\n{menu}\n{TITLE}\nThe mayor of Tarn said so.") == [TITLE] * 2


@pytest.mark.parametrize(
    "text",
    [
        ";",
        "One word",
        "The council of the town speaks for many of us. The council of the town speaks for many of you.",
        "Net profit 12 cts vs 14 cts\nSales 14 vs 15\nYear\nNet profit 22 cts vs 24 cts\nSales 44 vs 45",
        f"{TITLE} said the mayor. {TITLE} said the clerk.",
    ],
)
def test_what_is_told_over_again_is_no_title(text: str):
    assert not printed(text)


@pytest.mark.parametrize(("other", "apart"), [("340,000", False), ("430,000", True)])
def test_titles_may_tell_figures_apart(other: str, apart: bool):
    made = article(f"{TITLE} - Tarn Search for {TITLE.replace('340,000', other)} TARN – The mayor of Tarn said so.")
    assert tell_apart(made.text, titles(made)) is apart
