"""The desk: one open case and everything a checker can do with it, in the checker's own verbs."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from workbench import paths
from workbench.core.claims import Claim, ClaimFilter, ClaimGroup, Counts, Listing, Mark, Note, Tick
from workbench.core.conflicts import Kin, Pair, Settled, Slip, Tie
from workbench.core.documents import (
    Document,
    DocumentVersion,
    ImportResult,
    Passage,
    ReadingChoices,
    Role,
    SourceNote,
    Version,
)
from workbench.core.doors import Clock, Ids, system_clock, system_ids, system_person
from workbench.core.errors import DocumentError, Refused, UsageError
from workbench.core.evidence import Evidence, EvidenceEntry, EvidenceLink, Grade, Relation, Source
from workbench.core.journal import Changes, Fault, HistoryLine
from workbench.core.progress import Progress, Watcher, silent
from workbench.core.report import Contents, ExportChoices, Preset, Report
from workbench.core.review import (
    COOL_OFF,
    Blocker,
    Fate,
    Outcome,
    Proposal,
    Question,
    Risk,
    SecondReading,
    Signature,
    SigningRole,
)
from workbench.core.strength import Strength
from workbench.core.text import Span
from workbench.core.verdicts import Judgement, VerdictScale
from workbench.desk import (
    aside,
    bulk,
    checking,
    evidence,
    filters,
    hand,
    intake,
    ranking,
    reporting,
    review,
    ties,
    versions,
)
from workbench.desk.alike import seek_alike
from workbench.desk.aside import Aside, Left, Words
from workbench.desk.bulk import Bulk
from workbench.desk.contents import contents
from workbench.desk.encodings import Sight, sights
from workbench.desk.filters import SavedFilter
from workbench.desk.pages import DocumentPages, expect_pages, pages_of
from workbench.desk.ranking import Best
from workbench.desk.reading import Reading, read_bytes, read_file
from workbench.desk.review import Agreement, CallSheet
from workbench.desk.why_not import WhyNot, why_not
from workbench.desk.workers import WorkerPool
from workbench.store import checking as recorded
from workbench.store import claims, conflict_lists, documents, search, signing, source_notes
from workbench.store import evidence as evidence_rows
from workbench.store import ranking as ranking_rows
from workbench.store import review as review_rows
from workbench.store import ties as tie_rows
from workbench.store import versions as version_rows
from workbench.store.history import history
from workbench.store.integrity import check
from workbench.store.known_documents import KnownDocuments
from workbench.store.restoring import restore
from workbench.store.standings import scale as case_scale
from workbench.store.store import Store, backup_to
from workbench.store.tallies import about_how_many
from workbench.store.texts import Texts
from workbench.store.undo import Steps
from workbench.store.unfinished import end_unfinished

if TYPE_CHECKING:
    from workbench.reports.exporter import Exporter

LARGE = 2_000
"""Claims up to which ids, counts and marks take a few milliseconds each."""

ALL = ClaimFilter()
AS_IT_IS = ExportChoices()


class Desk:
    """One open case. All writing happens on the thread that opened it; every write is announced as Changes."""

    def __init__(self, store: Store, *, writes: bool = True) -> None:
        self._store = store
        self._pool: WorkerPool | None = None
        self._passwords: list[str] = []
        self._scale = case_scale(store.connection)
        self._steps = Steps(store)
        self._texts = Texts(store.connection)
        self._documents = KnownDocuments(store.connection)
        if writes:
            end_unfinished(store)

    # -- opening and closing

    @classmethod
    def create(
        cls,
        path: Path,
        *,
        scale: str = "house",
        clock: Clock = system_clock,
        ids: Ids = system_ids,
        person: str | None = None,
    ) -> Desk:
        """Make an empty case file and open it. Refuses a path that exists."""
        toml = scale_file(scale).read_text(encoding="utf-8")
        return cls(
            Store.create(
                path, scale=toml, clock=clock, ids=ids, person=person or system_person(), witness=system_person()
            )
        )

    @classmethod
    def create_from(
        cls, path: Path, export: Path, *, clock: Clock = system_clock, ids: Ids = system_ids, person: str | None = None
    ) -> Desk:
        """Make a case from a complete JSON export, its log included, and open it."""
        from workbench.reports.case_json import read_case

        try:
            data = export.read_bytes()
        except OSError as error:
            raise DocumentError(f"cannot be read ({error.strerror})", where=str(export)) from error
        schema, tables = read_case(data)
        restore(path, schema, list(tables))
        return cls.open(path, clock=clock, ids=ids, person=person)

    @classmethod
    def open(cls, path: Path, *, clock: Clock = system_clock, ids: Ids = system_ids, person: str | None = None) -> Desk:
        """Open a case. Raises CaseError: missing, no case, newer than this program, damaged."""
        return cls(Store.open(path, clock=clock, ids=ids, person=person or system_person(), witness=system_person()))

    @classmethod
    @contextmanager
    def look_into(cls, path: Path, *, person: str) -> Iterator[Desk]:
        """A further look at a case that is open already, for a thread of its own; nothing is written through it."""
        with Store.look_into(path) as store:
            store.person = person
            yield cls(store, writes=False)

    def be_patient(self, milliseconds: int, patience: Callable[[int], bool]) -> None:
        """For a window: how long a write may stand still for another process, and what is done between two tries."""
        self._store.be_patient(milliseconds, patience)

    def one_try(self) -> AbstractContextManager[None]:
        """What is written in here is refused at once, with CaseBusy, where another process is writing."""
        return self._store.one_try()

    def notice_others(self) -> None:
        """Announce what other processes wrote since this was asked last. Cheap: ask a few times a second."""
        self._store.notice_others()

    def fold_beside(self) -> None:
        """For a window: the file's write-ahead log is folded on a thread of its own, and no key waits for it."""
        self._store.fold_beside()

    def interrupt(self) -> None:
        """End the question that is being answered, from another thread; nothing happens while none is."""
        self._store.connection.interrupt()

    def close(self) -> None:
        """Close the case; the file is whole without its companions afterwards."""
        if self._pool:
            self._pool.close()
        self._store.close()

    @property
    def path(self) -> Path:
        """The case file."""
        return self._store.path

    @property
    def name(self) -> str:
        """The case's name: the file's, without its ending."""
        return self._store.path.stem

    @property
    def scale(self) -> VerdictScale:
        """The verdicts this case was born with."""
        return self._scale

    @property
    def person(self) -> str:
        """Who is at the desk."""
        return self._store.person

    def change_person(self, name: str) -> None:
        """Somebody else sits down at the desk: from now on what is written is theirs, and undo reaches their steps."""
        if not name.strip():
            raise Refused("who is at the desk needs a name")
        self._store.person = name.strip()
        self._steps = Steps(self._store)

    @property
    def pool(self) -> WorkerPool:
        """The reading processes, started when first used."""
        self._pool = self._pool or WorkerPool()
        return self._pool

    def subscribe(self, listener: Callable[[Changes], None]) -> Callable[[], None]:
        """Be told of every committed change, on the writing thread. Returns the function that ends it."""
        return self._store.subscribe(listener)

    # -- documents

    def import_document(
        self,
        path: Path,
        role: Role = Role.DRAFT,
        *,
        password: str | None = None,
        encoding: str | None = None,
        trained: bool = True,
    ) -> Document:
        """Bring in one file, here and now. Raises DocumentError; Refused when it is in the case already.

        password, encoding: for files that need one. trained: False finds claims by the rules alone, which are the same
        on every machine.
        """
        return self._write(read_file(str(path), ReadingChoices(password, encoding), trained=trained), role)

    def import_text(self, text: str, *, title: str | None = None, role: Role = Role.DRAFT) -> Document:
        """Bring in pasted text."""
        return self._write(read_bytes(f"{title or 'Pasted text'}.txt", text.encode(errors="replace")), role)

    def _write(self, reading: Reading, role: Role) -> Document:
        writing = intake.Writing(self._store, reading, role, self._store.ids(), f"Import {reading.name}")
        for _ in writing.slices():
            pass
        return writing.document

    def importing(
        self,
        files: Iterable[Path],
        role: Role = Role.DRAFT,
        *,
        password: str | None = None,
        encoding: str | None = None,
    ) -> Generator[Progress, None, ImportResult]:
        """Bring in files and folders slice by slice (each at most some 20 ms), as one undo step.

        Advance it until it ends; a Progress that is `idle` means: a worker is reading, come back in ~10 ms.
        close() cancels: what is whole stays (as one undo step), the unfinished document leaves nothing. Where Cancelled
        is thrown into it, it takes that document back slice by slice and raises it then.
        The value of StopIteration is the ImportResult.
        """
        choices = ReadingChoices(password, encoding)
        return intake.importing(self._store, self.pool, files, role, choices, self._texts)

    def new_version(
        self,
        document_id: int,
        path: Path | None = None,
        *,
        password: str | None = None,
        encoding: str | None = None,
        trained: bool = True,
    ) -> Document:
        """Bring in a changed file as the next version of a document; without a path the stored file is read again.

        Claims whose very words stand in the new text beyond doubt go along, with all that is recorded on them; what is
        new becomes claims of its own; a claim whose words are gone stays where it stood last, and says so. Raises
        DocumentError; Refused when the text is no other one.
        """
        choices = ReadingChoices(password, encoding)
        return versions.new_version(self._store, document_id, path, choices, trained=trained)

    def adding_version(
        self,
        document_id: int,
        path: Path | None = None,
        *,
        password: str | None = None,
        encoding: str | None = None,
    ) -> Generator[Progress, None, Document]:
        """The same slice by slice, see `importing`; close() cancels and leaves nothing of it."""
        choices = ReadingChoices(password, encoding)
        return versions.adding_version(self._store, self.pool, document_id, path, choices)

    def seeking_alike(self, path: Path) -> Generator[Progress, None, Document | None]:
        """The document that a file is likely a changed version of: by its name, or by most of its sentences.

        Slice by slice, see `importing`; a worker reads the file.
        """
        return seek_alike(self._store, self.pool, path)

    def encodings(self, document_id: int) -> tuple[Sight, ...]:
        """Encodings in which a document's file could be read instead, with how it would read; see `new_version`."""
        return sights(self._store, document_id)

    def gone(self, document_id: int) -> list[int]:
        """Ids of the listed claims whose words are no longer in a document's newest version."""
        return version_rows.gone(self._store.connection, document_id)

    def versions(self, document_id: int) -> tuple[DocumentVersion, ...]:
        """All versions of a document, oldest first: their files, when they came, how they were read."""
        return versions.versions(self._store, document_id)

    def documents(self) -> tuple[Document, ...]:
        """All documents, in the order they came in."""
        return self._documents.all()

    def version(self, document_id: int, number: int | None = None) -> Version:
        """The frozen text of a document: its newest version, or the one with this number."""
        return self._texts.version(document_id, number)

    def passages(self, document_id: int, number: int | None = None) -> tuple[Passage, ...]:
        """Passages of the newest version, or of the one with this number, in order."""
        version_id = documents.version_id(self._store.connection, document_id, number)
        return documents.passages(self._store.connection, version_id)

    def passages_in(self, version_id: int, span: Span) -> tuple[Passage, ...]:
        """Passages of a version that touch a part of its text, in order: quick however long the text is."""
        return documents.passages_in(self._store.connection, version_id, span)

    def source_notes(self, claim_id: int) -> tuple[SourceNote, ...]:
        """What those who wrote the file noted at a claim's words or in its sentence: comments and footnotes."""
        return source_notes.of_claims(self._store.connection, [claim_id]).get(claim_id, ())

    def all_source_notes(self, claim_ids: Iterable[int]) -> dict[int, tuple[SourceNote, ...]]:
        """The same for many claims; those without any are left out."""
        return source_notes.of_claims(self._store.connection, claim_ids)

    def know_password(self, password: str) -> None:
        """A password given in this session: pages that it opens need not ask for it. It is kept in memory only."""
        self._passwords.append(password)

    def expect_pages(self) -> None:
        """Get ready to show pages, where a document has some. Returns at once."""
        expect_pages(self._store, self.pool)

    def pages(self, document_id: int) -> DocumentPages | None:
        """The pages of a document's file, being opened; None where it has none. Close them when they are left."""
        return pages_of(self._store, self.pool, document_id, self._passwords)

    # -- looking at claims

    def claim_ids(self, wanted: ClaimFilter = ALL) -> Sequence[int]:
        """Ids of the claims that pass, in order: cheap at 100,000."""
        return claims.ids(self._store.connection, wanted)

    def grouped_ids(self, wanted: ClaimFilter = ALL) -> tuple[Sequence[int], tuple[ClaimGroup, ...]]:
        """The same with the groups they stand in; no groups where the filter groups nothing."""
        return claims.grouped(self._store.connection, wanted)

    def checked_ids(self) -> frozenset[int]:
        """Ids of all claims that are checked, as `Counts.checked` counts them."""
        return claims.checked(self._store.connection)

    def flagged_ids(self) -> frozenset[int]:
        """Ids of all claims that carry a risk flag."""
        return review_rows.flagged(self._store.connection)

    @property
    def is_large(self) -> bool:
        """Whether a question about all claims takes so long that a window asks it beside."""
        return about_how_many(self._store.connection) > LARGE

    def claims(self, ids: Iterable[int]) -> list[Claim]:
        """The claims with these ids, in the order asked; ids that are gone are left out."""
        return claims.claims(self._store.connection, ids)

    def counts(self, wanted: ClaimFilter = ALL) -> Counts:
        """How many claims pass, by state, verdict, kind, document and speaker."""
        return claims.counts(self._store.connection, wanted)

    def marks(self, document_id: int) -> list[Mark]:
        """Places of all listed claims in the newest version, in order of the text."""
        return list(self.each_mark(document_id))

    def each_mark(self, document_id: int) -> Iterator[Mark]:
        """The same one by one: of 100,000 there never are many at a time."""
        return claims.marks(self._store.connection, document_id)

    def find_claim(self, reference: str) -> Claim:
        """The claim with this number, uid or beginning of a uid (5 characters or more). Raises Refused."""
        return claims.find(self._store.connection, reference)

    def search_records(self, words: str) -> tuple[int, int]:
        """How many listed claims hold all words in their notes and reasons, and how many in their evidence."""
        return search.records(self._store.connection, words)

    def search_passages(self, words: str, limit: int = 200) -> list[tuple[int, Passage]]:
        """Passages in which all words stand: (document id, passage)."""
        return search.passages(self._store.connection, words, limit)

    def why_not(self, document_id: int, offset: int) -> WhyNot:
        """Why the sentence at an offset of a document is not listed. Raises Refused where no words stand."""
        return why_not(self._store, document_id, offset)

    def judgements(self, claim_id: int) -> tuple[Judgement, ...]:
        """All verdicts ever given on a claim, oldest first, withdrawn ones marked."""
        return tuple(recorded.judgements(self._store.connection, claim_id))

    def notes(self, claim_id: int) -> tuple[Note, ...]:
        """Notes of a claim: for the record first, then working notes."""
        return tuple(note for _, note in recorded.notes(self._store.connection, claim_id))

    def ticks(self, claim_id: int) -> tuple[Tick, ...]:
        """Facts of a claim that were confirmed."""
        return recorded.ticks(self._store.connection, claim_id)

    def evidence(self, claim_id: int) -> tuple[EvidenceLink, ...]:
        """Evidence of a claim, in the order it was attached."""
        return tuple(evidence_rows.evidence_links(self._store.connection, claim_id))

    def evidence_file(self, link_id: int) -> tuple[str, bytes]:
        """File name and stored bytes of a piece of evidence. Raises Refused when it has no file."""
        link = evidence_rows.evidence_link(self._store.connection, link_id)
        return evidence_rows.evidence_file(self._store.connection, link.evidence_id)

    def sources(self) -> tuple[Evidence, ...]:
        """All sources of the case, with the claims that lean on them."""
        return tuple(evidence_rows.evidence(self._store.connection))

    def strength(self, claim_id: int) -> Strength:
        """Strength of a claim's evidence, S0 to S5, in words."""
        return evidence.strength_of(self._store, claim_id)

    def if_it_falls(self, evidence_id: int) -> list[tuple[int, Strength, Strength]]:
        """What becomes of claims without a source: (claim id, strength now, strength then), the worst first."""
        return evidence.if_it_falls(self._store, evidence_id)

    def proposals(self) -> list[Proposal]:
        """Proposed changes in the order of the documents."""
        return review_rows.proposals(self._store.connection)

    def proposal(self, claim_id: int) -> Proposal | None:
        """The proposed change of a claim, None when there is none."""
        return next(iter(review_rows.proposals(self._store.connection, claim_id)), None)

    def questions(self, claim_id: int | None = None) -> list[Question]:
        """Questions of a claim or of the case, oldest first, answered ones too."""
        return review_rows.questions(self._store.connection, claim_id)

    def call_sheets(self) -> list[CallSheet]:
        """All open points, a sheet for each person who was asked."""
        return review.call_sheets(self._store)

    def readings(self, claim_id: int | None = None) -> list[SecondReading]:
        """Second readings of a claim or of the case, oldest first, withdrawn ones marked."""
        return review_rows.readings(self._store.connection, claim_id)

    def agreement(self) -> Agreement:
        """How far second readers agreed, and the claims they disagreed on."""
        return review.agreement(self._store)

    def signatures(self) -> list[Signature]:
        """All signatures, with how many claims changed under each since."""
        return signing.signatures(self._store.connection)

    def blockers(self) -> list[Blocker]:
        """What stands against a sign-off; empty when the case can be signed."""
        return review.blockers(self._store)

    # -- what joins claims

    def compare(self) -> None:
        """Hold the claims that are not compared yet against the others, here and now."""
        ties.compare_now(self._store)

    def comparing(self) -> Generator[Progress, None, None]:
        """The same in a worker: advance it until it ends. What is compared when it is closed stays."""
        return ties.in_background(self._store, self.pool)

    def conflicts(self, *, settled: bool = True) -> tuple[Tie, ...]:
        """Claims that cannot both be right, in the order of the documents; settled: also those that are settled."""
        return ties.conflicts(self._store, settled=settled)

    def open_conflicts(self) -> int:
        """How many conflicts nobody has settled: cheaper than to list them."""
        return conflict_lists.open_count(self._store.connection)

    def conflict_pairs(self) -> list[Pair]:
        """All conflicts, in the order of the documents, without what their claims say: cheap at 100,000."""
        return conflict_lists.pairs(self._store.connection)

    def conflicts_between(self, pairs: Iterable[tuple[int, int]]) -> dict[tuple[int, int], Tie]:
        """Conflicts by the ids of their two claims; what is none any more is left out."""
        return tie_rows.between(self._store.connection, pairs)

    def uncompared(self) -> int:
        """How many listed claims are still to be held against the others."""
        return ties.uncompared(self._store)

    def ties(self, claim_id: int) -> tuple[Tie, ...]:
        """All that joins a claim to others, conflicts first; of its family's members only those in sources."""
        return ties.of_claim(self._store, claim_id)

    def families(self) -> list[Kin]:
        """Claims that state one fact, wherever they stand."""
        return tie_rows.families(self._store.connection)

    def family(self, claim_id: int) -> Kin | None:
        """The family of a claim; None when it stands alone."""
        return tie_rows.family_of(self._store.connection, claim_id)

    def slips(self, claim_id: int) -> tuple[Slip, ...]:
        """What does not add up inside a claim."""
        return tie_rows.slips(self._store.connection, claim_id)

    def settle(self, conflict: str | Tie, outcome: Settled, wrong: int | None = None, reason: str = "") -> Tie:
        """Record how a conflict (or its uid) was settled; it sets no verdict. wrong: id of the claim that is wrong."""
        return ties.settle(self._store, conflict, outcome, wrong, reason)

    def unsettle(self, conflict: str | Tie) -> Tie:
        """Open a settled conflict again."""
        return ties.unsettle(self._store, conflict)

    def judge_family(self, claim_id: int) -> int:
        """Give a claim's verdict and evidence to the open members of its family, as one step; says to how many."""
        return ties.judge_family(self._store, claim_id)

    def attach_tie(self, tie: str, claim_id: int) -> EvidenceLink:
        """The claim across a tie (its uid), where it stands in a source, as evidence of this claim with its passage."""
        return ties.attach(self._store, tie, claim_id)

    # -- ranking

    def rank(self) -> Best:
        """Rank here and now what the best ranker has not ranked yet; says which ranker that is."""
        return ranking.rank_now(self._store)

    def ranking(self) -> Generator[Progress, None, Best]:
        """The same in a worker: advance it until it ends. Queue and passage stay as they are meanwhile."""
        return ranking.in_background(self._store, self.pool)

    def rankers(self) -> tuple[str, ...]:
        """Whose scores the claims have: names of rankers, of the finder where none has ranked since."""
        return ranking_rows.rankers(self._store.connection)

    # -- checking

    def judge(
        self, claim_id: int, verdict: str, *, reason: str | None = None, override: str = "", note: str = ""
    ) -> Judgement:
        """Give a verdict; saved at once. reason None takes the one this person typed so far, else their last one.

        note: a further paragraph of the note for the record, in the same undo step.
        """
        return checking.judge(self._store, self._scale, claim_id, verdict, reason=reason, override=override, note=note)

    def would_lack(self, claim_id: int, verdict: str, reason: str | None = None) -> tuple[str, ...]:
        """What this verdict would still need on this claim, in words; empty when it would be complete."""
        return checking.would_lack(self._store, self._scale, claim_id, verdict, reason)

    def typing(self, claim_id: int, field: str) -> str:
        """What a text field shows: typed and not yet kept, else what is on record.

        field: "reason", "record", "working" or "statement".
        """
        return checking.typing(self._store, claim_id, field)

    def is_overtaken(self, claim_id: int, field: str) -> bool:
        """Whether what is on record in a field was changed since this person began to type there."""
        return checking.is_overtaken(self._store, claim_id, field)

    def type_text(self, claim_id: int, field: str, text: str) -> None:
        """Save keystrokes as they come (crash-safe, outside the log)."""
        checking.type_text(self._store, claim_id, field, text)

    def keep_typing(self, claim_id: int, field: str) -> bool:
        """Make one log entry of what was typed, when the field is left or after 2 s; returns whether it did.

        Successive ones share an undo step. "reason": with a verdict, a further judgement with the same verdict and the
        new reason; without one, an entry too, and it stays typed until the verdict takes it.
        """
        return checking.keep_typing(self._store, self._scale, claim_id, field)

    def words_aside(self) -> Aside:
        """A place outside the case for words that it cannot take; one for each session."""
        return Aside(self._store)

    def words_left(self) -> list[Left]:
        """Words that earlier sessions of this person could not save in this case."""
        return aside.left(self._store)

    def take_over(self, files: Sequence[Left]) -> list[Words]:
        """Put such words into the fields they were typed in, as typed; returns those whose claim is gone."""
        return aside.take_over(self._store, files)

    def set_note(self, claim_id: int, text: str, *, kind: str = "record") -> None:
        """Replace the note of this kind ("record" or "working")."""
        checking.set_note(self._store, claim_id, text, kind=kind)

    def add_to_note(self, claim_id: int, text: str, *, kind: str = "record") -> None:
        """A further paragraph of the note of this kind: what stood there stays."""
        checking.add_to_note(self._store, claim_id, text, kind=kind)

    def edit_statement(self, claim_id: int, statement: str) -> None:
        """Change the stand-alone wording; empty gives back the document's own words."""
        checking.edit_statement(self._store, claim_id, statement)

    def tick(self, claim_id: int, *spans: Span, ticked: bool = True) -> None:
        """Confirm facts inside the claim, or take the confirmation back, as one step."""
        checking.tick(self._store, claim_id, spans, ticked=ticked)

    def attach_evidence(self, claim_id: int, entry: EvidenceEntry) -> EvidenceLink:
        """Attach a link or a file as evidence, with pinpoint and relation. Raises Refused when it names nothing."""
        return evidence.attach(self._store, claim_id, entry)

    def add_sources(self, file: Path) -> list[Evidence]:
        """Sources from a file of references (RIS, BibTeX, CSL-JSON), not yet linked to any claim, as one step."""
        return evidence.add_sources(self._store, file)

    def link_evidence(self, claim_id: int, evidence_id: int, entry: EvidenceEntry) -> EvidenceLink:
        """Link a source of the case to a further claim; of the entry, what belongs to the link counts."""
        return evidence.link(self._store, claim_id, evidence_id, entry)

    def edit_link(
        self,
        link_id: int,
        *,
        relation: Relation | None = None,
        locator: str | None = None,
        excerpt: str | None = None,
        grade: Grade | str | None = None,
        opened: bool | None = None,
        source: Source | None = None,
    ) -> EvidenceLink:
        """Change what is said of a source for one claim, and with `source` of the source itself, as one step.

        None leaves a field, grade "" clears it.
        """
        return evidence.edit_link(
            self._store,
            link_id,
            relation=relation,
            locator=locator,
            excerpt=excerpt,
            grade=grade,
            opened=opened,
            source=source,
        )

    def edit_source(self, evidence_id: int, source: Source) -> Evidence:
        """Change what is recorded about a source, for all claims that lean on it."""
        return evidence.edit_source(self._store, evidence_id, source)

    def take_out(self, evidence_id: int) -> None:
        """Take a confidential source out of the case for good: a tombstone stays, the log still proves whole.

        It cannot be undone, nor can what was done before it. Raises Refused for a source that is not confidential.
        """
        evidence.take_out(self._store, evidence_id)

    def detach_evidence(self, link_id: int) -> None:
        """Take evidence off its claim."""
        evidence.detach(self._store, link_id)

    def lower_strength(self, claim_id: int, level: int | None, reason: str = "") -> Strength:
        """Lower the strength by hand, with a reason; None takes the lowering back."""
        return evidence.lower_strength(self._store, claim_id, level, reason)

    def notice_changed_files(self) -> list[Evidence]:
        """Compare stored copies with the files they came from; what differs is recorded and makes its claims stale."""
        return evidence.notice_changed_files(self._store)

    def propose(self, claim_id: int, new: str, why: str = "") -> Proposal | None:
        """Propose other words for a claim's own; no words take the proposal back."""
        return review.propose(self._store, claim_id, new, why)

    def settle_change(self, claim_id: int, fate: Fate, reason: str = "") -> Proposal:
        """What becomes of a proposed change; stet needs a reason."""
        return review.settle_change(self._store, claim_id, fate, reason)

    def ask(self, claim_id: int, of: str, text: str, due: str = "") -> Question:
        """Ask somebody about a claim; it waits until there is an answer."""
        return review.ask(self._store, claim_id, of, text, due)

    def answer(self, question_id: int, text: str, confirmed: str = "", *, confirms: bool = False) -> Question:
        """Record an answer, and who confirmed it how; an empty one opens the question again.

        The same words asked of the same person on other claims are answered with it. confirms: the answer bears the
        claims out, and ticks the facts of all of them, in the same step.
        """
        return review.answer(self._store, question_id, text, confirmed, confirms=confirms)

    def read(
        self,
        claim_id: int,
        outcome: Outcome,
        comment: str = "",
        *,
        blind: bool = False,
        cool_off: timedelta = COOL_OFF,
    ) -> SecondReading:
        """A second reading of the present verdict; a re-reading, after the cool-off, where it is the checker's own."""
        return review.read(self._store, claim_id, outcome, comment, blind=blind, cool_off=cool_off)

    def flag(self, claim_id: int, risk: Risk, *, set_it: bool = True) -> None:
        """Set or take off a risk flag."""
        review.flag(self._store, claim_id, risk, set_it=set_it)

    def sign(self, role: SigningRole, override: str = "") -> Signature:
        """Sign the case as it stands. Raises Refused while something stands against it and nothing overrides."""
        return review.sign(self._store, role, override)

    def make_claim(self, document_id: int, span: Span) -> Claim:
        """A claim made by hand from selected words (outer white space is left out). Raises Refused when it exists."""
        return hand.make_claim(self._store, document_id, span)

    def extend(self, claim_id: int, span: Span) -> Claim:
        """Give a claim other words of its document: extended or shrunk at either edge. It keeps all that is recorded.

        A statement in the claim's own words follows; ticks on facts outside the new words go. Raises Refused: not in
        the register, no words there, its own words already, or those of another claim.
        """
        return hand.extend(self._store, claim_id, span)

    def statements(self, claim_id: int) -> tuple[Span, ...]:
        """The statements a claim's words fall into, where the finder would split it; one when it sees no joint."""
        return hand.statements(self._store, claim_id)

    def split(self, claim_id: int, at: Sequence[int] = ()) -> list[Claim]:
        """Part a claim at offsets of its text, without offsets where the finder parts it, as one step.

        The first part keeps uid, number and all that is recorded; the others are new claims made by hand. What joins
        them (";", ", and") belongs to none. Raises Refused: an offset outside, a part without words or with those of
        another claim.
        """
        return hand.split(self._store, claim_id, at)

    def merge(self, claim_ids: Sequence[int]) -> Claim:
        """Make one claim of several of a document, from the first word to the last, as one step.

        The earliest stays, the others fold into it; their evidence, ticks, notes, flags, questions and proposed changes
        come along. Raises Refused: fewer than two, of several documents, or the words are another claim's.
        """
        return hand.merge(self._store, claim_ids)

    def discard(self, claim_ids: Sequence[int]) -> None:
        """Take claims out of the register, as one step."""
        checking.move(self._store, claim_ids, Listing.DISCARDED)

    def restore(self, claim_ids: Sequence[int]) -> None:
        """Put folded, set-aside or discarded claims into the register, as one step."""
        checking.move(self._store, claim_ids, Listing.LISTED)

    # -- many claims at once, each as one step; the first of a pair says what the other would come to

    def judging(self, ids: Sequence[int]) -> Bulk:
        """What giving all of these claims a verdict would come to."""
        return bulk.judging(self._store, ids)

    def judge_all(self, ids: Sequence[int], verdict: str, reason: str = "") -> None:
        """Give claims a verdict with this reason; without one, with what this person wrote on each."""
        bulk.judge_all(self._store, self._scale, ids, verdict, reason)

    def moving(self, ids: Sequence[int], to: Listing) -> Bulk:
        """What discarding (Listing.DISCARDED) or restoring (Listing.LISTED) these claims would come to."""
        return bulk.listing(self._store, ids, to)

    def flagging(self, ids: Sequence[int], risk: Risk, *, set_it: bool = True) -> Bulk:
        """What setting or taking off a risk flag on these claims would come to."""
        return bulk.flagging(self._store, ids, risk, set_it=set_it)

    def flag_all(self, ids: Sequence[int], risk: Risk, *, set_it: bool = True) -> None:
        """Set or take off a risk flag on those claims that need it."""
        bulk.flag_all(self._store, ids, risk, set_it=set_it)

    def ticking(self, ids: Sequence[int]) -> Bulk:
        """What ticking all facts of these claims would come to."""
        return bulk.ticking(self._store, ids)

    def tick_all(self, ids: Sequence[int]) -> None:
        """Tick all facts of these claims that are not ticked yet."""
        bulk.tick_all(self._store, ids)

    def ask_all(self, ids: Sequence[int], of: str, text: str, due: str = "") -> None:
        """Ask somebody the same about all of these claims: one answer will answer all."""
        bulk.ask_all(self._store, ids, of, text, due)

    # -- filters that are kept

    def saved_filters(self) -> tuple[SavedFilter, ...]:
        """Filters kept under a name, by name, each with what of it the case has no more."""
        return filters.saved_filters(self._store)

    def save_filter(self, name: str, wanted: ClaimFilter) -> SavedFilter:
        """Keep a filter under a name, in place of one that has it. Raises Refused: no name, too long."""
        return filters.save_filter(self._store, name, wanted)

    def drop_filter(self, name: str) -> None:
        """Keep a filter no longer. Raises Refused when there is none of this name."""
        filters.drop_filter(self._store, name)

    # -- undo and history

    @property
    def undo_label(self) -> str | None:
        """What undo would take back ("Verdict Disputed, claim 7"), None when nothing."""
        return self._steps.undo_label

    @property
    def redo_label(self) -> str | None:
        """What redo would do again, None when nothing."""
        return self._steps.redo_label

    def undo(self) -> str:
        """Take back one's own last step; returns its label. Raises Refused: there is none, or it was changed since."""
        return self._steps.undo()

    def redo(self) -> str:
        """Do again what was undone last; returns its label."""
        return self._steps.redo()

    def history(self, claim_id: int | None = None) -> list[HistoryLine]:
        """Every change, newest last; of one claim when asked."""
        uid = None if claim_id is None else checking.claim(self._store, claim_id).uid
        return history(self._store.connection, uid)

    # -- outputs

    def report(self, *, working: bool = False) -> Report:
        """The frozen model of the report; working: with the working notes."""
        ties.compare_now(self._store)
        return reporting.snapshot(self._store, self._scale, self.name, working=working)

    def export_report(
        self, format_key: str, out: Path, watch: Watcher = silent, choices: ExportChoices = AS_IT_IS
    ) -> None:
        """Write an export (its key is in export_formats) beside `out` and rename it. Raises ExportError, Cancelled."""
        ties.compare_now(self._store)
        reporting.export(self._store, format_key, self._exported(format_key, choices), out, watch)

    def exporting(
        self, format_key: str, out: Path, choices: ExportChoices = AS_IT_IS
    ) -> Generator[Progress, None, None]:
        """The same for a window: advance until it ends (the writing runs in a worker); close() cancels."""
        yield from ties.in_background(self._store, self.pool)
        yield from reporting.exporting(self.pool, self.path, format_key, choices, out)

    def contents(self, format_key: str, choices: ExportChoices = AS_IT_IS) -> Contents:
        """What an export would have in it and what it would leave out, with counts, before it is written."""
        return contents(self._store, self._scale, self.name, format_key, choices)

    def _exported(self, format_key: str, choices: ExportChoices) -> reporting.Exported:
        from workbench import reports

        wants = reports.exporter(format_key).wants
        return reporting.model(self._store, self._scale, self.name, wants, choices)

    def check(self) -> list[Fault]:
        """Integrity of the file, of the texts' and files' hashes and of the log's chain."""
        return check(self._store)

    def backup(self, out: Path) -> None:
        """A verified copy of the open case."""
        backup_to(self._store.connection, self.path, out)


