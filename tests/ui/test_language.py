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
from workbench.extract.comparing import stated_alone
from workbench.extract.comparing.compare import compare
from workbench.extract.comparing.slips import slips
from workbench.paths import shipped
from workbench.ui import language
from workbench.ui.keys_in_force import with_key
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
     ("3 claims to check; 1 claim waiting for an answer",
      "3 Aussagen zu prüfen; 1 Aussage wartet auf Antwort"),
     ("the verdict on claim 4 is not complete: it needs evidence, a reason",
      "das Urteil zu Aussage 4 ist nicht vollständig, es fehlt: Beleg, eine Begründung"),
     ("figure: 50,000 people", "Zahl: 50,000 people"),
     ("ranking is off: the text is in German", "kein Prüfwert: Der Text ist auf Deutsch"),
     ("set aside: heading: short, without a full stop, before running text",
      "zurückgestellt: Überschrift: kurz, ohne Punkt, vor Fließtext"),
     ("no evidence", "kein Beleg"),
     ("different time: 2016 here, 2017 there; workers: 50,000 here, 150,000 there",
      "andere Zeit: 2016 hier, 2017 dort; workers: 50,000 hier, 150,000 dort"),
     ("superseded: dead: 12 here, 15 there; the later count stands there",
      "überholt: dead: 12 hier, 15 dort; die spätere Zählung steht dort"),
     ("change: from 40 to 60 is a rise of 50 per cent, not up 40 per cent",
      "Veränderung: von 40 auf 60 ist ein Anstieg um 50 Prozent, nicht um 40 Prozent"),
     ("age: born 1950, died 2012, makes 61 or 62, not 65",
      "Alter: geboren 1950, gestorben 2012, ergibt 61 oder 62, nicht 65"),
     ("words of a person, claim and all", "words of a person, claim and all")],
)  # fmt: skip
def test_lines_from_below_are_said_in_german_and_words_of_people_stay(german: None, english: str, wanted: str) -> None:
    assert language.said(english) == wanted


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The port took in 120 ships in 2019.", "The port took in 80 ships in 2019."),
        ("The port took in 120 ships in 2019.", "The port took in 80 ships in 2017."),
        ("Anna Berg was born in Malmö in 1950.", "Anna Berg was born in Lund in 1950."),
        ("The port of Halvik has 300 workers.", "The port of Brenholm has 200 workers."),
        ("Exports rose by 5 per cent.", "Exports fell by 5 per cent."),
        ("The tax rose by 5 per cent.", "The tax rose by 5 percentage points."),
        ("The quay cost 5 million euros.", "The quay cost 5 million dollars."),
    ],
)
def test_why_two_statements_conflict_or_do_not_is_said_in_german(german: None, one: str, other: str) -> None:
    reason = compare(stated_alone(one), stated_alone(other)).reason
    assert reason
    left = re.sub(r"[^a-z ]", " ", language.said(reason).lower()).split()
    assert not {"here", "there", "different", "side", "sides", "both", "same"} & set(left), reason


@pytest.mark.parametrize(
    "said",
    [
        "Exports rose from 40 million euros to 60 million euros, up 40 per cent.",
        "Anna Berg was born in 1950 and died in 2012 at the age of 65.",
        "Three brothers, Ann, Bert, Carl and Dora, came.",
    ],
)
def test_what_does_not_add_up_is_said_in_german(german: None, said: str) -> None:
    (slip, *_) = slips(stated_alone(said))
    told = language.said(slip.reason)
    assert told != slip.reason
    assert not {"is", "not", "makes", "of", "rise", "up", "per", "cent", "born", "died"} & set(told.lower().split()), (
        told
    )


def test_days_are_shown_as_the_language_has_them_and_what_is_none_stays(german: None) -> None:
    assert language.with_days("am 2026-11-22, Akte 12-2026-11-22-3, 2026-02-30, 2026-11") == (
        "am 22. Nov. 2026, Akte 12-2026-11-22-3, 2026-02-30, 2026-11"
    )


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


def test_a_key_in_a_sentence_is_called_as_on_its_cap(german: None) -> None:
    named = [with_key(key, "{key}", "") for key in ("Ctrl+O", "Shift+W", "R", "F5", "Return")]
    assert named == ["Strg+O", "Umsch+W", "R", "F5", "Enter"]
