"""The look in force: theme, text scale, fonts and icons, known to every widget that paints itself."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from workbench.ui.fonts import Fonts
from workbench.ui.icons import Icons
from workbench.ui.stylesheet import stylesheet
from workbench.ui.theme import THEMES, Theme, load_theme, palette

SYSTEM = "system"
"""The theme's name that means: light or dark as the system says."""
SCALES = (80, 90, 100, 110, 125, 150, 175, 200)
"""Text scales in percent that the zoom keys go through."""


def apply(app: QApplication, theme: Theme, scale: int = 100) -> None:
    """Dress the application: Fusion, palette, interface font and one style sheet, all from the theme's roles."""
    if app.style().name() != "fusion":
        app.setStyle("Fusion")
    fonts = Fonts(scale)
    app.setPalette(palette(theme))
    app.setFont(fonts.interface())
    app.setStyleSheet(stylesheet(theme, fonts))


class Look(QObject):
    """What everything looks like now. The application has one: app.py makes it, current_look() finds it."""

    changed = Signal()

    def __init__(self, app: QApplication, theme: str = SYSTEM, scale: int = 100) -> None:
        """theme: "system" or a shipped theme's name; scale: text scale in percent, kept within 80 to 200."""
        super().__init__(app)
        self._app = app
        self._wish = theme if theme in THEMES else SYSTEM
        self.scale = _within(scale)
        self._dress()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    theme: Theme
    fonts: Fonts
    icons: Icons

    @property
    def theme_wish(self) -> str:
        """What the person chose: "system", "light" or "dark"."""
        return self._wish

    def set_theme(self, name: str) -> None:
        """Choose "system" or a shipped theme; takes hold at once. Raises ValueError for another name."""
        if name not in (SYSTEM, *THEMES):
            raise ValueError(f"there is no theme {name}")
        self._wish = name
        self._dress()

    def set_scale(self, percent: int) -> None:
        """Choose the text scale, kept within 80 to 200; takes hold at once."""
        if _within(percent) != self.scale:
            self.scale = _within(percent)
            self._dress()

    def zoom(self, steps: int) -> None:
        """One or more steps larger (positive) or smaller (negative) on the ladder of SCALES."""
        nearest = min(range(len(SCALES)), key=lambda i: abs(SCALES[i] - self.scale))
        self.set_scale(SCALES[max(0, min(len(SCALES) - 1, nearest + steps))])

    def px(self, pixels: float) -> int:
        """A length of the drawing in pixels of the present text scale."""
        return round(pixels * self.scale / 100)

    def _system_changed(self) -> None:
        if self._wish == SYSTEM:
            self._dress()

    def _dress(self) -> None:
        self.theme = load_theme(system_theme() if self._wish == SYSTEM else self._wish)
        self.fonts = Fonts(self.scale)
        self.icons = Icons(self.theme)
        apply(self._app, self.theme, self.scale)
        self.changed.emit()


def current_look() -> Look:
    """The application's look, as Qt's palette and font are the application's; made on the first call."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("there is no QApplication yet")
    return app.findChild(Look) or Look(app)


def system_theme() -> str:
    """The system's colour scheme where it is known, else light."""
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return "dark" if dark else "light"


def _within(percent: int) -> int:
    return max(SCALES[0], min(SCALES[-1], percent))
