"""Before Qt is loaded: is there a screen, and are the system libraries there that Qt aborts without?"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from workbench.core.errors import WorkbenchError

# Library → Debian package. Found by adding one package after another to a bare Debian 12 until a window came up;
# those for Wayland are what its plugin links to (a window came up in a headless Weston).
_ALWAYS = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}
_XCB = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
_WAYLAND = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
_BY_PLATFORM = {"xcb": _ALWAYS | _XCB, "wayland": _ALWAYS | _WAYLAND}
_ALL = _ALWAYS | _XCB | _WAYLAND
# The releases in which some libraries took the ending t64 (64-bit time); older ones do not know the new name.
_T64_SINCE = {"debian": (13,), "ubuntu": (24, 4)}


def platforms_in_use(environ: Mapping[str, str] | None = None) -> tuple[str, ...]:
    """Platforms Qt may take on Linux, any of which will do: QT_QPA_PLATFORM's, else those with a screen."""
    environ = os.environ if environ is None else environ
    if asked := environ.get("QT_QPA_PLATFORM"):
        return tuple(name.split(":")[0] for name in asked.split(";"))
    screens = (("WAYLAND_DISPLAY", "wayland"), ("DISPLAY", "xcb"))
    return tuple(platform for variable, platform in screens if environ.get(variable)) or ("xcb",)


def missing_libraries(platform: str) -> list[str]:
    """System libraries that Qt needs on this platform ("xcb", "wayland", "offscreen") and that cannot be loaded.

    Always empty outside Linux: elsewhere Qt's wheel brings all it needs.
    """
    if not sys.platform.startswith("linux"):
        return []
    return [library for library in _BY_PLATFORM.get(platform, _ALWAYS) if not _loads(library)]


def missing_for_any(platforms: Sequence[str]) -> list[str]:
    """What is missing for the last of these platforms; empty when one of them has all it needs."""
    missing: list[str] = []
    for platform in platforms:
        missing = missing_libraries(platform)
        if not missing:
            break
    return missing


def packages(missing: Sequence[str], os_release: str | None = None) -> list[str]:
    """The Debian or Ubuntu packages that hold these libraries, by the names of this release."""
    newer = _has_t64(_read_os_release() if os_release is None else os_release)
    names = [_ALL[library] for library in missing]
    return [f"{name}t64" if newer and name == "libglib2.0-0" else name for name in names]


def message(missing: Sequence[str], os_release: str | None = None) -> str:
    """One line that names every missing library and the command that installs them."""
    return str(_complaint(missing, os_release))


def require_libraries(*platforms: str) -> None:
    """Raises WorkbenchError naming every missing library, where Qt would end the process. One platform will do."""
    if missing := missing_for_any(platforms):
        raise _complaint(missing)


def require_screen(environ: Mapping[str, str] | None = None, system: str = sys.platform) -> None:
    """Raises WorkbenchError when there is no screen to open a window on."""
    environ = os.environ if environ is None else environ
    if not system.startswith("linux"):
        return
    if any(environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
        return
    raise WorkbenchError(
        "no screen found (neither DISPLAY nor WAYLAND_DISPLAY is set)",
        remedy='The command line works without one: "workbench --help". '
        "For a window nobody sees: xvfb-run -a, or QT_QPA_PLATFORM=offscreen",
    )


def require_window() -> None:
    """What the window asks before it imports Qt: a screen, and the libraries for it. Raises WorkbenchError."""
    require_screen()
    require_libraries(*platforms_in_use())


def _complaint(missing: Sequence[str], os_release: str | None = None) -> WorkbenchError:
    return WorkbenchError(
        f"Qt needs system libraries that are not installed: {', '.join(missing)}",
        remedy=f"Debian, Ubuntu: sudo apt install {' '.join(packages(missing, os_release))}",
    )


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _read_os_release() -> str:
    file = Path("/etc/os-release")
    return file.read_text(encoding="utf-8") if file.is_file() else ""


def _has_t64(os_release: str) -> bool:
    lines = (line.partition("=") for line in os_release.splitlines())
    fields = {key: value.strip("\"'") for key, _, value in lines}
    since = _T64_SINCE.get(fields.get("ID", ""))
    version = fields.get("VERSION_ID", "")
    if since is None or not all(part.isdigit() for part in version.split(".")):
        return False
    return tuple(int(part) for part in version.split(".")) >= since


def _main(arguments: Sequence[str]) -> int:
    """The door's question: PLATFORM says in one line what is missing (exit 1), --packages PLATFORM which packages.

    PLATFORM "screen" stands for whatever platform the present screen has.
    """
    missing = missing_for_any(platforms_in_use() if arguments[-1] == "screen" else arguments[-1:])
    if not missing:
        return 0
    if arguments[0] == "--packages":
        sys.stdout.write(" ".join(packages(missing)) + "\n")
        return 0
    sys.stdout.write(message(missing) + "\n")
    return 1


if __name__ == "__main__":
    raise SystemExit(_main(sys.argv[1:]))
