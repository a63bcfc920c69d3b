"""The annotated text of the printed report: every word of a document, every claim marked in its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from workbench.core.documents import Passage
from workbench.core.progress import Watcher
from workbench.reports.annotation import Piece, annotated, blocks
from workbench.reports.entries import Entry
from workbench.reports.exporter import watched
from workbench.reports.layout import Layout
from workbench.reports.pdf_record import ROLE, name_of
from workbench.reports.pdf_words import OPEN_SHAPE, Paragraph, Run, bare, from_the_right, paragraph, words
from workbench.reports.wording import counted, plain

_PLACED = {"marked": 2, "end": 3}
"""Where the place stands in the runs that have one."""

_NEWLINES_ARE_LAYOUT = ("text/plain", "text/markdown")


def texts(layout: Layout, watch: Watcher, done: int, total: int) -> Iterator[dict[str, Any]]:
    """Each document with title, a line about it, and its passages."""
    for group in layout.groups:
        document = group.document.document
        kept = not document.media_type.startswith(_NEWLINES_ARE_LAYOUT)
        entries = list(watched(group.entries, watch, done, total, "text"))
        parts = blocks(group.document.text, group.document.passages)
        claims = f" · {counted(len(group.entries), 'claim')}"
        about = [f"{ROLE[document.role]} · ", words(document.name), f", version {document.version_number}", claims]
        yield {
            "title": words(name_of(group)),
            "about": paragraph("meta", *about),
            "passages": [
                _passage(passage, pieces, kept=kept)
                for passage, pieces in annotated(group.document.text, parts, entries)
            ],
        }
        done += len(entries)


def places(documents: Iterable[dict[str, Any]]) -> Iterator[str]:
    """What links into these texts can name: each claim where its words begin, or its mark where they do not."""
    for document in documents:
        for _, _, runs in document["passages"]:
            for run in runs:
                if isinstance(run, list) and run[0] in _PLACED:
                    yield run[_PLACED[run[0]]]


def _passage(passage: Passage, pieces: list[Piece], *, kept: bool) -> Paragraph:
    """[style, from right to left, runs]; a passage that was set aside has a style of its own, and its reason."""
    runs: list[Run] = []
    for piece in pieces:
        runs.extend(_piece(piece, kept=kept))
    if passage.set_aside:
        runs.append(["why", words(f"set aside: {'; '.join(passage.why) or plain(passage.kind.value)}")])
    turned = from_the_right("".join(piece.text for piece in pieces))
    return [f"aside-{passage.kind.value}" if passage.set_aside else passage.kind.value, turned, runs]


def _piece(piece: Piece, *, kept: bool) -> Iterator[Run]:
    parts = piece.text.split("\n") if kept else [piece.text]
    if piece.entry:
        tone, _ = _look(piece.entry)
        place = f"text-{piece.entry.anchor}" if piece.first else ""
        yield ["marked", tone, place, f"claim-{piece.entry.anchor}", [bare(part) for part in parts]]
    else:
        for position, part in enumerate(parts):
            if position:
                yield ["break"]
            if part:
                yield bare(part)
    for entry, lands in piece.ends:
        place = f"text-{entry.anchor}" if lands else ""
        yield ["end", *_look(entry), place, f"claim-{entry.anchor}", entry.name]


def _look(entry: Entry) -> tuple[str, str]:
    """Tone and shape of its mark."""
    return (entry.given.label.tone, entry.given.label.shape) if entry.given else ("open", OPEN_SHAPE)
