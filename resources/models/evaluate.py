"""Prints how well the shipped weights do, as a table with intervals: `python resources/models/evaluate.py DATA`.

Each ranker by itself, and together with the rules, as the program lists and ranks.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from workbench.extract.ranking import Score
    from workbench.extract.signals import Scores

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent.parent)]

RESAMPLES = 1000
Numbers = NDArray[np.float64]
Truth = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Check:
    """One row of the table: sentences with what people said. groups: which transcript each belongs to."""

    what: str
    head: str
    sentences: list[str]
    truth: Truth
    groups: NDArray[np.int64]
    ranked: bool = False


def checks(folder: Path) -> Iterator[Check]:
    """All that the data folder lets us measure; nothing of it was trained on."""
    from labelled import later, screened

    for what, rows in (("debates of 2016, held out", later(folder)), ("1,032 screened sentences", screened(folder))):
        texts = [row.text for row in rows]
        for head in ("worth", "verifiable"):
            yield _check(what, head, texts, [getattr(row, head) for row in rows])
    texts, picked, groups = [], [], []
    for number, path in enumerate(sorted((folder / "checkworthy_debates_map").glob("*.tsv"))):
        for line in path.read_text("utf-8").splitlines():
            _, _, text, label = line.split("\t")
            texts.append(text)
            picked.append(label == "1")
            groups.append(number)
    yield Check("19 whole transcripts", "worth", texts, np.array(picked), np.array(groups), ranked=True)
    rows_of = _table(folder / "claims/policlaim_train_golden.tsv")
    yield _check("speeches (PoliClaim)", "verifiable", *_labels(rows_of))
    names = sorted({row["speech"] for row in rows_of})
    for which, speeches in (("looked at", names[::2]), ("not looked at", names[1::2])):
        part = [row for row in rows_of if row["speech"] in speeches]
        yield _check(f"of those, four speeches {which}", "verifiable", *_labels(part))
    rows_of = [row for path in sorted((folder / "subjectivity_news").glob("*.tsv")) for row in _table(path)]
    yield _check(
        "news, objective or not",
        "verifiable",
        [row["sentence"] for row in rows_of],
        [row["label"] == "OBJ" for row in rows_of],
    )


def f1(truth: Truth, scores: Numbers) -> float:
    """At the shipped line."""
    listed = scores >= 0.5
    return float(2 * (truth & listed).sum() / (truth.sum() + listed.sum()))


def average_precision(truth: Truth, scores: Numbers) -> float:
    """Precision at each true sentence, best first, on average; equal scores in the order of the text."""
    order = np.argsort(-scores, kind="stable")
    places = np.flatnonzero(truth[order]) + 1
    return float(np.mean(np.arange(1, len(places) + 1) / places)) if len(places) else 0.0


def interval(measure: Callable[[NDArray[np.int64]], float], count: int) -> str:
    """The measure of all, and between what it lies in 95 of 100 resamples."""
    chance = np.random.default_rng(1)
    resampled = [measure(chance.integers(0, count, count)) for _ in range(RESAMPLES)]
    low, high = np.percentile(resampled, (2.5, 97.5))
    return f"{measure(np.arange(count)):.3f} ({low:.3f} to {high:.3f})"


def rows(check: Check, scores: Numbers) -> Iterator[tuple[str, str]]:
    """The measures of one check."""
    if check.ranked:
        parts = [check.groups == group for group in range(check.groups.max() + 1)]
        each = np.array([average_precision(check.truth[part], scores[part]) for part in parts])
        yield "MAP", interval(lambda drawn: float(each[drawn].mean()), len(each))
        return
    for name, of in (("F1", f1), ("AP", average_precision)):
        yield name, interval(lambda drawn, of=of: of(check.truth[drawn], scores[drawn]), len(scores))  # type: ignore[misc]


def with_rules(sentences: Sequence[str], learnt: Sequence[Score]) -> list[Scores]:
    """What rules and ranker come to, each sentence read by itself."""
    from workbench.core.documents import PassageKind
    from workbench.core.text import Span
    from workbench.extract.facts import facts_in
    from workbench.extract.quotations import quotations_in
    from workbench.extract.reading import Sentence, Vocabulary
    from workbench.extract.signals import together
    from workbench.extract.statement import Statement

    found = []
    for words, score in zip(sentences, learnt, strict=True):
        span = Span(0, len(words))
        read = Sentence(span, words, PassageKind.BODY, quotations_in(words, span), Vocabulary.of([words]))
        found.append(together(Statement.of(read, facts_in(read)), score))
    return found


def main() -> None:
    """Print the table for each tier that is installed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    folder = parser.parse_args().data

    from workbench.extract.ranking import ranker

    rankers = {one.name: one for one in (ranker("words"), ranker("best"))}.values()
    names = [name for one in rankers for name in (one.name, f"rules with {one.name}")]
    sys.stdout.write("| sentences | score | positive | measure | " + " | ".join(names) + " |\n")
    sys.stdout.write("|---" * (4 + len(names)) + "|\n")
    known: dict[tuple[str, str], list[Score] | list[Scores]] = {}
    for check in checks(folder):
        columns = []
        for one in rankers:
            if (one.name, check.what) not in known:
                learnt = one.scores(check.sentences) or []
                known[one.name, check.what] = learnt
                known[f"rules with {one.name}", check.what] = with_rules(check.sentences, learnt)
        for name in names:
            scored = known[name, check.what]
            columns.append(list(rows(check, np.array([getattr(score, check.head) for score in scored]))))
        for same in zip(*columns, strict=True):
            cells = (check.what, check.head, f"{check.truth.sum()} of {len(check.truth)}", same[0][0])
            sys.stdout.write("| " + " | ".join((*cells, *(value for _, value in same))) + " |\n")


def _labels(rows_of: Sequence[dict[str, str]]) -> tuple[list[str], list[bool]]:
    return [row["text"] for row in rows_of], [row["label"] == "1" for row in rows_of]


def _check(what: str, head: str, sentences: list[str], truth: Sequence[bool]) -> Check:
    return Check(what, head, sentences, np.array(truth), np.zeros(len(truth), np.int64))


def _table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


if __name__ == "__main__":
    main()
