"""A change whose levels stand in the sentences around it."""

from __future__ import annotations

import pytest

import tieout
from tieout import quantities, text
from tieout.checking.finders.changes import told_around
from tieout.checking.lines import Lines
from tieout.rules.vocabulary import vocabulary

TICKETS = "Ferry tickets plunged by {} per cent to 2.17 million. Last year's total, at 3.163 million, was swollen by a regatta."
PICKERS = "The orchard, which had 1,430 pickers in 2004, has 1,180 now. That is a cut of {} per cent."


def verdicts(text: str, rule: str = "percent-change") -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == rule]


@pytest.mark.parametrize(
    "text",
    [
        TICKETS.format("31.4"),
        PICKERS.format("17"),
        "The parish has trimmed its road vote by 3.8%. Where 41.70 million crowns was spent in 2011-12, 40.12 million is set aside.",
        "Lantern fair draws 14.3% more guests\nStewards counted 317,200 people. In 2014 they had counted 277,500; most came at dusk.",
        "Outlays will grow eight pct, to 31.97 million crowns, in the year ahead. The current year's total is 29.60 million crowns.",
        "Losses widened to 42.6 million crowns from 31.8 million although fares gained 7.4 percent. The line took in 214.8 million crowns in fares, "
        "compared with 200.0 million in 2015.",
    ],
)
def test_levels_near_it_that_times_put_in_order(text: str):
    assert "consistent" in verdicts(text)


def test_what_its_sentence_takes_up_is_accused_of_a_slip():
    assert verdicts(PICKERS.format("71")) == ["mismatch"]
    assert "mismatch" not in verdicts(TICKETS.format("41.3"))


@pytest.mark.parametrize(
    "text",
    [
        "The ropery employs 200 people. It used to employ 250, which was 25 percent more.",
        "Working cranes rose from 213 in May to 241 in June. In July there were 274, or 13 percent more than a year earlier.",
        "Wages climbed 12.4 percent. Rents were 41.2 million crowns, less than the 44.6 million of 2011.",
    ],
)
def test_levels_of_something_else_are_left_alone(text: str):
    said = [c for c in tieout.check(text).checks if c.rule == "percent-change"]
    assert not any(c.verdict == "mismatch" for c in said)
    assert not any({"213", "41.2 million crowns"} & {s.text for s in c.spans} for c in said)


def test_a_change_told_again_beside_its_levels_belongs_there():
    text = "Rope sales rose 12%. They came to 3.36 million crowns, 12% more than the year before. In 2014 they were 3.00 million."
    assert "mismatch" not in verdicts(text)


def test_amounts_are_read_alike():
    text = "Reed in store climbed {} tonnes and stood at 1,846 tonnes on Friday. Its estimate for the earlier week was trimmed to 1,809 tonnes."
    assert verdicts(text.format(37), "difference") == ["consistent"]
    bought = "The brothers raised their holding to 1,318,400 shares, having bought 146,300 shares from May 4 to May 12. They previously held 1,172,100."
    assert verdicts(bought, "difference") == ["consistent"]


def test_times_are_worked_out_once_for_each_level_and_only_where_two_come_to_a_change(monkeypatch):
    asked = []
    real = told_around._when
    monkeypatch.setattr(told_around, "_when", lambda level, line: asked.append(level) or real(level, line))
    said = "Mill {} cut its output by 14 percent to 640 tonnes, mill {} by 9 percent to %s, and mill {} by 7 percent to %s."
    several = " ".join(said.format(*names) for names in ("ABC", "DEF", "GHI"))
    tieout.check(several % (311, 295, 311, 295, 311, 295))
    assert not asked
    tieout.check(several % (550, 512, 550, 512, 550, 512))
    assert 0 < len(asked) == len(set(asked))


def test_among_so_many_levels_none_is_chosen():
    told = ", ".join(f"{400 + 7 * k} tonnes" for k in range(31))
    for data, found in (("It sold 400 tonnes.", 1), (f"It sold {told}.", 0)):
        article = text.article(f"{data} {PICKERS.format('17')}")
        lines = Lines(article, quantities.extract(article), vocabulary())
        last = lines[2]
        assert last is not None
        assert len([*told_around.told_around(last.slots[0], last, lines)]) == found
