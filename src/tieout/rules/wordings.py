"""Whether a wording of a rule ("{stated} … (bonds|notes)") can be matched at all: its roles, its word classes, its pattern."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tieout.rules.vocabulary import vocabulary

_NAMED = re.compile(r"\{([a-z]\w*)\}|<([\w-]+)>")


def trouble(wording: str, roles: Iterable[str]) -> tuple[str, str]:
    """What is wrong with a wording, and what to write instead; two empty texts for nothing."""
    import re2

    for match in _NAMED.finditer(wording):
        role, words = match.groups()
        if role and role not in roles:
            return f"unknown role {role!r}", f"use one of {', '.join(roles)}"
        if words and words not in vocabulary().classes:
            return f"unknown word class {words!r}", f"use one of {', '.join(vocabulary().classes)}"
    try:
        re2.compile(_NAMED.sub("x", wording).replace("…", " x "), _quiet())
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
