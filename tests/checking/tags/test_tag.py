"""What the words around a figure say that it is."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "figure", "tags"),
    [
        ("The mill went from 40 to 60 workers.", "40", {"from"}),
        ("The mill went from 40 to 60 workers.", "60", {"to", "plain"}),
        ("It was 12 percent more than last year's 50 tonnes.", "50 tonnes", {"than"}),
        ("Sales were 70 tonnes, compared with 50 tonnes in May.", "50 tonnes", {"against"}),
        ("Rents rose 5 percent.", "5 percent", {"change"}),
        ("Rents rose sharply by 5 percent.", "5 percent", {"change", "by"}),
        ("The council cut the budget for roads by 5 percent.", "5 percent", {"change", "by"}),
        ("A rise of 5 percent was seen.", "5 percent", {"change", "of"}),
        ("They want a 5 percent increase.", "5 percent", {"change", "change-after"}),
        ("It has 14 fewer than before.", "14", {"change-than"}),
        ("It earned 5 percent more than in May.", "5 percent", {"change-than"}),
        ("Of the 40 cows, 30 were sold.", "40", {"of-lead"}),
        ("Ten of the 40 cows were sold and the other 30 let.", "30", {"others"}),
        ("Sales totaled 40 tonnes.", "40 tonnes", {"total", "level"}),
        ("The forty hens lay on average 6 eggs.", "6", {"average"}),
        ("They won by a majority of 17 votes.", "17", {"balance"}),
        ("It owns 40 cows, including 12 calves.", "12", {"including"}),
        ("It owns cows, accounting for 12 percent of the total.", "12 percent", {"accounting", "share-of-total"}),
        ("It owns 40 cows (12 percent).", "12 percent", {"paren", "inside"}),
        ("It owns 40 cows - 12 percent.", "12 percent", {"dash"}),
        ("It owns 40 cows, or 12 percent.", "12 percent", {"or"}),
        ("The herd numbers 40 cows.", "40", {"level", "plain"}),
        ("Down from 40 cows, the herd is small.", "40", {"from", "moved-from"}),
        ("It was six times the size.", "six times", {"times-as"}),
        ("The herd has tripled.", "tripled", {"times-verb"}),
        ("The council wants a 15 percent increase on the 300 euros of last year.", "300 euros", {"against"}),
        ("It is a premium of 10 percent over yesterday's 40 euros.", "40 euros", {"against"}),
        ("Turnover was 60 euros in May after 40 euros in April.", "40 euros", {"against"}),
        ("It has debt of 90 euros less cash of 40 euros.", "40 euros", {"minus"}),
        ("It had 50 cows and bought 40, bringing the total to 90.", "90", {"sum-to", "to"}),
        (
            "Sales brought in 90 euros and costs 40 euros, resulting in net income of 50 euros.",
            "50 euros",
            {"net-result"},
        ),
        ("It raised its stake to the equivalent of 90 shares.", "90", {"to"}),
        ("The gap between 90 euros and 40 euros was 50 euros.", "50 euros", {"balance"}),
        ("In the previous week's report it was 50 euros.", "50 euros", {"earlier"}),
        ("It bought the shares for 40 euros.", "40 euros", {"for"}),
        ("She heard 40 pleas and allowed 12 of them.", "12", {"of-them"}),
        ("She won 40 seats (12 percent).", "12 percent", {"bare"}),
        ("Sales were up by 40 euros or by 12 percent.", "12 percent", {"or", "change"}),
        ("She won the seat by 225 votes.", "225", {"by", "won-by"}),
        ("The party lost 31 seats.", "31", {"lost", "plain"}),
        ("It sold 40 tonnes, 12 tonnes short of the 52 tonnes of May.", "12 tonnes", {"change-than"}),
        ("It sold 40 tonnes, 12 tonnes short of the 52 tonnes of May.", "52 tonnes", {"than"}),
        ("The baker got 620 votes, 25 more than the smith, who got 595.", "595", {"than"}),
        ("It cost 90 euros, 12 euros more than planned.", "12 euros", {"than-plan"}),
        ("It had budgeted 78 euros and spent 90 euros.", "78 euros", {"planned"}),
        ("A cost of 78 euros had been predicted.", "78 euros", {"planned"}),
        ("Sales were 90 euros in May and 78 euros in June, a drop of 12 euros.", "12 euros", {"change", "at-end"}),
        ("The vote was 52 to 48, a margin of four votes.", "four", {"balance"}),
    ],
)
def test_a_figure_bears_its_tags(seen, text, figure, tags):
    assert tags <= seen(text).slot(figure).tags


@pytest.mark.parametrize(
    ("text", "figure", "not_tags"),
    [
        ("Sales fell below 40 tonnes.", "below 40 tonnes", {"change"}),
        ("Sales rose to 40 tonnes.", "40 tonnes", {"change"}),
        ("The cut from 60 to 40 workers came late.", "60", {"change", "plain", "level"}),
        ("Sales rose; 40 tonnes are left.", "40 tonnes", {"change"}),
        ("The road leads from Bury to Hull and has 40 bends.", "40", {"from", "to"}),
        ("It has more than 40 cows.", "more than 40", {"than", "change", "change-than"}),
        ("It lost 60 euros after a 40 euro charge.", "40 euro", {"against"}),
        ("It spent 60 euros, 40 euros for expansion.", "40 euros", {"change-after"}),
        ("She won 40 seats, or 12 percent of the total.", "12 percent", {"bare"}),
        ("It stood at 40 euros or 12 percent when compared to May.", "12 percent", {"bare"}),
    ],
)
def test_a_figure_bears_no_other_tags(seen, text, figure, not_tags):
    assert not not_tags & seen(text).slot(figure).tags


@pytest.mark.parametrize(
    ("text", "figure", "sign"),
    [
        ("Rents rose 5 percent.", "5 percent", 1),
        ("Rents fell 5 percent.", "5 percent", -1),
        ("A fall of 5 percent was seen.", "5 percent", -1),
        ("A 5 percent increase was seen.", "5 percent", 1),
        ("There are 14 fewer than in May.", "14", -1),
        ("Rents improved 5 percent.", "5 percent", 0),
        ("There are 5 percent.", "5 percent", 0),
    ],
)
def test_the_change_word_gives_a_direction(seen, text, figure, sign):
    assert seen(text).slot(figure).sign == sign


def test_the_verb_of_a_clause_governs_its_levels(seen):
    found = seen("Rents rose from 40 euros to 50 euros.")
    assert found.slot("50 euros").verb.text == "rose" and found.slot("50 euros").verb_sign == 1


def test_a_clause_that_says_both_ways_gives_no_direction(seen):
    found = seen("Rents rose and fell to 50 euros.")
    assert found.slot("50 euros").verb_sign == 0


def test_another_clause_gives_no_direction(seen):
    found = seen("Rents rose; the fee is 50 euros.")
    assert found.slot("50 euros").verb is None


@pytest.mark.parametrize(
    ("text", "figure", "tag"),
    [
        ("Output was 15 percent down at 272,000 tonnes.", "15 percent", "change"),
        ("The fall is 25 percent.", "25 percent", "change"),
        ("A share of it, 36 percent of it, is lost.", "36 percent", "of-it"),
        ("Some 450 came back, a response rate of 36 percent.", "36 percent", "as-rate"),
        ("It won 101 of them, for an impressive 89 percent conviction rate.", "89 percent", "as-rate"),
        ("There were 540, 4.5 times as many.", "4.5 times", "times-many"),
        ("It paid 6.3 million dollars for 42 wells, or 150,000 dollars a well.", "150,000 dollars", "each"),
    ],
)
def test_what_is_right_behind_a_figure(seen, text, figure, tag):
    assert tag in seen(text).slot(figure).tags


@pytest.mark.parametrize(
    ("text", "figure", "tag"),
    [
        ("She put 15 percent down for a house.", "15 percent", "change"),
        ("June bonds were 31/32 down.", "31/32", "change"),
        ("The loss is 25 million dollars.", "25 million dollars", "change"),
        ("They lost 36 percent of that sum.", "36 percent", "of-it"),
        ("The rate of 36 percent is high.", "36 percent", "as-rate"),
        ("It was 540, twice the usual number.", "twice", "times-many"),
        ("It bought 42 jets at an average of 6 million dollars.", "42", "each"),
    ],
)
def test_what_is_not(seen, text, figure, tag):
    assert tag not in seen(text).slot(figure).tags


def test_a_percentage_that_is_lost_has_fallen_and_an_amount_that_is_lost_has_not(seen):
    assert seen("The index lost 4 percent of late.").slot("4 percent").sign == -1
    assert "change" not in seen("The firm lost 4 million dollars.").slot("4 million dollars").tags


@pytest.mark.parametrize(
    ("text", "figure", "tags"),
    [
        ("It sold 40 and 53 boats, 93 in the two months together.", "93", {"total"}),
        ("It sold 40 and 53 boats, so the total number is 93.", "93", {"total"}),
        ("It sold 40 boats in May and 53 in June, making 93.", "93", {"sum-to"}),
        ("It sold 40 cars in May and 53 in June, making 93 buyers glad.", "93", {"makes"}),
        ("Fires hurt 40 and killed 53, putting casualties at 93.", "93", {"sum-to"}),
        ("It spent 40 euros and 53 euros, out of a budget of 93 euros.", "93 euros", {"out-of"}),
        ("It sold 40 percent of the crop and the rest, 60 percent, is left.", "60 percent", {"others", "of-two"}),
        ("It sold 40 percent of the crop.", "40 percent", {"single"}),
        ("It lost 40 euros and 53 euros, bringing its losses for the quarter to 93 euros.", "93 euros", {"sum-to"}),
        ("It sold 40 boats, and 53 in June; the two sales came to 93.", "93", {"sum-to"}),
        ("It sold 40 boats in May, 50 in June and 3 now; the two sales came to 93.", "93", {"makes"}),
        ("It sold 40 and 53 boats, for a total of 93.", "93", {"sum-to"}),
        ("In all it sold 93 boats.", "93", {"in-all"}),
        ("Hof sold 40 boats and the north 53; together the two sold 93.", "93", {"sum-to"}),
        ("It held 40 men and 53 women, bringing the number of arrests to 93.", "93", {"sum-to"}),
        ("Hof paid 40 euros and Varn 53 euros, giving total income of 93 euros.", "93 euros", {"sum-to"}),
    ],
)
def test_what_figures_before_come_to(seen, text, figure, tags):
    assert tags <= seen(text).slot(figure).tags


@pytest.mark.parametrize(
    "text",
    [
        "It sold 40 and 53 boats; last year the total was 93.",
        "It sold 40 and 53 boats, and the total of fines was 93.",
        "It sold 93 boats in Hof, to the two towns together.",
    ],
)
def test_a_total_of_another_thing_is_none_of_them(seen, text):
    assert "total" not in seen(text).slot("93").tags
