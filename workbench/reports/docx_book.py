"""The Word file that a draft is given back as: what is in it already, and how marks and notes are put into it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from workbench.core.documents import TextPlace
from workbench.core.report import Draft
from workbench.reports.docx_cutting import Cutting
from workbench.reports.docx_markup import NAMESPACE, ROOT, STRICT
from workbench.reports.docx_package import Package, parsed
from workbench.reports.docx_places import Anchor, Places
from workbench.reports.docx_plain import plain
from workbench.reports.entries import Entry
from workbench.reports.layout import lay_out

_SEPARATORS = "".join(
    f'<w:footnote w:type="{name}" w:id="{key}"><w:p><w:r><w:{name}/></w:r></w:p></w:footnote>'
    for key, name in ((-1, "separator"), (0, "continuationSeparator"))
)
_EMPTY = {"comments": f"<w:comments {ROOT}/>", "footnotes": f"<w:footnotes {ROOT}>{_SEPARATORS}</w:footnotes>"}


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands at an anchor: XML before the words and after them."""

    anchor: Anchor
    before: str
    after: str


class Book:
    """The file that is given back, its claims, and what is put into it."""

    def __init__(self, draft: Draft, wanted: Callable[[Entry], bool]) -> None:
        """wanted: of which claims something is put into it."""
        self.draft = draft
        group = next(
            one for one in lay_out(draft.report).groups if one.document.document.id == draft.document.document.id
        )
        told = [entry for entry in group.entries if wanted(entry)]
        self.entries = [entry for entry in told if entry.claim.gone_from is None]
        self.gone = [entry for entry in told if entry.claim.gone_from is not None]
        """Of which something would be put in, and whose words the document no longer has."""
        self.package, places = _package(draft)
        self.places = Places(self.package, places, [entry.claim.span for entry in self.entries])
        self._word = self.places.word
        self._names: dict[str, str] = {
            name.get(f"{self._word}val", "").lower(): style.get(f"{self._word}styleId", "")
            for style in self._styles()
            if (name := style.find(f"{self._word}name")) is not None
        }

    def style(self, name: str) -> str:
        """The key of a built-in style by Word's name for it; empty when the file has none."""
        return self._names.get(name, "")

    def next_number(self, kind: str) -> int:
        """A number that no note of this kind has yet."""
        tags = {"comments": ("comment", "commentRangeStart", "commentReference"), "footnotes": ("footnote",)}[kind]
        parts = filter(None, (self.package.main, self.package.related(kind)))
        used = [
            _number(one.get(f"{self._word}id"))
            for root in map(self.package.tree, parts)
            for one in root.iter(*(f"{self._word}{tag}" for tag in tags))
        ]
        return max(used, default=0) + 1

    def add(self, kind: str, notes: Sequence[str]) -> None:
        """Add notes, as XML, behind those that are there."""
        part = self.package.add(kind, self._native(_EMPTY[kind]))
        self.package.changing(part).extend(self._elements("".join(notes)))

    def mark(self, marks: Sequence[Mark]) -> None:
        """Put marks at their anchors."""
        self.package.changing(self.package.main)
        cutting = Cutting(self._word)
        edges = []
        for number, mark in enumerate(marks):
            if mark.anchor.at is not None:
                edges.append((mark.anchor.at.start, 1, number))
                edges.append((mark.anchor.at.end, 0, number))
        for _, side, number in sorted(edges, reverse=True):
            anchor = marks[number].anchor
            if side:
                cutting.before(anchor.start, self._elements(marks[number].before))
            else:
                cutting.after(anchor.end, self._elements(marks[number].after))
        for mark in marks:
            if mark.anchor.at is None and mark.anchor.start == mark.anchor.end:
                cutting.before(mark.anchor.start, self._elements(mark.before + mark.after))
            elif mark.anchor.at is None:
                cutting.after(mark.anchor.end, self._elements(mark.after))
                cutting.before(mark.anchor.start, self._elements(mark.before))

    def settle_footnotes(self, added: set[str], looks: str) -> None:
        """Number the footnotes in the order of their marks, and put a raised comma between two marks side by side.

        Word finds a footnote by its number, whatever that is; LibreOffice counts on numbers that rise as Word's own do.
        added: the numbers of ours; a comma goes to no other's side.
        """
        key = f"{self._word}id"
        marks = list(self.package.tree(self.package.main).iter(f"{self._word}footnoteReference"))
        for mark in [mark.getparent() for mark in marks if mark.get(key) in added]:
            for left, right in ((mark, mark.getnext()), (mark.getprevious(), mark)):
                if self._is_mark(left) and self._is_mark(right):
                    left.addnext(self._elements(f"<w:r><w:rPr>{looks}</w:rPr><w:t>,</w:t></w:r>")[0])
        part = self.package.changing(self.package.add("footnotes", self._native(_EMPTY["footnotes"])))
        separators = [note for note in part if note.get(f"{self._word}type")]
        order = dict.fromkeys(mark.get(key) for mark in marks) | dict.fromkeys(n.get(key) for n in part)
        first = max((_number(note.get(key)) for note in separators), default=0) + 1
        own = (number for number in order if number not in {note.get(key) for note in separators})
        numbers = {former: str(number) for number, former in enumerate(own, first)}
        for one in (*marks, *(note for note in part if note not in separators)):
            one.set(key, numbers.get(one.get(key), one.get(key)))
        part[:] = [*separators, *sorted((n for n in part if n not in separators), key=lambda n: int(n.get(key)))]

    def _is_mark(self, run: Any) -> bool:
        """Whether a run is nothing but the mark of a note."""
        tags = [] if run is None else [one.tag for one in run if one.tag != f"{self._word}rPr"]
        return len(tags) == 1 and tags[0] in {f"{self._word}footnoteReference", f"{self._word}endnoteReference"}

    def _styles(self) -> Sequence[Any]:
        part = self.package.related("styles")
        return self.package.tree(part) if part else ()

    def _native(self, xml: str) -> str:
        return xml.replace(NAMESPACE, STRICT) if STRICT in self._word else xml

    def _elements(self, xml: str) -> list[Any]:
        return list(parsed(self._native(f"<w:x {ROOT}>{xml}</w:x>").encode())) if xml else []


def _number(key: str | None) -> int:
    """The number of a note; 0 for what is none."""
    return int(key) if key and key.lstrip("-").isdecimal() else 0


def _package(draft: Draft) -> tuple[Package, tuple[TextPlace, ...]]:
    """The original where it is known where the text stands in it, else a clean file of the text."""
    if draft.places:
        return Package.opened(draft.original), draft.places
    return plain(draft)
