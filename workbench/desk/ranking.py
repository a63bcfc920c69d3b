"""Ranking the claims of a case by the best ranker that is installed: in the background, or here and now."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from workbench.core.progress import Progress
from workbench.core.text import one_line
from workbench.desk.workers import Job, WorkerPool
from workbench.store import ranking
from workbench.store.store import Store

if TYPE_CHECKING:
    from workbench.extract.ranking import Ranker, Tier

_T = TypeVar("_T")

PORTION = 200
"""Claims scored in one piece of work: half a second of the encoder, so that an import need not wait long behind it."""

AT_ONCE = 2
"""Portions at work at a time, one for each worker."""

TIER_VARIABLE = "FACTCHECK_RANKER"
"""Environment variable that names a lower tier ("words", "rules"): for tests, which pin no encoder's scores. Documents
are read by the rules alone then."""


@dataclass(frozen=True, slots=True)
class Best:
    """The best ranker at hand. name: as a person reads it; trained: whether it scores; missing: why no better one."""

    name: str
    trained: bool
    missing: tuple[str, ...]


def best() -> Best:
    """Which ranker this machine has. Loads its weights: call it where that may take a second."""
    found = _ranker()
    return Best(found.name, found.trained, found.missing)


def scored(words: Sequence[str]) -> list[tuple[float, float]]:
    """(worth, verifiable) of each statement by the best trained ranker; empty when there is none. For a worker."""
    found = _ranker().scores([one_line(one) for one in words])
    return [(score.worth, score.verifiable) for score in found or ()]


def rank_statements(statements: Sequence[str]) -> tuple[Best, list[tuple[float, float]]]:
    """(worth, verifiable) of statements outside any case, and by what: the best ranker, or the finder's own rules."""
    by = best()
    return by, scored(statements) if by.trained else [_by_rules(one) for one in statements]


def _by_rules(statement: str) -> tuple[float, float]:
    from workbench import extract

    return extract.score(statement)


def rank_now(store: Store) -> Best:
    """Score here what is not scored yet; says by what."""
    by = best()
    if by.trained:
        for portion in _portions(store, by.name):
            _keep(store, by, portion, scored(portion.words))
    return by


def in_background(store: Store, pool: WorkerPool) -> Generator[Progress, None, Best]:
    """Score in workers what is not scored yet, a portion at a time; what was scored when it is closed stays."""
    if _tier() == "rules":
        return best()
    pool.warm(prepared)
    # A worker loads the weights: the window's process needs none of them.
    by = yield from _waited(pool.submit(best, where="ranking"), Progress(0, 0, "", idle=True))
    if not by.trained:
        return by
    portions = _portions(store, by.name)
    jobs: deque[tuple[Portion, Job[list[tuple[float, float]]]]] = deque()
    done = 0
    try:
        while True:
            for portion in islice(portions, AT_ONCE - len(jobs)):
                jobs.append((portion, pool.submit(scored, portion.words, where="ranking")))
            if not jobs:
                return by
            portion, job = jobs[0]
            while not job.done():
                yield Progress(done, portion.versions, by.name, idle=True)
            scores = job.result()
            jobs.popleft()
            _keep(store, by, portion, scores)
            done += portion.last
            yield Progress(done, portion.versions, by.name)
    finally:
        for _, job in jobs:
            job.leave()  # a document that is dropped now would wait for a new process longer than for this portion


def _waited(job: Job[_T], meanwhile: Progress) -> Generator[Progress, None, _T]:
    try:
        while not job.done():
            yield meanwhile
    finally:
        job.cancel()
    return job.result()


@dataclass(frozen=True, slots=True)
class Portion:
    """Some claims of a version, scored together. last: the version has no more; versions: how many there are."""

    version_id: int
    ids: tuple[int, ...]
    words: tuple[str, ...]
    last: bool
    versions: int


def _portions(store: Store, ranker: str) -> Iterator[Portion]:
    versions = ranking.unranked(store.connection, ranker)
    for version_id in versions:
        last, place = False, ranking.BEGIN
        while not last:
            claims = ranking.words(store.connection, version_id, PORTION + 1, place)
            last, claims = len(claims) <= PORTION, claims[:PORTION]
            ids, words = tuple(claim for (_, claim), _ in claims), tuple(said for _, said in claims)
            place = claims[-1][0] if claims else place
            yield Portion(version_id, ids, words, last, len(versions))


def _keep(store: Store, by: Best, portion: Portion, scores: Sequence[tuple[float, float]]) -> None:
    rows = ((claim_id, *score) for claim_id, score in zip(portion.ids, scores, strict=True))
    ranking.keep(store, rows, {portion.version_id: by.name} if portion.last else {})


def prepared() -> None:
    """Load what reading a document needs; for a worker that has nothing else to do."""
    from workbench import extract, importers  # noqa: F401

    _ranker_of(finding_tier())


def finding_tier() -> Tier:
    """The ranker that works with the rules while a document is read: the trained words, which need a moment only."""
    return "words" if _tier() == "best" else "rules"


def _tier() -> Tier:
    wanted = os.environ.get(TIER_VARIABLE)
    return "words" if wanted == "words" else "rules" if wanted == "rules" else "best"


def _ranker() -> Ranker:
    return _ranker_of(_tier())


def _ranker_of(tier: Tier) -> Ranker:
    from workbench.extract.ranking import ranker

    return ranker(tier)
