"""Tab in reading order: as things stand in their layouts, whenever they were made."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QLayout, QScrollArea, QWidget


def tab_as_read(part: QWidget) -> None:
    """Let Tab go through a part of the window from its first control to its last one."""
    for one, other in pairwise(_controls(part)):
        QWidget.setTabOrder(one, other)


def _controls(widget: QWidget) -> Iterator[QWidget]:
    """What takes the focus by Tab, in the order it is read; hidden things too, they keep their places."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    layout = widget.layout()
    if layout is not None:
        yield from _laid_out(layout)
    elif isinstance(widget, QScrollArea) and (inner := widget.widget()) is not None:
        yield from _controls(inner)
    elif not isinstance(widget, QAbstractScrollArea):
        for child in widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if not child.isWindow():  # a menu, a sheet
                yield from _controls(child)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            yield from _laid_out(inner)
        elif widget is not None:
            yield from _controls(widget)
