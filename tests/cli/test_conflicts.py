"""`workbench conflicts`, `families` and `settle`: what cannot both be right, what is one fact, how it was settled."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from tests.desk.test_ties import DRAFT, REGISTER
from workbench.core.claims import WorkState
from workbench.desk.desk import Desk
from workbench.paths import shipped

Workbench = Callable[..., int]


@pytest.fixture
def case(workbench: Workbench, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    path = tmp_path / "a.factcheck"
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "register.txt").write_text(REGISTER, encoding="utf-8")
    assert workbench("new", path) == 0
    assert workbench("add", path, tmp_path / "draft.txt") == 0
    assert workbench("add", path, tmp_path / "register.txt", "--as", "source") == 0
    capsys.readouterr()
    return path


def records(
    workbench: Workbench, capsys: pytest.CaptureFixture[str], command: str, case: Path
) -> list[dict[str, object]]:
    """What a command prints as JSON, held against its schema."""
    assert workbench(command, case, "--json") == 0
    kind = {"conflicts": "conflict", "families": "family"}[command]
    schema = json.loads((shipped("resources") / "schemas" / f"{kind}.schema.json").read_text("utf-8"))
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    for record in found:
        jsonschema.validate(record, schema)
    return found


def test_a_conflict_names_both_claims_their_places_and_figures(
    workbench: Workbench, capsys: pytest.CaptureFixture[str], case: Path
) -> None:
    (found,) = records(workbench, capsys, "conflicts", case)
    assert found["a"] == {
        "claim": found["a"]["claim"],  # type: ignore[index]
        "document": "draft.txt",
        "start": 0,
        "end": 42,
        "text": "The town of Torhaven has 41,000 residents.",
        "fact": "41,000 residents",
    }
    assert workbench("conflicts", case) == 0
    said = capsys.readouterr().out
    assert "41,000 here, some 31,500 there" in said
    assert "claim 1 (draft.txt)" in said


def test_a_verdict_that_rests_on_a_conflict_is_complete_in_a_case_made_from_an_export(
    workbench: Workbench, case: Path, tmp_path: Path
) -> None:
    workbench("conflicts", case)
    assert workbench("judge", case, 1, "disputed", "--reason", "The register says another figure.") == 0
    assert workbench("report", case, tmp_path / "a.json") == 0
    (tmp_path / "copy").mkdir()
    copy = tmp_path / "copy" / case.name
    assert workbench("new", copy, "--from", tmp_path / "a.json") == 0
    made = Desk.open(copy, person="Ada")
    assert made.find_claim("1").state is WorkState.CHECKED
    made.close()


def test_a_family_names_its_members(workbench: Workbench, capsys: pytest.CaptureFixture[str], case: Path) -> None:
    (found,) = records(workbench, capsys, "families", case)
    assert [member["document"] for member in found["members"]] == ["draft.txt", "register.txt"]  # type: ignore[attr-defined]
    assert workbench("families", case) == 0
    assert capsys.readouterr().out.splitlines()[0].endswith("2 claims")
    assert workbench("claims", case, "--json") == 0
    of = [json.loads(line)["family"] for line in capsys.readouterr().out.splitlines()]
    assert [one for one in of if one] == [found["uid"]] * 2


@pytest.mark.parametrize(
    ("how", "outcome", "wrong"),
    [("wrong:1", "wrong", True), ("both:time", "both_time", False), ("both:scope", "both_scope", False)],
)
def test_a_conflict_is_settled_and_settling_is_undone(
    workbench: Workbench, capsys: pytest.CaptureFixture[str], case: Path, how: str, outcome: str, wrong: bool
) -> None:
    (found,) = records(workbench, capsys, "conflicts", case)
    uid = str(found["uid"])
    assert workbench("settle", case, uid[:8], how, "--reason", "It is newer.", "--checker", "Ada") == 0
    assert "claims 1 and " in capsys.readouterr().err
    (after,) = records(workbench, capsys, "conflicts", case)
    settled = after["settled"]
    assert isinstance(settled, dict)
    assert (settled["outcome"], settled["reason"], settled["person"]) == (outcome, "It is newer.", "Ada")
    assert (settled["wrong"] == found["a"]["claim"]) is wrong  # type: ignore[index]
    assert workbench("undo", case, "--checker", "Ada") == 0
    capsys.readouterr()
    assert records(workbench, capsys, "conflicts", case)[0]["settled"] is None
    assert workbench("check", case) == 0


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["x", "wrong"], 2),
        (["x", "both:colour"], 2),
        (["x", "none:1"], 2),
        (["xxxxxx", "both:time"], 1),
        (["{uid}", "wrong:2"], 1),
    ],
)
def test_what_cannot_be_settled_is_said_in_one_line(
    workbench: Workbench, capsys: pytest.CaptureFixture[str], case: Path, words: list[str], code: int
) -> None:
    (found,) = records(workbench, capsys, "conflicts", case)
    assert workbench("settle", case, *(word.format(**found) for word in words)) == code
    assert capsys.readouterr().err.count("\n") == 1
