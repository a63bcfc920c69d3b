"""Ids that two copies of a case work out alike: of a document from its first text, of a found claim from its place."""

from __future__ import annotations

import base64
import hashlib

from workbench.core.text import Span

LENGTH = 16
"""Base-32 digits of a uid: 80 bits, no clash to be feared in a case of 100,000 claims."""


def document_uid(text: str) -> str:
    """uid of a document, from its first text."""
    return "d" + _digits(text)


def claim_uid(document: str, span: Span) -> str:
    """uid of a claim the finder proposed, from its document's uid and its first place."""
    return "c" + _digits(f"{document} {span.start} {span.end}")


def _digits(words: str) -> str:
    return base64.b32encode(hashlib.sha256(words.encode()).digest()).decode().lower()[:LENGTH]
