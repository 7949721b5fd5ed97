"""Whether a sentence may say a figure again is seen by the figures above it, and the words that point back."""

from __future__ import annotations

import pytest

from tieout import quantities, text
from tieout.checking.compact.again import headline
from tieout.checking.gate.told_again import Again


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("A loan of $40 million. The $40 million loan runs on.", True),
        ("A loan of $45 million. The $4.5 million loan runs on.", True),
        ("A loan of $40 million. A $40 million loan runs on.", True),
        ("A loan of $40 million. It paid $40 million back.", False),
        ("A suit over $1.37 billion. They count on $1.37 billion.", True),
        ("A loan of $40 million. The $60 million loan runs on.", False),
        ("It cost $60 million. That is $60 million of ours.", True),
        ("It cost $60 million. Ours is $60 million of that.", False),
        ("Unit sales of 52 boats helped. Unit sales of 25 boats hurt.", True),
        ("It has two mills. Two of them burned.", False),
        ("A clerk, 45, left. Eva Holt, 54, stayed.", True),
        ("It hired four men. The four men left.", True),
        ("It hired four men. One. Two. Three. The four men left.", False),
    ],
)
def test_whether_a_sentence_may_say_a_figure_again(said: str, told: bool) -> None:
    article = text.article(said)
    every = quantities.extract(article)
    own = [[q for q in every if s.start <= q.start < s.end] for s in article.sentences]
    again = Again(article.text, article.sentences, own, headline(article))
    assert again.is_told(len(own) - 1) is told
