"""`workbench rank`, and that a case's claims are listed with the scores of the best ranker."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.desk.ranking import TIER_VARIABLE

LINES = "\ufeffThe quay cost 38 million euros in 2019.\n\n  Good evening to you all, friends!  \n😀 Ten men came.\n"


def lines_of(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


@pytest.mark.parametrize("tier", ["words", "rules"])
def test_statements_are_scored_a_line_each_in_the_order_given(
    workbench: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
    tier: str,
) -> None:  # fmt: skip
    monkeypatch.setenv(TIER_VARIABLE, tier)
    file = tmp_path / "statements.txt"
    file.write_text(LINES, encoding="utf-8")
    assert workbench("rank", file, "--json") == 0
    figure, greeting, emoji = lines_of(capsys)
    assert figure["text"] == "The quay cost 38 million euros in 2019."
    assert emoji["text"] == "😀 Ten men came."
    assert float(str(figure["verifiable"])) > 0.5 > float(str(greeting["verifiable"]))
    assert all(0 <= float(str(one["worth"])) <= 1 for one in (figure, greeting, emoji))
    assert workbench("rank", file) == 0
    assert len(capsys.readouterr().out.splitlines()) == 3


def test_a_missing_file_is_one_line(
    workbench: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert workbench("rank", tmp_path / "none.txt") == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_claims_of_a_case_wait_for_the_best_ranker(
    workbench: Callable[..., int], case: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(TIER_VARIABLE, "words")
    assert workbench("claims", case, "--json") == 0
    listed = lines_of(capsys)
    statements = case.with_name("statements.txt")
    statements.write_text("\n".join(str(one["text"]) for one in listed), encoding="utf-8")
    assert workbench("rank", statements, "--json") == 0
    assert [(one["worth"], one["verifiable"]) for one in lines_of(capsys)] == [
        (one["worth"], one["verifiable"]) for one in listed
    ]
