"""Things of which one figure each is told are as many as their number says."""

import pytest

import tieout


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("Tarn kept 51 goats, Ely 38 and Hull 17. All three dales were dry.", ["Tarn", "Ely", "Hull"]),
        ("Goats cost 8 crowns in Tarn, 6 in Ely and 5 in Hull, and the three fairs ended.", ["Tarn", "Ely", "Hull"]),
        (
            "The dale has two dairies. The upper dairy made 7,100 cheeses and the lower one 6,200.",
            ["The upper", "the lower"],
        ),
        ("The vet saw 51 goats on Monday and 38 on Friday, a two-day sum of 89.", ["Monday", "Friday"]),
        (
            "In May Tarn kept 51 goats, in June Ely 38 and in July Hull 17. All three dales were dry.",
            ["Tarn", "Ely", "Hull"],
        ),
        ("Tarn kept 51 goats, Ely 38 and Hull 17. All four dales were dry.", []),
        ("Tarn kept 51 goats and Ely 38. The two men went home.", []),
        ("Tarn kept 51 goats, Ely 38 and Hull 17. She called three times.", []),
    ],
)
def test_things_with_a_figure_each(text: str, items: list[str]) -> None:
    found = [check for check in tieout.check(text).checks if check.rule == "list-count"]
    assert [span.text for check in found for span in check.spans if span.role == "items"] == items
