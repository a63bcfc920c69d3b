"""The work state of a claim: a pure function of what is recorded, never stored."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.core.claims import WorkState


@dataclass(frozen=True, slots=True)
class Recorded:
    """What is recorded about one claim, as far as its state asks.

    complete: the verdict has what it needs, or an override says why not. stale: words or an evidence file changed since
    the verdict. read: another person agreed, or the checker re-read it. signed: a standing sign-off covers it as it is.
    """

    judged: bool = False
    open_question: bool = False
    complete: bool = True
    stale: bool = False
    read: bool = False
    signed: bool = False


def work_state(recorded: Recorded) -> WorkState:
    """What the work on a claim waits for, the most pressing first."""
    if recorded.open_question:
        return WorkState.WAITING
    if not recorded.judged:
        return WorkState.TO_CHECK
    if recorded.stale:
        return WorkState.STALE
    if not recorded.complete:
        return WorkState.INCOMPLETE
    if recorded.signed:
        return WorkState.SIGNED_OFF
    return WorkState.SECOND_READ if recorded.read else WorkState.CHECKED
