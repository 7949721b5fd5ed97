"""What YAML files say, remembered by a hash of what stands in them: reading YAML costs more than checking an article.

A cache holds rules and word classes, never a word of an article. One that is broken, stale or not writable is as none.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

from tieout.files import atomic_write

#: Changes with the form of what is remembered.
FORM = "1"


def remembered(text: str, make: Callable[[], Any]) -> Any:
    """What `make` gives for `text` (JSON data), from the cache where it has been made before."""
    place = folder() / f"{sha256(f'{FORM}:{text}'.encode('utf-8', 'replace')).hexdigest()[:32]}.json"
    try:
        return json.loads(place.read_text(encoding="utf-8"))["made"]
    except (OSError, ValueError, KeyError, TypeError):
        made = make()
    with suppress(OSError):
        atomic_write(place, json.dumps({"made": made}, ensure_ascii=False))
    return made


def folder() -> Path:
    """The user's cache folder: XDG's, Windows' or ~/.cache."""
    given = os.environ.get("XDG_CACHE_HOME") or (os.environ.get("LOCALAPPDATA") if sys.platform == "win32" else "")
    try:
        return (Path(given) if given else Path.home() / ".cache") / "tieout"
    except RuntimeError:
        return Path(os.devnull) / "tieout"
