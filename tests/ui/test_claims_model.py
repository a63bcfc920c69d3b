"""The queue's model: ids in snapshot order, claims by pages."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from workbench.desk.desk import Desk
from workbench.ui.claims_model import ClaimsModel, merged
from workbench.ui.queue_delegate import ROW_ROLE, QueueRow


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester, desk: Desk) -> None:
    model = ClaimsModel(desk)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.show(desk.claim_ids())
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_a_row_shows_what_matters_of_its_claim(desk: Desk) -> None:
    model = ClaimsModel(desk)
    ids = list(desk.claim_ids())
    desk.judge(ids[0], "disputed")
    model.show(ids)
    first, quoted = model.index(0, 0).data(ROW_ROLE), model.index(2, 0).data(ROW_ROLE)
    assert isinstance(first, QueueRow)
    assert (first.number, first.shape, first.tone) == (1, "arrows", "dis")
    assert first.meta == "Disputed · needs: evidence, or the conflict, a reason · figure"
    assert first.pressing == "needs: evidence, or the conflict, a reason"
    assert quoted.shape is None
    assert quoted.meta == "quotation · said by: the pilot"


def test_a_screen_reader_hears_number_words_and_verdict(desk: Desk) -> None:
    model = ClaimsModel(desk)
    model.show(desk.claim_ids())
    said = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Claim 1: The harbour took in 120 ships in 2019. Verdict: no verdict."


def test_a_changed_claim_is_read_again_and_announced(desk: Desk) -> None:
    model = ClaimsModel(desk)
    ids = list(desk.claim_ids())
    model.show(ids)
    assert model.index(1, 0).data(ROW_ROLE).shape is None
    announced: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda top, bottom: announced.append((top.row(), bottom.row())))
    desk.judge(ids[1], "wrong")
    model.claims_changed([ids[1]])
    assert model.index(1, 0).data(ROW_ROLE).shape == "cross"
    assert announced == [(1, 1)]


def test_a_claim_that_is_gone_leaves_an_empty_row_until_the_list_is_made_again(desk: Desk) -> None:
    model = ClaimsModel(desk)
    ids = list(desk.claim_ids())
    model.show(ids)
    desk.undo()
    model.claims_changed()
    assert model.claim_at(0) is None
    assert model.index(0, 0).data(ROW_ROLE) == QueueRow("", "")


def test_new_claims_go_behind_the_one_they_follow_and_nothing_else_moves() -> None:
    assert merged([1, 2, 3], [1, 9, 2, 3, 8]) == [1, 9, 2, 3, 8]
    assert merged([1, 2, 3], [7, 1, 3]) == [7, 1, 2, 3]
    assert merged([], [4, 5]) == [4, 5]
    assert merged([4, 5], []) == [4, 5]
