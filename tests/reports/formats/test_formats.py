"""The register of formats: the folder's listing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tieout.errors import OptionError
from tieout.reports import formats
from tieout.reports.formats.model import About, Piece, Shown, Tally, tally_of

ARTICLE = "The town has {1,300|count|1300|hive} hives, {5.6 times|multiple|5.6|x} the {200|count|200|hive} of 2009."


def made(draft):
    return draft(ARTICLE).check("growth-multiple", "mismatch", "5.6 times", later="1,300", base="200").report()


def test_every_file_of_the_folder_is_a_format(draft):
    folder = Path(formats.__file__).parent
    assert set(formats.names()) == {path.stem for path in folder.glob("*.py")} - {"__init__", "model"}
    for name in formats.names():
        format = formats.named(name)
        one = Piece("mill.md", format.piece(made(draft), Shown()), tally_of(made(draft)))
        assert "".join(format.whole([one], About()))
        assert all(suffix.startswith(".") for suffix in format.SUFFIXES)


def test_no_suffix_is_claimed_by_two_formats():
    claimed = [suffix for name in formats.names() for suffix in formats.named(name).SUFFIXES]
    assert len(claimed) == len(set(claimed))


@pytest.mark.parametrize(
    ("name", "said"), [("jsn", "did you mean json?"), ("model", "there is no format 'model'"), ("q", "use one of ")]
)
def test_an_unknown_format_is_told_with_the_nearest(name, said):
    with pytest.raises(OptionError, match=said.replace("?", r"\?")):
        formats.named(name)


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("a.json", "json"),
        ("a.JSON", "json"),
        ("a.txt", "text"),
        ("report", "text"),
        ("a.b", "text"),
        ("a.log", "text"),
        ("a.out", "text"),
        ("a.htm", "html"),
    ],
)
def test_a_suffix_tells_the_format(file, name):
    assert formats.of_file(Path(file)) == name


@pytest.mark.parametrize(
    ("suffix", "near"), [(".jsn", ".json"), (".sarf", ".sarif"), (".xm", ""), (".htlm", ".htm"), (".jsonl", ".json")]
)
def test_a_suffix_that_is_nearly_one_is_a_misprint(suffix, near):
    if not near:
        assert formats.of_file(Path(f"a{suffix}")) == "text"
        return
    with pytest.raises(
        OptionError, match=rf"--output a{suffix}: {suffix} is the suffix of no format; did you mean {near}\?"
    ):
        formats.of_file(Path(f"a{suffix}"))


def test_what_could_not_be_checked_leaves_no_gap(draft):
    one, gone = Piece("a.md", "{}", tally_of(made(draft))), Piece("b.md", "", Tally(), "b.md: there is no such file")
    assert "".join(formats.named("json").whole([gone, one, gone], About(many=True))) == "[\n{}\n]\n"
    text = "".join(formats.named("text").whole([gone, one], About(many=True)))
    assert text.splitlines()[-1].startswith("1 article, 3 figures: ")


def test_to_know_the_formats_is_cheap():
    """A suffix that none has asks every format: none of them brings what it renders with."""
    code = (
        "import sys; from pathlib import Path; from tieout.reports import formats; formats.of_file(Path('a.b'));"
        "print(*sorted({'jinja2', 'markupsafe', 'pandas', 'csv', 'rich'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert set(done.stdout.split()) <= {"csv"}
