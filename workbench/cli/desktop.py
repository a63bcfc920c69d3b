"""Command that makes the program known to this person's desktop, menu entry, kind of file, icons, or takes it away."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from workbench.cli.command import Command, Doors
from workbench.core.errors import WorkbenchError
from workbench.paths import shipped

NAME = "factcheck-workbench"
"""Of the menu entry and the icon; the window tells the desktop the same (app.py)."""
PLACES: Mapping[str, str] = {
    f"{NAME}.desktop": "applications",
    f"{NAME}.xml": "mime/packages",
    f"{NAME}.svg": "icons/hicolor/scalable/apps",
    "application-x-factcheck-case.svg": "icons/hicolor/scalable/mimetypes",
}
"""What lies in resources/desktop, and where it goes below the person's data folder."""
REFRESHERS: Sequence[tuple[str, str]] = (
    ("update-mime-database", "mime"),
    ("update-desktop-database", "applications"),
    ("gtk-update-icon-cache", "icons/hicolor"),
)
"""Programs that make the lists of desktops, and the folder each is given. One that is not there is not needed."""


def data_home(environ: Mapping[str, str] | None = None) -> Path:
    """Where desktops look for what belongs to one person ($XDG_DATA_HOME); a relative one does not count."""
    stated = (os.environ if environ is None else environ).get("XDG_DATA_HOME", "")
    return Path(stated) if Path(stated).is_absolute() else Path.home() / ".local" / "share"


def program(executable: str = sys.executable) -> list[str]:
    """The running program by its whole path: the window's own script beside this Python, else the package."""
    beside = Path(executable).absolute().with_name("workbench-window")
    return [str(beside)] if beside.is_file() else [str(Path(executable).absolute()), "-m", "workbench"]


def quoted(word: str) -> str:
    """A word of an Exec line, as the desktop entry specification wants it: quoted, then escaped once more."""
    inner = "".join(f"\\{letter}" if letter in '"`$\\' else letter for letter in word)
    return f'"{inner}"'.replace("\\", "\\\\").replace("%", "%%")


def _desktop(words: argparse.Namespace, _: Doors) -> None:
    if sys.platform in ("win32", "darwin"):
        raise WorkbenchError("menu entries are written on Linux only", remedy="Here the system makes them by itself")
    home = data_home()
    for name, folder in PLACES.items():
        place = home / folder / name
        if words.install:
            place.parent.mkdir(parents=True, exist_ok=True)
            text = (shipped("resources") / "desktop" / name).read_text(encoding="utf-8")
            place.write_text(text.replace("{exec}", " ".join(map(quoted, program()))), encoding="utf-8")
            print(place)
        elif place.exists():
            place.unlink()
            print(place)
    _refresh(home)


def _refresh(home: Path) -> None:
    """Have the desktop's lists made anew; one that fails is said and stops nothing: the files are written."""
    for refresher, folder in REFRESHERS:
        found = shutil.which(refresher)
        if found is None or not (home / folder).is_dir():
            continue
        options = ["--ignore-theme-index", "--quiet"] if refresher.startswith("gtk") else []
        done = subprocess.run([found, *options, str(home / folder)], capture_output=True, check=False)
        if done.returncode:
            sys.stderr.write(f"workbench: {refresher} ended with {done.returncode}; log in again to see the entry\n")


def _arguments(parser: argparse.ArgumentParser) -> None:
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("--install", action="store_true", help="write the files and say where they lie")
    which.add_argument("--remove", action="store_true", help="take them away again")


COMMANDS = (
    Command("desktop", "menu entry, icon and double click on a case, for this person", _arguments, _desktop),
)  # fmt: skip
