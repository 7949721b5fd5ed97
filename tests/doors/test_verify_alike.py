"""Names that look alike are noted beside the findings of `tieout verify`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

CLAIM = """article: {name}.md
published: 2024-0{month}-12
claims:
- id: sold
  sentence: {text}
  quote: {quote}
  value: {value}
  unit: USD
  kind: currency
  subject: {subject}
  measure: exports
  period: '2023'
"""


def test_names_that_look_alike_are_a_note_on_standard_error_and_no_finding(tieout: Callable, tmp_path: Path) -> None:
    pytest.importorskip("rapidfuzz")
    (tmp_path / "claims").mkdir()
    for month, (subject, value) in enumerate([("Dalia", 52.1), ("Dahlia", 51.2)], 1):
        text, name = f"{subject} sold goods worth ${value} billion abroad.", f"m{month}"
        said = CLAIM.format(
            name=name, month=month, text=text, quote=f"${value} billion", value=value * 1e9, subject=subject
        )
        (tmp_path / "claims" / f"{name}.md").write_text(f"{text}\n")
        (tmp_path / "claims" / f"{name}.yaml").write_text(said)
    done = tieout("verify", "--no-index")
    assert (done.returncode, "may be one" in done.stdout) == (0, False)
    assert done.stderr.startswith(
        "note: “dahlia” (claims/m2.md:1:25) and “dalia” (claims/m1.md:1:24) may be one subject"
    )
