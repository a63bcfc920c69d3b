"""The JSON shapes are those of product and schema."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from workbench.core.claimjson import (
    candidate_record,
    claim_record,
    history_record,
    passage_record,
    source_note_record,
)
from workbench.core.claims import Candidate, Claim, ClaimKind, Fact, FactKind, Finding, Listing, WorkState
from workbench.core.documents import Passage, PassageKind, SourceNote
from workbench.core.journal import HistoryLine
from workbench.core.text import Span

SCHEMAS = Path(__file__).parents[2] / "resources" / "schemas"
TEXT = "😀 At least 40 boats lay here."
FINDING = Finding(
    ClaimKind.FIGURE,
    None,
    (Fact(FactKind.FIGURE, Span(11, 19), "40 boats", "40", "boats", 40.0, math.inf),),
    0.8,
    None,
    ("figure: 40 boats",),
)
CLAIM = Claim(
    5, "c0ffee", 3, 1, "boats.txt", Span(2, 30), TEXT[2:30], "At least 40 boats lay in the harbour.", Listing.LISTED,
    "found", FINDING, None, WorkState.TO_CHECK, 0, False, (),
)  # fmt: skip
KEYS = [
    *("uid", "document", "document_id", "start", "end", "text", "statement", "kind", "speaker", "facts", "worth"),
    *("verifiable", "why", "family", "verdict", "state"),
]


def valid(record: dict[str, object], schema: str) -> dict[str, Any]:
    """The record as it comes out of JSON, valid by the shipped schema."""
    printed: dict[str, Any] = json.loads(json.dumps(record, ensure_ascii=False, allow_nan=False))
    definition = json.loads((SCHEMAS / f"{schema}.schema.json").read_text("utf-8"))
    Draft202012Validator(definition).validate(printed)
    return printed


def test_a_claim_has_all_its_keys_in_order_and_null_where_nothing_is() -> None:
    record = valid(claim_record(CLAIM), "claim")
    assert list(record) == [*KEYS, "number", "listing", "origin", "missing", "risks"]
    assert record["text"] == TEXT[record["start"] : record["end"]]
    assert [record[key] for key in ("speaker", "verifiable", "family", "verdict")] == [None] * 4
    assert (record["state"], record["kind"], record["why"]) == ("to_check", "figure", ["figure: 40 boats"])


def test_a_claim_of_several_versions_names_the_one_its_place_counts_in() -> None:
    record = valid(claim_record(replace(CLAIM, version=2, gone_from=3)), "claim")
    assert (record["version"], record["gone_from"]) == (2, 3)


def test_a_note_of_the_writer_has_its_place_where_the_file_tells_it() -> None:
    notes = (SourceNote("Ann", "Ask Bo.", Span(2, 6)), SourceNote("", "See the register.", footnote=True))
    record = claim_record(CLAIM) | {"source_notes": [source_note_record(note) for note in notes]}
    assert valid(record, "claim")["source_notes"] == [
        {"author": "Ann", "words": "Ask Bo.", "start": 2, "end": 6, "footnote": False},
        {"author": "", "words": "See the register.", "start": None, "end": None, "footnote": True},
    ]


def test_a_fact_names_kind_place_value_unit_and_interval() -> None:
    [fact] = valid(claim_record(CLAIM), "claim")["facts"]
    assert fact == {
        "kind": "figure",
        "start": 11,
        "end": 19,
        "text": "40 boats",
        "value": "40",
        "unit": "boats",
        "low": 40.0,
        "high": None,
    }
    assert TEXT[fact["start"] : fact["end"]] == fact["text"]


def test_a_scanned_claim_has_the_same_keys_without_a_case() -> None:
    candidate = Candidate(Span(2, 30), "At least 40 boats lay here.", Listing.LISTED, FINDING)
    record = valid(candidate_record("boats.txt", TEXT, candidate, "c0ffee"), "claim")
    assert list(record) == KEYS
    assert record["text"] == "At least 40 boats lay here."
    assert (record["document_id"], record["verdict"], record["state"]) == (None, None, "to_check")


def test_a_passage_names_its_sentences_by_place() -> None:
    passage = Passage(Span(0, 30), PassageKind.PULL_QUOTE, True, ("repeats",), (Span(0, 1), Span(2, 30)))
    record = valid(passage_record("boats.txt", TEXT, passage), "passage")
    assert record == {
        "document": "boats.txt",
        "kind": "pull_quote",
        "start": 0,
        "end": 30,
        "text": TEXT[:30],
        "why": ["repeats"],
        "sentences": [[0, 1], [2, 30]],
    }


@pytest.mark.parametrize("claim", [None, "c0ffee"])
def test_a_change_names_who_when_old_and_new(claim: str | None) -> None:
    line = HistoryLine(
        "2026-10-14T16:20:05.125Z", "Mira", "update", claim, None, {"verdict": "wrong"}, "ab", "", "Verdict: Wrong", "x"
    )
    record = valid(history_record(line), "history")
    assert list(record) == ["at", "person", "action", "claim", "old", "new", "entry", "previous"]
    assert (record["claim"], record["old"], record["new"]) == (claim, None, {"verdict": "wrong"})


@pytest.mark.parametrize("schema", sorted(SCHEMAS.glob("*.json")), ids=lambda file: file.stem)
def test_every_shipped_schema_is_a_schema(schema: Path) -> None:
    Draft202012Validator.check_schema(json.loads(schema.read_text("utf-8")))
