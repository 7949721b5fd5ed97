"""Tables, counts of files and commands: what can be read, and one clear line for what cannot."""

from __future__ import annotations

import os
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from tieout.errors import OptionError
from tieout.ledger.outside import command, table, where
from tieout.ledger.outside.model import Declared

FIRMS = 'Year,Firms\n2015,416\n2020,"2,560"\n'


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.csv", FIRMS),
        ("a.CSV", "\ufeff" + FIRMS),
        ("a.tsv", "Year\tFirms\n2015\t416\n2020\t2,560\n"),
        ("a.csv", FIRMS.replace("\n", "\r\n")),
        ("a.json", '[{"Year": "2015", "Firms": "416"}, {"Year": "2020", "Firms": "2,560"}]'),
        ("a.json", '{"Year": ["2015", "2020"], "Firms": ["416", "2,560"]}'),
        ("a.jsonl", '{"Year": "2015", "Firms": "416"}\n\n{"Year": "2020", "Firms": "2,560"}\n'),
    ],
)
def test_tables_of_text(name: str, text: str, tmp_path: Path, source: Callable) -> None:
    (tmp_path / name).write_bytes(text.encode())
    read = table.read(source(file=name))
    assert list(read.column("Year", "keys")) == ["2015", "2020"]
    assert list(read.column("Firms", "value")) == ["416", "2,560"]


@pytest.mark.parametrize("sheet", ["", "Firms"])
def test_excel(sheet: str, tmp_path: Path, source: Callable) -> None:
    pytest.importorskip("openpyxl")
    with pd.ExcelWriter(tmp_path / "a.xlsx") as book:
        frame = pd.DataFrame({"Year": [2015, 2020], "Firms": [416, None], "Note": ["n/a", "x"]})
        frame.to_excel(book, sheet_name="Other" if sheet else "Firms", index=False)
        frame.to_excel(book, sheet_name="Firms" if sheet else "Other", index=False)
    read = table.read(source(file="a.xlsx", sheet=sheet))
    assert list(read.column("Year", "keys")) == [2015, 2020]
    assert list(read.column("Note", "keys")) == ["n/a", "x"]
    assert read.first == 2
    with pytest.raises(OptionError, match=r"has no sheet 'Firm'; did you mean 'Firms'\?"):
        table.read(source(file="a.xlsx", sheet="Firm"))


