"""The window's program: window with settings, refusal of a case, the picture for machines without a screen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench import app
from workbench.core.errors import CaseError, WorkbenchError
from workbench.ui.settings_store import SettingsStore

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_picture_of_a_case_has_the_size_asked_and_the_theme(case_file: Path, tmp_path: Path) -> None:
    shades = []
    for theme in ("light", "dark"):
        out = tmp_path / f"{theme}.png"
        app.picture(case_file, out, theme=theme, size=(1280, 800))
        image = QImage(str(out))
        assert (image.width(), image.height()) == (1280, 800)
        shades.append(image.pixelColor(640, 700).lightness())
    assert shades[0] > 200 > 60 > shades[1]


def test_a_picture_that_cannot_be_written_is_refused_in_words(case_file: Path, tmp_path: Path) -> None:
    with pytest.raises(WorkbenchError, match="cannot be written"):
        app.picture(case_file, tmp_path / "no folder" / "window.png")


def test_a_case_that_is_not_there_is_refused_and_leaves_no_window(tmp_path: Path) -> None:
    before = len([w for w in QApplication.topLevelWidgets() if w.isVisible()])
    with pytest.raises(CaseError):
        app.make_window(tmp_path / "gone.factcheck")
    assert len([w for w in QApplication.topLevelWidgets() if w.isVisible()]) == before


def test_the_command_prints_a_refusal_as_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = app._main(["--picture", str(tmp_path / "window.png"), str(tmp_path / "gone.factcheck")])
    assert code == 1
    assert "gone.factcheck" in capsys.readouterr().err
    assert not (tmp_path / "window.png").exists()


def test_size_and_look_of_last_time_come_back(qtbot: QtBot) -> None:
    settings = SettingsStore()
    settings.set("window", "780x560")
    settings.set("theme", "dark")
    settings.set("text_scale", 125)
    window = app.make_window()
    qtbot.addWidget(window)
    assert (window.width(), window.height()) == (780, 560)
    assert (window.look.theme.name, window.look.scale) == ("dark", 125)
    window.look.set_theme("light")
    window.look.set_scale(100)


@pytest.mark.parametrize("stored", ["", "x", "12", "axb", "99999x99999"])
def test_a_stored_size_that_makes_no_sense_is_no_harm(qtbot: QtBot, stored: str) -> None:
    SettingsStore().set("window", stored)
    window = app.make_window()
    qtbot.addWidget(window)
    room = window.screen().availableGeometry()
    assert 760 <= window.width() <= max(room.width(), 1280)
