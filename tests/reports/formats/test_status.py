"""What the exit status goes by stands in every format that has a place for it, and nothing suppressed is ever told as open."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable
from dataclasses import replace
from html import unescape
from io import StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from junitparser import Error, JUnitXml

from tieout.checking.model import Mistake, Suppressed
from tieout.reports import formats
from tieout.reports.formats.model import About, Piece, Shown, tally_of

from .conftest import paths, report_of, run, saying, texts
from .test_hostile import unescaped

SETTINGS = Mistake("no rule is called 'grwth'", "tieout.toml", 3, 1)
COMMENT = Mistake("this comment gives no reason why", "news/boats.html", 5, 2)
NOWHERE = Mistake("something else")


def made(name: str, *own: Mistake, run: tuple[Mistake, ...] = (), stale: int = 0) -> str:
    """A run over one article without findings, and what could not be used."""
    report = replace(report_of("boats.html"), findings=(), mistakes=(*run, *own))
    piece = Piece("news/boats.html", formats.named(name).piece(report, Shown()), tally_of(report), mistakes=own)
    piece = replace(piece, tally=replace(piece.tally, stale={"old.json": stale} if stale else {}))
    return "".join(formats.named(name).whole([piece], About(many=True, mistakes=run)))


def in_sarif(text: str) -> list[str]:
    [told] = json.loads(text)["runs"][0]["invocations"]
    said = told.get("toolExecutionNotifications", [])
    errors = [each["message"]["text"] for each in said if each["level"] == "error"]
    assert (told["exitCode"], told["executionSuccessful"]) == ((2, False) if errors else (0, True))
    return errors


def in_junit(text: str) -> list[str]:
    cases = [case for suite in JUnitXml.fromstring(text.encode()) for case in suite]
    assert sum(suite.errors for suite in JUnitXml.fromstring(text.encode())) == sum(
        not case.is_passed for case in cases
    )
    return [each.message for case in cases for each in case.result if isinstance(each, Error)]


def in_json(text: str) -> list[str]:
    return [each["message"] for report in json.loads(text) for each in report.get("mistakes", ())]


def in_github(text: str) -> list[str]:
    return re.findall(r"^::error .*::(.+)$", text, re.MULTILINE)


def in_gitlab(text: str) -> list[str]:
    return [each["description"] for each in json.loads(text) if each["check_name"] == "not-used"]


def in_markdown(text: str) -> list[str]:
    assert ("not used" in text.split("\n")[0]) == ("Could not be used:" in text)
    return re.findall(r"^- `+.*?`+: `+ ?(.*?) ?`+$", text.partition("Could not be used:")[2], re.MULTILINE)


def in_html(text: str) -> list[str]:
    listed = re.search(r'<h2 class="part" id="not-used">Could not be used</h2>\n<ul>(.*?)</ul>', text, re.DOTALL)
    items = re.findall(r"<li>(.*?)</li>", listed[1], re.DOTALL) if listed else []
    return [unescape(item).rpartition(": ")[2] for item in items]


READ: dict[str, Callable[[str], list[str]]] = {
    "sarif": in_sarif, "junit": in_junit, "json": in_json, "github": in_github, "gitlab": in_gitlab, "markdown": in_markdown, "html": in_html,
}  # fmt: skip
#: Formats that have no place for it; whoever reads them has standard error.
SILENT = {"text", "csv"}


def test_every_format_is_looked_at():
    assert {*READ, *SILENT} == set(formats.names())


@pytest.mark.parametrize("name", READ)
@pytest.mark.parametrize(
    ("run", "own"), [((), ()), ((SETTINGS,), ()), ((), (COMMENT,)), ((SETTINGS, NOWHERE), (COMMENT,))]
)
def test_what_could_not_be_used_is_told(name, run, own):
    assert READ[name](made(name, *own, run=run)) == [each.message for each in (*run, *own)]


@pytest.mark.parametrize("name", sorted(SILENT))
def test_a_format_without_a_place_for_it_is_as_ever(name):
    assert made(name, COMMENT, run=(SETTINGS,)) == made(name)


def test_places_are_told_where_they_are_known():
    told = json.loads(made("sarif", COMMENT, run=(SETTINGS, NOWHERE)))["runs"][0]["invocations"][0]
    places = [each.get("locations") for each in told["toolExecutionNotifications"]]
    assert places[0][0]["physicalLocation"]["region"] == {"startLine": 3, "startColumn": 1}
    assert places[1] is None
    assert made("github", COMMENT).splitlines() == [
        "::error file=news/boats.html,line=5,col=2,title=not used::this comment gives no reason why"
    ]
    assert {each["location"]["lines"]["begin"] for each in json.loads(made("gitlab", COMMENT))} == {5}


def test_two_mistakes_of_one_file_are_two_issues():
    issues = json.loads(made("gitlab", COMMENT, replace(COMMENT, line=6)))
    assert len({each["fingerprint"] for each in issues}) == 2


def test_entries_met_no_more_are_noted_and_change_no_status():
    [told] = json.loads(made("sarif", stale=3))["runs"][0]["invocations"]
    [note] = told["toolExecutionNotifications"]
    assert (told["exitCode"], note["level"], note["message"]["text"][:25]) == (0, "note", "3 entries are met no more")


@pytest.mark.parametrize("name", formats.names())
@pytest.mark.parametrize("kind", ["inline", "accepted", "baseline", "unchanged"])
def test_nothing_suppressed_is_open(name, kind):
    report = report_of("boats.html")
    reason = "their own" if kind in ("inline", "accepted") else ""
    put_by = tuple(Suppressed(finding, kind, reason) for finding in report.findings)
    report = replace(report, findings=(), suppressed=put_by)
    piece = Piece("news/boats.html", formats.named(name).piece(report, Shown()), tally_of(report))
    text = "".join(formats.named(name).whole([piece], About(many=True)))
    assert put_by and not OPEN[name](text)
    if name == "sarif":
        for result in json.loads(text)["runs"][0]["results"]:
            where = "inSource" if kind == "inline" else "external"
            why = f"{kind}: their own" if reason else kind
            assert result["suppressions"] == [{"kind": where, "status": "accepted", "justification": why}]


#: What of an output is an open finding.
OPEN: dict[str, Callable[[str], object]] = {
    "sarif": lambda text: [one for one in json.loads(text)["runs"][0]["results"] if not one["suppressions"]],
    "junit": lambda text: [case for suite in JUnitXml.fromstring(text.encode()) for case in suite if not (case.is_skipped or case.is_passed)],
    "json": lambda text: [finding for report in json.loads(text) for finding in report["findings"]],
    "github": lambda text: text,
    "gitlab": json.loads,
    "csv": lambda text: list(csv.DictReader(StringIO(text))),
    "markdown": lambda text: text.count("growth-multiple"),
    "html": lambda text: text.count('<ol class="findings"'),
    "text": lambda text: text.count("growth-multiple"),
}  # fmt: skip


@pytest.mark.parametrize("name", formats.names())
def test_nothing_acts_on_a_terminal(name):
    odd = "".join(map(chr, (*range(1, 9), *range(14, 32), *range(127, 160))))
    told = made(name, run=(Mistake(f"so {odd}", f"a{odd}", 1, 1),))
    told += run(name, [saying(f"a{odd}", f"b{odd}", suggestion=f"c{odd}", question=f"d{odd}")])
    assert not set(odd) & set(told)


@pytest.mark.parametrize("name", READ)
@given(path=paths, message=texts.filter(lambda text: text.strip()), line=st.none() | st.integers(1, 99))
@settings(max_examples=15, deadline=None)
def test_what_a_file_is_called_and_says_leaves_a_format_readable(name, path, message, line):
    odd = Mistake(" ".join(message.split()) or "odd", path, line, line)
    made_ = made(name, run=(odd,)).encode("utf-8", "replace").decode()
    assert not {chr(code) for code in (*range(9), *range(14, 32), 127)} & set(made_)
    told = READ[name](made_)
    if name == "json":  # one of its articles would have it
        return
    assert len(told) == 1
    if name in ("sarif", "gitlab"):
        said = unescaped(told[0]) if name == "sarif" else told[0]
        assert said == odd.message.encode("utf-8", "replace").decode() or said == odd.message
