"""Whether a wording of a rule ("{stated} … (bonds|notes)") can be matched at all: its roles, its word classes, its pattern."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tieout.rules.vocabulary import vocabulary

_NAMED = re.compile(r"\{([a-z]\w*)\}|<([\w-]+)>")
#: In it a wording that holds nothing, or only what may be left out, fits between two letters.
_SAMPLE = " x, 5 "


def trouble(wording: str, roles: Iterable[str]) -> tuple[str, str]:
    """What is wrong with a wording, and what to write instead; two empty texts for nothing."""
    import re2

    for match in _NAMED.finditer(wording):
        role, words = match.groups()
        if role and role not in roles:
            return f"unknown role {role!r}", f"use one of {', '.join(roles)}"
        if words and words not in vocabulary().classes:
            return f"unknown word class {words!r}", f"use one of {', '.join(vocabulary().classes)}"
    plain = _NAMED.sub("x", wording)
    try:
        re2.compile(plain.replace("…", " x "), _quiet())
        if any(not match[0] for match in re2.compile(plain.replace("…", ""), _quiet()).finditer(_SAMPLE)):
            return "the wording fits where no word stands", "write a role or a word that must stand there"
    except re2.error as error:
        reason = error.args[0] if error.args else error
        told = reason.decode("utf-8", "replace") if isinstance(reason, bytes) else str(reason)
        return (
            f"the wording is no pattern ({told})",
            "close every bracket, and put a backslash before a sign that is meant",
        )
    return "", ""


def _quiet() -> object:
    import re2

    options = re2.Options()
    options.log_errors = False
    return options
