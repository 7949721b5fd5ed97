"""Articles without rules, which is faster, and updates of their claims files that are run twice."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from tieout import quantities
from tieout.checking.reported import Report
from tieout.claims import make
from tieout.claims.files import to_yaml
from tieout.claims.update import Updated, update
from tieout.text import article

#: Where the claims file of every article here would stand.
FILE = Path("/nowhere/claims/yard.yaml")


class Desk:
    """Where claims files are made of articles and brought up to date."""

    def report(self, text: str) -> Report:
        """The report on an article that no rule was asked about."""
        read = article(text, path="/nowhere/claims/yard.md")
        found = quantities.extract(read)
        return Report(read, found, make(read, found), (), (), ())

    def extract(self, text: str, by_hand: Mapping[str, str] | None = None) -> str:
        """The claims file of an article, with changes of its text."""
        file = to_yaml(self.report(text), FILE.parent)
        for old, new in (by_hand or {}).items():
            assert old in file, file
            file = file.replace(old, new, 1)
        return file

    def update(self, file: str, text: str) -> Updated:
        """The file after an update, which a second one leaves as it is."""
        made = update(self.report(text), file, FILE, "yard.yaml")
        again = update(self.report(text), made.text, FILE, "yard.yaml")
        assert again.text == made.text
        return made


@pytest.fixture(scope="session")
def desk() -> Desk:
    return Desk()
