"""Presses keys and clicks at random in real windows on a small case, for test_monkey.py; also run by hand for longer.

    python tests/verify/monkey.py FOLDER SEED STEPS [DOCUMENT...]

Ends with 0 when nothing went wrong. Every step is one line of FOLDER/steps.txt, written before it is taken.
"""

from __future__ import annotations

import faulthandler
import gc
import os
import random
import subprocess
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from time import monotonic
from types import TracebackType

PROJECT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT))
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["LC_ALL"] = "C.UTF-8"
os.environ.setdefault("FACTCHECK_RANKER", "rules")

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt, QTimer, QtMsgType, qInstallMessageHandler  # noqa: E402
from PySide6.QtGui import QDesktopServices, QKeySequence, QWheelEvent, QWindow  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402
from shiboken6 import isValid  # noqa: E402

from workbench.desk.desk import Desk  # noqa: E402
from workbench.ui.choose import FileChooser  # noqa: E402
from workbench.ui.comparing import Comparing  # noqa: E402
from workbench.ui.language import install  # noqa: E402
from workbench.ui.look import current_look  # noqa: E402
from workbench.ui.settings_store import SettingsStore  # noqa: E402
from workbench.ui.unwritten import lives_on  # noqa: E402
from workbench.ui.window import Window  # noqa: E402

OF_THE_PLATFORM = ("This plugin does not support", "Mouse event ", "Could not find the Qt platform")
"""What Qt warns of because there is no screen."""

HANGS_AFTER = 300
"""Seconds without a step after which the stacks are shown and the run has failed."""

NESTED = 1.0
"""Seconds after which a step that has not ended is taken to run a loop of its own (a menu, a dialog)."""

WORDS = ("The", "register", "of", "the", "port", "says", "118,", "not", "120.", "in", "2019")
PLAIN = "abcdefghijklmnopqrstuvwxyz0123456789./[]?"
MOVES = (
    Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right,
    Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageDown,
    Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Menu,
)  # fmt: skip
ELSEWHERE = """
import sys
from pathlib import Path
from workbench.core.errors import WorkbenchError
from workbench.desk.desk import Desk
try:
    desk = Desk.open(Path(sys.argv[1]), person="Ben")
except WorkbenchError:
    sys.exit()
try:
    ids = desk.claim_ids()
    if ids:
        desk.judge(ids[int(sys.argv[2]) % len(ids)], desk.scale.labels[0].key, reason="Seen elsewhere.")
        desk.add_to_note(ids[0], "Noted elsewhere.")
    desk.import_text(f"In {sys.argv[2]} some 40 ships came to Torhaven.", title=f"Elsewhere {sys.argv[2]}")
except WorkbenchError:
    pass
desk.close()
"""


class AnyFile(FileChooser):
    """Answers every question for a file with one of those there are, or with none."""

    chance: random.Random
    folder_: Path
    files: list[Path]

    def documents(self) -> list[Path]:
        return self.chance.sample(self.files, self.chance.randint(0, 2))

    def folder(self) -> Path | None:
        return self.chance.choice([None, self.folder_ / "documents"])

    def case(self) -> Path | None:
        return self.chance.choice([None, *sorted(self.folder_.glob("*.factcheck"))])

    def new_case(self) -> Path | None:
        return self.chance.choice([None, self.folder_ / f"case {self.chance.randint(1, 3)}.factcheck"])

    def report(self, proposed: Path) -> Path | None:
        return self.chance.choice([None, self.folder_ / proposed.name])

    def evidence(self) -> Path | None:
        return self.chance.choice([None, *self.files])

    def references(self) -> Path | None:
        return None


class AnyWindow(Window):
    """A window whose files are chosen at random; the further ones it opens are too."""

    def __init__(self, settings: SettingsStore) -> None:
        super().__init__(settings, AnyFile())


