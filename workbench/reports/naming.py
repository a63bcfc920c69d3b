"""What a source is called in a report: its name, or its alias where its name must not stand."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from workbench.core.evidence import EvidenceLink, Source

NO_ALIAS = "confidential source"
"""What a confidential source without an alias is called where its name must not stand."""


class Naming(StrEnum):
    """Whether a report may name confidential sources."""

    NAMES = "names"
    """The desk's own full report."""
    ALIASES = "aliases"
    """Whatever leaves the desk."""


def called(source: Source, naming: Naming) -> Source:
    """The source as a report may show it: every format asks here and nowhere else.

    Of a confidential source only its alias, its kind and whether it is on record are left under ALIASES: nothing that
    leads to it.
    """
    if naming is Naming.NAMES or not source.confidential:
        return source
    return Source(title=source.alias or NO_ALIAS, kind=source.kind, on_record=source.on_record, confidential=True)


def source_of(link: EvidenceLink) -> Source:
    """What is recorded about a link's source; the title and address of the link are its source's own."""
    return replace(link.source, title=link.title, url=link.url)


def link_called(link: EvidenceLink, naming: Naming) -> EvidenceLink:
    """The link as a report may show it: where its source is hidden, so is what was copied from it or kept of it."""
    whole = source_of(link)
    shown = called(whole, naming)
    if shown == whole:
        return link
    bare = {"file_name": "", "file_sha256": None, "excerpt": "", "locator": "", "passage": None}
    return replace(link, title=shown.title, url=shown.url, source=shown, **bare)  # type: ignore[arg-type]
