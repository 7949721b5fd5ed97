"""A module names each thing once: a name that is given a second time changes what the code above it reads."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
MODULES = sorted((ROOT / "src").rglob("*.py"))


def named(module: ast.Module) -> Iterator[str]:
    for node in module.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            for target in node.targets if isinstance(node, ast.Assign) else (node.target,):
                yield from (one.id for one in ast.walk(target) if isinstance(one, ast.Name))


def test_a_name_given_twice_is_seen():
    assert Counter(named(ast.parse("A = 1\nB, A = 2, 3\ndef B(): ..."))) == {"A": 2, "B": 2}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT / "src")))
def test_a_module_names_each_thing_once(path):
    told = Counter(named(ast.parse(path.read_text(encoding="utf-8"))))
    assert not {name for name, times in told.items() if times > 1 and name != "_"}
