"""A settings file as text and as tables: what cannot be read is told with its place, what was read is remembered."""

from __future__ import annotations

import pytest

from tieout.errors import OptionError
from tieout.settings import read


def broken(call, *arguments) -> str:
    with pytest.raises(OptionError) as told:
        call(*arguments)
    return str(told.value)


def test_the_text_of_a_file(here):
    (here / "a.toml").write_bytes(b"\xef\xbb\xbfa = 1\r\nb = 2\r\n")
    assert read.content("a.toml", "shown") == "a = 1\nb = 2\n"


def test_what_is_no_text_is_told_with_its_place(here):
    (here / "a.toml").write_bytes("a = 1\nß = ".encode() + b"\xff")
    assert broken(read.content, "a.toml", "shown") == "shown:2:5: is not UTF-8; save it as UTF-8"


def test_what_is_no_file_is_told(here):
    (here / "tieout.toml").mkdir()
    assert broken(read.content, "tieout.toml", "shown") == "shown: is a folder; a settings file is expected here"
    assert broken(read.content, "gone.toml", "shown") == "shown: cannot be read: No such file or directory"


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("[tool.tieout]\na = 1\n", {"a": 1}), ("tool.tieout.a = 1\n", {"a": 1}), ("[tool]\ntieout = {a = 1}\n", {"a": 1}),
        ("tool = {tieout = {a = 1}}\n", {"a": 1}), ('["tool"."tieout"]\na = 1\n', {"a": 1}), ("[[tool.tieout.overrides]]\n", {"overrides": [{}]}),
        ("[tool.tieout]\n", {}), ("[tool.other]\nname = 'tieout'\n", None), ("[project]\nname = 'tieout'\n", None), ("", None),
        ("[tool]\ntieout = 3\n", 3),
    ],
)  # fmt: skip
def test_the_table_that_keys_lead_to(here, text, given):
    assert read.tables(text, "shown", ("tool", "tieout")) == given


def test_a_file_of_its_own_is_the_table(here):
    assert read.tables("a = 1\n", "shown", ()) == {"a": 1}
    assert read.tables("", "shown", ()) == {}


def test_dates_are_texts(here):
    text = "a = 1979-05-27\nb = [07:32:00]\nc = {d = 1979-05-27T07:32:00Z}\n"
    assert read.tables(text, "shown", ()) == {
        "a": "1979-05-27",
        "b": ["07:32:00"],
        "c": {"d": "1979-05-27 07:32:00+00:00"},
    }


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a = \n", "shown:1:5: broken TOML: Invalid value; mend the TOML"),
        ("a = 1\na = 2\n", "shown:2:6: broken TOML: Cannot overwrite a value; mend the TOML"),
        ('a = "x', "shown:1:7: broken TOML: Unterminated string; mend the TOML"),
        (f"a = {'[' * 5000}", "shown:1:1: broken TOML: RecursionError; mend the TOML"),
    ],
)
def test_broken_toml_is_told_with_its_place(here, text, said):
    assert broken(read.tables, text, "shown", ()) == said


def test_a_file_is_read_once_and_a_broken_one_each_time(here, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(here / "cache"))
    assert read.tables("a = 1\n", "shown", ()) == {"a": 1}
    monkeypatch.setattr("tieout.settings.read._read", lambda *given: pytest.fail("it is read again"))
    assert read.tables("a = 1\n", "other", ()) == {"a": 1}
