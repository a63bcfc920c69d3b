"""The sealed dossier: report, log and evidence in one archive, with a page that verifies it in any browser."""

from __future__ import annotations

import hashlib
import io
import json
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from typing import BinaryIO, cast
from zipfile import ZipFile

from workbench.core.documents import Role
from workbench.core.dossier import FORMAT, FORMAT_VERSION, Dossier
from workbench.core.errors import ExportError
from workbench.core.progress import Progress, Watcher
from workbench.reports import case_json, html
from workbench.reports.archive import part
from workbench.reports.dossier_page import page
from workbench.reports.dossier_report import write_records
from workbench.reports.exporter import Exporter, watched
from workbench.reports.layout import Layout, lay_out

AT_ONCE = 1 << 20
"""Bytes of a stored file in memory at a time."""

LONGEST_NAME = 80
"""Characters of a file's own name that are kept: some systems cannot unpack long ones."""

_NOT_IN_NAMES = '<>:"/\\|?*'


def write_dossier(dossier: Dossier, stream: BinaryIO, watch: Watcher) -> None:
    """Write the archive. The same dossier gives the same bytes.

    manifest.json names every part with its SHA-256; the SHA-256 of the manifest is the seal, which stands for all of
    them. Raises ExportError when a stored file is not what its hash says.
    """
    report = dossier.report
    layout = lay_out(report)
    with ZipFile(stream, "w") as archive:
        parts = _Parts(archive)
        with parts.open("report.html") as opened:
            html.write_report(report, opened, watch)
        with parts.open("report.json") as opened:
            write_records(layout, opened, watch)
        if dossier.case:
            with parts.open("case.json") as opened:
                case_json.write_case(dossier.case, opened, watch)
        with parts.open("log.json") as opened:
            _write_log(dossier, opened, watch)
        for one in report.documents:
            if one.document.role is not Role.SOURCE:
                with parts.open(f"texts/{one.document.id} {safe_name(one.document.name)}.txt") as opened:
                    opened.write(one.text.encode())
        for name, sha256 in _evidence(layout, dossier.files):
            watch(Progress(0, 0, name))
            with parts.open(name, packed=False) as opened:
                _copy(dossier, sha256, opened)
        with parts.open("verify.html") as opened:
            opened.write(page().encode())
        manifest = _manifest(dossier, parts).encode()
        archive.writestr(part("manifest.json"), manifest)
        archive.writestr(part("seal.txt"), f"{hashlib.sha256(manifest).hexdigest()}  manifest.json\n")


EXPORTER = Exporter("dossier", "Sealed dossier (ZIP)", ".zip", write_dossier, wants="dossier")


def safe_name(name: str) -> str:
    """A file name that any system can unpack, into the folder it is unpacked in and nowhere else."""
    plain = unicodedata.normalize("NFC", name)
    kept = "".join("_" if c in _NOT_IN_NAMES or unicodedata.category(c)[0] == "C" else c for c in plain)
    stem, dot, ending = kept.rpartition(".")
    short = f"{stem[: LONGEST_NAME - len(ending) - 1]}{dot}{ending}" if stem and len(ending) < 12 else kept
    return short[:LONGEST_NAME].strip(" .") or "file"


class _Part(io.RawIOBase):
    """A part of the archive that keeps count of what is written to it."""

    def __init__(self, inside: BinaryIO) -> None:
        self._inside = inside
        self.sha256 = hashlib.sha256()
        self.size = 0

    def writable(self) -> bool:
        return True

    def write(self, data: bytes) -> int:  # type: ignore[override]  # nothing but bytes is written here
        self.sha256.update(data)
        self.size += len(data)
        return self._inside.write(data)


class _Parts:
    """The parts of an archive with their hashes, in the order of their writing."""

    def __init__(self, archive: ZipFile) -> None:
        self._archive = archive
        self.written: list[dict[str, object]] = []

    @contextmanager
    def open(self, name: str, *, packed: bool = True) -> Iterator[BinaryIO]:
        """A stream for one part."""
        with self._archive.open(part(name, packed=packed), "w", force_zip64=True) as inside:
            counted = _Part(cast("BinaryIO", inside))
            yield cast("BinaryIO", counted)
        self.written.append({"name": name, "size": counted.size, "sha256": counted.sha256.hexdigest()})


def _manifest(dossier: Dossier, parts: _Parts) -> str:
    report = dossier.report
    head = {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "case": report.case_name,
        "changed_at": report.changed_at,
        "program": report.program,
        "preset": report.preset.value,
        "log": {"entries": report.log_entries, "head": report.log_head},
    }
    files = ",\n".join(_json(one) for one in parts.written)
    return f'{_json(head)[:-1]},\n"files": [\n{files}\n]}}\n'


def _write_log(dossier: Dossier, stream: BinaryIO, watch: Watcher) -> None:
    """One entry a line, so that the log can be read without a program too."""
    stream.write(f'{{"fields": {_json(dossier.fields)},\n"entries": ['.encode())
    separator = "\n"
    for entry in watched(dossier.log, watch, 0, len(dossier.log), "log"):
        if entry.withheld:
            told = {"id": entry.id, "previous": entry.previous, "hash": entry.hash, "withheld": True}
            told |= asdict(entry.step) if entry.step else {}
        else:
            told = {"values": entry.values, "digests": entry.digests, "hash": entry.hash}
        stream.write(f"{separator}{_json(told)}".encode())
        separator = ",\n"
    stream.write(b"\n]}\n")


def _evidence(layout: Layout, files: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Name in the archive and SHA-256 of each source's file. The number keeps names apart, whatever they are."""
    for source, _ in layout.sources:
        if source.file_sha256 and source.file_sha256 in files:
            yield f"evidence/{source.name} {safe_name(source.file_name)}", source.file_sha256


def _copy(dossier: Dossier, sha256: str, stream: BinaryIO) -> None:
    copied = hashlib.sha256()
    with (dossier.folder / sha256).open("rb") as stored:
        while data := stored.read(AT_ONCE):
            copied.update(data)
            stream.write(data)
    if copied.hexdigest() != sha256:
        raise ExportError(
            "a stored file is not the one that was captured",
            where=sha256,
            remedy="Check the case, or go on from a backup",
        )


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
