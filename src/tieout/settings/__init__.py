"""What a newsroom sets: `[tool.tieout]` of pyproject.toml or `tieout.toml`, found upwards from each article."""

from __future__ import annotations

from tieout.settings.find import settings_for
from tieout.settings.model import NOTHING, Given, Settings, as_called

__all__ = ["NOTHING", "Given", "Settings", "as_called", "settings_for"]
