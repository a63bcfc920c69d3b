"""The window: start page or case over the status line. It lays out and connects; the panels do the work."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QLayout, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from workbench.core.claims import Claim
from workbench.core.doors import system_clock
from workbench.core.errors import WorkbenchError
from workbench.core.journal import Changes
from workbench.ui.action_list import PAGE_ACTIONS, all_actions
from workbench.ui.actions import GROUPS, InstalledActions, translated
from workbench.ui.case_page import CasePage
from workbench.ui.cases import Cases
from workbench.ui.choose import FileChooser
from workbench.ui.commands import Commands
from workbench.ui.comparing import Comparing
from workbench.ui.intake import Intake
from workbench.ui.key_map import KeyMap
from workbench.ui.late import Late
from workbench.ui.left_words import LeftWords
from workbench.ui.look import current_look
from workbench.ui.notice import Notice
from workbench.ui.notify import line_of
from workbench.ui.panel_sheet import panel_sheet
from workbench.ui.ranking import Ranking
from workbench.ui.reading_order import tab_as_read
from workbench.ui.session import CaseSession
from workbench.ui.settings_store import SettingsStore
from workbench.ui.status_line import StatusLine
from workbench.ui.tasks import Jobs
from workbench.ui.unwritten import AGAIN_MS, lives_on
from workbench.ui.window_state import keep_on_screen, state_of

if TYPE_CHECKING:
    from workbench.ui.encodings import Encodings
    from workbench.ui.exports import Exports
    from workbench.ui.help.guide import Guide
    from workbench.ui.palette import Palette
    from workbench.ui.start_page import StartPage
    from workbench.ui.unlock import Unlock

LEAST_SIZE = (760, 520)
"""Pixels."""
FRAME_MS = 200
"""After this long the window system has put its frame round a window that is shown."""
REFRESH_MS = 100
"""Words and availability of all actions follow a pause in the changes; undo and redo follow at once."""


class Window(QMainWindow):
    """One window, one case at a time."""

    settings: SettingsStore
    cases: Cases
    commands: Commands

    def __init__(self, settings: SettingsStore, chooser: FileChooser | None = None) -> None:
        super().__init__()
        self.settings = settings
        self.chooser = chooser or FileChooser(self)
        self.cases = Cases(settings, self)
        self.jobs = Jobs(self)
        self.look = current_look()
        self.page: CasePage | None = None
        self.intake: Intake | None = None
        self.ranking: Ranking | None = None
        self.comparing: Comparing | None = None
        self.sheets: list[QDialog] = []
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self.refresh_actions)
        self.review_menu = QMenu(self)
        self.commands = Commands(self)
        self.actions_installed = InstalledActions(self, KeyMap.read(settings.text("keys")))
        self.status = StatusLine(settings, self)
        self.pages = QStackedWidget(self)
        self._whole = QWidget(self)
        column = QVBoxLayout(self._whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.pages, 1)
        column.addWidget(self.status)
        self.setCentralWidget(self._whole)
        self.notice = Notice(self._whole, self.status.height)
        self.left_words = LeftWords(self.cases, self.notice, self)
        self._refresh = QTimer(self)
        self._refresh.setSingleShot(True)
        self._refresh.setInterval(REFRESH_MS)
        self._refresh.timeout.connect(self.refresh_actions)
        self._is_closing = False
        self._connect()
        self._install(None)
        # The layout's own least size grows with the text; a fixed one lets a large scale stay on a small screen.
        self.layout().setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # type: ignore[union-attr]
        self.setMinimumSize(*LEAST_SIZE)
        self.resize(1280, 800)

    @Late
    def start(self) -> StartPage:
        """The first page."""
        from workbench.ui.start_page import StartPage

        page = StartPage(self.settings, self)
        page.sample_wanted.connect(self.cases.open_sample)
        page.tour_wanted.connect(self.commands.take_tour)
        page.new_wanted.connect(self.commands.new_case)
        page.open_wanted.connect(self.commands.choose_case)
        page.import_wanted.connect(self.commands.choose_documents)
        page.case_wanted.connect(self.cases.open)
        page.dropped.connect(self.commands.bring_in)
        self.pages.addWidget(page)
        return page

    @Late
    def unlock(self) -> Unlock:
        """Asks for the passwords of documents."""
        from workbench.ui.unlock import Unlock

        return Unlock(self._whole, self.status.height)

    @Late
    def encodings(self) -> Encodings:
        """Offers other encodings of a document."""
        from workbench.ui.encodings import Encodings

        offer = Encodings(self._whole, self.status.height)
        offer.chosen.connect(self.commands.read_again)
        return offer

    @Late
    def command_palette(self) -> Palette:
        """Finds any action, document or claim."""
        from workbench.ui.palette import Palette

        return Palette(self._whole)

    @Late
    def guide(self) -> Guide:
        """Tells what each part of the window is."""
        from workbench.ui.help.guide import Guide

        return Guide(self, self._whole)

    @property
    def is_guiding(self) -> bool:
        """Whether a part of the window is being told."""
        return Window.guide.made(self) and self.guide.is_open

    @Late
    def exports(self) -> Exports:
        """Writes reports."""
        from workbench.ui.exports import Exports

        return Exports(self.jobs, self.notice, self.status, self)

    # -- following

    def refresh_actions(self) -> None:
        """Bring words and availability of all actions up to date."""
        self.actions_installed.refresh()

    def close_sheets(self) -> None:
        """Close what lies over the window in a window of its own: settings, keys, the verdict scale."""
        for sheet in self.sheets:
            sheet.close()
            sheet.deleteLater()
        self.sheets.clear()

    def tell(self, error: WorkbenchError) -> None:
        """An error of the user's world, as one calm line."""
        self.notice.tell([line_of(error)])

    def showEvent(self, event: QShowEvent) -> None:
        """Without a case the first page is what is shown."""
        super().showEvent(event)
        self._is_closing = False
        if self.page is None:
            self._show_start()
        QTimer.singleShot(FRAME_MS, self, lambda: keep_on_screen(self))

    def focusNextPrevChild(self, onward: bool) -> bool:
        """Tab goes as one reads: what is shown of a claim comes and goes, and was made in another order."""
        if self.page is not None:
            tab_as_read(self.page.check)
            if self.page.review.current is not None:
                tab_as_read(self.page.review.current)
        return super().focusNextPrevChild(onward)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing is asked: everything is saved. Where words can be saved nowhere, the window stays."""
        if lives_on():  # a window manager asks without regard to the write that waits for another program
            event.ignore()
            QTimer.singleShot(AGAIN_MS, self, self.close)
            return
        if not self.cases.may_close():
            event.ignore()
            return
        self._is_closing = True
        self.close_sheets()
        self.jobs.cancel_all()
        if self.is_guiding:
            self.guide.end()
        if self.ranking is not None:
            self.ranking.stop()
        if self.comparing is not None:
            self.comparing.stop()
        self.cases.close()
        self.settings.set("window", state_of(self))
        super().closeEvent(event)

    def _connect(self) -> None:
        self.cases.opened.connect(self._show_case)
        self.cases.closed.connect(self._leave_case)
        self.cases.refused.connect(self.tell)
        self.jobs.started.connect(self.status.follow)
        self.settings.changed.connect(self._on_setting)
        self.look.changed.connect(self._dress)
        self.status.person.left.connect(self._keys_back)
        self._dress()

    def _show_start(self) -> None:
        self.setWindowTitle(self.tr("Fact-checking workbench"))
        self.status.show_checker("")
        self.status.show_saved(None)
        self.start.refresh()
        self.pages.setCurrentWidget(self.start)

    def _show_case(self, session: CaseSession) -> None:
        folded = bool(self.settings.get("fold_queue"))
        self._install(session)
        self.page = CasePage(session, self.menu, self.chooser, folded=folded, parent=self)
        self.intake = Intake(session, self.jobs, self)
        self.intake.told.connect(self.notice.tell)
        self.intake.locked.connect(self.commands.ask_password)
        self.intake.doubtful.connect(self.commands.ask_version)
        self.intake.arrived.connect(self.page.take_first)
        self.ranking = Ranking(session, self.jobs, self)
        self.ranking.told.connect(self.status.show_ranking)
        self.ranking.ready.connect(self.page.queue.offer_ranking)
        self.ranking.ranked_by.connect(self.page.queue.take_ranker)
        self.comparing = Comparing(session, self.jobs, self)
        self.comparing.told.connect(self.status.show_comparing)
        self.page.check.judged.connect(self.commands.judge)
        self.page.check.scale_button.clicked.connect(self.commands.show_scale)
        self.page.header.review.setMenu(self.review_menu)
        self.page.header.export.clicked.connect(self.page.open_export)
        self.page.export_opened.connect(self.notice.hide)
        self.page.document.dropped.connect(self.commands.bring_in)
        self.page.queue.filters.speaker_wanted.connect(self.commands.find_speaker)
        self.page.document.import_wanted.connect(self.commands.choose_documents)
        self.page.document.pages.take_settings(self.settings)
        self.page.document.pages.shown.connect(lambda: self.actions_installed.refresh(*PAGE_ACTIONS))
        self.page.export_wanted.connect(lambda key, path, choices: self.exports.write(session.desk, key, path, choices))
        session.read_blind(blind=bool(self.settings.get("blind_reading")))
        session.cool_off = timedelta(minutes=self.settings.number("cool_off"))
        session.said.connect(self.status.say)
        session.refused.connect(self.tell)
        session.changed.connect(self._on_changes)
        session.current_changed.connect(self._on_current)
        self.pages.addWidget(self.page)
        self.pages.setCurrentWidget(self.page)
        self.setWindowTitle(self.tr("{case} · Fact-checking workbench").format(case=session.desk.name))
        self.status.show_checker(session.desk.person)
        self.status.show_saved(datetime.fromtimestamp(session.desk.path.stat().st_mtime, UTC).astimezone())
        self.notice.hide()
        self.page.take_up()
        self.left_words.follow(session)
        self.refresh_actions()

    def _leave_case(self) -> None:
        self.jobs.cancel_all()
        self._refresh.stop()
        if Window.unlock.made(self):
            self.unlock.end()
        if Window.encodings.made(self):
            self.encodings.end()
        if self.is_guiding:
            self.guide.end()
        self.notice.hide()  # what it offers would be done to a case that is closed
        self.status.say("")
        if self.page is not None:
            counts = self.page.queue.head.counts
            if counts.total:  # a case that is closed at once was not counted yet
                self.settings.remember_progress(self.page.session.desk.path, counts.checked, counts.total)
            self.page.shut()
            self.pages.removeWidget(self.page)
            self.page.deleteLater()
        self.page = self.intake = None
        if self.ranking is not None:
            self.ranking.stop()
            self.ranking.deleteLater()
            self.ranking = None
        if self.comparing is not None:
            self.comparing.stop()
            self.comparing.deleteLater()
            self.comparing = None
        if not self._is_closing:
            self._install(None)
            self._show_start()

    def _install(self, session: CaseSession | None) -> None:
        self.close_sheets()  # they list what is about to go, as the palette does
        if Window.command_palette.made(self):
            self.command_palette.hide()
        self.actions_installed.install(all_actions(session.scale if session is not None else None))
        self.menu.clear()
        for old in self.menu.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly):
            old.deleteLater()  # clearing takes the entry of a submenu away and leaves the submenu
        for group, name in GROUPS:
            members = [a for a in self.actions_installed.actions if a.group == group and a.in_menu]
            if members:
                part = self.menu.addMenu(translated(name))
                part.addActions([self.actions_installed.by_id[a.id] for a in members])
                if group == "case":
                    self._list_recent(part)
                if group == "review":
                    self.review_menu.clear()
                    self.review_menu.addActions(part.actions())

    def _list_recent(self, part: QMenu) -> None:
        """The recent cases that are there, behind the ways to open another one."""
        recent = QMenu(self.tr("Recent cases"), part)
        for path in self.settings.recent_cases():
            opens = recent.addAction(path.stem.replace("&", "&&"))
            opens.setToolTip(str(path))
            opens.triggered.connect(lambda _=False, path=path: self.cases.open(path))
        recent.setToolTipsVisible(True)
        recent.setEnabled(not recent.isEmpty())
        part.insertMenu(self.actions_installed.by_id["new_window"], recent)

    def _on_changes(self, _: Changes) -> None:
        self._show_saved()
        # At once: a key that follows on the heels of a change must find undo ready.
        if self.jobs.current is None:
            self.actions_installed.refresh("undo", "redo")
        self._refresh.start()

    def _show_saved(self) -> None:
        """What was written is saved, unless somebody took the file away from under the window."""
        path = self.page.session.desk.path if self.page is not None else None
        if path is None or path.exists():
            self.status.show_saved(system_clock().astimezone())
            return
        self.status.show_saved(None)
        words = self.tr("{case}: the case file was moved or deleted. Write it again, else what you do is lost.")
        self.notice.tell([words.format(case=path)], [(self.tr("Write it again"), self.cases.put_back)])

    def _on_current(self, claim: Claim | None) -> None:
        """Keys that need a claim are ready with it: the next key may be there already."""
        if (claim is None) == self.actions_installed.by_id["reason"].isEnabled():
            self.actions_installed.refresh()
        else:
            self.actions_installed.refresh("discard", "restore")

    def _on_setting(self, name: str) -> None:
        if name == "theme":
            self.look.set_theme(self.settings.text("theme"))
        elif name == "text_scale":
            self.look.set_scale(self.settings.number("text_scale"))
        elif name == "keys":
            self.actions_installed.take_keys(KeyMap.read(self.settings.text("keys")))
        elif name == "checker":
            self.commands.change_person()
        elif name == "blind_reading" and self.page is not None:
            self.page.session.read_blind(blind=bool(self.settings.get(name)))
        elif name == "cool_off" and self.page is not None:
            self.page.session.cool_off = timedelta(minutes=self.settings.number(name))

    def _keys_back(self) -> None:
        if self.page is not None:
            self.page.focus_queue()

    def _dress(self) -> None:
        self.setStyleSheet(panel_sheet(self.look.theme, self.look.fonts))
