"""Whatever is edited in an article and changed by hand in its claims file: an update loses nothing that a person wrote."""

from __future__ import annotations

import re
from operator import attrgetter
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tieout.claims.read import scan_tree
from tieout.claims.tree import parse
from tieout.text.spaces import on_one_line

SENTENCES = (
    "The yard built {} boats last year, {} percent more than the {} of 2015.",
    "It spent ${} million on two cranes in May.",
    "About {} people work there, {} of them on the slip.",
    "A fire took {} to {} rafts.",
    "In the\nspring it sold more than\n{} boats.",
    "Nobody was hurt.",
    "Six old and six new docks hold {} boats # in winter.",
)
numbers = st.integers(3, 4000).map(lambda n: f"{n:,}")
sentence = st.tuples(st.sampled_from(SENTENCES), st.lists(numbers, min_size=3, max_size=3)).map(
    lambda each: each[0].format(*each[1])
)
articles = st.lists(sentence, min_size=1, max_size=6)
WORDS = ("", "", "\n", "in all", "of wood", "and 7 more", "(it says)")


@st.composite
def drafts(draw: Any) -> tuple[str, str]:
    """An article and what became of it: sentences taken out, put in, moved, split, merged and changed in words and figures."""
    old = draw(articles)
    new = draw(st.permutations(old)) if draw(st.booleans()) else list(old)
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, max(0, len(new) - 1)))
        what = draw(st.sampled_from(["out", "in", "again", "figure", "word", "join", "cut"]))
        if what == "in" or not new:
            new.insert(at, draw(sentence))
        elif what == "out":
            del new[at]
        elif what == "again":
            new.append(new[at])
        elif what == "figure":
            new[at] = re.sub(r"\d[\d,]*", draw(numbers), new[at], count=1)
        elif what == "word":
            words = new[at].split(" ")
            words.insert(draw(st.integers(0, len(words) - 1)), draw(st.sampled_from(WORDS)))
            new[at] = " ".join(words)
        elif what == "join":
            new[at] = new[at].rstrip(".") + ", and " + draw(sentence)
        else:
            new[at] = new[at].replace(", ", ". It is ", 1)
    between = draw(st.sampled_from([" ", "\n\n"]))
    return between.join(old), between.join(new) or "Nothing."


@st.composite
def by_hand(draw: Any, file: str) -> str:
    """A claims file with comments, other values, more keys and a claim more, each with a word of its own: HANDn, NOTEn."""
    head, _, body = file.replace("claims: []", "claims:").partition("claims:\n")
    claims = re.findall(r"(?ms)^- .*?(?=^- |\Z)", body)
    made = [_claim(draw, number, each) for number, each in enumerate(claims)]
    if draw(st.booleans()):
        made = draw(st.permutations(made))
    if draw(st.booleans()):
        quote, text = draw(st.sampled_from([("two", "It owns two docks."), ("6", "Six old docks, 6 new.")]))
        at = draw(st.integers(0, len(made)))
        made.insert(
            at,
            f"- id: HANDid\n  sentence: {text}\n  quote: '{quote}'\n  value: 2\n  unit: dock\n  kind: count\n  subject: HANDown\n",
        )
    done = head + "claims:" + ("\n" + "".join(made) if made else " # NOTEnone\n")
    return done.replace("\n", draw(st.sampled_from(["\n", "\n", "\r\n"])))


def _claim(draw: Any, number: int, claim: str) -> str:
    """A claim with changes; every one has its number as its measure."""
    keys = re.findall(r"(?ms)^[- ] \w+:.*?(?=^[- ] \w+:|\Z)", claim)
    keys[0] = "  " + keys[0][2:]
    keys.append(f"  measure: HAND{number}.\n")
    for more in ("corrected: HAND{}c.", "traced: {{by: HAND{}t.}}", "accepted: HAND{}a.", "place: HAND{}p."):
        if draw(st.integers(0, 4)) == 0:
            keys.append(f"  {more.format(number)}\n")
    changed = []
    for place, key in enumerate(keys):
        what = draw(st.sampled_from(["", "", "", "", "value", "before", "behind", "blank"]))
        name = key.split(":")[0].strip()
        if what == "value" and name in ("unit", "subject", "period"):
            key = f"  {name}: HAND{number}v{place}.\n"
        elif what == "value" and name == "value":
            key = f"  value: {700001 + number}\n"
        elif what == "before":
            key = f"  # NOTE{number}b{place}.\n{key}"
        elif what == "behind":
            first, _, rest = key.partition("\n")
            key = f"{first}  # NOTE{number}h{place}.\n{rest}" if not rest or "|" in first else key
        elif what == "blank" and "|" not in key:
            key = f"{key}\n"
        changed.append(key)
    if draw(st.integers(0, 3)) == 0:
        changed = draw(st.permutations(changed))
    lines = "".join(changed).split("\n")
    at = next(place for place, line in enumerate(lines) if line and not line.lstrip().startswith("#"))
    lines[at] = "- " + lines[at][2:]
    return f"# NOTE{number}.\n" * draw(st.integers(0, 1)) + "\n".join(lines)


