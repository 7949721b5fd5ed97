"""The JSON Schema of a rule file, made of the tables of keys that `parse` goes by, so that an editor completes and checks one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from tieout.rules.joins import ARTICLE_KEYS, BENDS, JOIN_KEYS, KEYS, PIN_KEYS, SAID, UNDATED
from tieout.rules.parse import (
    _EXAMPLE_KEYS,
    _EXAMPLES,
    _KEYS,
    _RESERVED,
    _ROLE_KEYS,
    KINDS,
    NEEDED,
    SETTINGS,
    SEVERITIES,
)
from tieout.rules.tags import ACROSS, FOUND
from tieout.rules.words import WORDS

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_ANY: Mapping[str, Any] = {}
_TEXT: Mapping[str, Any] = {"type": "string"}
_TRUTH: Mapping[str, Any] = {"type": "boolean"}
_TEXTS: Mapping[str, Any] = {"anyOf": [_TEXT, {"type": "array", "items": _TEXT}]}
_MAPPINGS: Mapping[str, Any] = {"type": "array", "items": {"type": "object"}}


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a rule file: its keys and their forms. What a formula, a wording or a tag may say, only
    reading the rule tells."""
    return {"$schema": DIALECT, "title": "Rule of tieout", **_mapping(_KEYS, _rule(), NEEDED)}


def _rule() -> Mapping[str, Any]:
    texts = dict.fromkeys(
        ("rule", "title", "why", "stated", "formula", "otherwise", "message", "ambiguous", "holds"), _TEXT
    )
    several = dict.fromkeys(("unless", "implied"), _TEXTS)
    return {
        **texts,
        **several,
        "roles": {"type": "object", "minProperties": 1, "additionalProperties": _mapping(_ROLE_KEYS, _role())},
        "anchored": {"type": "array", "items": _anchor()},
        "idioms": {"type": "array", "items": {"anyOf": [_TEXT, {"type": "object", "required": ["wording"]}]}},
        "slips": _MAPPINGS,
        "accounts": _MAPPINGS,
        "found": {"enum": sorted(FOUND)},
        "in": {"type": "array", "items": {"enum": list(SETTINGS)}},
        "severity": {"enum": list(SEVERITIES)},
        "vouches": _TRUTH,
        "across": _mapping(JOIN_KEYS, _join(), ("join",)),
        "measured": {"type": "object", "additionalProperties": {"type": "integer"}},
        "examples": _mapping(_EXAMPLES, {key: {"type": "array", "items": _example()} for key in _EXAMPLES}),
    }


def _role() -> Mapping[str, Any]:
    kinds = {"enum": sorted(KINDS)}
    return {
        **dict.fromkeys(("like", "differs", "noun", "lookup"), _TEXT),
        **dict.fromkeys(BENDS, _TEXTS),
        "kind": {"anyOf": [kinds, {"type": "array", "items": kinds}]},
        "unit": _TEXTS,
        "many": _TRUTH,
        "sign": {"enum": ["verb"]},
        "word": {"enum": sorted(WORDS)},
        "per": {"type": "array", "items": _TEXT, "minItems": 2, "maxItems": 2},
    }


def _anchor() -> dict[str, Any]:
    own = {
        **dict.fromkeys(("formula", "limit"), _TEXT),
        **{key: {"type": "number"} for key in ("near", "doubt")},
        "across": {"enum": sorted(ACROSS)},
        "loose": _TRUTH,
        "partial": _TRUTH,
    }
    properties = {key: own.get(key, _ANY) for key in sorted(_RESERVED)}
    return {"type": "object", "properties": properties, "additionalProperties": _TEXTS}


def _example() -> Mapping[str, Any]:
    texts = dict.fromkeys(_EXAMPLE_KEYS, _TEXT)
    pins = {"type": "object", "additionalProperties": _mapping(PIN_KEYS, {})}
    article = _mapping(ARTICLE_KEYS, {"text": _TEXT, "published": _ANY, "claims": pins}, ("text",))
    return {"anyOf": [_TEXT, _mapping(_EXAMPLE_KEYS, texts, ("text",)), {"type": "array", "items": article}]}


def _join() -> Mapping[str, Any]:
    """How a rule joins the claims of several articles."""
    several = {"join": KEYS, "silent": SAID}
    lists = {key: {"type": "array", "items": {"enum": list(names)}} for key, names in several.items()}
    single = {"undated": {"enum": list(UNDATED)}, "linked": _TEXT, "within": {"type": ["number", "string"]}}
    return {**lists, **single, "unless": _TEXTS}


def _mapping(keys: Iterable[str], own: Mapping[str, Any], needed: Iterable[str] = ()) -> dict[str, Any]:
    """A mapping with these keys and no others."""
    properties = {key: own.get(key, _ANY) for key in sorted(keys)}
    return {"type": "object", "required": list(needed), "properties": properties, "additionalProperties": False}
