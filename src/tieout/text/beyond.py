"""What of a text is none of ASCII: most texts have little or nothing of it, and are searched for it faster than whole."""

from __future__ import annotations

_ASCII = bytes(range(128))


def beyond_ascii(text: str) -> str:
    """The characters of the text that are none of ASCII's, in order."""
    if text.isascii():
        return ""
    return text.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass")
