"""The source view: claims under their own words, clicks and selections back as spans, long texts in windows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QImage, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from workbench.core.claims import Mark
from workbench.core.documents import Passage, PassageKind
from workbench.core.text import Span
from workbench.core.verdicts import VerdictScale
from workbench.paths import shipped
from workbench.ui.look import current_look
from workbench.ui.passage.margins import set_aside_words
from workbench.ui.passage.view import SourceView
from workbench.ui.passage.windows import WHOLE

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints", extend=True)

SCALE = VerdictScale.from_toml((shipped("resources") / "verdicts" / "house.toml").read_text(encoding="utf-8"))

TEXT = """The harbour 🧭 took in 120 ships in 2019. Some forty of them came from Malta.

Nobody counted the small boats. The quay was built in 1954 for three hundred workers, and it shows.

Photo: the quay at night."""

FIRST, SECOND, THIRD = (
    Span(TEXT.index(words), TEXT.index(words) + len(words))
    for words in (
        "The harbour 🧭 took in 120 ships in 2019.",
        "Nobody counted the small boats.",
        "The quay was built in 1954 for three hundred workers, and it shows.",
    )
)
MARKS = (Mark(1, FIRST, None), Mark(2, SECOND, "wrong"), Mark(3, THIRD, "verified"))


def lines_as_passages(text: str) -> tuple[Passage, ...]:
    passages, offset = [], 0
    for line in text.split("\n"):
        aside = line.startswith("Photo")
        kind = PassageKind.CAPTION if aside else PassageKind.BODY
        if line.strip():
            passages.append(Passage(Span(offset, offset + len(line)), kind, aside, ("photo credit",) * aside, ()))
        offset += len(line) + 1
    return tuple(passages)


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[SourceView]:
    """An active view on TEXT in the light theme."""
    current_look().set_theme("light")
    made = SourceView()
    made.resize(720, 600)
    made.show_document(("harbour.txt · draft 1", "The harbour"), TEXT, lines_as_passages(TEXT), MARKS, SCALE)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()
    made.deleteLater()
    qtbot.wait(0)


def point_of(view: SourceView, span: Span) -> QPoint:
    """A point of the viewport in the middle of a span's first line."""
    line = next(view.page.place.boxes(span))
    return QPointF((line.left + line.right) / 2, line.baseline - 3 - view.page.top).toPoint()


def colour_under(view: SourceView, span: Span) -> str:
    """The colour just inside the upper left corner of a span's ground, where no letter reaches."""
    image: QImage = view.page.viewport().grab().toImage()
    line = next(view.page.place.boxes(span))
    ratio = image.devicePixelRatio()
    y = line.box().top() + 3 - view.page.top
    return image.pixelColor(round((line.left + 4) * ratio), round(y * ratio)).name().upper()


def ink(view: SourceView, span: Span) -> int:
    """How much darker than paper it is where a span's words lie."""
    image = view.page.viewport().grab().toImage()
    found = 0
    for line in view.page.place.boxes(span):
        box = line.box(0.9, 0.25).translated(0, -view.page.top).toRect()
        found += sum(
            255 - image.pixelColor(x, y).green()
            for x in range(box.left(), box.right())
            for y in range(box.top(), box.bottom())
        )
    return found


def view_text(view: SourceView) -> str:
    return view._text


def shown_words(view: SourceView, span: Span) -> str:
    """The words between the edges of a span's boxes, read by asking which letter lies at each edge."""
    place, words = view.page.place, []
    for line in place.boxes(span):
        y = line.baseline - 2
        start, last = (place.offset_at(QPointF(x, y)) for x in (line.left + 0.1, line.right - 0.1))
        assert start is not None
        assert last is not None
        end = last + 1
        while view_text(view)[end : end + 1] in {"\u0301", "\u0308"}:
            end += 1
        words.append(Span(start, end).of(view_text(view)))
    return "".join("".join(words).split())


