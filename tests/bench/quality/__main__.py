"""`python -m tests.bench.quality DATA [GENERATOR]`: how well the finder reads, in one table.

DATA: the folder with boilerplate/, sentences/, quantities/ and numeric_pairs/.
GENERATOR: make_corpus.py, for generated news.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.bench.quality import conflicts, corpus, pages, pairs, sentences, values

CONFLICT_DOCUMENTS = 1_000
_PAGES = "pages, {which}: {how}"


def row(what: str, figure: str, details: str = "") -> None:
    """One line of the table."""
    print(f"{what:<46} {figure:>8}  {details}")  # noqa: T201


def of_pages(folder: Path) -> None:
    """Article against furniture: both halves of the pages, rules were tuned on the first."""
    read = [(page.article, pages.kept(page.text, headings=False)) for page in pages.pages(folder)]
    for which, part in (("tuned half", read[::2]), ("held-out half", read[1::2]), ("all", read)):
        for how, share in (("words", pages.by_words(part)), ("runs of four words", pages.by_runs(part))):
            details = f"precision {share.precision:.3f}, recall {share.recall:.3f}"
            row(_PAGES.format(which=which, how=how), f"{share.f1:.3f}", details)


def of_sentences(folder: Path) -> None:
    """Spans of sentences that agree in both ends: as written, then only those that end in a stop."""
    for file in sorted(folder.glob("*.conllu")):
        readings = {"": sentences.paragraphs, ", running text": sentences.running_text, ", runs of 20": sentences.runs}
        for how, read in readings.items():
            right, many, all_ = sentences.agreement(read(file))
            row(
                f"sentences, {file.stem}{how}",
                f"{sentences.f1(right, many, all_):.3f}",
                f"{right} of {many} found, {all_} marked",
            )


def of_values(folder: Path) -> None:
    """Figures and dates with their values."""
    for file in sorted(folder.glob("*.json")):
        right, many, missed = values.agreement(file)
        row(f"values, {file.stem}", f"{right / max(1, many):.3f}", f"{right} of {many} {' | '.join(missed)}")


def of_pairs(folder: Path) -> None:
    """Pairs of statements: the given ones, and our own in three parts, the open ones not yet right."""
    own = Path(__file__).parents[2] / "data" / "pairs.jsonl"
    given = ((f"pairs, {file.stem}", pairs.rows(file)) for file in sorted(folder.glob("*.jsonl")))
    ours = ((f"pairs, our own, {part}", pairs.rows(own, part)) for part in ("tuned", "open", "kept apart"))
    later = ("pairs, our own, a second part kept apart", pairs.rows(own.with_name("pairs_kept_apart.jsonl")))
    for what, listed in (*given, *ours, later):
        found = pairs.agreement(listed)
        details = (
            f"conflict F1 {found.conflict_f1:.3f}, false conflicts {found.false_conflicts} of {found.not_comparable}"
        )
        row(f"{what}: accuracy", f"{found.accuracy:.3f}", f"{details} {' | '.join(found.missed)}")


def of_corpus(generator: Path) -> None:
    """Generated news: what is listed, and how fast."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        corpus.make(generator, folder, documents=60)
        counted = corpus.count(folder)
    row("generated news: recall", f"{counted.right / counted.checkable:.3f}", f"of {counted.checkable} checkable")
    row("generated news: precision", f"{counted.right / counted.listed:.3f}", f"of {counted.listed} listed")
    row("sentences a second", f"{counted.sentences / counted.seconds:.0f}", f"{counted.sentences} sentences")
    for kind, found in sorted(counted.by_kind.items()):
        row(f"  {kind}", f"{found.total()}", ", ".join(f"{name} {many}" for name, many in found.most_common()))


def of_conflicts(generator: Path) -> None:
    """Generated news beside registers of the true figures: false figures that a conflict shows, conflicts that are."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        conflicts.make(generator, folder, documents=CONFLICT_DOCUMENTS)
        found = conflicts.measure(folder)
    details = f"{found.met} of {found.false} false figures; {found.claims} claims in {found.seconds:.0f} s"
    row(f"conflicts, {CONFLICT_DOCUMENTS:,} documents: recall", f"{found.recall:.3f}", details)
    details = f"{found.right} of {found.found} of marked figures; {found.unmarked} more of figures without a mark"
    row(f"conflicts, {CONFLICT_DOCUMENTS:,} documents: precision", f"{found.precision:.3f}", details)
    for fact, many in sorted(found.by_fact.items()):
        row(f"  {fact}", f"{many['met']}", f"missed {many['missed']}")


def main(words: list[str]) -> None:
    """Print the table."""
    if not words:
        sys.exit(__doc__)
    data = Path(words[0])
    of_pages(data / "boilerplate")
    of_sentences(data / "sentences")
    of_values(data / "quantities")
    of_pairs(data / "numeric_pairs")
    if len(words) > 1:
        of_corpus(Path(words[1]))
        of_conflicts(Path(words[1]))


if __name__ == "__main__":
    main(sys.argv[1:])
