"""The pages of the review: one line for each; tab, menu entry, key and key sheet follow from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from workbench.ui.review.changes import ChangesPage
from workbench.ui.review.conflicts import ConflictsPage
from workbench.ui.review.history import HistoryPage
from workbench.ui.review.page import ReviewPage
from workbench.ui.review.questions import QuestionsPage
from workbench.ui.review.second_reader import SecondReaderPage
from workbench.ui.review.sign_off import SignOffPage
from workbench.ui.review.sources import SourcesPage
from workbench.ui.session import CaseSession


@dataclass(frozen=True, slots=True)
class ReviewView:
    """One page: its lasting name, its words, its key, how it is made."""

    key: str
    words: str
    shortcut: str
    make: Callable[[CaseSession, QWidget], ReviewPage]

    @property
    def title(self) -> str:
        """Its words in the reader's language."""
        return QCoreApplication.translate("Action", self.words)


VIEWS = (
    ReviewView("sources", "Sources", "Ctrl+2", SourcesPage),
    ReviewView("changes", "Changes", "Ctrl+3", ChangesPage),
    ReviewView("questions", "Questions", "Ctrl+4", QuestionsPage),
    ReviewView("second_reader", "Second reader", "Ctrl+5", SecondReaderPage),
    ReviewView("sign_off", "Sign-off", "Ctrl+6", SignOffPage),
    ReviewView("history", "History", "Ctrl+7", HistoryPage),
    ReviewView("conflicts", "Conflicts", "Ctrl+8", ConflictsPage),
)
"""In the order of the tabs; Ctrl+1 is the document."""
