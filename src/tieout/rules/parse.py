"""Rules from YAML files: the folder is the register, and the file's name is the rule's."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from tieout.rules.accounts import accounts
from tieout.rules.formula import Formula
from tieout.rules.joins import BENDS, join
from tieout.rules.joins import examples as examples_across
from tieout.rules.lookups import LOOKUPS
from tieout.rules.model import FARTHEST, LIST, MESSAGE_FIELDS, Anchor, Idiom, Role, Rule, Slip, Tag
from tieout.rules.place import Place, Source
from tieout.rules.source import read
from tieout.rules.tags import ACROSS, FOUND, LINKS, TAGS
from tieout.rules.values import choice, chosen, decimal, formula_of, listed, only, role_named, texts
from tieout.rules.wordings import trouble
from tieout.rules.words import WORDS

KINDS = frozenset(
    "count currency measure percent percentage_point multiple fraction date duration ordinal number name".split()
)  # fmt: skip
SETTINGS = ("prose", "headline", "list", "table", "telegram", "quotation")
SEVERITIES = ("error", "warning", "note")
_KEYS = frozenset((
    *"rule title why roles stated formula anchored idioms found accounts unless in severity measured message question implied".split(),
    *"ambiguous otherwise vouches slips examples since holds across".split(),
))  # fmt: skip
#: The keys that a rule cannot do without.
NEEDED = ("rule", "title", "why", "roles", "stated", "formula", "severity", "message", "examples")
_ROLE_KEYS = frozenset(("kind", "unit", "like", "differs", "noun", "many", "sign", "lookup", "word", "per", *BENDS))
_EXAMPLES = frozenset("consistent mismatch ambiguous implied silent missed-right missed-wrong".split())
_EXAMPLE_KEYS = frozenset(("text", "published", "language"))
_RESERVED = frozenset(("formula", "across", "near", "doubt", "limit", "loose", "partial"))


def parse_rule(path: str | Path, text: str) -> Rule:
    """The rule that a file's text holds.

    Raises RuleError with path, line and column for whatever is not as README, "How to add a rule", says.
    """
    source = read(path, text)
    data = source.data
    if not isinstance(data, dict):
        source.fail((), "a rule file is a mapping", "begin with 'rule: name-of-the-rule'")
    only(source, (), data, _KEYS)
    for key in NEEDED:
        if key not in data:
            source.fail((), f"the key {key!r} is missing", f"add '{key}:'")
    if data["rule"] != Path(path).stem:
        source.fail(
            ("rule",), f"the rule is called {data['rule']!r}, its file {Path(path).name!r}", "give both one name"
        )
    roles = _roles(source, data["roles"])
    role_named(source, ("stated",), data["stated"], roles)
    formula = formula_of(source, ("formula",), data["formula"], roles)
    return Rule(
        name=data["rule"], title=str(data["title"]), why=" ".join(str(data["why"]).split()), roles=roles, stated=data["stated"],
        formula=formula, anchors=_anchors(source, data.get("anchored", []), roles, formula),
        idioms=_idioms(source, data.get("idioms", []), roles, formula),
        unless=_wordings(source, ("unless",), data.get("unless", []), roles),
        settings=frozenset(chosen(source, ("in",), data.get("in", list(SETTINGS)), SETTINGS)),
        severity=choice(source, ("severity",), data["severity"], SEVERITIES), message=_message(source, ("message",), data["message"], roles),
        implied=_implied(source, data.get("implied", []), roles), ambiguous=_message(source, ("ambiguous",), data.get("ambiguous") or "", roles),
        holds=_message(source, ("holds",), data.get("holds") or "", roles),
        accounts=accounts(source, data.get("accounts", []), roles, formula),
        found=choice(source, ("found",), data.get("found") or "", ("", *sorted(FOUND))),
        vouches=choice(source, ("vouches",), data.get("vouches", True), (True, False)),
        otherwise=formula_of(source, ("otherwise",), data["otherwise"], roles) if "otherwise" in data else None,
        slips=tuple(_slip(source, ("slips", k), spec, roles) for k, spec in enumerate(listed(source, ("slips",), data.get("slips", [])))),
        questions=_questions(source, data.get("question"), roles, formula),
        measured=_measured(source, data.get("measured") or {}), examples=_examples(source, data["examples"], "across" in data),
        joins=join(source, data, roles), since=_since(source, data.get("since", "1.0")), path=str(path),
    )  # fmt: skip


def _since(source: Source, value: Any) -> str:
    """The number of a rule set."""
    if not _SET.fullmatch(str(value)):
        source.fail(("since",), f"{value!r} is no rule set", 'write the set that the rule came with, such as "1.0"')
    return str(value)


_SET = re.compile(r"[0-9]{1,4}(\.[0-9]{1,4}){0,2}")


def _wordings(source: Source, at: Place, values: Any, roles: Mapping[str, Role]) -> tuple[str, ...]:
    found = texts(source, at, values)
    for k, wording in enumerate(found):
        message, instead = trouble(wording, roles)
        if message:
            source.fail((*at, k), message, instead)
    return found


def _idioms(source: Source, values: Any, roles: Mapping[str, Role], formula: Formula) -> tuple[Idiom, ...]:
    """Each a wording, which states the rule's formula, or a mapping with a formula of its own."""
    specs = [s if isinstance(s, dict) else {"wording": s} for s in listed(source, ("idioms",), values)]
    _wordings(source, ("idioms",), [str(spec.get("wording", "")) for spec in specs], roles)
    return tuple(_idiom(source, ("idioms", k), spec, roles, formula) for k, spec in enumerate(specs))


