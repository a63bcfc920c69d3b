"""Themes: colours by role from resources/themes, as Qt colours and as a palette. No other module names a colour."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QColor, QPalette

from workbench.core.verdicts import TONES
from workbench.paths import shipped

THEMES = ("light", "dark")
"""Themes that are shipped, each a file of that name."""

ROLES = (
    "paper", "panel", "raised", "ink", "muted", "faint", "accent", "sel", "open", "line",
    *TONES, *(f"{tone}_ground" for tone in TONES),
)  # fmt: skip
"""Every role a theme file must name. Words on the accent are set in the paper's colour."""


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme as it was read: its name and the hex colour of every role."""

    name: str
    hexes: dict[str, str]

    @classmethod
    def from_toml(cls, toml: str) -> Theme:
        """Read a theme file. Raises ValueError naming a role that is missing, unknown or not a colour."""
        data = tomllib.loads(toml)
        hexes: dict[str, str] = data["colours"]
        for role in ROLES:
            if role not in hexes:
                raise ValueError(f"theme {data['name']}: the role {role} has no colour")
        for role, value in hexes.items():
            if role not in ROLES:
                raise ValueError(f"theme {data['name']}: there is no role {role}")
            if not QColor.isValidColorName(value):
                raise ValueError(f"theme {data['name']}: {role} is no colour: {value}")
        return cls(data["name"], hexes)

    def hex(self, role: str) -> str:
        """The role's colour as "#RRGGBB", for style sheets and SVG; KeyError for an unknown role."""
        return self.hexes[role]

    def colour(self, role: str) -> QColor:
        """The role's colour; KeyError for an unknown role."""
        return _colour(self.hexes[role])

    def ground(self, tone: str) -> QColor:
        """The ground that belongs to a verdict's tone."""
        return _colour(self.hexes[f"{tone}_ground"])

    @property
    def is_dark(self) -> bool:
        """Whether the words are lighter than the paper."""
        return luminance(self.hex("ink")) > luminance(self.hex("paper"))


@lru_cache(maxsize=128)
def _colour(value: str) -> QColor:
    return QColor(value)


def load_theme(name: str) -> Theme:
    """A shipped theme by its name ("light", "dark")."""
    return Theme.from_toml((shipped("resources") / "themes" / f"{name}.toml").read_text(encoding="utf-8"))


def palette(theme: Theme) -> QPalette:
    """Every colour group of Qt's palette from the roles, so that unstyled widgets fit in too."""
    result = QPalette()
    roles = {
        QPalette.ColorRole.Window: "panel",
        QPalette.ColorRole.WindowText: "ink",
        QPalette.ColorRole.Base: "raised",
        QPalette.ColorRole.AlternateBase: "panel",
        QPalette.ColorRole.ToolTipBase: "raised",
        QPalette.ColorRole.ToolTipText: "ink",
        QPalette.ColorRole.PlaceholderText: "faint",
        QPalette.ColorRole.Text: "ink",
        QPalette.ColorRole.Button: "raised",
        QPalette.ColorRole.ButtonText: "ink",
        QPalette.ColorRole.BrightText: "paper",
        QPalette.ColorRole.Link: "accent",
        QPalette.ColorRole.LinkVisited: "aut",
        QPalette.ColorRole.Highlight: "accent",
        QPalette.ColorRole.HighlightedText: "paper",
        QPalette.ColorRole.Accent: "accent",
        QPalette.ColorRole.Light: "raised",
        QPalette.ColorRole.Midlight: "panel",
        QPalette.ColorRole.Mid: "line",
        QPalette.ColorRole.Dark: "open",
        QPalette.ColorRole.Shadow: "line",
    }
    for role, name in roles.items():
        result.setColor(role, theme.colour(name))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, role, theme.colour("faint"))
    return result


def luminance(value: str) -> float:
    """Relative luminance of "#RRGGBB", 0 to 1 (WCAG 2.2)."""
    channels = [int(value[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)
