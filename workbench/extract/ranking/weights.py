"""The shipped weights: found by their checksums, or not there with the reason in words."""

from __future__ import annotations

import hashlib
import tomllib
from dataclasses import dataclass
from pathlib import Path

from workbench import paths
from workbench.extract.ranking.score import Line

INDEX = "models.toml"


@dataclass(frozen=True, slots=True)
class Weights:
    """Verified weights of one tier. name: as a person reads it ("words 1"); files: what was read, by its part."""

    name: str
    files: dict[str, bytes]
    worth: Line
    verifiable: Line


def shipped_folder() -> Path:
    """Where the weights that come with the program lie."""
    return paths.shipped("resources") / "models"


def weights(tier: str, folder: Path) -> Weights | str:
    """The weights of a tier ("words", "encoder"), or why they are not used. Nothing unverified is ever given out."""
    try:
        described = tomllib.loads((folder / INDEX).read_text("utf-8"))[tier]
        files = {part: (folder / entry["name"]).read_bytes() for part, entry in described["files"].items()}
        for part, entry in described["files"].items():
            if hashlib.sha256(files[part]).hexdigest() != entry["sha256"]:
                return f"{entry['name']} is not the file that was published: its checksum differs"
        worth, verifiable = (Line(**described["line"][head]) for head in ("worth", "verifiable"))
    except FileNotFoundError as missing:
        return f"{Path(str(missing.filename)).name} is missing"
    except OSError as unread:
        return f"{Path(str(unread.filename)).name} cannot be read"
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, KeyError, TypeError, AttributeError):
        return f"{INDEX} does not describe {tier}"
    return Weights(described["name"], files, worth, verifiable)
