"""Claims by hand on the command line: made, extended, split, merged; one command is one step."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cases import DRAFT

Workbench = Callable[..., int]


def claims(workbench: Workbench, case: Path, capsys: pytest.CaptureFixture[str]) -> dict[int, dict[str, object]]:
    capsys.readouterr()
    assert workbench("claims", case, "--json") == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    for claim in found:
        assert claim["text"] == DRAFT[claim["start"] : claim["end"]]
    return {claim["number"]: claim for claim in found}


def test_a_claim_is_split_at_its_words_and_merged_again(
    workbench: Workbench, case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = claims(workbench, case, capsys)
    assert workbench("split", case, 5, "and 120") == 0
    assert "split into 5 “😀 The quay cost 38 million euros”, 6 “120 people work on it.”" in capsys.readouterr().err
    parted = claims(workbench, case, capsys)
    assert parted[5]["uid"] == before[5]["uid"]
    assert parted[6]["uid"] not in {claim["uid"] for claim in before.values()}
    assert [fact["text"] for fact in parted[6]["facts"]] == ["120 people"]  # type: ignore[attr-defined]
    assert workbench("merge", case, 6, 5) == 0
    merged = claims(workbench, case, capsys)
    assert merged.keys() == before.keys()
    same = ("uid", "start", "end", "statement", "facts", "kind", "worth", "state")
    assert [merged[5][key] for key in same] == [before[5][key] for key in same]
    assert workbench("undo", case) == 0
    assert claims(workbench, case, capsys) == parted
    assert workbench("undo", case) == 0
    assert claims(workbench, case, capsys) == before
    assert workbench("check", case) == 0


def test_an_extended_claim_goes_stale_and_says_its_words(
    workbench: Workbench, case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert workbench("judge", case, 5, "not_factual") == 0
    start, end = DRAFT.index("The quay cost"), DRAFT.index(", and 120")
    assert workbench("extend", case, 5, start, end) == 0
    assert capsys.readouterr().err.endswith("claim 5: “The quay cost 38 million euros”\n")
    changed = claims(workbench, case, capsys)[5]
    assert (changed["start"], changed["end"], changed["state"]) == (start, end, "stale")
    assert workbench("history", case, 5, "--json") == 0
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert ("extend", DRAFT[start - 2 : end + 28], DRAFT[start:end]) in [
        (line["action"], line["old"], line["new"]) for line in told
    ]


def test_words_become_a_claim_with_facts(workbench: Workbench, case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    start = DRAFT.index("a third quay in March 2021")
    assert workbench("claim", case, 1, start, start + 26) == 0
    assert "claim 6: “a third quay in March 2021”" in capsys.readouterr().err
    made = claims(workbench, case, capsys)[6]
    assert (made["origin"], made["kind"], made["worth"]) == ("made", "date", None)


@pytest.mark.parametrize(
    ("command", "said", "code"),
    [
        (("split", 1), "states one thing only", 1),
        (("split", 1, "no such words"), "does not stand in claim 1", 1),
        (("split", 1, "0"), "between its own words", 1),
        (("merge", 1, 1), "two claims or more", 1),
        (("merge", 1, 99), "no claim “99”", 1),
        (("extend", 1, 5, 4), "END comes before START", 2),
        (("extend", 1, 0, 99999), "outside the document", 1),
        (("extend", 1, "four", 9), "not a number", 2),
        (("claim", 1, 21, 23), "select the words", 1),
    ],
)
def test_what_cannot_be_is_said_in_one_line(
    workbench: Workbench,
    case: Path,
    capsys: pytest.CaptureFixture[str],
    command: tuple[object, ...],
    said: str,
    code: int,
) -> None:
    before = claims(workbench, case, capsys)
    assert workbench(command[0], case, *command[1:]) == code
    told = capsys.readouterr().err
    assert said in told
    assert told.count("\n") == 1
    assert claims(workbench, case, capsys) == before
