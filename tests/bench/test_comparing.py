"""Comparing claims: candidates and comparisons for a whole case, one more document, and how cost grows."""

from __future__ import annotations

import random
import re
import resource
import time
import tracemalloc
from collections.abc import Callable, Generator, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from workbench.core.progress import Progress
from workbench.desk.desk import Desk
from workbench.extract.comparing import Comparer, Index, Stated, keys_of, stated_alone
from workbench.extract.comparing.reading import read
from workbench.extract.wordlist import words

_STEMS = sorted(words("Vel Mar Tor Hal Bren Ost Kar Lin Dun Fen Gris Nor Pol Sar Wick Ald Cor Est Ral Ven"))
_ENDS = sorted(words("mora stead haven borg wick field minster ford dale mouth gate holm bridge combe ness"))
_BODIES = ("Harbour Authority", "Transit Board", "Water Utility", "School District", "Housing Trust", "Fire Service")
_TOLD = (
    "The {town} {body} employs {number:,} people.",
    "Some {number:,} people lived in {town} in {year}.",
    "The {town} {body} spent {number:,} million crowns in {year} on its {thing}.",
    "At least {number:,} people were hurt in {town} when the {thing} collapsed.",
    "The {thing} of {town} opened in {year}.",
    "About {share} percent of the homes in {town} have no {thing}, according to the {body}.",
)
_THINGS = sorted(words("bridge depot tunnel library clinic school boiler lift crane pier mill tower archive stadium"))
_BARE = re.compile(r"\w+")
DOCUMENT = 40
"""Claims of one document."""


def claims(documents: int, first: int = 0) -> Iterator[Stated]:
    """Claims of generated documents, the same every time, with the facts that the finder gives them."""
    for document in range(first, first + documents):
        chance = random.Random(document)  # noqa: S311  (a corpus, no secret)
        for number in range(DOCUMENT):
            told = chance.choice(_TOLD).format(
                town=chance.choice(_STEMS) + chance.choice(_ENDS),
                body=chance.choice(_BODIES),
                number=chance.randint(2, 90_000),
                year=chance.randint(1950, 2025),
                thing=chance.choice(_THINGS),
                share=chance.randint(2, 98),
            )
            yield replace(stated_alone(told), key=f"{document}-{number}", document=str(document))


def none(_: object) -> dict[int, Stated]:
    """For a comparer that has read all claims itself."""
    raise AssertionError("asked for a claim that was read")


def compared(comparer: Comparer, stated: list[Stated], first: int = 0) -> int:
    """Take claims in; says how many ties they gave."""
    return sum(len(comparer.add(number, claim).ties) for number, claim in enumerate(stated, first))


def test_claims_of_a_case(figure: Callable[..., None]) -> None:
    """Grows with the claims, so that 100,000 take twenty times the first line; in processor time of one core."""
    for documents in (125, 250, 500):
        stated = list(claims(documents))
        begun = time.process_time()
        ties = compared(Comparer(none), stated)
        taken = time.process_time() - begun
        begun = time.process_time()
        for claim in stated:
            _BARE.findall(claim.text)
        bare = time.process_time() - begun
        figure(f"{len(stated):,} claims compared, {ties:,} ties", taken, bare="splitting words", bare_seconds=bare)


def test_one_document_into_a_thousand(figure: Callable[..., None]) -> None:
    comparer = Comparer(none)
    before = list(claims(1_000))
    compared(comparer, before)
    fresh = list(claims(1, first=1_000))
    begun = time.process_time()
    ties = compared(comparer, fresh, len(before))
    figure(f"one document of {DOCUMENT} claims into 1,000 documents, {ties} ties", time.process_time() - begun)


def test_memory_of_the_index(figure: Callable[..., None]) -> None:
    stated = list(claims(500))
    keys = [keys_of(read(claim)) for claim in stated]
    tracemalloc.start()
    index = Index()
    for number, one in enumerate(keys):
        index.nearest(number, one)
    used, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    figure(f"index of {len(index):,} claims", f"{used / len(index):.0f} B a claim")


def write(folder: Path, documents: int, first: int = 0) -> Path:
    """The generated claims as files, a document each."""
    folder.mkdir()
    for number in range(first, first + documents):
        told = " ".join(claim.text for claim in claims(1, number))
        (folder / f"{number:06}.txt").write_text(f"News of day {number}\n\n{told}\n", encoding="utf-8")
    return folder


def advanced(work: Generator[Progress, None, object]) -> tuple[float, float]:
    """Do long work as the window does: seconds in all, and the longest time that the writing thread was held."""
    begun, longest = time.perf_counter(), 0.0
    while True:
        before = time.perf_counter()
        try:
            progress = next(work)
        except StopIteration:
            return time.perf_counter() - begun, longest
        longest = max(longest, time.perf_counter() - before)
        if progress.idle:
            time.sleep(0.002)


@pytest.mark.timeout(900)
def test_a_case_of_a_hundred_thousand_claims(tmp_path: Path, figure: Callable[..., None]) -> None:
    """The first time, and after the rules changed: all of them, behind the window."""
    desk = Desk.create(tmp_path / "a.factcheck", person="Ada")
    bare, _ = advanced(desk.importing([write(tmp_path / "documents", 2_500)]))
    taken, longest = advanced(desk.comparing())
    figure(f"{desk.counts().total:,} claims compared", taken, bare="bringing them in", bare_seconds=bare)
    figure("longest stall of the writing thread", longest)
    desk.close()


@pytest.mark.timeout(900)
def test_a_case_of_a_thousand_documents_and_one_more(tmp_path: Path, figure: Callable[..., None]) -> None:
    """In a worker, written by the thread of the window, as it happens behind the window."""
    desk = Desk.create(tmp_path / "a.factcheck", person="Ada")
    bare, _ = advanced(desk.importing([write(tmp_path / "documents", 1_000)]))
    taken, longest = advanced(desk.comparing())
    many = desk.counts().total
    figure(f"{many:,} claims of 1,000 documents compared", taken, bare="bringing them in", bare_seconds=bare)
    figure("longest stall of the writing thread", longest)
    figure("most memory of a worker", f"{resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:.0f} MB")
    bare, _ = advanced(desk.importing([write(tmp_path / "more", 1, first=1_000)]))
    taken, longest = advanced(desk.comparing())
    figure("one document more compared", taken, bare="bringing it in", bare_seconds=bare)
    figure("longest stall of the writing thread", longest)
    desk.close()
