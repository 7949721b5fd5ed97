"""From bytes to text: UTF-8, a byte order mark, what the HTML declares, else what charset-normalizer finds."""

from __future__ import annotations

import codecs
import re

from tieout.patterns import lazily

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16: it begins as that does
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = lazily(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([a-zA-Z0-9_.:-]{2,40})|<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([a-zA-Z0-9_.:-]{2,40})",
    re.IGNORECASE,
)
#: charset-normalizer is shown this much: enough to know an encoding by, and its cost stays bounded.
_SAMPLE = 65536
#: The share of letters beyond ASCII up to which a text is taken for English.
_FEW = 0.04
_SIGNS = "\u20ac\u2026\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u00a0\u00a3\u00bd\u00b0".encode("cp1252")
#: A character of several bytes; so many others are strays in a text that has as many such characters.
_UTF8 = lazily(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_STRAYS = 3
_LINE_END = lazily(r"\r\n?|\n")
_UTF8_PAIR = lazily(rb"[\xc2-\xf4][\x80-\xbf]")


def decode(data: bytes) -> tuple[str, str] | None:
    """The text and the name of its encoding, or None where the bytes are no text, or UTF-8 with strays in it: to guess would change figures."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _try(data, name)
    if b"\0" in data:
        return None
    return _try(data, "utf-8") or _declared(data) or (None if _is_utf8(data) else _western(data) or _detected(data))


def stray(data: bytes) -> tuple[int, int, bytes] | None:
    """Line and column of the first bytes of a text in UTF-8 that are none, and these; None where it was not meant to be such a text."""
    if b"\0" in data or not _is_utf8(data):
        return None
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = _LINE_END.split(data[: error.start].decode("utf-8-sig"))
        return len(before), len(before[-1]) + 1, data[error.start : error.end]
    return None


def _is_utf8(data: bytes) -> bool:
    """Whether a file that is no UTF-8 was meant as such: only few bytes of it are strays."""
    many = len(_UTF8.findall(data))
    strays = sum(byte > 127 for byte in _UTF8.sub(b"", data))
    return strays <= many and (strays <= _STRAYS or strays * 10 <= many)


def _try(data: bytes, name: str) -> tuple[str, str] | None:
    try:
        return data.decode(name), name
    except (UnicodeDecodeError, LookupError):
        return None


def _declared(data: bytes) -> tuple[str, str] | None:
    match = _DECLARED.search(data[:4096])
    if match is None:
        return None
    try:
        name = codecs.lookup((match[1] or match[2]).decode("ascii")).name
    except LookupError:
        return None
    return _try(data, name)


def _western(data: bytes) -> tuple[str, str] | None:
    """Windows-1252 where few bytes beyond ASCII are other than quotes, dashes, £ and €, and none look like UTF-8."""
    letters = sum(byte > 127 and byte not in _SIGNS for byte in data[:_SAMPLE])
    if letters > _FEW * len(data[:_SAMPLE]) or _UTF8_PAIR.search(data):
        return None
    return _try(data, "cp1252")


def _detected(data: bytes) -> tuple[str, str] | None:
    from charset_normalizer import from_bytes

    odd = next((index for index, byte in enumerate(data) if byte > 127), 0)
    begin = max(0, odd - _SAMPLE // 2)
    best = from_bytes(data[begin : begin + _SAMPLE]).best()
    if best is None:
        return None
    return _try(data, best.encoding) or (data.decode(best.encoding, errors="replace"), best.encoding)
