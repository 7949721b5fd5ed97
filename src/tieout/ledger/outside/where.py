"""Where a source's file lies, and how many files a glob holds: never outside of the folder of the settings file."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from pathspec import GitIgnoreSpec

from tieout.ledger.outside.model import Declared, Number

#: Bytes of a table, and files and folders that are looked at for one glob.
LARGEST = 200_000_000
MOST_FILES = 500_000


def file_of(source: Declared) -> Path:
    """The file of a table. Raises OptionError where there is none that may be read."""
    try:
        path = Path(os.path.realpath(os.path.join(source.folder, source.file), strict=True))
        status = path.stat()
    except FileNotFoundError:
        raise source.wrong(
            "file", f"there is no file {source.file!r}", "name it as seen from the settings file"
        ) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "that is no file name"
        raise source.wrong("file", f"{source.file!r} cannot be read: {reason}") from None
    if not path.is_relative_to(os.path.realpath(source.folder)):
        raise source.wrong(
            "file", f"{source.file!r} is outside the folder of the settings file", "move the table into it"
        )
    if not stat.S_ISREG(status.st_mode):
        raise source.wrong("file", f"{source.file!r} is no file", "name a table")
    if status.st_size > LARGEST:
        raise source.wrong(
            "file", f"{source.file!r} is larger than {LARGEST // 1_000_000} MB", "keep the rows that are needed"
        )
    return path


def count(source: Declared) -> Number:
    """How many files below the folder of the settings the globs hold; hidden ones are not looked at, links to folders not followed.

    Raises OptionError where there is none, for a misspelt glob would count nothing, or where there is too much to look at.
    """
    spec, found, looked = GitIgnoreSpec.from_lines(source.glob), 0, 0
    for folder, folders, files in os.walk(source.folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        looked += len(files) + len(folders)
        if looked > MOST_FILES:
            raise source.wrong("glob", f"there are more than {MOST_FILES:,} files to look at", "stand nearer to them")
        below = os.path.relpath(folder, source.folder).replace(os.sep, "/")
        found += sum(
            spec.match_file(name if below == "." else f"{below}/{name}") for name in files if not name.startswith(".")
        )
    if not found:
        raise source.wrong(
            "glob", "no file fits the glob", "globs are those of .gitignore, seen from the settings file"
        )
    return Number(f"{found:,}", float(found), 1.0)
