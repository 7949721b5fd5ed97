"""A finding of the ledger as plain data, as findings.json has it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from tieout.ledger.model import Accepted, Found


def as_json(each: Found) -> dict[str, Any]:
    """A finding; with the sentences that it holds side by side, where it does."""
    cited = {"cited": [plain(asdict(one)) for one in each.cited]} if each.cited else {}
    return {"path": each.path, "claim": each.claim, **asdict(each.finding), **cited}


def accepted_json(each: Accepted) -> dict[str, Any]:
    """A finding that a person lets stand, with that person's word."""
    word = {"reason": each.reason, "by": each.by, "when": each.when.isoformat() if each.when else None}
    return {"path": each.path, "claim": each.claim, **word, **asdict(each.finding)}


def plain(value: Any) -> Any:
    """Days as texts."""
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    return value.isoformat() if isinstance(value, date) else value


def before_places(message: str, cited: Iterable[Mapping[str, Any]]) -> str:
    """A message without the sentences that it ends in, each with its place (and its day): `a.md:1:4 (2021-04-13): “…”`."""
    places = "|".join(re.escape(f"{each['path']}:{each['line']}:{each['column']}") for each in cited)
    found = re.search(rf"(?:{places})(?: \([\d-]+\))?: “", message) if places else None
    return (message[: found.start()].rstrip() if found else "") or message
