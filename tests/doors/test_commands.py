"""The command that is asked for is made without the others; what a plain check has no use for is not loaded."""

from __future__ import annotations

import pytest

from tieout.doors.cli import app
from tieout.doors.commands import command

EVERY = {"baseline", "check", "diff", "explain", "extract", "rules", "schema", "settings", "verify"}


def commands(*words: str) -> set[str]:
    return set(getattr(command(app, list(words)), "commands"))  # noqa: B009 - what runs an application is any callable


@pytest.mark.parametrize("name", ["check", "explain"])
def test_a_named_command_stands_alone(name: str):
    assert commands(name, "a.txt") == {name}


@pytest.mark.parametrize("words", [(), ("--help",), ("chek",), ("rules", "try"), ("a.txt", "check")])
def test_without_a_name_all_are_there(words: tuple[str, ...]):
    assert commands(*words) >= EVERY


def test_the_application_itself_stays_whole():
    command(app, ["check"])
    assert commands() >= EVERY


@pytest.mark.parametrize("words", [("check", "--hlp"), ("check",), ("chek", "a.txt"), ("rules", "tri")])
def test_a_wrong_option_or_command_is_told_with_its_usage(tieout, words):
    done = tieout(*words)
    assert done.returncode == 2 and "Usage: tieout" in done.stderr and "Traceback" not in done.stderr


def test_what_a_plain_check_has_no_use_for_is_not_loaded(tieout, right):
    absent = (
        "tomllib", "hashlib", "fractions", "json", "pickle", "multiprocessing",
        "tieout.settings.sheet", "tieout.settings.page", "tieout.triage.inline", "tieout.triage.changed", "tieout.pool", "rich",
    )  # fmt: skip
    failing = f"sys.modules.update(dict.fromkeys({absent!r}))"  # to import one of them fails
    done = tieout("check", right, prelude=failing)
    assert (done.returncode, done.stderr) == (0, "")
