"""Rules are remembered as plain data, and are the same again."""

from __future__ import annotations

import marshal
from dataclasses import fields

import pytest

from tieout.rules.library import built_in_folder, load_file
from tieout.rules.rows import packed, unpacked


@pytest.mark.parametrize("path", sorted(built_in_folder().glob("*.yaml")), ids=lambda path: path.stem)
def test_what_is_remembered_of_a_rule_is_the_rule(path):
    rule = load_file(path)
    again = unpacked(marshal.loads(marshal.dumps(packed(rule))), rule.path)
    for field in fields(rule):
        assert getattr(again, field.name) == getattr(rule, field.name), field.name