def _idiom(source: Source, at: Place, spec: Mapping[str, Any], roles: Mapping[str, Role], formula: Formula) -> Idiom:
    only(source, at, spec, ("wording", "formula", "limit", "doubt", "partial"))
    own = {key: formula_of(source, (*at, key), spec[key], roles) for key in ("formula", "limit") if key in spec}
    doubt = decimal(source, (*at, "doubt"), spec.get("doubt", 0))
    return Idiom(
        str(spec.get("wording", "")), own.get("formula", formula), own.get("limit"), doubt, spec.get("partial") is True
    )


def _slip(source: Source, at: Place, spec: Any, roles: Mapping[str, Role]) -> Slip:
    if not isinstance(spec, dict) or not {"formula", "told"} <= set(spec):
        source.fail(
            at,
            "a slip is a mapping",
            "write {formula: 1 - base / new == stated, told: It is a share of the new figure}",
        )
    only(source, at, spec, ("formula", "told", "unit"))
    return Slip(
        formula_of(source, (*at, "formula"), spec["formula"], roles), str(spec["told"]), str(spec.get("unit", ""))
    )


def _implied(source: Source, values: Any, roles: Mapping[str, Role]) -> tuple[str, ...]:
    names = enumerate(listed(source, ("implied",), values))
    return tuple(role_named(source, ("implied", k), name, roles) for k, name in names)


def _questions(source: Source, data: Any, roles: Mapping[str, Role], formula: Formula) -> dict[str, tuple[str, ...]]:
    """Verdict -> the ways to ask. A text or a list of them asks about a mismatch."""
    if data is None and formula.sign != "==":
        source.fail(
            (),
            "the key 'question' is missing",
            "add 'question: …', what to ask of a figure that fails: this formula gives no other",
        )
    given = data if isinstance(data, dict) else {"mismatch": data or []}
    only(source, ("question",), given, ("mismatch", "ambiguous"))
    found = {}
    for verdict, several in given.items():
        at: Place = ("question", verdict) if isinstance(data, dict) else ("question",)
        texts_ = [several] if isinstance(several, str) else listed(source, at, several)
        found[verdict] = tuple(
            _message(source, (*at, k) if isinstance(several, list) else at, t, roles) for k, t in enumerate(texts_)
        )
    return found


