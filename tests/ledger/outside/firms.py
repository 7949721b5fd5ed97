"""An article about firms, the table and the settings that its claims are held against, and what is told of them."""

from __future__ import annotations

from typing import Any

from tieout.ledger.model import Verified

ARTICLE = "Lindow had 2,560 high-tech firms in 2020, with an output of 3.04 billion yuan.\n"
FIRMS = 'Year,City,Firms,Output\n2015,Lindow,416,0.9\n2020,Lindow,"2,560",3.043\n2020,Norby,77,n/a\n2021,Norby,,1\n2022,Norby,5,1\n2022,norby,6,1\n'
SETTINGS = """
[[sources]]
name = "firms"
file = "firms.csv"
keys = {Year = "period", City = "place"}
value = "Firms"
unit = "firm"

[[sources]]
name = "output"
file = "firms.csv"
keys = {Year = "period", City = "place"}
value = "Output"
unit = "billion CNY"
"""
PINNED = {"measure": "high-tech firms", "place": "Lindow", "period": "2020"}


def source(file: str = "firms", **more: Any) -> dict[str, Any]:
    return {"source": {"title": "Yearbook", "file": file, **more}}


def told(verified: Verified) -> list[tuple[str, str, str]]:
    return [
        (each.finding.rule, each.finding.severity, each.finding.message)
        for each in verified.found
        if "source" in each.finding.rule
    ]
