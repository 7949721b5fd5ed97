"""The report as JSON."""

from __future__ import annotations

import json
from dataclasses import replace

from tieout.reports.json import render, to_dict

ARTICLE = "The town has {1,300|count|1300|hive} hives, {5.6 times|multiple|5.6|x} the {200|count|200|hive} of 2009."
NAMES = {
    "quantities": {
        "start",
        "end",
        "text",
        "kind",
        "value",
        "low",
        "high",
        "unit",
        "hedge",
        "trend",
        "subject",
        "named",
    },
    "checks": {"rule", "verdict", "anchored", "stated", "quantities", "roles", "spans", "low", "high", "explanation"},
    "findings": {"rule", "severity", "message", "start", "end", "line", "column", "suggestions", "question", "edits"},
    "claims": {"id", "quantity", "subject", "period", "sentence"},
}


def made(draft):
    return draft(ARTICLE).check("growth-multiple", "mismatch", "5.6 times", later="1,300", base="200").report()


def test_names_are_the_contracts(draft):
    data = to_dict(made(draft))
    assert {"quantities", "checks", "findings", "claims", "declined"} <= set(data)
    for key, names in NAMES.items():
        assert names <= set(data[key][0])
    assert data == json.loads("".join(render([made(draft)], many=False)))


def test_infinities_are_null(draft):
    report = made(draft)
    check = replace(report.checks[0], low=float("-inf"), high=float("nan"))
    data = to_dict(replace(report, checks=(check,)))
    assert (data["checks"][0]["low"], data["checks"][0]["high"]) == (None, None)


def test_several_reports_are_an_array(draft):
    assert len(json.loads("".join(render([made(draft), made(draft)], many=True)))) == 2
    assert json.loads("".join(render([], many=True))) == []


def test_broken_characters_are_escaped(draft):
    report = made(draft)
    claim = replace(report.claims[0], sentence="a\ud800b")
    text = "".join(render([replace(report, claims=(claim,))], many=False))
    assert json.loads(text.encode())["claims"][0]["sentence"] == "a\ud800b"


def test_nothing_in_it_acts_on_a_terminal():
    from tieout.reports.json import dumps

    told = "red \x1b[31m, \x7f, \x9b2J, \u00e9"
    text = dumps({"path": told})
    assert not [sign for sign in text if sign != "\n" and not sign.isprintable()]
    assert json.loads(text) == {"path": told} and "\u00e9" in text
