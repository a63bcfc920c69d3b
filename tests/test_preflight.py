"""The preflight names what is missing in one line, and the ground (Qt, SQLite) is as sound as it was measured."""

from __future__ import annotations

import ctypes
import re
import subprocess
import sys
from pathlib import Path

import pytest

from workbench import preflight
from workbench.core.errors import WorkbenchError

BOOKWORM = 'ID=debian\nVERSION_ID="12"\n'
TRIXIE = 'NAME="Debian"\nID=debian\nVERSION_ID="13"\n'
JAMMY = 'ID=ubuntu\nVERSION_ID="22.04"\n'
NOBLE = 'ID=ubuntu\nVERSION_ID="24.04"\n'
linux_only = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only on Linux does Qt's wheel lean on these"
)


def without(monkeypatch: pytest.MonkeyPatch, *absent: str) -> None:
    """Make these libraries unloadable, and all others loadable."""

    def load(name: str) -> None:
        if name in absent:
            raise OSError(f"{name}: cannot open shared object file")

    monkeypatch.setattr(ctypes, "CDLL", load)


@linux_only
def test_all_missing_libraries_are_named_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Qt itself stops at the first one, or ends the process."""
    without(monkeypatch, "libGL.so.1", "libxcb-cursor.so.0")
    line = preflight.message(preflight.missing_libraries("xcb"), BOOKWORM)
    assert "libGL.so.1, libxcb-cursor.so.0" in line
    assert line.endswith("sudo apt install libgl1 libxcb-cursor0")
    assert "\n" not in line


@linux_only
def test_each_platform_asks_for_its_own_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without a screen needs no xcb, a Wayland one needs its own."""
    without(monkeypatch, "libxcb-cursor.so.0", "libwayland-client.so.0")
    assert preflight.missing_libraries("offscreen") == []
    assert preflight.missing_libraries("xcb") == ["libxcb-cursor.so.0"]
    assert preflight.missing_libraries("wayland") == ["libwayland-client.so.0"]


@linux_only
def test_nothing_is_missing_where_everything_loads(monkeypatch: pytest.MonkeyPatch) -> None:
    """The preflight is silent on a complete machine."""
    without(monkeypatch)
    for platform in ("xcb", "wayland", "offscreen"):
        assert preflight.missing_libraries(platform) == []
        preflight.require_libraries(platform)


@linux_only
def test_missing_libraries_stop_the_window_in_plain_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """The error carries the same line as the door prints."""
    without(monkeypatch, "libEGL.so.1")
    with pytest.raises(WorkbenchError, match=r"libEGL\.so\.1.*apt install libegl1"):
        preflight.require_libraries("offscreen")


def test_other_systems_are_never_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Qt's wheels for macOS and Windows bring what they need."""
    without(monkeypatch, "libGL.so.1")
    monkeypatch.setattr(sys, "platform", "darwin")
    assert preflight.missing_libraries("xcb") == []


@pytest.mark.parametrize(
    ("release", "package"),
    [
        (BOOKWORM, "libglib2.0-0"),
        (JAMMY, "libglib2.0-0"),
        ("ID=debian\n", "libglib2.0-0"),
        ("", "libglib2.0-0"),
        (TRIXIE, "libglib2.0-0t64"),
        (NOBLE, "libglib2.0-0t64"),
    ],
)
def test_packages_are_called_as_this_release_calls_them(release: str, package: str) -> None:
    """GLib's package took another name in Debian 13 and Ubuntu 24.04."""
    assert preflight.packages(["libglib-2.0.so.0", "libGL.so.1"], release) == [package, "libgl1"]


