"""Whether a figure below may be the headline's."""

from __future__ import annotations

import pytest

from tieout import extract
from tieout.checking.compact.about import telling
from tieout.checking.compact.again import headline, is_slip, swapped
from tieout.text import article


def pair(text):
    return extract(text)[:2]


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("It killed 143 people, or 134 people.", True),
        ("It took 1,450 boats, or 1,540 boats.", True),
        ("It took 14 boats, or 41 boats.", False),
        ("It killed 143 people, or 1,340 people.", False),
        ("It took 143 boats, or 143 boats.", False),
    ],
)
def test_three_digits_in_another_order_are_no_rounding(text, is_one):
    one, other = pair(text)
    assert swapped(one, other) is is_one


def test_swapped_digits_are_a_slip_however_near():
    assert is_slip(*pair("It killed 143 people, or 134 people."))
    assert not is_slip(*pair("It killed 143 people, or 140 people."))


def test_a_word_is_known_in_its_other_forms():
    assert len(telling("slow slows slowed slowing")) == 1
    assert telling("killed three miners") & telling("kills miner") == {"kill", "miner"}


@pytest.mark.parametrize(
    ("top", "words"),
    [
        ("Ferry line buys 12 ships\n\nMEDIA RELEASE", "Ferry line buys 12 ships"),
        ("THE HON PAT REED\n\n3 May 2019\n\n$47m for harbours of the west", "$47m for harbours of the west"),
        ("THE HON PAT REED\n\nHarbours to be mended\n\n3 May 2019", "THE HON PAT REED"),
    ],
)
def test_the_headline_of_a_release_stands_below_its_letterhead(top, words):
    made = article(f"{top}\n\nThe ships that the minister praised were built in the west of the isle.")
    head = headline(made)
    assert made.text[head.start : head.end] == words


def test_the_last_title_that_a_page_prints_is_its_headline():
    title = "TOWN GETS 340,000 DOLLARS TO FIGHT FIRES ON THE MOOR"
    top = f"{title} - Tarn\nScroll to top\n{title}\nHome\nTOWN GETS 340,000 DOLLARS TO FIGHT\nFIRES ON THE MOOR\n"
    head = headline(
        article(
            top
            + "TARN – The mayor of the town of Tarn said on Monday that the lottery will help to fight fires on the moor."
        )
    )
    assert (head.number, head.last) == (4, 5)
    assert head.below == len(top) - 1


def test_what_the_text_says_again_is_no_title():
    name = "The Council of Tarn speaks for 95 boats"
    text = f"{name}\nCall us\n{name} of the north, and has done so since 1950.\n{name}"
    head = headline(article(text))
    assert (head.number, head.last) == (0, 0)


def test_a_headline_in_capitals_may_be_in_one_line_with_its_text():
    said = "BAKER GETS PRIZE OF TOWN FOR SAVING THREE SAILORS OBAN – A baker got the prize."
    head = headline(article(said))
    assert head is not None and said[head.below :].startswith("A baker")
    assert headline(article("The PRIZE went to OBAN – A baker got it.")) is None
