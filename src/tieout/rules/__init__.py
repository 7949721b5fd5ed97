"""The rule library: YAML files, their formulas, their word classes."""

from __future__ import annotations

from tieout.rules.library import load
from tieout.rules.model import Anchor, Role, Rule, Tag

__all__ = ["Anchor", "Role", "Rule", "Tag", "load"]
