"""The theme files as style sheet variables: one place where the report learns its colours."""

from __future__ import annotations

import re
import tomllib

from workbench.core.verdicts import TONES
from workbench.paths import shipped

_HEX = re.compile(r"#[0-9A-Fa-f]{6}")


def colours(theme: str) -> dict[str, str]:
    """Roles of a theme ("light", "dark") with their colours. Raises ValueError for what is no colour."""
    data = tomllib.loads((shipped("resources") / "themes" / f"{theme}.toml").read_text("utf-8"))
    roles: dict[str, str] = data["colours"]
    for role, colour in roles.items():
        if not _HEX.fullmatch(colour):
            raise ValueError(f"theme {theme}: {role} is no colour: {colour}")
    return roles


def style_variables() -> str:
    """Every role as a variable (`--ver-ground`), dark where a screen asks for it, light else and always in print."""
    light = _declarations(colours("light"))
    dark = _declarations(colours("dark"))
    tones = "".join(f".{tone}{{--tone:var(--{tone});--ground:var(--{tone}-ground)}}\n" for tone in TONES)
    return f":root{{{light}}}\n@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}\n{tones}"


def _declarations(roles: dict[str, str]) -> str:
    return "".join(f"--{role.replace('_', '-')}:{colour};" for role, colour in roles.items())
