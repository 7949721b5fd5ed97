"""What was counted is named in one of the next sentences."""

import pytest

import tieout


def _lists(text: str) -> list[tuple[str, int]]:
    return [(check.verdict, len(check.spans) - 1) for check in tieout.check(text).checks if check.rule == "list-count"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The inn hired three cooks. The new cooks are Ann Lee, Tom Ray and Eva Holt.", [("consistent", 3)]),
        ("The inn hired four cooks. The new cooks are Ann Lee, Tom Ray and Eva Holt.", [("mismatch", 3)]),
        ("Two men fled. It rained. A paper identified the suspects as Al Reed and Bo Ek.", [("consistent", 2)]),
        ("It runs two inns. Both are old. New inns will be in Ely and March.", [("consistent", 2)]),
    ],
)
def test_they_are_as_many_as_were_counted(text: str, found: list[tuple[str, int]]) -> None:
    assert _lists(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The inn hired four cooks. The best cooks are Ann Lee, Tom Ray and Eva Holt.",
        "The inn hired four cooks. The cooks are Welsh and vain.",
        "Four singers came. The winners were Ann Lee, Tom Ray and Eva Holt.",
    ],
)
def test_some_of_them_say_nothing(text: str) -> None:
    assert _lists(text) == []
