"""The page beside the text: the same claims marked on it, both locked together, a password asked for in place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.importers.made import DOCUMENTS, lines, pdf
from tests.ui.conftest import NoFiles, shown
from workbench.core.claims import Claim
from workbench.desk.desk import Desk
from workbench.ui.page_image.beside import TextAndPages
from workbench.ui.page_image.view import PageView
from workbench.ui.settings_store import SettingsStore
from workbench.ui.window import Window

PAGES = [lines([f"Quay {number} was built in {1900 + number} for {number}00 workers." for number in part], size=12)
         for part in (range(1, 38), range(38, 75), range(75, 90))]  # fmt: skip


@pytest.fixture
def settings() -> SettingsStore:
    return SettingsStore()


@pytest.fixture
def with_pages(
    qtbot: QtBot, new_desk: Callable[..., Desk], tmp_path: Path, settings: SettingsStore
) -> Iterator[Window]:
    """A window on a case with a PDF of three pages and a text."""
    file = tmp_path / "quays.pdf"
    file.write_bytes(pdf(*PAGES))
    desk = new_desk("")
    desk.import_document(file, trained=False)
    desk.import_text("Other\n\nThe pier has 30 lamps.\n", title="Other")
    path = desk.path.with_name("with pages.factcheck")
    desk.backup(path)
    window = Window(settings, NoFiles())
    window.cases.open(path)
    yield from shown(qtbot, window)


def beside(window: Window) -> TextAndPages:
    assert window.page is not None
    return window.page.document.pages


def settled(qtbot: QtBot, window: Window) -> PageView:
    """The pages when all that was wanted of them is there."""
    view = beside(window).pane.view

    def done() -> bool:
        pages = view.pages
        number = max(1, view.number)
        return pages is not None and not pages.busy and pages.words(number) is not None and not view._settle.isActive()

    qtbot.waitUntil(done, timeout=20_000)
    qtbot.wait(20)
    return view


def claim(window: Window, words: str) -> Claim:
    assert window.page is not None
    desk = window.page.session.desk
    return next(one for one in desk.claims(desk.claim_ids()) if words in one.text)


def point_of(view: PageView, number: int, one: Claim) -> QPoint | None:
    """The middle of a claim's first line in the viewport, None while it is out of sight."""
    printed = view.words_of(number)
    if printed is None:
        return None
    line = next(iter(printed.boxes(one.span)), None)
    if line is None:
        return None
    point = view._rectangle(number).topLeft() + line.box().center()
    return point.toPoint() if view.viewport().rect().contains(point.toPoint()) else None


def test_the_page_stands_beside_the_text_with_its_number_and_its_letters(qtbot: QtBot, with_pages: Window) -> None:
    view = settled(qtbot, with_pages)
    pane = beside(with_pages).pane
    assert pane.isVisible()
    assert pane.number.text() == "Page 1 of 3"
    image = view.viewport().grab().toImage()
    page = view._rectangle(1)
    assert image.pixelColor((page.topLeft() + QPointF(3, 3)).toPoint()) == QColor(Qt.GlobalColor.white)
    assert darkest(image) < 120, "letters"


def darkest(image: QImage) -> int:
    return min(image.pixelColor(x, y).lightness() for x in range(0, image.width(), 2) for y in range(40, 300, 3))


def test_a_claim_of_another_page_is_shown_on_it_and_its_mark_there_is_wider(qtbot: QtBot, with_pages: Window) -> None:
    view = settled(qtbot, with_pages)
    assert with_pages.page is not None
    far = claim(with_pages, "Quay 60 ")
    with_pages.page.session.go_to(far.id)
    settled(qtbot, with_pages)
    point = point_of(view, 2, far)
    assert point is not None
    printed = view.words_of(2)
    assert printed is not None
    box = printed.rectangle(far.span)
    ground = view.viewport().grab().toImage().pixelColor((view._rectangle(2).topLeft() + box.topLeft()
                                                          + QPointF(-3, box.height() / 2)).toPoint())  # fmt: skip
    assert ground == view._paper.theme.colour("sel")


def test_a_click_on_a_mark_of_the_page_goes_to_its_claim(qtbot: QtBot, with_pages: Window) -> None:
    view = settled(qtbot, with_pages)
    assert with_pages.page is not None
    near = claim(with_pages, "Quay 6 ")
    point = point_of(view, 1, near)
    assert point is not None
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert with_pages.page.session.current is not None
    assert with_pages.page.session.current.id == near.id
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert with_pages.page.session.current.id == near.id, "beside the words nothing happens"


def test_a_verdict_is_seen_on_the_page_at_once(qtbot: QtBot, with_pages: Window) -> None:
    view = settled(qtbot, with_pages)
    assert with_pages.page is not None
    near = claim(with_pages, "Quay 6 ")
    with_pages.page.session.desk.judge(near.id, "verified", reason="seen", override="tried")
    with_pages.page.session.go_to(claim(with_pages, "Quay 8 ").id)
    printed = view.words_of(1)
    assert printed is not None
    box = printed.rectangle(near.span)
    qtbot.waitUntil(lambda: view._paper.theme.ground("ver") in colours(view, 1, box))


