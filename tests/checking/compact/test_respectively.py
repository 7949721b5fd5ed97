"""The n-th figure goes with the n-th."""

from __future__ import annotations


def test_two_and_two_are_paired(seen):
    found = seen("Output of 40 tonnes and 60 tonnes rose by 10 percent and 20 percent respectively.")
    assert found.linked("10 percent", "respectively") == {"40 tonnes"}
    assert found.linked("60 tonnes", "respectively") == {"20 percent"}


def test_the_change_is_said_of_each(seen):
    found = seen("Sales hit 3 million euros and profit 2 million euros, down 5 and 7 percent, respectively.")
    assert found.linked("7 percent", "respectively") == {"2 million euros"}
    assert found.slot("7 percent").sign == -1


def test_four_alike_are_paired_as_two_and_two(seen):
    found = seen("Sales and costs were 400 euros and 300 euros, after 380 euros and 290 euros, respectively.")
    assert found.linked("380 euros", "respectively") == {"400 euros"}
    assert found.linked("290 euros", "respectively") == {"300 euros"}


def test_what_does_not_pair_stays_alone(seen):
    found = seen("Sales of 40 tonnes rose by 10 percent and 20 percent respectively.")
    assert all(not slot.links.get("respectively") for slot in found.line.slots)


def test_pairs_are_judged_each_by_itself(verdicts):
    text = "Milk and butter made {} tonnes and 60 tonnes, respectively, after 30 tonnes and 50 tonnes."
    assert "mismatch" not in verdicts(text.format(40)).values()


def test_three_and_two_are_not_paired(seen):
    found = seen("The ports of 40 tonnes, 60 tonnes and 80 tonnes grew by 10 percent and 20 percent respectively.")
    assert all(not slot.links.get("respectively") for slot in found.line.slots)


def test_two_groups_of_levels_and_their_changes(seen):
    one = seen(
        "Sales and profit rose to $23 million and $6 million from $18 million and $4 million, up 28 percent and 50 percent respectively."
    )
    assert one.linked("50 percent", "respectively") == {"$6 million", "$4 million"}
    assert "from" in one.slot("$4 million").tags


def test_changes_and_both_of_their_levels_are_paired(seen):
    line = seen(
        "Sales and costs were 230 and 600 dollars, up 15 percent and 20 percent from 200 and 500 dollars, respectively."
    )
    assert line.linked("20 percent", "respectively") == {"600 dollars", "500 dollars"}
    line = seen("Cod and hake rose by 12 and 20 percent to 560 and 240 tonnes, from 500 and 200 tonnes, respectively.")
    assert line.linked("20 percent", "respectively") == {"240 tonnes", "200 tonnes"}
