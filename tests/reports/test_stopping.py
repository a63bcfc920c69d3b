"""An export that is cancelled or fails leaves the former file as it was, and nothing else, wherever it stops."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import BinaryIO, Self

import pytest

from tests.reports.models import model_for, written
from workbench.core.errors import Cancelled, ExportError
from workbench.core.progress import Progress, silent
from workbench.core.report import Report
from workbench.reports import EXPORTERS, write_file
from workbench.reports.exporter import Exporter

every_format = pytest.mark.parametrize("chosen", EXPORTERS, ids=lambda chosen: chosen.key)
FORMER = b"the former export"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A file that was exported earlier, in a folder of its own."""
    folder = tmp_path / "exports"
    folder.mkdir()
    path = folder / "report"
    path.write_bytes(FORMER)
    return path


def untouched(out: Path) -> bool:
    return out.read_bytes() == FORMER and list(out.parent.iterdir()) == [out]


def steps(chosen: Exporter, report: Report, out: Path) -> int:
    """How often this format tells how far it is."""
    heard: list[Progress] = []
    write_file(chosen.key, model_for(chosen, report), out, heard.append)
    out.write_bytes(FORMER)
    return len(heard)


@every_format
def test_cancelled_at_any_step_it_leaves_the_former_file(chosen: Exporter, report: Report, out: Path) -> None:
    total = steps(chosen, report, out)
    assert total
    for last in range(total):
        left = iter(range(last))

        def stop(_: Progress, left: object = left) -> None:
            if next(left, None) is None:  # type: ignore[call-overload]
                raise Cancelled

        with pytest.raises(Cancelled):
            write_file(chosen.key, model_for(chosen, report), out, stop)
        assert untouched(out)


class FullDisk:
    """A stream on a disk with room for so many bytes."""

    def __init__(self, stream: BinaryIO, room: int) -> None:
        self._stream, self._room = stream, room

    def write(self, data: bytes) -> int:
        self._room -= len(data)
        if self._room < 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return self._stream.write(data)

    def __getattr__(self, name: str) -> object:
        return getattr(self._stream, name)


@every_format
@pytest.mark.parametrize("share", [0.0, 0.3, 0.6, 0.99])
def test_a_full_disk_leaves_the_former_file_and_is_said_in_plain_words(
    chosen: Exporter, report: Report, out: Path, monkeypatch: pytest.MonkeyPatch, share: float
) -> None:
    room = int(len(written(chosen, report)) * share)
    opened = Path.open

    def open_on_a_full_disk(path: Path, mode: str = "r", **words: object) -> object:
        stream = opened(path, mode, **words)  # type: ignore[call-overload]
        return _Closing(stream, room) if path.name.endswith(".part") else stream

    monkeypatch.setattr(Path, "open", open_on_a_full_disk)
    with pytest.raises(ExportError, match="disk is full"):
        write_file(chosen.key, model_for(chosen, report), out, silent)
    monkeypatch.undo()
    assert untouched(out)


class _Closing(FullDisk):
    """The same, as a file that closes itself."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._stream.close()


@every_format
def test_a_bug_on_the_way_leaves_the_former_file_too(
    chosen: Exporter, report: Report, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(_: Progress) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_file(chosen.key, model_for(chosen, report), out, stumble)
    assert untouched(out)
