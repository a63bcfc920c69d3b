"""A person's settings on disk, for window and command line alike."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

from workbench.core.doors import system_person
from workbench.core.settings import Value, cleaned
from workbench.paths import config_folder


def settings_path() -> Path:
    """Where this person's settings lie."""
    return config_folder() / "settings.json"


def read_settings(path: Path) -> dict[str, Value]:
    """Every setting with its stored value or its default; a file that is absent or spoilt by hand counts as empty."""
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return cleaned({})
    return cleaned(stored if isinstance(stored, dict) else {})


def write_settings(path: Path, values: Mapping[str, Value]) -> None:
    """Keep all settings, written beside and renamed. Raises OSError."""
    beside = path.with_name(path.name + ".new")
    path.parent.mkdir(parents=True, exist_ok=True)
    beside.write_text(json.dumps(dict(values), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    beside.replace(path)


def cool_off() -> timedelta:
    """How long one's own verdict has to lie before one's own second look at it counts."""
    return timedelta(minutes=int(read_settings(settings_path())["cool_off"]))


def checker() -> str:
    """Who is at the desk: the name in the settings, else the operating system's user."""
    return str(read_settings(settings_path())["checker"]).strip() or system_person()