def colours(view: PageView, number: int, box: QRectF) -> list[QColor]:
    """What is seen inside a box of a page."""
    image, area = view.viewport().grab().toImage(), box.translated(view._rectangle(number).topLeft()).toRect()
    return [image.pixelColor(x, y) for x in range(area.left(), area.right()) for y in range(area.top(), area.bottom())]


def read_on(view: PageView) -> int:
    """The offset that is read on the pages."""
    number, down = view.reading_place()
    words = view.words_of(number)
    assert words is not None
    found = words.words.offset_near(down, 0)
    assert found is not None
    return found


def test_text_and_pages_move_together_and_neither_pushes_back(qtbot: QtBot, with_pages: Window) -> None:
    view = settled(qtbot, with_pages)
    assert with_pages.page is not None
    for _ in range(5):
        view.zoom(1)
    text = with_pages.page.document.view
    text.bar.setValue(text.bar.maximum() // 2)
    settled(qtbot, with_pages)
    assert abs(read_on(view) - text.reading_at(0.3)) < 80, "the same line, or its neighbour"
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    settled(qtbot, with_pages)
    after = view.verticalScrollBar().value()
    assert after
    assert abs(read_on(view) - text.reading_at(view.reading_share)) < 80
    qtbot.wait(50)
    assert view.verticalScrollBar().value() == after
    QTest.keyClick(view, Qt.Key.Key_End)
    assert text.bar.value() == text.bar.maximum()
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.verticalScrollBar().value() == 0


def test_keys_choose_what_is_shown_and_the_choice_is_kept(
    qtbot: QtBot, with_pages: Window, settings: SettingsStore
) -> None:
    settled(qtbot, with_pages)
    assert with_pages.page is not None
    document = with_pages.page.document
    for mode, text, page in (("page", False, True), ("text", True, False), ("beside", True, True)):
        QTest.keyClick(with_pages.page.queue.view, Qt.Key.Key_P, Qt.KeyboardModifier.ShiftModifier)
        assert (document.view.isVisible(), document.pages.pane.isVisible()) == (text, page)
        assert settings.text("pages") == mode
    splitter = document.pages.splitter
    handle, before = splitter.handle(1), settings.number("page_share")
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=QPoint(0, 40))
    QTest.mouseMove(handle, QPoint(40, 40))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=QPoint(40, 40))
    assert settings.number("page_share") < before


def test_keys_make_the_page_larger_and_smaller_and_as_wide_as_there_is_room(qtbot: QtBot, with_pages: Window) -> None:
    view = settled(qtbot, with_pages)
    assert with_pages.page is not None
    queue, fitting = with_pages.page.queue.view, view.percent
    QTest.keyClick(queue, Qt.Key.Key_Plus)
    assert view.percent > fitting
    larger = settled(qtbot, with_pages)._rectangle(1).width()
    QTest.keyClick(queue, Qt.Key.Key_Minus)
    QTest.keyClick(queue, Qt.Key.Key_Minus)
    assert view.percent < fitting
    QTest.keyClick(queue, Qt.Key.Key_Z)
    assert view.percent == fitting
    assert view._rectangle(1).width() < larger
    pages = settled(qtbot, with_pages).pages
    picture = pages.picture(1) if pages is not None else None
    assert picture is not None
    assert abs(picture.width - view._rectangle(1).width() * view.devicePixelRatioF()) <= 1, "drawn for this size"


def test_a_document_without_pages_has_the_room_for_itself(qtbot: QtBot, with_pages: Window) -> None:
    settled(qtbot, with_pages)
    assert with_pages.page is not None
    assert with_pages.actions_installed.by_id["pages"].isEnabled()
    with_pages.page.document.step_document(1)
    assert not beside(with_pages).pane.isVisible()
    assert with_pages.page.document.view.isVisible()
    assert not with_pages.actions_installed.by_id["pages"].isEnabled()
    with_pages.page.document.step_document(1)
    assert beside(with_pages).pane.isVisible()


def test_in_the_dark_the_paper_is_as_light_as_the_settings_say(
    qtbot: QtBot, with_pages: Window, settings: SettingsStore
) -> None:
    view = settled(qtbot, with_pages)

    def corner() -> int:
        image = view.viewport().grab().toImage()
        return image.pixelColor((view._rectangle(1).topLeft() + QPointF(3, 3)).toPoint()).red()

    settings.set("theme", "dark")
    settled(qtbot, with_pages)
    assert abs(corner() - 217) <= 1
    settings.set("page_light", 100)
    assert corner() == 255
    settings.set("theme", "light")
    settings.set("page_light", 40)
    assert corner() == 255


