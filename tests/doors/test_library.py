"""`tieout rules` and `tieout explain`."""

from __future__ import annotations

import tieout.rules


def test_every_rule_is_listed(tieout):
    done = tieout("rules")
    assert [line.split()[0] for line in done.stdout.splitlines()] == [rule.name for rule in tieout_rules()]
    assert done.returncode == 0


def test_a_rule_is_explained_with_its_formula_and_examples(tieout):
    out = " ".join(tieout("explain", "growth-multiple").stdout.split())
    rule = next(rule for rule in tieout_rules() if rule.name == "growth-multiple")
    assert f"Formula: {rule.formula.text}" in out
    for kind in ("consistent", "mismatch", "silent"):
        for example in rule.examples[kind]:
            assert " ".join(example["text"].split()) in out


def test_an_unknown_rule(tieout):
    done = tieout("explain", "growth-multipel")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "there is no rule 'growth-multipel'; did you mean growth-multiple?\n"


def test_a_rule_is_explained_in_markdown(tieout):
    done = tieout("explain", "growth-multiple", "--format", "markdown")
    assert done.stdout.startswith("# growth-multiple\n") and "\n### Nothing to check\n" in done.stdout
    assert (done.returncode, done.stderr) == (0, "")


def test_an_unknown_format_of_a_page(tieout):
    done = tieout("explain", "growth-multiple", "--format", "pdf")
    assert done.stderr == "there is no format 'pdf' of a rule's page; use one of markdown, text\n"
    assert (done.returncode, done.stdout) == (2, "")


def tieout_rules():
    return tieout.rules.load()


def test_the_version_names_the_rules_and_the_table_of_rates(tieout):
    done = tieout("--version")
    assert done.stdout.startswith("tieout ")
    assert f", rules {len(tieout_rules())} (" in done.stdout
    assert ", rates " in done.stdout
    assert done.returncode == 0
