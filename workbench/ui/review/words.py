"""How the review pages say dates, kinds, verdicts and claims."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from workbench.core.claims import Claim
from workbench.core.text import one_line
from workbench.core.verdicts import VerdictScale
from workbench.ui.language import day_words, said


def spaced(value: object) -> str:
    """A stored word as a person reads it, in the language of the window: "official_record" → "official record"."""
    return said(str(value).replace("_", " "))


def moment(stamp: str) -> str:
    """A stored time by the clock on the wall: "1 Mar 2026, 12:00"; empty for none."""
    if not stamp:
        return ""
    local = datetime.fromisoformat(stamp).astimezone()
    return f"{day_words(local)}, {local:%H:%M}"


def day(stamp: str) -> str:
    """The day of a stored time: "1 Mar 2026"; empty for none."""
    return moment(stamp).partition(",")[0]


def counted(count: int, one: str, more: str) -> str:
    """ "1 claim", "3 claims": `one` as it is, `more` with {count}."""
    return one if count == 1 else more.format(count=count)


def claims_counted(count: int) -> str:
    """ "1 claim", "3 claims"."""
    return counted(count, _tr("1 claim"), _tr("{count} claims"))


def claim_line(claim: Claim) -> str:
    """A claim's number and words in one line."""
    words = one_line(claim.text)
    return f"{claim.number} · {words}" if claim.number is not None else words


def verdict_mark(claim: Claim, scale: VerdictScale) -> tuple[str | None, str | None]:
    """Shape and tone of a claim's verdict, (None, None) while it has none."""
    if claim.verdict is None:
        return (None, None)
    label = scale.label(claim.verdict)
    return (label.shape, label.tone)


def verdict_name(key: str, scale: VerdictScale) -> str:
    """A verdict's name in a scale; the key itself where the scale does not know it."""
    return next((label.name for label in scale.labels if label.key == key), spaced(key))


def joined(*parts: str) -> str:
    """What is there, with dots between."""
    return " · ".join(part for part in parts if part)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Review", text)
