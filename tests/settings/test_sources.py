"""Outside sources as the settings declare them: what is right holds, each mistake has its place."""

from pathlib import Path

import pytest

from tieout.doors.settings_shown import shown
from tieout.settings import settings_for

RIGHT = """
[[sources]]
name = "firms"
file = "data/firms.xlsx"
sheet = "City"
keys = {Year = "period", "City name" = "place"}
value = "Firms"
unit = "thousand firm"

[[sources]]
name = "modules"
glob = "src/**/*.py"

[[sources]]
name = "tests"
command = ["pytest", "--collect-only", "-q"]
timeout = 90
"""


def test_what_is_declared_and_where(here: Path) -> None:
    (here / "tieout.toml").write_text(RIGHT)
    held = settings_for("a.md")
    firms, modules, tests = held.sources
    assert held.mistakes == ()
    assert (firms.file, firms.sheet, firms.keys, firms.value, firms.unit) == (
        "data/firms.xlsx",
        "City",
        {"Year": "period", "City name": "place"},
        "Firms",
        "thousand firm",
    )
    assert (modules.glob, modules.timeout) == (("src/**/*.py",), 30.0)
    assert (tests.command, tests.timeout) == (("pytest", "--collect-only", "-q"), 90.0)
    assert firms.folder == str(here)
    assert str(firms.wrong("value", "it is so", "do that")) == "tieout.toml:7:9: source 'firms': it is so; do that"
    assert str(firms.wrong("keys", "it is so", "", "City name")).startswith("tieout.toml:6:26: ")


def test_in_a_pyproject(here: Path) -> None:
    (here / "pyproject.toml").write_text(
        '[tool.tieout]\n[[tool.tieout.sources]]\nname = "a"\nfile = "a.csv"\nkeys = ["Period", "place"]\nvalue = "v"\n'
    )
    held = settings_for("a.md")
    assert held.mistakes == ()
    assert held.sources[0].keys == {"Period": "period", "place": "place"}
    assert str(held.sources[0].wrong("file", "no")) == "pyproject.toml:4:8: source 'a': no"


def test_what_is_shown_can_be_read_again(here: Path) -> None:
    (here / "tieout.toml").write_text(RIGHT)
    text = shown(settings_for("a.md"), "a.md")
    assert (
        '\n[[sources]]  # tieout.toml:3:8\nname = "firms"\nunit = "thousand firm"\nfile = "data/firms.xlsx"\n' in text
    )
    assert 'keys = {"Year" = "period", "City name" = "place"}\n' in text
    assert text.endswith(
        '[[sources]]  # tieout.toml:15:8\nname = "tests"\ncommand = ["pytest", "--collect-only", "-q"]\ntimeout = 90.0\n'
    )
    below = here / "below"
    below.mkdir()
    (below / "tieout.toml").write_text(text.replace("billion = 1000000000.0", "billion = 1e9"))
    again = settings_for(below / "a.md")
    assert again.mistakes == ()
    assert [(one.name, one.keys, one.command, one.timeout) for one in again.sources] == [
        (one.name, one.keys, one.command, one.timeout) for one in settings_for("a.md").sources
    ]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("sources = 5", '1:11: sources is no list; write sources = ["…"]'),
        ('sources = ["a"]', "1:12: sources is no table; write [sources] and below it key = value"),
        ('[[sources]]\nname = "a"', "1:3: the source has none of 'file', 'glob' and 'command'; write one of them"),
        (
            '[[sources]]\nname = "a"\nglob = "*"\nfile = "a.csv"',
            "1:3: the source has 'file' and 'glob'; write one of them",
        ),
        ('[[sources]]\nglob = "*"', "1:3: the key 'name' is missing; write name = \"firms\", by which claims call it"),
        ('[[sources]]\nname = "a"\nglob = "*"\nunits = "x"', "4:1: unknown key 'units'; did you mean 'unit'?"),
        ('[[sources]]\nname = "a"\nglob = "*"\nvalue = "x"', "4:1: a source with 'glob' has no 'value'; take it out"),
        ('[[sources]]\nname = "a"\nglob = []', '3:8: glob is empty; write glob = ["…"]'),
        ('[[sources]]\nname = "a"\ncommand = "wc -l"', '3:11: sources.command is no list; write command = ["…"]'),
        (
            '[[sources]]\nname = "a"\ncommand = ["a"]\ntimeout = 0',
            "4:11: sources.timeout is out of range; write a number from 0.1 to 3600",
        ),
        (
            '[[sources]]\nname = "a"\nfile = "a.csv"\nkeys = {Y = "perod"}\nvalue = "v"',
            "4:13: 'perod' is not known here; did you mean 'period'?",
        ),
        (
            '[[sources]]\nname = "a"\nfile = "a.csv"\nkeys = ["Year"]\nvalue = "v"',
            "4:9: 'year' is not known here; use one of subject, measure, place, period",
        ),
        (
            '[[sources]]\nname = "a"\nfile = "a.csv"\nkeys = {}\nvalue = "v"',
            '4:8: keys is empty; write keys = {Year = "period", Province = "place"}: which part of a claim each column names',
        ),
        (
            '[[sources]]\nname = "a"\nfile = "a.csv"\nkeys = {Y = "period"}',
            "1:3: the key 'value' is missing; write value = \"Firms\": the column that holds the figure",
        ),
        (
            '[[sources]]\nname = "a"\nfile = "a.csv"\nkeys = ["place"]\nvalue = "v"\nseparator = "; "',
            '6:13: separator is not one character; write separator = ";"',
        ),
        ('[[sources]]\nname = ""\nglob = "*"', '2:8: sources.name is no text; write it between quotation marks: "…"'),
        (
            '[[sources]]\nname = "a"\nglob = "*"\n[[sources]]\nname = "a"\nglob = "b"',
            "5:8: there are two sources 'a'; give each a name of its own",
        ),
    ],
)
def test_each_mistake_has_its_place(lines: str, told: str, here: Path) -> None:
    (here / "tieout.toml").write_text(
        f'{lines}\n[[sources]]\nname = "right"\nglob = "*"\n' if lines.startswith("[[") else lines
    )
    held = settings_for("a.md")
    assert [str(mistake) for mistake in held.mistakes] == [f"tieout.toml:{told}"]
    assert [source.name for source in held.sources][-1:] == (["right"] if lines.startswith("[[") else [])
