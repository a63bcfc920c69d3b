"""What a confidential source is called, and that nothing else of it gets through."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest

from workbench.core.evidence import EvidenceKind, EvidenceLink, Source
from workbench.core.progress import silent
from workbench.core.report import Report
from workbench.reports import csv_table, markdown
from workbench.reports.layout import lay_out
from workbench.reports.naming import NO_ALIAS, Naming, called, link_called

SECRET = Source(
    title="Letter of Nadia K.", url="https://nadia.example", kind=EvidenceKind.EMAIL, author="Nadia K.",
    publisher="Nadia's shop", published="2026-01-02", archived_url="https://archive.example/nadia", language="ka",
    person="Nadia K.", on_record=False, voice="Nadia", confidential=True, alias="Source 1",
)  # fmt: skip


def test_under_its_alias_only_alias_kind_and_record_are_left() -> None:
    shown = called(SECRET, Naming.ALIASES)
    assert shown == Source(title="Source 1", kind=EvidenceKind.EMAIL, on_record=False, confidential=True)
    assert called(replace(SECRET, alias=""), Naming.ALIASES).title == NO_ALIAS


def test_with_names_and_for_open_sources_nothing_changes() -> None:
    assert called(SECRET, Naming.NAMES) == SECRET
    assert called(replace(SECRET, confidential=False), Naming.ALIASES) == replace(SECRET, confidential=False)


def secret(link: EvidenceLink) -> EvidenceLink:
    """The link, leading to a source that must not be named."""
    return replace(
        link, evidence_id=77, title=SECRET.title, url=SECRET.url, source=SECRET, file_name="nadia.eml",
        file_sha256="ad1a" * 16, locator="Nadia's second page", excerpt="I, Nadia, saw it.",
    )  # fmt: skip


def test_what_was_copied_from_a_hidden_source_or_kept_of_it_is_hidden_too(report: Report) -> None:
    hidden = link_called(secret(report.claims[0].evidence[0]), Naming.ALIASES)
    assert "adia" not in repr(hidden)
    assert hidden.file_sha256 is None


@pytest.mark.parametrize("naming", Naming)
def test_a_report_names_it_or_does_not_and_says_how_many_it_names(report: Report, naming: Naming) -> None:
    first = report.claims[0]
    claims = (replace(first, evidence=(secret(first.evidence[0]), first.evidence[1])),)
    layout = lay_out(replace(report, claims=claims, left_out=(), sources=()), naming)
    assert layout.confidential == (2 if naming is Naming.NAMES else 0)
    assert ("adia" in repr((layout.sources, layout.groups))) == (naming is Naming.NAMES)


def test_the_desk_report_warns_that_it_names_them(report: Report) -> None:
    stream = io.BytesIO()
    markdown.EXPORTER.write(report, stream, silent)
    assert "This report names 1 confidential source: it must not leave the desk." in stream.getvalue().decode()
    stream = io.BytesIO()
    csv_table.EXPORTER.write(report, stream, silent)
    assert "| confidential" in stream.getvalue().decode("utf-8-sig")
