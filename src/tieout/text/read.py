"""A file, or standard input, into an Article."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import BinaryIO

from tieout.errors import ArticleError
from tieout.text.assemble import assemble
from tieout.text.conventions import USUAL, Conventions
from tieout.text.decode import decode, stray
from tieout.text.hyphens import undivided
from tieout.text.line_ends import read_with
from tieout.text.model import Article
from tieout.text.readers import reader_for
from tieout.text.unseen import without_unseen


def read_file(
    path: str | Path,
    *,
    published: date | str | None = None,
    language: str | None = None,
    stdin: BinaryIO | None = None,
    note: Callable[[str], object] | None = None,
    conventions: Conventions = USUAL,
) -> Article:
    """The article in a file; "-" reads standard input. The suffix decides how it is read; without a known one it is plain text.

    published, language, conventions  as in `article`
    stdin                what "-" reads instead of the process's own
    note                 is called with a line for the user, where a file was not UTF-8
    Raises ArticleError where the file is missing, a folder, unreadable, binary or empty.
    """
    name = str(path)
    data = read_bytes(name, stdin)
    return read_data(data, name, published=published, language=language, note=note, conventions=conventions)


def read_data(
    data: bytes,
    name: str,
    *,
    published: date | str | None = None,
    language: str | None = None,
    note: Callable[[str], object] | None = None,
    conventions: Conventions = USUAL,
) -> Article:
    """The article that the bytes of a file hold, as `read_file` reads it. Raises ArticleError where they are binary or empty."""
    decoded = decode(data)
    if decoded is None:
        raise _no_text(data, name)
    text, encoding = decoded
    if not text.strip():
        raise ArticleError("is empty", path=name, instead="give an article with text in it")
    if note and encoding not in ("utf-8", "utf-8-sig"):
        note(f"{name}: read as {encoding}, because it is not UTF-8")
    draft = without_unseen(undivided(read_with(reader_for(name), text)))
    if not draft.text.strip():
        raise ArticleError("holds no text beside its markup", path=name, instead="give an article with text in it")
    return assemble(draft, path=name, published=published, language=language, conventions=conventions)


def _no_text(data: bytes, name: str) -> ArticleError:
    """What is wrong with bytes that cannot be decoded, and what to do about it."""
    place = stray(data)
    if place is None:
        return ArticleError("is no text: a binary file", path=name, instead="give a .txt, .md or .html article")
    line, column, strays = place
    meant = strays.decode("cp1252", errors="replace") if len(strays) == 1 else ""
    instead = f"write {meant}" if meant not in ("", "\ufffd") else "write what is meant"
    return ArticleError(
        f"the byte 0x{strays[:1].hex()} here is no UTF-8",
        path=name,
        line=line,
        column=column,
        instead=f"{instead} in its place, and save the file as UTF-8",
    )


def read_bytes(name: str, stdin: BinaryIO | None = None) -> bytes:
    """What a file holds; "-" reads standard input. Raises ArticleError where it cannot be read."""
    if name == "-":
        if stdin is None and sys.stdin is None:
            raise ArticleError("standard input is closed", path=name, instead="name a file")
        return (stdin or sys.stdin.buffer).read()
    try:
        return Path(name).read_bytes()
    except FileNotFoundError:
        raise ArticleError("there is no such file", path=name) from None
    except IsADirectoryError:
        raise ArticleError("is a folder", path=name, instead="name the articles in it, such as folder/*.md") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ArticleError(f"cannot be read: {reason}", path=name) from None
