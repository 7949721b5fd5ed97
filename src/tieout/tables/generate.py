"""Makes the committed tables anew: `python -m tieout.tables.generate` (nothing else needs Babel, pint or PyYAML)."""

from __future__ import annotations

import sys
from pathlib import Path

from tieout.tables._currency_source import currency_tables
from tieout.tables._unit_source import unit_tables

HERE = Path(__file__).parent


def tables() -> dict[str, str]:
    """File name -> content of every generated table."""
    return {**unit_tables(HERE / "units.yaml"), **currency_tables(HERE / "currencies.yaml")}


def main() -> int:
    for name, content in tables().items():
        (HERE / name).write_text(content, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
