"""Relations of pairs of statements that were labelled by hand."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from workbench.extract.comparing import compare, stated_alone


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far the relations agree with the labels. missed: what was answered otherwise, with the reason."""

    pairs: int
    right: int
    conflict_f1: float
    false_conflicts: int
    """Called conflicts though they are not comparable."""
    not_comparable: int
    missed: tuple[str, ...]

    @property
    def accuracy(self) -> float:
        """Share of the pairs with the relation of the label."""
        return self.right / max(1, self.pairs)


def rows(file: Path, part: str | None = None) -> list[dict[str, str]]:
    """The pairs of a file, or of one part of it."""
    read = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [row for row in read if part is None or row["part"] == part]


def agreement(pairs: Iterable[Mapping[str, str]]) -> Agreement:
    """Compare each pair and count."""
    answers = [(row, compare(stated_alone(row["a"]), stated_alone(row["b"]))) for row in pairs]
    labels = [(row["label"], found.relation.value) for row, found in answers]
    both = labels.count(("conflicts", "conflicts"))
    either = sum((label == "conflicts") + (said == "conflicts") for label, said in labels)
    return Agreement(
        pairs=len(labels),
        right=sum(label == said for label, said in labels),
        conflict_f1=2 * both / either if either else 1.0,
        false_conflicts=labels.count(("not_comparable", "conflicts")),
        not_comparable=sum(label == "not_comparable" for label, _ in labels),
        missed=tuple(
            f"{row['id']} {row['label']}, answered {found.relation.value}: {found.reason}"
            for row, found in answers
            if row["label"] != found.relation.value
        ),
    )
