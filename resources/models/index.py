"""models.toml: each tier's files with their checksums, and where its lines lie."""

from __future__ import annotations

import hashlib
import tomllib
from pathlib import Path

from workbench.extract.ranking.score import Line
from workbench.extract.ranking.weights import INDEX

NAMES = {"words": "words 2", "encoder": "encoder 2"}
"""What a person reads; the number goes up with every published change of the scores."""
_HEAD = "# Written by train.py: what the program accepts as weights. A file with another checksum is not used.\n"


def write(folder: Path, tier: str, files: dict[str, str], lines: tuple[Line, Line]) -> None:
    """Put a tier into the index; the other tier stays as it was. lines: worth, verifiable."""
    path = folder / INDEX
    known = tomllib.loads(path.read_text("utf-8")) if path.is_file() else {}
    known[tier] = {
        "name": NAMES[tier],
        "files": {
            part: {"name": name, "sha256": hashlib.sha256((folder / name).read_bytes()).hexdigest()}
            for part, name in files.items()
        },
        "line": {
            head: {"slope": line.slope, "line": line.line}
            for head, line in zip(("worth", "verifiable"), lines, strict=True)
        },
    }
    text = _HEAD
    for name, described in sorted(known.items(), reverse=True):
        text += f'\n[{name}]\nname = "{described["name"]}"\n'
        for kind in ("files", "line"):
            for part, entry in described[kind].items():
                pairs = ", ".join(
                    f'{key} = "{value}"' if isinstance(value, str) else f"{key} = {value}"
                    for key, value in entry.items()
                )
                text += f"{kind}.{part} = {{ {pairs} }}\n"
    path.write_text(text, "utf-8")
