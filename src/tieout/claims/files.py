"""Claims files: `to_yaml`, `write` and `place` for extract; `read` and `scan` for verify."""

from tieout.claims.accepted import accepted, accepted_by
from tieout.claims.read import read, scan
from tieout.claims.record import ClaimsFile, EncodedClaim, Link
from tieout.claims.write import fingerprint, place, to_yaml, write

__all__ = [
    "ClaimsFile",
    "EncodedClaim",
    "Link",
    "accepted",
    "accepted_by",
    "fingerprint",
    "place",
    "read",
    "scan",
    "to_yaml",
    "write",
]
