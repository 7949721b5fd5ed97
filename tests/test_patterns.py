"""Patterns compiled on first use are used like any."""

from __future__ import annotations

import importlib
import pkgutil
import re
from pathlib import Path

import pytest
import re2
from hypothesis import given
from hypothesis import strategies as st

import tieout
from tieout.patterns import Words, _Pattern, lazily, spans, stands_in


def test_a_lazy_pattern_does_what_a_pattern_does():
    lazy, eager = lazily(r"(\d+) cats", re.IGNORECASE), re.compile(r"(\d+) cats", re.IGNORECASE)
    text = "5 cats and 6 CATS"
    assert lazy.findall(text) == eager.findall(text) == ["5", "6"]
    assert lazy.sub("x", text) == eager.sub("x", text)
    assert [m.span() for m in lazy.finditer(text)] == [m.span() for m in eager.finditer(text)]
    assert lazy.search(text, 3).span() == (11, 17) and lazy.fullmatch(text) is None
    assert lazy.pattern == eager.pattern and lazy.split(text) == eager.split(text)


@given(st.lists(st.sampled_from([b"1", b"22", b"one", b" ", b",", b"\xbd", b"x"])).map(b"".join))
def test_the_bounds_are_those_of_the_match_objects(text):
    options = re2.Options()
    options.encoding = re2.Options.Encoding.LATIN1
    pattern = re2.compile(rb"[0-9]+,?|\b(?i:ONE)\b|[\xbd]", options)
    assert list(spans(pattern, text)) == [match.span() for match in pattern.finditer(text)]


@given(st.lists(st.sampled_from(["é", "b", "a", " ", "⟦0⟧"])).map("".join))
def test_a_pattern_stands_where_a_match_object_is_found(text):
    for source in ("é+b", "⟦[0-9]⟧ a", "^a?$", "b|"):
        pattern = re2.compile(source)
        assert stands_in(pattern, text.encode()) is (pattern.search(text) is not None)


@given(st.lists(st.sampled_from(["é", "last", "LAST", "year", " ", "\ud800"])).map("".join), st.integers(0, 9))
def test_words_stand_in_a_stretch_where_a_pattern_finds_them(text, start):
    source = r"(?i:last )|\byear"
    found = set(re.findall(source, text[start:12], re.ASCII))
    words = Words(source)
    assert words.found_in(text, start, 12) == {word.encode() for word in found}
    assert words.stand_in(text, start, 12) is bool(found)


def test_a_broken_one_says_so_when_it_is_used():
    with pytest.raises(re.error):
        lazily("(").match("")


def test_every_lazy_pattern_of_the_package_compiles():
    names = [
        module.name for module in pkgutil.walk_packages(tieout.__path__, "tieout.") if "__main__" not in module.name
    ]
    found = [one for name in names for one in vars(importlib.import_module(name)).values() if isinstance(one, _Pattern)]
    assert len(found) > 20
    for one in found:
        assert one.pattern


def test_no_pattern_repeats_a_group_possessively():
    """Before Python 3.11.5 such a repeat matches wrongly, or never ends, where the group may step back; `(?>...)` does the same rightly."""
    repeated = re.compile(r"(?<!\\)\)(?:[*+?]|\{+[\d,]+\}+)\+")
    assert repeated.search("(?:ab?)*+") and repeated.search("(a|b){{0,6}}+") and not repeated.search(r"\)++[^)]*+")
    sources = [path for path in Path(tieout.__file__).parent.rglob("*.py") if repeated.search(path.read_text("utf-8"))]
    assert sources == []
