"""The first page: what it says can be dropped, by whom, and what a first start offers."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from workbench.importers import EXTENSIONS
from workbench.ui.window import Window

SAID = {
    "PDF": {".pdf"},
    "Word": {".docx", ".docm"},
    "OpenDocument": {".odt", ".ott"},
    "RTF": {".rtf"},
    "EPUB": {".epub"},
    "web pages": {".html", ".htm", ".xhtml", ".mhtml", ".mht"},
    "e-mail": {".eml"},
    "tables": {".csv", ".tsv", ".xlsx", ".xlsm"},
    "Markdown": {".md", ".markdown"},
    "plain text": {".txt", ".text"},
}
"""How the drop area calls what can be brought in, and which files that is."""


def test_the_drop_area_names_all_that_can_be_dropped(first_window: Window) -> None:
    told = " ".join(label.text() for label in first_window.start.drop.findChildren(QLabel))
    assert [name for name in SAID if name not in told] == []
    assert set(EXTENSIONS) - set().union(*SAID.values()) == set(), "a format that the first page does not name"
