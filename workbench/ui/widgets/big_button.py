"""A keyed button that is easy to hit: for the few things a whole page is there for."""

from __future__ import annotations

from PySide6.QtCore import QSize

from workbench.ui.widgets.keyed_button import KeyedButton

HEIGHT = 34
"""Pixels at 100 %, as high as a verdict's button."""


class BigButton(KeyedButton):
    """Higher than its kin, with the same words and key."""

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.look.px(HEIGHT))

    def _side(self) -> int:
        return self.look.px(10)
