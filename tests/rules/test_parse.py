"""Mistakes in a rule file: each is told with path, line, column and what to write instead."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tieout.errors import RuleError
from tieout.rules import load
from tieout.rules.parse import parse_rule

GOOD = """\
rule: catch
title: Catch a boat
why: Boats and catch are printed, and what one lands. One of them is changed.
roles:
  catch: {kind: [measure]}
  boats: {kind: [count]}
  stated: {kind: [measure], like: catch}
stated: stated
formula: catch / boats == stated
anchored:
  - {stated: [per], catch: [total], boats: [plain]}
unless: ["{stated} a day"]
in: [prose]
severity: warning
message: "{catch} / {boats} = {computed}"
examples:
  consistent: ["a text"]
  mismatch: ["another text"]
  silent: [{text: "a third", published: 2021-04-13}]
"""


def changed(old: str, new: str) -> str:
    assert old in GOOD
    return GOOD.replace(old, new, 1)


def test_a_rule_is_read_whole():
    rule = parse_rule("newsroom/catch.yaml", GOOD)
    assert (rule.name, rule.severity, rule.settings) == ("catch", "warning", {"prose"})
    assert rule.roles["stated"].like == "catch" and rule.roles["boats"].kinds == {"count"}
    assert rule.formula.text == "catch / boats == stated"
    assert [tag.name for tag in rule.anchors[0].tags["catch"]] == ["total"]
    assert rule.examples["silent"] == ({"text": "a third", "published": "2021-04-13"},)
    assert rule.unless == ("{stated} a day",) and rule.path == "newsroom/catch.yaml"


def test_tags_may_be_links_and_sums_of_tags():
    rule = parse_rule("catch.yaml", changed("stated: [per]", "stated: [paren catch, plain+ahead boats]"))
    link, both = rule.anchors[0].tags["stated"]
    assert (link.name, link.of) == ("paren", "catch")
    assert (both.name, [(tag.name, tag.of) for tag in both.also]) == ("plain", [("ahead", "boats")])
    assert rule.anchors[0].order[-1] == "stated", "what a link ends at is bound before it"


@pytest.mark.parametrize(
    ("old", "new", "place", "told"),
    [
        ("unless:", "unles:", "12:1", "unknown key 'unles'; did you mean 'unless'?"),
        (
            "severity:",
            "question: 'Is {sum} right for {boat}?'\nseverity:",
            "14:1",
            "unknown field {boat}; use a role (catch, boats, stated) or one of",
        ),
        (
            "severity:",
            "question: {mismatched: 'Is {stated} right?'}\nseverity:",
            "14:12",
            "unknown key 'mismatched'; did you mean 'mismatch'?",
        ),
        ("== stated", "<= stated", "1:1", "the key 'question' is missing; add 'question: …'"),
        ("title: Catch a boat\n", "", "1:1", "the key 'title' is missing; add 'title:'"),
        ("rule: catch", "rule: haul", "1:1", "the rule is called 'haul', its file 'catch.yaml'; give both one name"),
        ("kind: [count]", "kinds: [count]", "6:11", "unknown key 'kinds'; did you mean 'kind'?"),
        ("kind: [count]", "kind: [counts]", "6:18", "'counts' is not known here; use one of count,"),
        ("kind: [count]", "kind: count", "6:11", "a list is expected; write [a, b]"),
        ("{kind: [count]}", "{}", "6:3", "the role 'boats' has no kind; add kind"),
        ("{kind: [count]}", "count", "6:3", "the role 'boats' is a mapping; write {kind: [count]}"),
        ("like: catch", "like: cach", "7:29", "unknown role 'cach'; did you mean 'catch'?"),
        ("like: catch", "lookup: weather", "7:29", "'weather' is not known here; use one of exchange-rate,"),
        ("like: catch", "per: [catch]", "7:29", "a rate has two roles; write per: [total, number]"),
        ("stated: stated", "stated: result", "8:1", "unknown role 'result'; use one of catch, boats, stated"),
        ("catch / boats == stated", "catch / boat == stated", "9:1", "unknown role 'boat'; did you mean 'boats'?"),
        ("catch / boats == stated", "catch / boats", "9:1", "the formula cannot be read: column 14:"),
        ("catch / boats == stated", "catch / == stated", "9:1", "the formula cannot be read"),
        ("catch / boats == stated", "catch.boats == stated", "9:1", "the formula cannot be read"),
        ("catch / boats == stated", "open(catch) == stated", "9:1", "the function 'open' is not known"),
        ("boats: [plain]", "boat: [plain]", "11:37", "unknown role 'boat'; did you mean 'boats'?"),
        ("[per]", "[pre]", "11:6", "unknown tag 'pre'; did you mean 'paren'?"),
        ("[per]", "[brackets catch]", "11:6", "unknown link 'brackets'; use one of accounting, after, ahead,"),
        ("[per]", "[[per]]", "11:6", "unknown tag"),
        ("like: catch", "sign: noun", "7:29", "'noun' is not known here; use one of verb"),
        ("{stated} a day", "{result} a day", "12:10", "unknown role 'result'; use one of catch, boats, stated"),
        ("{stated} a day", "<days> {stated}", "12:10", "unknown word class 'days'; use one of up, down,"),
        ("{stated} a day", "{stated} (a day", "12:10", "the wording is no pattern"),
        ('"{stated} a day"', '""', "12:10", "the wording fits where no word stands"),
        ("{stated} a day", "…", "12:10", "the wording fits where no word stands"),
        ("{stated} a day", "({stated} a day)?", "12:10", "the wording fits where no word stands"),
        ("{stated} a day", r"({stated} a day)*\\b", "12:10", "the wording fits where no word stands"),
        ("severity: warning", "severity: note\nimplied: [boat]", "15:11", "unknown role 'boat'; did you mean 'boats'?"),
        ("[per]", "per", "11:6", "a list is expected"),
        ("[per]", "[per day or so]", "11:6", "'per day or so' is no tag; write a tag (from), or a link and a role"),
        ("[per]", "[paren cach]", "11:6", "unknown role 'cach'; did you mean 'catch'?"),
        ("[plain]}", "[plain], near: far}", "11:53", "'far' is no number"),
        ("[plain]}", "[plain], across: pages}", "11:53", "'pages' is not known here; use one of carry, of-them"),
        ("[plain]}", "[plain], limit: boats}", "11:53", "the formula cannot be read"),
        ("in: [prose]", "in: [verse]", "13:6", "'verse' is not known here; use one of prose, headline"),
        ("severity: warning", "severity: fatal", "14:1", "'fatal' is not known here; use one of error, warning, note"),
        ("stated: stated", "stated: [stated]", "8:1", "unknown role ['stated']"),
        (
            "severity: warning",
            "severity: note\nmeasured: [4]",
            "15:1",
            "write measured: {articles: 5450, real: 4, false: 0}",
        ),
        (
            "severity: warning",
            "severity: note\nmeasured: {real: few}",
            "15:1",
            "what was measured is told in whole numbers",
        ),
        ('["a text"]', "[12]", "17:16", "an example is a text; write it in quotes, or as {text:"),
        ('["a text"]', "[{txt: a}]", "17:16", "an example is a text"),
        ('["a text"]', "[{text: a, date: b}]", "17:26", "unknown key 'date'"),
        ("  silent:", "  quiet:", "19:3", "unknown key 'quiet'; use one of"),
        ("roles:\n", "roles: none\nmore:\n", "5:1", "unknown key 'more'"),
        ("title: Catch a boat", "title: [Catch a boat", "3:", "broken YAML"),
        ("in: [prose]", "in: [prose]\nin: [list]", "14:1", "the key 'in' stands twice; keep one of them"),
    ],
)
def test_a_mistake_is_told_with_its_place_and_its_remedy(old, new, place, told):
    with pytest.raises(RuleError) as error:
        parse_rule("catch.yaml", changed(old, new))
    assert str(error.value).startswith(f"catch.yaml:{place}"), str(error.value)
    assert told in str(error.value)
    assert error.value.instead and "\n" not in str(error.value)


@pytest.mark.parametrize("text", ["", "- a list", "just words", "12", "rule:\n", "{}", "rule: catch"])
def test_what_is_no_rule_at_all_is_told(text):
    with pytest.raises(RuleError, match=r"catch\.yaml:\d+:\d+: "):
        parse_rule("catch.yaml", text)


@given(st.integers(0, len(GOOD)), st.integers(0, 8), st.text(max_size=4))
def test_any_change_of_a_rule_is_read_or_told(at, length, put):
    try:
        parse_rule("catch.yaml", GOOD[:at] + put + GOOD[at + length :])
    except RuleError as error:
        assert error.line and error.column and error.instead


def test_a_newsroom_adds_rules_and_replaces_a_built_in_one(tmp_path: Path):
    (tmp_path / "catch.yaml").write_text(GOOD, encoding="utf-8")
    own = (built_in("total")).replace("severity: error", "severity: note")
    (tmp_path / "total.yaml").write_text(own, encoding="utf-8")
    (tmp_path / "notes.txt").write_text("no rule", encoding="utf-8")
    rules = {rule.name: rule for rule in load([tmp_path])}
    assert "catch" in rules and "percent-change" in rules
    assert rules["total"].severity == "note"
    assert [rule.name for rule in load([tmp_path])] == sorted(rules)
    assert "catch" not in {rule.name for rule in load()}


def built_in(name: str) -> str:
    path = next(rule.path for rule in load() if rule.name == name)
    return Path(path).read_text(encoding="utf-8")


def test_a_folder_that_is_none_is_told(tmp_path: Path):
    with pytest.raises(RuleError, match="no such folder"):
        load([tmp_path / "nowhere"])


def test_a_file_that_is_no_text_is_told(tmp_path: Path):
    (tmp_path / "blob.yaml").write_bytes(b"\xff\xfe\x00rule")
    with pytest.raises(RuleError, match="give a readable UTF-8 file"):
        load([tmp_path])


def test_a_mistake_keeps_its_place_when_the_folder_is_read_again(tmp_path: Path):
    (tmp_path / "catch.yaml").write_text(changed("[per]", "[pre]"), encoding="utf-8")
    for _ in range(2):
        with pytest.raises(RuleError, match=r"catch\.yaml:11:6: unknown tag"):
            load([tmp_path])
    (tmp_path / "catch.yaml").write_text(changed("{stated} a day", "{stated} (a day"), encoding="utf-8")
    for _ in range(2):
        with pytest.raises(RuleError, match=r"catch\.yaml:12:10: the wording is no pattern"):
            load([tmp_path])
    (tmp_path / "catch.yaml").write_text(GOOD, encoding="utf-8")
    assert "catch" in {rule.name for rule in load([tmp_path])} & {rule.name for rule in load([tmp_path])}


IDIOMS = 'idioms: ["{stated} each", {wording: "{catch} for {stated}", formula: catch == stated, limit: catch <= stated, doubt: 4}]\nin: [prose]'


def test_a_wording_may_state_a_formula_of_its_own():
    plain, own = parse_rule("catch.yaml", changed("in: [prose]", IDIOMS)).idioms
    assert (plain.wording, plain.formula.text) == ("{stated} each", "catch / boats == stated")
    assert (own.wording, own.formula.text) == ("{catch} for {stated}", "catch == stated")
    assert plain.limit is None and own.limit is not None and own.limit.text == "catch <= stated"
    assert (plain.doubt, own.doubt) == (0.0, 4.0)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("formula: catch ==", "formula: catches ==", "unknown role 'catches'"),
        ("formula: catch ==", "formulas: catch ==", "did you mean 'formula'"),
        ('"{catch} for', '"{catches} for', "unknown role 'catches'"),
    ],
)
def test_a_mistake_in_a_wording_is_told(old, new, told):
    with pytest.raises(RuleError, match=told):
        parse_rule("catch.yaml", changed("in: [prose]", IDIOMS.replace(old, new)))


def test_a_finder_that_is_not_there_is_told():
    with pytest.raises(RuleError, match="counted-list"):
        parse_rule("catch.yaml", changed("in: [prose]", "found: counted-lists\nin: [prose]"))


def test_a_switch_is_true_or_false():
    with pytest.raises(RuleError, match="use one of true, false"):
        parse_rule("catch.yaml", changed("severity: warning", "vouches: perhaps\nseverity: warning"))
    assert not parse_rule("catch.yaml", changed("severity: warning", "vouches: false\nseverity: warning")).vouches


@pytest.mark.parametrize(
    ("slips", "told"),
    [
        ("[{formula: catch == stated}]", "a slip is a mapping"),
        ("[{formula: cach == stated, told: It is the catch}]", "unknown role 'cach'"),
        ("[{formula: catch == stated, tells: It is the catch, told: x}]", "unknown key 'tells'"),
    ],
)
def test_a_slip_has_a_formula_and_what_is_told(slips, told):
    with pytest.raises(RuleError, match=told):
        parse_rule("catch.yaml", changed("in: [prose]", f"slips: {slips}\nin: [prose]"))


def test_slips_are_read():
    text = changed("in: [prose]", "slips: [{formula: catch == stated, told: It is the catch, unit: kilo}]\nin: [prose]")
    (slip,) = parse_rule("catch.yaml", text).slips
    assert (slip.formula.text, slip.told, slip.unit) == ("catch == stated", "It is the catch", "kilo")


ACCOUNT = "accounts:\n  - {stated: [landings each], catch: [(total )?catch], boats: [boats], loose: true}\nunless:"


def test_an_account_names_its_items():
    (account,) = parse_rule("catch.yaml", changed("unless:", ACCOUNT)).accounts
    assert account.items == {"stated": ("landings each",), "catch": ("(total )?catch",), "boats": ("boats",)}
    assert account.loose and not account.beside and account.formula.text == "catch / boats == stated"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("catch: [(total )?catch], ", "", "no item plays the role 'catch'"),
        ("boats: [boats]", "ships: [boats]", "unknown key 'ships'"),
        ("(total )?catch", "(total ?catch", "no pattern"),
        (
            "{stated: [landings each], catch: [(total )?catch], boats: [boats], loose: true}",
            "[catch]",
            "a mapping of roles",
        ),
    ],
)
def test_a_mistake_in_an_account_is_told(old, new, told):
    with pytest.raises(RuleError, match=told):
        parse_rule("catch.yaml", changed("unless:", ACCOUNT.replace(old, new)))
