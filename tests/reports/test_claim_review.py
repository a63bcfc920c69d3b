"""ClaimReview: only what others claimed, only rated verdicts, and in words what is wanting."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from workbench.core.claims import WorkState
from workbench.core.documents import Role
from workbench.core.errors import ExportError
from workbench.core.progress import silent
from workbench.core.report import Report
from workbench.reports.claim_review import LONGEST, lint, write_reviews

SCHEMA = Path(__file__).parents[2] / "resources" / "schemas" / "claimreview.schema.json"


def published(report: Report, **fields: Any) -> Report:
    """The report, with its draft as a text that somebody else published."""
    first, *others = report.documents
    piece = replace(first.document, role=Role.PUBLISHED, **fields)
    return replace(report, documents=(replace(first, document=piece), *others))


def written(report: Report) -> bytes:
    """The file of a report."""
    stream = io.BytesIO()
    write_reviews(report, stream, silent)
    return stream.getvalue()


@pytest.fixture(scope="module")
def reviews(report: Report) -> list[dict[str, Any]]:
    """The reviews of the report's published text."""
    found: list[dict[str, Any]] = json.loads(written(published(report, published="2026-10-01")))
    return found


def test_only_rated_verdicts_on_published_claims_are_reviewed(reviews: list[dict[str, Any]]) -> None:
    assert [review["reviewRating"]["alternateName"] for review in reviews] == [
        "Verified",
        "Verified with change",
        "Needs context",
        "Disputed",
        "Wrong",
    ]
    assert [review["reviewRating"]["ratingValue"] for review in reviews] == [5, 4, 3, 3, 1]
    assert {(review["reviewRating"]["worstRating"], review["reviewRating"]["bestRating"]) for review in reviews} == {
        (1, 5)
    }


def test_a_review_says_who_claimed_what_where_and_who_checked_it(reviews: list[dict[str, Any]], report: Report) -> None:
    changed, quoted = reviews[1], reviews[3]
    assert changed["claimReviewed"] == "The lighthouse on Gull Point was seen from 34 kilometres."
    assert changed["author"] == {"@type": "Person", "name": "R. <b>Adeyemi</b>"}
    assert (changed["datePublished"], changed["dateCreated"]) == ("2026-10-14", "2026-10-14T10:02:30.250Z")
    assert changed["reviewRating"]["ratingExplanation"] == "31 kilometres, in clear weather."
    item = changed["itemReviewed"]
    assert (item["text"], item["datePublished"]) == ("seen from 34 kilometres", "2026-10-01")
    assert item["author"] == {"@type": "Person", "name": "The night desk"}
    assert item["appearance"]["publisher"] == {"@type": "Organization", "name": "The Coast & Pier"}
    assert item["appearance"]["identifier"] == f"urn:sha256:{report.documents[0].document.text_sha256}"
    assert quoted["itemReviewed"]["author"]["name"] == "Ines Okafor", "the speaker, not the writer"


def test_what_the_case_does_not_know_is_left_out(report: Report) -> None:
    bare = published(report, author=None, outlet=None)
    review = json.loads(written(bare))[0]
    assert "url" not in review
    assert "author" not in review["itemReviewed"]
    assert "datePublished" not in review["itemReviewed"]
    assert set(review["itemReviewed"]["appearance"]) == {"@type", "headline", "identifier"}


def test_an_outlet_speaks_where_nobody_signs(report: Report) -> None:
    review = json.loads(written(published(report, author=None)))[0]
    assert review["itemReviewed"]["author"] == {"@type": "Organization", "name": "The Coast & Pier"}


def test_reviews_are_valid_by_the_shipped_schema(reviews: list[dict[str, Any]]) -> None:
    schema = json.loads(SCHEMA.read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(reviews)


def test_a_review_can_be_pasted_into_a_page(report: Report) -> None:
    data = written(published(report)).decode()
    assert "<" not in data
    assert data.count("\n") == 2 + 5, "one review a line"


def test_a_draft_of_ones_own_is_refused_in_plain_words(report: Report) -> None:
    with pytest.raises(ExportError, match=r"claims made by others.*draft of your own") as caught:
        written(report)
    assert "published document" in caught.value.remedy
    assert [problem.stops for problem in lint(report)] == [True]


def test_a_published_text_without_a_rated_verdict_is_refused(report: Report) -> None:
    open_ones = tuple(one for one in report.claims if one.claim.verdict in (None, "unsupported"))
    with pytest.raises(ExportError, match=r"no claim .* public rating"):
        written(published(replace(report, claims=open_ones)))


def test_what_is_wanting_is_said_in_words(report: Report) -> None:
    said = [str(problem) for problem in lint(published(report))]
    assert said[0].endswith("Add url and publisher to each review before it goes online")
    assert "3 claims left out: the verdict has no public rating" in said
    assert "3 claims left out: no verdict yet" in said
    assert "1 claim left out: not in a published document" in said
    assert "“The lamp on <Gull> Point” has no day of publication" in said
    assert "claim 8: the verdict is stale" in said
    assert any(f"claim 3: the wording has 102 characters, more than the {LONGEST}" in line for line in said)
    assert not any(problem.stops for problem in lint(published(report)))


def test_a_document_that_names_nobody_is_told_and_a_sound_one_is_not(report: Report) -> None:
    short = tuple(
        replace(one, claim=replace(one.claim, state=WorkState.CHECKED, statement="Short.")) for one in report.claims[:2]
    )
    whole = published(replace(report, claims=short), published="2026-10-01")
    assert len(lint(whole)) == 1, "only what no case knows"
    nobody = published(whole, author=None, outlet=None)
    assert "names neither writer nor outlet" in str(lint(nobody)[1])
