"""`extract --update`, case by case: what stays, what is written anew, what is told."""

from __future__ import annotations

from typing import Any

import pytest

from tieout.claims.read import scan_tree
from tieout.claims.record import EncodedClaim
from tieout.claims.tree import parse
from tieout.errors import ClaimsError
from tieout.text.spaces import on_one_line

YARD = "The yard built 2,560 boats. It sold 300 boats in May.\n\nA fire took 3 rafts, and 5 to 7 more sank.\n"


def claims(text: str) -> dict[str, EncodedClaim]:
    """The claims by their quotes."""
    made, errors = scan_tree(parse(text, "yard.yaml"), "yard.yaml")
    assert made is not None and not errors
    return {on_one_line(claim.quote): claim for claim in made.claims}


def told(lines: tuple[str, ...]) -> str:
    return "\n".join(lines)


def test_a_file_of_today_stays_as_it_is(desk: Any) -> None:
    file = desk.extract(YARD)
    made = desk.update(file, YARD)
    assert (made.text, made.lines) == (file, ("yard.yaml: 4 claims",))


def test_an_edit_changes_the_lines_of_its_own_sentence_alone(desk: Any) -> None:
    file = desk.extract(YARD)
    made = desk.update(file, YARD.replace("sold 300", "sold 310"))
    before, after = file.splitlines(), made.text.splitlines()
    changed = [
        (old.split(":")[0].strip(" -"), new.split()[-1]) for old, new in zip(before, after, strict=True) if old != new
    ]
    assert [key for key, _ in changed] == ["sha256", "id", "sentence", "quote", "value", "extracted"]
    old, new = claims(file)["300"].id, claims(made.text)["310"].id
    assert f"{new}: its sentence changed, “300” is “310” now (was {old}): “It sold 310 boats in May.”" in made.lines[0]
    assert made.lines[-1] == "yard.yaml: 4 claims, 1 with a changed sentence"


def test_links_follow_the_ids(desk: Any) -> None:
    ids = {quote: claim.id for quote, claim in claims(desk.extract(YARD)).items()}
    link = f"quote: '300'\n  derived: {{rule: total, parts: [{ids['3']}, {ids['2,560']}]}} # by hand"
    file = desk.extract(YARD, {"quote: '300'": link})
    made = desk.update(file, YARD.replace("built", "has built"))
    [derived] = claims(made.text)["300"].derived
    assert derived.roles["parts"] == (ids["3"], claims(made.text)["2,560"].id)
    assert "# by hand" in made.text


def test_new_figures_stand_where_the_text_has_them_and_lost_ones_are_marked(desk: Any) -> None:
    today = YARD.replace("It sold", "It owns 12 cars. It sold").replace(", and 5 to 7 more sank", "")
    made = desk.update(desk.extract(YARD), today)
    assert list(claims(made.text)) == ["2,560", "12", "300", "3", "5 to 7"]
    assert [quote for quote, claim in claims(made.text).items() if claim.vanished] == ["5 to 7"]
    assert "new: “12” in “It owns 12 cars.”" in told(made.lines) and "“5 to 7” is gone from the article" in told(
        made.lines
    )
    back = desk.update(made.text, YARD)
    assert [quote for quote, claim in claims(back.text).items() if claim.vanished] == ["12"]
    assert "the article has it again" in told(back.lines)


def test_a_first_figure_and_figures_of_an_empty_list_are_put_in(desk: Any) -> None:
    made = desk.update(desk.extract(YARD), "It has 8 docks. " + YARD)
    assert list(claims(made.text))[:2] == ["8", "2,560"]
    for empty in ("claims: []\n", "claims: # none\n", "claims:\n"):
        made = desk.update("article: yard.md\n" + empty, YARD)
        assert len(claims(made.text)) == 4 and ("# none" in made.text) == ("# none" in empty)


@pytest.mark.parametrize(
    ("by_hand", "key", "value"),
    [
        ({"unit: boat": "unit: ship"}, "unit", "ship"),
        ({"subject: boats": "subject: the boats of the yard"}, "subject", "the boats of the yard"),
        ({"value: 2560": "value: 2650\n  corrected: as the clerk said"}, "value", 2650),
        ({"quote: 2,560": "quote: built 2,560"}, "quote", "built 2,560"),
        ({"quote: 2,560": "quote: 2,560\n  measure: boats built\n  place: Orth"}, "measure", "boats built"),
        ({"period: ''": "period: 2019-20"}, "period", "2019-20"),
    ],
)
@pytest.mark.parametrize("today", [YARD, YARD.replace("The yard", "The old yard")])
def test_what_a_person_changed_stays_through_an_edit_elsewhere_in_its_sentence(
    desk: Any, by_hand: dict[str, str], key: str, value: object, today: str
) -> None:
    made = desk.update(desk.extract(YARD, by_hand), today)
    first = next(iter(claims(made.text).values()))
    assert getattr(first, key) == value
    assert on_one_line(first.sentence) in today


