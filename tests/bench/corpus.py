"""News-like documents of any number, made here: sentences from templates, the same every time."""

from __future__ import annotations

import random
from pathlib import Path

_SUBJECTS = (
    "The harbour authority",
    "The city council",
    "The rail company",
    "A spokesman of the ministry",
    "The museum",
)
_VERBS = ("spent", "announced", "lost", "collected", "approved")
_THINGS = ("million euros for the third quay", "new flats in the old town", "visitors last year", "tonnes of sand")
_PLACES = ("Velmora", "Torhaven", "Ostgate", "Brenholm")


def sentence(chance: random.Random) -> str:
    """A sentence with a figure, a place and a year."""
    return (
        f"{chance.choice(_SUBJECTS)} of {chance.choice(_PLACES)} {chance.choice(_VERBS)} {chance.randint(2, 9_999):,} "
        f"{chance.choice(_THINGS)} in {chance.randint(1990, 2025)}."
    )


def text_of(length: int) -> str:
    """One text of so many characters, in paragraphs of five sentences."""
    chance = random.Random(length)  # noqa: S311  (a corpus, no secret)
    parts: list[str] = []
    while length > 0:
        parts.append(" ".join(sentence(chance) for _ in range(5)))
        length -= len(parts[-1]) + 2
    return "\n\n".join(parts)


def write_documents(folder: Path, count: int, *, sentences: int = 50) -> Path:
    """Plain-text documents of some 5 KB (at 50 sentences) in a new folder."""
    folder.mkdir()
    for number in range(count):
        chance = random.Random(number)  # noqa: S311  (a corpus, no secret)
        body = [sentence(chance) for _ in range(sentences)]
        paragraphs = (" ".join(body[start : start + 5]) for start in range(0, sentences, 5))
        text = f"News of the day {number}\n\n" + "\n\n".join(paragraphs) + "\n"
        (folder / f"{number:06}.txt").write_text(text, encoding="utf-8")
    return folder
