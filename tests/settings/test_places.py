"""Where keys and values stand, of every way in which TOML writes them."""

import tomllib

from hypothesis import given
from hypothesis import strategies as st

from tieout.settings.places import nearest, places

TEXT = """\
# a heading
title = "a # b"   # behind
"quo.ted" = 'x'
a.b . c = 1
dates = [1979-05-27 07:32:00, 1979-05-27]
long = \"\"\"
[no.table]
\\\"\"\" = 1\"\"\"
many = [
  "one", # first
  { x = 1, y.z = [2, 3] },
]
[tool.tieout]
rules = ["r/"]
[tool.tieout.severity]
"table-*" = "off"
[[tool.tieout.overrides]]
files = ["x"]
[[tool.tieout.overrides]]
files = ["y"]
severity = {age = "on"}
[tool.tieout.overrides.more]
k = true
"""


def leaves(value, at=()):
    if isinstance(value, dict):
        for key, one in value.items():
            yield from leaves(one, (*at, key))
    elif isinstance(value, list):
        for k, one in enumerate(value):
            yield from leaves(one, (*at, k))
    else:
        yield at


def test_every_value_is_placed():
    found = places(TEXT)
    assert set(leaves(tomllib.loads(TEXT))) <= set(found.values)


def test_keys_and_values_stand_where_they_are_said_to():
    found, lines = places(TEXT), TEXT.split("\n")
    for place, word in {
        ("title",): '"a # b"', ("quo.ted",): "'x'", ("a", "b", "c"): "1", ("dates", 1): "1979-05-27]", ("many", 1, "y", "z", 1): "3]",
        ("tool", "tieout", "severity", "table-*"): '"off"', ("tool", "tieout", "overrides", 1, "files", 0): '"y"',
        ("tool", "tieout", "overrides", 1, "severity", "age"): '"on"', ("tool", "tieout", "overrides", 1, "more", "k"): "true",
    }.items():  # fmt: skip
        line, column = found.values[place]
        assert lines[line - 1][column - 1 :].startswith(word), place
    line, column = found.keys[("tool", "tieout", "overrides", 1, "severity")]
    assert lines[line - 1][column - 1 :].startswith("severity = {age")


def test_what_has_no_place_is_told_at_what_it_is_in():
    assert nearest(places(TEXT).keys, ("tool", "tieout", "gone")) == (13, 7)
    assert nearest({}, ("a",)) == (1, 1)


KEYS = st.text("ab-é. \"'\\", min_size=1, max_size=4)
VALUES = st.recursive(
    st.integers() | st.booleans() | st.text("ab#[]{}=,.\"'\\\n é", max_size=6),
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=6,
)


def written(value):
    if isinstance(value, list):
        return "[" + ", ".join(map(written, value)) + ("\n,]" if value else " ]")
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
    return str(value).lower()


@given(st.lists(st.tuples(KEYS, VALUES), max_size=5, unique_by=lambda pair: pair[0]))
def test_all_that_tomllib_reads_is_placed(pairs):
    text = "".join(f"{written(key)} = {written(value)} # {key!r}\n" for key, value in pairs)
    assert set(leaves(tomllib.loads(text))) <= set(places(text).values)