PIECES = ["word ", "🧭", "é", "ë́", " ", "two\n", "long words in a row ", "\u00a0", "…", "日本", "𝒳 "]


@pytest.mark.usefixtures("qapp")
@given(text=st.lists(st.sampled_from(PIECES), min_size=1, max_size=120).map("".join), data=st.data())
def test_the_words_over_a_ground_are_the_claims_words(text: str, data: st.DataObject) -> None:
    # A span begins and ends where a person could put a caret: not inside a letter and its mark.
    edges = [i for i in range(len(text) + 1) if i == len(text) or text[i] not in "\u0301\u0308"]
    start, end = sorted(data.draw(st.tuples(st.sampled_from(edges), st.sampled_from(edges))))
    view = SourceView()
    view.resize(420, 400)
    view.show_document(("x",), text, (), (Mark(1, Span(start, end), "wrong"),) if end > start else (), SCALE)
    view.show()
    QApplication.processEvents()
    assert shown_words(view, Span(start, end)) == "".join(text[start:end].split())
    view.close()
    view.deleteLater()


@pytest.mark.usefixtures("qapp")
def test_right_to_left_words_get_a_ground_of_their_own() -> None:
    text = "The sign says אבג דהו and then Latin again."
    view = SourceView()
    view.resize(720, 300)
    view.show_document(("x",), text, (), (), SCALE)
    view.show()
    QApplication.processEvents()
    place = view.page.place
    (word,) = place.boxes(Span(text.index("א"), text.index("א") + 3))
    (other,) = place.boxes(Span(text.index("ד"), text.index("ד") + 3))
    assert word.left > other.right, "the first Hebrew word stands at the right"
    across = list(place.boxes(Span(text.index("says"), text.index("א") + 3)))
    assert len(across) == 2, "words that turn lie in two places"
    view.close()
    view.deleteLater()


def test_a_verdict_stands_on_its_ground_and_an_open_claim_on_the_paper(view: SourceView) -> None:
    theme = current_look().theme
    assert colour_under(view, SECOND) == theme.hex("wro_ground").upper()
    assert colour_under(view, THIRD) == theme.hex("ver_ground").upper()
    assert colour_under(view, FIRST) == theme.hex("paper").upper()


def test_a_new_verdict_is_painted_without_laying_anything_out(view: SourceView, qtbot: QtBot) -> None:
    document = view.page.document()
    with qtbot.assertNotEmitted(document.contentsChanged), qtbot.assertNotEmitted(document.documentLayoutChanged):
        view.set_mark(Mark(1, FIRST, "disputed"))
        view.set_marks([Mark(1, FIRST, "disputed"), Mark(2, SECOND, "verified")])
    assert colour_under(view, FIRST) == current_look().theme.hex("dis_ground").upper()
    assert colour_under(view, SECOND) == current_look().theme.hex("ver_ground").upper()
    assert colour_under(view, THIRD) == current_look().theme.hex("paper").upper()
    assert view.page.document() is document


def test_the_present_claim_stands_in_relief_and_no_word_moves(view: SourceView) -> None:
    before = [list(view.page.place.boxes(mark.span)) for mark in MARKS]
    figure = Span(TEXT.index("120"), TEXT.index("120") + 3)
    view.set_present(1, FIRST, [figure], [figure])
    assert colour_under(view, FIRST) == current_look().theme.hex("sel").upper()
    assert [list(view.page.place.boxes(mark.span)) for mark in MARKS] == before
    view.set_present(None)
    assert colour_under(view, FIRST) == current_look().theme.hex("paper").upper()


@pytest.mark.parametrize("words", ["120", "harbour 🧭 took", "The harbour 🧭 took in 120 ships in 2019."])
def test_a_fact_is_bolder_than_the_words_beside_it(view: SourceView, words: str) -> None:
    fact = Span(TEXT.index(words), TEXT.index(words) + len(words))
    beside = Span(TEXT.index("Some forty"), TEXT.index(" of them"))
    view.set_present(1, FIRST)
    plain, plain_beside = ink(view, fact), ink(view, beside)
    view.set_present(1, FIRST, [fact])
    assert ink(view, fact) > plain * 1.1
    assert ink(view, beside) == plain_beside


