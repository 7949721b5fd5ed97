"""A receipt: it holds for what it was made of, and says exactly what differs."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tieout import rules
from tieout.errors import ClaimsError
from tieout.ledger.model import Entry, Sealed, Verified
from tieout.reports import receipt as receipts
from tieout.reports.receipt import differences, read, receipt, whole, written

RULES = tuple(rules.load())[:2]
FIRST, SECOND = (rule.name for rule in sorted(RULES, key=lambda rule: rule.name))
SEAL = Sealed("t1", "c1", "", ("1:23 growth-multiple mismatch aa", "9:1 total consistent bb"))


@pytest.fixture
def verified(draft: Callable) -> Verified:
    report = draft("No figure.\n").report()
    entries = (Entry("claims/a.md", report, sealed=SEAL), Entry("claims/b.md", report, sealed=Sealed("t2")))
    return Verified(entries, (), {"tieout": "9.9", "rates": "the table of May"})


def changed(verified: Verified, **more: Any) -> Verified:
    first, second = verified.entries
    return replace(verified, entries=(replace(first, sealed=replace(first.sealed, **more)), second))


def test_it_holds_for_what_it_was_made_of(verified: Verified) -> None:
    made = receipt(verified, RULES)
    assert list(differences(json.loads(written(made)), receipt(verified, RULES))) == []
    assert made["all"] == whole(made) and len(made["all"]) == 64


def test_an_alias_file_and_a_table_that_are_others_are_told(verified: Verified) -> None:
    then = replace(verified, beside={"the alias file": "a1", "the source firms": "f1"})
    now = replace(verified, beside={"the source firms": "f2"})
    told = list(differences(receipt(then, RULES), receipt(now, RULES)))
    assert told == ["the alias file differs", "the source firms differs"]


def test_a_receipt_of_an_older_version_is_told_as_such(verified: Verified, tmp_path: Path) -> None:
    old = {name: part for name, part in receipt(verified, RULES).items() if name != "beside"}
    (tmp_path / "old.json").write_text(written({**old, "version": 1}))
    with pytest.raises(ClaimsError, match="of version 1; this tieout reads 2"):
        read(tmp_path / "old.json")


def test_another_version_of_tieout_with_the_same_verdicts_keeps_it(verified: Verified) -> None:
    later = replace(verified, made_by={**verified.made_by, "tieout": "10.0"})
    assert list(differences(receipt(verified, RULES), receipt(later, RULES))) == []


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({"text": "x"}, ["claims/a.md: its text differs"]),
        ({"claims": "x"}, ["claims/a.md: what its claims file says differs"]),
        ({"settings": "long-scale = true"}, ["claims/a.md: what is set for it differs"]),
        ({"verdicts": SEAL.verdicts[1:]}, ["claims/a.md: then: 1:23 growth-multiple mismatch"]),
        (
            {"verdicts": ("1:23 growth-multiple consistent cc", *SEAL.verdicts[1:])},
            ["claims/a.md: then: 1:23 growth-multiple mismatch", "claims/a.md: now: 1:23 growth-multiple consistent"],
        ),
        (
            {"verdicts": (*SEAL.verdicts, SEAL.verdicts[1])},
            ["claims/a.md: now: 9:1 total consistent"],
        ),
    ],
)
def test_what_differs_is_told(more: dict, told: list[str], verified: Verified) -> None:
    then, now = receipt(verified, RULES), receipt(changed(verified, **more), RULES)
    assert list(differences(then, now)) == told
    assert then["all"] != now["all"]


def test_articles_that_came_or_went_are_told(verified: Verified) -> None:
    fewer = replace(verified, entries=verified.entries[1:])
    assert list(differences(receipt(verified, RULES), receipt(fewer, RULES))) == ["claims/a.md: the article is gone"]
    assert list(differences(receipt(fewer, RULES), receipt(verified, RULES))) == ["claims/a.md: the article is new"]
    unread = replace(verified, errors=("claims/c.yaml: broken",))
    assert list(differences(receipt(verified, RULES), receipt(unread, RULES))) == ["now: claims/c.yaml: broken"]


def test_rules_and_rates_that_differ_are_named(
    verified: Verified, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    then = receipt(verified, RULES)
    other = tmp_path / "rule.yaml"
    other.write_text("rule: other\n")
    mine = [replace(rule, path=str(other)) if rule.name == FIRST else rule for rule in RULES]
    assert list(differences(then, receipt(verified, mine))) == [f"the rule {FIRST} differs"]
    one = [rule for rule in RULES if rule.name == SECOND]
    assert list(differences(then, receipt(verified, one))) == [f"the rule {FIRST} is gone"]
    assert list(differences(receipt(verified, one), then)) == [f"the rule {FIRST} is new"]
    monkeypatch.setattr(receipts.rates, "digest", lambda: "another")
    june = replace(verified, made_by={**verified.made_by, "rates": "the table of June"})
    assert list(differences(then, receipt(june, RULES))) == [
        "the rate table differs: the table of May then, the table of June now"
    ]


def test_line_ends_make_no_other_rule(verified: Verified, tmp_path: Path) -> None:
    files = tmp_path / "unix.yaml", tmp_path / "windows.yaml"
    for path, end in zip(files, (b"\n", b"\r\n"), strict=True):
        path.write_bytes(b"rule: one" + end)
    first, second = (receipt(verified, [replace(RULES[0], path=str(path))]) for path in files)
    assert first == second


def test_one_that_was_changed_by_hand_does_not_hold(verified: Verified) -> None:
    made = json.loads(written(receipt(verified, RULES)))
    made["articles"]["claims/a.md"]["text"] = "t1 "
    told = list(differences(made, receipt(verified, RULES)))
    assert told[0].startswith("the receipt is not as it was written") and told[1:] == ["claims/a.md: its text differs"]


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", "nul", "[" * 100_000, '{"version": 1, "made_by": {}}', "\x00", '{"version": "1"}']
)
def test_what_is_no_receipt_is_one_clear_line(text: str, tmp_path: Path) -> None:
    (tmp_path / "receipt.json").write_text(text)
    with pytest.raises(ClaimsError, match="is no receipt"):
        read(tmp_path / "receipt.json")


def test_a_missing_one_a_folder_and_one_of_another_version(verified: Verified, tmp_path: Path) -> None:
    for path in (tmp_path / "none.json", tmp_path):
        with pytest.raises(ClaimsError, match="cannot be read"):
            read(path)
    (tmp_path / "later.json").write_text(written({**receipt(verified, RULES), "version": 3}))
    with pytest.raises(ClaimsError, match="of version 3"):
        read(tmp_path / "later.json")


JSON = st.recursive(
    st.none() | st.integers() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
)


@given(st.sampled_from(["version", "made_by", "rules", "rates", "beside", "articles", "not read", "all"]), JSON)
def test_a_receipt_with_a_part_of_anything_is_told_or_compared(tmp_path_factory: Any, part: str, value: Any) -> None:
    made = {
        "version": 2, "made_by": {}, "rules": {}, "rates": "", "beside": {}, "articles": {"a": {"verdicts": []}}, "not read": [], "all": "",
    }  # fmt: skip
    path = tmp_path_factory.mktemp("any") / "receipt.json"
    path.write_text(json.dumps({**made, part: value}))
    try:
        then = read(path)
    except ClaimsError:
        return
    assert all(isinstance(line, str) for line in differences(then, made))
