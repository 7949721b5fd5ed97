"""Names of one thing have one normal form, and names of two things have two."""

from unicodedata import normalize

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tieout.ledger.names import NONE, Aliases, normal, suggest
from tieout.quantities.plurals import singular

SAME = [
    ("coal exports", "Exports of coal"),
    ("High-tech firms", "the high tech firm"),
    ("China's exports", "exports of China"),
    ("exports from Japan to China", "exports to China from Japan"),
    ("U.S. soldiers’ pay", "pay of the US soldiers"),
    ("oil & gas", "gas and oil"),
    ("café owners", "cafe\N{COMBINING ACUTE ACCENT} owner"),
    ("solar‑power plants", "Solar\N{NO-BREAK SPACE}power \n plant"),
    ("a share of a firm", "firm share"),
    ("1,000-meter races", "1000 meter race"),
]
OTHER = [
    ("exports from China to Japan", "exports from Japan to China"),
    ("women in firms", "firms in women"),
    ("hepatitis A cases", "hepatitis cases"),
    ("hepatitis A cases", "hepatitis B cases"),
    ("news sales", "new sales"),
    ("pay of men", "pay of women"),
    ("debt per head", "head per debt"),
    ("profit before tax", "profit after tax"),
    ("1.5-degree days", "15-degree days"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_names_of_one_thing(one: str, other: str) -> None:
    assert normal(one) == normal(other) != ""


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_names_of_two_things(one: str, other: str) -> None:
    assert normal(one) != normal(other)


NOUNS = "bank boat child city company exporter farm firm house person port woman ton tax".split()
PLURALS = dict(
    zip(NOUNS, "banks boats children cities companies exporters farms firms houses people ports women tons taxes".split(), strict=True)
)  # fmt: skip
NAMES = st.lists(st.sampled_from(NOUNS), min_size=1, max_size=5, unique=True)


@given(NAMES, st.data())
def test_what_print_is_free_to_vary_is_forgotten(words: list[str], data: st.DataObject) -> None:
    ordered = data.draw(st.permutations(words))
    numbered = [data.draw(st.sampled_from([word, PLURALS[word]])) for word in ordered]
    told = [data.draw(st.sampled_from([f"the {word}", word])) for word in numbered]
    name = (
        "".join(word + data.draw(st.sampled_from([" ", "-", "  ", "‑", "\t", " of "])) for word in told[:-1]) + told[-1]
    )
    look = data.draw(st.sampled_from([str.upper, str.lower, str.title]))
    form = data.draw(st.sampled_from(["NFC", "NFD", "NFKC", "NFKD"]))
    assert normal(normalize(form, look(name))) == normal(" ".join(words))


@given(NAMES, NAMES)
def test_other_words_are_another_name(words: list[str], others: list[str]) -> None:
    assert (normal(" ".join(words)) == normal(" ".join(others))) == (set(words) == set(others))


@given(st.text())
@example("Serie A and a")
@example("the The")
@example("s's ’s \u0345İ")
def test_a_normal_form_is_its_own(text: str) -> None:
    assert normal(normal(text)) == normal(text)
    assert normal(text.swapcase().swapcase()) == normal(text) or text != text.swapcase().swapcase()


@given(st.sampled_from(sorted(PLURALS.values())))
def test_the_plurals_are_those_of_the_quantities(word: str) -> None:
    assert normal(word) == singular(word)


def test_an_alias_stands_for_its_name() -> None:
    aliases = Aliases({normal("PRC"): normal("People's Republic of China")})
    assert normal("the P.R.C.", aliases) == normal("People’s Republic of China") != normal("PRC")
    assert normal(normal("PRC", aliases), aliases) == normal("PRC", aliases)
    assert normal("exports of PRC", aliases) == normal("exports of PRC")


def test_what_looks_alike_is_suggested_and_not_joined() -> None:
    pytest.importorskip("rapidfuzz")
    known = ["High-tech enterprises", "hightech enterprise", "harbor cranes", "high-tech enterprise"]
    assert suggest("high-tech enterprises", known, NONE) == ("hightech enterprise",)
    assert normal("hightech enterprise") != normal("high-tech enterprises")
    assert suggest("", known) == suggest("harbors", []) == ()
