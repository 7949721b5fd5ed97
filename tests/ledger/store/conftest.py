"""Indexes with a few claims in them."""

from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from tieout.ledger.store.index import Index
from tieout.ledger.store.rows import Row

COLUMNS = {"file": "str", "article": "str", "id": "str", "line": "int64", "value": "float64", "pinned": "bool"}
STATE = "this one"


def frame(*names: str, value: float = 1.5) -> pd.DataFrame:
    """Two claims for each name of a file."""
    rows = [(f"claims/{name}.yaml", f"claims/{name}.md", f"c{n}", n, value, n > 1) for name in names for n in (1, 2)]
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype({"line": "int64", "value": "float64", "pinned": "bool"})


def row(name: str, told: bytes = b"told") -> Row:
    """The row of a file of that name."""
    return Row(
        f"claims/{name}.yaml", f"claims/{name}.md", f"{name}.md", False, b"\0in\xff", told, f"{name}.html", b"shown"
    )


@pytest.fixture
def opened(tmp_path: Path) -> Callable[..., Index]:
    """Opens the index of one folder as it stands."""

    def open_(state: str = STATE, path: Path = tmp_path / ".tieout" / "ledger.duckdb") -> Index:
        path.parent.parent.mkdir(exist_ok=True)
        return Index(path, state, COLUMNS)

    return open_