def words(text: str, kind: str) -> list[str]:
    return re.findall(rf"{kind}\w*\.?", text)


@settings(max_examples=80, suppress_health_check=list(HealthCheck))
@given(drafts(), st.data())
def test_nothing_that_a_person_wrote_is_lost(desk: Any, texts: tuple[str, str], data: Any) -> None:
    before, today = texts
    file = data.draw(by_hand(desk.extract(before)))
    made = desk.update(file, today).text
    assert set(words(made, "NOTE")) == set(words(file, "NOTE")), (file, made)
    assert set(words(made, "HAND")) >= set(words(file, "HAND")), (file, made)
    assert words(made, "measure: HAND") == words(file, "measure: HAND")
    assert set(re.findall(r"\b7000\d\d\b", made)) == set(re.findall(r"\b7000\d\d\b", file))
    assert ("\r\n" in made) == ("\r\n" in file) and made.count("\r") == (made.count("\n") if "\r\n" in file else 0)


@settings(max_examples=80, suppress_health_check=list(HealthCheck))
@given(drafts(), st.data())
def test_every_figure_of_today_is_a_claim_and_every_other_one_has_vanished(
    desk: Any, texts: tuple[str, str], data: Any
) -> None:
    before, today = texts
    file = data.draw(by_hand(desk.extract(before)))
    made, errors = scan_tree(parse(desk.update(file, today).text, "yard.yaml"), "yard.yaml")
    assert made is not None and not errors
    ids = [claim.id for claim in made.claims]
    assert len(ids) == len(set(ids))
    there = [(on_one_line(each.sentence), on_one_line(each.quote)) for each in made.claims if not each.vanished]
    told = [(on_one_line(each.sentence), on_one_line(each.quantity.text)) for each in desk.report(today).claims]
    assert {*told} == {each for each in there if each in told}
    assert all(sentence in on_one_line(today) for sentence, _ in there)


@settings(max_examples=40, suppress_health_check=list(HealthCheck))
@given(drafts())
def test_a_file_that_nobody_touched_is_as_if_extracted_today(desk: Any, texts: tuple[str, str]) -> None:
    before, today = texts
    made, _ = scan_tree(parse(desk.update(desk.extract(before), today).text, "yard.yaml"), "yard.yaml")
    fresh, _ = scan_tree(parse(desk.extract(today), "yard.yaml"), "yard.yaml")
    assert made is not None and fresh is not None

    keys = attrgetter("id", "value", "low", "high", "unit", "kind", "hedge", "subject", "period", "extracted")

    def told(claims: Any) -> set[Any]:
        return {(*keys(claim), on_one_line(claim.sentence), on_one_line(claim.quote)) for claim in claims}

    assert told(each for each in made.claims if not each.vanished) == told(fresh.claims)
    assert made.sha256 == fresh.sha256


@settings(max_examples=40, suppress_health_check=list(HealthCheck))
@given(drafts())
def test_an_edit_and_its_undoing_bring_back_every_claim(desk: Any, texts: tuple[str, str]) -> None:
    before, today = texts
    file = desk.extract(before)
    back = desk.update(desk.update(file, today).text, before).text
    assert {*re.findall(r"id: (\w+)", file)} <= {*re.findall(r"id: (\w+)", back)}
    made, _ = scan_tree(parse(back, "yard.yaml"), "yard.yaml")
    assert made is not None
    assert {claim.id for claim in made.claims if not claim.vanished} == {*re.findall(r"id: (\w+)", file)}
