"""The labelled sentences the weights are made from: public files by their checksums, cleaned, split by debate."""

from __future__ import annotations

import csv
import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

CROWD = "checkworthy/claimbuster_crowdsourced_3class.csv"
SCREENED = "checkworthy/claimbuster_1032_3class.csv"
CLAIMBUSTER = "ClaimBuster, Zenodo record 3836810 (open access); Arslan et al. 2020, Meng et al. 2020"
SOURCES = {
    CROWD: (CLAIMBUSTER, "11026f911d96476daed6c9a83ba0fbf3555598c04ef9b7fa567eeadee8693843"),
    SCREENED: (CLAIMBUSTER, "64890c51e1092fec0d361ca770b3efccc0c889dd569b46b35922d94c44fa99ea"),
}
"""Each file with where it comes from and its SHA-256."""

OWN = "own_sentences.tsv"
"""Beside this script: sentences written for this program, many of them of fields that the debates know nothing of."""

HELD_OUT = ("2016-09-26.txt", "2016-10-09.txt", "2016-10-19.txt")
"""The latest debates: never trained or tuned on, so that the figures of the card are of debates that came later."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """One sentence as people labelled it. verifiable: states a fact; worth: a professional would check it."""

    text: str
    debate: str
    verifiable: bool
    worth: bool


class WrongFile(Exception):
    """A file of the data folder is missing, or is not the one that the published weights were made from."""


def verified(folder: Path, name: str) -> Path:
    """The file, once its SHA-256 has been checked."""
    source, wanted = SOURCES[name]
    path = folder / name
    if not path.is_file():
        raise WrongFile(f"{name} is missing; it comes from {source}")
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != wanted:
        raise WrongFile(f"{name} has the SHA-256 {found}, not {wanted}; it comes from {source}")
    return path


def training(folder: Path) -> list[Labelled]:
    """What may be trained on: no held-out debate, no text of the screened set, no text with two opinions, each once."""
    taboo = {_plain(row.text) for row in screened(folder)} | {_plain(row.text) for row in later(folder)}
    rows = [row for row in _crowd(folder) if row.debate not in HELD_OUT and _plain(row.text) not in taboo]
    opinions: dict[str, set[tuple[bool, bool]]] = defaultdict(set)
    for row in rows:
        opinions[_plain(row.text)].add((row.verifiable, row.worth))
    kept = {_plain(row.text): row for row in reversed(rows) if len(opinions[_plain(row.text)]) == 1}
    return [row for row in rows if kept.get(_plain(row.text)) is row]


def later(folder: Path) -> list[Labelled]:
    """The held-out debates."""
    return [row for row in _crowd(folder) if row.debate in HELD_OUT]


def screened(folder: Path) -> list[Labelled]:
    """The 1,032 sentences that experts agreed on: for checking only."""
    return list(_claimbuster(folder, SCREENED))


def own() -> list[Labelled]:
    """The sentences written for this program; they belong to no debate."""
    with Path(__file__).with_name(OWN).open(encoding="utf-8", newline="") as file:
        return [
            Labelled(row["sentence"], "", row["verifiable"] == "1", row["worth"] == "1")
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        ]


def folds(rows: Iterable[Labelled], count: int) -> list[int]:
    """A fold for each row: debates stay whole, and each fold gets about as many sentences."""
    rows = list(rows)
    sizes = Counter(row.debate for row in rows)
    filled = [0] * count
    home: dict[str, int] = {}
    for debate, size in sorted(sizes.items(), key=lambda item: (-item[1], item[0])):
        home[debate] = filled.index(min(filled))
        filled[home[debate]] += size
    return [home[row.debate] for row in rows]


def _crowd(folder: Path) -> list[Labelled]:
    return list(_claimbuster(folder, CROWD))


def _claimbuster(folder: Path, name: str) -> Iterator[Labelled]:
    """Rows of one file, as they come."""
    with verified(folder, name).open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            verdict = int(row["Verdict"])
            yield Labelled(row["Text"].strip(), row["File_id"], verdict >= 0, verdict == 1)


def _plain(text: str) -> str:
    return " ".join(text.lower().split())
