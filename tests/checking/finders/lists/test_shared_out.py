"""Things told by how many of them are where, or when."""

from __future__ import annotations

import pytest

import tieout


def counted(text):
    return [(c.verdict, c.stated.text) for c in tieout.check(text).checks if c.rule == "list-count"]


@pytest.mark.parametrize(
    "text",
    [
        "Four crates are missing, two in Hull, one in Ely and another in Tarn.",
        "Four crates (two in Hull, one in Ely and one in Tarn) are missing.",
        "Four crates came late: one on Monday and three on Friday.",
        "Four crates were opened, including one in Ely, two in Hull, and one in Tarn.",
        "Of the four crates, one held tea, two held salt (both were wet inside), and one held nothing.",
    ],
)
def test_the_parts_make_the_number(text):
    assert counted(text) in ([("consistent", "Four")], [("consistent", "four")])


@pytest.mark.parametrize(
    "text",
    ["Five crates are missing, two in Hull, one in Ely and another in Tarn.", "Five crates came late: one on Monday and three on Friday."],
)  # fmt: skip
def test_a_part_too_few_is_told(text):
    assert counted(text) == [("mismatch", "Five")]


@pytest.mark.parametrize(
    "text",
    [
        "Six crates were opened, including one in Ely, two in Hull, and one in Tarn.",
        "Of the three crates, two held salt and two held tea.",
        "Five crates are missing, two in Hull and 12 tonnes of tea.",
        "Five crates in two sheds, two in Hull and one in Ely, are missing.",
        "Five crates are missing, two in Hull, one in Ely.",
    ],
)
def test_what_need_not_be_all_accuses_nobody(text):
    assert not any(verdict == "mismatch" for verdict, _ in counted(text))


def test_a_list_may_be_of_what_was_counted_before():
    assert counted("We saw 910 patients in three wards: 460 in the drug group and 450 in the other group.") == []
    assert counted("We saw three wards: the north ward and the south ward.") == [("mismatch", "three")]
