"""Passages of a part of a text are those of the whole text that touch it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.rows import add_document, new_store
from workbench.core.documents import Passage, PassageKind
from workbench.core.errors import Refused
from workbench.core.text import Span
from workbench.store import documents
from workbench.store.store import Store
from workbench.store.texts import Texts

PLACES = (Span(2, 5), Span(5, 6), Span(8, 20), Span(21, 22), Span(22, 30))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = new_store(tmp_path / "a.factcheck")
    add_document(opened, text="another text", spans=(), uid="d0")
    with opened.change("Passages", action="import") as change:
        found = [Passage(span, PassageKind.BODY, False, (), (span,)) for span in PLACES]
        documents.add_passages(change, 77, "x" * 40, found)
    yield opened
    opened.connection.close()


def test_passages_of_any_part_are_those_that_touch_it(store: Store) -> None:
    every = documents.passages(store.connection, 77)
    assert tuple(one.span for one in every) == PLACES
    for start in range(40):
        for end in range(start + 1, 41):
            part = Span(start, end)
            touching = tuple(one for one in every if one.span.overlaps(part))
            assert documents.passages_in(store.connection, 77, part) == touching
    assert documents.passages_in(store.connection, 78, Span(0, 40)) == ()


def test_a_part_of_a_long_text_is_found_without_looking_at_what_is_before_it(store: Store) -> None:
    with store.change("Passages", action="import") as change:
        many = [Passage(Span(n * 10, n * 10 + 9), PassageKind.BODY, False, (), ()) for n in range(5_000)]
        documents.add_passages(change, 78, "x" * 50_000, many)
    steps = []
    store.connection.set_progress_handler(lambda: steps.append(1), 100)  # after every 100 instructions of SQLite
    found = documents.passages_in(store.connection, 78, Span(40_000, 40_040))
    store.connection.set_progress_handler(None, 0)
    assert [one.span.start for one in found] == [40_000, 40_010, 40_020, 40_030]
    assert len(steps) < 5


def test_a_version_that_is_not_there_is_refused_in_words(store: Store) -> None:
    with pytest.raises(Refused, match="document 1 has no version 7"):
        documents.version_id(store.connection, 1, 7)
    with pytest.raises(Refused, match="no document 9"):
        documents.version_id(store.connection, 9, None)


def test_a_text_that_was_shown_is_not_read_again(store: Store) -> None:
    texts = Texts(store.connection)
    asked: list[str] = []
    store.connection.set_trace_callback(asked.append)
    first = texts.version(1, None)
    assert any("content" in one for one in asked)
    asked.clear()
    assert texts.version(1, 1) == first == documents.version(store.connection, 1, None)
    store.connection.set_trace_callback(None)
    assert not any("content" in one for one in asked[:2])
    with pytest.raises(Refused):
        texts.version(1, 2)
    texts.keep("one", "words")
    texts.keep("two", "words")
    assert texts.version(1, None) == first, "read again"
