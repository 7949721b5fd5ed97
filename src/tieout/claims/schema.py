"""The JSON Schema of a claims file, made of the tables of keys that `read` goes by, so that an editor completes and checks one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from tieout.claims.read import NEEDED, TEXTS
from tieout.claims.record import CLAIM_KEYS, FILE_KEYS, HEDGES, KINDS, LAPSING, SOURCE_KEYS, TICK_KEYS

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_TEXT: Mapping[str, Any] = {"type": ["string", "null"]}
_NUMBER: Mapping[str, Any] = {"type": ["number", "null"]}
_DAY: Mapping[str, Any] = {"type": ["string", "null"], "format": "date"}
_IDS = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
_LINK = {
    "type": "object",
    "required": ["rule"],
    "properties": {"rule": {"type": "string"}},
    "additionalProperties": _IDS,
}

#: Keys that hold no text.
_OTHER: Mapping[str, Any] = {
    **dict.fromkeys(("value", "low", "high"), _NUMBER),
    **dict.fromkeys(("published", "when", "date"), _DAY),
    "kind": {"enum": list(KINDS)},
    "hedge": {"enum": list(HEDGES)},
    "figure": {"type": ["string", "number", "null"]},
    "nth": {"type": ["integer", "null"], "minimum": 1},
    "left_out": {"anyOf": [{"type": ["boolean", "null"]}, {"type": "string", "pattern": r"\S"}]},
    "vanished": {"type": ["boolean", "null"]},
    "row": {"type": ["object", "null"], "additionalProperties": {"type": ["string", "number"]}},
    "derived": {"anyOf": [_LINK, {"type": "array", "items": _LINK}, {"type": "null"}]},
}


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a claims file; a date is a text in it, as editors read YAML."""
    return {
        "$schema": DIALECT,
        "title": "Claims file of tieout",
        **_mapping(FILE_KEYS, ("article", "claims"), _claims()),
    }


def _claims() -> Mapping[str, Any]:
    claim = _mapping(CLAIM_KEYS, NEEDED, {**_words(), **{key: {"type": "string"} for key in NEEDED_TEXTS}})
    figure = {"anyOf": [{"required": ["value"]}, {"required": ["low", "high"]}]}
    return {
        "article": {"type": "string", "minLength": 1},
        "claims": {"type": ["array", "null"], "items": {**claim, **figure}},
    }


#: Texts that a claim cannot do without.
NEEDED_TEXTS = tuple(key for key in NEEDED if key in TEXTS)


def _words() -> dict[str, Any]:
    """What a person says of a claim: each of a mapping's own, an acceptance as its reason alone, too."""
    source = _mapping(SOURCE_KEYS, ("title",), {"title": {"type": "string", "minLength": 1}})
    found = {
        "source": {
            "anyOf": [{**source, "oneOf": [{"required": [key]} for key in ("address", "file")]}, {"type": "null"}]
        }
    }
    found["lapsed"] = {"anyOf": [_mapping(LAPSING, (), {}), {"type": "null"}]}
    for key, keys in TICK_KEYS.items():
        reasoned = "reason" in keys
        needed = "reason" if reasoned else "by"
        forms = [_mapping(keys, (needed,), {needed: {"type": "string", "minLength": 1}}), {"type": "null"}]
        found[key] = {"anyOf": [*forms, {"type": "string", "minLength": 1}] if reasoned else forms}
    return found


def _mapping(keys: Iterable[str], needed: Iterable[str], own: Mapping[str, Any]) -> dict[str, Any]:
    """A mapping with these keys and no others."""
    properties = {key: own.get(key, _OTHER.get(key, _TEXT)) for key in keys}
    return {"type": "object", "required": list(needed), "properties": properties, "additionalProperties": False}
