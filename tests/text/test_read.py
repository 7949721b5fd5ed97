"""Files that are no article, and bytes that are not UTF-8."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest

from tieout.errors import ArticleError
from tieout.text import position, read_file

SENTENCE = "Le café a vendu 5 œufs à 3 €. "


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b" \n\t\n", "is empty"),
        (b"5 tons\0\x01\x02", "binary"),
        (b"\x89PNG\r\n\x1a\n\0\0", "binary"),
    ],
)
def test_a_file_that_is_no_article(tmp_path: Path, content: bytes, said: str) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(content)
    with pytest.raises(ArticleError, match=said) as raised:
        read_file(file)
    assert str(raised.value).startswith(f"{file}: ")
    assert "\n" not in str(raised.value)


def test_missing_and_folder(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match="no such file"):
        read_file(tmp_path / "gone.md")
    with pytest.raises(ArticleError, match="folder"):
        read_file(tmp_path)
    with pytest.raises(ArticleError):
        read_file("a\0b.txt")


def test_markup_without_text(tmp_path: Path) -> None:
    file = tmp_path / "a.html"
    file.write_text("<script>var a = 5</script>")
    with pytest.raises(ArticleError, match="no text"):
        read_file(file)


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-32", "utf-8-sig"])
def test_other_encodings_are_read_and_said(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes((SENTENCE * 20).encode(encoding))
    notes: list[str] = []
    article = read_file(file, note=notes.append)
    assert article.text.startswith("Le caf")
    assert "5 " in article.text
    assert len(notes) == (0 if encoding == "utf-8-sig" else 1)
    assert all(str(file) in note and "not UTF-8" in note for note in notes)


def test_one_curly_quote_of_windows_is_enough(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("The mayor\u2019s budget of \u00a35m \u2013 all of it \u2013 is spent.".encode("cp1252"))
    assert "mayor\u2019s budget of \u00a35m \u2013 all" in read_file(file, note=lambda _: None).text


@pytest.mark.parametrize(
    ("content", "place", "instead"),
    [
        (b"Caf\xc3\xa9s sold 5.\r\nIt\x92s more.", "2:3", "write \u2019 in"),
        (b"\xef\xbb\xbfThe caf\xc3\xa9 of \xc2\xa35m, \xa36m", "1:18", "write \xa3 in"),
        ("Ten “carts”.\n".encode() * 9 + b"Five \x81carts.", "10:6", "what is meant in"),
        ("“5 carts” ".encode() + "“".encode()[:-1] + b"A carts", "1:11", "what is meant in"),
        (b"\xc2\xa35 \xc2\xa36 5\x85\x85 carts", "1:8", "write \u2026 in"),
        ("Ten carté é".encode() + "€".encode()[:-1], "1:12", "what is meant in"),
    ],
)
def test_a_stray_byte_is_told_by_its_place(tmp_path: Path, content: bytes, place: str, instead: str) -> None:
    """And nothing is guessed: by another encoding all that stands around it would be read wrongly."""
    file = tmp_path / "a.txt"
    file.write_bytes(content)
    with pytest.raises(ArticleError) as raised:
        read_file(file)
    assert str(raised.value).startswith(f"{file}:{place}: the byte 0x")
    assert instead in str(raised.value)
    assert file.read_bytes() == content


def test_html_says_its_encoding(tmp_path: Path) -> None:
    file = tmp_path / "a.html"
    file.write_bytes('<meta charset="iso-8859-1"><p>café à 5</p>'.encode("latin-1"))
    assert read_file(file).text.strip() == "café à 5"


def test_standard_input() -> None:
    article = read_file("-", stdin=BytesIO(b"Sales rose 5 percent."))
    assert (article.path, article.text) == ("-", "Sales rose 5 percent.")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_positions_count_lines_of_every_system(tmp_path: Path, end: str) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(f"One.{end}{end}Sold 5.{end}".encode())
    article = read_file(file)
    assert position(article, article.text.index("5")) == (3, 6)
    assert position(article, 10**9)[0] == 4
