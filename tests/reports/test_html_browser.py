"""The article page in a real browser: what a click and a key show. Skipped where there is no Chromium."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tieout.reports.html import article_html

sync_api = pytest.importorskip("playwright.sync_api")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium")
ARGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]

YARD = "The yard built {2,560|count|2560|boat} boats, {6.2 times|multiple|6.2|x} the {416|count|416|boat} of {2015|date||}. {7|count|7|boat} sank.\n"


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGS)
        yield started
        started.close()


@pytest.fixture
def page(browser: Any, draft: Callable, tmp_path: Path) -> Iterator[Any]:
    made = draft(YARD).check(
        "growth-multiple", "mismatch", "6.2 times", "2,560 / 416 = 6.15", later="2,560", base="416"
    )
    (tmp_path / "yard.html").write_text(article_html(made.report()), encoding="utf-8")
    opened = browser.new_page()
    trouble: list[str] = []
    opened.on("console", lambda message: trouble.append(message.text))
    opened.on("pageerror", lambda error: trouble.append(str(error)))
    opened.on("request", lambda request: trouble.append(request.url) if not request.url.startswith("file:") else None)
    opened.goto((tmp_path / "yard.html").as_uri())
    yield opened
    opened.close()
    assert trouble == []


def test_a_click_shows_the_arithmetic_and_marks_what_it_rests_on(page: Any) -> None:
    page.locator("a.fig.mismatch").click()
    assert "2,560 / 416 = 6.15" in page.locator(".chosen-figure").inner_text()
    assert sorted(page.locator(".fig.operand").evaluate_all("all => all.map(one => one.dataset.role)")) == [
        "base",
        "later",
        "stated",
    ]
    assert not page.locator(".home").is_visible()


def test_the_keyboard_alone_does_the_same(page: Any) -> None:
    page.keyboard.press("n")
    assert page.evaluate("document.activeElement.dataset.quote") == "6.2 times"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.dataset.quote") == "416"
    assert "stands alone" in page.locator(".chosen-figure").inner_text()
    page.keyboard.press("Shift+Tab")
    assert "2,560 / 416 = 6.15" in page.locator(".chosen-figure").inner_text()
    page.keyboard.press("Escape")
    assert page.locator(".home").is_visible() and page.locator(".fig.operand").count() == 0


def test_a_figure_that_stands_alone_says_so(page: Any) -> None:
    page.locator("a.fig", has_text="7").last.focus()
    assert "stands alone" in page.locator(".chosen-figure").inner_text()


def test_a_finding_leads_to_its_figure(page: Any) -> None:
    page.locator(".findings a").click()
    assert page.evaluate("document.activeElement.dataset.quote") == "6.2 times"


def test_print_has_the_notes_and_no_panel(page: Any) -> None:
    page.emulate_media(media="print")
    assert page.locator("a.fig.mismatch sup").is_visible()
    assert not page.locator(".hint").is_visible()
