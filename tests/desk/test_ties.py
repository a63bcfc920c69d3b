"""What joins claims at the desk: compared as documents come and go, settled, judged by family, attached."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from tests.cases import counting_clock, counting_ids
from workbench.core.claims import ClaimFilter, WorkState
from workbench.core.conflicts import Settled, Tie, TieKind
from workbench.core.documents import Role
from workbench.core.doors import stamp
from workbench.core.errors import Refused
from workbench.core.evidence import EvidenceEntry, Relation
from workbench.core.text import Span
from workbench.desk.desk import Desk
from workbench.desk.ties import _keep, portions

DRAFT = """\
The town of Torhaven has 41,000 residents. The port employs 900 people.

Last year the ferry of Torhaven carried 12,000 passengers. The mayor of Torhaven, Anna Lund-Berg, opened a school.
"""
REGISTER = """\
Some 31,500 people live in Torhaven, the register says.

Last year the ferry of Torhaven carried 12,000 passengers.
"""
SPELT = """\
The prize of Torhaven was given by Anna Lund Berg. A choir of 40 singers was led by Anna Lund Berg in Torhaven.
"""


def made(path: Path) -> Desk:
    return Desk.create(path, clock=counting_clock(), ids=counting_ids(), person="Ada")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = made(tmp_path / "a.factcheck")
    yield opened
    opened.close()


@pytest.fixture
def compared(desk: Desk) -> Desk:
    """A draft and a source that disagree about the residents, compared."""
    desk.import_text(DRAFT, title="Draft")
    desk.import_text(REGISTER, title="Register", role=Role.SOURCE)
    desk.compare()
    return desk


def told(desk: Desk) -> list[tuple[str, str | None, str | None]]:
    """Everything that joins claims of a case, by their facts."""
    found = {(str(tie.kind), tie.a.fact, tie.b.fact, tie.uid) for claim in desk.claim_ids() for tie in desk.ties(claim)}
    families = [("family", *(side.text for side in family.members)) for family in desk.families()]
    return sorted((kind, a, b) for kind, a, b, _ in found) + families  # type: ignore[operator]


def test_claims_that_cannot_both_be_right_stand_side_by_side_with_what_the_reason_rests_on(compared: Desk) -> None:
    (tie,) = compared.conflicts()
    assert (tie.kind, tie.a.document, tie.b.document) == (TieKind.CONFLICTS, "Draft.txt", "Register.txt")
    assert (tie.a.fact, tie.b.fact) == ("41,000 residents", "Some 31,500 people")
    assert (tie.a.source, tie.b.source, tie.settlement) == (False, True, None)
    assert "41,000" in tie.reason.split(" here")[0]
    first, second = compared.claims([tie.a.claim_id, tie.b.claim_id])
    assert (first.conflicts, second.conflicts) == (1, 1)
    assert list(compared.claim_ids(ClaimFilter(in_conflict=True))) == [first.id, second.id]
    assert compared.ties(first.id)[0] == tie
    assert compared.check() == []


def test_in_a_worker_the_same_is_found_as_here_and_now(compared: Desk, tmp_path: Path) -> None:
    other = made(tmp_path / "b.factcheck")
    other.import_text(DRAFT, title="Draft")
    list(other.comparing())
    other.import_text(REGISTER, title="Register", role=Role.SOURCE)
    list(other.comparing())
    assert told(other) == told(compared) != []
    assert list(other.comparing())[-1].total == 0
    other.close()


def test_comparing_that_was_stopped_goes_on_and_families_come_in_the_end(desk: Desk) -> None:
    desk.import_text(DRAFT, title="Draft")
    desk.import_text(REGISTER, title="Register", role=Role.SOURCE)
    work = desk.comparing()
    while not next(work).done:
        pass
    work.close()
    assert desk.families() == []
    desk.compare()
    assert len(desk.families()) == 1


def test_families_and_spellings_are_those_of_the_register_as_in_a_copy_that_never_held_more(
    desk: Desk, tmp_path: Path
) -> None:
    for number in (1, 2, 3):
        desk.import_text(f"Document {number}.\n\n{REGISTER}", title=f"Register {number}", role=Role.SOURCE)
    desk.import_text(SPELT, title="Spelt")
    desk.import_text(DRAFT, title="Draft")
    desk.compare()
    spelt = [claim for claim in desk.claims(desk.claim_ids()) if "Lund-Berg" in claim.text or "12,000" in claim.text]
    desk.discard([spelt[0].id, spelt[-1].id])
    desk.export_report("json", tmp_path / "one.json")
    (tmp_path / "other").mkdir()
    copy = Desk.create_from(tmp_path / "other" / "a.factcheck", tmp_path / "one.json", person="Ada")
    copy.compare()
    assert told(copy) == told(desk)
    copy.export_report("json", tmp_path / "two.json")
    copy.close()
    assert (tmp_path / "two.json").read_bytes() == (tmp_path / "one.json").read_bytes()


def test_a_claim_restored_later_is_held_against_what_came_meanwhile(desk: Desk) -> None:
    desk.import_text(DRAFT, title="Draft")
    desk.compare()
    first = desk.claim_ids()[0]
    desk.discard([first])
    desk.import_text(REGISTER, title="Register", role=Role.SOURCE)
    desk.compare()
    assert desk.conflicts() == ()
    desk.restore([first])
    assert len(desk.conflicts()) == 1


def test_what_is_undone_is_forgotten_and_redo_is_compared_anew(compared: Desk) -> None:
    before = told(compared)
    compared.undo()
    compared.compare()
    assert compared.conflicts() == ()
    compared.redo()
    compared.compare()
    assert told(compared) == before


def test_a_discarded_claim_stands_against_nothing_until_it_is_restored(compared: Desk) -> None:
    (tie,) = compared.conflicts()
    compared.discard([tie.b.claim_id])
    assert compared.conflicts() == ()
    assert compared.claims([tie.a.claim_id])[0].conflicts == 0
    compared.restore([tie.b.claim_id])
    compared.compare()
    assert compared.conflicts() == (tie,)


def test_one_fact_in_two_documents_is_a_family(compared: Desk) -> None:
    (family,) = compared.families()
    assert [side.document for side in family.members] == ["Draft.txt", "Register.txt"]
    assert {"ferry" in side.text for side in family.members} == {True}
    claims = compared.claims([side.claim_id for side in family.members])
    assert {claim.finding.family for claim in claims} == {family.uid}
    assert compared.family(claims[0].id) == family
    assert compared.family(compared.conflicts()[0].a.claim_id) is None


def test_a_rare_spelling_of_a_name_is_an_odd_one(desk: Desk) -> None:
    desk.import_text(DRAFT, title="Draft")
    desk.import_text(SPELT, title="Prize")
    desk.compare()
    (odd,) = [claim for claim in desk.claims(desk.claim_ids()) if claim.odd and claim.document == "Draft.txt"]
    (tie,) = [one for one in desk.ties(odd.id) if one.kind is TieKind.SPELLING]
    assert tie.reason == "Anna Lund-Berg here, Anna Lund Berg there"
    assert tie.a.claim_id == odd.id


def test_what_does_not_add_up_inside_a_claim_is_said_at_it(desk: Desk) -> None:
    desk.import_text("In Torhaven the fees rose from 200 to 300 euros, a rise of 40 percent, in May.", title="Fees")
    desk.compare()
    (claim,) = desk.claims(desk.claim_ids())
    assert claim.odd
    (slip,) = desk.slips(claim.id)
    assert "50" in slip.reason
    assert all(claim.span.covers(span) for span in slip.spans)
    assert desk.ties(claim.id) == ()


def test_the_same_told_of_another_trade_is_related(desk: Desk) -> None:
    desk.import_text("Pickers in the orchards of Brenholm earn 40 euros a week.", title="Orchards")
    desk.import_text("The seamstresses of Ostgate earn 90 euros a week.", title="Mills")
    desk.compare()
    (tie,) = desk.ties(desk.claim_ids()[0])
    assert tie.kind is TieKind.RELATED
    assert (tie.a.fact, tie.b.fact) == ("40 euros a week", "90 euros a week")
    assert desk.conflicts() == ()


def settled(desk: Desk) -> Tie:
    (tie,) = desk.conflicts()
    return desk.settle(tie.uid, Settled.WRONG, tie.a.claim_id, " The register is newer. ")


def test_a_settled_conflict_stays_known_and_is_shown_no_more(compared: Desk) -> None:
    tie = settled(compared)
    assert tie.settlement is not None
    assert (tie.settlement.wrong, tie.settlement.reason, tie.settlement.person) == (
        tie.a.uid, "The register is newer.", "Ada"
    )  # fmt: skip
    assert compared.conflicts(settled=False) == ()
    assert compared.conflicts() == (tie,)
    assert compared.claims([tie.a.claim_id])[0].conflicts == 0
    assert not list(compared.claim_ids(ClaimFilter(in_conflict=True)))
    assert compared.claims([tie.a.claim_id])[0].verdict is None
    changed = compared.settle(tie.uid[:6], Settled.BOTH_TIME)
    assert changed.settlement is not None
    assert (changed.settlement.outcome, changed.settlement.wrong) == (Settled.BOTH_TIME, None)
    assert compared.check() == []


def test_settling_is_undone_and_a_conflict_is_opened_again(compared: Desk) -> None:
    settled(compared)
    label = compared.undo()
    assert label.startswith("Conflict of claims ")
    assert len(compared.conflicts(settled=False)) == 1
    compared.redo()
    assert compared.conflicts(settled=False) == ()
    (tie,) = compared.conflicts()
    compared.unsettle(tie.uid)
    assert len(compared.conflicts(settled=False)) == 1
    with pytest.raises(Refused, match="is open"):
        compared.unsettle(tie.uid)


def test_a_conflict_that_is_not_there_or_whose_wrong_claim_is_another_is_refused(compared: Desk) -> None:
    (tie,) = compared.conflicts()
    for reference in ("", "x", tie.uid[:4], "xyzxyzxyz"):
        with pytest.raises(Refused, match="there is no conflict"):
            compared.settle(reference, Settled.BOTH_TIME)
    with pytest.raises(Refused, match="say which is wrong"):
        compared.settle(tie.uid, Settled.WRONG, compared.families()[0].members[0].claim_id)
    with pytest.raises(Refused, match="say which is wrong"):
        compared.settle(tie.uid, Settled.WRONG)


def test_a_conflict_and_a_reason_carry_disputed(compared: Desk) -> None:
    (tie,) = compared.conflicts()
    assert compared.would_lack(tie.a.claim_id, "disputed", "The register counts otherwise.") == ()
    compared.judge(tie.a.claim_id, "disputed", reason="The register counts otherwise.")
    assert compared.claims([tie.a.claim_id])[0].state is WorkState.CHECKED


def test_what_a_conflict_carries_stands_while_all_is_compared_anew(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.import_text(DRAFT, title="Draft")
    desk.import_text(REGISTER, title="Register", role=Role.SOURCE)
    desk.compare()
    (tie,) = desk.conflicts()
    desk.judge(tie.a.claim_id, "disputed", reason="The register counts otherwise.")
    # Newer rules: the claims come in portions of one, and it is stopped after each.
    monkeypatch.setattr("workbench.desk.ties.PORTION", 1)
    monkeypatch.setattr("workbench.core.comparison.ENGINE", 1_000)
    left = desk.uncompared()
    assert left > 2
    for portion in portions(desk._store):
        _keep(desk._store, portion)
        assert desk.claims([tie.a.claim_id])[0].state is WorkState.CHECKED
        assert len(desk.conflicts()) == 1
    desk.compare()
    assert [other.uid for other in desk.conflicts()] == [tie.uid]


def test_no_verdict_goes_to_a_claim_of_the_family_whose_words_are_gone(compared: Desk, tmp_path: Path) -> None:
    (family,) = compared.families()
    first, second = family.members
    (tmp_path / "next.txt").write_text("Nothing of it is left.")
    compared.new_version(second.document_id, tmp_path / "next.txt")
    assert compared.claims([second.claim_id])[0].gone_from is not None
    compared.judge(first.claim_id, "verified", reason="Counted.")
    with pytest.raises(Refused, match="no claim that states the same fact is open"):
        compared.judge_family(first.claim_id)


def test_a_verdict_goes_to_the_family_in_one_step_with_its_evidence_and_a_record_of_its_own(compared: Desk) -> None:
    (family,) = compared.families()
    first, second = (side.claim_id for side in family.members)
    with pytest.raises(Refused, match="no verdict to give"):
        compared.judge_family(first)
    compared.attach_evidence(first, EvidenceEntry(title="Ferry log", relation=Relation.SUPPORTS, locator="p. 3"))
    compared.judge(first, "verified", reason="Counted.")
    assert compared.judge_family(first) == 1
    (given,) = compared.judgements(second)
    number = compared.claims([first])[0].number
    assert (given.verdict, given.reason) == ("verified", f"By family, as claim {number}. Counted.")
    (link,) = compared.evidence(second)
    assert (link.title, link.locator, link.evidence_id) == (
        "Ferry log",
        "p. 3",
        compared.evidence(first)[0].evidence_id,
    )
    assert compared.claims([second])[0].state is WorkState.CHECKED
    with pytest.raises(Refused, match="no claim that states the same fact is open"):
        compared.judge_family(first)
    compared.undo()
    assert compared.claims([second])[0].verdict is None
    assert compared.evidence(second) == ()
    assert compared.claims([first])[0].verdict == "verified"
    assert compared.check() == []


def test_what_was_settled_on_other_words_is_open_again(compared: Desk) -> None:
    (tie,) = compared.conflicts()
    compared.settle(tie.uid, Settled.BOTH_TIME, reason="The register is of 1990.")
    compared.extend(tie.a.claim_id, Span(tie.a.span.start, tie.a.span.end + 4))
    compared.compare()
    assert [other.uid for other in compared.conflicts(settled=False)] == [tie.uid]
    told = [line.old for line in compared.history(tie.b.claim_id) if line.action == "extend"]
    assert told[0]["reason"] == "The register is of 1990."  # type: ignore[index]
    compared.undo()
    compared.compare()
    assert compared.conflicts(settled=False) == ()
    compared.redo()
    compared.compare()
    assert len(compared.conflicts(settled=False)) == 1
    assert compared.check() == []


def test_the_history_of_each_claim_says_what_became_of_it(compared: Desk) -> None:
    (family,), (tie,) = compared.families(), compared.conflicts()
    first, second = (side.claim_id for side in family.members)
    compared.attach_evidence(first, EvidenceEntry(title="Ferry log", relation=Relation.SUPPORTS, locator="p. 3"))
    compared.judge(first, "verified", reason="Counted.")
    compared.judge_family(first)
    compared.judge(second, "wrong", reason="Not so.")
    uid = compared.claims([second])[0].uid
    given, linked, own = sorted(
        compared.history(second), key=lambda line: (line.action != "judge_family", line.field != "judgement")
    )
    assert {given.claim, linked.claim, own.claim} == {uid}
    assert (given.field, given.new["verdict"], own.old) == ("judgement", "verified", given.new)  # type: ignore[index]
    assert linked.field == "evidence_link"
    assert [line.action for line in compared.history(first)] == ["attach", "attach", "judge"]
    assert [line.claim for line in compared.history() if line.action == "judge_family"] == [uid, uid]
    compared.settle(tie.uid, Settled.WRONG, tie.b.claim_id, "Counted again.")
    for side in (tie.a, tie.b):
        (line,) = [line for line in compared.history(side.claim_id) if line.action == "settle"]
        assert (line.claim, line.field) == (side.uid, "settlement")


def test_a_verdict_that_another_process_gave_meanwhile_is_not_covered_by_the_familys(
    compared: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    (family,) = compared.families()
    first, second = (side.claim_id for side in family.members)
    compared.judge(first, "verified", reason="Counted.")
    other = Desk.open(compared.path, clock=counting_clock(), person="Bo")

    def meanwhile(moment: datetime) -> str:
        other.judge(second, "wrong", reason="Not so.")
        return stamp(moment)

    monkeypatch.setattr("workbench.desk.ties.stamp", meanwhile)
    with pytest.raises(Refused, match="was given a verdict meanwhile"):
        compared.judge_family(first)
    other.close()
    assert [given.checker for given in compared.judgements(second)] == ["Bo"]


def test_a_changed_number_does_not_contradict_the_version_it_was_changed_in(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text(DRAFT)
    desk.import_document(tmp_path / "draft.txt")
    desk.import_text(REGISTER, title="Register", role=Role.SOURCE)
    desk.compare()
    (tmp_path / "draft.txt").write_text(DRAFT.replace("41,000", "43,000").replace("12,000", "13,000"))
    desk.new_version(1, tmp_path / "draft.txt")
    desk.compare()
    assert len(desk.gone(1)) == 2
    for tie in desk.conflicts():
        assert {tie.a.document, tie.b.document} == {"draft.txt", "Register.txt"}
    assert any("43,000" in tie.a.text + tie.b.text for tie in desk.conflicts())


def test_a_source_is_attached_to_the_claim_it_contradicts_or_bears_out(compared: Desk) -> None:
    (tie,), (family,) = compared.conflicts(), compared.families()
    link = compared.attach_tie(tie.uid, tie.a.claim_id)
    assert (link.relation, link.excerpt, link.passage) == (
        Relation.CONTRADICTS, tie.b.text, (tie.b.document_id, tie.b.span)
    )  # fmt: skip
    (same,) = compared.ties(family.members[0].claim_id)
    assert same.kind is TieKind.SAME
    further = compared.attach_tie(same.uid, family.members[0].claim_id)
    assert (further.relation, further.evidence_id) == (Relation.SUPPORTS, link.evidence_id)
    assert len(compared.sources()) == 1
    with pytest.raises(Refused, match="evidence of the claim already"):
        compared.attach_tie(tie.uid, tie.a.claim_id)
    assert len(compared.evidence(tie.a.claim_id)) == 1
    with pytest.raises(Refused, match="is under check itself"):
        compared.attach_tie(tie.uid, tie.b.claim_id)
    with pytest.raises(Refused, match="nothing joins"):
        compared.attach_tie("xnothing", tie.a.claim_id)


def test_an_export_comes_back_with_what_was_settled_and_is_compared_anew(compared: Desk, tmp_path: Path) -> None:
    tie = settled(compared)
    compared.export_report("json", tmp_path / "a.json")
    again = Desk.create_from(tmp_path / "b.factcheck", tmp_path / "a.json", person="Ada")
    again.compare()
    assert again.conflicts() == (tie,)
    assert told(again) == told(compared)
    again.export_report("json", tmp_path / "b.json")
    again.close()
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()


LOADED = """
import sys
from pathlib import Path
from workbench.desk.desk import Desk

if __name__ == "__main__":
    desk = Desk.open(Path(sys.argv[1]), person="Ada")
    for _ in desk.comparing():
        pass
    compared = desk.uncompared  # asked for below: it may load what it likes
    sys.stdout.write(" ".join(one for one in sys.modules if one.startswith("workbench.extract")))
    assert compared() == 0
    desk.close()
"""


def test_comparing_in_the_background_loads_none_of_its_rules_into_the_program(tmp_path: Path) -> None:
    document = tmp_path / "one.txt"
    document.write_text("The harbour of Velmora handled 4,000 ships in 2019.", encoding="utf-8")
    desk = made(tmp_path / "a.factcheck")
    for _ in desk.importing([document]):
        pass
    desk.close()
    script = tmp_path / "compare.py"
    script.write_text(LOADED, encoding="utf-8")
    command = [sys.executable, str(script), str(desk.path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""
