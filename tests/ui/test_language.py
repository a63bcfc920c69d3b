"""The window in German: every text is there, nothing in the window stays English, and English is as it was."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from workbench.core.errors import Refused
from workbench.core.verdicts import VerdictScale
from workbench.desk.desk import Desk
from workbench.paths import shipped
from workbench.ui import language
from workbench.ui.notify import line_of
from workbench.ui.settings_store import SettingsStore
from workbench.ui.window import Window

FOLDER = shipped("resources") / "translations"
PLACES = re.compile(r"\{[^}]*\}")
SAME_IN_BOTH = {
    "",
    "Format",
    "Filter",
    "Person",
    "Name",
    "Text",
    "Interview",
    "Video",
    "Audio",
    "PDF",
    "Markdown",
    "Start",
}
"""English texts that are German as well."""


def messages() -> list[tuple[str, str, str, str]]:
    """Context, text, translation and state of every message of the German file."""
    found = []
    for context in ElementTree.parse(FOLDER / "workbench_de.ts").getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            told = message.find("translation")
            assert told is not None
            name, text = context.findtext("name", ""), message.findtext("source", "")
            found.append((name, text, told.text or "", told.get("type", "")))
    return found


@pytest.fixture(scope="module")
def gatherer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("gather", FOLDER / "gather.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(autouse=True)
def _known_claims() -> None:
    """The sample case is found by the real finder here."""


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    language.install(qapp, "de")
    yield
    language.install(qapp, "en")


@pytest.fixture
def window(german: None, qtbot: QtBot, sample: Path, tmp_path: Path) -> Iterator[Window]:
    made = Window(SettingsStore(tmp_path / "settings.json"))
    qtbot.addWidget(made)
    made.show()
    made.cases.open(sample)
    assert made.page is not None
    yield made
    made.close()


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    from workbench.desk.sample import make_sample

    made = make_sample(tmp_path)
    made.close()
    return made.path


def test_every_text_has_a_finished_translation_with_the_same_places() -> None:
    found = messages()
    assert len(found) > 1000
    assert [(context, text) for context, text, told, state in found if state or not told.strip()] == []
    assert [
        (context, text, told)
        for context, text, told, _ in found
        if set(PLACES.findall(text)) != set(PLACES.findall(told)) or (text.count("&") != told.count("&"))
    ] == []


def test_the_program_says_nothing_that_the_translations_lack(gatherer: ModuleType, tmp_path: Path) -> None:
    fresh = tmp_path / "workbench_de.ts"
    fresh.write_bytes((FOLDER / "workbench_de.ts").read_bytes())
    gatherer.update(fresh)
    assert gatherer.unfinished(fresh) == []


def test_what_the_window_reads_was_made_from_the_texts(gatherer: ModuleType, tmp_path: Path) -> None:
    gatherer.release(FOLDER / "workbench_de.ts", tmp_path / "made.qm")
    assert (tmp_path / "made.qm").read_bytes() == (FOLDER / "workbench_de.qm").read_bytes()
    texts = QTranslator()
    assert texts.load(str(FOLDER / "workbench_de.qm"))
    assert [text for context, text, told, _ in messages() if texts.translate(context, text) != told] == []


def test_a_text_looked_up_through_a_variable_is_found_in_every_widget(german: None) -> None:
    assert QCoreApplication.translate("EvidenceForm", "supports") == "stützt"
    assert QCoreApplication.translate("EvidenceForm", "nothing of ours") == "nothing of ours"


def test_the_system_s_language_counts_where_there_are_texts_of_it_and_english_otherwise(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class System:
        def __init__(self, *languages: str) -> None:
            self._languages = list(languages)

        def uiLanguages(self) -> list[str]:
            return self._languages

    for languages, wanted in (
        (("de-AT", "en"), "de"),
        (("en-GB", "de"), "en"),
        (("fr-FR", "de-DE"), "de"),
        (("fr-FR",), "en"),
        ((), "en"),
    ):
        monkeypatch.setattr(QLocale, "system", lambda languages=languages: System(*languages))
        assert language.language_of("system") == wanted
    assert language.language_of("de") == "de"
    assert language.language_of("en") == "en"


@pytest.mark.parametrize(
    ("english", "wanted"),
    [("Verdict Disputed, claim 7", "Urteil Umstritten, Aussage 7"),
     ("Verdict Wrong, 3 claims", "Urteil Falsch, 3 Aussagen"),
     ("3 claims not checked; 1 claim waiting for an answer",
      "3 Aussagen nicht geprüft; 1 Aussage wartet auf Antwort"),
     ("the verdict on claim 4 is not complete: it needs evidence, a reason",
      "das Urteil zu Aussage 4 ist nicht vollständig, es fehlt: Beleg, eine Begründung"),
     ("figure: 50,000 people", "Zahl: 50,000 people"),
     ("no evidence", "kein Beleg"),
     ("words of a person, claim and all", "words of a person, claim and all")],
)  # fmt: skip
def test_lines_from_below_are_said_in_german_and_words_of_people_stay(german: None, english: str, wanted: str) -> None:
    assert language.said(english) == wanted


def test_a_refusal_is_said_in_german_with_its_place_as_it_is(german: None) -> None:
    error = Refused("stet needs a reason", where="claim 3", remedy="Say why the writer's words stay")
    assert (
        line_of(error) == "claim 3: „bleibt“ braucht eine Begründung. Begründen, warum der Wortlaut des Autors bleibt."
    )


def test_verdicts_of_a_shipped_scale_are_german_and_those_of_a_desk_stay(german: None) -> None:
    house = VerdictScale.from_toml((shipped("resources") / "verdicts" / "house.toml").read_text(encoding="utf-8"))
    names = [label.name for label in language.scale_words(house).labels]
    assert names == [
        "Bestätigt", "Bestätigt mit Änderung", "Braucht Kontext", "Umstritten", "Nicht belegt", "Falsch",
        "Auf Verantwortung des Autors", "Keine Tatsachenbehauptung",
    ]  # fmt: skip
    own = VerdictScale.from_toml(
        'key = "own"\nname = "Own"\n[[verdict]]\nkey = "a"\nname = "Plausible so far"\nmeaning = "As far as we know."\n'
        'tone = "ver"\nshape = "tick"\nshortcut = "1"\n'
    )
    assert language.scale_words(own) == own


def test_in_english_nothing_is_installed_and_nothing_changes(qapp: QApplication) -> None:
    language.install(qapp, "en")
    assert QCoreApplication.translate("EvidenceForm", "supports") == "supports"
    assert language.said("Verdict Disputed, claim 7") == "Verdict Disputed, claim 7"
    assert language.decimal(0.83) == "0.83"


def texts_of(root: QWidget) -> set[str]:
    """Every word that a widget and those in it show, say in a tip, or tell a screen reader."""
    found: set[str] = set()
    for one in [root, *root.findChildren(QWidget)]:
        found |= {one.toolTip(), one.accessibleName()}
        if isinstance(one, QLabel | QAbstractButton):
            found.add(one.text())
        if isinstance(one, QLineEdit | QPlainTextEdit):
            found.add(one.placeholderText())
        if isinstance(one, QMenu):
            found.add(one.title())
        if isinstance(one, QComboBox):
            found |= {one.itemText(at) for at in range(one.count())}
    return found | {action.text() for action in root.findChildren(QAction)}


def test_nothing_in_the_window_stays_english(window: Window, qtbot: QtBot) -> None:
    assert window.page is not None
    english = {text for _, text, told, _ in messages() if text != told} - SAME_IN_BOTH
    shown = texts_of(window)
    for name in ("next", "evidence", "change", "ask", "flag", "claim_history", "sources", "changes", "questions",
                 "second_reader", "sign_off", "history", "conflicts", "to_document", "export", "settings"):  # fmt: skip
        window.actions_installed.by_id[name].trigger()
        QApplication.processEvents()
        shown |= texts_of(window)
    assert "Bericht exportieren" in shown
    assert "Bestätigt mit Änderung" in {label.name for label in window.page.session.scale.labels}
    assert sorted(shown & english) == []


def test_what_is_recorded_stays_as_it_is(window: Window) -> None:
    assert window.page is not None
    desk: Desk = window.page.session.desk
    claim = desk.claims(desk.claim_ids())[0]
    desk.judge(claim.id, "unsupported", reason="nirgends zu finden")
    assert desk.undo_label == f"Verdict Unsupported, claim {claim.number}"
    assert window.page.session.desk.scale.label("unsupported").name == "Unsupported"
