"""The receipt of a run of verify: what was read, by which rules and rates, and what came of it, as digests.

Who holds a receipt can ask later, on any machine, whether the same articles, rules and rates still give the same verdicts, and is told what
differs. It proves no more than that: not that the figures are true, not who made it or when, and a receipt that someone
writes anew over other articles is as good as the first one. To prove that it is the one of that day, keep it where it cannot be changed,
or keep the digest `all`, which is of everything else in it.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from tieout.errors import ClaimsError
from tieout.ledger.model import Verified
from tieout.ledger.sealed import digest
from tieout.rules.model import Rule
from tieout.tables import rates

NAME = "receipt.json"

#: Raised with every change of what is in a receipt.
VERSION = 2

#: A receipt is no longer than this: 100,000 claims in 5,000 articles take a fifth of it.
LONGEST = 256 * 1024 * 1024

_Articles = Mapping[str, Mapping[str, Any]]


def receipt(verified: Verified, rules: Sequence[Rule]) -> dict[str, Any]:
    """The receipt of a run, as plain data."""
    made = {
        "version": VERSION,
        "made_by": {name: told for name, told in verified.made_by.items() if name in ("tieout", "rates")},
        "rules": {rule.name: _of_rule(rule) for rule in sorted(rules, key=lambda each: each.name)},
        "rates": rates.digest(),
        "beside": dict(verified.beside),
        "articles": {entry.name: _article(entry.sealed) for entry in verified.entries},
        "not read": list(verified.errors),
    }
    return {**made, "all": whole(made)}


def whole(made: Mapping[str, Any]) -> str:
    """The digest over all of a receipt: not over the version of tieout, which holds for nothing if verdicts stay."""
    return digest({name: part for name, part in made.items() if name not in ("all", "made_by")})


def written(made: Mapping[str, Any]) -> str:
    """The text of the file."""
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def read(path: Path) -> dict[str, Any]:
    """The receipt in a file. Raises ClaimsError where there is none."""
    try:
        with path.open("rb") as stream:
            content = stream.read(LONGEST + 1)
        if len(content) > LONGEST:
            raise ValueError
        made = json.loads(content)
    except OSError as error:
        raise ClaimsError(f"cannot be read: {error.strerror}", path=path, instead="name a receipt.json") from None
    except (ValueError, RecursionError):
        made = None
    if not _is_receipt(made):
        raise ClaimsError("is no receipt", path=path, instead="'tieout verify' writes reports/receipt.json")
    if made["version"] != VERSION:
        raise ClaimsError(f"is a receipt of version {made['version']}; this tieout reads {VERSION}", path=path)
    return dict(made)


def differences(then: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[str]:
    """What differs between two receipts, a line each: a receipt that was changed by hand, rules, rate table, articles and verdicts.

    None where the first still holds.
    """
    if whole(then) != then["all"]:
        yield "the receipt is not as it was written: its digest is not that of what it says"
    yield from _rules(then["rules"], now["rules"])
    if then["rates"] != now["rates"]:
        yield f"the rate table differs: {then['made_by'].get('rates', 'unknown')} then, {now['made_by'].get('rates', 'unknown')} now"
    for name in sorted(then["beside"].keys() | now["beside"].keys()):
        if then["beside"].get(name) != now["beside"].get(name):
            yield f"{name} differs"
    yield from _articles(then["articles"], now["articles"])
    for name, line in _lost(then["not read"], now["not read"]):
        yield f"{name}: {line}"


def _article(sealed: Any) -> dict[str, Any]:
    told = {"text": sealed.text, "claims": sealed.claims, "settings": sealed.settings}
    return {**{name: part for name, part in told.items() if part}, "verdicts": list(sealed.verdicts)}


def _of_rule(rule: Rule) -> str:
    """The digest of a rule's file, whatever its line ends."""
    try:
        content = Path(rule.path).read_bytes().replace(b"\r\n", b"\n")
    except OSError:
        content = repr(rule).encode()
    return sha256(content).hexdigest()[:16]


def _rules(then: Mapping[str, str], now: Mapping[str, str]) -> Iterator[str]:
    for name in sorted(then.keys() | now.keys()):
        if name not in now:
            yield f"the rule {name} is gone"
        elif name not in then:
            yield f"the rule {name} is new"
        elif then[name] != now[name]:
            yield f"the rule {name} differs"


def _articles(then: _Articles, now: _Articles) -> Iterator[str]:
    for name in sorted(then.keys() | now.keys()):
        if name not in now:
            yield f"{name}: the article is gone"
        elif name not in then:
            yield f"{name}: the article is new"
        else:
            yield from (f"{name}: {line}" for line in _within(then[name], now[name]))


def _within(then: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[str]:
    for part, told in (
        ("text", "its text"),
        ("claims", "what its claims file says"),
        ("settings", "what is set for it"),
    ):
        if then.get(part, "") != now.get(part, ""):
            yield f"{told} differs"
    for name, line in _lost(then["verdicts"], now["verdicts"]):
        yield f"{name}: {_told(line)}"


def _told(line: str) -> str:
    """A verdict without its digest, which tells a person nothing."""
    return line.rsplit(" ", 1)[0]


def _lost(then: Sequence[str], now: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The lines that only one of two lists has, in order."""
    before, after = Counter(then), Counter(now)
    yield from (("then", line) for line in (before - after).elements())
    yield from (("now", line) for line in (after - before).elements())


def _is_receipt(made: Any) -> bool:
    """Whether all parts are there and of their kind; of an older version those that it had."""
    parts = {
        "version": int,
        "made_by": dict,
        "rules": dict,
        "rates": str,
        "beside": dict,
        "articles": dict,
        "not read": list,
        "all": str,
    }
    if isinstance(made, dict) and made.get("version") == 1:
        made = {"beside": {}, **made}
    if not isinstance(made, dict) or not all(isinstance(made.get(name), kind) for name, kind in parts.items()):
        return False
    articles = made["articles"].values()
    return _texts(made["made_by"].values(), made["rules"].values(), made["beside"].values(), made["not read"]) and all(
        isinstance(each, dict) and isinstance(each.get("verdicts"), list) and _texts(each["verdicts"])
        for each in articles
    )


def _texts(*several: Any) -> bool:
    return all(isinstance(each, str) for values in several for each in values)
