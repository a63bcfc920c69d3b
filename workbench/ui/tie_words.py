"""How the window says what joins two claims: from one side, how it was settled, what a verdict there means here."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from workbench.core.conflicts import SETTLED_IN_WORDS, Settled, Side, Tie
from workbench.core.text import one_line
from workbench.core.verdicts import VerdictLabel, VerdictScale
from workbench.ui.language import said, with_days

HOLDS, FALLS = 5, 1
"""Ratings of a verdict that says a claim is right, or wrong, as it stands."""
SHORT = 48
"""Characters of a claim's words where a few have to do."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a verdict on one side says of the other. tone: a colour role."""

    words: str
    tone: str


def name_of(side: Side) -> str:
    """ "claim 8"."""
    return _tr("claim {number}").format(number=side.name)


def told_short(side: Side) -> str:
    """The lit words of a side, the beginning of its statement where none are."""
    words = side.fact or one_line(side.text)
    return words if len(words) <= SHORT else f"{words[:SHORT].rsplit(' ', 1)[0]}…"


def reason_from(tie: Tie, claim_id: int) -> str:
    """The reason as one side reads it: "here" is that side."""
    return with_days(said(tie.reason_from(claim_id)))


def settled_words(tie: Tie) -> str:
    """ "claim 8 is wrong", "both stand: different time"; empty while the conflict is open."""
    settlement = tie.settlement
    if settlement is None:
        return ""
    if settlement.outcome is Settled.WRONG and settlement.wrong is not None:
        wrong = tie.a if tie.a.uid == settlement.wrong else tie.b
        return _tr("{claim} is wrong").format(claim=name_of(wrong))
    return _tr(SETTLED_IN_WORDS[settlement.outcome])


def meaning(mine: Side, other: Side, scale: VerdictScale) -> Meaning | None:
    """What the verdict on the other side says of this one; None while that has none. It sets nothing."""
    if other.verdict is None:
        return None
    label = scale.label(other.verdict)
    own = scale.label(mine.verdict) if mine.verdict is not None else None
    said = {"claim": name_of(other), "words": told_short(other), "verdict": label.name}
    if _holds(label) and own is not None and _holds(own):
        words = _tr("{claim} ({words}) was judged {verdict} as well: these cannot both be right.")
        return Meaning(begun(words.format(**said)), "wro")
    if _holds(label):
        words = _tr("{claim} ({words}) was judged {verdict}: these cannot both be right.")
        return Meaning(begun(words.format(**said)), "dis")
    if label.rating == FALLS:
        words = _tr("{claim} ({words}) was judged {verdict}: this one can still be right.")
        return Meaning(begun(words.format(**said)), "muted")
    return Meaning(begun(_tr("{claim} ({words}) was judged {verdict}.").format(**said)), "muted")


def _holds(label: VerdictLabel) -> bool:
    return label.rating == HOLDS


def begun(words: str) -> str:
    """Words with a capital at their beginning."""
    return words[:1].upper() + words[1:]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Ties", text)
