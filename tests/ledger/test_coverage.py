"""Coverage: each figure is counted once, under the first standing that holds of it."""

from collections.abc import Callable
from dataclasses import astuple, replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tieout import rules
from tieout.checking.model import Finding
from tieout.claims.files import write
from tieout.claims.record import ClaimsFile, EncodedClaim, Source, Tick
from tieout.ledger.coverage import coverage, standings
from tieout.ledger.encoded import report_on
from tieout.ledger.model import STANDINGS, Accepted, Coverage, Found
from tieout.ledger.verify import judge
from tieout.pipeline import Terms

RULES = rules.load()
QUOTES = ("2,560", "6.2 times", "416", "300", "7", "40", "2")
YARD = (
    "The yard built {2,560|count|2560|boat} boats, {6.2 times|multiple|6.2|x} the {416|count|416|boat} before.\n"
    "Of these {300|count|300|boat} went abroad, and {7|count|7|boat} sank at {40|count|40|crane} cranes and {2|count|2|dock} docks.\n"
)


def encoded(report: SimpleNamespace, words: dict[str, str]) -> ClaimsFile:
    """The report's claims as a claims file, with a person's word on some of the quotes."""
    more = {
        "": {},
        "source": {"source": Source("Yearbook")},
        "traced": {"ticks": {"traced": Tick("Mei")}},
        "both": {"source": Source("Yearbook"), "ticks": {"traced": Tick("Mei")}},
    }
    claims = [
        EncodedClaim(
            id=each.id, sentence=each.sentence, quote=each.quantity.text, value=each.quantity.value, low=None, high=None,
            unit="", kind="count", hedge="=", subject="", period="", derived=(), corrected="", line=1, column=1,
            **more[words.get(each.quantity.text, "")],
        )
        for each in report.claims
    ]  # fmt: skip
    return ClaimsFile("mill.yaml", "mill.md", "", None, tuple(claims))


def accepted(finding: Finding, path: str = "mill.md") -> Accepted:
    return Accepted(path, "", finding, "as the owner says")


def by_quote(report: SimpleNamespace, stands: dict) -> dict[str, str]:
    places = {(q.start, q.end): q.text for q in report.quantities}
    return {places[place]: standing for place, standing in stands.items()}


def test_each_figure_stands_by_its_checks_then_by_the_words_on_its_claim(draft: Callable) -> None:
    made = draft(YARD).check("part", "consistent", "300", whole="2,560").check("rate", "implied", "40", rate="2")
    report = made.report()
    claims = encoded(report, {"2,560": "source", "416": "both", "7": "traced", "40": "source", "2": "traced"})
    assert by_quote(report, standings(report, claims)) == {
        "300": "consistent", "2,560": "consistent", "416": "source", "7": "traced", "40": "source", "2": "traced",
    }  # fmt: skip
    assert coverage(report, standings(report, claims)) == Coverage(ties_out=2, source=2, traced=2, alone=1)


def test_what_tells_against_a_figure_comes_before_any_word_for_it(draft: Callable) -> None:
    report = draft(YARD).check("growth-multiple", "mismatch", "6.2 times", later="2,560", base="416").report()
    claims = encoded(report, {"6.2 times": "both"})
    [finding] = report.findings
    assert by_quote(report, standings(report, claims)) == {"6.2 times": "mismatch"}
    stands = standings(report, claims, accepted=[accepted(finding)])
    assert by_quote(report, stands) == {"6.2 times": "accepted"}


def test_an_error_of_any_rule_about_a_figure_makes_it_a_mismatch(draft: Callable) -> None:
    made = draft(YARD)
    told, report = made.quantity("7"), made.report()
    finding = Finding("contradiction", "error", "elsewhere it is 9", told.start, told.end, 2, 1)
    assert by_quote(report, standings(report, None, [Found("mill.md", "", finding)])) == {"7": "mismatch"}
    assert standings(report, None, [Found("mill.yaml", "", finding)]) == {}
    assert standings(report, None, [Found("mill.md", "", replace(finding, severity="note"))]) == {}


