"""Charts: part of the page, nothing in them acts or loads, and no font of the machine changes them."""

import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tieout.ledger.model import Cited, Coverage, Entry, Verified
from tieout.reports.charts import MOST, available, coverage_chart, drawn, history_chart
from tieout.reports.folder import files

needs_extra = pytest.mark.skipif(not available(), reason="needs tieout[charts]")
ARTICLES = [
    ("claims/a.md", [("consistent", 2), ("alone", 10)]),
    ("claims/<b> & c.md", [("mismatch", 1), ("alone", 30)]),
]
HOSTILE = (
    '<svg xmlns="http://www.w3.org/2000/svg" onload="x()" viewBox="0 0 9 9"><script>x()</script><style>a</style><a href="http://x">'
    '<text>in</text></a><g style="x" onclick="x()" fill="red"><text>a &lt;b&gt;</text><image href="http://x"/></g></svg>'
)
RUN = "from tests.reports.test_charts import chart; print(chart())"


def cited(day: str, value: float | None, quote: str) -> Cited:
    return Cited("other", "claims/a.md", 1, 1, 1, "It was so.", quote, value, date.fromisoformat(day))


HISTORY = [cited("2020-01-01", 400.0, "400"), cited("2021-01-01", 416.0, "416"), cited("2022-01-01", 461.0, "<461>")]


def chart() -> str:
    return coverage_chart(ARTICLES) + history_chart(HISTORY)


def test_of_a_drawing_only_what_draws_is_kept() -> None:
    made = drawn(HOSTILE, 'all "of" <it>')
    assert made == (
        '<svg class="chart" role="img" aria-label="all &quot;of&quot; &lt;it&gt;" viewBox="0 0 9 9">'
        '<g fill="red"><text>a &lt;b&gt;</text></g></svg>'
    )


def test_where_there_is_nothing_to_draw_nothing_is_drawn() -> None:
    assert coverage_chart([]) == coverage_chart([("a.md", [("alone", 0)])]) == ""
    assert history_chart(HISTORY[:1]) == history_chart([*HISTORY, cited("2023-01-01", None, "5 to 6")]) == ""


@needs_extra
def test_a_bar_has_its_sign_number_and_colour_by_the_name_of_the_style() -> None:
    made = coverage_chart(ARTICLES)
    root = ElementTree.fromstring(made)
    texts = [element.text for element in root.iter("text")]
    assert {"claims/a.md", "claims/<b> & c.md", "✓2", "·10", "·30"} <= set(texts)
    fills = {element.get("fill") for element in root.iter() if element.get("fill")}
    assert {"var(--consistent)", "var(--alone)", "var(--mismatch)"} <= fills
    assert "claims/a.md: 2 consistent, 10 alone" in root.get("aria-label", "")
    assert not re.search(r"https?:|style=|<script|href|#[0-9a-f]{3,6}", made)


@needs_extra
def test_of_many_articles_those_with_the_most_figures_are_drawn() -> None:
    made = coverage_chart([(f"{number}.md", [("alone", number + 1)]) for number in range(MOST + 5)])
    texts = {element.text for element in ElementTree.fromstring(made).iter("text")}
    assert "5.md" in texts and "4.md" not in texts


@needs_extra
def test_a_history_shows_each_figure_as_printed_with_its_day() -> None:
    texts = [element.text for element in ElementTree.fromstring(history_chart(HISTORY)).iter("text")]
    assert texts == ["400", "416", "<461>", "2020-01-01", "2021-01-01", "2022-01-01"]


@needs_extra
def test_no_font_no_language_and_no_zone_of_the_machine_changes_a_byte(tmp_path: Path) -> None:
    (tmp_path / "fonts.conf").write_text(
        f"<fontconfig><dir>{tmp_path}</dir><cachedir>{tmp_path}</cachedir></fontconfig>"
    )
    root = Path(__file__).parents[2]
    other = {
        "FONTCONFIG_FILE": str(tmp_path / "fonts.conf"), "TZ": "Pacific/Auckland", "LANG": "de_DE.UTF-8", "HOME": str(tmp_path),
        "PYTHONPATH": f"{root / 'src'}:{root}", "PYTHONIOENCODING": "utf-8",
    }  # fmt: skip
    done = subprocess.run([sys.executable, "-c", RUN], env=other, capture_output=True, check=True)
    assert done.stdout.decode("utf-8").rstrip("\n") == chart()


@needs_extra
def test_pages_have_charts_only_where_they_are_asked_for(draft: Callable) -> None:
    entry = Entry("claims/a.md", draft("None.\n").report(), coverage=Coverage(alone=3, ties_out=2))
    verified = Verified((entry,), ())
    plain, with_charts = files(verified), files(verified, charts=True)
    assert 'class="chart"' not in "".join(plain.values())
    assert {name for name in plain if plain[name] != with_charts[name]} == {"index.html"}
    assert with_charts["index.html"].count('<svg class="chart"') == 1
