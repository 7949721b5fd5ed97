"""How a sentence goes on about the one before."""

from __future__ import annotations

import pytest

from tieout.checking.compact.stretches import said
from tieout.checking.readings.carry import (
    carries,
    may_be_same,
    may_carry,
    may_point_back,
    points_back,
    repeated,
    subject,
)


@pytest.mark.parametrize(
    ("text", "how", "expected"),
    [
        ("There were 5. This is 6.", "carry", True),
        ("There were 5. Of them 6 sank.", "of-them", True),
        ("There were 5. Of that, 6 sank.", "of-them", True),
        ("There were 5. Men saw 6.", "carry", False),
        ("There were 5. Men saw 6.", "of-them", False),
        ("There were 5. Long ago in the north this was 6.", "carry", False),
        ("Sales were 5. The sales were 6.", "repeat", True),
        ("Sales were 5. The rents were 6.", "repeat", False),
        ("The board said it had 5. The men also said they had 6.", "repeat", False),
        ("There were 5. In 2003 there were 6.", "earlier", True),
        ("There were 5. A year ago there were 6.", "earlier", True),
        ("There were 5. Men saw 6.", "earlier", False),
        ("Two of the 5 sank. The other 3 sail on.", "others", True),
        ("Two of the 5 sank. He sails the other 3.", "others", True),
        ("Two of the 5 sank. He sails 9 of 12, and she the other 3.", "others", False),
        ("There were 5. They were 3 men and 2 women.", "made-of", True),
        ("The fleet had 5 boats. The fleet comprised 3 old and 2 new ones.", "made-of", True),
        ("There were 5. They sold 3 cars and 2 vans.", "made-of", False),
        ("It had 5. It got 3, bringing the total to 8.", "adds", True),
        ("It had 5. It got 3 and a total of 8.", "adds", False),
        ("There were 5. Last year it was 6.", "same", True),
        ("There were 5. In 2003, the number was 6.", "same", True),
        ("Net sales were 5. Net sales rose to 6.", "same", True),
        ("Net sales were 5. Compared to last year, net sales rose to 6.", "same", True),
        ("Net sales were 5. Net sales in Europe rose to 6.", "same", False),
        ("Net sales of pumps were 5. Net sales pumped up were 6.", "same", False),
        ("Net sales were 5. Organic sales rose to 6.", "same", False),
        ("There were 5. It said 6 were lost.", "same", False),
        ("There were 5. The total loans were 6.", "carry", False),
        ("There were 5. Men saw 6.", "next", True),
        ("There were 5. Men saw 6.", "lead", True),
    ],
)
def test_which_sentences_carry_over(seen, text, how, expected):
    lines = seen(text).lines
    assert carries(lines[1], how, lines[0]) is expected


def told(one, number):
    sentence = one.article.sentences[number]
    own = [q for q in one.quantities if sentence.start <= q.start < sentence.end]
    return said(one.article.text, sentence.start, sentence.end, own)


@pytest.mark.parametrize(
    ("text", "may", "back"),
    [
        ("There were 5. Last year it was 6.", True, True),
        ("There were 5. In 2003, the number was 6.", True, False),
        ("There were 5. A year earlier it was 6.", True, True),
        ("There were 5. In 2003 they sank 6.", True, True),
        ("Net sales were 5. Compared to last year, net sales rose to 6.", True, False),
        ("Net sales were 5. Its net sales rose to 6.", True, False),
        ("Net sales were 5. Net sales in Europe rose to 6.", False, False),
        ("Net sales were 5. Organic sales rose to 6.", False, False),
        ("There were 5. Men saw 6.", False, False),
        ("There were 5. Men say that it sank 6.", False, False),
    ],
)
def test_words_alone_show_that_a_sentence_is_about_nothing_of_the_one_before(seen, text, may, back):
    one = seen(text)
    assert may_be_same(told(one, 1), {*told(one, 0)}) is may
    assert may_point_back(told(one, 1)) is back
    assert may or not carries(one.lines[1], "same", one.lines[0])
    assert back or not points_back(one.lines[1])


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("There were 5. This is 6.", True),
        ("There were 5. Men who saw that had 6.", False),
        ("There were 5. Of these 6 sank.", True),
        ("There were 5. In sum, that compares with 6.", True),
        ("There were 5. Long ago in the north this was 6.", False),
        ("There were 5. Men saw 6.", False),
        ("There were 5. Six.", False),
    ],
)
def test_words_alone_show_that_a_sentence_does_not_begin_with_one_that_points_back(seen, text, may):
    one = seen(text)
    assert may_carry(told(one, 1)) is may
    assert may or not carries(one.lines[1], "carry", one.lines[0])


def test_no_words_are_about_nothing():
    assert not may_be_same([], {"sales"})


def test_a_sentence_is_about_the_nouns_before_its_verb(seen):
    assert subject(seen("The gains from bonds were up 44 percent.").line) == {"gain", "bond"}
    assert subject(seen("Men saw 6.").line) == frozenset()


def test_the_figure_beside_a_noun_that_comes_again(seen):
    one = seen("The firm made gains of 720 dollars and owed 40 dollars to a bank. The gains were 6 dollars.")
    assert repeated(one.slot("720 dollars"), one.lines[0], one.lines[1])
    assert not repeated(one.slot("40 dollars"), one.lines[0], one.lines[1])


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Profit fell 30 percent in the autumn. It earned $21 million, down from $30 million.", "consistent"),
        ("Profit fell 40 percent in the autumn. It earned $21 million, down from $30 million.", None),
    ],
)
def test_a_loose_wording_ties_out_and_never_accuses(verdicts, text, verdict):
    assert verdicts(text).get("percent-change") == verdict
