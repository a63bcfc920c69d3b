"""The sample case, made from resources/samples: three documents and what a checker has done with them so far."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from workbench import paths
from workbench.core.claims import Claim, ClaimFilter
from workbench.core.conflicts import Settled
from workbench.core.documents import Role
from workbench.core.doors import Clock, Ids, system_clock, system_ids
from workbench.core.errors import CaseError
from workbench.core.evidence import EvidenceEntry, EvidenceKind, Grade, Relation, Source
from workbench.core.review import Fate, Outcome, Risk, SigningRole
from workbench.core.text import Span, one_line
from workbench.desk.desk import Desk

FILE_NAME = "Overseas labour.factcheck"


def make_sample(folder: Path, *, clock: Clock = system_clock, ids: Ids = system_ids, person: str | None = None) -> Desk:
    """Make the sample case in a folder and open it. Raises CaseError when one is there."""
    source = paths.shipped("resources") / "samples"
    plan = tomllib.loads((source / "sample.toml").read_text(encoding="utf-8"))
    desk = Desk.create(folder / FILE_NAME, clock=clock, ids=ids, person=person)
    try:
        for document in plan["document"]:
            desk.import_document(source / document["file"], Role(document["role"]), trained=False)
        every = desk.claims(desk.claim_ids(ClaimFilter(all_listings=True)))
        work = _Work(desk, {source["key"]: source for source in plan["source"]})
        for step in plan["step"]:
            work.do(_claim_beginning(every, step["words"]), step)
        desk.compare()
        for conflict in plan["conflict"]:
            _settle(desk, [_claim_beginning(every, words).uid for words in conflict["between"]], conflict)
        for signature in plan["signature"]:
            desk.sign(SigningRole(signature["role"]), signature["override"])
    except BaseException:
        desk.close()
        desk.path.unlink()
        raise
    return desk


def _claim_beginning(every: list[Claim], words: str) -> Claim:
    found = [claim for claim in every if one_line(claim.text).startswith(words)]
    if len(found) != 1:
        raise CaseError(
            f"{len(found)} claims of the sample begin with “{words}”", remedy="sample.toml names another text"
        )
    return found[0]


def _settle(desk: Desk, between: list[str], how: Mapping[str, str]) -> None:
    found = [tie for tie in desk.conflicts() if {tie.a.uid, tie.b.uid} == set(between)]
    if len(found) != 1:
        raise CaseError(f"the claims {' and '.join(between)} of the sample are in no conflict")
    desk.settle(found[0].uid, Settled(how["outcome"]), reason=how["reason"])


class _Work:
    """Does with claims what the steps of the plan say, in the order a checker would."""

    def __init__(self, desk: Desk, sources: Mapping[str, Mapping[str, Any]]) -> None:
        self.desk = desk
        self.sources = sources
        self.attached: dict[str, int] = {}
        """Evidence id of each source that is in the case."""

    def do(self, claim: Claim, step: Mapping[str, Any]) -> None:
        """All of one step."""
        if step.get("restore"):
            self.desk.restore([claim.id])
        if "tick" in step:
            self.desk.tick(claim.id, *(_fact(claim, words) for words in step["tick"]))
        for evidence in step.get("evidence", ()):
            self._attach(claim.id, dict(evidence))
        for kind, field in (("record", "note"), ("working", "working")):
            if field in step:
                self.desk.set_note(claim.id, step[field], kind=kind)
        if change := step.get("change"):
            self.desk.propose(claim.id, change["to"], change["why"])
            if "fate" in change:
                self.desk.settle_change(claim.id, Fate(change["fate"]))
        if "verdict" in step:
            self.desk.judge(claim.id, step["verdict"], reason=step.get("reason", ""))
        self._review(claim, step)
        if step.get("discard"):
            self.desk.discard([claim.id])

    def _review(self, claim: Claim, step: Mapping[str, Any]) -> None:
        for risk in step.get("flag", ()):
            self.desk.flag(claim.id, Risk(risk))
        if ask := step.get("ask"):
            question = self.desk.ask(claim.id, ask["of"], ask["text"], ask.get("due", ""))
            if "answer" in ask:
                self.desk.answer(question.id, ask["answer"], ask["confirmed"])
        if reading := step.get("read"):
            self._read(claim.id, reading)

    def _attach(self, claim_id: int, fields: dict[str, Any]) -> None:
        key = fields.pop("source")
        grade = fields.pop("grade", None)
        entry = EvidenceEntry(Relation(fields.pop("relation")), grade=Grade(grade) if grade else None, **fields)
        if key in self.attached:
            self.desk.link_evidence(claim_id, self.attached[key], entry)
            return
        said = {name: value for name, value in self.sources[key].items() if name != "key"}
        source = Source(**said | {"kind": EvidenceKind(said["kind"])})
        self.attached[key] = self.desk.attach_evidence(claim_id, replace(entry, source=source)).evidence_id

    def _read(self, claim_id: int, reading: Mapping[str, Any]) -> None:
        """A second reader is another person: the checker leaves the chair for a moment."""
        checker = self.desk.person
        self.desk.change_person(reading["by"])
        self.desk.read(
            claim_id, Outcome(reading["outcome"]), reading.get("comment", ""), blind=reading.get("blind", False)
        )
        self.desk.change_person(checker)


def _fact(claim: Claim, words: str) -> Span:
    for fact in claim.finding.facts:
        if fact.text == words:
            return fact.span
    known = ", ".join(fact.text for fact in claim.finding.facts)
    raise CaseError(f"the claim “{claim.text}” has no fact “{words}” (it has: {known})")
