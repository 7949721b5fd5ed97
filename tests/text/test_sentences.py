"""Sentences and their settings, as news prints them."""

from __future__ import annotations

import pytest
import sentencex
from hypothesis import given
from hypothesis import strategies as st

from tieout.text import Article, article
from tieout.text.sentences import _STOPS_ONLY, _is_one


def parts(text: str) -> list[tuple[str, str]]:
    """Each sentence with its setting."""
    made = article(text)
    return [(sentence.setting, made.text[sentence.start : sentence.end]) for sentence in made.sentences]


def cut(text: str) -> list[str]:
    return [sentence for _, sentence in parts(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "It was built in No. 5 mill in 1999.",
        "BEIJING, Nov. 18 (Xinhua) -- The index fell 3.7 pct on Monday.",
        "The U.S. government and the U.K. signed on Jan. 5.",
        "It was signed by Japan, the U.S. And West Germany.",
        "It weighed approx. 5 kg and cost Rs. 500 vs. 600.",
        "Grain was sold at 1,234.50 dlrs a tonne.",
        "Mr. J. P. Sloane of Hollis Corp. said so.",
        "A 55-in. (140 cm) screen and 101 sq. km. (39 sq. mi.) of desert.",
        "See Fig. 3 and p. 12 for the 4.5 percent.",
        "The sum (see p. 5. Also p. 6) was 7.",
        "It buys power from E.On and gas from Ovo.",
        "The hall opens on Saturday, 25. October 2014, at noon.",
        "The hall opens on Sat. Oct. 25, 2014, at noon.",
        "It cost 3 Mio. Euro, or Dhs. 12, at 40 deg. C in the shade.",
    ],
)
def test_an_abbreviation_or_a_point_ends_no_sentence(sentence: str) -> None:
    assert cut(f"{sentence} The next one follows.") == [sentence, "The next one follows."]


def test_may_is_no_abbreviation() -> None:
    assert cut("Landings rose 3 percent in May. Sales fell. Prices held in May.") == [
        "Landings rose 3 percent in May.",
        "Sales fell.",
        "Prices held in May.",
    ]


@pytest.mark.parametrize("blank", ["\xa0", "\u2003", "\u2028", " \u3000"])
def test_a_wide_blank_before_a_point_raises_nothing(blank: str) -> None:
    assert cut(f"The crew went for plan B{blank}. It worked.") == [f"The crew went for plan B{blank}.", "It worked."]


def test_a_wrapped_line_is_no_end() -> None:
    wire = (
        "Mill owners of the northern counties told the board that\n"
        "they sold 4.5 mln tonnes in the year, up from 4.1 mln in the\n"
        "U.S. market year before.\n"
        "    Prices rose 3 pct over the same time, they said at a\n"
        "meeting of 17.\n"
    )
    assert len(cut(wire)) == 2
    assert article(wire).sentences[1].paragraph == 1


def test_a_short_line_that_ends_in_a_joining_word_is_no_end() -> None:
    wire = (
        "The county's tea sales rose 0.4 pct, or\n"
        "5.1 mln crowns, in May to a yearly rate of no fewer than\n"
        "1,280.0 mln crowns, the board of the tea growers has said.\n"
    )
    assert cut(wire) == [wire.strip()]


def test_a_figure_is_never_cut_at_a_line_end() -> None:
    assert len(cut("Crude was quoted on the spot market of Rotterdam at 17.\n5 dlrs a barrel on Friday.")) == 1


def test_a_blank_line_ends_a_paragraph() -> None:
    made = article("Sales rose.\n\nProfit fell.")
    assert [sentence.paragraph for sentence in made.sentences] == [0, 1]


def test_paragraphs_of_one_line_each() -> None:
    line = (
        "The council counted 40 boats on the river in May and 52 in June, which it called a good start of the season."
    )
    assert cut(f"{line}\n{line}\n") == [line, line]


def test_a_line_that_ends_in_an_article_or_with_runs_on_over_a_blank_line() -> None:
    first, last = "Sales of the mill fell by 32% to 5,120 compared with", "7,530 in the year before."
    assert cut(f"{first}\n\n{last}") == [f"{first}\n\n{last}"]
    assert len(cut(f"What the mill and its owners stand for\n\n{last}")) == 2


def test_a_scanned_page_runs_on_over_its_blank_lines() -> None:
    page = "".join(
        f"{line}\n\n" for line in ["The river carried 40 boats on that day and the"] * 6 + ["town was glad of it."]
    )
    assert len(cut(page)) == 1 or all(not sentence[0].islower() for sentence in cut(page))


def test_headline_prose_list() -> None:
    found = parts("Mill sells more paper\n\nThe mill sold:\n\n- 5 tons in May\n- 6 tons in June\n\nThat was all.")
    assert found == [
        ("headline", "Mill sells more paper"),
        ("prose", "The mill sold:"),
        ("list", "5 tons in May"),
        ("list", "6 tons in June"),
        ("prose", "That was all."),
    ]


def test_the_number_of_an_item_is_no_text() -> None:
    assert parts("Aims:\n\n1. Sell 5 boats.\n2. Buy 6.\n") == [
        ("prose", "Aims:"), ("list", "Sell 5 boats."), ("list", "Buy 6."),
    ]  # fmt: skip


