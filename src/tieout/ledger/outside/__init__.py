"""Outside sources: tables, counts of files and outputs of commands that the settings declare, and the claims that rest on them.

    claim ─ declared (which source) ─ table + rows (or count, output) ─ cells (a number) ─ scale (its unit) ─▶ judge ─▶ finding

`check` of `check.py` is the whole way; pandas is imported only where a table is read.
"""
