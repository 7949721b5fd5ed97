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
        found.update(repr((said, source.sheet, source.timeout, places)).encode("utf-8", "replace"))
        found.update(_today(source, run_commands))
    return found.digest()


def _today(source: Declared, run_commands: bool) -> bytes:
    try:
        if source.file:
            return blake2b(where.file_of(source).read_bytes()).digest()
        if source.glob:
            return repr(where.count(source).value).encode()
    except OptionError as error:
        return str(error).encode("utf-8", "replace")
    except OSError as error:
        return repr(error.errno).encode()
    return os.urandom(16) if run_commands else b""
