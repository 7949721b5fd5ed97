"""A count and the list that opens behind its noun: what is bound, and where it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tieout
from tieout.checking.finders.lists.clip import SHOWN

PORTS = ["Oban", "Mallaig", "Ullapool", "Stornoway", "Tarbert", "Lochboisdale", "Leverburgh", "Craignure", "Armadale"]
WORDS = ["two", "three", "four", "five", "six", "seven", "eight", "nine"]


def checks(text: str) -> list[tieout.Check]:
    return [check for check in tieout.check(text).checks if check.rule == "list-count"]


def items(text: str) -> list[str]:
    """The items of the only list that is counted; [] for none."""
    found = checks(text)
    assert len(found) <= 1
    return [span.text for check in found for span in check.spans if span.role == "items"]


@given(
    st.integers(2, 9),
    st.integers(2, 9),
    st.sampled_from(
        [
            "ports: {}.",
            "ports ({}) open.",
            "ports – {} – open.",
            "ports, namely {}.",
            "ports -- {} -- all year.",
            "ports this year: {}.",
        ]
    ),
    st.booleans(),
)
def test_a_list_ties_out_exactly_where_it_has_as_many_items(said, listed, wording, serial):
    names = PORTS[:listed]
    joint = ", and " if serial and listed > 2 else " and "
    text = f"The line serves {WORDS[said - 2]} " + wording.format(", ".join(names[:-1]) + joint + names[-1])
    expected = [] if abs(said - listed) > 2 else ["consistent" if said == listed else "mismatch"]
    assert [check.verdict for check in checks(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three towns (Ely, March, and Wisbech) gain.", ["Ely", "March", "Wisbech"]),
        ("It sells three oils: olive oil, which is dear, nut oil and palm oil.", ["olive oil", "nut oil", "palm oil"]),
        ("The two men, Alan Reed, 34, and Colin Frost, 51, ran.", ["Alan Reed", "Colin Frost"]),
        ("Two films: Tides (1998) and It Is Late (2001).", ["Tides", "It Is Late"]),
        ("Three firms: Acme, Inc., Bolt Ltd and Carr won.", ["Acme", "Bolt Ltd", "Carr"]),
        ("Two guests: Ann Hill, of Leeds; and Bo Lund, of Malmo.", ["Ann Hill", "Bo Lund"]),
    ],
)
def test_each_item_has_a_place_of_its_own(text, expected):
    assert items(text) == expected


def test_no_item_is_shown_at_length_and_each_stands_where_it_says():
    text = "It has two aims:\n\n- " + "to keep the minutes of every meeting short and clear " * 3 + "\n- To rest"
    spans = [span for check in checks(text) for span in check.spans]
    assert [text[span.start : span.end] for span in spans] == [span.text for span in spans]
    assert len(spans) == 3 and all(len(span.text) <= SHOWN for span in spans)


def test_items_are_no_figures_of_the_check():
    check = checks("Three towns (Ely, March, and Wisbech) gain.")[0]
    assert [quantity.text for quantity in check.quantities] == ["Three"]
    assert check.low == check.high == 3


@pytest.mark.parametrize(
    "text",
    [
        "It has two aims:\n\n1. To rest\n3. To eat\n",
        "It has three aims:\n\n- To rest\n- To eat\n\nAnd more.\n\n- To sleep\n",
        "It has three aims:\n\nTo rest, said Ann, and to eat.",
    ],
)
def test_a_list_that_may_go_on_is_not_counted(text):
    assert not checks(text)


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        (
            "The {} towns: Kansas City, New York, Ely and March.",
            {3: None, 4: "consistent", 5: "mismatch", 2: "mismatch"},
        ),
        (
            "The {} bakeries: Crust and Crumb, Old Oven and Daily Rye.",
            {2: None, 3: "consistent", 4: None, 5: "mismatch"},
        ),
        ("{} died: a nurse, two guards and a driver.", {3: "mismatch", 4: "consistent", 5: "mismatch"}),
        ("{} of our four units: paint, glass, foam and tiles.", {2: None, 3: None}),
    ],
)
def test_only_a_number_that_no_reading_of_the_items_allows_is_accused(text, verdicts):
    for number, verdict in verdicts.items():
        found = checks(text.format(WORDS[number - 2].capitalize() if text[0] == "{" else WORDS[number - 2]))
        assert [check.verdict for check in found] == ([verdict] if verdict else [])


def test_every_list_of_a_sentence_is_counted():
    text = "It has two arms (Acme and Bolt) and three homes (Ely, March and Truro)."
    assert [check.verdict for check in checks(text)] == ["consistent", "consistent"]