def test_a_narrow_window_puts_the_page_under_the_text(qtbot: QtBot, with_pages: Window) -> None:
    settled(qtbot, with_pages)
    assert beside(with_pages).splitter.orientation() is Qt.Orientation.Horizontal
    with_pages.resize(1000, 700)
    qtbot.waitUntil(lambda: beside(with_pages).width() < 700)
    assert beside(with_pages).splitter.orientation() is Qt.Orientation.Vertical
    assert min(beside(with_pages).splitter.sizes()) > 100


def test_a_locked_document_is_asked_for_in_the_window_and_its_pages_do_not_ask_again(
    qtbot: QtBot, first_window: Window, case_file: Path
) -> None:
    window = first_window
    window.cases.open(case_file)
    window.commands.bring_in([DOCUMENTS / "locked_libreoffice.pdf"])
    qtbot.waitUntil(window.unlock.isVisible, timeout=20_000)
    assert "is protected by a password" in window.unlock.form.words.text()
    assert not window.notice.isVisible()
    assert window.unlock.form.field.hasFocus()
    QTest.keyClicks(window.unlock.form.field, "Halvik")
    QTest.keyClick(window.unlock.form.field, Qt.Key.Key_Return)
    assert not window.unlock.isVisible()
    qtbot.waitUntil(window.unlock.isVisible, timeout=20_000)
    assert "does not open with this password" in window.unlock.form.words.text()
    QTest.keyClicks(window.unlock.form.field, "halvik")
    QTest.keyClick(window.unlock.form.field, Qt.Key.Key_Return)
    assert window.page is not None
    desk = window.page.session.desk
    qtbot.waitUntil(lambda: len(desk.documents()) == 2 and window.jobs.current is None, timeout=20_000)
    window.page.document.step_document(1)
    settled(qtbot, window)
    assert beside(window).pane.number.text() == "Page 1 of 1"


def test_a_locked_file_that_is_a_new_version_is_asked_for_as_well(
    qtbot: QtBot, first_window: Window, case_file: Path, tmp_path: Path
) -> None:
    window, file = first_window, tmp_path / "report.pdf"
    file.write_bytes(pdf(lines(["The quay was built in 1954 for 300 workers."])))
    window.cases.open(case_file)
    window.commands.bring_in([file])
    assert window.page is not None
    desk = window.page.session.desk
    qtbot.waitUntil(lambda: len(desk.documents()) == 2 and window.jobs.current is None, timeout=20_000)
    file.write_bytes((DOCUMENTS / "locked_libreoffice.pdf").read_bytes())
    window.commands.bring_in([file])
    qtbot.waitUntil(window.notice.isVisible)
    QTest.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.AltModifier)
    for password, said in (("no", "is protected by a password"), ("halvik", "does not open with this password")):
        qtbot.waitUntil(window.unlock.isVisible, timeout=20_000)
        assert said in window.unlock.form.words.text()
        QTest.keyClicks(window.unlock.form.field, password)
        QTest.keyClick(window.unlock.form.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.documents()[1].version_number == 2, timeout=20_000)
    assert len(desk.documents()) == 2
    qtbot.waitUntil(lambda: window.jobs.current is None)


def test_pages_of_a_locked_file_ask_in_their_place_once_in_a_session(
    qtbot: QtBot, first_window: Window, new_desk: Callable[..., Desk]
) -> None:
    desk = new_desk("")
    desk.import_document(DOCUMENTS / "locked_libreoffice.pdf", password="halvik", trained=False)
    path = desk.path.with_name("locked.factcheck")
    desk.backup(path)
    first_window.cases.open(path)
    pane = beside(first_window).pane
    qtbot.waitUntil(pane.form.isVisible, timeout=20_000)
    assert "is protected by a password" in pane.form.words.text()
    QTest.keyClicks(pane.form.field, "no")
    QTest.keyClick(pane.form.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "does not open" in pane.form.words.text(), timeout=20_000)
    pane.form.field.setFocus()
    QTest.keyClicks(pane.form.field, "halvik")
    QTest.keyClick(pane.form.field, Qt.Key.Key_Return)
    settled(qtbot, first_window)
    assert not pane.form.isVisible()
    assert pane.view.isVisible()
    assert pane.form.field.text() == ""


def test_esc_leaves_a_locked_document_out(qtbot: QtBot, first_window: Window, case_file: Path) -> None:
    first_window.cases.open(case_file)
    first_window.commands.bring_in([DOCUMENTS / "locked_libreoffice.pdf"])
    qtbot.waitUntil(first_window.unlock.isVisible, timeout=20_000)
    QTest.keyClick(first_window.unlock.form.field, Qt.Key.Key_Escape)
    assert not first_window.unlock.isVisible()
    assert first_window.page is not None
    assert len(first_window.page.session.desk.documents()) == 1


def test_a_scan_says_that_it_needs_text_recognition(qtbot: QtBot, first_window: Window, case_file: Path) -> None:
    first_window.cases.open(case_file)
    first_window.commands.bring_in([DOCUMENTS / "scan_chromium.pdf"])
    qtbot.waitUntil(first_window.notice.isVisible, timeout=20_000)
    assert "OCR" in first_window.notice.words.text()