def test_what_stands_behind_a_coloured_sign_stays_where_it_was(view: SourceView) -> None:
    fact = Span(0, TEXT.index(" took"))
    behind = list(view.page.place.boxes(Span(fact.end, fact.end + 8)))
    view.set_present(1, facts=[fact])
    view.page.viewport().grab()
    assert list(view.page.place.boxes(Span(fact.end, fact.end + 8))) == behind


def test_a_fact_within_a_fact_is_as_bold_as_the_rest_of_it(view: SourceView) -> None:
    fact = Span(0, 24)
    view.set_present(1, facts=[fact])
    whole = ink(view, fact)
    view.set_present(1, facts=[fact, Span(4, 12), Span(4, 9)])
    assert ink(view, fact) == whole


@pytest.mark.parametrize("scroll", [0, 45])
def test_what_is_painted_by_lines_is_what_is_painted_as_a_whole(view: SourceView, qtbot: QtBot, scroll: int) -> None:
    view.resize(420, 260)  # lines wrap, and there is somewhere to scroll to
    figure = Span(TEXT.index("120"), TEXT.index("120") + 3)
    steps: tuple[Callable[[], None], ...] = (
        lambda: view.page.verticalScrollBar().setValue(scroll),
        lambda: view.set_present(1, FIRST, [figure]),
        lambda: view.set_present(1, FIRST, [figure], [figure]),
        lambda: view.set_mark(Mark(1, FIRST, "disputed")),
        lambda: view.set_present(3, THIRD, [Span(THIRD.start + 4, THIRD.start + 8)]),
        lambda: view.set_mark(Mark(3, THIRD, "wrong")),
        lambda: view.set_marks([Mark(1, FIRST, "verified"), Mark(3, THIRD, "wrong")]),
        lambda: view.set_present(2, SECOND),
        lambda: view.set_present(None),
    )
    for step in steps:
        step()
        qtbot.wait(30)
        on_screen = view.screen().grabWindow(view.winId()).toImage()
        assert on_screen.convertToFormat(QImage.Format.Format_RGB32) == view.grab().toImage().convertToFormat(
            QImage.Format.Format_RGB32
        )


def test_search_hits_are_lit_and_put_out(view: SourceView) -> None:
    plain = view.page.viewport().grab().toImage()
    view.show_hits([Span(TEXT.index("Malta"), TEXT.index("Malta") + 5)])
    assert view.page.viewport().grab().toImage() != plain
    view.show_hits([])
    assert view.page.viewport().grab().toImage() == plain


def test_a_click_on_a_mark_names_its_claim(view: SourceView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.claim_activated) as heard:
        QTest.mouseClick(view.page.viewport(), Qt.MouseButton.LeftButton, pos=point_of(view, THIRD))
    assert heard.args == [3]


def test_a_click_beside_every_mark_names_none(view: SourceView, qtbot: QtBot) -> None:
    malta = Span(TEXT.index("came"), TEXT.index("Malta"))
    with qtbot.assertNotEmitted(view.claim_activated):
        QTest.mouseClick(view.page.viewport(), Qt.MouseButton.LeftButton, pos=point_of(view, malta))


