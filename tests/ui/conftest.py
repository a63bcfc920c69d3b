"""A small case and a window on it, with a finder simple enough to know its claims by heart."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench import extract
from workbench.core.claims import Candidate, ClaimKind, Fact, FactKind, Finding, Found, Listing
from workbench.core.documents import ImportedText, Passage, PassageKind
from workbench.core.errors import Cancelled
from workbench.core.text import Span, one_line
from workbench.desk.desk import Desk
from workbench.ui.choose import FileChooser
from workbench.ui.comparing import Comparing
from workbench.ui.look import SYSTEM, Look
from workbench.ui.settings_store import SettingsStore
from workbench.ui.window import Window

TEXT = """Harbour report

The harbour took in 120 ships in 2019. Some 40 of them came from Malta.

“Nobody counted the small boats,” the pilot said. The quay was built in 1954 for 300 workers.

Photo: the quay at night.
"""
"""Four claims (two in each paragraph) and one set aside."""


def simple_finder(imported: ImportedText, _tier: str = "rules") -> Found:
    """Each line a passage, each sentence of a body line a claim, numbers its facts; a photo line is set aside."""
    text = imported.text
    passages, candidates = [], []
    for line in re.finditer(r"[^\n]+", text):
        span = Span(*line.span())
        aside = line.group().startswith("Photo:")
        heading = not aside and not line.group().endswith(".")
        kind = PassageKind.CAPTION if aside else PassageKind.HEADING if heading else PassageKind.BODY
        sentences = tuple(
            Span(span.start + m.start(), span.start + m.end()) for m in re.finditer(r"\S.*?[.](?=\s|$)", line.group())
        )
        passages.append(Passage(span, kind, aside, ("photo credit",) if aside else (), sentences))
        if not heading:
            candidates += [_candidate(text, sentence, aside=aside) for sentence in sentences]
    return Found(tuple(passages), tuple(candidates), "simple")


def _candidate(text: str, span: Span, *, aside: bool) -> Candidate:
    words = span.of(text)
    facts = tuple(
        Fact(FactKind.DATE if len(m.group()) == 4 else FactKind.FIGURE,
             Span(span.start + m.start(), span.start + m.end()), m.group(), value=m.group())
        for m in re.finditer(r"\d+", words)
    )  # fmt: skip
    kind = ClaimKind.QUOTATION if "“" in words else ClaimKind.FIGURE if facts else ClaimKind.STATEMENT
    finding = Finding(kind, "the pilot" if "pilot" in words else None, facts, 0.5 + len(facts) / 10, 0.7, ("figure",))
    return Candidate(span, one_line(words), Listing.SET_ASIDE if aside else Listing.LISTED, finding)


class NoFiles(FileChooser):
    """Answers every question for a file with what the test put there."""

    def __init__(self) -> None:
        super().__init__()
        self.answers: dict[str, object] = {}

    def documents(self) -> list[Path]:
        return self.answers.get("documents", [])  # type: ignore[return-value]

    def folder(self) -> Path | None:
        return self.answers.get("folder")  # type: ignore[return-value]

    def case(self) -> Path | None:
        return self.answers.get("case")  # type: ignore[return-value]

    def new_case(self) -> Path | None:
        return self.answers.get("new_case")  # type: ignore[return-value]

    def report(self, proposed: Path) -> Path | None:
        return self.answers.get("report")  # type: ignore[return-value]

    def evidence(self) -> Path | None:
        return self.answers.get("evidence")  # type: ignore[return-value]

    def references(self) -> Path | None:
        return self.answers.get("references")  # type: ignore[return-value]


@pytest.fixture(autouse=True)
def _known_claims(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extract, "find", simple_finder, raising=False)


@pytest.fixture(autouse=True)
def _compared_when_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test has workers started behind its back because it took a second or two: tests of comparing begin it."""
    monkeypatch.setattr(Comparing, "pause_ms", 3_600_000)


@pytest.fixture(autouse=True)
def _same_look() -> Iterator[None]:
    """Whatever theme and text scale a test chose, the next one starts from those a person starts from."""
    yield
    app = QApplication.instance()
    look = app.findChild(Look) if app is not None else None
    if look is not None:
        look.set_scale(100)
        if look.theme_wish != SYSTEM:
            look.set_theme(SYSTEM)


@pytest.fixture
def new_desk(tmp_path: Path) -> Iterator[Callable[..., Desk]]:
    """Makes cases of the given text; closed at the end."""
    made: list[Desk] = []
    numbers = count(1)

    def make(text: str = TEXT) -> Desk:
        ids = count(1)
        desk = Desk.create(
            tmp_path / f"Harbour {next(numbers)}.factcheck",
            clock=lambda: datetime(2026, 3, 1, 12, 0, tzinfo=UTC),
            ids=lambda: f"{next(ids):032x}",
            person="Ada",
        )
        made.append(desk)
        if text:
            desk.import_text(text, title="Harbour report")
        return desk

    yield make
    for desk in made:
        desk.close()


@pytest.fixture
def desk(new_desk: Callable[..., Desk]) -> Desk:
    """A case with one document, four claims, one set aside."""
    return new_desk()


@pytest.fixture
def case_file(desk: Desk, new_desk: Callable[..., Desk]) -> Path:
    """A closed case with the same content."""
    path = desk.path.with_name("closed.factcheck")
    desk.backup(path)
    return path


@pytest.fixture
def window(qtbot: QtBot, case_file: Path) -> Iterator[Window]:
    """A shown, active window on the case."""
    made = Window(SettingsStore(), NoFiles())
    made.cases.open(case_file)
    yield from shown(qtbot, made)


@pytest.fixture
def first_window(qtbot: QtBot) -> Iterator[Window]:
    """A shown, active window on the start page."""
    yield from shown(qtbot, Window(SettingsStore(), NoFiles()))


def shown(qtbot: QtBot, window: Window) -> Iterator[Window]:
    """Show a window, wait until it is active, close it in the end."""
    window.resize(1440, 900)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    if window.page is not None:
        qtbot.waitUntil(lambda: window.page is not None and window.page.queue.view.hasFocus())
    yield window
    window.close()
    window.deleteLater()
    qtbot.wait(0)


def raise_cancelled(*_: object) -> None:
    """For generators that are cancelled from inside."""
    raise Cancelled
