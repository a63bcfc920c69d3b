"""What a person asks of the window as a whole: cases, documents, verdicts, the look. The actions call it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMimeData, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from workbench.core.documents import Document, Role
from workbench.core.doors import system_person
from workbench.core.errors import WorkbenchError
from workbench.ui.cases import file_name
from workbench.ui.palette_entries import claim_entry, entries, speakers_query

if TYPE_CHECKING:
    from workbench.ui.key_map import KeyMap
    from workbench.ui.window import Window

_FURTHER: list[QWidget] = []
"""Windows that were opened from another one; they stay when that one is closed."""


class Commands:
    """The verbs of one window."""

    def __init__(self, window: Window) -> None:
        self._window = window

    def new_case(self) -> None:
        """Ask where a new case shall lie and make it."""
        if path := self._window.chooser.new_case():
            self._window.cases.create(path)

    def choose_case(self) -> None:
        """Ask for a case and open it."""
        if path := self._window.chooser.case():
            self._window.cases.open(path)

    def new_window(self) -> None:
        """Open a further window on the open case: one desk, another claim at hand."""
        window = self._window
        if window.page is None:
            return
        further = type(window)(window.settings)
        further.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        _FURTHER.append(further)
        further.destroyed.connect(lambda: _FURTHER.remove(further))
        further.cases.open(window.page.session.desk.path)
        further.resize(window.size())
        further.show()

    def choose_documents(self, role: Role = Role.DRAFT) -> None:
        """Ask for documents and bring them in."""
        self.bring_in(self._window.chooser.documents(), role)

    def choose_folder(self) -> None:
        """Ask for a folder and bring in what is in it."""
        if path := self._window.chooser.folder():
            self.bring_in([path])

    def bring_in(self, paths: list[Path], role: Role = Role.DRAFT) -> None:
        """Import into the open case, into a new one where none is open; a dropped case is opened."""
        window = self._window
        if len(paths) == 1 and paths[0].suffix == ".factcheck":
            window.cases.open(paths[0])
        elif paths and (window.page is not None or window.cases.create_for(paths)) and window.intake is not None:
            window.intake.take(paths, role)

    def ask_version(self, path: Path, role: Role, known: Document) -> None:
        """A file like a document of the case: is it that document's next version, or another document?"""
        intake = self._window.intake
        if intake is None:
            return
        line = QCoreApplication.translate(
            "Commands", "{name} is much like document {number} of this case, {known}. Is it a new version of it?"
        )
        self._window.notice.tell(
            [line.format(name=path.name, number=known.id, known=known.name)],
            [
                (
                    QCoreApplication.translate("Commands", "New &version"),
                    lambda: intake.add_version(known.id, path),
                ),
                (
                    QCoreApplication.translate("Commands", "An&other document"),
                    lambda: intake.bring_in([path], role),
                ),
            ],
        )

    def ask_password(self, problem: WorkbenchError, again: Callable[[str], object]) -> None:
        """A document is protected: ask for its password, in place."""
        self._window.unlock.ask(problem, again)

    def offer_encodings(self) -> None:
        """Show in which other encodings the document at hand could be read."""
        page = self._window.page
        document = page.document.document if page is not None else None
        if page is None or document is None:
            return
        page.session.attempt(lambda: self._window.encodings.offer(document, page.session.desk.encodings(document.id)))

    def read_again(self, document_id: int, encoding: str) -> None:
        """Read a document in another encoding."""
        if self._window.intake is not None:
            self._window.intake.add_version(document_id, encoding=encoding)

    def paste(self) -> None:
        """A copied link opens the evidence form, copied files and words are imported."""
        clipboard = QGuiApplication.clipboard().mimeData() or QMimeData()  # None while it holds nothing
        if self._window.page is None and not self._case_for(clipboard):
            return
        page, intake = self._window.page, self._window.intake
        if page is None or intake is None:
            return
        is_link = page.session.current is not None and page.check.evidence.paste(clipboard.text())
        if not is_link:
            intake.paste(clipboard)

    def _case_for(self, clipboard: QMimeData) -> bool:
        """Make a case for what is pasted on the first page, named by its first words. Returns whether there is one."""
        files = [Path(url.toLocalFile()) for url in clipboard.urls() if url.isLocalFile()]
        words = clipboard.text().strip()
        if not files and not words:
            self._window.status.say(QCoreApplication.translate("Commands", "The clipboard holds no text"))
            return False
        return self._window.cases.create_for(files or [Path(file_name(words))])

    def clear(self) -> None:
        """Put away the tour, else the notice, else what was found in the document, else the review, else filters."""
        if self._window.is_guiding:
            self._window.guide.end()
        elif self._window.notice.isVisible():
            self._window.notice.hide()
        elif self._window.page is not None and self._window.page.queue.view.chosen():
            self._window.page.queue.view.let_go()
        elif self._window.page is not None and self._window.page.document.find_bar.isVisible():
            self._window.page.document.find_bar.end(back=False)
        elif self._window.page is not None and self._window.page.reviews:
            self._window.page.close_review()
        elif self._window.page is not None:
            self._window.page.clear_filters()

    def judge(self, verdict: str, *, stay: bool = False) -> None:
        """Give the claim at hand a verdict."""
        if self._window.page is not None:
            stays = stay or self._window.settings.text("after_verdict") == "stay"
            if not self._window.page.queue.bulk.judge(verdict):
                self._window.page.session.judge(verdict, stay=stays)

    def ask_person(self) -> None:
        """Ask who is at the desk, in place."""
        (self._window.start.person if self._window.page is None else self._window.status.person).begin()

    def change_person(self) -> None:
        """The settings name somebody else: they sit at the open case from now on."""
        name = self._window.settings.text("checker").strip() or system_person()
        if self._window.page is not None:
            self._window.page.session.change_person(name)
            self._window.status.show_checker(name)
            self._window.refresh_actions()

    def toggle_fold(self) -> None:
        """Fold or unfold the queue and remember it."""
        if self._window.page is not None:
            self._window.page.toggle_fold()
            self._window.settings.set("fold_queue", self._window.page.fold_wish)

    def zoom(self, steps: int) -> None:
        """Larger or smaller text; 0 goes back to 100 %."""
        if steps:
            self._window.look.zoom(steps)
        else:
            self._window.look.set_scale(100)
        self._window.settings.set("text_scale", self._window.look.scale)

    def switch_theme(self) -> None:
        """From light to dark or back."""
        self._window.settings.set("theme", "light" if self._window.look.theme.is_dark else "dark")

    def show_keys(self) -> None:
        """Open the sheet of all keys."""
        from workbench.ui.dialogs.key_sheet import KeySheet

        self._show_sheet(KeySheet(self._window.actions_installed, self._keep_keys, self._window))

    def show_scale(self) -> None:
        """Open what the verdicts of the case mean."""
        from workbench.ui.help.scale import ScaleSheet

        if self._window.page is not None:
            self._show_sheet(ScaleSheet(self._window.page.session.desk.scale, self._window))

    def ask_what(self) -> None:
        """What is this? The parts of the window tell."""
        self._window.guide.ask()

    def take_tour(self) -> None:
        """Take the tour over the open case, over the sample where none is open."""
        if self._window.page is None:
            self._window.cases.open_sample()
        if self._window.page is not None:
            self._window.page.close_review()
            QTimer.singleShot(0, self._window, self._window.guide.tour)  # once it is laid out

    def show_settings(self) -> None:
        """Open the settings."""
        from workbench.ui.dialogs.settings_dialog import SettingsDialog

        self._show_sheet(SettingsDialog(self._window.settings, self._window))

    def find_speaker(self) -> None:
        """Open the palette with the speakers of the case."""
        self.open_palette(speakers_query())

    def open_palette(self, words: str = "") -> None:
        """Open the palette of commands, or close it where it is open. words: typed already."""
        window = self._window
        if window.command_palette.isVisible():
            window.command_palette.leave()
        else:
            window.refresh_actions()
            window.command_palette.open(entries(window), lambda query: claim_entry(window, query), words)

    def open_menu(self) -> None:
        """Open the menu under its button."""
        if self._window.page is not None:
            self._window.page.header.menu.showMenu()
        else:
            self._window.menu.popup(self._window.mapToGlobal(self._window.rect().topLeft()))

    def _keep_keys(self, keys: KeyMap) -> None:
        self._window.settings.set("keys", keys.stored())

    def _show_sheet(self, sheet: QDialog) -> None:
        self._window.close_sheets()
        self._window.sheets.append(sheet)
        sheet.show()
