"""Dossiers taken apart without the program that wrote them: only hashes, JSON and zip."""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Iterator
from typing import Any
from zipfile import ZipFile


def parts(data: bytes) -> dict[str, bytes]:
    """The parts of a dossier by name."""
    with ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {info.filename: archive.read(info) for info in archive.infolist()}


def unpacked(data: bytes, folder: Any) -> Any:
    """The dossier as a folder."""
    with ZipFile(io.BytesIO(data)) as archive:
        archive.extractall(folder)
    return folder


def faults(files: dict[str, bytes]) -> Iterator[str]:
    """What is off, computed by the letter of what the dossier says about itself."""
    seal, name = files["seal.txt"].decode().split()
    if (name, seal) != ("manifest.json", _sha256(files["manifest.json"])):
        yield "seal"
    manifest = json.loads(files["manifest.json"])
    for one in manifest["files"]:
        data = files.get(one["name"])
        if data is None or (len(data), _sha256(data)) != (one["size"], one["sha256"]):
            yield one["name"]
    if set(files) != {one["name"] for one in manifest["files"]} | {"manifest.json", "seal.txt"}:
        yield "other files"
    log = json.loads(files["log.json"])
    previous, entries = "0" * 64, log["entries"]
    for number, entry in enumerate(entries, 1):
        told = entry if entry.get("withheld") else dict(zip(log["fields"], entry["values"], strict=True))
        if (told["id"], told["previous"]) != (number, previous):
            yield f"entry {number}"
        if not entry.get("withheld"):
            hashed = hashlib.sha256(json.dumps(entry["values"], ensure_ascii=False).encode())
            hashed.update("".join(entry["digests"]).encode())
            if hashed.hexdigest() != entry["hash"]:
                yield f"entry {number}"
        previous = entry["hash"]
    if (len(entries), previous) != (manifest["log"]["entries"], manifest["log"]["head"]):
        yield "end of the log"


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
