"""Undo and redo: any sequence of changes, undone, gives the rows before; records that only grow are withdrawn."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from tests.store.rows import add_document, new_store, rows
from workbench.core.claims import Listing
from workbench.core.errors import Refused
from workbench.core.text import Span
from workbench.store import checking, claims, steps, undo, unfinished
from workbench.store.integrity import check
from workbench.store.steps import leave_open
from workbench.store.store import Store


def judge(store: Store, claim_id: int, verdict: str = "wrong") -> None:
    with store.change(f"Verdict {verdict}", action="judge") as change:
        checking.add_judgement(
            change, uid="j" + store.ids(), claim_id=claim_id, verdict=verdict, reason="r", override="",
            checker=store.person, at="t",
        )  # fmt: skip


class Person(RuleBasedStateMachine):
    """A checker who does anything in any order, undoes and redoes, and closes the program between."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.store = new_store(Path(self.folder.name) / "a.factcheck")
        self.steps = undo.Steps(self.store)
        self.states = [self.seen()]
        """What the case looked like before each step that can still be undone, and now."""
        self.undone: list[object] = []

    def seen(self) -> object:
        verdicts = self.store.connection.execute("SELECT claim_id, uid FROM verdict ORDER BY 1").fetchall()
        found = self.store.connection.execute("SELECT rowid, * FROM claim_search ORDER BY 1").fetchall()
        words = {row[0]: (row[1], row[2], row[3], row[5]) for row in found}
        return rows(self.store), verdicts, words

    def did(self) -> None:
        self.states.append(self.seen())
        self.undone.clear()

    def claim_ids(self) -> list[int]:
        return [row[0] for row in self.store.connection.execute("SELECT id FROM claim ORDER BY id")]

    @rule()
    def bring_in(self) -> None:
        number = self.store.connection.execute("SELECT count(*) FROM entry").fetchone()[0]
        add_document(self.store, text=f"{number:05d} 😀 Five men came. Ten.", spans=(Span(8, 22),), uid=f"d{number}")
        self.did()

    @precondition(lambda self: self.claim_ids())
    @rule(data=st.data(), verdict=st.sampled_from(["verified", "wrong", "disputed"]))
    def judge(self, data: st.DataObject, verdict: str) -> None:
        judge(self.store, data.draw(st.sampled_from(self.claim_ids())), verdict)
        self.did()

    @precondition(lambda self: self.claim_ids())
    @rule(data=st.data(), text=st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
    def note(self, data: st.DataObject, text: str) -> None:
        with self.store.change("Note", action="note") as change:
            claim_id = data.draw(st.sampled_from(self.claim_ids()))
            checking.set_note(change, claim_id, "record", text, person="Ada", at="t")
        self.did()

    @precondition(lambda self: self.claim_ids())
    @rule(data=st.data(), listing=st.sampled_from(list(Listing)))
    def list_bulk(self, data: st.DataObject, listing: Listing) -> None:
        chosen = data.draw(st.lists(st.sampled_from(self.claim_ids()), unique=True, min_size=1))
        with self.store.change("Bulk", action="discard") as change:
            for claim in claims.claims(self.store.connection, chosen):
                claims.list_claim(change, claim, listing)
        self.did()

    @precondition(lambda self: self.claim_ids())
    @rule(data=st.data())
    def attach(self, data: st.DataObject) -> None:
        with self.store.change("Evidence", action="attach") as change:
            row = {"uid": "e" + self.store.ids(), "title": "t", "url": "", "file_name": "", "captured_at": "t"}
            link = {"relation": "supports", "locator": "", "excerpt": "", "person": "Ada", "at": "t"}
            claim_id = data.draw(st.sampled_from(self.claim_ids()))
            change.insert(
                "evidence_link", {**link, "claim_id": claim_id, "evidence_id": change.insert("evidence", row)}
            )
        self.did()

    @rule()
    def undo(self) -> None:
        if len(self.states) == 1:
            with pytest.raises(Refused, match="nothing"):
                self.steps.undo()
            return
        self.steps.undo()
        self.undone.append(self.states.pop())
        assert self.seen() == self.states[-1]

    @rule()
    def redo(self) -> None:
        if not self.undone:
            with pytest.raises(Refused, match="nothing"):
                self.steps.redo()
            return
        self.steps.redo()
        self.states.append(self.undone.pop())
        assert self.seen() == self.states[-1]

    @rule()
    def restart(self) -> None:
        self.store.close()
        self.store = Store.open(self.store.path, clock=self.store.clock, ids=self.store.ids, person="ADA ")
        self.steps = undo.Steps(self.store)

    @invariant()
    def no_judgement_is_lost(self) -> None:
        kept = self.store.connection.execute("SELECT count(*) FROM judgement").fetchone()[0]
        given = self.store.connection.execute("SELECT count(*) FROM entry WHERE action = 'judge' AND kind = 'do'")
        assert kept == given.fetchone()[0]

    def teardown(self) -> None:
        assert check(self.store) == []
        self.store.close()
        self.folder.cleanup()


Person.TestCase.settings = settings(max_examples=15, stateful_step_count=25, deadline=None)
TestAnySequenceUndoneGivesTheRowsBefore = Person.TestCase


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return new_store(tmp_path / "a.factcheck")


def test_an_undone_judgement_is_withdrawn_not_removed(store: Store) -> None:
    (first, _) = add_document(store)
    judge(store, first)
    undo.Steps(store).undo()
    assert [(j.verdict, j.withdrawn) for j in checking.judgements(store.connection, first)] == [("wrong", True)]
    undo.Steps(store).redo()
    assert [(j.verdict, j.withdrawn) for j in checking.judgements(store.connection, first)] == [("wrong", False)]
    store.close()


def test_undo_reaches_ones_own_steps_only(store: Store) -> None:
    (first, second) = add_document(store)
    judge(store, first)
    store.close()
    bob = Store.open(store.path, clock=store.clock, ids=store.ids, person="Bob")
    with pytest.raises(Refused, match="nothing of yours"):
        undo.Steps(bob).undo()
    judge(bob, second, "verified")
    bob.close()
    ada = Store.open(store.path, clock=store.clock, ids=store.ids, person="Ada")
    undo.Steps(ada).undo()
    assert [j.withdrawn for j in checking.judgements(ada.connection, second)] == [False]
    with pytest.raises(Refused, match="Bob has given a verdict"):
        undo.Steps(ada).undo()  # her import, on which Bob has built
    assert check(ada) == []
    ada.close()


def test_undo_refuses_to_overwrite_what_somebody_changed_since(store: Store) -> None:
    (first, _) = add_document(store)
    with store.change("Note", action="note") as change:
        checking.set_note(change, first, "record", "Ada's", person="Ada", at="t")
    store.close()
    bob = Store.open(store.path, clock=store.clock, ids=store.ids, person="Bob")
    with bob.change("Note", action="note") as change:
        checking.set_note(change, first, "record", "Bob's", person="Bob", at="t")
    bob.close()
    ada = Store.open(store.path, clock=store.clock, ids=store.ids, person="Ada")
    with pytest.raises(Refused, match="changed since"):
        undo.Steps(ada).undo()
    assert checking.notes(ada.connection, first)[0][1].text == "Bob's"
    ada.close()


def test_a_step_cut_off_by_a_crash_is_rolled_back_at_the_next_open(store: Store) -> None:
    add_document(store)
    whole = rows(store)
    step = store.ids()
    with store.change("Import of 2 files", action="import", step=step) as change:
        leave_open(change, step)
        dead = "UPDATE open_step SET owner = substr(owner, 1, instr(owner, ':')) || '999999:x'"
        change.connection.execute(dead)
        change.insert("evidence", {"uid": "e1", "title": "t", "url": "", "file_name": "", "captured_at": "t"})
    assert rows(store) != whole
    assert unfinished.end_unfinished(store) == ["Import of 2 files"]
    assert rows(store) == whole
    assert unfinished.end_unfinished(store) == []
    assert undo.Steps(store).undo() == "Import x.txt"
    assert check(store) == []
    store.close()


def test_a_step_of_a_running_process_is_left_alone(store: Store) -> None:
    step = store.ids()
    with store.change("Import", action="import", step=step) as change:
        leave_open(change, step)
    assert unfinished.end_unfinished(store) == []
    store.close()


@pytest.mark.parametrize("who", ["another-host:1:x", "{host}:{pid}:of-an-earlier-process", "{host}:999999:x"])
def test_an_owner_that_cannot_be_running_is_taken_for_dead(who: str) -> None:
    """A moved file, a container that is gone, a process whose number was given again."""
    host, pid, _ = steps.owner().rsplit(":", 2)
    assert not steps.alive(who.format(host=host, pid=pid), "a step")
    assert not steps.alive(steps.owner(), "a step that nobody is writing")


def test_redo_where_somebody_took_the_place_is_refused_in_words_and_steps_before_it_stay_in_reach(store: Store) -> None:
    (first, _) = add_document(store)
    with store.change("Note", action="note") as change:
        checking.set_note(change, first, "record", "Ada's", person="Ada", at="t")
    ada = undo.Steps(store)
    ada.undo()
    store.person = "Bob"
    with store.change("Note", action="note") as change:
        checking.set_note(change, first, "record", "Bob's", person="Bob", at="t")
    store.person = "Ada"
    with pytest.raises(Refused, match="cannot be done again"):
        ada.redo()
    assert checking.notes(store.connection, first)[0][1].text == "Bob's"
    with pytest.raises(Refused, match="nothing of yours to redo"):
        ada.redo()
    store.close()


def test_a_step_that_cannot_be_undone_does_not_bar_the_one_before_it(store: Store) -> None:
    (first, second) = add_document(store)
    judge(store, second)
    with store.change("Note", action="note") as change:
        checking.set_note(change, first, "record", "Ada's", person="Ada", at="t")
    ada = undo.Steps(store)
    store.person = "Bob"
    with store.change("Note", action="note") as change:
        checking.set_note(change, first, "record", "Bob's", person="Bob", at="t")
    store.person = "Ada"
    with pytest.raises(Refused, match="changed since"):
        ada.undo()
    assert ada.undo() == "Verdict wrong"
    store.close()


def test_a_document_still_being_brought_in_is_not_undone(store: Store) -> None:
    step = store.ids()
    with store.change("Import large.txt", action="import", step=step) as change:
        steps.leave_open(change, step)
    with pytest.raises(Refused, match="still being brought in"):
        undo.Steps(store).undo()
    store.close()
