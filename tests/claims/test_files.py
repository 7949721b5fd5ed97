"""Claims files: written, read back, and every mistake in them told with its place."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tieout.checking.reported import Report
from tieout.claims import make
from tieout.claims.files import place, read, scan, to_yaml, write
from tieout.claims.tree import parse
from tieout.errors import ClaimsError
from tieout.quantities.model import Quantity
from tieout.text.model import Article, Sentence

YARD = (
    "The yard built {2,560|count|2560|boat} boats, {6.2 times|multiple|6.2|x} the {416|count|416|boat} of {2015|date||}:\n"
    "{300|count|300|boat} of wood and {2,260|count|2260|boat} of steel. It's {50%|percent|50|%} full, {1e+22|number|10000000000000000000000|}.\n"
)
GOOD = """article: yard.md
claims:
- id: c1
  sentence: It has 5 cranes.
  quote: '5'
  value: 5
  unit: crane
  kind: count
"""


@pytest.fixture
def file(tmp_path: Path) -> Callable[[str], Path]:
    def written(text: str) -> Path:
        path = tmp_path / "yard.yaml"
        path.write_text(text, encoding="utf-8")
        return path

    return written


def test_what_is_written_reads_back_whole(draft: Callable, file: Callable) -> None:
    report = draft(YARD, path="pieces/yard.md").report()
    back = read(file(to_yaml(report)))
    assert back.article == "yard.md"
    told = [(c.id, c.sentence, c.quote, c.value, c.unit, c.kind, c.hedge, c.subject, c.period) for c in back.claims]
    assert told == [
        (c.id, c.sentence, q.text, q.value, q.unit, q.kind, q.hedge, c.subject, c.period)
        for c in report.claims
        for q in [c.quantity]
    ]


def test_a_derived_figure_names_its_rule_and_the_claims_of_its_roles(draft: Callable, file: Callable) -> None:
    made = draft(YARD).check("growth-multiple", "consistent", "6.2 times", later="2,560", base="416")
    made.check("total", "consistent", "2,560", parts_1="300", parts_2="2,260")
    made.check("total", "mismatch", "416", parts_1="300")
    report = made.report()
    ids = {claim.quantity.text: claim.id for claim in report.claims}
    links = {claim.quote: claim.derived for claim in read(file(to_yaml(report))).claims}
    [growth] = links["6.2 times"]
    assert (growth.rule, growth.roles) == ("growth-multiple", {"later": (ids["2,560"],), "base": (ids["416"],)})
    [total] = links["2,560"]
    assert total.roles == {"parts": (ids["300"], ids["2,260"])}
    assert links["416"] == ()


def test_the_publication_date_and_the_way_to_the_article_are_kept(draft: Callable, tmp_path: Path) -> None:
    from dataclasses import replace

    report = draft(YARD, path=str(tmp_path / "news" / "yard.md")).report()
    report = replace(report, article=replace(report.article, published=date(2020, 2, 3)))
    target = tmp_path / "claims" / "yard.yaml"
    write(report, target)
    assert (read(target).article, read(target).published) == ("../news/yard.md", date(2020, 2, 3))


def test_a_corrected_file_is_not_written_over(draft: Callable, tmp_path: Path) -> None:
    target = tmp_path / "yard.yaml"
    report = draft(YARD).report()
    write(report, target)
    write(report, target)
    target.write_text(target.read_text() + "# checked by hand\n")
    with pytest.raises(ClaimsError, match="corrected by hand would be lost"):
        write(report, target)
    assert target.read_text().endswith("# checked by hand\n")
    write(report, target, replace=True)
    assert "checked by hand" not in target.read_text()


def test_a_claims_file_stands_in_the_folder_claims() -> None:
    assert place(Path("news/yard.md")) == Path("claims/yard.yaml")
    assert place(Path("claims/yard.md")) == Path("claims/yard.yaml")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (GOOD.replace("unit", "unti"), r":7:3: unknown key 'unti'; write unit"),
        (GOOD.replace("value: 5", "value: five"), r":6:10: 'value' is no number; write"),
        (GOOD.replace("value: 5", "value: .inf"), r":6:10: 'value' is no finite number"),
        (GOOD.replace("  value: 5\n", ""), r":3:3: the claim gives no figure; write"),
        (GOOD.replace("quote: '5'", "quote: 5"), r":5:10: 'quote' is no text; put it in quotes"),
        (GOOD.replace("kind: count", "kind: counter"), r":8:9: 'kind' is 'counter'; write one of count"),
        (GOOD.replace("- id: c1\n ", "-"), r":3:3: the claim lacks 'id'; write"),
        (GOOD + "  id: c2\n", r":9:3: the key 'id' stands here a second time"),
        ("article: a.md\nclaims: [\n", r":3:1: broken YAML"),
        (GOOD + "  hedge: ~\n", r":9:10: 'hedge' is empty; write one of =, ~"),
        ('article: "a\\0b.md"\nclaims: []\n', r":1:10: 'article' is no file name"),
        ("article: ''\nclaims: []\n", r":1:10: 'article' is no file name"),
        ("article: =\nclaims: []\n", r":1:10: '=' cannot be read; put it in quotes"),
        ("%YAML 9.9\n---\na: b\n", r"broken YAML"),
        ("article: a.md\n", r":1:1: the key 'claims' is missing"),
        ("article: a.md\nclaims: 3\n", r":2:9: 'claims' is no list"),
        ("article: a.md\nclaims: [7]\n", r":2:10: a claim is no mapping"),
        ("article: a.md\narticle: b.md\nclaims: []\n", r":2:1: the key 'article' stands here a second time"),
        ("published: soon\narticle: a.md\nclaims: []\n", r":1:12: 'published' is no date; write"),
        ("published: 2020-02-31\narticle: a.md\nclaims: []\n", r":1:12: '2020-02-31' cannot be read; put it in quotes"),
        ("a: &x [1]\nb: *x\n", r":2:4: an alias \(\*\) is not allowed"),
        ("article: !!python/name:os.system x\nclaims: []\n", r":1:10: a tag .* is not allowed"),
        ("[" * 100_000, r":1:(21|\d{4}): nested too deeply"),
        ("[" * 30 + "]" * 30, r":1:21: nested too deeply"),
        ("{a: " * 100_000, r":1:\d+: nested too deeply"),
        ("just words", r":1:1: this is no claims file"),
        ("", r":1:1: this is no claims file"),
        ("é: \x07", r":1:4: the character U\+0007 is not allowed; take it out"),
        (GOOD + "---\nb: 1\n", r":10:1: a second document"),
        (GOOD + "  derived: {later: c2}\n", r":9:12: 'derived' names no rule; write"),
        (GOOD + "  derived: {rule: total, base: 4}\n", r":9:32: 'base' is no id of a claim"),
    ],
)
def test_a_mistake_is_told_with_its_place_and_what_to_write(text: str, told: str, file: Callable) -> None:
    path = file(text)
    _, [first, *_] = scan(path)
    assert str(first).startswith(str(path))
    with pytest.raises(ClaimsError, match=told):
        read(path)


def test_every_mistake_of_a_file_is_told_at_once_and_the_rest_is_read(file: Callable) -> None:
    claim = GOOD.partition("claims:\n")[2]
    bad = GOOD + claim.replace("value: 5", "value: x\n  hedge: '?'") + claim.replace("c1", "c3")
    made, errors = scan(file(bad))
    assert [(error.line, error.message) for error in errors] == [(12, "'value' is no number"), (13, "'hedge' is '?'")]
    assert made is not None
    assert [claim.id for claim in made.claims] == ["c1", "c3"]


@pytest.mark.parametrize("number", [20, 21, 20_000])
def test_of_many_unknown_keys_the_first_are_told_and_the_others_counted(number: int, file: Callable) -> None:
    keys = "".join(f"  k{k}: 1\n" for k in range(number - 1))
    made, errors = scan(
        file(f"{GOOD}{keys}- 5\n{GOOD.partition('claims:')[2].replace('c1', 'c2').strip()}\n  colour: red\n")
    )
    told = [error for error in errors if "unknown key" in error.message]
    assert [(error.line, error.column) for error in told[:20]] == [(9 + k, 3) for k in range(19)] + [(told[19].line, 3)]
    assert [error.message for error in told[20:]] == {20: [], 21: ["… and 1 more unknown key"]}.get(
        number, ["… and 19,980 more unknown keys"]
    )
    assert len(errors) == len(told) + 1 and any("no mapping" in error.message for error in errors)
    assert (
        made is not None and made.claims == ()
    )  # a claim with a wrong key is judged no further, whether that is told or counted


def test_a_file_that_cannot_be_read_is_one_line(tmp_path: Path) -> None:
    latin = tmp_path / "latin.yaml"
    latin.write_bytes("article: caf\xe9.md".encode("latin-1"))
    for path in (latin, tmp_path, tmp_path / "none.yaml"):
        made, [error] = scan(path)
        assert made is None
        assert str(error).startswith(str(path)) and "\n" not in str(error)


@given(
    st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1)
    | st.text(alphabet="5ab:-'\"#|>%@ \n\r\t\x85\u2028", min_size=1)
)
def test_any_sentence_reads_back_as_it_was(text: str) -> None:
    quantity = Quantity(0, len(text), text, "count", 5.0, unit=text)
    article = Article(text, sentences=(Sentence(0, len(text), "prose", 0),))
    report = Report(article, (quantity,), make(article, (quantity,)), (), (), ())
    [claim] = parse(to_yaml(report), "x.yaml").value["claims"].value
    assert [claim.value[key].value for key in ("sentence", "quote", "unit")] == [text] * 3


def test_broken_characters_are_written_all_the_same() -> None:
    article = Article("\ud800 5", sentences=(Sentence(0, 3, "prose", 0),), path="\udc80.md")
    report = Report(article, (), make(article, (Quantity(2, 3, "5", "count", 5.0, unit="\ud800"),)), (), (), ())
    [claim] = parse(to_yaml(report), "x.yaml").value["claims"].value
    assert claim.value["sentence"].value == "? 5"


@given(st.text() | st.text(alphabet="ab:-[]{}'\"&*!|>#%@~=? \n\t0123.", max_size=60))
def test_no_text_makes_it_raise_anything_else(text: str) -> None:
    try:
        parse(text, "x.yaml")
    except ClaimsError as error:
        assert str(error).startswith("x.yaml") and "\n" not in str(error)
