"""The pages of the review: one line for each; tab, menu entry, key and key sheet follow from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from workbench.ui.review.page import ReviewPage
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


def _sources(session: CaseSession, parent: QWidget) -> ReviewPage:
    from workbench.ui.review.sources import SourcesPage

    return SourcesPage(session, parent)


def _changes(session: CaseSession, parent: QWidget) -> ReviewPage:
    from workbench.ui.review.changes import ChangesPage

    return ChangesPage(session, parent)


def _questions(session: CaseSession, parent: QWidget) -> ReviewPage:
    from workbench.ui.review.questions import QuestionsPage

    return QuestionsPage(session, parent)


def _second_reader(session: CaseSession, parent: QWidget) -> ReviewPage:
    from workbench.ui.review.second_reader import SecondReaderPage

    return SecondReaderPage(session, parent)


def _sign_off(session: CaseSession, parent: QWidget) -> ReviewPage:
    from workbench.ui.review.sign_off import SignOffPage

    return SignOffPage(session, parent)


def _history(session: CaseSession, parent: QWidget) -> ReviewPage:
    from workbench.ui.review.history import HistoryPage

    return HistoryPage(session, parent)


def _conflicts(session: CaseSession, parent: QWidget) -> ReviewPage:
    from workbench.ui.review.conflicts import ConflictsPage

    return ConflictsPage(session, parent)


VIEWS = (
    ReviewView("sources", "Sources", "Ctrl+2", _sources),
    ReviewView("changes", "Changes", "Ctrl+3", _changes),
    ReviewView("questions", "Questions", "Ctrl+4", _questions),
    ReviewView("second_reader", "Second reader", "Ctrl+5", _second_reader),
    ReviewView("sign_off", "Sign-off", "Ctrl+6", _sign_off),
    ReviewView("history", "History", "Ctrl+7", _history),
    ReviewView("conflicts", "Conflicts", "Ctrl+8", _conflicts),
)
"""In the order of the tabs; Ctrl+1 is the document."""
