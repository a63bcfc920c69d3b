"""The report's page in a browser: it says nothing to the console, asks for nothing, filters, jumps, darkens, prints."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.verify.test_data_outputs import READY, Browser
from workbench.core.report import ExportChoices, Preset
from workbench.desk.sample import make_sample

SHOWN = "[...document.querySelectorAll('.register tbody tr')].filter((row) => row.checkVisibility()).length"
SETTLE = "new Promise((resolve) => setTimeout(resolve, 200))"


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[Browser]:
    """A browser with an empty page."""
    opened = Browser(tmp_path / "profile")
    yield opened
    opened.close()


@pytest.fixture(params=[Preset.DESK, Preset.PUBLIC])
def page(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The report of the sample case."""
    desk = make_sample(tmp_path)
    out = tmp_path / "report.html"
    desk.export_report("html", out, choices=ExportChoices(request.param))
    desk.close()
    return out


def opened(browser: Browser, page: Path) -> None:
    browser.ask("Page.navigate", url=page.as_uri())
    browser.value(READY)


def told(browser: Browser, *methods: str) -> list[Any]:
    return [said["params"] for said in browser.said if said.get("method") in methods]


def type_search(browser: Browser, words: str, key: str = "") -> None:
    browser.value(f"""(() => {{
      const search = document.getElementById("search");
      search.value = {words!r};
      search.dispatchEvent(new Event("input"));
      if ({key!r}) search.dispatchEvent(new KeyboardEvent("keydown", {{key: {key!r}, bubbles: true}}));
    }})()""")
    browser.value(SETTLE)


@pytest.mark.timeout(180)
def test_it_is_silent_and_asks_for_nothing(browser: Browser, page: Path) -> None:
    opened(browser, page)
    browser.value("document.querySelectorAll('.chips button').forEach((chip) => chip.click())")
    browser.value(SETTLE)
    assert told(browser, "Runtime.consoleAPICalled", "Log.entryAdded", "Runtime.exceptionThrown") == []
    assert [one["request"]["url"] for one in told(browser, "Network.requestWillBeSent")] == [page.as_uri()]


@pytest.mark.timeout(180)
def test_it_filters_searches_and_jumps(browser: Browser, page: Path) -> None:
    opened(browser, page)
    every = browser.value(SHOWN)
    wrong = browser.value("document.querySelectorAll('.register tr[data-verdict=wrong]').length")
    assert 0 < wrong < every
    browser.value("document.querySelector('.chips [data-show=wrong]').click()")
    assert browser.value(SHOWN) == wrong
    assert browser.value("document.getElementById('shown').textContent") == f"{wrong} of {every} claims shown"
    number = browser.value("document.querySelector('.register tr[data-verdict=open]').id").removeprefix("claim-")
    type_search(browser, f"claim {number}", "Enter")
    assert browser.value("location.hash") == f"#claim-{number}"
    assert browser.value(SHOWN) == every
    top = browser.value(f"document.getElementById('claim-{number}').getBoundingClientRect().top")
    assert -5 <= top < browser.value("innerHeight")
    type_search(browser, "vladivostok")
    assert 0 < browser.value(SHOWN) < every
    type_search(browser, "vladivostok", "Escape")
    assert browser.value(SHOWN) == every


@pytest.mark.timeout(180)
def test_it_is_dark_where_the_reader_is(browser: Browser, page: Path) -> None:
    grounds = []
    for scheme in ("light", "dark"):
        browser.ask("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
        opened(browser, page)
        grounds.append(browser.value("getComputedStyle(document.documentElement).backgroundColor"))
    assert grounds == ["rgb(252, 251, 248)", "rgb(27, 29, 32)"]


@pytest.mark.timeout(180)
def test_without_script_everything_is_there_but_the_tools(browser: Browser, page: Path) -> None:
    browser.ask("Emulation.setScriptExecutionDisabled", value=True)
    browser.ask("Page.navigate", url=page.as_uri())
    while browser.value("document.readyState") != "complete":  # no timer runs in the page
        time.sleep(0.02)
    assert browser.value("document.getElementById('tools').checkVisibility()") is False
    assert browser.value(SHOWN) == browser.value("document.querySelectorAll('.register tbody tr').length") > 0


@pytest.mark.timeout(180)
def test_on_paper_nothing_is_filtered_or_folded(browser: Browser, page: Path) -> None:
    opened(browser, page)
    every = browser.value(SHOWN)
    browser.value("document.querySelector('.chips [data-show=wrong]').click()")
    browser.ask("Emulation.setEmulatedMedia", media="print")
    assert browser.value(SHOWN) == every
    assert browser.value("document.querySelector('nav').checkVisibility()") is False
    browser.value("dispatchEvent(new Event('beforeprint'))")
    assert browser.value("document.querySelectorAll('details:not([open])').length") == 0