def test_a_corrected_value_lapses_with_its_quote_alone(desk: Any) -> None:
    file = desk.extract(YARD, {"value: 2560": "value: 2650\n  corrected: as the clerk said"})
    kept = claims(desk.update(file, YARD.replace("The yard", "The old yard")).text)["2,560"]
    assert (kept.value, kept.corrected) == (2650, "as the clerk said")
    made = desk.update(file, YARD.replace("2,560", "2,570"))
    changed = claims(made.text)["2,570"]
    assert (changed.value, changed.corrected) == (2650, "")
    assert "value stays 2650, extract reads 2570" in told(made.lines)


def test_words_lapse_with_their_sentence_and_hold_again_when_it_is_back(desk: Any) -> None:
    file = desk.extract(
        YARD, {"quote: '300'": "quote: '300'\n  traced: {by: Mei, when: 2021-04-13}\n  accepted: so be it"}
    )
    made = desk.update(file, YARD.replace("in May", "in June"))
    claim = claims(made.text)["300"]
    assert (dict(claim.ticks), claim.accepted) == ({}, "")
    assert {key: (word.tick.by, word.sentence) for key, word in claim.lapsed.items()} == {
        "traced": ("Mei", "It sold 300 boats in May."),
        "accepted": ("", "It sold 300 boats in May."),
    }
    assert "'traced' has lapsed: it was given for “It sold 300 boats in May.”" in told(made.lines)
    back = desk.update(made.text, YARD)
    assert set(claims(back.text)["300"].ticks) == {"traced", "accepted"}
    assert "'traced' holds again: its sentence is back" in told(back.lines)
    again = claims(desk.update(made.text, YARD.replace("in May", "in July")).text)["300"]
    assert again.lapsed["traced"].sentence == "It sold 300 boats in May."


def test_a_figure_that_a_person_left_out_never_comes_back(desk: Any) -> None:
    file = desk.extract(YARD, {"quote: '300'": "quote: '300'\n  left_out: a number of the trade"})
    made = desk.update(file, YARD + "It has 7 cranes.\n")
    assert "300" not in claims(made.text) and "'300'" in made.text
    assert made.lines[-1].endswith("1 added, 1 left out")
    assert "left_out: a number of the trade" in made.text
    moved = desk.update(file, YARD.replace("in May", "in June"))
    assert "300" not in claims(moved.text) and "It sold 300 boats in June." in moved.text
    gone = desk.update(file, YARD.replace("It sold 300 boats in May.", ""))
    assert "“300” is gone from the article" in told(gone.lines) and "vanished: true" in gone.text


OWN = "- id: sold\n  sentence: It sold 300 boats in May.\n  quote: {}\n  value: 300\n  unit: boat\n  kind: count\n"


def test_a_claim_of_a_person_s_own_keeps_its_id_and_follows_its_sentence(desk: Any) -> None:
    file = desk.extract(YARD)
    head, _, rest = file.partition("- id: " + claims(file)["300"].id)
    own = head + OWN.format("'300'") + rest[rest.index("- id:") :]
    made = desk.update(own, YARD.replace("sold 300", "sold some 310"))
    claim = claims(made.text)["some 310"]
    assert (claim.id, claim.sentence, claim.value, claim.extracted) == (
        "sold",
        "It sold some 310 boats in May.",
        310,
        "",
    )
    assert len(claims(made.text)) == 4


def test_a_claim_of_words_that_are_read_as_no_figure_stands_while_they_do(desk: Any) -> None:
    file = desk.extract(YARD).replace("claims:\n", "claims:\n" + OWN.format("in May"))
    assert desk.update(file, YARD).text == file
    claim = claims(desk.update(file, YARD.replace("sold 300", "sold 310")).text)["in May"]
    assert (claim.sentence, claim.vanished) == ("It sold 310 boats in May.", False)
    assert claims(desk.update(file, YARD.replace("in May", "there")).text)["in May"].vanished


def test_a_sentence_split_in_two_takes_its_claims_along(desk: Any) -> None:
    file = desk.extract(YARD, {"quote: 5 to 7": "quote: 5 to 7\n  measure: rafts that sank"})
    made = claims(desk.update(file, YARD.replace("rafts, and 5 to 7 more sank", "rafts. And 5 to 7 more sank")).text)
    assert made["5 to 7"].measure == "rafts that sank"
    assert not any(claim.vanished for claim in made.values())


