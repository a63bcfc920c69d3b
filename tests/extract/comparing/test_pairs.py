"""Pairs of statements with the relation that a checker gives them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bench.quality.pairs import agreement, rows
from workbench.extract.comparing import compare, stated_alone

PAIRS = Path(__file__).parents[2] / "data" / "pairs.jsonl"
KEPT_APART = PAIRS.with_name("pairs_kept_apart.jsonl")


@pytest.mark.parametrize("row", rows(PAIRS, "tuned"), ids=lambda row: f"{row['id']} {row['category']}")
def test_the_relation_is_the_checkers(row: dict[str, str]) -> None:
    found = compare(stated_alone(row["a"]), stated_alone(row["b"]))
    assert found.relation.value == row["label"], found.reason


@pytest.mark.parametrize(("file", "least"), [(PAIRS, 30), (KEPT_APART, 100)], ids=["first", "second"])
def test_pairs_that_no_rule_was_made_for_come_out_right_mostly(file: Path, least: int) -> None:
    found = agreement(rows(file, "kept apart"))
    assert found.pairs >= least
    assert found.accuracy >= 0.85, found.missed
    assert found.conflict_f1 >= 0.85, found.missed
    assert found.false_conflicts <= 0.06 * found.not_comparable, found.missed


@pytest.mark.parametrize("row", rows(PAIRS), ids=lambda row: row["id"])
def test_which_statement_comes_first_changes_no_relation(row: dict[str, str]) -> None:
    a, b = stated_alone(row["a"]), stated_alone(row["b"])
    assert compare(a, b).relation is compare(b, a).relation


@pytest.mark.parametrize("row", rows(PAIRS), ids=lambda row: row["id"])
def test_a_statement_never_conflicts_with_itself(row: dict[str, str]) -> None:
    for words in (row["a"], row["b"]):
        assert compare(stated_alone(words), stated_alone(words)).relation.value != "conflicts"
