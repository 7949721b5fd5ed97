"""The columns of a known claim: of the frame that rules across articles go by, and of the index, which keeps it."""

from __future__ import annotations

#: Column -> its type. Days are counted from 1 January of year 1 (`date.toordinal`), 0 where there is none.
COLUMNS: dict[str, str] = {
    **dict.fromkeys(("file", "article", "id", "quote", "kind", "unit", "hedge", "converted", "subject", "measure", "place", "period"), "str"),
    **dict.fromkeys(("published", "line", "column", "start", "end", "sentence_start", "sentence_end"), "int64"),
    **dict.fromkeys(("value", "low", "high"), "float64"),
    **dict.fromkeys(("first", "last", "begin_first", "begin_last", "end_first", "end_last", "source_day"), "int64"),
    **dict.fromkeys(("pinned", "readable", "has_source", "accepted", "revised", "preliminary", "foreseen", "otherwise"), "bool"),
    "way": "int64",
}  # fmt: skip

#: Those that the index keeps: what a claim says in words stays in its claims file.
STORED = {name: how for name, how in COLUMNS.items() if name != "quote"}
