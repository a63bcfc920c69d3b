"""The desk: one open case and everything a checker can do with it, in the checker's own verbs."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Sequence
from pathlib import Path

from workbench.core.claims import Claim, ClaimFilter, Counts, Mark, Note, Tick
from workbench.core.documents import Document, ImportResult, Passage, Role, Version
from workbench.core.doors import Clock, Ids, system_clock, system_ids
from workbench.core.evidence import EvidenceEntry, EvidenceLink
from workbench.core.journal import Changes, Fault, HistoryLine
from workbench.core.progress import Progress, Watcher, silent
from workbench.core.report import Report
from workbench.core.text import Span
from workbench.core.verdicts import Judgement, VerdictScale
from workbench.desk.workers import WorkerPool


class Desk:
    """One open case. All writing happens on the thread that opened it; every write is announced as Changes."""

    # -- opening and closing

    @classmethod
    def create(cls, path: Path, *, scale: str = "house", clock: Clock = system_clock, ids: Ids = system_ids,
               person: str | None = None) -> Desk:
        """Make an empty case file and open it. Refuses a path that exists."""
        raise NotImplementedError

    @classmethod
    def open(cls, path: Path, *, clock: Clock = system_clock, ids: Ids = system_ids, person: str | None = None) -> Desk:
        """Open a case. Raises CaseError: missing, no case, newer than this program, damaged."""
        raise NotImplementedError

    def close(self) -> None:
        """Close the case; the file is whole without its companions afterwards."""
        raise NotImplementedError

    @property
    def path(self) -> Path: raise NotImplementedError
    @property
    def name(self) -> str:
        """The case's name: the file's, without its ending."""
        raise NotImplementedError
    @property
    def scale(self) -> VerdictScale: raise NotImplementedError
    @property
    def person(self) -> str: raise NotImplementedError
    @property
    def pool(self) -> WorkerPool:
        """The reading processes, started when first used."""
        raise NotImplementedError

    def subscribe(self, listener: Callable[[Changes], None]) -> Callable[[], None]:
        """Be told of every committed change, on the writing thread. Returns the function that ends it."""
        raise NotImplementedError

    # -- documents

    def import_document(self, path: Path, role: Role = Role.DRAFT) -> Document:
        """Bring in one file. Raises DocumentError; Refused when the same file is in the case already."""
        raise NotImplementedError

    def import_text(self, text: str, *, title: str | None = None, role: Role = Role.DRAFT) -> Document:
        """Bring in pasted text."""
        raise NotImplementedError

    def importing(self, paths: Iterable[Path], role: Role = Role.DRAFT) -> Generator[Progress, None, ImportResult]:
        """Bring in files and folders slice by slice (each at most some 20 ms), as one undo step.

        Advance it until it ends; a Progress that is `idle` means: a worker is reading, come back in ~10 ms.
        close() cancels: what is whole stays (as one undo step), the unfinished document leaves nothing.
        The value of StopIteration is an ImportResult: .documents (tuple[Document]), .problems (tuple[WorkbenchError]).
        """
        raise NotImplementedError

    def documents(self) -> tuple[Document, ...]:
        """All documents, in the order they came in."""
        raise NotImplementedError

    def version(self, document_id: int, number: int | None = None) -> Version:
        """The frozen text of a document: its newest version, or the one with this number."""
        raise NotImplementedError

    def passages(self, document_id: int) -> tuple[Passage, ...]:
        """Passages of the newest version, in order."""
        raise NotImplementedError

    # -- looking at claims

    def claim_ids(self, wanted: ClaimFilter = ClaimFilter()) -> Sequence[int]:
        """Ids of the claims that pass, in order: cheap at 100,000."""
        raise NotImplementedError

    def claims(self, ids: Iterable[int]) -> list[Claim]:
        """The claims with these ids, in the order asked; ids that are gone are left out."""
        raise NotImplementedError

    def counts(self, wanted: ClaimFilter = ClaimFilter()) -> Counts:
        """How many claims pass, by state, verdict, kind, document and speaker."""
        raise NotImplementedError

    def marks(self, document_id: int) -> list[Mark]:
        """Places of all listed claims in the newest version, in order of the text."""
        raise NotImplementedError

    def find_claim(self, reference: str) -> Claim:
        """The claim with this number, uid or beginning of a uid (5 characters or more). Raises Refused."""
        raise NotImplementedError

    def search_passages(self, words: str, limit: int = 200) -> list[tuple[int, Passage]]:
        """Passages in which all words stand: (document id, passage)."""
        raise NotImplementedError

    def judgements(self, claim_id: int) -> tuple[Judgement, ...]:
        """All verdicts ever given on a claim, oldest first, withdrawn ones marked."""
        raise NotImplementedError

    def notes(self, claim_id: int) -> tuple[Note, ...]: raise NotImplementedError
    def ticks(self, claim_id: int) -> tuple[Tick, ...]: raise NotImplementedError
    def evidence(self, claim_id: int) -> tuple[EvidenceLink, ...]: raise NotImplementedError
    def evidence_file(self, link_id: int) -> tuple[str, bytes]:
        """File name and stored bytes of a piece of evidence. Raises Refused when it has no file."""
        raise NotImplementedError

    # -- checking

    def judge(self, claim_id: int, verdict: str, *, reason: str | None = None, override: str = "") -> Judgement:
        """Give a verdict; saved at once. reason None takes the reason typed so far (see keep_typing), else the last one."""
        raise NotImplementedError

    def typing(self, claim_id: int, field: str) -> str:
        """What stands in a text field: typed and not yet kept, else what is on record. field: "reason", "record", "working", "statement"."""
        raise NotImplementedError

    def type_text(self, claim_id: int, field: str, text: str) -> None:
        """Save keystrokes as they come (crash-safe, outside the log)."""
        raise NotImplementedError

    def keep_typing(self, claim_id: int, field: str) -> bool:
        """Make one log entry of what was typed: called when the field is left or after 2 s. Successive ones share an undo step.

        "reason": with a verdict, a further judgement with the same verdict and the new reason; without one, it stays
        typed and goes with the verdict. Returns whether anything was recorded.
        """
        raise NotImplementedError

    def set_note(self, claim_id: int, text: str, *, kind: str = "record") -> None:
        """Replace the note of this kind ("record" or "working")."""
        raise NotImplementedError

    def edit_statement(self, claim_id: int, statement: str) -> None:
        """Change the stand-alone wording; empty gives back the document's own words."""
        raise NotImplementedError

    def tick(self, claim_id: int, span: Span, *, ticked: bool = True) -> None:
        """Confirm a fact inside the claim, or take the confirmation back."""
        raise NotImplementedError

    def attach_evidence(self, claim_id: int, entry: EvidenceEntry) -> EvidenceLink:
        """Attach a link or a file as evidence, with pinpoint and relation. Raises Refused when it names nothing."""
        raise NotImplementedError

    def detach_evidence(self, link_id: int) -> None:
        """Take evidence off its claim."""
        raise NotImplementedError

    def make_claim(self, document_id: int, span: Span) -> Claim:
        """A claim made by hand from selected words (outer white space is left out). Raises Refused when it exists."""
        raise NotImplementedError

    def discard(self, claim_ids: Sequence[int]) -> None:
        """Take claims out of the register."""
        raise NotImplementedError

    def restore(self, claim_ids: Sequence[int]) -> None:
        """Put folded, set-aside or discarded claims into the register."""
        raise NotImplementedError

    # -- undo and history

    @property
    def undo_label(self) -> str | None:
        """What undo would take back ("Verdict: Disputed, claim 7"), None when nothing."""
        raise NotImplementedError
    @property
    def redo_label(self) -> str | None: raise NotImplementedError

    def undo(self) -> str:
        """Take back one's own last step; returns its label. Raises Refused when there is none or it was changed since."""
        raise NotImplementedError

    def redo(self) -> str:
        """Do again what was undone last; returns its label."""
        raise NotImplementedError

    def history(self, claim_id: int | None = None) -> list[HistoryLine]:
        """Every change, newest last; of one claim when asked."""
        raise NotImplementedError

    # -- outputs

    def report(self) -> Report:
        """The frozen model of the report."""
        raise NotImplementedError

    def export_report(self, format_key: str, out: Path, watch: Watcher = silent) -> None:
        """Write a report ("html", "md", "csv", "json") beside `out` and rename it. Raises ExportError, Cancelled."""
        raise NotImplementedError

    def exporting(self, format_key: str, out: Path) -> Generator[Progress, None, None]:
        """The same for a window: advance until it ends (the writing runs in a worker); close() cancels."""
        raise NotImplementedError

    def check(self) -> list[Fault]:
        """Integrity of the file, of the texts' and files' hashes and of the log's chain."""
        raise NotImplementedError

    def backup(self, out: Path) -> None:
        """A verified copy of the open case."""
        raise NotImplementedError
