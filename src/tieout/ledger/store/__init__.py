"""The ledger's index: `.tieout/ledger.duckdb` beside the folder of the claims files.

It is built out of the claims files, which stay the truth, and of what was found in their articles; who deletes it loses nothing but time. It holds
ids, places, values, normal forms and digests, never a sentence or a message. It is written anew beside the one that
stands and renamed onto it, so nobody ever meets half of one; one that is broken, of another format, of another state of tieout or
from another machine is as none. Without duckdb (the extra `ledger`) there is none, and verify reads everything.
"""
