import pytest

import tieout


def accused(text: str) -> bool:
    return any(check.rule == "total" and check.verdict == "mismatch" for check in tieout.check(text).checks)


@pytest.mark.parametrize(
    "text",
    [
        "The second round took 41.2 million francs, on top of 188.8 million in the first; the two rounds add up to 320 million.",
        "The yard must pay $520,000 to growers, $318,450 to the state, $175,000 to schools and $261,550 in fines, for a total of $1,257,000.",
        "The fund raised 9.3 million francs from tolls and 1.3 million from fines. Out of this income of 5.2 million it mended 41 bridges.",
    ],
)
def test_a_sum_by_its_words_is_accused_of_a_slip_in_any_of_its_figures(text):
    assert accused(text)


@pytest.mark.parametrize(
    "text",
    [
        "The second round took 41.2 million francs, on top of 188.8 million in the first; with the third, all rounds add up to 320 million.",
        "The yard paid $520,000 to growers, $318,450 to the state, $175,000 to schools and $261,550 to others, so it is out $1,257,000 and more.",
        "The fund raised 9.3 million francs from tolls and 1.3 million from fines. Out of this income since May 5.2 million was spent.",
        "The two rounds, of 41.2 million and 188.8 million francs, add up to 320 pages of claims.",
    ],
)
def test_what_may_be_more_than_all_that_is_told_is_not(text):
    assert not accused(text)


def test_a_list_tied_by_its_last_items_alone_is_accused_as_a_whole():
    report = tieout.check(
        "It owes $520,000 to growers, $318,450 to the state, $175,000 to schools and $261,550 in fines, for a total of $1,257,000."
    )
    (found,) = [check for check in report.checks if check.verdict == "mismatch"]
    assert len(found.quantities) == 5


def test_numbers_that_look_like_part_of_a_name_are_counted_with():
    assert not accused(
        "Shipments were as follows: Leith (290), Hull (727), Varn (3,817) and Holt (2,895); total, 7,729."
    )
    assert not accused("The mills handled Leith 3,291, Hull 2,249, Varn 1,943 and Holt 121; the sums add up to 7,604.")


SUMS = [
    "Together they ordered {} carts.",
    "In all, {} carts were ordered.",
    "That makes {} carts.",
    "The three towns ordered {} carts.",
]


@pytest.mark.parametrize("aside", ["", "Prices rose by 4 percent.", "It began in 1974."])
@pytest.mark.parametrize("told", SUMS)
def test_parts_of_sentences_built_alike_are_missed_past_asides(aside, told):
    said = f"Holm ordered 427 carts. {aside} Varn ordered 158. Brae ordered 263. {told}"
    assert not accused(said.format("848"))
    assert accused(said.format("884"))


@pytest.mark.parametrize("between", ["Others ordered the rest.", "The other towns have ordered more."])
def test_others_are_in_the_sum_too(between):
    assert not accused(f"Holm ordered 427 carts. Varn ordered 158. Brae ordered 263. {between} That makes 884 carts.")
