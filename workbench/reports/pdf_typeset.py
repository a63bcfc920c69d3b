"""Typesetting of the printed report: values and the templates of resources/reports in, PDF bytes out."""

from __future__ import annotations

import json
import unicodedata
from datetime import datetime
from functools import cache
from typing import Literal

from workbench.core.errors import ExportError, PdfToolMissing
from workbench.paths import shipped
from workbench.reports.pdf_links import resolved

Standard = Literal["ua-1"]

STANDARD: Standard = "ua-1"
"""PDF/UA-1: tagged for screen readers. It also forbids letters that no font shows."""

FOLDER = shipped("resources") / "reports"
"""Where the templates lie; their fonts are in `fonts`."""

_NO_FONT = "could not be displayed"
"""What the typesetter says of letters that no font shows."""

LONGEST = 11_800_000
"""Letters that can be typeset at once: some 10,000 claims. With them a worker stays below the memory it may use."""


def as_text(values: dict[str, object]) -> str:
    """The values as `typeset` takes them: of a long report they take far less memory so."""
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def typeset(data: str, changed_at: str) -> bytes:
    """The report as PDF. changed_at: its date, ISO; a report without one has none.

    The same data give the same bytes on every machine, as long as the fonts that ship with the program have all
    letters in them. Other letters are looked for in the fonts of the machine; where these lack one, all of them are
    written as codes. Raises PdfToolMissing where the typesetter is not installed, ExportError when there is too much
    for it.
    """
    try:
        import typst
    except ImportError as fault:
        raise PdfToolMissing("the typesetter is not installed", remedy="Install the package typst") from fault
    if len(data) > LONGEST:
        what = f"this report is too long for one PDF ({len(data) / LONGEST:.1f} times what can be typeset)"
        raise ExportError(what, remedy="Export the web page, and print that")
    foreign = _foreign(data)
    coded = data.translate(foreign)
    ways: list[tuple[str, bool]] = [(data, True)] if foreign else []
    ways.append((coded, False))
    for words, fonts_of_the_machine in ways:
        try:
            return _compiled(words, changed_at, STANDARD, fonts_of_the_machine=fonts_of_the_machine)
        except typst.TypstError as fault:
            if _NO_FONT not in str(fault):
                raise
    # A letter with an accent of another script: no font has both, and the standard forbids what it cannot show.
    return _compiled(coded, changed_at, None, fonts_of_the_machine=False)


def _compiled(data: str, changed_at: str, standard: Standard | None, *, fonts_of_the_machine: bool) -> bytes:
    import typst

    made = typst.compile(
        FOLDER / "report.typ",
        root=FOLDER,
        font_paths=[FOLDER / "fonts"],
        ignore_system_fonts=not fonts_of_the_machine,
        sys_inputs={"report": data},
        format="pdf",
        pdf_standards=standard,
        timestamp=int(datetime.fromisoformat(changed_at).timestamp()) if changed_at else 0,
    )
    return resolved(made)


def _foreign(data: str) -> dict[int, str]:
    """Letters that our fonts lack, with what is written in their place where no other font has them either."""
    lacking = {letter for letter in set(data) - _letters() if not _invisible(letter)}
    return {ord(letter): f"[U+{ord(letter):04X}]" for letter in lacking}


@cache
def _letters() -> frozenset[str]:
    """All letters that the fonts in resources/reports/fonts have."""
    listed = (FOLDER / "fonts" / "letters.txt").read_text("ascii")
    ranges = (line.split() for line in listed.splitlines())
    return frozenset(chr(point) for first, last in ranges for point in range(int(first, 16), int(last, 16) + 1))


def _invisible(letter: str) -> bool:
    """Whether it steers other letters and has no shape: joiners, direction marks, variation selectors."""
    return (
        unicodedata.category(letter) == "Cf" or "\ufe00" <= letter <= "\ufe0f" or "\U000e0100" <= letter <= "\U000e01ef"
    )