class Monkey:
    """One run: so many steps, each drawn from the seed."""

    def __init__(self, folder: Path, seed: int, steps: int, documents: list[Path]) -> None:
        self.folder, self.left = folder, steps
        self.chance = random.Random(seed)  # noqa: S311  (what to press, no secret)
        self.found: list[str] = []
        self.log = (folder / "steps.txt").open("w", encoding="utf-8")
        self.files = drafts(folder, documents)
        AnyFile.chance, AnyFile.folder_, AnyFile.files = self.chance, folder, self.files
        self.settings = SettingsStore()
        self.case = folder / "monkey.factcheck"
        self.number = 0
        self.keep: list[AnyWindow] = []
        """Windows are not to go because nobody holds them: Qt lets go of those that were closed."""
        self.since: float | None = None
        self.others: list[subprocess.Popen[bytes]] = []
        self.ways: list[tuple[int, Callable[[], None]]] = [
            (30, self.press_action), (14, self.type_words), (14, self.click), (12, self.move), (6, self.trigger),
            (6, self.undo_or_redo), (5, self.letter), (3, self.drag), (3, self.wheel), (3, self.bring_in),
            (2, self.version), (2, self.dress), (2, self.open_window), (2, self.close_window),
            (1, self.other_case), (1, self.elsewhere), (2, self.wait), (1, self.collect),
        ]  # fmt: skip

    # -- running

    def run(self) -> int:
        """Take all steps inside an event loop; what a step opens with a loop of its own goes on inside that."""
        self.new_window()
        QTimer.singleShot(0, self.step)
        QApplication.exec()
        for window in self.windows():
            window.close()
        for other in self.others:
            other.wait()
        QApplication.processEvents()
        for case in sorted(self.folder.glob("*.factcheck")):
            desk = Desk.open(case, person="Ada")
            self.found += [f"{case.name}: {fault.where}: {fault.what}" for fault in desk.check()]
            desk.close()
        for line in self.found:
            sys.stderr.write(line + "\n")
        return 1 if self.found else 0

    def step(self) -> None:
        """Take one step; the next one is asked for first, so that it comes inside a nested loop as well."""
        if self.left <= 0 or self.found:
            for popup in iter(QApplication.activePopupWidget, None):
                popup.close()
            QApplication.exit()
            return
        if self.since is not None and monotonic() - self.since < NESTED:
            QTimer.singleShot(20, self.step)  # inside a step that lets events through: it is no loop of its own yet
            return
        self.left -= 1
        self.number += 1
        faulthandler.dump_traceback_later(HANGS_AFTER, exit=True)
        QTimer.singleShot(self.chance.choice((0, 0, 0, 1, 5)), self.step)
        if lives_on() and self.chance.random() < 0.9:
            return  # a write waits: no key and no click gets through, only who closes a window
        self.since = monotonic()
        try:
            self.act()
        finally:
            self.since = None

    def act(self) -> None:
        """One step."""
        if lives_on():
            self.close_window()
            return
        if not self.windows():
            self.new_window()
        elif QApplication.activeWindow() is None:
            self.chance.choice(self.windows()).activateWindow()
        weights, ways = [weight for weight, _ in self.ways], [way for _, way in self.ways]
        self.chance.choices(ways, weights)[0]()

    def say(self, *words: object) -> None:
        """Write a step down before it is taken: a crash leaves it as the last one."""
        self.log.write(f"{self.number} {' '.join(map(str, words))}\n")
        self.log.flush()

    def find(self, words: str) -> None:
        """Something that must not be."""
        self.say("FOUND", words)
        self.found.append(f"step {self.number}: {words}")

    # -- what there is

    def windows(self) -> list[AnyWindow]:
        shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, AnyWindow) and one.isVisible()]
        return sorted(shown, key=lambda one: one.objectName())

    def window(self) -> AnyWindow:
        active = QApplication.activeWindow()
        return active if isinstance(active, AnyWindow) else self.chance.choice(self.windows())

    def handle(self) -> QWindow | None:
        """The window that keys go to."""
        shown = QApplication.activePopupWidget() or QApplication.activeWindow() or next(iter(self.windows()), None)
        handle = shown.window().windowHandle() if shown is not None else None
        return handle if handle is not None and isValid(handle) else None

    def new_window(self) -> None:
        window = AnyWindow(self.settings)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.setObjectName(f"{self.number:06}")
        window.resize(self.chance.choice((1440, 1000, 780)), self.chance.choice((900, 600)))
        window.show()
        window.activateWindow()
        if self.case.exists():
            window.cases.open(self.case)
        else:
            window.cases.create(self.case)
            window.commands.bring_in(self.files[:1])
        self.keep.append(window)

    # -- steps

    def press(self, sequence: QKeySequence) -> None:
        if not sequence.isEmpty():
            chord = sequence[0]  # type: ignore[index]  # the stubs do not know it
            self.key(chord.key(), chord.keyboardModifiers())

    def key(self, key: Qt.Key | str, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """One key to whatever window has the keys now."""
        for act in (QTest.keyPress, QTest.keyRelease):
            if (handle := self.handle()) is None:
                continue
            try:
                act(handle, key, modifiers)  # type: ignore[arg-type]
            except RuntimeError:  # the key has closed the window it was pressed in
                if isValid(handle):
                    raise

    def press_action(self) -> None:
        actions = [a for a in self.window().actions_installed.by_id.values() if not a.shortcut().isEmpty()]
        action = self.chance.choice(actions)
        if action.shortcut().toString() == "Ctrl+Q" and self.chance.random() < 0.8:
            return
        self.say("key", action.shortcut().toString(), action.text())
        self.press(action.shortcut())

    def trigger(self) -> None:
        window = self.window()
        window.refresh_actions()
        by_id = {key: one for key, one in window.actions_installed.by_id.items() if one.isEnabled() and key != "quit"}
        key = self.chance.choice(sorted(by_id))
        self.say("action", key)
        by_id[key].trigger()

    def type_words(self) -> None:
        words = " ".join(self.chance.sample(WORDS, self.chance.randint(1, 3)))
        self.say("type", words, "into", type(QApplication.focusWidget()).__name__)
        for letter in words:
            self.key(letter)

    def letter(self) -> None:
        letter = self.chance.choice(PLAIN)
        self.say("letter", letter)
        self.key(letter)

    def move(self) -> None:
        key = self.chance.choice(MOVES)
        some = (Qt.KeyboardModifier.NoModifier,) * 4 + (
            Qt.KeyboardModifier.ShiftModifier,
            Qt.KeyboardModifier.ControlModifier,
        )
        modifiers = self.chance.choice(some)
        self.say("press", key.name, modifiers.name)
        for _ in range(self.chance.choice((1, 1, 1, 4))):
            self.key(key, modifiers)

    def place(self) -> tuple[QWindow, QPoint, QWidget] | None:
        """A random point of a random visible widget that the mouse can reach."""
        top = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if top is None:
            shown = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one.windowHandle()]
            top = self.chance.choice(shown) if shown else None
        if top is None or top.windowHandle() is None:
            return None
        inside = [one for one in top.findChildren(QWidget) if one.isVisible() and one.width() > 2 and one.height() > 2]
        widget = self.chance.choice(inside) if inside else top
        at = QPoint(self.chance.randrange(max(1, widget.width())), self.chance.randrange(max(1, widget.height())))
        return top.windowHandle(), widget.mapTo(top, at), widget

    def click(self) -> None:
        if (found := self.place()) is None:
            return
        handle, at, widget = found
        button = self.chance.choice((Qt.MouseButton.LeftButton,) * 8 + (Qt.MouseButton.RightButton,))
        self.say("click", button.name, type(widget).__name__, widget.accessibleName(), at.toTuple())
        modifiers = self.chance.choice((Qt.KeyboardModifier.NoModifier,) * 6 + (Qt.KeyboardModifier.ShiftModifier,))
        QTest.mouseMove(handle, at)
        for _ in range(self.chance.choice((1,) * 9 + (2,))):
            if isValid(handle):
                QTest.mousePress(handle, button, modifiers, at)
            if isValid(handle):
                QTest.mouseRelease(handle, button, modifiers, at)

    def drag(self) -> None:
        if (found := self.place()) is None:
            return
        handle, at, widget = found
        to = at + QPoint(self.chance.randint(-150, 150), self.chance.randint(-60, 60))
        self.say("drag", type(widget).__name__, at.toTuple(), to.toTuple())
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        acts: tuple[Callable[[], None], ...] = (
            lambda: QTest.mousePress(handle, left, none, at),
            lambda: QTest.mouseMove(handle, (at + to) / 2),
            lambda: QTest.mouseMove(handle, to),
            lambda: QTest.mouseRelease(handle, left, none, to),
        )
        for act in acts:
            if isValid(handle):
                act()

    def wheel(self) -> None:
        if (found := self.place()) is None:
            return
        handle, at, widget = found
        by = self.chance.choice((-960, -120, 120, 960))
        self.say("wheel", type(widget).__name__, by)
        turned = QWheelEvent(
            QPointF(at), QPointF(handle.mapToGlobal(at)), QPoint(), QPoint(0, by), Qt.MouseButton.NoButton,
            self.chance.choice((Qt.KeyboardModifier.NoModifier,) * 4 + (Qt.KeyboardModifier.ControlModifier,)),
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(handle, turned)

    def undo_or_redo(self) -> None:
        times, redo = self.chance.choice((1, 1, 2, 6)), self.chance.random() < 0.45
        self.say("redo" if redo else "undo", times)
        for _ in range(times):
            self.press(QKeySequence("Ctrl+Shift+Z" if redo else "Ctrl+Z"))

    def bring_in(self) -> None:
        files = self.chance.sample(self.files, self.chance.randint(1, 2))
        self.say("import", *(file.name for file in files))
        window = self.window()
        if window.intake is not None and self.chance.random() < 0.5:
            window.intake.bring_in(files)  # as another document, without a question
        else:
            window.commands.bring_in(files)
        if self.chance.random() < 0.2 and window.jobs.current is not None:
            QTimer.singleShot(self.chance.randint(0, 300), window.jobs, window.jobs.cancel_all)

    def version(self) -> None:
        window = self.window()
        known = window.page.session.desk.documents() if window.page is not None else ()
        if not known or window.intake is None:
            return
        file, document = self.folder / "changed.md", self.chance.choice(known)
        lines = self.chance.choice(self.files).read_text(encoding="utf-8").splitlines()
        kept = [line for line in lines if self.chance.random() < 0.9]
        file.write_text("\n".join([*kept, f"In 2020 there were {self.number} ships."]), encoding="utf-8")
        self.say("version", document.id)
        window.intake.add_version(document.id, file)

    def dress(self) -> None:
        name, value = self.chance.choice(
            (("theme", "dark"), ("theme", "light"), ("text_scale", 80), ("text_scale", 100), ("text_scale", 160),
             ("blind_reading", True), ("blind_reading", False), ("checker", "Ada"), ("checker", "Ben"),
             ("language", "de"), ("language", "system"), ("after_verdict", "stay"), ("after_verdict", "next_open"))
        )  # fmt: skip
        self.say("setting", name, value)
        self.settings.set(name, value)

    def open_window(self) -> None:
        if len(self.windows()) < 3:
            self.say("new window")
            self.window().commands.new_window()

    def close_window(self) -> None:
        if len(self.windows()) > 1 or self.chance.random() < 0.2:
            window = self.chance.choice(self.windows())
            self.say("close window", window.jobs.current is not None)
            window.close()

    def other_case(self) -> None:
        window = self.window()
        path = self.chance.choice([self.case, self.folder / "sample", None])
        self.say("case", path)
        if path is None:
            window.cases.close()
        elif path == self.case:
            window.cases.open(path)
        else:
            window.cases.open_sample()

    def elsewhere(self) -> None:
        """Another process writes into the case, while this one goes on."""
        self.others = [one for one in self.others if one.poll() is None]
        if not self.others:
            self.say("another process")
            asked = [sys.executable, "-c", ELSEWHERE, str(self.case), str(self.number)]
            self.others.append(subprocess.Popen(asked, cwd=PROJECT))

    def wait(self) -> None:
        self.say("wait")
        QTest.qWait(self.chance.choice((20, 150, 600)))

    def collect(self) -> None:
        self.say("collect")
        gc.collect()


def drafts(folder: Path, documents: list[Path]) -> list[Path]:
    """The documents that are brought in: those given, else those of the sample."""
    (folder / "documents").mkdir(exist_ok=True)
    made = []
    for one in documents or sorted((PROJECT / "resources" / "samples").glob("*.md")):
        made.append(folder / "documents" / one.name)
        made[-1].write_bytes(one.read_bytes())
    for number in range(3):
        made.append(folder / "documents" / f"harbour {number}.txt")
        lines = [f"In {1990 + n} the port of Velmora handled {n * 7 + number} ships, said Ada Quay." for n in range(30)]
        made[-1].write_text("\n\n".join(lines), encoding="utf-8")
    return made


def main(folder: Path, seed: int, steps: int, documents: list[Path]) -> int:
    """Run the monkey; see the module."""
    faulthandler.enable()
    os.environ["FACTCHECK_CONFIG"] = str(folder / "config")
    gc.set_threshold(100, 5, 5)  # what hangs on a forgotten reference goes soon
    application = QApplication([])
    application.setQuitOnLastWindowClosed(False)
    QDesktopServices.openUrl = staticmethod(lambda _url: True)  # type: ignore[method-assign]  # no browser
    install(application, "de" if seed % 2 else "en")
    Comparing.pause_ms = 200
    look = current_look()
    look.set_theme("light")
    monkey = Monkey(folder, seed, steps, documents)
    monkey.settings.set("cases_folder", str(folder))

    def warned(kind: QtMsgType, _context: object, words: str) -> None:
        if kind is not QtMsgType.QtDebugMsg and not words.startswith(OF_THE_PLATFORM):
            monkey.find(f"Qt: {words}\n{''.join(traceback.format_stack(limit=12))}")

    def raised(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        from workbench.core.errors import WorkbenchError

        if not isinstance(error, WorkbenchError):
            monkey.find("".join(traceback.format_exception(kind, error, trace)))

    qInstallMessageHandler(warned)
    sys.excepthook = raised
    sys.unraisablehook = lambda told: raised(told.exc_type, told.exc_value or Exception(), told.exc_traceback)
    code = monkey.run()
    qInstallMessageHandler(None)
    sys.unraisablehook = sys.__unraisablehook__
    for widget in QApplication.topLevelWidgets():  # Python would take them apart at its end, and in no order
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    monkey.keep.clear()
    gc.collect()
    return code


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), [Path(one) for one in sys.argv[4:]]))
