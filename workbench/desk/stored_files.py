"""Files of a case laid out on the disk for a worker that writes them elsewhere, and taken away afterwards."""

from __future__ import annotations

import shutil
from collections.abc import Generator
from pathlib import Path

from workbench.core.dossier import Dossier
from workbench.core.errors import CaseError, ExportError
from workbench.core.progress import Progress
from workbench.store.documents import content
from workbench.store.store import Store


def lay_out_files(store: Store, dossier: Dossier) -> Generator[Progress, None, None]:
    """Write the dossier's files into its folder, one a step, so that one at a time is in memory.

    Whoever asked removes the folder afterwards: `take_away`.
    """
    folder = dossier.folder
    if not dossier.files:
        return
    try:
        take_away(folder)  # a process of the same number may have died over it
        folder.mkdir(mode=0o700)
        for done, sha256 in enumerate(sorted(dossier.files)):
            yield Progress(done, len(dossier.files), "evidence")
            (folder / sha256).write_bytes(content(store.connection, sha256))
    except KeyError as fault:
        raise CaseError("a stored file is no longer in the case", where=str(fault), remedy="Export again") from fault
    except OSError as fault:
        raise ExportError(
            f"the evidence cannot be laid out beside it ({(fault.strerror or str(fault)).lower()})",
            where=str(folder.parent),
            remedy="Choose another folder",
        ) from fault


def folder_beside(out: Path, process: int) -> Path:
    """Where files lie for a worker that writes `out`: there is room, and not more people can read them there."""
    from workbench.reports.replacing import half_file

    return half_file(out, process).with_suffix(".files")


def take_away(folder: Path) -> None:
    """Remove the folder with all that was laid out in it; nothing happens when it is not there."""
    if folder.exists():
        shutil.rmtree(folder)
