"""What the words of a sentence alone show of whether it goes on about the one before."""

from __future__ import annotations

import pytest

from tieout.checking.compact.stretches import said
from tieout.checking.readings.carry import carries, points_back
from tieout.checking.readings.may_carry import may_be_same, may_carry, may_point_back


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