def _message(source: Source, at: Place, text: Any, roles: Mapping[str, Role]) -> str:
    for name in re.findall(r"\{(\w+)\}", str(text)):
        if name not in roles and name not in MESSAGE_FIELDS:
            source.fail(
                at,
                f"unknown field {{{name}}}",
                f"use a role ({', '.join(roles)}) or one of {', '.join(sorted(MESSAGE_FIELDS))}",
            )
    return str(text)


def _roles(source: Source, data: Any) -> dict[str, Role]:
    if not isinstance(data, dict) or not data:
        source.fail(("roles",), "roles are a mapping", "write 'roles: {stated: {kind: [percent]}}'")
    roles = {name: _one_role(source, ("roles", name), name, spec, data) for name, spec in data.items()}
    return roles


def _one_role(source: Source, at: Place, name: str, spec: Any, every: Mapping[str, Any]) -> Role:
    if not isinstance(spec, dict):
        source.fail(at, f"the role {name!r} is a mapping", "write {kind: [count]} or {like: another-role}")
    only(source, at, spec, _ROLE_KEYS)
    like, differs, noun = (str(spec.get(key) or "") for key in ("like", "differs", "noun"))
    for key, other in (("like", like), ("differs", differs), ("noun", noun)):
        if other:
            role_named(source, (*at, key), other, every)
    kinds = spec.get("kind")
    if kinds is None and like and isinstance(every[like], dict):
        kinds = every[like].get("kind")
    if kinds is None and "lookup" not in spec and "word" not in spec:
        source.fail(at, f"the role {name!r} has no kind", f"add kind: one or more of {', '.join(sorted(KINDS))}")
    lookup = choice(source, (*at, "lookup"), spec.get("lookup") or "", ("", *LOOKUPS))
    sign = choice(source, (*at, "sign"), spec.get("sign") or "", ("", "verb"))
    word = choice(source, (*at, "word"), spec.get("word") or "", ("", *WORDS))
    found = chosen(source, (*at, "kind"), kinds, tuple(sorted(KINDS))) if kinds is not None else []
    return Role(name, frozenset(found), frozenset(texts(source, (*at, "unit"), spec.get("unit", []))), like, differs,
                noun, bool(spec.get("many")), sign, lookup, word, _per(source, at, spec, every))  # fmt: skip


def _per(source: Source, at: Place, spec: Mapping[str, Any], every: Mapping[str, Any]) -> tuple[str, ...]:
    """The two roles that a rate is of: what it is an amount of, and each of what."""
    names = texts(source, (*at, "per"), spec.get("per", []))
    if names and len(names) != 2:
        source.fail((*at, "per"), "a rate has two roles", "write per: [total, number]")
    return tuple(role_named(source, (*at, "per"), name, every) for name in names)


def _anchors(source: Source, data: Any, roles: Mapping[str, Role], formula: Formula) -> tuple[Anchor, ...]:
    return tuple(
        _anchor(source, ("anchored", k), a, roles, formula) for k, a in enumerate(listed(source, ("anchored",), data))
    )


def _anchor(source: Source, at: Place, data: Any, roles: Mapping[str, Role], formula: Formula) -> Anchor:
    if not isinstance(data, dict):
        source.fail(at, "an anchor is a mapping of roles to tags", "write {stated: [change], base: [from]}")
    tags = {
        role_named(source, (*at, name), name, roles): tuple(_tag(source, (*at, name), t, roles) for t in listed(source, (*at, name), spec))
        for name, spec in data.items() if name not in _RESERVED
    }  # fmt: skip
    own = formula_of(source, (*at, "formula"), data["formula"], roles) if "formula" in data else formula
    across = choice(source, (*at, "across"), data.get("across") or "", ("", *ACROSS))
    return Anchor(
        tags=tags, order=_order(tags, roles), formula=own, needs=_needs(tags, roles), across=across,
        near=decimal(source, (*at, "near"), data.get("near", FARTHEST)), doubt=decimal(source, (*at, "doubt"), data.get("doubt", 0)),
        loose=data.get("loose") is True,
        limit=formula_of(source, (*at, "limit"), data["limit"], roles) if "limit" in data else None,
        partial=data.get("partial") is True,
    )  # fmt: skip


