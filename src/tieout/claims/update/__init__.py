"""`extract --update`: a claims file and its article as it reads today in, the file brought up to date out."""

from tieout.claims.update.update import Updated, update

__all__ = ["Updated", "update"]