def test_words_are_selected_by_keyboard_from_the_present_claim_on(view: SourceView, qtbot: QtBot) -> None:
    view.set_present(1, FIRST)
    assert view.claim_at_caret() == 1
    assert view.selected_span() is None
    view.setFocus()
    with qtbot.waitSignal(view.selection_changed):
        for _ in range(len("The harbour 🧭")):
            QTest.keyClick(view.page, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    selected = view.selected_span()
    assert selected is not None
    assert selected.of(TEXT) == "The harbour 🧭"


def test_words_are_selected_by_mouse(view: SourceView, qtbot: QtBot) -> None:
    word = Span(TEXT.index("counted"), TEXT.index("counted") + len("counted"))
    with qtbot.assertNotEmitted(view.claim_activated):
        QTest.mouseDClick(view.page.viewport(), Qt.MouseButton.LeftButton, pos=point_of(view, word))
    assert view.selected_span() == word


def test_a_hand_over_claims_and_a_tip_with_the_verdicts_name(view: SourceView, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, words, _widget: said.append(words))
    viewport = view.page.viewport()
    malta = Span(TEXT.index("came"), TEXT.index("Malta"))
    for span, cursor in ((SECOND, Qt.CursorShape.PointingHandCursor), (malta, Qt.CursorShape.IBeamCursor)):
        at = point_of(view, span)
        # Sent to the widget itself: a moved pointer reaches whatever window of another test lies on top just then.
        place, none = QPointF(at), Qt.MouseButton.NoButton
        moved = QMouseEvent(
            QEvent.Type.MouseMove, place, viewport.mapToGlobal(place), none, none, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(viewport, moved)
        assert viewport.cursor().shape() == cursor
        QApplication.sendEvent(viewport, QHelpEvent(QEvent.Type.ToolTip, at, viewport.mapToGlobal(at)))
    assert said == ["Wrong", ""]


def test_a_number_stands_where_a_page_begins(view: SourceView) -> None:
    first, second, _photo = lines_as_passages(TEXT)
    pages = (replace(first, page=1), replace(second, page=2))

    def right_margin() -> QImage:
        image = view.page.viewport().grab().toImage()
        return image.copy(image.width() - 46, 0, 46, image.height())

    view.show_document(("harbour.pdf",), TEXT, (first, second), (), SCALE)
    without = right_margin()
    view.show_document(("harbour.pdf",), TEXT, pages, (), SCALE)
    assert right_margin() != without
    view.show_document(("harbour.pdf",), TEXT, (pages[0], replace(second, page=1)), (), SCALE)
    assert right_margin() == without, "a page is numbered where it begins only"


def test_what_was_set_aside_says_why() -> None:
    assert set_aside_words(lines_as_passages(TEXT)[-1]) == "Set aside: photo credit"


def test_another_theme_or_scale_keeps_the_words_in_sight(view: SourceView) -> None:
    long = "\n\n".join(f"Paragraph {number} says that {number} ships came in." for number in range(400))
    view.show_document(("long.txt",), long, lines_as_passages(long), (), SCALE)
    place = Span(long.index("Paragraph 300"), long.index("Paragraph 301") - 2)
    view.scroll_to(place)
    top = view.page.place.line_at(view.page.top)[0]
    view.page.select(place)
    look = current_look()
    for theme, scale in (("dark", 100), ("dark", 150), ("light", 100)):
        look.set_theme(theme)
        look.set_scale(scale)
        assert abs(view.page.place.line_at(view.page.top)[0] - top) < 120
        assert view.selected_span() == place


def words_of(text: str, number: int) -> Span:
    start = text.index(f"Paragraph {number} ")
    return Span(start, text.index(".", start) + 1)


def test_the_present_claim_stays_in_sight_through_every_scale_and_width(view: SourceView) -> None:
    long = "\n\n".join(f"Paragraph {number} says that {number} ships came in." for number in range(400))
    view.show_document(("long.txt",), long, lines_as_passages(long), (), SCALE)
    present = words_of(long, 300)
    view.set_present(1, present)
    look, page = current_look(), view.page
    for scale, width in ((150, 720), (200, 480), (80, 720), (100, 720)):
        look.set_scale(scale)
        view.resize(width, 600)
        QApplication.processEvents()
        assert page.top <= page.place.box(present).top() < page.top + page.viewport().height()


def test_beside_the_words_stand_the_marks_of_judged_claims_and_a_bar_at_what_was_set_aside(view: SourceView) -> None:
    image, theme = view.page.viewport().grab().toImage(), current_look().theme

    def beside(span: Span, left: int, right: int) -> set[str]:
        line = next(view.page.place.boxes(span))
        y = round(line.baseline - 6 - view.page.top)
        return {image.pixelColor(x, y).name().upper() for x in range(left, right)}

    assert theme.hex("wro_ground").upper() in beside(SECOND, 0, 50)
    assert beside(FIRST, 0, 50) == {theme.hex("paper").upper()}
    photo = Span(TEXT.index("Photo"), len(TEXT))
    assert theme.hex("line").upper() in beside(photo, 50, 60)
    label = view.page.place.box(photo)
    y = round(label.top() - 10 - view.page.top)
    assert theme.hex("muted").upper() in {
        image.pixelColor(x, y + dy).name().upper() for x in range(60, 250) for dy in range(-6, 7)
    }


def test_a_claim_well_in_sight_does_not_move_the_text(view: SourceView) -> None:
    long = "\n\n".join(f"Paragraph {number} says that {number} ships came in." for number in range(400))
    view.show_document(("long.txt",), long, lines_as_passages(long), (), SCALE)
    far = Span(long.index("Paragraph 200"), long.index("Paragraph 201") - 2)
    view.set_present(1, far)
    top = view.page.top
    assert top > 0
    box = view.page.place.box(far)
    assert top < box.top()
    assert box.bottom() < top + view.page.viewport().height()
    after = Span(far.end + 2, long.index("Paragraph 202") - 2)
    view.set_present(2, after)
    assert view.page.top == top


@pytest.fixture
def long_text() -> str:
    """A text too long to be laid out whole."""
    lines = [f"Paragraph {number} 🧭 says that {number} ships came in, and one more." for number in range(7000)]
    return "\n\n".join(lines)


def test_a_long_text_is_laid_out_round_the_claim(view: SourceView, long_text: str) -> None:
    assert len(long_text) > WHOLE
    marks = [Mark(number, words_of(long_text, number), "wrong") for number in (3, 3500, 6990)]
    view.show_document(("long.txt",), long_text, lines_as_passages(long_text), marks, SCALE)
    assert len(view.page.place.window) < WHOLE / 3
    for mark in marks[1:]:
        view.set_present(mark.claim_id, mark.span)
        QApplication.processEvents()
        box = view.page.place.box(mark.span)
        assert view.page.top < box.top() < view.page.top + view.page.viewport().height()
        assert shown_words(view, mark.span) == "".join(mark.span.of(long_text).split())
        assert colour_under(view, mark.span) == current_look().theme.hex("sel").upper()


def test_the_bar_of_a_long_text_reaches_all_of_it(view: SourceView, long_text: str) -> None:
    view.show_document(("long.txt",), long_text, lines_as_passages(long_text), (), SCALE)
    view.bar.setValue(long_text.index("Paragraph 5000 "))
    assert view.page.place.line_at(view.page.top)[0] == long_text.index("Paragraph 5000 ")
    view.bar.setValue(view.bar.maximum())
    QApplication.processEvents()
    assert view.page.place.window.end == len(long_text)
    view.bar.setValue(0)
    assert view.page.place.window.start == 0


def test_reading_on_past_a_windows_end_goes_on_without_a_jump(view: SourceView, long_text: str, qtbot: QtBot) -> None:
    view.show_document(("long.txt",), long_text, lines_as_passages(long_text), (), SCALE)
    first = view.page.place.window
    inner = view.page.verticalScrollBar()
    inner.setValue(inner.maximum() - 30)
    offset, y = view.page.place.line_at(view.page.top)
    before = y - view.page.top
    qtbot.waitUntil(lambda: view.page.place.window != first)
    now, y = view.page.place.line_at(view.page.top)
    assert now == offset
    assert abs((y - view.page.top) - before) <= 1
    assert view.page.place.window.end > first.end


def test_the_wheel_turns_the_page_beside_its_column_too(view: SourceView, long_text: str) -> None:
    view.resize(1400, 600)
    view.show_document(("long.txt",), long_text, lines_as_passages(long_text), (), SCALE)
    QApplication.processEvents()
    assert view.page.x() > 50
    at = QPointF(10, 300)
    for delta in (-240, 480):
        event = QWheelEvent(
            at, view.mapToGlobal(at), QPoint(), QPoint(0, delta), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(view, event)
        assert (view.page.top > 0) == (delta < 0)


def test_an_endless_line_is_shown_in_parts(view: SourceView) -> None:
    text = "One more word and no end of the line. " * 3000
    span = Span(60_000, 60_040)
    view.show_document(("endless.txt",), text, (), (Mark(1, span, "verified"),), SCALE)
    view.set_present(1, span)
    assert view.page.place.box(span).isValid()
    assert shown_words(view, span) == "".join(span.of(text).split())


def test_a_narrow_view_keeps_the_words_at_the_top_and_inside_the_page(view: SourceView, long_text: str) -> None:
    short = long_text[:20_000]
    view.show_document(("short.txt",), short, lines_as_passages(short), (), SCALE)
    view.scroll_to(words_of(short, 100))
    top = view.page.place.line_at(view.page.top)[0]
    view.resize(430, 600)
    QApplication.processEvents()
    assert abs(view.page.place.line_at(view.page.top)[0] - top) < 90
    assert view.page.width() <= 430
    assert all(line.right < view.page.viewport().width() for line in view.page.place.boxes(Span(0, 3000)))


def test_clearing_shows_nothing(view: SourceView) -> None:
    view.set_present(1, FIRST, [Span(4, 11)])
    view.clear()
    paper = current_look().theme.colour("paper")
    image = view.page.viewport().grab().toImage()
    assert all(image.pixelColor(x, y) == paper for x in range(0, 600, 7) for y in range(0, 500, 3))
    assert view.selected_span() is None
    assert view.claim_at_caret() is None


def test_a_screen_reader_hears_what_the_page_is(view: SourceView) -> None:
    assert view.page.accessibleName() == "Document"
    assert view.page.accessibleDescription() == "harbour.txt · draft 1, The harbour"


def test_of_a_long_text_only_the_passages_of_the_window_are_asked_for(view: SourceView) -> None:
    long = "\n\n".join(f"Paragraph {number} says that {number} ships came in." for number in range(20_000))
    passages, asked = list(lines_as_passages(long)), list[Span]()

    def those_in(span: Span) -> list[Passage]:
        asked.append(span)
        return [one for one in passages if one.span.overlaps(span)]

    view.show_document(("long.txt",), long, those_in, (), SCALE)
    view.scroll_to(words_of(long, 15_000))
    assert asked
    assert max(len(span) for span in asked) < len(long) / 10
    assert view.page.place.window == asked[-1]
    before = view.page.place.document
    view.set_passages()
    assert view.page.place.document is before, "nothing came: nothing is laid out again"
    (first, *rest) = passages
    passages[:] = [first]
    view.set_passages()
    assert view.page.place.document is not before
    passages += rest
    view.set_passages()
    assert view.page.place.window.covers(words_of(long, 15_000))


def test_ctrl_end_goes_to_the_end_of_a_long_text_and_ctrl_home_back(view: SourceView) -> None:
    long = "\n\n".join(f"Paragraph {number} says that {number} ships came in." for number in range(4000))
    view.show_document(("long.txt",), long, lines_as_passages(long), (), SCALE)
    assert view.page.place.window.end < len(long)
    QTest.keyClick(view.page, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert view.caret() == len(long)
    assert view.page.viewport().rect().contains(view.page.cursorRect().center())
    QTest.keyClick(view.page, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert view.caret() == 0
    assert view.page.place.window.start == 0
