"""The line under the panels: saved, checker, what was done just now, long work, the keys."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEasingCurve, QPropertyAnimation, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import QGraphicsOpacityEffect, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from workbench.core.doors import system_clock
from workbench.core.progress import Progress
from workbench.ui.elided_label import ElidedLabel
from workbench.ui.keys_in_force import KeyOf
from workbench.ui.language import day_words
from workbench.ui.look import current_look
from workbench.ui.person_line import PersonLine
from workbench.ui.settings_store import SettingsStore
from workbench.ui.tasks import Job
from workbench.ui.widgets.keycap import KeyCap

HEIGHT = 30
KEYS_FROM = 760
"""Width in pixels at 100 % from which the keys are shown."""
FADE_MS = 120
SAID_MS = 6000
"""How long a quiet line stays."""


class StatusLine(QWidget):
    """Never jumps: long work and quiet lines take the room in the middle that is always there."""

    def __init__(self, settings: SettingsStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = current_look()
        self._job: Job | None = None
        self._in_case = False
        self.setProperty("role", "foot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.saved, self.said = QLabel(self), ElidedLabel(self)
        self.ranking, self.comparing = QLabel(self), QLabel(self)
        self.person = PersonLine(settings, self, short=True)
        for label in (self.saved, self.said, self.ranking, self.comparing):
            label.setProperty("role", "small")
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.work, self.bar = QLabel(self), QProgressBar(self)
        self.work.setProperty("role", "small")
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.cancel.setProperty("role", "link")
        self.cancel.clicked.connect(self._cancel)
        self._effect = QGraphicsOpacityEffect(self.said)
        self.said.setGraphicsEffect(self._effect)
        self._fade = QPropertyAnimation(self._effect, b"opacity", self)
        self._fade.setDuration(FADE_MS)
        self._fade.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setInterval(SAID_MS)
        self._silence.timeout.connect(lambda: self.said.setText(""))
        self._keys = QWidget(self)
        self._lay_out()
        self._look.changed.connect(self._dress)
        self._dress()
        self._show_work(False)
        self.show_ranking("")
        self.show_comparing("")

    def sizeHint(self) -> QSize:
        return QSize(800, self._look.px(HEIGHT))

    def show_saved(self, moment: datetime | None) -> None:
        """When something was saved last, by the clock on the wall."""
        today = moment is not None and moment.date() == system_clock().astimezone().date()
        time = "" if moment is None else f"{moment:%H:%M}" if today else day_words(moment)
        self.saved.setText(self.tr("Saved {time}").format(time=time) if time else "")
        self.saved.setVisible(bool(time))

    def show_checker(self, person: str) -> None:
        """Who is at the desk; empty on the start page."""
        self._in_case = bool(person)
        if person:
            self.person.show_person(person)
        else:
            self.person.end()
        self.person.setVisible(self._in_case)
        self._show_keys()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_keys()

    def say(self, words: str) -> None:
        """A quiet line, shown for a while and told to screen readers."""
        self.said.setText(words)
        self.said.setToolTip(words)
        self._fade.stop()
        self._fade.setStartValue(0.0)
        self._fade.setEndValue(1.0)
        self._fade.start()
        self._silence.start()
        if words:
            announce(self, words)

    def show_ranking(self, words: str) -> None:
        """How far the ranking in the background is; empty while it rests."""
        self.ranking.setText(words)
        self.ranking.setVisible(bool(words))

    def show_comparing(self, words: str) -> None:
        """How far the comparing in the background is; empty while it rests."""
        self.comparing.setText(words)
        self.comparing.setVisible(bool(words))

    def follow(self, job: Job) -> None:
        """Show a job's progress until it ends."""
        self._job = job
        self.work.setText(job.label)
        self.bar.setRange(0, 0)
        self._show_work(True)
        job.progressed.connect(self._on_progress)
        for ending in (job.done, job.failed):
            ending.connect(self._on_end)
        job.cancelled.connect(self._on_end)

    def _on_progress(self, progress: Progress) -> None:
        self.bar.setRange(0, max(progress.total, 1))
        self.bar.setValue(progress.done)
        label = self._job.label if self._job else ""
        words = f"{label}: {progress.what}" if progress.what else label
        metrics = self.work.fontMetrics()
        self.work.setText(metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, self._look.px(320)))

    def _on_end(self, *_: object) -> None:
        self._job = None
        self._show_work(False)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.stop()

    def _show_keys(self) -> None:
        self._keys.setVisible(self._in_case and self.width() >= self._look.px(KEYS_FROM))

    def _show_work(self, working: bool) -> None:
        for part in (self.work, self.bar, self.cancel):
            part.setVisible(working)
        self.said.setVisible(not working)

    def _dress(self) -> None:
        self.setFixedHeight(self._look.px(HEIGHT))
        self.bar.setFixedWidth(self._look.px(140))
        self.bar.setFixedHeight(self._look.px(6))

    def _lay_out(self) -> None:
        keys = QHBoxLayout(self._keys)
        keys.setContentsMargins(0, 0, 0, 0)
        keys.setSpacing(4)
        steps, sheet = (KeyOf("next", "J"), KeyOf("previous", "K")), (KeyOf("keys", "?"),)
        for caps, words in ((steps, self.tr("next, previous")), (sheet, self.tr("all keys"))):
            for cap in caps:
                keys.addWidget(KeyCap(cap, self._keys))
            label = QLabel(words, self._keys)
            label.setProperty("role", "small")
            keys.addWidget(label)
            keys.addSpacing(10)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 6, 0)
        row.setSpacing(16)
        row.addWidget(self.saved)
        row.addWidget(self.person)
        row.addWidget(self.said, 1)
        row.addWidget(self.ranking)
        row.addWidget(self.comparing)
        row.addWidget(self.work)
        row.addWidget(self.bar)
        row.addWidget(self.cancel)
        row.addStretch(0)
        row.addWidget(self._keys)


def announce(widget: QWidget, words: str) -> None:
    """Tell screen readers what happened without moving the focus."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