@pytest.mark.parametrize("there", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_any_screen_will_do(there: str) -> None:
    """A screen, or a word from the person that Qt shall draw elsewhere."""
    preflight.require_screen({there: ":0"}, "linux")


def test_no_screen_is_said_in_plain_words_with_what_to_do() -> None:
    """Qt would end the process here."""
    with pytest.raises(WorkbenchError) as refused:
        preflight.require_screen({"DISPLAY": ""}, "linux")
    assert "no screen found" in refused.value.what
    assert "xvfb-run" in refused.value.remedy


def test_other_systems_always_have_a_screen() -> None:
    """DISPLAY means nothing there."""
    preflight.require_screen({}, "darwin")


@pytest.mark.parametrize(
    ("environ", "platforms"),
    [
        ({"DISPLAY": ":0"}, ("xcb",)),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, ("wayland", "xcb")),
        ({"WAYLAND_DISPLAY": "wayland-0"}, ("wayland",)),
        ({"QT_QPA_PLATFORM": "offscreen:size=800x600"}, ("offscreen",)),
        ({"QT_QPA_PLATFORM": "wayland;xcb", "DISPLAY": ":0"}, ("wayland", "xcb")),
        ({}, ("xcb",)),
    ],
)
def test_platforms_are_those_qt_may_take(environ: dict[str, str], platforms: tuple[str, ...]) -> None:
    """The libraries asked for are those of a platform that will be loaded."""
    assert preflight.platforms_in_use(environ) == platforms


@linux_only
def test_one_complete_platform_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where both screens are there, Qt takes the other one when the first cannot be loaded."""
    without(monkeypatch, "libwayland-cursor.so.0")
    preflight.require_libraries("wayland", "xcb")
    without(monkeypatch, "libwayland-cursor.so.0", "libxcb-cursor.so.0")
    with pytest.raises(WorkbenchError, match=r"libxcb-cursor\.so\.0"):
        preflight.require_libraries("wayland", "xcb")


def test_question_of_the_door(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """The door reads package names, or a line and an exit code."""
    monkeypatch.setattr(preflight, "missing_libraries", lambda _: ["libGL.so.1", "libEGL.so.1"])
    assert preflight._main(["--packages", "offscreen"]) == 0
    assert capsys.readouterr().out == "libgl1 libegl1\n"
    assert preflight._main(["offscreen"]) == 1
    assert "libGL.so.1, libEGL.so.1" in capsys.readouterr().out
    monkeypatch.setattr(preflight, "missing_libraries", lambda platform: ["libGL.so.1"] if platform == "xcb" else [])
    assert preflight._main(["offscreen"]) == 0
    assert capsys.readouterr().out == ""
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    assert preflight._main(["screen"]) == 1
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert preflight._main(["screen"]) == 0


def test_preflight_loads_no_qt() -> None:
    """It runs before Qt, so it must not bring Qt in."""
    code = "import sys, workbench.preflight; sys.exit(any(m.startswith(('PySide6', 'shiboken6')) for m in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


def test_qt_calls_keep_their_references_to_none() -> None:
    """PySide6 6.12.0 lost one with every call on Python 3.11 and ended the interpreter after some 5,000."""
    from PySide6.QtGui import QTextCursor, QTextDocument

    document = QTextDocument("a word")
    cursor = QTextCursor(document)
    before = sys.getrefcount(None)
    for _ in range(60):
        cursor.setPosition(1)
    # Other code may hold a few more or less by now; the broken release lost all 60.
    assert sys.getrefcount(None) > before - 30


def second_sqlite(maps: str) -> list[str]:
    """SQLite libraries in a process's memory map beyond the one that Python brings."""
    files = sorted(set(re.findall(r"/\S*(?:sqlite|QtSql|Qt6Sql|apsw)\S*\.so\S*", maps)))
    own = [file for file in files if Path(file).name.startswith(("libsqlite3", "_sqlite3"))]
    shared = [file for file in own if Path(file).name.startswith("libsqlite3")]
    return [file for file in files if file not in own] + shared[1:]


@linux_only
def test_one_sqlite_library_in_the_whole_program() -> None:
    """Two in one process do not see each other's locks: one writes through the other's transaction."""
    code = """
import importlib, pathlib, pkgutil, workbench
for module in pkgutil.walk_packages(workbench.__path__, "workbench."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
print(pathlib.Path("/proc/self/maps").read_text())
"""
    maps = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert "sqlite3" in maps
    assert second_sqlite(maps) == []


def test_a_second_sqlite_library_would_be_seen() -> None:
    """The check above can fail."""
    python = "7f /usr/lib/x/libsqlite3.so.0.8.6\n7f /usr/lib/python3.11/lib-dynload/_sqlite3.so\n"
    assert second_sqlite(python) == []
    assert second_sqlite(python + "7f /venv/PySide6/Qt/plugins/sqldrivers/libqsqlite.so\n")
    assert second_sqlite(python + "7f /venv/pysqlite3/_sqlite3.so\n7f /opt/lib/libsqlite3.so.0\n")
