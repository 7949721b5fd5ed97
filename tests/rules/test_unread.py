"""What is not read yet is what it is when it is read."""

from __future__ import annotations

import copy
import pickle

import pytest

from tieout.rules.formula import Formula, parse
from tieout.rules.unread import Examples, unread

TEXT = "new / base - 1 == stated"


@pytest.mark.parametrize("asked", ["computed", "sign", "stated", "roles", "text"])
def test_whatever_is_asked_of_a_formula_is_told(asked):
    assert getattr(unread(TEXT), asked) == getattr(parse(TEXT), asked)


def test_what_has_been_asked_is_a_plain_formula():
    formula = unread(TEXT)
    assert isinstance(formula, Formula) and formula.roles == {"new", "base", "stated"}
    assert type(formula) is Formula


def test_formulas_are_equal_whichever_was_read():
    assert unread(TEXT) == unread(TEXT) == parse(TEXT) == unread(TEXT)
    assert unread(TEXT) != parse("new - base == stated") and unread(TEXT) != TEXT
    assert len({unread(TEXT), parse(TEXT), unread(TEXT)}) == 1


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one))])
def test_a_copy_is_the_same(again):
    examples = Examples(Examples.packed({"silent": ({"text": "Twelve crates."},)}))
    assert again(unread(TEXT)) == parse(TEXT)
    assert again(examples) == examples


def test_nothing_else_is_made_up():
    with pytest.raises(AttributeError):
        _ = unread(TEXT).nothing


def test_examples_are_a_mapping():
    given = {"silent": ({"text": "Twelve crates."},), "mismatch": ()}
    examples = Examples(Examples.packed(given))
    assert examples == given and [*examples] == [*given] and len(examples) == 2
    assert examples["silent"] == given["silent"] and examples.get("consistent") is None
