"""What outside sources are today, as a few bytes: as long as they stay the same, so does what comes of the claims that rest on them."""

from __future__ import annotations

import os
from collections.abc import Iterable
from hashlib import blake2b

from tieout.errors import OptionError
from tieout.ledger.outside import where
from tieout.ledger.outside.model import Declared


def digest(declared: Iterable[Declared], *, run_commands: bool = False) -> bytes:
    """The digest of what is declared, of the bytes of its tables, of how many files its globs hold; another one each time where commands
    run, because nobody knows what they will print. Never raises."""
    found = blake2b(digest_size=16)
    for source in declared:
        said = (
            source.name,
            source.folder,
            source.file,
            source.glob,
            source.command,
            dict(source.keys),
            source.value,
            source.unit,
        )
        places = [source.place(key) for key in ("file", "keys", "value", "unit", "glob", "command")]
        found.update(repr((said, source.sheet, source.separator, source.timeout, places)).encode("utf-8", "replace"))
        found.update(os.urandom(16) if source.command and run_commands else contents(source))
    return found.digest()


def contents(source: Declared) -> bytes:
    """The digest of a table's bytes, whatever their line ends, or how many files the globs hold; of a mistake, what is told of it; b"" of a
    command. Never raises."""
    try:
        if source.file:
            return blake2b(where.file_of(source).read_bytes().replace(b"\r\n", b"\n"), digest_size=16).digest()
        if source.glob:
            return repr(where.count(source).value).encode()
    except OptionError as error:
        return str(error).encode("utf-8", "replace")
    except OSError as error:
        return repr(error.errno).encode()
    return b""
