"""Reports as JSON, by the names of the public records."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from tieout.checking.reported import Report
from tieout.patterns import lazily

#: Control characters that JSON leaves as they are.
_CONTROL = lazily("[\x7f-\x9f]")


def to_dict(report: Report) -> dict[str, Any]:
    """The report as plain data: dates are ISO strings, open ends are None."""
    return report.to_dict()


def render(reports: Iterable[Report], *, many: bool) -> Iterator[str]:
    """The JSON text piece by piece, a report at a time: one object, or with `many` an array of them."""
    return joined((dumps(to_dict(report)) for report in reports), many=many)


def joined(objects: Iterable[str], *, many: bool) -> Iterator[str]:
    """JSON texts, each an object, as one: the object, or with `many` an array of them."""
    between = "["
    for text in objects:
        yield (between + "\n" if many else "") + text
        between = ","
    if many:
        yield "\n]\n" if between == "," else "[]\n"
    elif between == ",":
        yield "\n"


def dumps(data: dict[str, Any]) -> str:
    """JSON as UTF-8 can carry it: readable, or escaped where the text holds broken characters, or what a terminal would act on."""
    text = _CONTROL.sub(
        lambda match: f"\\u{ord(match[0]):04x}", json.dumps(data, ensure_ascii=False, indent=1, allow_nan=False)
    )
    try:
        text.encode()
    except UnicodeEncodeError:
        return json.dumps(data, indent=1, allow_nan=False)
    return text
