"""The pages of a document beside its text: what is shown of them, asked for from workers and kept for a while."""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import Enum
from math import sqrt
from operator import itemgetter

from workbench.core.errors import DocumentError, PasswordNeeded, WorkbenchError
from workbench.core.pages import PagePicture, PageSize, PageWords
from workbench.desk.page_work import PageFile, Run, Seen, prepared, runs_again, seen, sizes_of
from workbench.desk.workers import Job, WorkerPool
from workbench.store import documents
from workbench.store.store import Store

MEDIA_TYPE = "application/pdf"
"""The only files with pages that can be shown."""

KEPT_BYTES = 96 * 1024**2
"""Of pictures: some twenty pages as wide as half a screen."""
KEPT_WORDS = 24
"""Pages whose words' places are kept."""
MOST_PIXELS = 16_000_000
"""Of one picture: a larger page is drawn coarser."""
SECONDS = 60.0
"""For one step of a worker; a page takes a few hundredths."""


class State(Enum):
    """How far the file is open."""

    OPENING = "opening"
    LOCKED = "locked"
    OPEN = "open"
    FAILED = "failed"


class Places(Enum):
    """Whether it is known where the words stand."""

    LOOKED_FOR = "looked for"
    KNOWN = "known"
    UNKNOWN = "unknown"
    """The file is read otherwise today than when its text was frozen: no mark could be trusted."""


