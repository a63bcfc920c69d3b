"""Typesetting: a position on the page is an offset of the text, whatever the text is written in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from workbench.core.documents import Passage, PassageKind
from workbench.core.text import Span
from workbench.ui.fonts import Fonts
from workbench.ui.passage.place import Place
from workbench.ui.passage.typesetting import LABEL, TypeSetter, manner, side_of
from workbench.ui.theme import load_theme

ODD = "a \n\t\u00a0\u2028\u2029é́🧭👩‍🚒אבגשلامहिं\u200f\u202e\ufffc\ufdd0\ufdd1\ufffd𝒳〱"
"""Letters, breaks and marks that editors are known to count or change in ways of their own."""

TEXTS = st.text(st.sampled_from(ODD) | st.characters(exclude_characters="\r\0", exclude_categories=["Cs"]), max_size=80)


def setter(passages: tuple[Passage, ...] = ()) -> TypeSetter:
    return TypeSetter(load_theme("light"), Fonts(), passages)


def words_at(place: Place, span: Span) -> str:
    """What stands on the page at a span, with Qt's way of writing line ends undone."""
    start, end = place.positions(span)
    cursor = QTextCursor(place.document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return breaks_alike(cursor.selectedText())


def breaks_alike(words: str) -> str:
    return words.translate({ord(c): "\n" for c in "\u2029\ufdd0\ufdd1"})


@pytest.mark.usefixtures("qapp")
@given(text=TEXTS, data=st.data())
def test_the_words_at_a_span_of_the_page_are_the_words_of_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    first = data.draw(st.integers(0, start))
    last = data.draw(st.integers(end, len(text)))
    window = Span(first, last)
    place = Place.of(setter().set_window(text, window, 0), text, window)
    span = Span(start, end)
    assert words_at(place, span) == breaks_alike(span.of(text))
    assert [place.offset(position) for position in place.positions(span)] == [start, end]


@pytest.mark.usefixtures("qapp")
@given(text=TEXTS)
def test_nothing_is_added_to_the_text_or_left_out(text: str) -> None:
    window = Span(0, len(text))
    document = setter().set_window(text, window, 0)
    assert document.characterCount() - 1 == len(text.encode("utf-16-le")) // 2


def test_spans_outside_the_window_are_cut_to_it(qapp: QApplication) -> None:
    text = "zero 🧭 one two three"
    window = Span(5, 10)
    place = Place.of(setter().set_window(text, window, 0), text, window)
    assert words_at(place, Span(0, 20)) == "🧭 one"
    assert place.positions(Span(12, 18)) == (6, 6)


def passage(text: str, words: str, kind: PassageKind, *, aside: bool = False, level: int = 0) -> Passage:
    start = text.index(words)
    return Passage(Span(start, start + len(words)), kind, aside, ("photo credit",) if aside else (), (), level)


def test_each_kind_of_passage_is_set_in_its_manner(qapp: QApplication) -> None:
    text = "The title\n\nBody words.\n\nA caption, set aside.\nIts second line."
    passages = (
        passage(text, "The title", PassageKind.HEADING, level=1),
        passage(text, "Body words.", PassageKind.BODY),
        passage(text, "A caption, set aside.\nIts second line.", PassageKind.CAPTION, aside=True),
    )
    document = setter(passages).set_window(text, Span(0, len(text)), 40)
    blocks = [document.findBlockByNumber(number) for number in range(document.blockCount())]
    title, _gap, body, _gap2, aside, second = blocks
    assert [block.text() for block in blocks] == text.split("\n")
    assert title.charFormat().font().bold()
    assert title.charFormat().font().pixelSize() > body.charFormat().font().pixelSize()
    assert aside.charFormat().font().pixelSize() < body.charFormat().font().pixelSize()
    assert aside.charFormat().foreground().color() == load_theme("light").colour("faint")
    assert aside.blockFormat().topMargin() == LABEL, "the reason needs its line"
    assert second.blockFormat().topMargin() == 0
    assert second.charFormat().font() == aside.charFormat().font()
    assert document.rootFrame().frameFormat().topMargin() == 40


def test_paragraphs_without_an_empty_line_between_them_keep_apart(qapp: QApplication) -> None:
    text = "One.\nTwo."
    passages = (passage(text, "One.", PassageKind.BODY), passage(text, "Two.", PassageKind.BODY))
    document = setter(passages).set_window(text, Span(0, len(text)), 0)
    assert document.findBlockByNumber(1).blockFormat().topMargin() > 0
    joined = (passage(text, "One.\nTwo.", PassageKind.BODY),)
    assert setter(joined).set_window(text, Span(0, len(text)), 0).findBlockByNumber(1).blockFormat().topMargin() == 0


def test_a_line_belongs_to_the_first_passage_that_touches_it(qapp: QApplication) -> None:
    text = "left\tright\n\nafter"
    cells = (passage(text, "left", PassageKind.TABLE_CELL), passage(text, "right", PassageKind.TABLE_CELL))
    made = setter(cells)
    assert made.passage_at(0, 10) is cells[0]
    assert made.passage_at(12, 5) is None
    assert list(made.between(2, 6)) == [*cells]
    assert list(made.between(11, 17)) == []


def test_text_outside_every_passage_reads_like_the_body() -> None:
    assert manner(None) == manner(Passage(Span(0, 1), PassageKind.BODY, False, (), ()))


def test_a_line_holds_some_seventy_characters_at_every_scale(qapp: QApplication) -> None:
    fonts = [Fonts(scale) for scale in (80, 100, 200)]
    # The words alone: the margins beside them stop growing, so that large text keeps its room.
    widths = [TypeSetter(load_theme("light"), font, ()).column_width() - 2 * side_of(font) for font in fonts]
    assert widths == sorted(widths)
    assert widths[2] == pytest.approx(2 * widths[1], rel=0.03)
