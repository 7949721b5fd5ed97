"""White space as a reader takes it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tieout.text.spaces import on_one_line


@pytest.mark.parametrize(("text", "told"), [("a\n  b", "a b"), (" a\u00a0b\t", "a b"), ("", ""), (" \r\n", "")])
def test_a_stretch_of_white_space_is_one_space(text, told):
    assert on_one_line(text) == told


@given(st.text())
def test_what_is_on_one_line_stays(text):
    assert on_one_line(on_one_line(text)) == on_one_line(text)
    assert on_one_line(text).split() == text.split()
