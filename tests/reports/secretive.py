"""A case with a confidential source in which every field, and every text a person typed, has a word of its own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from workbench.core.claims import ClaimFilter, Listing
from workbench.core.conflicts import Settled, TieKind
from workbench.core.documents import Role
from workbench.core.evidence import EvidenceEntry, EvidenceKind, Grade, Relation, Source
from workbench.core.review import Fate, Outcome, Risk, SigningRole
from workbench.core.text import Span
from workbench.desk.desk import Desk
from workbench.extract.comparing import ENGINE
from workbench.store.comparing import TieRow, keep_further

ALIAS = "Source Kestrel"

NAMES = {
    "title": "Zqtitle of the file",
    "url": "https://zqhost.example/zqpath",
    "author": "Zqauthor Writer",
    "publisher": "Zqpublisher House",
    "archived_url": "https://zqarchive.example/copy",
    "person": "Zqperson Zqsurname",
    "voice": "zqvoice group",
    "file_name": "zqfile.txt",
}
"""What leads to the confidential source: none of it may leave the desk."""

COPIED = {"locator": "zqlocator page 4", "excerpt": "zqexcerpt of what was written", "file": "zqcontent of the file"}
"""What was copied from it."""

SOURCE_TEXT = (
    "Zqdocument letter of the harbour\n\nThe zqsourcetext says that 4,100 tonnes of coal were lost in 2011. "
    "Some 75 ships came from Malta in 2019, by the zqtally.\n"
)
"""A document of the case that is the confidential source; its file is called zqsourcefile.txt."""

TYPED = {
    "reason": "wzreason", "override": "wzoverride", "record": "wzrecord", "working": "wzworking",
    "pending": "wzpending", "of": "Wzasked", "question": "wzquestion", "answer": "wzanswer", "confirmed": "wzconfirmed",
    "comment": "wzcomment", "why": "wzwhy", "stet": "wzstet", "new": "wznew", "statement": "wzstatement",
    "lowered": "wzlowered", "settled": "wzsettled", "withheld": "wzwithheld", "signature": "wzsignature",
    "locator": "wzlocator", "excerpt": "wzexcerpt",
    "discarded": "wzdiscarded", "related": "wzrelated", "odd": "wzodd", "spelling": "wzspelling", "slip": "wzslip",
}  # fmt: skip
"""A word of each free text; beside it stand names of the source."""

NOT_PUBLIC = ("record", "working", "pending", "of", "question", "answer", "confirmed", "comment", "discarded")
"""Free texts that the public does not see at all."""

DRAFT = (
    "The coal of the old port\n\nThe port lost 4,100 tonnes of coal in 2011. "
    "The quay was built in 1954 for 300 workers. Some 40 ships came from Malta in 2019. "
    "The crane lifts 90 tonnes since 2003. The wzdiscarded pier is 210 metres long. "
    "Some 60 ships came from Malta in 2019.\n"
)

LEAKS = " / ".join(NAMES.values()) + " / zqperson ZQSURNAME / zqsourcefile.txt / ZQHOST.EXAMPLE/ZQPATH"
"""All names at once, some written in another way."""


def typed(field: str) -> str:
    """The free text of a field: its own word and every name."""
    return f"{TYPED[field]}: {LEAKS}"


@contextmanager
def secretive_case(folder: Path) -> Iterator[Desk]:
    """The case, opened."""
    numbers, hours = count(1), count()
    desk = Desk.create(
        folder / "Coal.factcheck",
        clock=lambda: datetime(2026, 3, 1, tzinfo=UTC) + timedelta(hours=next(hours)),
        ids=lambda: f"{next(numbers):032x}",
        person="Ada",
    )
    try:
        (folder / "draft.txt").write_text(DRAFT, encoding="utf-8")
        (folder / "zqsourcefile.txt").write_text(SOURCE_TEXT, encoding="utf-8")
        desk.import_document(folder / "draft.txt", Role.PUBLISHED)
        source = desk.import_document(folder / "zqsourcefile.txt", Role.SOURCE)
        _check(desk, source.id)
        yield desk
    finally:
        desk.close()


def _check(desk: Desk, source_id: int) -> None:
    listed = [one for one in desk.claims(desk.claim_ids(ClaimFilter())) if one.document_id != source_id]
    first, second, third, fourth, fifth, sixth = (one.id for one in listed)
    secret = Source(
        title=NAMES["title"], url=NAMES["url"], kind=EvidenceKind.EMAIL, author=NAMES["author"],
        publisher=NAMES["publisher"], published="2026-01-02", archived_url=NAMES["archived_url"],
        person=NAMES["person"], on_record=False, voice=NAMES["voice"], confidential=True, alias=ALIAS,
    )  # fmt: skip
    kept = EvidenceEntry(
        Relation.CONTRADICTS, source=secret, locator=COPIED["locator"], excerpt=COPIED["excerpt"], grade=Grade.PRIMARY,
        file_name=NAMES["file_name"], file=COPIED["file"].encode(), opened=True,
    )  # fmt: skip
    place = SOURCE_TEXT.index("The zqsourcetext")
    desk.attach_evidence(first, kept)
    into = EvidenceEntry(Relation.SUPPORTS, source=secret, passage=(source_id, Span(place, place + 20)))
    desk.attach_evidence(second, into)
    open_entry = EvidenceEntry(
        Relation.SUPPORTS, title="Yearbook of ports", url="https://ports.example/1954", locator=typed("locator"),
        excerpt=typed("excerpt"), grade=Grade.SECONDARY, source=Source(voice=NAMES["voice"]),
    )  # fmt: skip
    for claim in (first, second, third):
        desk.attach_evidence(claim, open_entry)
    desk.judge(first, "wrong", reason=typed("reason"))
    desk.propose(first, f"The port lost 900 tonnes. {typed('new')}", typed("why"))
    desk.settle_change(first, Fate.STET, typed("stet"))
    desk.edit_statement(second, typed("statement"))
    desk.judge(second, "verified", reason=typed("reason"))
    desk.judge(third, "wrong", reason=typed("reason"), override=typed("override"))
    desk.lower_strength(second, 1, typed("lowered"))
    desk.set_note(first, typed("record"))
    desk.set_note(first, typed("working"), kind="working")
    desk.type_text(fourth, "reason", typed("pending"))
    for answered in (True, False):
        asked = desk.ask(third, typed("of"), f"{typed('question')} {answered}")
        if answered:
            desk.answer(asked.id, typed("answer"), typed("confirmed"))
    desk.flag(first, Risk.CRIME)
    desk.discard([fifth])
    _settle_conflicts(desk, third, sixth)
    withheld = next(one.id for one in desk.claims(desk.claim_ids(ClaimFilter())) if one.document_id == source_id)
    _relate(desk, second, third, withheld)
    desk.change_person("Bo")
    desk.read(first, Outcome.DISAGREE, typed("comment"))
    desk.read(second, Outcome.AGREE, typed("comment"))
    desk.sign(SigningRole.EDITOR, typed("signature"))


def _settle_conflicts(desk: Desk, third: int, sixth: int) -> None:
    """One of the piece with itself; one, of which nothing may be left away from the desk, with the secret document."""
    desk.compare()
    for tie in desk.conflicts():
        pair = {tie.a.claim_id, tie.b.claim_id}
        if pair == {third, sixth}:
            desk.settle(tie.uid, Settled.WRONG, sixth, typed("settled"))
        elif third in pair:
            desk.settle(tie.uid, Settled.BOTH_SCOPE, reason=typed("withheld"))


def _relate(desk: Desk, second: int, third: int, withheld: int) -> None:
    """What is no conflict, with names that the words of the claims do not have; some of it with the secret document."""
    reasons = [(third, kind, typed(kind.value)) for kind in (TieKind.RELATED, TieKind.ODD, TieKind.SPELLING)]
    reasons += [(withheld, kind, typed("withheld")) for kind in (TieKind.RELATED, TieKind.ODD, TieKind.SPELLING)]
    rows = [TieRow(second, other, kind, reason, (), ()) for other, kind, reason in reasons]
    slips = [
        TieRow(second, second, TieKind.ODD, typed("slip"), (), ()),
        TieRow(withheld, withheld, TieKind.ODD, typed("withheld"), (), ()),
    ]
    keep_further(desk._store, ENGINE, [*rows, *slips], {})


def outside(desk: Desk) -> list[str]:
    """Words of the claims that were discarded."""
    every = desk.claims(desk.claim_ids(ClaimFilter(all_listings=True)))
    return [one.text for one in every if one.listing is Listing.DISCARDED]
