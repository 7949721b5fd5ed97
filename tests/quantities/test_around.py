"""The tokens around a number, however they were asked for before."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tieout.quantities.around import REACH, Place, tokens

texts = st.lists(
    st.sampled_from(["rose ", "5", " pct", ", ", "-", "year ", "3.2", "\n", "(", "U.S."]), max_size=60
).map("".join)


@given(texts, st.data())
def test_what_was_read_before_changes_nothing(text: str, data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(text)))
    second = data.draw(st.integers(first, len(text)))
    least = data.draw(st.sampled_from([1, 3, REACH]))
    place = Place(text, 0, 0, len(text), first, second)
    place.after(first)
    again, fresh = place.after(second, least), tokens(text[second : second + REACH])
    if tokens(text[:first]) + tokens(text[first:second]) + tokens(text[second:]) == tokens(text):
        assert again == fresh or (len(again) > least and again[:least] == fresh[:least])