@pytest.mark.parametrize("mark", ["-", "*", "•", "–", "1.", "12)", "(3)", "a)", "(b)", "iv)"])
def test_marks_of_list_items(mark: str) -> None:
    assert parts(f"Sold were:\n\n{mark} 5 boats\n")[1] == ("list", "5 boats")


@pytest.mark.parametrize(
    "start", ["A boat", "I sold", "1987 was", "5,000 boats", "$5 bought", "(They said)", "-5 degrees"]
)
def test_what_only_looks_like_a_list_item(start: str) -> None:
    assert parts(f"Sold were boats.\n\n{start} on that day.\n")[1] == ("prose", f"{start} on that day.")


def test_a_lone_sentence_is_no_headline() -> None:
    assert parts("Sales rose 5 percent to 105 from 100") == [("prose", "Sales rose 5 percent to 105 from 100")]


def test_a_dated_label_is_no_headline() -> None:
    assert [setting for setting, _ in parts("Mill sells more\n\nUpdated: 2022-11-23\n\nIt sold 5.")] == [
        "headline", "prose", "prose",
    ]  # fmt: skip


def test_table() -> None:
    found = parts("Prices follow.\n\n           May   June\nWheat     3.04  2.98\nRye       1.20  1.25\n\nThey fell.")
    assert [setting for setting, _ in found] == ["prose", "table", "table", "table", "prose"]
    assert article("A | 1 | 2\nB | 3 | 4").sentences[1].paragraph == 0


@pytest.mark.parametrize(
    "line", ["Shr 5 cts vs 7 cts", "Net 1.2 mln vs 900,000", "Qtly div 5 cts", "Oper shr loss 3 cts vs profit 4 cts"]
)
def test_telegram(line: str) -> None:
    assert parts(f"{line}\n    Revs 5.2 mln vs 4.9 mln\n    The firm makes rope.")[:2] == [
        ("telegram", line), ("telegram", "Revs 5.2 mln vs 4.9 mln"),
    ]  # fmt: skip


def test_prose_that_begins_like_a_telegram_is_prose() -> None:
    assert parts("Sales rose 5 percent to 105 million. Net profit fell.")[0][0] == "prose"


@pytest.mark.parametrize(
    "rest", ["record 4,120 tonnes in May, up 3 pct", "net 5.2 mln crowns in May", "loss 3 crowns, as said"]
)
def test_the_rest_of_a_wrapped_sentence_is_no_telegram(rest: str) -> None:
    wrapped = f"    The mills of the southern valley said their trade came to a\n{rest}\non the year before. They make rope.\n"
    assert [setting for setting, _ in parts(wrapped)] == ["prose", "prose"]
    assert parts(f"    Shr five cts vs seven\n    {rest.capitalize()}")[0][0] == "telegram"


@pytest.mark.parametrize("quote", ['"{}"', "“{}”"])
def test_a_sentence_wholly_in_quotation_marks(quote: str) -> None:
    speech = quote.format("We sold 5. We want 6.")
    assert [setting for setting, _ in parts(f"He wrote home. {speech} Then he left.")] == [
        "prose", "quotation", "quotation", "prose",
    ]  # fmt: skip
    said = quote.format("We sold 5,")
    assert parts(f"{said} he said.") == [("prose", f"{said} he said.")]


def test_inches_open_no_quotation() -> None:
    assert [setting for setting, _ in parts('The 5" pipe broke. It was old.')] == ["prose", "prose"]


def test_what_is_known_of_an_article() -> None:
    made = article("Sales rose.", path="x.txt", published="2021-04-13", language="en-GB")
    assert isinstance(made, Article)
    assert (made.path, str(made.published), made.language) == ("x.txt", "2021-04-13", "en-GB")


#: Pieces of text that might divide a sentence: none does without a stop, an omission or the number of an item.
PIECES = "foo Bar Mr No ii 5 5 A: B; C, “x y” ’s ° – * # § - [2] (a (02 \t · ¿ é œ № ″ ∞".split(" ")


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=14).map(" ".join))
def test_a_text_without_a_stop_need_not_be_shown_to_sentencex(said):
    assert _STOPS_ONLY.fullmatch(said) and _is_one(said + ".")
    assert sentencex.segment("en", said) == [said]


@pytest.mark.parametrize("said", ["It rained. It", "Foo … … Bar", "Do (1) this and (2) that"])
def test_a_text_with_one_is_shown(said):
    assert not _is_one(said)


@pytest.mark.parametrize("mark", ["。", "؟", "•", "।"])
def test_other_scripts_have_other_stops(mark):
    assert not _STOPS_ONLY.fullmatch(mark)


def test_what_is_too_long_for_a_sentence_is_divided_between_words() -> None:
    """No figure is parted, and nothing is lost."""
    piece = "the mill sold 1 200 carts and 4.5 tonnes of rope in May 2014, "
    text = piece * 400
    found = cut(text)
    assert len(found) > len(text) // 3000
    assert all(len(sentence) <= 3000 for sentence in found)
    assert " ".join(found) == text.strip()
    assert not any(sentence.endswith(("1", "4.5", "May")) for sentence in found)


@pytest.mark.parametrize("text", ["7" * 20_000, "a," * 10_000, "é" * 9_000])
def test_what_has_no_gap_stays_whole(text: str) -> None:
    assert cut(text) == [text]
