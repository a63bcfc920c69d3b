"""Claims by hand: made, extended, shrunk, split and merged, each one step that keeps what was recorded."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from tests.cases import DRAFT, counting_clock, counting_ids
from workbench.core.claims import Claim, ClaimFilter, ClaimKind, Listing, WorkState
from workbench.core.errors import Refused
from workbench.core.evidence import EvidenceEntry, Relation
from workbench.core.journal import Changes
from workbench.core.review import Fate, Risk
from workbench.core.text import Span, one_line
from workbench.desk.desk import Desk
from workbench.desk.joints import parts_at

QUAY = "😀 The quay cost 38 million euros, and 120 people work on it."
COUNCIL = "The city council voted for a third quay in March 2021."
VOTED = "Ada Brink won 400 votes in Velmora in May 2019, but her party lost 3 of its 9 seats in 2021."


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = Desk.create(tmp_path / "a.factcheck", clock=counting_clock(), ids=counting_ids(), person="Ada")
    opened.import_text(DRAFT, title="harbour")
    yield opened
    opened.close()


def span_of(desk: Desk, words: str, document_id: int = 1) -> Span:
    start = desk.version(document_id).text.index(words)
    return Span(start, start + len(words))


def claim_with(desk: Desk, words: str) -> Claim:
    (found,) = [claim for claim in desk.claims(desk.claim_ids()) if claim.text == words]
    return found


def now(desk: Desk, claim: Claim) -> Claim:
    (found,) = desk.claims([claim.id])
    return found


def evidence(desk: Desk, claim: Claim, title: str) -> None:
    entry = EvidenceEntry(Relation.SUPPORTS, title=title, url=f"https://example.org/{title}", locator="p. 4")
    desk.attach_evidence(claim.id, entry)


def test_an_extended_claim_keeps_what_it_is_and_finds_its_facts_again(desk: Desk) -> None:
    claim = claim_with(desk, QUAY)
    evidence(desk, claim, "Register")
    desk.judge(claim.id, "verified", reason="Seen.")
    told: list[Changes] = []
    desk.subscribe(told.append)
    shrunk = desk.extend(claim.id, span_of(desk, "😀 The quay cost 38 million euros"))
    assert (shrunk.uid, shrunk.number, shrunk.verdict) == (claim.uid, claim.number, "verified")
    assert shrunk.text == shrunk.statement == "😀 The quay cost 38 million euros"
    assert [fact.text for fact in shrunk.finding.facts] == ["38 million euros"]
    assert shrunk.finding.worth is not None
    assert (shrunk.state, shrunk.evidence_count) == (WorkState.STALE, 1)
    assert [(one.claims, one.label) for one in told] == [(frozenset([claim.id]), f"Shrink claim {claim.number}")]
    both = desk.extend(claim.id, Span(span_of(desk, COUNCIL).start, claim.span.end))
    assert [fact.text for fact in both.finding.facts] == ["March 2021", "38 million euros", "120 people"]
    assert desk.undo_label == f"Extend claim {claim.number}"
    assert list(desk.claim_ids(ClaimFilter(words="council quay cost"))) == [claim.id]
    desk.undo()
    assert now(desk, claim) == shrunk
    desk.undo()
    assert now(desk, claim).finding == claim.finding
    assert now(desk, claim).state is WorkState.CHECKED
    assert list(desk.claim_ids(ClaimFilter(words="120 people"))) == [claim.id]
    desk.redo()
    assert now(desk, claim) == shrunk
    assert desk.check() == []


def test_the_history_tells_old_and_new_words_and_place(desk: Desk) -> None:
    claim = claim_with(desk, QUAY)
    desk.extend(claim.id, span_of(desk, "😀 The quay cost 38 million euros"))
    told = {line.field: (line.old, line.new) for line in desk.history(claim.id)[-4:]}
    assert told["anchor.exact"] == (QUAY, "😀 The quay cost 38 million euros")
    assert told["anchor.end"] == (claim.span.end, claim.span.start + 32)
    assert told["claim.statement"] == (QUAY, "😀 The quay cost 38 million euros")


def test_an_edited_statement_stays_when_the_words_change(desk: Desk) -> None:
    claim = claim_with(desk, QUAY)
    desk.edit_statement(claim.id, "The third quay of Velmora cost 38 million euros.")
    changed = desk.extend(claim.id, span_of(desk, "😀 The quay cost 38 million euros"))
    assert changed.statement == "The third quay of Velmora cost 38 million euros."


def test_ticks_outside_the_new_words_go_and_come_back(desk: Desk) -> None:
    claim = claim_with(desk, QUAY)
    desk.tick(claim.id, *(fact.span for fact in claim.finding.facts))
    changed = desk.extend(claim.id, span_of(desk, "😀 The quay cost 38 million euros"))
    assert [span.of(DRAFT) for span in changed.ticked] == ["38 million euros"]
    assert any(line.field == "tick" and line.new is None for line in desk.history(claim.id))
    desk.undo()
    assert now(desk, claim).ticked == tuple(fact.span for fact in claim.finding.facts)


@pytest.mark.parametrize(
    ("words", "refusal"),
    [(" ", "left without words"), (QUAY, "has these words already"), (COUNCIL, "are claim 4 already")],
)
def test_a_place_that_is_none_is_refused_and_nothing_changes(desk: Desk, words: str, refusal: str) -> None:
    claim = claim_with(desk, QUAY)
    with pytest.raises(Refused, match=refusal):
        desk.extend(claim.id, span_of(desk, words))
    with pytest.raises(Refused, match="outside the document"):
        desk.extend(claim.id, Span(claim.span.start, len(DRAFT) + 1))
    assert now(desk, claim) == claim
    assert desk.undo_label is not None
    assert desk.undo_label.startswith("Import")


def test_a_claim_outside_the_register_is_not_changed(desk: Desk) -> None:
    claim = claim_with(desk, QUAY)
    desk.discard([claim.id])
    with pytest.raises(Refused, match="not in the register"):
        desk.extend(claim.id, span_of(desk, "😀 The quay cost 38 million euros"))
    with pytest.raises(Refused, match="not in the register"):
        desk.split(claim.id, [claim.span.start + 32])


def test_made_by_hand_it_has_kind_and_facts(desk: Desk) -> None:
    made = desk.make_claim(1, span_of(desk, "cost 38 million euros"))
    assert made.finding.kind is ClaimKind.FIGURE
    assert [fact.text for fact in made.finding.facts] == ["38 million euros"]
    assert made.finding.why[0] == "made by hand"
    assert made.finding.worth is None
    said = desk.make_claim(1, span_of(desk, "doubled our traffic in ten years"))
    assert said.finding.speaker == "Ada Brook"


def test_split_leaves_what_was_recorded_with_the_first_part(desk: Desk) -> None:
    claim = claim_with(desk, QUAY)
    evidence(desk, claim, "Register")
    desk.judge(claim.id, "verified")
    desk.set_note(claim.id, "Ask the port.")
    desk.tick(claim.id, *(fact.span for fact in claim.finding.facts))
    before = now(desk, claim)
    first, second = desk.split(claim.id, [claim.span.start + QUAY.index("and 120")])
    assert (first.text, second.text) == ("😀 The quay cost 38 million euros", "120 people work on it.")
    assert (first.uid, first.number, first.state, first.evidence_count) == (
        claim.uid, claim.number, WorkState.STALE, 1
    )  # fmt: skip
    assert first.has_note
    assert (second.origin, second.verdict, second.evidence_count, second.has_note) == ("made", None, 0, False)
    assert second.number == 6
    assert [span.of(DRAFT) for span in (*first.ticked, *second.ticked)] == ["38 million euros", "120 people"]
    assert desk.undo_label == f"Split claim {claim.number}"
    assert [mark.claim_id for mark in desk.marks(1)][-2:] == [first.id, second.id]
    desk.undo()
    assert now(desk, claim) == before
    assert desk.claims([second.id]) == []
    desk.redo()
    assert desk.claims([first.id, second.id]) == [first, second]
    assert desk.check() == []


def test_without_an_offset_it_is_split_where_the_finder_parts_it(desk: Desk) -> None:
    document = desk.import_text(f"Results\n\n{VOTED} Nobody came to the count.\n", title="Votes")
    text = desk.version(document.id).text
    found = [claim.id for claim in desk.claims(desk.claim_ids()) if claim.document_id == document.id]
    whole = desk.make_claim(document.id, span_of(desk, VOTED, document.id))
    with pytest.raises(Refused, match="already"):
        desk.split(whole.id)
    desk.discard(found)
    joined = [span.of(text) for span in desk.statements(whole.id)]
    assert joined == [VOTED[: VOTED.index(", but")], VOTED[VOTED.index("her party") :]]
    assert [part.text for part in desk.split(whole.id)] == joined
    with pytest.raises(Refused, match="states one thing only"):
        desk.split(whole.id)


def test_a_part_whose_words_were_a_claim_once_is_that_claim_again(desk: Desk) -> None:
    claim = claim_with(desk, QUAY)
    cut = [claim.span.start + 33]
    _, second = desk.split(claim.id, cut)
    desk.discard([second.id])
    desk.extend(claim.id, claim.span)
    assert [one.id for one in desk.split(claim.id, cut)] == [claim.id, second.id]
    assert now(desk, second).listing is Listing.LISTED


def test_a_split_at_an_end_or_into_nothing_is_refused(desk: Desk) -> None:
    claim = claim_with(desk, QUAY)
    for cut in (claim.span.start, claim.span.end, 0, len(DRAFT)):
        with pytest.raises(Refused, match="between its own words"):
            desk.split(claim.id, [cut])
    comma = claim.span.start + QUAY.index(",")
    with pytest.raises(Refused, match="left without words"):
        desk.split(claim.id, [comma, comma + 5])


def test_merged_claims_lose_nothing(desk: Desk) -> None:
    kept, other = claim_with(desk, COUNCIL), claim_with(desk, QUAY)
    evidence(desk, kept, "Minutes")
    evidence(desk, other, "Register")
    desk.link_evidence(other.id, desk.sources()[0].id, EvidenceEntry(Relation.SUPPORTS, locator="p. 4"))
    desk.judge(kept.id, "verified")
    desk.judge(other.id, "wrong", reason="37 million.")
    desk.set_note(kept.id, "See the minutes.")
    desk.set_note(other.id, "Ask the port.")
    desk.set_note(other.id, "Call back.", kind="working")
    desk.tick(other.id, *(fact.span for fact in other.finding.facts))
    desk.flag(other.id, Risk.ALLEGATION)
    asked = desk.ask(other.id, "the port", "What did it cost?")
    desk.propose(other.id, "The quay cost 37 million euros.", "Register")
    before = [now(desk, kept), now(desk, other)]
    merged = desk.merge([other.id, kept.id])
    assert (merged.id, merged.uid, merged.number) == (kept.id, kept.uid, kept.number)
    assert merged.text == DRAFT[kept.span.start : other.span.end]
    assert merged.statement == one_line(merged.text)
    assert merged.state is WorkState.WAITING
    assert merged.risks == ("allegation",)
    assert [span.of(DRAFT) for span in merged.ticked] == ["38 million euros", "120 people"]
    assert [link.title for link in desk.evidence(kept.id)] == ["Minutes", "Register"]
    assert [note.text for note in desk.notes(kept.id)] == ["See the minutes.\nAsk the port.", "Call back."]
    assert [one.id for one in desk.questions(kept.id)] == [asked.id]
    proposal = desk.proposal(kept.id)
    assert proposal is not None
    assert (proposal.old, proposal.fate) == (merged.text, Fate.PROPOSED)
    assert proposal.new == merged.text.replace(QUAY, "The quay cost 37 million euros.")
    folded = now(desk, other)
    assert folded.listing is Listing.FOLDED
    assert other.id not in desk.claim_ids()
    assert [one.verdict for one in desk.judgements(other.id)] == ["wrong"]
    assert desk.undo_label == f"Merge claims {kept.number} and {other.number}"
    assert list(desk.claim_ids(ClaimFilter(words="Register"))) == [kept.id]
    desk.undo()
    assert desk.claims([kept.id, other.id]) == before
    assert [one.claim_id for one in desk.questions()] == [other.id]
    assert desk.proposal(kept.id) is None
    assert list(desk.claim_ids(ClaimFilter(words="Register"))) == [other.id]
    desk.redo()
    assert now(desk, kept) == merged
    assert desk.check() == []


def test_merged_into_a_claim_that_covers_the_other_its_words_stay(desk: Desk) -> None:
    whole = claim_with(desk, QUAY)
    part = desk.make_claim(1, span_of(desk, "cost 38 million euros"))
    desk.judge(whole.id, "verified")
    merged = desk.merge([whole.id, part.id])
    assert (merged.text, merged.state) == (QUAY, now(desk, whole).state)
    assert now(desk, part).listing is Listing.FOLDED


def test_merged_into_the_place_of_the_other_nothing_stands_twice(desk: Desk) -> None:
    first, second = claim_with(desk, COUNCIL), claim_with(desk, QUAY)
    over = desk.make_claim(1, Span(first.span.start, second.span.end))
    merged = desk.merge([first.id, over.id])
    assert merged.id == first.id
    assert merged.span == over.span
    with pytest.raises(Refused, match=f"are claim {first.number} already"):
        desk.restore([over.id])
    assert now(desk, over).listing is Listing.FOLDED
    desk.undo()
    assert desk.claims([first.id, over.id]) == [first, over]


def test_merging_takes_two_listed_claims_of_one_document(desk: Desk) -> None:
    first, second = list(desk.claim_ids())[:2]
    other = desk.import_text("In 2019 the port handled 40 ships.", title="Another")
    (far,) = [claim.id for claim in desk.claims(desk.claim_ids()) if claim.document_id == other.id]
    with pytest.raises(Refused, match="two claims or more"):
        desk.merge([first, first])
    with pytest.raises(Refused, match="different documents"):
        desk.merge([first, far])
    desk.discard([second])
    with pytest.raises(Refused, match="not in the register"):
        desk.merge([first, second])


def test_the_undo_of_one_person_puts_no_claim_where_another_one_made_one(desk: Desk) -> None:
    claim = claim_with(desk, QUAY)
    desk.extend(claim.id, span_of(desk, "😀 The quay cost 38 million euros"))
    other = Desk.open(desk.path, clock=counting_clock(), ids=lambda: "f" * 32, person="Ben")
    other.make_claim(1, claim.span)
    other.close()
    with pytest.raises(Refused, match="already"):
        desk.undo()
    assert desk.check() == []


def test_what_was_found_at_a_place_goes_with_the_complete_export(desk: Desk, tmp_path: Path) -> None:
    claim = claim_with(desk, QUAY)
    desk.split(claim.id, [claim.span.start + 33])
    desk.export_report("json", tmp_path / "a.json")
    copy = Desk.create_from(tmp_path / "b.factcheck", tmp_path / "a.json", person="Ada")
    assert copy.claims(copy.claim_ids()) == desk.claims(desk.claim_ids())
    copy.undo()
    assert copy.claims([claim.id]) == [claim]
    copy.close()


def test_order_filters_and_counts_go_by_what_is_found_at_the_present_place(desk: Desk) -> None:
    claim = claim_with(desk, QUAY)
    assert claim.finding.kind is ClaimKind.FIGURE
    desk.extend(claim.id, span_of(desk, "people work on it."))
    changed = now(desk, claim)
    assert changed.finding.kind is ClaimKind.STATEMENT
    assert claim.id in desk.claim_ids(ClaimFilter(kinds=frozenset([ClaimKind.STATEMENT])))
    assert desk.counts().by_kind[ClaimKind.STATEMENT] == 1
    assert list(desk.claim_ids(ClaimFilter(order="rank")))[-1] == claim.id
    assert claim.id not in desk.claim_ids(ClaimFilter(worth_from=(changed.finding.worth or 0) + 0.01))


@given(text=st.text(alphabet=st.sampled_from("ab ,;é😀\u0301\u05d0and"), min_size=2, max_size=40), data=st.data())
def test_parts_lie_in_order_inside_the_span_without_outer_space(text: str, data: st.DataObject) -> None:
    at = data.draw(st.lists(st.integers(1, len(text) - 1), min_size=1, max_size=3))
    try:
        parts = parts_at(text, Span(0, len(text)), at)
    except Refused:
        return
    assert len(parts) == len(set(at)) + 1
    reached = 0
    for part in parts:
        assert part.start >= reached
        assert part.of(text) == part.of(text).strip() != ""
        reached = part.end
    for cut in at:
        assert not any(part.start < cut < part.end for part in parts)


@pytest.mark.parametrize("cut", range(len("It cost 38 million"), len("It cost 38 million; and ") + 1))
def test_what_joins_two_parts_belongs_to_neither_wherever_the_caret_stands(cut: int) -> None:
    text = "It cost 38 million; and 120 people came"
    parts = [part.of(text) for part in parts_at(text, Span(0, len(text)), [cut])]
    if text[cut - 1 : cut + 1].isalpha():
        return  # in the middle of "and": what is left of it is a person's own cut
    assert parts == ["It cost 38 million", "120 people came"]


MACHINE_TEXT = "In 2019 🚢🚢 came 40 ships, and 9 cafe\u0301s 👨‍👩‍👧 opened; א 12 boats left. Then 7 men came. 8 went."


def test_all_that_a_split_found_is_known_to_the_log(desk: Desk) -> None:
    claim = claim_with(desk, QUAY)
    start = claim.span.start
    parts = desk.split(claim.id, [start + QUAY.index("cost"), start + QUAY.index("and 120")])
    assert len(parts) == 3
    assert desk.check() == []


class Editor(RuleBasedStateMachine):
    """A person who extends, splits, merges, discards and restores claims in any order, and undoes and redoes it."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        path = Path(self.folder.name) / "a.factcheck"
        self.desk = Desk.create(path, clock=counting_clock(), ids=counting_ids(), person="Ada")
        self.desk.import_text(MACHINE_TEXT, title="boats")
        self.text = self.desk.version(1).text
        self.states = [self.seen()]
        self.undone: list[object] = []

    def seen(self) -> object:
        found = self.desk.claims(self.desk.claim_ids(ClaimFilter(all_listings=True)))
        links = [self.desk.evidence(claim.id) for claim in found]
        return found, links, self.desk.marks(1), list(self.desk.claim_ids(ClaimFilter(words="ships")))

    def attempt(self, act: object) -> None:
        before = self.seen()
        try:
            act()  # type: ignore[operator]
        except Refused:
            assert self.seen() == before
            return
        self.states.append(self.seen())
        self.undone.clear()

    def drawn(self, data: st.DataObject) -> int:
        return data.draw(st.sampled_from(list(self.desk.claim_ids(ClaimFilter(all_listings=True)))))

    @rule(data=st.data(), one=st.integers(0, len(MACHINE_TEXT) + 2), other=st.integers(0, len(MACHINE_TEXT) + 2))
    def extend(self, data: st.DataObject, one: int, other: int) -> None:
        claim_id = self.drawn(data)
        self.attempt(lambda: self.desk.extend(claim_id, Span(min(one, other), max(one, other))))

    @rule(data=st.data(), at=st.lists(st.integers(0, 60), max_size=2))
    def split(self, data: st.DataObject, at: list[int]) -> None:
        (claim,) = self.desk.claims([self.drawn(data)])
        self.attempt(lambda: self.desk.split(claim.id, [claim.span.start + offset for offset in at]))

    @rule(data=st.data())
    def merge(self, data: st.DataObject) -> None:
        chosen = [self.drawn(data), self.drawn(data)]
        self.attempt(lambda: self.desk.merge(chosen))

    @rule(one=st.integers(0, len(MACHINE_TEXT)), other=st.integers(0, len(MACHINE_TEXT)))
    def make(self, one: int, other: int) -> None:
        self.attempt(lambda: self.desk.make_claim(1, Span(min(one, other), max(one, other))))

    @rule(data=st.data(), back=st.booleans())
    def discard_or_restore(self, data: st.DataObject, back: bool) -> None:
        claim_id = self.drawn(data)
        self.attempt(lambda: (self.desk.restore if back else self.desk.discard)([claim_id]))

    @rule(data=st.data())
    def attach(self, data: st.DataObject) -> None:
        claim_id = self.drawn(data)
        entry = EvidenceEntry(Relation.SUPPORTS, title="t", locator="p. 1")
        self.attempt(lambda: self.desk.attach_evidence(claim_id, entry))

    @rule(data=st.data())
    def tick(self, data: st.DataObject) -> None:
        (claim,) = self.desk.claims([self.drawn(data)])
        facts = [fact.span for fact in claim.finding.facts]
        self.attempt(lambda: self.desk.tick(claim.id, *facts))

    @precondition(lambda self: len(self.states) > 1)
    @rule()
    def undo(self) -> None:
        self.desk.undo()
        self.undone.append(self.states.pop())
        assert self.seen() == self.states[-1]

    @precondition(lambda self: self.undone)
    @rule()
    def redo(self) -> None:
        self.desk.redo()
        self.states.append(self.undone.pop())
        assert self.seen() == self.states[-1]

    @invariant()
    def claims_are_where_their_words_are(self) -> None:
        found = self.desk.claims(self.desk.claim_ids(ClaimFilter(all_listings=True)))
        for claim in found:
            assert claim.text == self.text[claim.span.start : claim.span.end]
            for fact in claim.finding.facts:
                assert claim.span.covers(fact.span)
            for ticked in claim.ticked:
                assert claim.span.covers(ticked)
        listed = [claim.span for claim in found if claim.listing is Listing.LISTED]
        assert len(set(listed)) == len(listed)
        assert len({claim.uid for claim in found}) == len(found)

    def teardown(self) -> None:
        try:
            while len(self.states) > 1:
                self.undo()
            assert self.desk.check() == []
        finally:
            self.desk.close()
            self.folder.cleanup()


TestEditor = Editor.TestCase
TestEditor.settings = settings(deadline=None, max_examples=25, stateful_step_count=15)
