"""What is remembered of a pattern does what the pattern does, in every run; where it cannot be used, the pattern is compiled."""

from __future__ import annotations

import importlib
import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import pytest

import tieout
from tieout import cache, gathered, programs
from tieout.gathered import Gathered
from tieout.patterns import _Pattern
from tieout.programs import compiled

ARTICLE = Path(__file__).parent.parent / "claims" / "shanxi-valley.md"


@pytest.fixture(autouse=True)
def a_first_run(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(gathered, "_EVERY", [])
    monkeypatch.setattr(programs, "_PROGRAMS", Gathered("programs"))


def another_run(monkeypatch):
    programs._PROGRAMS.write()
    monkeypatch.setattr(programs, "_PROGRAMS", Gathered("programs"))


def next_run(monkeypatch):
    another_run(monkeypatch)
    monkeypatch.setattr(programs, "_program", lambda *_: pytest.fail("compiled again"))


def test_a_remembered_pattern_does_what_the_pattern_does(monkeypatch):
    source, flags = r"(?P<sum>\d+)(?:(?i: CATS?)|(\sé[a-z]))", re.MULTILINE
    compiled(source, flags)
    next_run(monkeypatch)
    one, other = compiled(source, flags), re.compile(source, flags)
    assert one == other and hash(one) == hash(other)
    assert (one.pattern, one.flags, one.groups) == (other.pattern, other.flags, other.groups)
    assert one.groupindex == other.groupindex
    text = "5 Cats\n6 éa 7"
    assert [(m.span(), m.lastgroup, m.groups()) for m in one.finditer(text)] == [
        (m.span(), m.lastgroup, m.groups()) for m in other.finditer(text)
    ]
    assert one.sub(r"<\g<sum>>", text) == other.sub(r"<\g<sum>>", text)


def test_every_pattern_of_the_package_is_remembered_as_it_is(monkeypatch):
    names = [one.name for one in pkgutil.walk_packages(tieout.__path__, "tieout.") if "__main__" not in one.name]
    lazy = [one for name in names for one in vars(importlib.import_module(name)).values() if isinstance(one, _Pattern)]
    for one in lazy:
        compiled(one._source, one._flags)
    next_run(monkeypatch)
    for one in lazy:
        assert compiled(one._source, one._flags) == re.compile(one._source, one._flags)


def test_one_that_is_new_is_remembered_beside_the_others(monkeypatch):
    compiled("a+")
    another_run(monkeypatch)
    compiled(b"b+")
    next_run(monkeypatch)
    assert compiled("a+").match("aa") and compiled(b"b+").match(b"b")


def test_another_python_compiles_its_own(monkeypatch):
    monkeypatch.setitem(sys.modules, "_sre", None)
    assert compiled("a+").match("aa")
    monkeypatch.setattr(programs, "_program", lambda *_: re.no_such_compiler)
    assert compiled("b+").match("bb")


def test_a_broken_source_says_so():
    with pytest.raises(re.error):
        compiled("(")


def test_a_broken_program_is_compiled_again(monkeypatch):
    compiled("a+")
    ((key, program),) = programs._PROGRAMS._new.items()
    monkeypatch.setitem(programs._PROGRAMS._new, key, (program[0], b"\xff" * 8, *program[2:]))
    assert compiled("a+").match("aa")


def test_a_check_remembers_what_it_compiled(tmp_path):
    runs = [subprocess.run([sys.executable, "-m", "tieout", "check", ARTICLE], capture_output=True) for _ in range(2)]
    assert runs[0].stdout == runs[1].stdout and not runs[1].stderr
    (kept,) = cache.folder().glob("programs-*")
    assert kept.stat().st_size > 10_000
