"""Parts of a zip archive without the time of writing in them, so that the same parts give the same bytes."""

from __future__ import annotations

from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipInfo

_BEGINNING = (1980, 1, 1, 0, 0, 0)
"""The earliest time a zip archive can name: it says nothing."""


def part(name: str, *, packed: bool = True) -> ZipInfo:
    """The head of a part, to be opened for writing. packed: whether deflating it is worth the time."""
    info = ZipInfo(name, _BEGINNING)
    info.compress_type = ZIP_DEFLATED if packed else ZIP_STORED
    info.create_system = 3  # else it says on which system it was written
    info.external_attr = 0o644 << 16
    return info
