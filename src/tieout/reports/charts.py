"""Charts for the pages: Altair's, rendered to SVG by vl-convert (extra `charts`), to stand in the page itself.

They are drawn only where `--charts` asks for them, since both libraries take seconds to start. No size in them depends on how wide a font is:
all margins are given, nothing is cut or moved to fit, so that the same numbers give the same bytes on every machine. Colours are
those of the page, by the names of its style, so that a chart is dark where the page is; every bar has its sign and number in it,
for those who do not see the colour.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from importlib.util import find_spec
from typing import Any
from xml.etree import ElementTree

from markupsafe import Markup

from tieout.ledger.model import Cited
from tieout.reports.marks import clean
from tieout.reports.standing import GLYPHS

#: So many articles are drawn: those with the most figures.
MOST = 40

#: Of a name longer than this the end is drawn.
_NAME = 30

#: Pixels for each sign of a number in a bar: with less room it is left out.
_ROOM = 11.0

_WIDTH, _LEFT, _RIGHT, _STEP = 640, 210, 20, 26

#: Elements and attributes that are kept of what the renderer makes: no script, no address, no style of its own.
_ELEMENTS = frozenset({"svg", "g", "path", "line", "text", "rect"})
_ATTRIBUTES = frozenset((
    "viewBox", "transform", "d", "x", "y", "x2", "y2", "width", "height", "fill", "stroke", "stroke-width", "opacity",
    "text-anchor", "font-family", "font-size", "font-weight", "stroke-linecap", "stroke-linejoin",
))  # fmt: skip

Tally = Sequence[tuple[str, int]]


def available() -> bool:
    """Whether the extra is installed."""
    return find_spec("altair") is not None and find_spec("vl_convert") is not None


def coverage_chart(articles: Iterable[tuple[str, Tally]]) -> Markup:
    """A bar an article, in which its figures are stacked by how they stand; "" where there is no figure."""
    with_figures = [(name, tally) for name, tally in articles if _total(tally)]
    shown = sorted(with_figures, key=lambda each: -_total(each[1]))[:MOST]
    drawn = [each for each in with_figures if each in shown]
    if not drawn:
        return Markup("")
    longest = max(_total(tally) for _, tally in drawn)
    rows = [row for place, (name, tally) in enumerate(drawn) for row in _bars(place, name, tally, longest)]
    told = "; ".join(
        f"{clean(name)}: {', '.join(f'{number} {standing}' for standing, number in tally if number)}"
        for name, tally in drawn
    )
    return _svg(_coverage(rows, len(drawn)), f"How the figures of each article stand. {told}")


def history_chart(history: Sequence[Cited]) -> Markup:
    """The values that were printed of one figure, from the oldest to the newest, as points on a line; "" where one is no single value or
    there are fewer than two."""
    values = [each.value for each in history if each.value is not None]
    if len(values) < 2 or len(values) < len(history):
        return Markup("")
    rows = [
        {
            "at": place,
            "value": value,
            "quote": " ".join(clean(each.quote).split())[:_NAME],
            "day": str(each.published or ""),
        }
        for place, (each, value) in enumerate(zip(history, values, strict=True))
    ]
    told = ", ".join(f"{row['quote']} {row['day']}".strip() for row in rows)
    return _svg(_history(rows), f"What was printed of it: {told}")


def _total(tally: Tally) -> int:
    return sum(number for _, number in tally)


def _bars(place: int, name: str, tally: Tally, longest: int) -> Iterable[dict[str, Any]]:
    at = 0
    for standing, number in tally:
        if number:
            told = f"{GLYPHS[standing]}{number}"
            fits = number / longest * (_WIDTH - _LEFT - _RIGHT) > _ROOM * len(told)
            yield {
                "row": place, "name": _short(clean(name)), "standing": standing, "from": at, "to": at + number,
                "middle": at + number / 2, "told": told if fits else "",
            }  # fmt: skip
            at += number


def _short(name: str) -> str:
    return name if len(name) <= _NAME else f"…{name[1 - _NAME :]}"


def _coverage(rows: Sequence[Mapping[str, Any]], count: int) -> dict[str, Any]:
    import altair as alt

    standings = list(dict.fromkeys(row["standing"] for row in rows))
    colours = alt.Scale(domain=standings, range=[f"var(--{standing})" for standing in standings])
    longest = max(row["to"] for row in rows)
    chart = alt.Chart(alt.Data(values=list(rows)))  # type: ignore[no-untyped-call]
    y = alt.Y("row:O", axis=None)
    x = alt.Scale(domain=[0, longest], nice=False)
    bars = chart.mark_bar(height=18, stroke="var(--page)", strokeWidth=1).encode(
        x=alt.X("from:Q", scale=x, axis=_axis(alt)),
        x2="to:Q",
        y=y,
        color=alt.Color("standing:N", scale=colours, legend=None),
    )
    numbers = chart.mark_text(fontSize=11, fill="var(--page)").encode(x=alt.X("middle:Q"), y=y, text="told:N")
    names = (
        chart.transform_filter("datum.from === 0")
        .mark_text(align="right", fontSize=12, fill="var(--ink)", xOffset=-8)
        .encode(x=alt.datum(0), y=y, text="name:N")
    )
    return _sized(bars + numbers + names, _WIDTH - _LEFT - _RIGHT, count * _STEP, left=_LEFT, bottom=24)


def _history(rows: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    import altair as alt

    values = [row["value"] for row in rows]
    low, high = min(values), max(values)
    room = (high - low or abs(high) or 1.0) * 0.3
    chart = alt.Chart(alt.Data(values=list(rows))).encode(  # type: ignore[no-untyped-call]
        x=alt.X("at:Q", axis=None, scale=alt.Scale(domain=[-0.3, len(rows) - 0.7], nice=False)),
        y=alt.Y("value:Q", axis=None, scale=alt.Scale(domain=[low - room, high + room], nice=False, zero=False)),
    )
    line = chart.mark_line(stroke="var(--implied)", strokeWidth=2, interpolate="step-after")
    points = chart.mark_circle(size=60, fill="var(--implied)", opacity=1)
    quotes = chart.mark_text(dy=-12, fontSize=12, fill="var(--ink)").encode(text="quote:N")
    days = chart.mark_text(fontSize=11, fill="var(--soft)").encode(y=alt.value(132), text="day:N")
    return _sized(line + points + quotes + days, _WIDTH, 120, left=0, bottom=20)


def _axis(alt: Any) -> Any:
    return alt.Axis(
        title=None, grid=False, domain=False, tickCount=5, tickMinStep=1, format="d", labelOverlap=False, labelBound=False,
        labelFlush=False, labelFontSize=11, labelColor="var(--soft)", tickColor="var(--line)",
    )  # fmt: skip


def _sized(chart: Any, width: int, height: int, *, left: int, bottom: int) -> dict[str, Any]:
    """The specification with every size given: none is found out by measuring text."""
    made: dict[str, Any] = chart.properties(width=width, height=height).configure_view(stroke=None).to_dict()
    right = _WIDTH - left - width
    margins = {"left": left, "right": right, "top": 4, "bottom": bottom}
    font = {**made["config"], "font": "sans-serif"}
    return {**made, "config": font, "background": None, "padding": margins, "autosize": {"type": "none"}}


def _svg(specification: Mapping[str, Any], label: str) -> Markup:
    """The chart as an element of a page, with what it shows in words."""
    import vl_convert

    text = vl_convert.vegalite_to_svg(dict(specification), allowed_base_urls=[])
    return drawn(text, label)


def drawn(text: str, label: str) -> Markup:
    """An SVG as an element of a page: of its elements and attributes those that draw, and what it shows in words."""
    root = _kept(ElementTree.fromstring(text))
    root.attrib = {"class": "chart", "role": "img", "aria-label": label, "viewBox": root.get("viewBox", "")}
    return Markup(ElementTree.tostring(root, encoding="unicode", short_empty_elements=False))


def _kept(element: ElementTree.Element) -> ElementTree.Element:
    made = ElementTree.Element(_name(element.tag), {k: v for k, v in element.attrib.items() if k in _ATTRIBUTES})
    made.text = element.text if made.tag == "text" else None
    made.extend(_kept(each) for each in element if _name(each.tag) in _ELEMENTS)
    return made


def _name(tag: str) -> str:
    """The name of an element without its namespace."""
    return tag.rpartition("}")[2]
