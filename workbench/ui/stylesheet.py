"""The one style sheet, made from a theme's roles and the text scale.

Widgets say what they are by a property: QLabel[role="title" | "muted" | "small" | "faint" | "claim" | "heading"],
QPushButton[role="main" | "quiet"], QWidget[role="paper" | "panel" | "note" | "conflict" | "card"].
"""

from __future__ import annotations

from string import Template

from workbench.ui.fonts import Fonts, reading_family
from workbench.ui.theme import Theme

_SHEET = Template("""
QToolTip { color: $ink; background: $raised; border: 1px solid $line; padding: ${p4}px ${p6}px; }
QWidget[role="paper"] { background: $paper; }
QWidget[role="panel"] { background: $panel; }
QWidget[role="card"] { background: $raised; border: 1px solid $line; border-radius: ${p8}px; }
QWidget[role="conflict"] {
  background: $dis_ground; border: none; border-left: 3px solid $dis;
  border-top-right-radius: ${p8}px; border-bottom-right-radius: ${p8}px;
}
QWidget[role="note"] {
  background: $ctx_ground; border: none; border-left: 3px solid $ctx;
  border-top-right-radius: ${p8}px; border-bottom-right-radius: ${p8}px;
}

QLabel { background: transparent; color: $ink; }
QLabel[role="title"] { font-size: ${t14}px; font-weight: 700; }
QLabel[role="heading"] { font-family: "$serif"; font-size: ${t26}px; font-weight: 700; }
QLabel[role="claim"] { font-family: "$serif"; font-size: ${t16}px; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="small"] { color: $muted; font-size: ${t11_5}px; }
QLabel[role="faint"] { color: $faint; font-size: ${t11_5}px; }
QLabel[role="accent"] { color: $accent; }
QLabel[role="warning"] { color: $dis; font-size: ${t11_5}px; font-weight: 600; }
SectionLabel { color: $muted; font-size: ${t11}px; font-weight: 700; letter-spacing: 0.4px; }
KeyCap {
  color: $muted; background: $raised; font-family: "$mono"; font-size: ${t11}px;
  border: 1px solid $line; border-bottom-width: 2px; border-radius: ${p4}px; padding: 0 ${p5}px;
}

QPushButton {
  color: $ink; background: $raised; border: 1px solid $line; border-radius: ${p8}px;
  padding: ${p6}px ${p12}px; min-height: ${p18}px;
}
QPushButton:hover { border-color: $open; }
QPushButton:focus { border: 2px solid $accent; padding: ${p6m}px ${p12m}px; }
QPushButton:pressed { background: $sel; }
QPushButton:disabled { color: $faint; background: $panel; }
QPushButton[role="main"] { color: $paper; background: $accent; border-color: $accent; }
QPushButton[role="main"]:focus { color: $accent; background: $raised; border: 2px solid $accent; }
QPushButton[role="main"]:pressed { background: $ink; }
QPushButton[role="main"]:disabled { color: $faint; background: $panel; border-color: $line; }
QPushButton[role="quiet"] { color: $accent; background: transparent; border-color: transparent; }
QPushButton[role="quiet"]:hover { background: $sel; }
QPushButton[role="quiet"]:focus { border-color: $accent; }
QToolButton {
  color: $muted; background: transparent; border: 1px solid transparent; border-radius: ${p6}px; padding: ${p4}px;
}
QToolButton:hover, QToolButton:checked { background: $sel; }
QToolButton:focus { border-color: $accent; }

QLineEdit, QTextEdit[role="field"], QPlainTextEdit[role="field"] {
  color: $ink; background: $raised; border: 1px solid $line; border-radius: ${p8}px; padding: ${p5}px ${p10}px;
  selection-background-color: $accent; selection-color: $paper;
}
QTextEdit[role="field"], QPlainTextEdit[role="field"] { padding: ${p5}px ${p6}px; }
QLineEdit:focus, QTextEdit[role="field"]:focus, QPlainTextEdit[role="field"]:focus {
  border: 2px solid $accent; padding: ${p4}px ${p9}px;
}
QTextEdit[role="field"]:focus, QPlainTextEdit[role="field"]:focus { padding: ${p4}px ${p5}px; }
QLineEdit:disabled { color: $faint; background: $panel; }

QTableView, QListView, QTreeView {
  color: $ink; background: $panel; border: none; outline: none; gridline-color: $line;
  selection-background-color: $sel; selection-color: $ink;
}
QTableView[role="paper"], QListView[role="paper"], QTreeView[role="paper"] { background: $paper; }
QHeaderView { background: $panel; border: none; }
QHeaderView::section {
  color: $muted; background: $panel; border: none; border-bottom: 1px solid $line; padding: ${p6}px ${p8}px;
  font-weight: 600;
}

QMenuBar { color: $ink; background: $panel; border: none; padding: ${p2}px ${p8}px; }
QMenuBar::item { background: transparent; padding: ${p4}px ${p8}px; border-radius: ${p4}px; }
QMenuBar::item:selected { background: $sel; }
QMenu { color: $ink; background: $raised; border: 1px solid $line; padding: ${p4}px; }
QMenu::item { padding: ${p5}px ${p24}px ${p5}px ${p12}px; border-radius: ${p4}px; }
QMenu::item:selected { background: $sel; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $line; margin: ${p4}px ${p8}px; }
QMenu::icon { padding-left: ${p8}px; }

QStatusBar { color: $muted; background: $panel; border-top: 1px solid $line; font-size: ${t12}px; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: $muted; font-size: ${t12}px; }

QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
HairLine { background: $line; border: none; }

QScrollArea { background: transparent; border: none; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: ${p12}px; }
QScrollBar:horizontal { height: ${p12}px; }
QScrollBar::handle { background: $line; border-radius: ${p3}px; margin: 3px; }
QScrollBar::handle:hover { background: $open; }
QScrollBar::handle:vertical { min-height: ${p32}px; }
QScrollBar::handle:horizontal { min-width: ${p32}px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QProgressBar { background: $line; border: none; border-radius: ${p3}px; max-height: ${p6}px; color: transparent; }
QProgressBar::chunk { background: $accent; border-radius: ${p3}px; }
QSlider::groove:horizontal { height: ${p4}px; background: $line; border-radius: ${p2}px; }
QSlider::sub-page:horizontal { background: $open; border-radius: ${p2}px; }
QSlider::handle:horizontal { width: ${p12}px; margin: -${p4}px 0; background: $accent; border-radius: ${p6}px; }
QSlider:focus { outline: none; }
QSlider::handle:horizontal:focus { border: 2px solid $ink; }
QTabBar::tab { color: $muted; background: transparent; border: none; padding: ${p6}px ${p10}px; }
QTabBar::tab:selected { color: $ink; border-bottom: 2px solid $accent; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
""")

_LENGTHS = (2, 3, 4, 5, 6, 8, 9, 10, 12, 18, 24, 32)
_TYPE = (11, 11.5, 12, 14, 16, 26)


def stylesheet(theme: Theme, fonts: Fonts) -> str:
    """The application's style sheet for a theme and a text scale."""
    values: dict[str, object] = dict(theme.hexes)
    values.update({f"p{length}": fonts.size(length) for length in _LENGTHS})
    # A focused frame is one pixel wider: its padding gives that pixel back, so that nothing moves.
    values.update({f"p{length}m": fonts.size(length) - 1 for length in (6, 12)})
    values.update({f"t{size}".replace(".", "_"): fonts.size(size) for size in _TYPE})
    values.update(serif=reading_family(), mono=fonts.keys().family())
    return _SHEET.substitute(values)
