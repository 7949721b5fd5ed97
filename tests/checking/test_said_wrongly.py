"""Figures said wrongly, whatever the figures beside them: reported, and what looks like them left alone."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

import tieout

CASES = yaml.safe_load((Path(__file__).parent / "said_wrongly.yaml").read_text(encoding="utf-8"))
WRONG = [(rule, text) for rule, cases in CASES.items() for text in cases["wrong"]]
RIGHT = [text for cases in CASES.values() for text in cases["right"]]


@pytest.mark.parametrize(("rule", "text"), WRONG)
def test_what_is_said_wrongly_is_reported(rule: str, text: str) -> None:
    assert rule in {finding.rule for finding in tieout.check(text).findings if finding.severity != "note"}


@pytest.mark.parametrize("text", RIGHT)
def test_what_only_looks_so_is_left_alone(text: str) -> None:
    assert not [finding for finding in tieout.check(text).findings if finding.severity != "note"]
