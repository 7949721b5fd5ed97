"""Where "times" multiplies, and where it only says how often."""

from __future__ import annotations

import pytest

from tieout.quantities import extract
from tieout.text.model import Article


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It is seven times the size of Kent.", "multiple"),
        ("It was enlarged by nearly seven times.", "multiple"),
        ("It sells at 17 times per-share profit.", "multiple"),
        ("It was seen 1.7 million times.", "count"),
        ("It was seven times Monday's.", "multiple"),
        ("They won it seven times.", "count"),
    ],
)
def test_times_multiplies_or_counts(text, kind):
    assert [q.kind for q in extract(Article(text=text))] == [kind]
