"""A verdict for the whole family: offered after one member was judged, given by one key."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from workbench.ui.keys_in_force import KeyOf, current_keys
from workbench.ui.session import CaseSession
from workbench.ui.widgets.keycap import key_words

KEY = KeyOf("judge_family", "Shift+U")


class FamilyOffer(QObject):
    """Nobody's verdict is set by itself: what was judged last is offered to its kin, and a key gives it."""

    def __init__(self, session: CaseSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._judged: int | None = None
        session.judged.connect(self._on_judged)

    def give(self) -> None:
        """Give the verdict of the claim at hand to its open kin; where it has none, that of the claim judged last."""
        current = self._session.current
        claims = [current.id if current is not None else None, self._judged]
        claim_id = next((one for one in claims if one is not None and self._fits(one)), None)
        if claim_id is None:
            self._session.said.emit(_tr("No verdict to give to a family: judge one of its claims first"))
            return
        given: list[int] = []
        if self._session.attempt(lambda: given.append(self._session.desk.judge_family(claim_id))):
            verdict = self._verdict(claim_id)
            one = _tr("{verdict} given to 1 claim of the family")
            more = _tr("{verdict} given to {count} claims of the family")
            self._session.said.emit((one if given[0] == 1 else more).format(verdict=verdict, count=given[0]))

    def _on_judged(self, claim_id: int) -> None:
        self._judged = claim_id
        count = self._open_kin(claim_id)
        key = key_words(current_keys().of(KEY))
        if count and key:
            one = _tr("The same fact stands in 1 more claim: {key} gives it this verdict")
            more = _tr("The same fact stands in {count} more claims: {key} gives them this verdict")
            self._session.said.emit((one if count == 1 else more).format(count=count, key=key))

    def _fits(self, claim_id: int) -> bool:
        found = self._session.desk.claims([claim_id])
        return bool(found) and found[0].verdict is not None and bool(self._open_kin(claim_id))

    def _open_kin(self, claim_id: int) -> int:
        """How many others of the family have no verdict and stand in the newest version of their document."""
        kin = self._session.desk.family(claim_id)
        return len(kin.open_beside(claim_id)) if kin is not None else 0

    def _verdict(self, claim_id: int) -> str:
        verdict = self._session.desk.claims([claim_id])[0].verdict
        return self._session.scale.label(verdict).name if verdict is not None else ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("FamilyOffer", text)
