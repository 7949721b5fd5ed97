"""What a finding is known by from one run to the next: the fingerprint by which a baseline knows it, too."""

from __future__ import annotations

from hashlib import sha256

from tieout.triage.fingerprint import fingerprints_of as identities

__all__ = ["VERSION", "beside", "identities"]

#: Goes up when the same finding comes to be known by another hash.
VERSION = "v1"


def beside(identity: str, path: str) -> str:
    """An identity that is also of one file, for readers that keep the findings of all files together."""
    return sha256(f"{path}\0{identity}".encode("utf-8", errors="surrogatepass")).hexdigest()[:32]
