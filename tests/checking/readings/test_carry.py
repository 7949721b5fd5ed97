"""How a sentence goes on about the one before."""

from __future__ import annotations

import pytest

from tieout.checking.readings.carry import carries, repeated, subject


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


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Profit fell 30 percent in the autumn. Rain fell. Rents earned $21 million, down from $33 million.", None),
        ("Toll income fell 30 percent in May. Rain fell. Income from tolls was $21 million, down from $30 million.", "consistent"),
    ],
)  # fmt: skip
def test_what_stands_farther_on_names_what_it_is_of(verdicts, text, verdict):
    assert verdicts(text).get("percent-change") == verdict
