"""Verdicts on what others said, as ClaimReview of schema.org: what search engines and other checkers read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import BinaryIO

from workbench.core.claims import WorkState
from workbench.core.documents import Document, Role
from workbench.core.errors import ExportError
from workbench.core.progress import Watcher
from workbench.core.report import Report, ReportedClaim
from workbench.core.text import one_line
from workbench.core.verdicts import Judgement, VerdictLabel
from workbench.reports.exporter import Exporter, Problem, watched
from workbench.reports.wording import counted, plain

_LACKS = "texts, sources, notes or questions, and no verdict without a public rating"

LONGEST = 75
"""Characters of a claim that are shown in one piece on a telephone (Google's advice for claimReviewed)."""

_UNFINISHED = (WorkState.INCOMPLETE, WorkState.STALE, WorkState.WAITING)


def write_reviews(report: Report, stream: BinaryIO, watch: Watcher) -> None:
    """Write a JSON array with one review a line, each complete in itself and safe to paste into a page's script.

    Only rated verdicts on claims of published documents are in it. Raises ExportError when there is none: a draft of
    one's own is not somebody's claim.
    """
    for problem in lint(report):
        if problem.stops:
            raise ExportError(problem.what, remedy=problem.remedy)
    rated = list(_rated(report))
    separator = "[\n"
    for reported, judgement, label in watched(rated, watch, 0, len(rated), "reviews"):
        line = json.dumps(_review(report, reported, judgement, label), ensure_ascii=False).replace("<", "\\u003c")
        stream.write(f"{separator}{line}".encode())
        separator = ",\n"
    stream.write(b"\n]\n")


def lint(report: Report) -> tuple[Problem, ...]:
    """What a publisher should know before this is written: first what stops it, else claim by claim what is wanting."""
    published = _published(report)
    if not published:
        return (
            Problem(
                "ClaimReview is for claims made by others, and every document under check here is a draft of your own",
                remedy="Bring in what others published as a published document, or choose another format",
                stops=True,
            ),
        )
    if not any(_rated(report)):
        return (
            Problem(
                "no claim of a published document has a verdict with a public rating",
                remedy="Check some of its claims first",
                stops=True,
            ),
        )
    return tuple(_wanting(report, published))


EXPORTER = Exporter("claimreview", "ClaimReview (JSON-LD)", ".jsonld", write_reviews, lint=lint, lacks=_LACKS)


def _published(report: Report) -> dict[int, Document]:
    return {one.document.id: one.document for one in report.documents if one.document.role is Role.PUBLISHED}


def _judged(report: Report) -> Iterator[tuple[ReportedClaim, Judgement, VerdictLabel]]:
    published = _published(report)
    labels = {label.key: label for label in report.scale.labels}
    for reported in report.claims:
        judgement = reported.judgement
        if judgement and reported.claim.document_id in published:
            yield reported, judgement, labels[judgement.verdict]


def _rated(report: Report) -> Iterator[tuple[ReportedClaim, Judgement, VerdictLabel]]:
    return (one for one in _judged(report) if one[2].rating is not None)


def _review(report: Report, reported: ReportedClaim, judgement: Judgement, label: VerdictLabel) -> dict[str, object]:
    ratings = [one.rating for one in report.scale.labels if one.rating is not None]
    rating = {
        "@type": "Rating",
        "ratingValue": label.rating,
        "bestRating": max(ratings),
        "worstRating": min(ratings),
        "alternateName": label.name,
    }
    if judgement.reason:
        rating["ratingExplanation"] = one_line(judgement.reason)
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "claimReviewed": one_line(reported.claim.statement),
        "datePublished": report.changed_at[:10],
        "dateCreated": judgement.at,
        "author": {"@type": "Person", "name": judgement.checker},
        "reviewRating": rating,
        "itemReviewed": _item(reported, _published(report)[reported.claim.document_id]),
    }


def _item(reported: ReportedClaim, document: Document) -> dict[str, object]:
    """Who said it, when and where, as far as the case knows."""
    appearance: dict[str, object] = {
        "@type": "CreativeWork",
        "headline": document.title or document.name,
        "identifier": f"urn:sha256:{document.text_sha256}",
    }
    item: dict[str, object] = {"@type": "Claim", "text": reported.claim.text}
    if author := _author(reported, document):
        item["author"] = author
    if document.author:
        appearance["author"] = {"@type": "Person", "name": document.author}
    if document.outlet:
        appearance["publisher"] = {"@type": "Organization", "name": document.outlet}
    if document.published:
        item["datePublished"] = appearance["datePublished"] = document.published
    return item | {"appearance": appearance}


def _author(reported: ReportedClaim, document: Document) -> dict[str, object] | None:
    """Who made the claim: whom the text quotes, else its writer, else its outlet."""
    person = reported.claim.finding.speaker or document.author
    if person:
        return {"@type": "Person", "name": person}
    return {"@type": "Organization", "name": document.outlet} if document.outlet else None


def _wanting(report: Report, published: dict[int, Document]) -> Iterator[Problem]:
    yield Problem(
        "a case does not know at which address the reviews will stand, nor who publishes them",
        remedy="Add url and publisher to each review before it goes online",
    )
    judged, rated = list(_judged(report)), list(_rated(report))
    if len(judged) > len(rated):
        unrated = counted(len(judged) - len(rated), "claim")
        yield Problem(f"{unrated} left out: the verdict has no public rating")
    if open_ones := sum(one.claim.document_id in published for one in report.claims) - len(judged):
        yield Problem(f"{counted(open_ones, 'claim')} left out: no verdict yet")
    if others := sum(one.claim.document_id not in published for one in report.claims):
        yield Problem(f"{counted(others, 'claim')} left out: not in a published document")
    reviewed = {reported.claim.document_id for reported, _, _ in rated}
    for document in (one for one in published.values() if one.id in reviewed):
        name = document.title or document.name
        if not document.published:
            yield Problem(f"“{name}” has no day of publication")
        if not document.author and not document.outlet:
            yield Problem(f"“{name}” names neither writer nor outlet")
    for reported, _, _ in rated:
        claim = reported.claim
        length = len(one_line(claim.statement))
        if length > LONGEST:
            yield Problem(
                f"the wording has {length} characters, more than the {LONGEST} that are shown in one piece",
                claim=str(claim.number),
                remedy="Shorten the stand-alone wording",
            )
        if claim.state in _UNFINISHED:
            yield Problem(f"the verdict is {plain(claim.state)}", claim=str(claim.number))
