"""What `tieout extract` writes: a report's claims as YAML, in a form that a person can correct."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, Protocol

import yaml

from tieout.claims.extracted import mark
from tieout.claims.model import Claim
from tieout.claims.record import role_of
from tieout.errors import ClaimsError
from tieout.files import atomic_write
from tieout.quantities.model import Quantity
from tieout.text.line_ends import plain_ends
from tieout.text.model import Article

#: Verdicts of a check that say which figures a figure follows from.
LINKING = frozenset({"consistent", "implied"})

#: Line ends that a YAML reader takes for a plain one.
OTHER_BREAKS = re.compile("[\r\x85\u2028\u2029]")

HEAD = """\
# The figures of an article, made by `tieout extract` and checked by `tieout verify`.
# Correct what was misread and say why (corrected: …); add links that were missed (derived: {rule: …, role: id}).
"""


class Checked(Protocol):
    """What is read of a check; `checking` stands above this stage."""

    @property
    def rule(self) -> str: ...
    @property
    def verdict(self) -> str: ...
    @property
    def stated(self) -> Quantity | None: ...
    @property
    def roles(self) -> Mapping[str, Quantity]: ...


class Reported(Protocol):
    """What is read of a report."""

    @property
    def article(self) -> Article: ...
    @property
    def claims(self) -> Sequence[Claim]: ...
    @property
    def checks(self) -> Sequence[Checked]: ...


def place(article: Path) -> Path:
    """Where the claims file of an article stands: beside it in a folder `claims`, else in `claims/` of the working folder."""
    folder = article.parent if article.resolve().parent.name == "claims" else Path("claims")
    return folder / f"{article.stem}.yaml"


def write(report: Reported, path: Path, *, replace: bool = False) -> None:
    """Write the claims file of a report. Raises ClaimsError where one with other content stands there and `replace` is not set."""
    made = to_yaml(report, path.parent)
    if path.exists() and not replace and path.read_bytes() != made.encode("utf-8", errors="replace"):
        raise ClaimsError(
            "the file stands and differs",
            path=path,
            instead="--update it, write to another file, or --replace it: then what was corrected by hand would be lost",
        )
    atomic_write(path, made)


def to_yaml(report: Reported, folder: Path | None = None) -> str:
    """The text of a claims file that will stand in `folder` (the article's own, where none is given)."""
    return HEAD + dump({**head(report, folder), "claims": contents(report)})


def head(report: Reported, folder: Path | None = None) -> dict[str, Any]:
    """The keys of a claims file that will stand in `folder`, but for its claims."""
    article = report.article
    content = {
        "article": _relative(article.path, folder),
        "sha256": fingerprint(article),
        "published": article.published,
    }
    return {key: value for key, value in content.items() if value is not None}


def contents(report: Reported) -> list[dict[str, Any]]:
    """The claims of a report as they are written, in the order of the text."""
    links = _links(report.claims, report.checks)
    made = [figure(claim, links.get(claim.id, [])) for claim in report.claims]
    return [{**claim, "extracted": mark(claim)} for claim in made]


def dump(content: Any) -> str:
    """A mapping, or a list of them, as the lines of a claims file."""
    return yaml.dump(content, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=110)


def dump_flow(content: Any) -> str:
    """A value on one line, as it can stand in brackets."""
    [line] = yaml.dump([content], Dumper=_FlowDumper, sort_keys=False, allow_unicode=True, width=1 << 30, default_flow_style=True).splitlines()  # fmt: skip
    return line[1:-1]


def link_text(link: Mapping[str, Any]) -> dict[str, Any]:
    """A link that is written on one line."""
    return _Flow(link)


def long_text(text: str) -> str:
    """A text that is written as lines where it has some, unless one ends it: what stands behind could become part of it."""
    return text if text.endswith("\n") else _Text(text)


def fingerprint(article: Article) -> str:
    """SHA-256 of the article file's text, the same whichever line ends a checkout gave it."""
    return sha256(plain_ends(article.source or article.text).encode("utf-8", errors="replace")).hexdigest()


def _relative(path: str, folder: Path | None) -> str:
    """The article's path as seen from a folder; its name alone where the two share none."""
    if folder is None:
        return Path(path).name or path
    return Path(os.path.relpath(path, folder)).as_posix()


def figure(claim: Claim, links: Sequence[dict[str, Any]] = ()) -> dict[str, Any]:
    """A claim as it is written, with its links, but for its mark."""
    quantity = claim.quantity
    content: dict[str, Any] = {"id": claim.id, "sentence": _Text(claim.sentence), "quote": _Text(quantity.text)}
    if quantity.value is None:
        content |= {"low": _number(quantity.low), "high": _number(quantity.high)}
    else:
        content["value"] = _number(quantity.value)
    content |= {"unit": quantity.unit, "kind": quantity.kind, "hedge": quantity.hedge}
    content |= {"subject": claim.subject, "period": claim.period}
    if links:
        content["derived"] = links[0] if len(links) == 1 else list(links)
    return content


def _links(claims: Iterable[Claim], checks: Iterable[Checked]) -> dict[str, list[dict[str, Any]]]:
    """For each derived claim, the rules and claims that it follows from; only where all of them are claims."""
    ids = {(claim.quantity.start, claim.quantity.end): claim.id for claim in claims}
    found: dict[str, list[dict[str, Any]]] = {}
    below: dict[str, set[str]] = {}
    for check in checks:
        stated = check.stated and ids.get((check.stated.start, check.stated.end))
        if check.verdict not in LINKING or not stated:
            continue
        link = _link(check, stated, ids)
        if link and link not in found.setdefault(stated, []):
            targets = _targets(link)
            if stated in _below(targets, below):  # two rules that read one relation from both ends: the first says it
                continue
            below.setdefault(stated, set()).update(targets)
            found[stated].append(link)
    return found


def _targets(link: Mapping[str, Any]) -> set[str]:
    """The claims that a link names."""
    parts = [each for role, each in link.items() if role != "rule"]
    return {id for each in parts for id in (each if isinstance(each, list) else [each])}


def _below(claims: Iterable[str], links: Mapping[str, Iterable[str]]) -> set[str]:
    """These claims and all that they follow from."""
    found, left = set[str](), list(claims)
    while left:
        each = left.pop()
        if each not in found:
            found.add(each)
            left += links.get(each, ())
    return found


def _link(check: Checked, stated: str, ids: Mapping[tuple[int, int], str]) -> dict[str, Any] | None:
    """One link; the parts of a list role (parts-1, parts-2 …) stand together under its name."""
    link: dict[str, Any] = _Flow(rule=check.rule)
    for role, quantity in check.roles.items():
        claim = ids.get((quantity.start, quantity.end))
        if claim == stated:
            continue
        if claim is None:
            return None
        name, listed = role_of(role)
        if listed:
            link.setdefault(name, []).append(claim)
        else:
            link[role] = claim
    return link if len(link) > 1 else None


def _number(value: float | None) -> float | int | None:
    """Whole values as whole numbers, for a person's eye."""
    return int(value) if value is not None and value == int(value) and abs(value) < 1e15 else value


class _Flow(dict[str, Any]):
    """A mapping written on one line."""


class _Text(str):
    """A text that keeps its line ends visible."""


class _Dumper(yaml.CSafeDumper):
    """libyaml's writer with the two forms above."""


def _flow(dumper: Any, data: _Flow) -> Any:
    return dumper.represent_mapping("tag:yaml.org,2002:map", data.items(), flow_style=True)


def _text(dumper: Any, data: str) -> Any:
    """Lines as lines, other line ends (which YAML would change) as escapes; what UTF-8 cannot carry as a question mark."""
    text = data.encode("utf-8", errors="replace").decode("utf-8")
    style = '"' if OTHER_BREAKS.search(text) else "|" if "\n" in text and isinstance(data, _Text) else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


class _FlowDumper(yaml.CSafeDumper):
    """libyaml's writer for what stands in brackets: every text that could be another thing in quotes."""


def _quoted(dumper: Any, data: str) -> Any:
    text = data.encode("utf-8", errors="replace").decode("utf-8")
    style = None if re.fullmatch(r"[A-Za-z][\w -]*", text) and text.isascii() else '"'
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


for _kind in (str, _Text):
    _FlowDumper.add_representer(_kind, _quoted)
_FlowDumper.add_representer(_Flow, _flow)
_Dumper.add_representer(_Flow, _flow)
_Dumper.add_representer(_Text, _text)
_Dumper.add_representer(str, _text)
