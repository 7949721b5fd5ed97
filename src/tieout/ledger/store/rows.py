"""What the index holds of each claims file and its article."""

from __future__ import annotations

from tieout.records import dataclass

#: Names a row: the claims file ("" where there is none) and the article, as reports call them.
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Row:
    """One article with its claims file.

    way     the way to the article from the claims file's folder, as the file writes it
    outside whether a claim of it gives a source outside the article
    inputs  digest of all that its claims and findings rest on; b"" where they are to be found anew
    told    digest of what verify told of it, and
    shown   of its page, which is called `page`; b"" where verify wrote none
    """

    file: str
    article: str
    way: str = ""
    outside: bool = False
    inputs: bytes = b""
    told: bytes = b""
    page: str = ""
    shown: bytes = b""

    @property
    def key(self) -> Key:
        """What names it."""
        return self.file, self.article

    @property
    def values(self) -> tuple[str | bytes | bool, ...]:
        """A row of the table."""
        return self.file, self.article, self.way, self.outside, self.inputs, self.told, self.page, self.shown

    @property
    def is_storable(self) -> bool:
        """Whether its names are text."""
        return is_text(self.file, self.article, self.way, self.page)


def is_text(*names: str) -> bool:
    """Whether names can be stored: the name of a file may be any bytes."""
    try:
        "".join(names).encode()
    except UnicodeEncodeError:
        return False
    return True
