"""Verdicts: the scale a case is born with, and what a person found."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass

TONES = ("ver", "chg", "ctx", "dis", "uns", "wro", "aut", "non")
"""Colour roles a verdict may have; each theme file has a ground and an ink for each."""

SHAPES = ("tick", "pencil", "half", "arrows", "question", "cross", "hand", "dash")
"""Marks a verdict may have; each is an SVG file in resources/icons."""


@dataclass(frozen=True, slots=True)
class VerdictLabel:
    """One verdict of a scale. shortcut: the digit key; rating: ClaimReview rating 1 to 5 or None."""

    key: str
    name: str
    short: str
    meaning: str
    tone: str
    shape: str
    shortcut: str
    needs: tuple[str, ...]
    rating: int | None


@dataclass(frozen=True, slots=True)
class VerdictScale:
    """The verdicts a case can give, in the order of their keys."""

    key: str
    name: str
    labels: tuple[VerdictLabel, ...]

    @classmethod
    def from_toml(cls, toml: str) -> VerdictScale:
        """Read a scale file (resources/verdicts/*.toml). Raises ValueError naming the fault."""
        data = tomllib.loads(toml)
        labels = tuple(
            VerdictLabel(
                key=row["key"],
                name=row["name"],
                short=row.get("short", row["name"]),
                meaning=row["meaning"],
                tone=row["tone"],
                shape=row["shape"],
                shortcut=row["shortcut"],
                needs=tuple(row.get("needs", ())),
                rating=row.get("rating"),
            )
            for row in data["verdict"]
        )
        for label in labels:
            if label.tone not in TONES or label.shape not in SHAPES:
                raise ValueError(f"verdict {label.key}: no such tone or shape: {label.tone}, {label.shape}")
        for what in ("key", "shortcut"):
            values = [getattr(label, what) for label in labels]
            if len(set(values)) != len(values):
                raise ValueError(f"scale {data['key']}: a {what} stands twice")
        return cls(data["key"], data["name"], labels)

    def label(self, key: str) -> VerdictLabel:
        """The label with this key; KeyError when the scale has none."""
        for label in self.labels:
            if label.key == key:
                return label
        raise KeyError(key)


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a person found, once. Append-only: the newest that stands counts, a withdrawn one stays on record."""

    id: int
    uid: str
    claim_id: int
    verdict: str
    reason: str
    override: str
    """Why the verdict stands although it lacks what it needs; empty otherwise."""
    checker: str
    at: str
    withdrawn: bool
