from tieout import quantities, text
from tieout.checking.finders.times.with_date import with_date
from tieout.checking.lines import Lines
from tieout.rules.vocabulary import vocabulary


def test_only_a_sentence_that_tells_a_date_is_made():
    article = text.article("The mine opened in 1931. It had 40 pits. It was sold.")
    lines = Lines(article, quantities.extract(article), vocabulary())
    first = with_date(0, lines)
    assert first is not None and [slot.kind for slot in first.slots] == ["date"]
    assert [with_date(number, lines) for number in (-1, 1, 2, 3)] == [None] * 4
    assert lines.whole(1) is not None