def test_a_word_whose_sentence_is_gone_counts_for_nothing(draft: Callable) -> None:
    report = draft(YARD).report()
    claims = encoded(report, {"7": "traced"})
    gone = [replace(each, id="c1", sentence="Eight sank.", quote="Eight") for each in claims.claims]
    assert standings(report, replace(claims, claims=tuple(gone))) == {}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    words=st.dictionaries(st.sampled_from(QUOTES), st.sampled_from(["source", "traced", "both"])),
    checks=st.lists(st.tuples(st.sampled_from(["consistent", "mismatch", "ambiguous", "implied"]), *[st.sampled_from(QUOTES)] * 2), max_size=6),
    let_stand=st.sets(st.sampled_from(QUOTES)),
)  # fmt: skip
def test_every_figure_is_counted_once(words: dict, checks: list, let_stand: set, draft: Callable) -> None:
    made = draft(YARD)
    for number, (verdict, stated, other) in enumerate(checks):
        made.check(f"rule-{number}", verdict, stated, other=other)
    report = made.report()
    spans = [made.quantity(quote) for quote in sorted(let_stand)]
    known = [accepted(Finding("r", "warning", "", q.start, q.end, 1, 1)) for q in spans]
    stands = standings(report, encoded(report, words), accepted=known)
    counted = coverage(report, stands)
    assert counted.figures == len(report.claims) == len(QUOTES)
    told = {quote: by_quote(report, stands).get(quote, "alone") for quote in QUOTES}
    assert astuple(counted) == tuple(list(told.values()).count(standing) for standing in STANDINGS)
    assert {quote for quote, standing in told.items() if standing == "accepted"} == let_stand
    for quote in words.keys() - let_stand:
        assert told[quote] not in ("alone", "implied")


def test_a_mismatch_of_what_is_no_claim_is_a_figure_of_its_own(draft: Callable) -> None:
    made = draft("The port opened on {Monday, 3 May|date||}.\n").check("weekday", "mismatch", "Monday, 3 May")
    report = made.report()
    assert coverage(report, standings(report, None)) == Coverage(mismatch=1)


def test_coverages_add_up() -> None:
    assert Coverage(1, 2, 3) + Coverage(4, 5, 6, alone=7) == Coverage(5, 7, 9, alone=7)
    assert (Coverage(1, 2) + Coverage(alone=3)).figures == 6


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    claims = tmp_path / "claims"
    claims.mkdir()
    (claims / "yard.md").write_text(
        "The yard built 2,560 boats last year, which is 6.4 times the 416 boats of 2015. It has 31 cranes.\n"
    )
    write(report_on(claims / "yard.md", str(claims / "yard.md"), Terms(RULES)), claims / "yard.yaml")
    text = (claims / "yard.yaml").read_text()
    word = "  accepted: {reason: as the owner says, by: Mei, when: 2020-02-03}\n"
    text = text.replace("  quote: 6.4 times\n", f"  quote: 6.4 times\n{word}")
    text = text.replace("  quote: '31'\n", "  quote: '31'\n  source: {title: Register, file: register.csv}\n")
    (claims / "yard.yaml").write_text(text)
    return claims


def test_an_entry_of_the_ledger_gives_coverage_and_who_let_what_stand(folder: Path) -> None:
    [entry] = judge(folder, RULES).entries
    assert entry.coverage == Coverage(accepted=1, source=1, alone=2)
    [stood] = entry.accepted
    assert (stood.reason, stood.by, str(stood.when)) == ("as the owner says", "Mei", "2020-02-03")


def test_a_figure_that_a_person_left_out_is_asked_of_by_nobody(tmp_path: Path) -> None:
    """It is neither counted nor stale, links to it are right, and it takes no part in what articles say of one another."""
    folder = tmp_path / "claims"
    folder.mkdir()
    (folder / "a.md").write_text(
        "The yard at 12 Mill Road built 40 boats and 2 rafts, or 42 in all.\n", encoding="utf-8"
    )
    write(report_on(folder / "a.md", str(folder / "a.md"), Terms(RULES)), folder / "a.yaml")
    before = judge(folder, RULES).entries[0].coverage
    file = (folder / "a.yaml").read_text()
    assert "  quote: 40 boats\n" in file or "  quote: '40'\n" in file
    out = file.replace("  quote: '40'\n", "  quote: '40'\n  left_out: told by the clerk\n").replace(
        "  quote: 40 boats\n", "  quote: 40 boats\n  left_out: told by the clerk\n"
    )
    (folder / "a.yaml").write_text(out)
    verified = judge(folder, RULES)
    assert (verified.found, verified.errors) == ((), ())
    assert verified.entries[0].coverage.figures == before.figures - 1
    (folder / "a.md").write_text("The yard at 12 Mill Road built 2 rafts.\n", encoding="utf-8")
    stale = [each for each in judge(folder, RULES).found if "stale" in each.finding.rule]
    left_out = next(claim.split("\n")[0] for claim in out.split("- id: ") if "left_out" in claim)
    assert stale and all(each.claim != left_out for each in stale)
