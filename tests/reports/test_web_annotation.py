"""Web annotations: every verdict on its exact words, found again by quote and by position."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from workbench.core.progress import silent
from workbench.core.report import Report
from workbench.core.text import Span
from workbench.reports import for_ending
from workbench.reports.web_annotation import lint, write_annotations

SCHEMA = Path(__file__).parents[2] / "resources" / "schemas" / "annotations.schema.json"


def written(report: Report) -> dict[str, Any]:
    """The collection of a report."""
    stream = io.BytesIO()
    write_annotations(report, stream, silent)
    found: dict[str, Any] = json.loads(stream.getvalue())
    return found


@pytest.fixture(scope="module")
def collection(report: Report) -> dict[str, Any]:
    """The collection of the report with everything in it."""
    return written(report)


def test_every_verdict_that_counts_is_an_annotation(collection: dict[str, Any], report: Report) -> None:
    judged = [one for one in report.claims if one.judgement]
    items = collection["first"]["items"]
    assert collection["total"] == len(items) == len(judged) == 9
    assert (items[0]["motivation"], items[0]["creator"]["name"]) == ("assessing", "Mira Østby")
    assert items[0]["created"] == "2026-10-14T11:01:30.250Z"
    assert [body["value"] for body in items[0]["body"]] == ["Verified", "The register says the same."]
    assert [body["purpose"] for body in items[0]["body"]] == ["classifying", "commenting"]
    assert [body["value"] for body in items[3]["body"]] == ["On author"], "no reason, no words"
    assert len({item["id"] for item in items}) == len(items)
    assert collection["modified"] == report.changed_at


def test_quote_and_position_lead_to_the_same_words(collection: dict[str, Any], report: Report) -> None:
    texts = {f"urn:sha256:{one.document.text_sha256}": one.text for one in report.documents}
    for item in collection["first"]["items"]:
        text = texts[item["target"]["source"]["id"]]
        quote, position = item["target"]["selector"]
        assert text[position["start"] : position["end"]] == quote["exact"]
        assert text.count(quote["prefix"] + quote["exact"] + quote["suffix"]) == 1


@given(st.text(st.sampled_from("a 🗼é\u0301\u202eב\n"), min_size=3, max_size=30), st.data())
def test_positions_count_code_points_in_any_text(report: Report, text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    first = replace(report.claims[0], claim=replace(report.claims[0].claim, span=span, text=span.of(text)))
    document = replace(report.documents[0], text=text)
    (item,) = written(replace(report, claims=(first,), documents=(document,)))["first"]["items"]
    quote, position = item["target"]["selector"]
    assert text[position["start"] : position["end"]] == quote["exact"]
    assert text[: position["start"]].endswith(quote["prefix"])
    assert text[position["end"] :].startswith(quote["suffix"])


def test_it_is_valid_by_the_shipped_schema(collection: dict[str, Any]) -> None:
    schema = json.loads(SCHEMA.read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(collection)


def test_claims_without_a_verdict_are_told(report: Report) -> None:
    assert [str(problem) for problem in lint(report)] == ["3 claims left out: no verdict yet"]
    assert lint(replace(report, claims=report.claims[:2])) == ()


def test_its_ending_is_not_taken_for_that_of_claim_reviews() -> None:
    assert for_ending(Path("x.annotations.jsonld")).key == "annotations"
    assert for_ending(Path("x.ANNOTATIONS.jsonld")).key == "annotations"
    assert for_ending(Path("annotations.jsonld")).key == "claimreview"
