"""YAML that remembers where each value stood, and refuses what could hide something."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tieout.errors import RuleError
from tieout.rules.source import read


def test_values_keep_their_place():
    source = read("x.yaml", "title: Pairs\nroles:\n  new: {kind: [count, measure]}\n")
    assert source.data == {"title": "Pairs", "roles": {"new": {"kind": ["count", "measure"]}}}
    assert source.places[("title",)] == (1, 1)
    assert source.places[("roles", "new")] == (3, 3)
    assert source.places[("roles", "new", "kind", 1)] == (3, 23)


def test_a_failure_names_the_nearest_place():
    source = read("x.yaml", "a:\n  b: 1\n")
    with pytest.raises(RuleError) as error:
        source.fail(("a", "b", "c", "d"), "no good", "write something else")
    assert str(error.value) == "x.yaml:2:3: no good; write something else"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", 12), ("yes", True), ("Off", False), ("~", None), ("'12'", "12"), ("12.50", "12.50"), ("2021-04-13", "2021-04-13"),
        ("0x1F", "0x1F"), ("1_000", 1000), ("!!python/object:os.system x", "x"), ("!!binary aGk=", "aGk="),
    ],
)  # fmt: skip
def test_scalars_are_text_numbers_or_booleans_and_never_objects(text, value):
    assert read("x.yaml", f"a: {text}").data == {"a": value}


@pytest.mark.parametrize(
    ("text", "place", "what"),
    [
        ("a: 1\nb: [1, 2\nc: 3\n", ":3:", "broken YAML"),
        ("a: 'open\n", ":", "broken YAML"),
        ("a: 1\n\tb: 2\n", ":2:1:", "broken YAML"),
        ("a: 1\nb: 2\na: 3\n", ":3:1:", "'a' stands twice"),
        ("a: {b: 1, b: 2}\n", ":1:11:", "'b' stands twice"),
        ("a: &x [1]\nb: *x\n", ":1:4:", "an alias"),
        ("a: *nobody\n", ":1:4:", "broken YAML"),
        ("- " * 14 + "1", ":1:", "nested too deeply"),
        ("a: 1\n---\nb: 2\n", ":2:1:", "broken YAML"),
        ("a: \x07bell\n", ":1:", "broken YAML"),
    ],
)
def test_what_is_refused(text, place, what):
    with pytest.raises(RuleError) as error:
        read("x.yaml", text)
    assert str(error.value).startswith(f"x.yaml{place}") and what in str(error.value)
    assert error.value.instead and "\n" not in str(error.value)


def test_a_bomb_of_aliases_is_refused_before_it_grows():
    levels = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    levels += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    with pytest.raises(RuleError, match="an alias"):
        read("bomb.yaml", "\n".join(levels))


def test_deep_nesting_is_refused_and_not_recursed_into():
    with pytest.raises(RuleError):
        read("deep.yaml", "[" * 50_000 + "]" * 50_000)


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text):
    try:
        read("x.yaml", text)
    except RuleError as error:
        assert error.line and error.column and error.instead
