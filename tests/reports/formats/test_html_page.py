"""The one page for many articles, and the same in a browser without its script."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from tieout.reports.formats.html import SHOWN_WHOLE

from .conftest import HOSTILE, UNREAD, report_of, run, saying

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


class Page(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict]] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.text += data


def test_every_id_is_one_s_own_and_every_link_leads_somewhere(two):
    page = Page(run("html", two, UNREAD))
    ids = [at["id"] for _, at in page.elements if "id" in at]
    assert len(ids) == len(set(ids))
    assert {at["href"][1:] for tag, at in page.elements if tag == "a"} <= set(ids)
    assert "news/gone.md: there is no such file" in page.text


def test_a_page_of_many_holds_those_with_findings_only():
    clean = [replace(report_of("boats.html", f"{number}.html"), findings=()) for number in range(SHOWN_WHOLE)]
    assert run("html", clean).count('<section class="one"') == SHOWN_WHOLE
    made = run("html", [*clean, report_of("hives.md")])
    assert made.count('<section class="one"') == 1 and f"Nothing was found in {SHOWN_WHOLE} of them" in made


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_said_is_markup_or_comes_from_elsewhere(text):
    made = run("html", [saying(text.replace("\0", "") or "a", text, suggestion=text, question=text)])
    page, plain = Page(made), Page(run("html", [saying("a", "b", suggestion="c", question="d")]))
    assert {tag for tag, _ in page.elements} == {tag for tag, _ in plain.elements}
    assert not [at for _, at in page.elements if "src" in at or "style" in at or str(at.get("href", "#"))[0] != "#"]
    [policy] = [at["content"] for at in (at for _, at in page.elements) if at.get("http-equiv")]
    assert policy.startswith("default-src 'none'; ")
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f]", made)


@pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium")
@pytest.mark.parametrize("script", [True, False])
def test_a_browser_shows_it(two, tmp_path, script):
    sync_api = pytest.importorskip("playwright.sync_api")
    (tmp_path / "page.html").write_text(run("html", two), encoding="utf-8")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_context(java_script_enabled=script).new_page()
        trouble: list[str] = []
        page.on("console", lambda message: trouble.append(message.text))
        page.on("pageerror", lambda error: trouble.append(str(error)))
        page.on("request", lambda asked: None if asked.url.startswith("file:") else trouble.append(asked.url))
        page.goto((tmp_path / "page.html").as_uri())
        assert page.locator("section.one").count() == 2
        assert "1,300 / 200 = 6.5" in page.locator("section.one").first.inner_text()
        second = page.locator("section.one").last
        second.locator("a.fig.mismatch").first.click()
        if script:
            assert "2,560 / 416" in second.locator(".chosen-figure").inner_text()
            assert page.locator("section.one").first.locator(".chosen-figure").inner_text() == ""
        page.emulate_media(media="print")
        assert second.locator("a.fig.mismatch sup").first.is_visible()
        browser.close()
    assert trouble == []
