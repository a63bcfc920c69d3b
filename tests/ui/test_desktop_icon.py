"""The program's own icon: on the window, and readable where it is small."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QIcon
from pytestqt.qtbot import QtBot

from workbench.app import make_window
from workbench.paths import shipped

ICONS = sorted((shipped("resources") / "desktop").glob("*.svg"))


def test_the_window_has_the_icon_and_names_its_entry(qtbot: QtBot) -> None:
    window = make_window()
    assert not window.windowIcon().isNull()
    assert QGuiApplication.desktopFileName() == "factcheck-workbench"
    window.close()


@pytest.mark.parametrize("file", ICONS, ids=lambda path: path.stem)
def test_at_sixteen_pixels_ground_and_tick_stand_apart(qtbot: QtBot, file: Path) -> None:
    image = QIcon(str(file)).pixmap(16, 16).toImage()
    grounds = [QColor(image.pixel(x, y)).lightness() for x in range(16) for y in range(16)]
    assert max(grounds) - min(grounds) > 120
    assert sum(one > 200 for one in grounds) >= 16
