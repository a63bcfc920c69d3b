"""Writing a file so that it is whole or not there: beside its place first, then renamed over the former one."""

from __future__ import annotations

import errno
import os
import shutil
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from workbench.core.errors import ExportError

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_FORBIDDEN = (errno.EACCES, errno.EPERM, errno.EROFS)


def half_file(out: Path, process: int) -> Path:
    """Where the unfinished bytes of `out` are kept that the process with this id writes, or has written for it.

    Whoever ends a writing process by force removes this file afterwards: nobody else can.
    The name is short whatever the name of `out` is, so that it never is what makes a name too long.
    """
    target = out.resolve()
    return target.parent / f".export-{process}-{zlib.crc32(os.fsencode(target.name)):08x}.part"


@contextmanager
def replacing(out: Path, process: int | None = None) -> Iterator[BinaryIO]:
    """A stream whose bytes become `out` when the block ends well; else `out` stays as it was and nothing is left.

    A link is followed: the file it names is replaced. Raises ExportError when the file system refuses.
    """
    try:
        target = out.resolve()
        _refuse_what_is_no_file(target, out)
        half = half_file(target, process or os.getpid())
        try:
            with half.open("wb") as stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
            if target.exists():
                shutil.copymode(target, half)
            half.replace(target)
        finally:
            half.unlink(missing_ok=True)
        _settle(target.parent)
    except OSError as fault:
        raise _in_plain_words(fault, out) from fault


def _refuse_what_is_no_file(target: Path, out: Path) -> None:
    """Renaming would put a file in the place of a device or pipe, and over a file that was protected on purpose."""
    if target.is_dir():
        raise ExportError("this is a folder, not a file", where=str(out), remedy="Give a file name inside it.")
    if target.exists() and not target.is_file():
        raise ExportError("this is no ordinary file", where=str(out), remedy="Give the name of a file.")
    if target.exists() and not os.access(target, os.W_OK):
        raise ExportError("the file is write-protected", where=str(out), remedy="Choose another name.")
    if not target.parent.is_dir():
        raise ExportError("there is no such folder", where=str(target.parent), remedy="Make it, or choose another.")


def _settle(folder: Path) -> None:
    """Make the new name survive a power cut; Windows does this by itself and opens no folders."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _in_plain_words(fault: OSError, out: Path) -> ExportError:
    if fault.errno in _FULL:
        return ExportError("the disk is full", where=str(out), remedy="Make room, or choose a place on another disk.")
    if fault.errno in _FORBIDDEN:
        return ExportError("nothing may be written here", where=str(out), remedy="Choose another folder.")
    if fault.errno == errno.ENAMETOOLONG:
        return ExportError("the name is too long", where=str(out), remedy="Choose a shorter one.")
    reason = (fault.strerror or str(fault)).lower()
    return ExportError(f"could not be written ({reason})", where=str(out), remedy="Choose another place and try again.")
