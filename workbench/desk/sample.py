"""The sample case, made from resources/samples: two documents and what a checker has done with them so far."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from workbench import paths
from workbench.core.claims import Claim, ClaimFilter
from workbench.core.documents import Role
from workbench.core.doors import Clock, Ids, system_clock, system_ids
from workbench.core.errors import CaseError
from workbench.core.evidence import EvidenceEntry, Grade, Relation
from workbench.core.text import one_line
from workbench.desk.desk import Desk

FILE_NAME = "Overseas labour.factcheck"


def make_sample(folder: Path, *, clock: Clock = system_clock, ids: Ids = system_ids, person: str | None = None) -> Desk:
    """Make the sample case in a folder and open it. Raises CaseError when one is there."""
    source = paths.shipped("resources") / "samples"
    plan = tomllib.loads((source / "sample.toml").read_text(encoding="utf-8"))
    desk = Desk.create(folder / FILE_NAME, clock=clock, ids=ids, person=person)
    try:
        for document in plan["document"]:
            desk.import_document(source / document["file"], Role(document["role"]))
        every = desk.claims(desk.claim_ids(ClaimFilter(all_listings=True)))
        for step in plan["step"]:
            _work(desk, _claim_beginning(every, step["words"]), step)
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


def _work(desk: Desk, claim: Claim, step: Mapping[str, Any]) -> None:
    """Do with one claim what its step says, in the order a checker would."""
    if step.get("restore"):
        desk.restore([claim.id])
    for words in step.get("tick", ()):
        fact = next((fact for fact in claim.finding.facts if fact.text == words), None)
        if fact is None:
            known = ", ".join(fact.text for fact in claim.finding.facts)
            raise CaseError(f"the claim “{claim.text}” has no fact “{words}” (it has: {known})")
        desk.tick(claim.id, fact.span)
    for evidence in step.get("evidence", ()):
        fields = dict(evidence)
        grade = fields.pop("grade", None)
        relation = Relation(fields.pop("relation"))
        desk.attach_evidence(
            claim.id, EvidenceEntry(relation=relation, grade=Grade(grade) if grade else None, **fields)
        )
    for kind, field in (("record", "note"), ("working", "working")):
        if field in step:
            desk.set_note(claim.id, step[field], kind=kind)
    if "verdict" in step:
        desk.judge(claim.id, step["verdict"], reason=step.get("reason", ""), override=step.get("override", ""))
    if step.get("discard"):
        desk.discard([claim.id])
