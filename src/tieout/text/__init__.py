"""An article out of a string or a file: its plain text, its sentences with their settings, its date."""

from __future__ import annotations

from tieout.text.assemble import article
from tieout.text.conventions import Conventions
from tieout.text.model import Article, Sentence, Setting
from tieout.text.position import origin, position
from tieout.text.read import read_file

__all__ = ["Article", "Conventions", "Sentence", "Setting", "article", "origin", "position", "read_file"]
