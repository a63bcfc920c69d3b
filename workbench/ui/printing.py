"""The report's web page printed to PDF by Qt: the plain way out where the typesetter of the PDF report is missing."""

from __future__ import annotations

import re
import time
from collections.abc import Generator
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSaveFile, QSizeF, Qt, QUuid
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
)

from workbench.core.errors import ExportError
from workbench.core.progress import Progress
from workbench.core.report import ExportChoices
from workbench.desk.desk import Desk
from workbench.ui.theme import load_theme

NOTICE = (
    "Printed plainly, without contents, inner links and tags for screen readers: the package typst is not installed"
)
"""What a person is told beside such a PDF."""

_PAUSE = 0.01
"""Seconds between two looks at a busy worker."""

_DOTS = 150
_MARGIN_MM = 16.0
_FOOT_MM = 8.0
_STYLE = """
body { font-family: "Noto Sans", "DejaVu Sans", sans-serif; font-size: 8.5pt; color: black; }
h1 { font-size: 20pt; } h2 { font-size: 13pt; margin-top: 24px; } h3 { font-size: 10.5pt; }
p { margin: 0 0 3px 0; } td, th { padding: 4px; vertical-align: top; text-align: left; }
.meta, .label { font-size: 7.5pt; } .words, .statement, blockquote { font-family: serif; }
del { text-decoration: line-through; } ins { text-decoration: underline; }
.verdict, .standing, .label { font-weight: 600; } a { color: black; }
"""
_NOT_FOR_PAPER = re.compile(
    r"<style>.*?</style>|<script>.*?</script>|<svg\b.*?</svg>|<nav\b.*?</nav>|"
    r"<div id=\"tools\".*?</div>\s*<p id=\"shown\".*?</div>",
    re.DOTALL,
)
_INSIDE = re.compile(r"""\shref=["']#[^"']*["']""")
_DATE = re.compile(r'<time datetime="([^"]+)">')
_PDF_TIMES = re.compile(rb"(/(?:Creation|Mod)Date \(D:)\d{14}(Z|[+-]\d\d'\d\d')")
_XMP_TIMES = re.compile(rb'(xmp:(?:Create|Modify|Metadata)Date=")\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)')
"""The time of printing, which Qt writes in; the zone is one sign or several."""


def printing(desk: Desk, out: Path, choices: ExportChoices) -> Generator[Progress, None, None]:
    """Print a case's report to a PDF file, in slices; the file is there whole or not at all.

    The same case gives the same bytes on the same machine and in the same time zone: the letters are those of its
    fonts. Raises ExportError when the file cannot be written.
    """
    with TemporaryDirectory() as folder:
        page = Path(folder) / "report.html"
        yield from desk.exporting("html", page, choices)
        html = page.read_text("utf-8")
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    yield from _print(html, buffer)
    _save(_dated(bytes(buffer.data().data()), html), out)


def print_report(desk: Desk, out: Path, choices: ExportChoices) -> None:
    """The same at once, where there is no window: Qt is started without a screen."""
    application = QGuiApplication.instance() or QGuiApplication(["workbench", "-platform", "offscreen"])
    for progress in printing(desk, out, choices):
        if progress.idle:
            time.sleep(_PAUSE)
    del application


def _print(html: str, device: QIODevice) -> Generator[Progress, None, None]:
    writer = QPdfWriter(device)
    writer.setResolution(_DOTS)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM), QPageLayout.Unit.Millimeter)
    document = QTextDocument()
    document.documentLayout().setPaintDevice(writer)
    document.setDefaultFont(QFont("DejaVu Sans", 8))
    document.setDefaultStyleSheet(_STYLE)
    document.setHtml(_INSIDE.sub("", _NOT_FOR_PAPER.sub("", html)))
    writer.setTitle(document.metaInformation(QTextDocument.MetaInformation.DocumentTitle))
    writer.setDocumentId(QUuid.createUuidV5(QUuid(), html.encode()))
    foot = _FOOT_MM / 25.4 * _DOTS
    size = QSizeF(writer.width(), writer.height() - foot)
    document.setPageSize(size)
    pages = document.pageCount()
    painter = QPainter(writer)
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette.setColor(QPalette.ColorRole.Text, load_theme("light").colour("ink"))
    for number in range(pages):
        yield Progress(number, pages, "pages")
        if number:
            writer.newPage()
        context.clip = QRectF(0, number * size.height(), size.width(), size.height())
        painter.save()
        painter.translate(0, -number * size.height())
        painter.setClipRect(context.clip)
        document.documentLayout().draw(painter, context)
        painter.restore()
        painter.setFont(QFont("DejaVu Sans", 7))
        words = f"Page {number + 1} of {pages}"
        painter.drawText(QRectF(0, size.height(), size.width(), foot), Qt.AlignmentFlag.AlignRight, words)
    painter.end()


def _dated(data: bytes, html: str) -> bytes:
    """The same bytes with the report's date, its first, in place of now: of the same length, so that nothing moves."""
    told = _DATE.search(html)
    date = datetime.fromisoformat(told[1]).astimezone(UTC) if told else datetime(1970, 1, 1, tzinfo=UTC)
    pdf, xmp = f"{date:%Y%m%d%H%M%S}".encode("ascii"), f"{date:%Y-%m-%dT%H:%M:%S}".encode("ascii")
    data = _PDF_TIMES.sub(lambda at: at[1] + pdf + (b"Z" if at[2] == b"Z" else b"+00'00'"), data)
    return _XMP_TIMES.sub(lambda at: at[1] + xmp + (b"Z" if at[2] == b"Z" else b"+00:00"), data)


def _save(data: bytes, out: Path) -> None:
    file = QSaveFile(str(out.resolve()))
    written = file.open(QIODevice.OpenModeFlag.WriteOnly) and file.write(data) == len(data) and file.commit()
    if not written:
        reason = file.errorString().lower()
        raise ExportError(
            f"could not be written ({reason})", where=str(out), remedy="Choose another place and try again."
        )
