"""A declared table as a data frame."""

from __future__ import annotations

import io
import json
import warnings
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from tieout.errors import TieoutError, near
from tieout.ledger.outside.model import Declared
from tieout.ledger.outside.where import LARGEST, file_of
from tieout.records import dataclass

#: Rows of a table, whatever it is packed in.
MOST_ROWS = 5_000_000


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """A source's table: its frame, with a row of texts or numbers for each row; `first` is what its first row is called."""

    source: Declared
    frame: pd.DataFrame
    first: int

    def column(self, name: str, key: str) -> pd.Series:
        """A column by its name, which stands at `key` of the settings. Raises OptionError where there is none, or two."""
        names = [str(each) for each in self.frame.columns]
        if names.count(name) == 1:
            return self.frame.iloc[:, names.index(name)]
        told = (
            f"{self.source.file!r} has two columns {name!r}"
            if name in names
            else f"{self.source.file!r} has no column {name!r}"
        )
        below = (name,) if key == "keys" else ()
        raise self.source.wrong(key, told, "rename one" if name in names else near(name, names, "use"), *below)


def read(source: Declared) -> Table:
    """The table of a source. Raises OptionError for a file that is none."""
    path = file_of(source)
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        raise source.wrong(
            "file", f"{source.file!r} is no table that can be read", f"write one of {', '.join(_READERS)}"
        )
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what a library has to say of a workbook's looks is nothing to an editor
            frame, first = reader(source, path)
    except TieoutError:
        raise
    except ImportError as error:
        raise source.wrong(
            "file", f"reading {source.file!r} needs {error.name or 'pyarrow'}", "install tieout[ledger]"
        ) from None
    except UnicodeDecodeError as error:
        raise source.wrong("file", f"{source.file!r}{_place(error)} is not UTF-8", "save it as UTF-8") from None
    except Exception as error:  # a file from anywhere: its reader, and what unpacks it, raise what they like
        raise source.wrong("file", f"{source.file!r} cannot be read: {_line(error)}") from None
    if len(frame) > MOST_ROWS:
        raise source.wrong("file", f"{source.file!r} has more than {MOST_ROWS:,} rows", "keep the rows that are needed")
    return Table(source, frame, first)


#: What parts cells in the files of people whose decimals have a comma, and others.
_SEPARATORS = (";", "\t", "|", ",")
_CALLED = {"\t": "tabs", ";": "semicolons", ",": "commas"}


def _csv(source: Declared, path: Path) -> tuple[pd.DataFrame, int]:
    """Every cell a text, so that "1,234" and "007" stay as they are; a line with more cells than the first is told by pandas."""
    text = path.read_bytes().decode("utf-8-sig")
    separator = source.separator or ("\t" if path.suffix.lower() == ".tsv" else ",")
    head = text.partition("\n")[0]
    other = next((mark for mark in _SEPARATORS if separator not in head and mark in head), "")
    if other:
        told = f"the cells of {source.file!r} are parted by {_CALLED.get(other, repr(other))}"
        raise source.wrong("file", told, f"write separator = {json.dumps(other)}")
    cells = pd.read_csv(
        io.StringIO(text), sep=separator, header=None, dtype=str, keep_default_na=False, skip_blank_lines=False, index_col=False,
    )  # fmt: skip
    return _under_its_head(cells), 2


def _under_its_head(cells: pd.DataFrame) -> pd.DataFrame:
    """A frame whose first row names its columns."""
    found = cells.iloc[1:].reset_index(drop=True)
    found.columns = pd.Index(["" if pd.isna(name) else str(name).strip() for name in cells.iloc[0]], dtype=object)
    return found


def _json(source: Declared, path: Path) -> tuple[pd.DataFrame, int]:
    """A list of objects, an object of lists, or an object a line."""
    text = path.read_bytes().decode("utf-8-sig")
    if path.suffix.lower() == ".json":
        data = json.loads(text)
    else:
        data = [json.loads(line) for line in text.splitlines() if line.strip()]
    rows = isinstance(data, list) and all(isinstance(row, dict) for row in data)
    columns = isinstance(data, dict) and all(isinstance(column, list) for column in data.values())
    if not (rows or columns):
        raise ValueError("it is neither a list of objects nor an object of lists")
    return pd.DataFrame(data, dtype=object), 1


def _parquet(source: Declared, path: Path) -> tuple[pd.DataFrame, int]:
    """Only the columns that the source names, where they are there."""
    from pyarrow import parquet

    with parquet.ParquetFile(path) as file:
        if file.metadata.num_rows > MOST_ROWS:
            raise ValueError(f"it has more than {MOST_ROWS:,} rows")
    return pd.read_parquet(path, engine="pyarrow"), 1


def _excel(source: Declared, path: Path) -> tuple[pd.DataFrame, int]:
    """The sheet that the source names, or the first one."""
    with zipfile.ZipFile(path) as packed:
        if sum(each.file_size for each in packed.infolist()) > 4 * LARGEST:
            raise ValueError(f"it unpacks to more than {4 * LARGEST // 1_000_000} MB")
    with pd.ExcelFile(path, engine="openpyxl") as book:
        names = [str(name) for name in book.sheet_names]
        if source.sheet and source.sheet not in names:
            raise source.wrong(
                "sheet", f"{source.file!r} has no sheet {source.sheet!r}", near(source.sheet, names, "use")
            )
        cells = pd.read_excel(book, source.sheet or 0, header=None, dtype=object, keep_default_na=False)
    return _under_its_head(cells) if len(cells) else pd.DataFrame(), 2


_READERS: Mapping[str, Callable[[Declared, Path], tuple[pd.DataFrame, int]]] = {
    ".csv": _csv, ".tsv": _csv, ".json": _json, ".jsonl": _json, ".parquet": _parquet, ".xlsx": _excel,
}  # fmt: skip


def _place(error: UnicodeDecodeError) -> str:
    """Line and column of the first byte that cannot be read."""
    before = bytes(error.object[: error.start]).decode("utf-8", "replace")
    return f", line {before.count(chr(10)) + 1}, column {len(before) - before.rfind(chr(10))},"


def _line(error: Any) -> str:
    """What a library says, in one line."""
    lines = str(error).strip().splitlines() or [type(error).__name__]
    told = " ".join(lines[0].split())
    return told if len(told) <= 160 else told[:160] + "…"