def test_pins_do_not_go_to_a_figure_that_took_the_place_of_another_in_the_sentence(desk: Any) -> None:
    file = desk.extract("It sold 41 boats and 7 rafts.", {"quote: '41'": "quote: '41'\n  measure: boats sold"})
    made = claims(desk.update(file, "It sold 7 rafts and 12 canoes.").text)
    assert (made["41"].vanished, made["41"].measure, made["12"].measure) == (True, "boats sold", "")


def test_a_value_becomes_two_ends_and_back(desk: Any) -> None:
    file = desk.extract("It sold 41 boats.", {"value: 41": "value: 41  # so many"})
    made = desk.update(file, "It sold 41 to 45 boats.")
    claim = claims(made.text)["41 to 45"]
    assert (claim.value, claim.low, claim.high) == (None, 41, 45)
    assert "# so many" in made.text
    assert claims(desk.update(made.text, "It sold 41 boats.").text)["41"].value == 41


def test_a_file_of_an_earlier_version_is_marked_and_nothing_in_it_is_overwritten(desk: Any) -> None:
    file = "".join(
        line for line in desk.extract(YARD, {"unit: boat": "unit: ship"}).splitlines(True) if "extracted:" not in line
    )
    made = desk.update(file, YARD)
    assert [claim.unit for claim in claims(made.text).values()][:2] == ["ship", "boat"]
    assert all(claim.extracted for claim in claims(made.text).values())
    assert "unit stays ship, extract reads boat" in told(made.lines)
    assert desk.update(made.text, YARD).lines == ("yard.yaml: 4 claims, 1 corrected by hand",)


FORMS = {
    "in brackets": lambda claim: "- {" + ", ".join(f"{key}: {value}" for key, value in claim) + "}\n",
    "in another order": lambda claim: "- " + "\n  ".join(f"{key}: {value}" for key, value in reversed(claim)) + "\n",
    "indented": lambda claim: "    -   " + "\n        ".join(f"{key}: {value}" for key, value in claim) + "\n",
    "with the value below": lambda claim: (
        "- " + "\n  ".join(f"{key}: # {key}\n    {value}" for key, value in claim) + "\n"
    ),
    "quoted": lambda claim: "- " + "\n  ".join(f'"{key}" : {value}   # {key}' for key, value in claim) + "\n",
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "today",
    [
        "It\nsold 41 to 45\nboats.",
        "It sold 42 boats, and 3 rafts.",
        "It sold some boats.",
        "3 rafts. It sold 41 boats.",
    ],
)
def test_every_form_of_yaml_is_changed_in_place(desk: Any, form: str, today: str) -> None:
    keys = {
        "id": "c1f00f000",
        "sentence": "It sold 41 boats.",
        "quote": '"41"',
        "value": "41",
        "unit": "boat",
        "kind": "count",
    }
    claim = [*keys.items(), ("traced", "{by: Mei}")]
    file = "# my head\narticle: yard.md\nclaims:\n" + FORMS[form](claim) + "# my end\n"
    made = desk.update(file, today)
    assert made.text.count("#") == file.count("#")
    assert "{by: Mei}" in made.text and "# my end" in made.text
    assert len(claims(made.text)) == len(desk.report(today).claims) + ("some" in today)


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("article: [", "yard.yaml:2:1: broken YAML"),
        ("article: a.md\nclaims: []\nnotes: 1\n", "yard.yaml:3:1: unknown key 'notes'"),
        (
            "article: yard.md\nclaims:\n" + OWN.format("'300'") * 2,
            "yard.yaml:9:7: the id 'sold' is used twice; give each claim its own",
        ),
        ("just words", "yard.yaml:1:1: this is no claims file"),
    ],
)
def test_a_broken_file_is_one_line(desk: Any, file: str, said: str) -> None:
    with pytest.raises(ClaimsError) as raised:
        desk.update(file, YARD)
    assert str(raised.value).startswith(said) and "\n" not in str(raised.value)


def test_hundreds_of_sentences_that_all_change_keep_their_claims(desk: Any) -> None:
    names = [f"{a}{b}r" for a in "bcdfghklmn" for b in "aeiou"]
    lines = [f"The {names[n % 50]} yard of {names[n // 50]}stadt sold {n + 100} boats in all." for n in range(600)]
    file = desk.extract("\n\n".join(lines))
    made = desk.update(file, "\n\n".join(line.replace("sold", "sold off") for line in lines))
    number = len(claims(file))
    assert made.lines[-1] == f"yard.yaml: {number} claims, {number} with a changed sentence"
    assert number > 500
