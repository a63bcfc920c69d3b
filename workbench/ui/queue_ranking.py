"""What the queue says of its scores: where claims have none, and where a better ranker is missing."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from workbench.core.claims import ClaimFilter
from workbench.desk.desk import Desk
from workbench.desk.ranking import Best
from workbench.ui.language import said

OFF = "ranking is off"
"""How the finder's reason begins on a claim that gets no score."""

LOOKED_AT = 200
"""Claims that are asked for their reason: a case has texts in two or three languages, not in many."""


@dataclass(frozen=True, slots=True)
class Unranked:
    """Why claims of a list have no score (the finder's words), and whether none of them has one."""

    reasons: tuple[str, ...] = ()
    every: bool = False


def unranked(desk: Desk, wanted: ClaimFilter) -> Unranked:
    """Which of the listed claims have no score. What has none passes any line, so the highest one finds them."""
    whole = replace(wanted, order="document", group="", worth_from=0.0, verifiable_from=0.0)
    ids = desk.claim_ids(replace(whole, worth_from=1.0))
    found = [one for one in desk.claims(ids[:LOOKED_AT]) if one.finding.worth is None]
    reasons = dict.fromkeys(why for one in found for why in one.finding.why if why.startswith(OFF))
    return Unranked(tuple(reasons), bool(found) and len(ids) == desk.counts(whole).total)


def ranking_words(without: Unranked, best: Best | None) -> str:
    """One calm line about the scores of a queue, empty where all is as it should be."""
    lines = [_sentence(said(one)) for one in without.reasons]
    if lines and not without.every:
        lines = [_tr("Claims without a score stand last. {why}").format(why=" ".join(lines))]
    if best is not None and (best.missing or not best.trained) and not without.every:
        by = _tr("Ranked by words alone") if best.trained else _tr("Ranked by rules alone")
        missing = "; ".join(_missing(one) for one in best.missing)
        lines.append(f"{by}: {missing}." if missing else f"{by}.")
    return " ".join(lines)


def _missing(why: str) -> str:
    """ "no encoder: onnxruntime is not installed", each part in the window's language."""
    return ": ".join(said(part) for part in why.split(": "))


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."


def _tr(text: str) -> str:
    return QCoreApplication.translate("QueueRanking", text)