#: tags that no figure bears by itself
_ALWAYS = frozenset(("any", "before", "repeated", "host", "ahead", "opener", "unit-of", "heap"))


def _needs(
    tags: Mapping[str, tuple[Tag, ...]], roles: Mapping[str, Role]
) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """For each role the kinds of figures, and the tags of which one of them must bear one."""
    named = {name: frozenset(t.name for t in alternatives) for name, alternatives in tags.items()}
    pairs = ((LIST if roles[name].many else roles[name].kinds, names) for name, names in named.items())
    return tuple(dict.fromkeys((kinds, names) for kinds, names in pairs if not names & _ALWAYS))


def _order(tags: Mapping[str, tuple[Tag, ...]], roles: Mapping[str, Role]) -> tuple[str, ...]:
    """Roles without links first, single figures before lists, each link behind its other end."""
    ties = {role: [{one.of for one in (t, *t.also) if one.of} for t in several] for role, several in tags.items()}
    todo = sorted(tags, key=lambda r: (any(ties[r]), roles[r].many))
    order: list[str] = []
    while todo:
        ready = [r for r in todo if all(tie <= set(order) for tie in ties[r])] or todo
        order.append(ready[0])
        todo.remove(ready[0])
    return tuple(order)


def _tag(source: Source, at: Place, text: Any, roles: Mapping[str, Role]) -> Tag:
    first, *rest = str(text).split("+")
    if rest:
        return replace(_tag(source, at, first, roles), also=tuple(_tag(source, at, more, roles) for more in rest))
    words = first.split()
    if len(words) not in (1, 2):
        source.fail(at, f"{text!r} is no tag", "write a tag (from), or a link and a role (paren part)")
    known = LINKS if len(words) == 2 else TAGS
    if words[0] not in known:
        near = difflib.get_close_matches(words[0], known, 1)
        what = f"unknown link {words[0]!r}" if len(words) == 2 else f"unknown tag {words[0]!r}"
        source.fail(at, what, f"did you mean {near[0]!r}?" if near else f"use one of {', '.join(sorted(known))}")
    return Tag(words[0], role_named(source, at, words[1], roles) if len(words) == 2 else "")


def _examples(source: Source, data: Any, across: bool) -> dict[str, tuple[Mapping[str, Any], ...]]:
    if not isinstance(data, dict):
        source.fail(
            ("examples",), "examples are a mapping", "write consistent:, mismatch: and silent: with a list each"
        )
    only(source, ("examples",), data, _EXAMPLES)
    one = examples_across if across else _example
    return {
        kind: tuple(
            one(source, ("examples", kind, k), e) for k, e in enumerate(listed(source, ("examples", kind), texts))
        )
        for kind, texts in data.items()
    }


def _example(source: Source, at: Place, data: Any) -> Mapping[str, str]:
    """A text, or {text: …} with what else `tieout.check` is to be given."""
    if isinstance(data, str):
        return {"text": data}
    if not isinstance(data, dict) or "text" not in data:
        source.fail(at, "an example is a text", 'write it in quotes, or as {text: "…", published: 2021-04-13}')
    only(source, at, data, _EXAMPLE_KEYS)
    return {key: str(value) for key, value in data.items()}


def _measured(source: Source, data: Any) -> dict[str, int]:
    if not isinstance(data, dict) or not all(isinstance(number, int) for number in data.values()):
        source.fail(
            ("measured",),
            "what was measured is told in whole numbers",
            "write measured: {articles: 5450, real: 4, false: 0}",
        )
    return dict(data)
