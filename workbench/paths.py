"""Where things lie: shipped data (db, resources) in a checkout or a wheel, and the person's own folders."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def shipped(name: str) -> Path:
    """A shipped folder ("db", "resources"): beside the package in a checkout, inside it in an installed wheel."""
    checkout = _PACKAGE.parent / name
    return checkout if (_PACKAGE.parent / "pyproject.toml").is_file() else _PACKAGE / "_shipped" / name


def config_folder() -> Path:
    """Where this person's settings lie; made by whoever writes there first."""
    if own := os.environ.get("FACTCHECK_CONFIG"):
        return Path(own)
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA", Path.home())) / "Factcheck Workbench"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Factcheck Workbench"
    return Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config") / "factcheck-workbench"
