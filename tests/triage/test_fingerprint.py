"""Fingerprints: the same whatever is edited elsewhere."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

import tieout
from tieout.triage.fingerprint import fingerprints

WRONG = "The port has 2,650 boats, which is 6.2 times the 416 of 2015."
PARAGRAPHS = st.lists(
    st.sampled_from(["The harbor is old.", "Nobody knows why.", "In 1999 a mole was built.", "Fish is sold at dawn."]),
    max_size=4,
)


def marks(text: str) -> list[str]:
    report = tieout.check(text)
    known = fingerprints(report)
    return sorted(known[one] for one in report.findings)


KNOWN = marks(WRONG)


@given(PARAGRAPHS, PARAGRAPHS)
def test_edits_elsewhere_change_nothing(before, after):
    assert marks("\n\n".join([*before, WRONG, *after])) == KNOWN


@given(st.integers(50, 90))
def test_lines_may_be_wrapped_anew(width):
    from textwrap import wrap

    more = "Fish is sold at dawn, and nobody knows for how long it will be. " * 4
    assert len(KNOWN) == 1 and marks("\n".join(wrap(f"{more}{WRONG} {more}", width))) == KNOWN


def test_paragraphs_may_change_places():
    other = "The town has 1,300 hives, 5.6 times the 200 it had in 2009."
    assert marks(f"{WRONG}\n\n{other}") == marks(f"{other}\n\n{WRONG}")


def test_an_edit_of_the_sentence_makes_another_finding():
    assert marks(WRONG.replace("boats", "ships")) != KNOWN


def test_two_equal_findings_are_two():
    twice = marks(f"{WRONG}\n\nA pause.\n\n{WRONG}")
    assert len(set(twice)) == 2 and KNOWN[0] in twice


def test_no_text_can_be_read_from_it():
    assert all(len(one) == 20 and set(one) <= set("0123456789abcdef") for one in KNOWN)