class DocumentPages:
    """The pages of one document. Everything is asked for and comes later: call `take` until nothing is `busy`.

    Numbers of pages count from 1; offsets are those of the frozen text.
    """

    def __init__(
        self, pool: WorkerPool, file: PageFile, text: str, begins: Sequence[Run], passwords: list[str]
    ) -> None:
        """begins: of the passages that say so, for as long as nothing better is known.

        passwords: those given in this session; one that opens this file is added.
        """
        self._pool = pool
        self._file = file
        self._text = text
        self._begins = begins
        self._passwords = passwords
        self._runs: list[Run] = []
        self._runs_of: dict[int, list[Run]] = {}
        self._pictures: OrderedDict[int, PagePicture] = OrderedDict()
        self._words: OrderedDict[int, PageWords] = OrderedDict()
        self._damaged: set[int] = set()
        self._wanted: tuple[tuple[int, ...], float] = ((), 0.0)
        self._opening: Job[tuple[PageSize, ...]] | None = None
        self._rereading: Job[list[Run] | None] | None = None
        self._looking: tuple[int, Job[Iterator[Seen]]] | None = None
        self.state = State.OPENING
        self.places = Places.LOOKED_FOR
        self.problem: WorkbenchError | None = None
        """Why the file is locked or cannot be shown."""
        self.sizes: tuple[PageSize, ...] = ()
        """Of all pages; empty until the file is open."""
        self._open()

    @property
    def name(self) -> str:
        """The file's name."""
        return self._file.name

    @property
    def busy(self) -> bool:
        """Whether a worker still owes something."""
        return any((self._opening, self._rereading, self._looking))

    def unlock(self, password: str) -> None:
        """Try a password. It is kept in memory for as long as the case is open, and nowhere else."""
        self._file = replace(self._file, given=password)
        self._open()

    def want(self, pages: Sequence[int], scale: float) -> None:
        """These pages at so many pixels a point, the first one first; what was wanted before is forgotten."""
        self._wanted = tuple(pages), scale
        self._look_on()

    def picture(self, number: int) -> PagePicture | None:
        """The newest picture of a page, perhaps at a scale that was wanted before; None while there is none."""
        return self._pictures.get(number)

    def is_damaged(self, number: int) -> bool:
        """Whether the page cannot be shown."""
        return number in self._damaged

    def words(self, number: int) -> PageWords | None:
        """Where the words of a page stand; None while that is not known. Pages that are wanted become known."""
        return self._words.get(number)

    def page_at(self, offset: int) -> int | None:
        """The page on which a place of the text stands, or the place before it; None where nothing says."""
        begins = self._runs or self._begins
        at = bisect_right(begins, offset, key=itemgetter(0)) - 1
        return begins[max(0, at)][2] if begins else None

    def first_of(self, number: int) -> int | None:
        """The first place of the text that stands on a page; None where none is known."""
        begins = self._runs_of.get(number) or [begin for begin in self._begins if begin[2] == number]
        return begins[0][0] if begins else None

    def take(self) -> bool:
        """Take what workers have ready and ask for what is still missing. Returns whether anything came."""
        came = [self._take_sizes(), self._take_runs(), self._take_seen()]
        self._look_on()
        # The first picture goes before: nobody looks at marks on a page that is not there.
        if self.places is Places.LOOKED_FOR and self._rereading is None and (self._pictures or self._damaged):
            self._rereading = self._pool.submit(runs_again, self._file, self._text, where=self.name)
        return any(came)

    def close(self) -> None:
        """Want nothing more. A worker in the middle of a page finishes it for nothing."""
        if self._rereading is not None:
            self._rereading.cancel()
        self._wanted = (), 0.0
        self._opening = self._rereading = self._looking = None
        self._pictures.clear()
        self._words.clear()

    # -- opening

    def _open(self) -> None:
        self.state, self.problem = State.OPENING, None
        self._file = replace(self._file, known=tuple(self._passwords))
        self._opening = self._pool.submit(sizes_of, self._file, where=self.name, seconds=SECONDS, first=True)

    def _take_sizes(self) -> bool:
        job = self._opening
        if job is None or not job.done():
            return False
        self._opening = None
        try:
            self.sizes = job.result()
        except PasswordNeeded as problem:
            self.state, self.problem = State.LOCKED, problem
        except DocumentError as problem:
            self.state, self.problem = State.FAILED, problem
        else:
            self.state = State.OPEN
            if self._file.given and self._file.given not in self._passwords:
                self._passwords.append(self._file.given)
        return True

    # -- words

    def _take_runs(self) -> bool:
        job = self._rereading
        if job is None or not job.done():
            return False
        self._rereading = None
        try:
            runs = job.result()
        except DocumentError:
            runs = None  # what was read once is not read today: the same calm line as for another text
        self._runs = runs or []
        for run in self._runs:
            self._runs_of.setdefault(run[2], []).append(run)
        self.places = Places.UNKNOWN if runs is None else Places.KNOWN
        return True

    # -- pictures

    def _look_on(self) -> None:
        """Ask for what is wanted and not there, a page at a time: what is wanted next may be another one."""
        if self.state is not State.OPEN or self._looking is not None:
            return
        for number in self._wanted[0]:
            if number in self._damaged:
                continue
            scale, picture = self._scale(number), self._pictures.get(number)
            drawn = picture is not None and picture.scale == scale
            placed = number in self._words or self.places is not Places.KNOWN
            if not (drawn and placed):
                runs = self._runs_of.get(number, [])
                asked = number, None if drawn else scale, None if placed else runs
                job = self._pool.submit(seen, self._file, *asked, where=self.name, seconds=SECONDS, first=True)
                self._looking = number, job
                return

    def _scale(self, number: int) -> float:
        """The scale that is wanted, less for a page so large that its picture would fill the memory."""
        width, height = self.sizes[number - 1]
        return min(self._wanted[1], sqrt(MOST_PIXELS / max(1.0, width * height)))

    def _take_seen(self) -> bool:
        if self._looking is None:
            return False
        number, job = self._looking
        ended = job.done()  # asked first: what came before the end is among the parts then
        parts = list(job.parts())
        for part in parts:
            self._keep(number, part)
        if not ended:
            return bool(parts)
        self._looking = None
        try:
            job.result()
        except WorkbenchError:
            self._damaged.add(number)  # it ended its worker; the other pages are shown
        return True

    def _keep(self, number: int, part: Seen) -> None:
        if isinstance(part, PagePicture):
            self._pictures[number] = part
            self._pictures.move_to_end(number)
            while sum(len(one.pixels) for one in self._pictures.values()) > KEPT_BYTES and len(self._pictures) > 3:
                self._pictures.popitem(last=False)
        elif part is None:
            self._damaged.add(number)
        else:
            self._words[number] = part
            while len(self._words) > KEPT_WORDS:
                self._words.popitem(last=False)


def expect_pages(store: Store, pool: WorkerPool) -> None:
    """Have the workers load what pages need, where the case has any: the first picture comes sooner."""
    if any(document.media_type == MEDIA_TYPE for document in documents.documents(store.connection)):
        pool.warm(prepared)


def pages_of(store: Store, pool: WorkerPool, document_id: int, passwords: list[str]) -> DocumentPages | None:
    """The pages of a document's newest version; see Desk.pages."""
    document = documents.document(store.connection, document_id)
    if document.media_type != MEDIA_TYPE:
        return None
    file = PageFile(document.name, documents.content(store.connection, document.file_sha256))
    text = documents.version(store.connection, document_id, None).text
    passages = documents.passages(store.connection, document.version_id)
    begins = [(one.span.start, 0, one.page, 0) for one in passages if one.page is not None]
    return DocumentPages(pool, file, text, begins, passwords)
