"""A verb and the noun for what it tells."""

import pytest

import tieout


def verdicts(text):
    return [check.verdict for check in tieout.check(text).checks if check.rule == "growth-multiple"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The mill made 65,000 hats in May. It will double production to 130,000.", ["consistent"]),
        ("The mill made 65,000 hats in May. It will double hat production to 130,000.", ["consistent"]),
        ("The mill employs 60 people. It will triple its staff to 150.", ["mismatch"]),
        ("The mill made 65,000 hats in May. It will double shoe production to 130,000.", []),
        ("The mill mended 65,000 hats in May. It will double production to 90,000.", []),
        ("The mill made 65,000 hats in May. It will double exports to 90,000.", []),
    ],
)
def test_the_noun_of_the_next_sentence_must_be_for_the_verb_of_the_first(text, found):
    assert verdicts(text) == found
