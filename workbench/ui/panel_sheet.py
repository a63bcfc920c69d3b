"""What the window's own panels add to the application's style sheet: choices, cards of evidence, popovers, rows."""

from __future__ import annotations

from string import Template

from workbench.core.verdicts import TONES
from workbench.ui.fonts import SECOND_SIZE, Fonts, reading_family
from workbench.ui.theme import Theme

_SHEET = Template("""
QToolButton::menu-indicator { image: none; width: 0; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="problem"] { color: $wro; }
QLabel[role="lead"] { font-family: "$serif"; font-size: ${reading}px; color: $muted; }
QLabel[role="tag"] { font-size: ${second}px; font-weight: 600; border-radius: 4px; padding: 1px 6px; }
QLabel[role="change"] { font-family: "$serif"; font-size: ${statement}px; }
QPushButton[role="tag"] { font-size: ${second}px; font-weight: 600; border: none; border-radius: 4px; padding: 1px 6px;
  min-height: 0; }
QPushButton[role="tag"]:hover { text-decoration: underline; }
QFrame[role="card"]:focus { border: 2px solid $accent; }
QPushButton[role="link"] { background: transparent; border: 1px solid transparent; color: $accent; padding: 1px 0;
  text-align: left; min-height: 0; }
QPushButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="link"]:focus { border: 1px solid $accent; padding: 1px 0; }
QPushButton[role="remove"] { background: transparent; border: 1px solid transparent; color: $muted; padding: 0 5px;
  min-height: 0; }
QPushButton[role="remove"]:hover { color: $ink; background: $sel; }
QPushButton[role="remove"]:focus { border: 1px solid $accent; padding: 0 5px; }
QPushButton[role="empty"] { background: transparent; border: 1px dashed $open; color: $muted; }
QPushButton[role="empty"]:focus { border: 2px solid $accent; color: $ink; }
QPushButton[role="choice"] { background: transparent; color: $muted; border: 1px solid $line; min-height: 0;
  border-radius: ${pill}px; padding: ${p3}px ${p7}px; font-size: ${second}px; }
QPushButton[role="choice"]:hover { color: $ink; border-color: $open; }
QPushButton[role="choice"]:checked { background: $sel; color: $accent; border-color: $accent; }
QPushButton[role="choice"]:focus { border: 2px solid $accent; padding: ${p3m}px ${p7m}px; }
QPushButton[role="choice"]:checked:focus { border: 2px solid $ink; }
StatusLine QPushButton[role="link"] { font-size: ${second}px; }
QLineEdit[role="slim"], QLineEdit[role="slim"]:focus { padding: 0 6px; border-radius: 4px; }
QPushButton[role="tab"] { background: transparent; border: 1px solid transparent; border-bottom: 2px solid transparent;
  border-radius: 0; color: $muted; min-height: 0; padding: ${p3}px ${p6}px ${p7}px ${p6}px; }
QPushButton[role="tab"]:hover { color: $ink; }
QPushButton[role="tab"]:checked { color: $ink; border-bottom: 2px solid $accent; }
QPushButton[role="tab"]:focus { border: 1px solid $accent; border-bottom: 2px solid $accent; }
QPushButton[role="keyed"] { text-align: left; padding-right: ${cap}px; }
QPushButton[role="keyed"]:focus { padding-right: ${cap}px; }
QPushButton[role="row"] { background: transparent; border: 1px solid transparent; text-align: left; }
QPushButton[role="row"]:hover { background: $sel; }
QPushButton[role="row"]:focus { border: 1px solid $accent; }
QPushButton::menu-indicator { width: 0; image: none; }
QTextEdit[role="statement"] { font-family: "$serif"; font-size: ${statement}px; background: transparent;
  border: 1px solid transparent; border-radius: 4px; color: $ink; padding: 0; }
QTextEdit[role="statement"]:hover { border-color: $line; }
QTextEdit[role="statement"]:focus { background: $raised; border: 1px solid $accent; }
QFrame[role="card"] QLabel { border: none; }
QWidget[role="form"] { background: $raised; border: 1px solid $line; border-radius: 8px; }
QWidget[role="form"] QLabel { border: none; }
QComboBox QAbstractItemView, QListView[role="offers"] { background: $raised; color: $ink; border: 1px solid $line;
  selection-background-color: $sel; selection-color: $ink; }
QWidget[role="form"] QLineEdit, QWidget[role="form"] QTextEdit { background: $paper; }
QWidget[role="header"] { background: $panel; border: none; border-bottom: 1px solid $line; }
QWidget[role="foot"] { background: $panel; border: none; border-top: 1px solid $line; }
QWidget[role="popover"] { background: $raised; border: 1px solid $open; border-radius: 8px; }
QWidget[role="popover"] QLabel { border: none; }
QWidget[role="popover"] QLineEdit { background: $paper; }
KeyRow { border: 1px solid transparent; border-radius: 6px; }
KeyRow:hover { background: $sel; }
KeyRow:focus { border-color: $accent; }
QListView[role="found"] { background: $raised; }
QWidget[role="drop"] { background: $panel; border: 2px dashed $open; border-radius: 10px; }
QWidget[role="drop"][over="true"] { background: $sel; border-color: $accent; }
QWidget[role="drop"] QLabel { border: none; }
QListView::item { padding: 6px 8px; border-bottom: 1px solid $line; color: $ink; }
QListView::item:selected { background: $sel; color: $ink; }
""")


def panel_sheet(theme: Theme, fonts: Fonts) -> str:
    """The window's additions for a theme and a text scale."""
    sizes = {"second": SECOND_SIZE, "statement": 15, "reading": 16, "pill": 11, "cap": 44, "p3": 3, "p6": 6, "p7": 7}
    values: dict[str, object] = {name: fonts.size(size) for name, size in sizes.items()}
    # A focused frame is one pixel wider: its padding gives that pixel back, so that nothing moves.
    values |= {"p3m": fonts.size(3) - 1, "p7m": fonts.size(7) - 1}
    values |= theme.hexes
    tag = Template('*[role="tag"][tone="$tone"] { color: $ink; background: $ground; }\n')
    tags = [tag.substitute(tone=tone, ink=theme.hex(tone), ground=theme.hex(f"{tone}_ground")) for tone in TONES]
    return _SHEET.substitute(values, serif=reading_family()) + "".join(tags)
