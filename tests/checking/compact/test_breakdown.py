"""A whole and its parts told apart by sentences that are built alike."""

from __future__ import annotations

import pytest

import tieout

TOLD_APART = {
    "the noun of the whole": (
        "Group turnover fell to $5.24 billion. Turnover in coffee was $3.10 billion, while turnover in cocoa rose to $2.14 billion.",
        ["$3.10 billion", "$2.14 billion"],
    ),
    "the noun told once": (
        "Net sales were $926 million. Net sales in paint were $511 million, glue was up 9% to $248 million and sand was $167 million.",
        ["$511 million", "$248 million", "$167 million"],
    ),
    "three sentences": (
        "Exports came to 7.22 million tonnes. Exports of coal were 2.49 million tonnes. Exports of ore were 4.73 million tonnes.",
        ["2.49 million tonnes", "4.73 million tonnes"],
    ),
    "what another part takes in": (
        "Sowings came to 7.22 million tonnes. Sowings in Wales were 1.85 million tonnes, sowings in the west (including Wales) 2.49 "
        "million tonnes and sowings in the east 4.73 million tonnes.",
        ["2.49 \nmillion tonnes", "4.73 million tonnes"],
    ),
    "the total behind its parts": (
        "Notes in use rose to $84.2 billion. Coins in use fell to $31.4 billion. Total money in use was $115.6 billion.",
        ["$84.2 billion", "$31.4 billion"],
    ),
    "parts that are counted": (
        "Two banks will offer 800 mln stg in mortgages. Midland has set aside 500 mln stg for loans, while Lloyds offers 300 mln stg.",
        ["500 mln stg", "300 mln stg"],
    ),
    "all parts named with the whole": (
        "Share and bond turnover was $483.4 billion. Shares had a turnover of $187.9 billion, and bond turnover was $295.5 billion.",
        ["$187.9 billion", "$295.5 billion"],
    ),
    "the rest": (
        "The allowance came to $48.6 million. Of the allowance, $42.8 million was new. The remaining $5.8 million related to taxes.",
        ["$42.8 million", "$5.8 million"],
    ),
    "the rest of the first sentence": (
        "Of the 17 rowers charged, six have pleaded guilty. The court joins the remaining 11 rowers.",
        ["six", "11"],
    ),
    "a word for a cause": (
        "Charges came to $27 million, primarily related to $6 million in rent and $21 million in fees.",
        ["$6 million", "$21 million"],
    ),
    "a pronoun": (
        "Money spent came to $8.4 million. This is mainly attributed to $3.1 million in rent and $5.3 million for a mill.",
        ["$3.1 million", "$5.3 million"],
    ),
    "one preposition": (
        "Stocks rose by $31 million, $11 million in ore and $20 million in slag.",
        ["$11 million", "$20 million"],
    ),
    "a word that opens them": (
        "Backlog was a record $11.3 billion, up $866 million from last year, driven by $639 million in Asia and $227 million in Spain.",
        ["$639 million", "$227 million"],
    ),
}
APART = {
    "another noun": "Group turnover fell to $5.24 billion. Profit in coffee was $3.10 billion, while debt rose to $2.14 billion.",
    "no words of their own": "Group turnover fell to $5.24 billion. Turnover was $3.10 billion, then turnover was $2.14 billion.",
    "the whole is one of them": "Coffee turnover fell to $5.24 billion. Turnover in coffee was $3.10 billion, turnover in cocoa $2.14 billion.",
    "changes of a level": "Group turnover was $5.24 billion. Turnover in coffee rose by $3.10 billion, turnover in cocoa was $2.14 billion.",
    "round figures": "Group turnover fell to $5 billion. Turnover in coffee was $3 billion, while turnover in cocoa rose to $2 billion.",
    "one figure more": "Group turnover fell to $5.24 billion. Turnover in coffee was $3.10 billion, in cocoa $2.14 billion, in tea $1.20 billion.",
    "balances": "The current surplus was $5.24 billion. The trade surplus was $3.10 billion, and the capital surplus $2.14 billion.",
}


def parts_of(text: str) -> list[list[str]]:
    checks = [c for c in tieout.check(text).checks if c.rule == "total" and c.verdict == "consistent"]
    return [[q.text for role, q in sorted(c.roles.items()) if role != "whole"] for c in checks]


@pytest.mark.parametrize("name", TOLD_APART)
def test_parts_that_are_told_apart_tie_out(name):
    text, parts = TOLD_APART[name]
    assert [part.replace("\n", "") for part in parts] in parts_of(text)


@pytest.mark.parametrize("name", APART)
def test_what_is_no_breakdown_is_left_alone(name):
    assert parts_of(APART[name]) == []


def test_a_wrong_part_is_not_accused_for_no_word_says_that_none_is_left_out():
    text = TOLD_APART["the noun of the whole"][0].replace("2.14", "2.16")
    assert not [c for c in tieout.check(text).checks if c.rule == "total"]


def test_the_figures_of_the_year_before_add_up_by_themselves():
    text = (
        "Backlog was $7.48 billion against $6.91 billion. Ship backlog was $5.13 billion against $4.66 billion, "
        "and truck backlog was $2.35 billion against $2.25 billion."
    )
    assert parts_of(text) == [["$5.13 billion", "$2.35 billion"], ["$4.66 billion", "$2.25 billion"]]


ACCUSED = {
    "one of two times does not add up": (
        "Backlog was $7.48 billion against $6.91 billion. Ship backlog was $5.13 billion against $4.66 billion, "
        "and truck backlog was $2.53 billion against $2.25 billion."
    ),
    "what is not the one is the other": "Total debt was $5.61 billion. Secured debt was $3.74 billion and unsecured debt $2.14 billion.",
}
NOT_ACCUSED = {
    "no slip explains it": (
        "Backlog was $7.48 billion against $6.91 billion. Ship backlog was $5.13 billion against $4.66 billion, "
        "and truck backlog was $1.97 billion against $2.25 billion."
    ),
    "figures of few digits": (
        "Backlog was $75 billion against $69 billion. Ship backlog was $51 billion against $47 billion, "
        "and truck backlog was $42 billion against $22 billion."
    ),
    "of another time": "Orders in 2019 came to 3,051 boats. In May domestic orders were 201 boats and foreign orders 104 boats.",
}


@pytest.mark.parametrize("name", ACCUSED)
def test_a_slip_is_accused_where_the_words_or_the_other_figures_show_that_the_list_is_whole(name):
    assert [c.verdict for c in tieout.check(ACCUSED[name]).checks if c.verdict == "mismatch"] == ["mismatch"]


@pytest.mark.parametrize("name", NOT_ACCUSED)
def test_what_may_be_no_slip_is_not_accused(name):
    assert not [c for c in tieout.check(NOT_ACCUSED[name]).checks if c.verdict == "mismatch"]
