"""Digests differ where what they are of differs."""

from pathlib import Path

from tieout import rules
from tieout.checking.levels import Levels
from tieout.checking.made_by import made_by
from tieout.ledger.store.digests import TermsDigests, of_bytes, of_file, state
from tieout.pipeline import Terms
from tieout.text.conventions import Conventions

RULES = rules.load()


def test_no_part_runs_into_the_next() -> None:
    assert of_bytes(b"ab", b"c") != of_bytes(b"a", b"bc") != of_bytes(b"a", b"b", b"c")


def test_what_is_no_file_has_none(tmp_path: Path) -> None:
    assert of_file(tmp_path) == of_file(tmp_path / "none") == of_file(Path("/dev/zero")) == b""
    (tmp_path / "empty").write_text("")
    assert of_file(tmp_path / "empty") != b""


def test_terms_that_differ_in_anything_differ() -> None:
    digests = TermsDigests()
    several = [
        Terms(RULES), Terms(RULES[1:]), Terms(RULES, Conventions(dollar="AUD")), Terms(RULES, levels=Levels((("total", "off"),))),
    ]  # fmt: skip
    assert len({digests.of(terms) for terms in several}) == 4
    assert digests.of(Terms(tuple(RULES))) == digests.of(several[0])


def test_the_state_is_of_rules_rates_and_files(tmp_path: Path) -> None:
    told, file = made_by(RULES), tmp_path / "aliases.yaml"
    first = state(told, RULES, [file])
    assert first == state(dict(told), list(RULES), [file])
    file.write_text("a: [b]\n")
    others = {state(told, RULES, [file]), state(told, RULES[1:], [file]), state({**told, "rates": "x"}, RULES, [file])}
    assert len({first, *others}) == 4
