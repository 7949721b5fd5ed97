"""The mark that `extract` sets on a claim, by which it knows later whether a person has changed what it wrote."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import blake2b
from typing import Any

from tieout.claims.ids import is_given
from tieout.claims.plain import WRITTEN, said


def mark(claim: Mapping[str, Any]) -> str:
    """ "x" and eight hexadecimal digits, a hash over what the keys that `extract` writes say. (The letter keeps YAML from reading a number.)"""
    told = repr([said(key, claim.get(key)) for key in WRITTEN])
    return "x" + blake2b(told.encode("utf-8", errors="replace"), digest_size=4).hexdigest()


def is_untouched(claim: Mapping[str, Any]) -> bool:
    """Whether a claim of a file still says what `extract` wrote."""
    return bool(claim.get("extracted")) and claim["extracted"] == mark(claim)


def is_own(claim: Mapping[str, Any]) -> bool:
    """Whether a claim's id is a person's, not one that `extract` gives a claim of its sentence and quote."""
    return not is_given(str(claim["id"]), str(claim["sentence"]), str(claim["quote"]))
