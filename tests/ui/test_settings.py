"""Settings: declared once; stored, cleaned and shown from there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QSpinBox
from pytestqt.qtbot import QtBot

from workbench.core.settings import SETTINGS, Setting, cleaned, setting
from workbench.ui.dialogs.settings_dialog import SettingsDialog
from workbench.ui.settings_store import RECENT_KEPT, SettingsStore
from workbench.ui.window import Window


@pytest.mark.parametrize("entry", SETTINGS, ids=lambda entry: entry.name)
def test_every_setting_has_words_and_takes_its_own_default(entry: Setting) -> None:
    assert entry.title
    assert entry.help.endswith(".")
    assert entry.accepts(entry.default)
    assert setting(entry.name) is entry


def test_what_is_stored_wrongly_falls_back_to_its_default() -> None:
    stored = {"text_scale": 1000, "theme": "pink", "checker": 5, "fold_queue": 1, "unknown": "x"}
    values = cleaned(stored)
    assert values == {entry.name: entry.default for entry in SETTINGS}
    assert cleaned({"text_scale": 125, "theme": "dark"}) == values | {"text_scale": 125, "theme": "dark"}


def test_a_setting_is_there_after_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "settings.json"
    store = SettingsStore(path)
    store.set("theme", "dark")
    store.set("text_scale", 150)
    again = SettingsStore(path)
    assert (again.text("theme"), again.number("text_scale")) == ("dark", 150)
    assert not list(path.parent.glob("*.new"))


def test_a_value_a_setting_does_not_take_is_refused_and_nothing_changes(tmp_path: Path) -> None:
    store = SettingsStore(tmp_path / "settings.json")
    for name, value in (("theme", "pink"), ("text_scale", 20), ("text_scale", True), ("checker", 3)):
        with pytest.raises(ValueError, match=name):
            store.set(name, value)
    assert store.text("theme") == "system"


def test_a_change_is_announced_once_and_only_when_it_is_one(tmp_path: Path) -> None:
    store = SettingsStore(tmp_path / "settings.json")
    heard: list[str] = []
    store.changed.connect(heard.append)
    store.set("theme", "dark")
    store.set("theme", "dark")
    assert heard == ["theme"]


@pytest.mark.parametrize("content", ["", "[]", "{", '{"theme": 3}'])
def test_a_spoilt_file_counts_as_empty(tmp_path: Path, content: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(content, encoding="utf-8")
    assert SettingsStore(path).text("theme") == "system"


def test_settings_that_cannot_be_written_stop_nobody(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder", encoding="utf-8")
    store = SettingsStore(blocked / "settings.json")
    store.set("theme", "dark")
    assert store.text("theme") == "dark"


def test_recent_cases_are_newest_first_without_doubles_or_ghosts(tmp_path: Path) -> None:
    store = SettingsStore(tmp_path / "settings.json")
    cases = [tmp_path / f"{number}.factcheck" for number in range(RECENT_KEPT + 2)]
    for case in cases:
        case.write_bytes(b"")
        store.remember_case(case)
    store.remember_case(cases[5])
    cases[4].unlink()
    assert store.recent_cases()[0] == cases[5]
    assert cases[4] not in store.recent_cases()
    assert len(store.recent_cases()) == len(set(store.recent_cases())) == RECENT_KEPT - 1


def test_every_shown_setting_has_a_row_that_changes_it(qtbot: QtBot, tmp_path: Path) -> None:
    store = SettingsStore(tmp_path / "settings.json")
    dialog = SettingsDialog(store)
    qtbot.addWidget(dialog)
    assert set(dialog.controls) == {entry.name for entry in SETTINGS if entry.shown}
    for entry in (entry for entry in SETTINGS if entry.shown):
        control = dialog.controls[entry.name]
        assert control.accessibleName() == entry.title
        if isinstance(control, QComboBox):
            control.setCurrentIndex(len(entry.choices) - 1)
        elif isinstance(control, QCheckBox):
            control.setChecked(True)
        elif isinstance(control, QSpinBox):
            control.setValue(150)
        elif isinstance(control, QLineEdit):
            control.setText("Ada")
            control.editingFinished.emit()
        assert store.get(entry.name) != entry.default
    assert json.loads((tmp_path / "settings.json").read_text(encoding="utf-8"))["text_scale"] == 150


def test_in_a_small_window_with_large_text_the_settings_are_no_higher_and_every_row_is_reached(
    qtbot: QtBot, window: Window
) -> None:
    window.settings.set("text_scale", 150)
    window.resize(1272, 740)
    window.commands.show_settings()
    (dialog,) = window.sheets
    assert isinstance(dialog, SettingsDialog)
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    qtbot.waitUntil(dialog.controls["checker"].hasFocus)
    assert dialog.height() <= 740
    shown: set[str] = set()
    for _ in range(3 * len(dialog.controls)):
        focused = QApplication.focusWidget()
        assert focused is not None
        for name, control in dialog.controls.items():
            if control is focused or control.isAncestorOf(focused):
                assert dialog.rect().contains(control.mapTo(dialog, control.rect().center())), f"{name} is out of sight"
                shown.add(name)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert shown == set(dialog.controls)


def test_languages_are_called_by_their_own_names(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = SettingsDialog(SettingsStore(tmp_path / "settings.json"))
    qtbot.addWidget(dialog)
    combo = dialog.controls["language"]
    assert isinstance(combo, QComboBox)
    assert [combo.itemText(at) for at in range(combo.count())] == ["system", "English", "Deutsch"]
