"""A whole day on a virtual screen with real keys: no mouse, no call into the program, only what a person can press."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cases import DRAFT

PATIENCE = 60.0
"""Seconds until something that was asked for must be there, on a machine that has other work as well."""

MISSING = [name for name in ("Xvfb", "xdotool") if shutil.which(name) is None]

pytestmark = [
    pytest.mark.skipif(bool(MISSING), reason=f"not on this machine: {', '.join(MISSING)}"),
    pytest.mark.timeout(600),
]


class Person:
    """Somebody at a keyboard: presses keys, types words, and looks into the case from another process."""

    def __init__(self, display: str, folder: Path) -> None:
        self.folder = folder
        self.case = folder / "day.factcheck"
        self._environment = {
            **os.environ,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "FACTCHECK_CONFIG": str(folder / "config"),
            "HOME": str(folder),
            "LC_ALL": "C.UTF-8",
        }
        self._program: subprocess.Popen[bytes] | None = None

    def start(self, *words: str) -> None:
        """Start the program and take its window."""
        asked = [sys.executable, "-m", "workbench", *words]
        self._program = subprocess.Popen(asked, env=self._environment)
        self.take("Fact-checking workbench")

    def take(self, title: str) -> None:
        """Give the keys to the window with this title, as a window manager does for one that opens."""
        self.until(lambda: self._xdotool("search", "--onlyvisible", "--name", title), f"a window {title!r}")
        window = self._xdotool("search", "--onlyvisible", "--name", title).split()[-1]
        self._xdotool("windowfocus", "--sync", window)
        time.sleep(0.3)

    def press(self, *keys: str) -> None:
        for key in keys:
            self._xdotool("key", "--clearmodifiers", key)
            time.sleep(0.15)

    def type(self, words: str) -> None:
        self._xdotool("type", "--delay", "15", "--", words)
        time.sleep(0.2)

    def answer(self, dialog: str, words: str) -> None:
        """Fill in the system's dialog for files and go back to the window."""
        self.take(dialog)
        self.press("ctrl+a")
        self.type(words)
        self.press("Return")
        self.until(lambda: not self._xdotool("search", "--onlyvisible", "--name", dialog), f"{dialog!r} is closed")
        self.take("Fact-checking workbench")

    def until_done(self, label: str, times: int = 1) -> None:
        """Wait until the case says so often that something was done whose label begins like this."""
        self.until(lambda: sum(one.startswith(label) for one in self.done()) >= times, f"{label!r} among what was done")

    def done(self) -> list[str]:
        """The labels of the case's history."""
        lines = self.ask("history", str(self.case)).splitlines() if self.case.exists() else []
        return [line.split("  ", 2)[2] for line in lines]

    def claims(self) -> dict[int, dict[str, Any]]:
        """The listed claims by number."""
        lines = self.ask("claims", "--json", str(self.case)).splitlines()
        return {claim["number"]: claim for claim in map(json.loads, lines)}

    def ask(self, *words: str) -> str:
        asked = [sys.executable, "-m", "workbench", *words]
        told = subprocess.run(asked, env=self._environment, capture_output=True, text=True, check=False)
        assert told.returncode == 0, told.stderr
        return told.stdout

    def leave(self) -> None:
        """Quit by key; the program ends by itself and well."""
        assert self._program is not None
        self.press("ctrl+q")
        assert self._program.wait(PATIENCE) == 0
        self._program = None

    def end(self) -> None:
        """End what a test that failed has left."""
        if self._program is not None:
            self._program.kill()
            self._program.wait()

    def _xdotool(self, *words: str) -> str:
        told = subprocess.run(["xdotool", *words], env=self._environment, capture_output=True, text=True, check=False)
        return told.stdout

    def until(self, holds: Callable[[], object], what: str) -> None:
        end = time.monotonic() + PATIENCE
        while not holds():
            assert self._program is None or self._program.poll() is None, f"the program has ended before: {what}"
            assert time.monotonic() < end, f"not within {PATIENCE:.0f} s: {what}"
            time.sleep(0.2)


