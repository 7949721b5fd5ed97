"""The ledger: the encoded claims of many articles together, validated by schema, and the checks of every rule over them.

Doors call `tieout.reports.folder.verify(claims, reports, rules)`, which runs `tieout.ledger.verify.judge` and writes the
report pages; the ledger itself writes nothing, because reports stand above it. pandas and pandera are imported only
by the modules of this folder, and only when `verify` runs.
"""
