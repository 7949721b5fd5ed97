"""Where a file stands, as programs want it."""

from __future__ import annotations

from urllib.parse import unquote_to_bytes

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tieout.reports.place import relative, uri


@pytest.mark.parametrize(
    ("path", "seen", "address"),
    [
        ("a.md", "a.md", "a.md"),
        ("./news/../a b.md", "a b.md", "a%20b.md"),
        ("a#b?.md", "a#b?.md", "a%23b%3F.md"),
        ("a:b.md", "a:b.md", "a%3Ab.md"),
        ("100%0A.md", "100%0A.md", "100%250A.md"),
        ("é\n.md", "é\n.md", "%C3%A9%0A.md"),
        ("\udcff.md", "\udcff.md", "%FF.md"),
        ("-", "stdin", "stdin"),
        ("/elsewhere/a b.md", "/elsewhere/a b.md", "file:///elsewhere/a%20b.md"),
    ],
)
def test_paths_are_seen_from_the_working_directory(tmp_path, monkeypatch, path, seen, address):
    monkeypatch.chdir(tmp_path)
    assert (relative(path), uri(path)) == (seen, address)
    if path[0] not in "-/":
        assert uri(f"../x/{path}").startswith("file:///")
        assert uri(str(tmp_path / path)) == address


@given(st.text(st.characters(exclude_characters="\0/", exclude_categories=["Cs"]), min_size=1))
@example("\udcff")
@example("..a")
def test_an_address_names_the_same_file(name):
    if name in (".", "..", "-"):
        return
    assert uri(name).isascii()
    assert unquote_to_bytes(uri(name)).decode("utf-8", "surrogateescape") == name
