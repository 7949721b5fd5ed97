"""Stage `claims`: what each quantity says, with the sentence that it was printed in."""

from tieout.claims.make import make
from tieout.claims.model import Claim

__all__ = ["Claim", "make"]
