"""Words that a case could not take (full disk, read-only file), in a file of this person's own until it can."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from itertools import count
from pathlib import Path

from workbench.core.doors import PROCESS
from workbench.core.errors import WorkbenchError
from workbench.core.people import same_person
from workbench.desk import checking
from workbench.paths import config_folder
from workbench.store.claims import names
from workbench.store.store import Store


@dataclass(frozen=True, slots=True)
class Words:
    """Words of one text field of a claim, as they were typed last."""

    claim_id: int
    claim: str
    """What a person calls it: its number, or its uid while it has none."""
    field: str
    words: str
    base: str
    """What the case had in this field: words that another one wrote there since are not written over."""


@dataclass(frozen=True, slots=True)
class Left:
    """A file of words that an earlier session could not save."""

    path: Path
    words: tuple[Words, ...]


class Aside:
    """The words of one session that wait outside the case. The file is there as long as there are any."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.path = folder() / f"{store.uid} {next(_numbers)} {PROCESS}.json"
        _held.add(self.path)

    def of_field(self, claim_id: int, field: str, words: str) -> Words:
        """Words with what else is to be kept of their place, as the case stands now."""
        try:
            _, name = names(self._store.connection, claim_id)
            base = checking.typing(self._store, claim_id, field)
        except WorkbenchError:  # the claim was taken away under the words: they are kept all the same
            name, base = str(claim_id), ""
        return Words(claim_id, name, field, words, base)

    def keep(self, words: Sequence[Words]) -> None:
        """Keep these words and no others, for nobody else's eyes; none takes the file away. Raises OSError."""
        if not words:
            self.path.unlink(missing_ok=True)
            return
        told = {
            "case": str(self._store.path.absolute()),
            "person": self._store.person,
            "words": [asdict(one) for one in words],
        }
        self.path.parent.mkdir(parents=True, exist_ok=True)
        beside = self.path.with_name(self.path.name + ".new")
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as out:
            out.write(json.dumps(told, indent=2, ensure_ascii=False) + "\n")
            out.flush()
            os.fsync(descriptor)
        beside.replace(self.path)

    def close(self) -> None:
        """The session ends: what is left is offered to the next one."""
        _held.discard(self.path)


def folder() -> Path:
    """Where such files lie: beside the person's settings."""
    return config_folder() / "unsaved words"


def left(store: Store) -> list[Left]:
    """What earlier sessions of this person on this case could not save, the oldest file first."""
    found = []
    for path in sorted(folder().glob(f"{store.uid} *.json"), key=lambda path: path.stat().st_mtime_ns):
        if path in _held:
            continue
        try:
            told = json.loads(path.read_text(encoding="utf-8"))
            case, person = Path(told["case"]), str(told["person"])
            words = tuple(Words(**one) for one in told["words"])
        except (OSError, ValueError, TypeError, KeyError):
            continue  # changed by hand: it stays where it is, and is no longer ours
        of_a_copy = case.exists() and not case.samefile(store.path)
        if same_person(person, store.person) and not of_a_copy:
            found.append(Left(path, words))
    return found


def take_over(store: Store, files: Sequence[Left]) -> list[Words]:
    """Put words into the fields they were typed in, as typed there; returns those whose claim is no longer there.

    What is in a field by now stays: where it is not what it was, the words come behind it. A file goes once all of its
    words have found their place.
    """
    homeless: list[Words] = []
    for one in files:
        without = [words for words in one.words if not _put(store, words)]
        homeless += without
        if not without:
            one.path.unlink(missing_ok=True)
    return homeless


def _put(store: Store, words: Words) -> bool:
    try:
        names(store.connection, words.claim_id)
    except WorkbenchError:
        return False
    present = checking.typing(store, words.claim_id, words.field)
    if words.words not in present:
        both = words.words if present in ("", words.base) else f"{present}\n{words.words}"
        checking.type_text(store, words.claim_id, words.field, both)
    return True


_numbers = count()
_held: set[Path] = set()
"""Files of sessions that this process has open."""
