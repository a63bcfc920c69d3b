"""`workbench compare`: two statements or a file of pairs; relation and reason."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from workbench.paths import shipped

A, B = "The mill employs 90 people.", "The mill employs 140 people."


def test_two_statements_get_a_relation_and_a_reason(
    workbench: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    assert workbench("compare", A, B, "--json") == 0
    (record,) = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    jsonschema.validate(
        record, json.loads((shipped("resources") / "schemas" / "compare.schema.json").read_text("utf-8"))
    )
    assert record["relation"] == "conflicts"
    assert "90 here, 140 there" in record["reason"]
    assert workbench("compare", A, B) == 0
    assert capsys.readouterr().out.startswith("conflicts ")


def test_a_file_of_pairs_is_answered_line_by_line(
    workbench: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "pairs.jsonl"
    rows = [{"a": A, "b": B, "note": "\u2028 😀"}, {"a": A, "b": A}, {"a": A, "b": "A choir sang."}]
    file.write_text("\ufeff" + "\n\n".join(json.dumps(row, ensure_ascii=False) for row in rows), encoding="utf-8")
    assert workbench("compare", "--pairs", file, "--json") == 0
    relations = [json.loads(line)["relation"] for line in capsys.readouterr().out.splitlines()]
    assert relations == ["conflicts", "corroborates", "not_comparable"]


@pytest.mark.parametrize("line", ["no json", "[1, 2]", '{"a": "Ten died."}', '{"a": 1, "b": 2}', "[" * 100_000])
def test_a_line_that_is_no_pair_is_named(
    workbench: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str], line: str
) -> None:
    file = tmp_path / "pairs.jsonl"
    file.write_text(f"{json.dumps({'a': A, 'b': B})}\n{line}\n", encoding="utf-8")
    assert workbench("compare", "--pairs", file) == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "line 2" in said


@pytest.mark.parametrize("words", [[], [A], [A, B, A], [A, B, "--pairs", "x"]])
def test_anything_but_two_statements_or_a_file_is_wrong_use(
    workbench: Callable[..., int], capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    assert workbench("compare", *words) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_missing_file_is_one_line(
    workbench: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert workbench("compare", "--pairs", tmp_path / "none.jsonl") == 1
    assert capsys.readouterr().err.count("\n") == 1
