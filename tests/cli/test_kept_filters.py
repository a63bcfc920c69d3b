"""`workbench claims` with choices that were kept in the window, and sorted."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.core.claims import ClaimFilter, ClaimKind
from workbench.desk.desk import Desk
from workbench.desk.ranking import TIER_VARIABLE


@pytest.fixture(autouse=True)
def _by_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(TIER_VARIABLE, "words")


def test_kept_choices_list_what_they_list_in_the_window(
    workbench: Callable[..., int], case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = Desk.open(case, person="Ada")
    wanted = ClaimFilter(kinds=frozenset({ClaimKind.FIGURE}))
    desk.save_filter("Figures", wanted)
    uids = [claim.uid for claim in desk.claims(desk.claim_ids(wanted))]
    assert uids
    assert len(uids) < desk.counts().total
    desk.judge(desk.claim_ids(wanted)[0], "wrong")
    desk.close()
    for words, listed in (((), uids), (("--verdict", "wrong"), uids[:1]), (("--sort", "changed"), uids)):
        assert workbench("claims", case, "--json", "--kept", "FIGURES", *words) == 0
        told = capsys.readouterr()
        assert [json.loads(line)["uid"] for line in told.out.splitlines()] == listed
        assert told.err == ""


def test_an_unknown_name_says_which_there_are(
    workbench: Callable[..., int], case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert workbench("claims", case, "--kept", "Mine") == 2
    assert "there is no filter “Mine”" in (said := capsys.readouterr().err)
    assert "none yet" in said


def test_a_filter_that_has_lost_all_its_documents_lists_nothing(
    workbench: Callable[..., int], case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = Desk.open(case, person="Ada")
    ferry = desk.import_text("The ferry took 12 cars in 2020.", title="Ferry")
    desk.save_filter("Ferry", ClaimFilter(documents=frozenset({ferry.id})))
    with desk._store.change("Gone", action="save_filter") as change:
        change.connection.execute("UPDATE saved_filter SET choices = replace(choices, ?, 'd-gone')", (ferry.uid,))
    desk.close()
    capsys.readouterr()
    assert workbench("claims", case, "--kept", "Ferry") == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "“Ferry” names only what is gone from this case: Ferry.txt" in told.err


def test_what_is_gone_is_said_beside_the_list(
    workbench: Callable[..., int], case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = Desk.open(case, person="Ada")
    first = desk.documents()[0]
    ferry = desk.import_text("The ferry took 12 cars in 2020.", title="Ferry")
    desk.save_filter("Both", ClaimFilter(documents=frozenset({first.id, ferry.id})))
    with desk._store.change("Gone", action="save_filter") as change:
        change.connection.execute("UPDATE saved_filter SET choices = replace(choices, ?, 'd-gone')", (ferry.uid,))
    desk.close()
    capsys.readouterr()
    assert workbench("claims", case, "--kept", "Both") == 0
    told = capsys.readouterr()
    assert told.err == "Both: gone from this case: Ferry.txt\n"
    assert told.out
