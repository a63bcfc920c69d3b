"""Fonts: a serif for reading, the system's own for the interface, a monospace for keys; sizes follow the text scale."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase

READING = (
    "Source Serif 4", "Source Serif Pro", "Source Serif", "Noto Serif", "Charter", "Bitstream Charter", "Georgia",
    "DejaVu Serif",
)  # fmt: skip
"""Serifs for reading, the first that is installed is used."""

READING_SIZE = 17
"""Pixels of the document's words at 100 %."""
INTERFACE_SIZE = 13
"""Pixels of the interface's words at 100 %."""
SECOND_SIZE = 11.5
"""Pixels of second words (meta lines, hints) at 100 %."""
LEADING = 1.7
"""Line height of the document's words, in their size."""


@lru_cache(maxsize=1)
def reading_family() -> str:
    """The first installed serif of READING, else what the system calls serif."""
    installed = set(QFontDatabase.families())
    return next((family for family in READING if family in installed), "serif")


@dataclass(frozen=True, slots=True)
class Fonts:
    """Makes fonts for one text scale (percent)."""

    scale: int = 100

    def size(self, pixels: float) -> int:
        """A font size of the drawing in pixels of this scale, at least 1."""
        return max(1, round(pixels * self.scale / 100))

    def reading(self, pixels: float = READING_SIZE, *, bold: bool = False, italic: bool = False) -> QFont:
        """The serif in which documents and claims are read."""
        font = QFont(reading_family())
        font.setStyleHint(QFont.StyleHint.Serif)
        font.setPixelSize(self.size(pixels))
        font.setBold(bold)
        font.setItalic(italic)
        # Hinting to whole pixels makes a paragraph's rhythm uneven.
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def interface(self, pixels: float = INTERFACE_SIZE, *, bold: bool = False) -> QFont:
        """The system's own font."""
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        font.setPixelSize(self.size(pixels))
        font.setBold(bold)
        return font

    def keys(self, pixels: float = 11) -> QFont:
        """The monospace in which keys are shown."""
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(self.size(pixels))
        return font
