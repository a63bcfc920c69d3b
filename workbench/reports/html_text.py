"""The annotated text of the web page: each document as it reads, every claim marked and linked to its row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from workbench.core.documents import Document, Passage, Role
from workbench.core.progress import Watcher
from workbench.reports.annotation import Piece, annotated, blocks
from workbench.reports.entries import Entry
from workbench.reports.exporter import watched
from workbench.reports.html_parts import OPEN_SHAPE, anchor, claim_name, escaped, mark
from workbench.reports.layout import Group, Layout
from workbench.reports.wording import counted, plain

ROLES = {Role.DRAFT: "draft", Role.PUBLISHED: "published text", Role.SOURCE: "source"}

_NEWLINES_ARE_LAYOUT = ("text/plain", "text/markdown")


def texts(layout: Layout, watch: Watcher, total: int) -> Iterator[str]:
    """Every document as an article, one string a paragraph."""
    done = len(layout.report.claims)
    for group in layout.groups:
        text, document = group.document.text, group.document.document
        entries = list(watched(group.entries, watch, done, total, "text"))
        yield _head(group, document)
        for passage, pieces in annotated(text, blocks(text, group.document.passages), entries):
            yield _paragraph(passage, pieces)
        yield "</article>\n"
        done += len(group.entries)


def _head(group: Group, document: Document) -> str:
    wrapped = " wrapped" if document.media_type.startswith(_NEWLINES_ARE_LAYOUT) else ""
    return (
        f'<article class="document{wrapped}" aria-labelledby="document-{document.id}">\n'
        f'<h3 id="document-{document.id}" dir="auto" lang="">{escaped(document.title or document.name)}</h3>\n'
        f'<p class="meta">{ROLES[document.role]} · <bdi>{escaped(document.name)}</bdi>, '
        f"version {document.version_number} · {counted(len(group.entries), 'claim')}</p>\n"
    )


def _paragraph(passage: Passage, pieces: Sequence[Piece]) -> str:
    aside = why = ""
    if passage.set_aside:
        reason = escaped("; ".join(passage.why) or plain(passage.kind))
        aside, why = " aside", f' <span class="why" lang="en-GB" dir="ltr">set aside: {reason}</span>'
    words = "".join(_words(pieces))
    return f'<p class="{passage.kind.value}{aside}" dir="auto" lang="">{words}{why}</p>\n'


def _words(pieces: Iterable[Piece]) -> Iterator[str]:
    for piece in pieces:
        words = escaped(piece.text)
        entry = piece.entry
        if entry is None:
            yield words
        else:
            to = anchor(entry)
            tone = entry.given.label.tone if entry.given else "open"
            place = f' id="text-{to}"' if piece.first else ""
            yield f'<a class="claim {tone}"{place} href="#claim-{to}">{words}</a>'
        for ending, lands in piece.ends:
            yield _end(ending, lands=lands)


def _end(entry: Entry, *, lands: bool) -> str:
    """The claim's mark and number behind its last word."""
    label = entry.given.label if entry.given else None
    to = anchor(entry)
    place = f' id="text-{to}"' if lands else ""
    tone, shape = (label.tone, label.shape) if label else ("open", OPEN_SHAPE)
    name = escaped(label.name) if label else "no verdict"
    return (
        f'<a class="end {tone}"{place} href="#claim-{to}" lang="en-GB" dir="ltr">{mark(shape)}'
        f'<span class="unseen">claim </span>{claim_name(entry)}<span class="unseen">, {name}</span></a>'
    )