def scales() -> list[VerdictScale]:
    """The scales a new case can be born with, the house scale first."""
    files = sorted(
        (paths.shipped("resources") / "verdicts").glob("*.toml"), key=lambda file: (file.stem != "house", file)
    )
    return [VerdictScale.from_toml(file.read_text(encoding="utf-8")) for file in files]


def scale_file(key: str) -> Path:
    """The file of a scale. Raises UsageError naming those there are."""
    folder = paths.shipped("resources") / "verdicts"
    if not (found := folder / f"{key}.toml").is_file() or not key.isidentifier():
        known = ", ".join(scale.key for scale in scales())
        raise UsageError(f"there is no verdict scale “{key}”", remedy=f"There are: {known}")
    return found


def export_formats() -> list[tuple[str, str, str]]:
    """(key, name, ending) of every export format but those that give a document back."""
    return [(one.key, one.name, one.ending) for one in _exporters() if one.wants != "draft"]


def draft_formats() -> list[tuple[str, str, str]]:
    """(key, name, ending) of the formats that give a document back with what was found at its words."""
    return [(one.key, one.name, one.ending) for one in _exporters() if one.wants == "draft"]


def presets_of(format_key: str) -> tuple[Preset, ...]:
    """For whom a format can be written."""
    return next(one.presets for one in _exporters() if one.key == format_key)


def _exporters() -> tuple[Exporter, ...]:
    from workbench import reports

    return reports.EXPORTERS