@pytest.fixture
def display() -> Iterator[str]:
    """A virtual screen of its own."""
    reads, writes = os.pipe()
    asked = ["Xvfb", "-displayfd", str(writes), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    screen = subprocess.Popen(asked, pass_fds=[writes], stderr=subprocess.DEVNULL)
    os.close(writes)
    with os.fdopen(reads) as told:
        number = told.readline().strip()
    yield f":{number}"
    screen.terminate()
    screen.wait()


@pytest.fixture
def ada(display: str, tmp_path: Path) -> Iterator[Person]:
    made = Person(display, tmp_path)
    yield made
    made.end()


def test_from_the_first_start_to_the_report(ada: Person, tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(DRAFT, encoding="utf-8")
    begin(ada, draft)
    check_the_first(ada)
    write_about_the_first(ada)
    make_and_move_a_claim(ada)
    read_and_sign(ada)
    export(ada, "day.html")
    ada.leave()
    ada.ask("check", str(ada.case))  # fails where anything is off

    claims = ada.claims()
    assert claims[1]["verdict"] == "verified"
    assert claims[1]["risks"] == ["allegation"]
    assert "discarded" not in {claim["listing"] for claim in claims.values()}
    assert "The register says so." in (tmp_path / "day.html").read_text(encoding="utf-8")

    kept = ada.done()
    ada.start(str(ada.case))
    export(ada, "day.pdf")
    export(ada, "day.docx")
    ada.leave()
    assert (ada.done(), ada.claims()) == (kept, claims), "opening again and exporting changes nothing"


def begin(ada: Person, draft: Path) -> None:
    ada.start()
    ada.press("ctrl+shift+p")
    ada.type("Ada")
    ada.press("Return", "ctrl+n")
    ada.answer("New case", str(ada.case))
    ada.until_done("New case")
    ada.press("ctrl+o")
    ada.answer("Import documents", str(draft))
    ada.until_done("Import")
    ada.until(ada.claims, "claims")


def check_the_first(ada: Person) -> None:
    ada.press("e")
    ada.type("https://example.org/register")
    ada.press("Tab")
    ada.type("The register")
    ada.press("Tab", "Tab")
    ada.type("page 4")
    ada.press("Return")
    ada.until_done("Evidence, claim 1")
    ada.press("t", "1", "Escape")
    ada.until_done("Tick ")
    ada.press("alt+1", "n")
    ada.type("The register says so.")
    ada.press("Escape")
    ada.until_done("Verdict Verified, claim 1", 2)
    ada.press("ctrl+z")
    ada.until_done("undo: Verdict Verified, claim 1")
    ada.press("ctrl+shift+z")
    ada.until_done("redo: Verdict Verified, claim 1")


def write_about_the_first(ada: Person) -> None:
    ada.press("shift+n")
    ada.type("Asked twice.")
    ada.press("Escape")
    ada.until_done("Note, claim 1")
    ada.press("p")
    ada.type(" now")
    ada.press("Return")
    ada.until_done("Proposed change, claim 1")
    ada.press("a")
    ada.type("Ben")
    ada.press("Tab")
    ada.type("Which edition?")
    ada.press("Return")
    ada.until_done("Question, claim 1")
    ada.press("shift+a")
    ada.type("The second.")
    ada.press("Return")
    ada.until_done("Answer, claim 1")
    ada.press("g", "1", "Escape")
    ada.until_done("Risk allegation, claim 1")


def make_and_move_a_claim(ada: Person) -> None:
    ada.press("j", "i", "ctrl+Right", "ctrl+Right", "x")
    ada.until_done("Split claim")
    ada.press("alt+j")
    ada.until_done("Merge claims")
    ada.press("alt+Left")
    ada.until_done("Shrink claim")
    ada.press("Escape", "d")
    ada.until_done("Discard ")
    ada.press("k", "r")
    ada.until_done("Restore ")


def read_and_sign(ada: Person) -> None:
    ada.press("ctrl+shift+p", "ctrl+a")
    ada.type("Ben")
    ada.press("Return", "k", "k", "k", "y")
    ada.until_done("Second reading: agree, claim 1")
    ada.press("ctrl+6", "Tab", "Right", "Right", "Tab")
    ada.type("Goes to press tonight.")
    ada.press("Return")
    ada.until_done("Signed as editor")
    ada.press("Escape")


def export(ada: Person, name: str) -> None:
    ada.press("ctrl+e", "ctrl+a")
    ada.type(name)
    ada.press("Return")
    ada.until((ada.folder / name).exists, name)
    ada.press("Escape")