def test_parquet(tmp_path: Path, source: Callable) -> None:
    pytest.importorskip("pyarrow")
    pd.DataFrame({"Year": pd.to_datetime(["2015-12-31", "2020-12-31"]), "Firms": [416.0, None]}).to_parquet(
        tmp_path / "a.parquet"
    )
    read = table.read(source(file="a.parquet"))
    assert [day.year for day in read.column("Year", "keys")] == [2015, 2020]


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("b.csv", None, "there is no file 'b.csv'"),
        ("b.csv", b"", "'b.csv' cannot be read: No columns to parse from file"),
        (
            "b.csv",
            b"a,b\n1,2\n1,2,3\n",
            "'b.csv' cannot be read: Error tokenizing data. C error: Expected 2 fields in line 3, saw 3",
        ),
        ("b.csv", b"a,b\n1,\xff\n", "'b.csv', line 2, column 3, is not UTF-8"),
        ("b.json", b"{", "'b.json' cannot be read: Expecting property name"),
        ("b.json", b"[" * 100_000, "'b.json' cannot be read: maximum recursion depth"),
        ("b.json", b"[1, 2]", "neither a list of objects nor an object of lists"),
        ("b.json", b'{"a": [1], "b": [1, 2]}', "'b.json' cannot be read: All arrays must be of the same length"),
        ("b.json", b'[{"a": 1' + b"0" * 5000 + b"}]", "'b.json' cannot be read: Exceeds the limit"),
        ("b.parquet", b"PAR1 no", "'b.parquet' cannot be read: "),
        ("b.xlsx", b"PK no", "'b.xlsx' cannot be read: File is not a zip file"),
        ("b.xls", b"", "'b.xls' is no table that can be read; write one of .csv, .tsv, .json, .jsonl, .parquet, .xlsx"),
        ("b\0.csv", None, "cannot be read"),
    ],
)
def test_a_file_that_is_no_table_is_one_line(
    name: str, content: bytes | None, told: str, tmp_path: Path, source: Callable
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(OptionError) as error:
        table.read(source(file=name))
    assert told in str(error.value)
    assert "\n" not in str(error.value)


def test_files_of_other_places_and_kinds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inner = tmp_path / "desk"
    inner.mkdir()
    (tmp_path / "out.csv").write_text(FIRMS)
    (inner / "link.csv").symlink_to(tmp_path / "out.csv")
    (inner / "loop.csv").symlink_to(inner / "loop.csv")
    (inner / "folder.csv").mkdir()
    os.mkfifo(inner / "pipe.csv")
    (inner / "big.csv").write_text(FIRMS)
    monkeypatch.setattr(where, "LARGEST", 10)
    wrong = {
        "../out.csv": "is outside the folder of the settings file",
        "link.csv": "is outside the folder",
        str(tmp_path / "out.csv"): "is outside the folder",
        "loop.csv": "cannot be read: Too many levels of symbolic links",
        "folder.csv": "is no file",
        "pipe.csv": "is no file",
        "big.csv": "is larger than 0 MB",
    }
    for file, told in wrong.items():
        with pytest.raises(OptionError, match=told):
            where.file_of(Declared(name="a", folder=str(inner), file=file))


def test_an_archive_that_unpacks_to_too_much(tmp_path: Path, source: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/workbook.xml", b"0" * 100_000)
    monkeypatch.setattr(table, "LARGEST", 10_000)
    with pytest.raises(OptionError, match="it unpacks to more than 0 MB"):
        table.read(source(file="a.xlsx"))


def test_columns_that_are_not_there_or_twice(tmp_path: Path, source: Callable) -> None:
    (tmp_path / "a.csv").write_text("Year,Firms,Firms\n2015,1,2\n")
    read = table.read(source(file="a.csv"))
    with pytest.raises(OptionError, match=r"'a.csv' has no column 'Yaer'; did you mean 'Year'\?"):
        read.column("Yaer", "keys")
    with pytest.raises(OptionError, match=r"'a.csv' has two columns 'Firms'; rename one"):
        read.column("Firms", "value")


@pytest.mark.parametrize(("missing", "name"), [("pyarrow", "a.parquet"), ("openpyxl", "a.xlsx")])
def test_a_library_that_is_not_there(
    missing: str, name: str, tmp_path: Path, source: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    with zipfile.ZipFile(tmp_path / name, "w") as packed:
        packed.writestr("a", "")
    for module in [each for each in sys.modules if each.partition(".")[0] == missing]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setitem(sys.modules, missing, None)
    with pytest.raises(OptionError, match=r"needs \S+; install tieout\[ledger\]"):
        table.read(source(file=name))


def test_files_are_counted_but_hidden_ones(tmp_path: Path, source: Callable) -> None:
    for name in ("src/a.py", "src/in/b.py", "src/in/c.txt", ".venv/d.py", "src/.e.py", "f.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("")
    (tmp_path / "src" / "loop").symlink_to(tmp_path / "src")
    assert where.count(source(glob=("src/**/*.py",))).value == 2
    assert where.count(source(glob=("*.py", "!/f.py"))).value == 2
    with pytest.raises(OptionError, match="no file fits the glob"):
        where.count(source(glob=("*.pyx",)))


def test_too_many_files(tmp_path: Path, source: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(5):
        (tmp_path / f"{number}.py").write_text("")
    monkeypatch.setattr(where, "MOST_FILES", 4)
    with pytest.raises(OptionError, match="there are more than 4 files to look at"):
        where.count(source(glob=("*.py",)))


def python(code: str) -> tuple[str, ...]:
    return (sys.executable, "-c", code)


@pytest.mark.parametrize(
    ("code", "value"),
    [("print(423)", 423), ("print('1,234 files')", 1234), ("import sys; print(5); print(9, file=sys.stderr)", 5)],
)
def test_a_command_prints_its_figure(code: str, value: float, source: Callable) -> None:
    assert command.run(source(command=python(code))).value == value


def test_a_command_sees_the_folder_and_no_shell(tmp_path: Path, source: Callable) -> None:
    (tmp_path / "a.txt").write_text("")
    assert command.run(source(command=python("import os; print(len(os.listdir()))"))).value == 1
    with pytest.raises(OptionError, match="the command printed '\\$HOME; ls', which is no number"):
        command.run(source(command=(*python("import sys; print(sys.argv[1])"), "$HOME; ls")))


@pytest.mark.parametrize(
    ("made", "told"),
    [
        (("no-such-command-here",), "there is no command 'no-such-command-here'"),
        (python("raise SystemExit(3)"), "the command ended with status 3"),
        (python("import os; os.kill(os.getpid(), 9)"), "the command ended by signal 9"),
        (python(""), "the command printed nothing; let it print one number"),
        (python("print('none')"), "the command printed 'none', which is no number"),
        (python("print(1, 2)"), "the command printed 2 numbers"),
        (python("while True: print('x' * 1000)"), "the command prints more than 65,536 bytes"),
        (python("import time; time.sleep(60)"), "the command takes longer than 0.5 seconds"),
        (python("import os, time; os.close(1); time.sleep(60)"), "the command takes longer than 0.5 seconds"),
        ((".",), "'.' cannot be run: Permission denied"),
        (("a\0b",), "'a\\x00b' cannot be run"),
    ],
)
def test_a_command_that_gives_no_figure_is_one_line(made: tuple[str, ...], told: str, source: Callable) -> None:
    with pytest.raises(OptionError) as error:
        command.run(source(command=made, timeout=0.5))
    assert told in str(error.value)


def test_what_a_command_leaves_running_is_stopped(tmp_path: Path, source: Callable) -> None:
    child = f"import time, pathlib; time.sleep(1.5); pathlib.Path({str(tmp_path / 'late')!r}).write_text('')"
    code = f"import subprocess, sys, time; subprocess.Popen([sys.executable, '-c', {child!r}]); time.sleep(60)"
    with pytest.raises(OptionError, match="takes longer"):
        command.run(source(command=python(code), timeout=0.5))
    time.sleep(2)
    assert not (tmp_path / "late").exists()
