"""Ids that two copies of a case work out alike: of a document from its text, of a claim from its place, of pairs."""

from __future__ import annotations

import base64
import hashlib

from workbench.core.text import Span

LENGTH = 16
"""Base-32 digits of a uid: 80 bits, no clash to be feared in a case of 100,000 claims."""
_ENOUGH = LENGTH * 5 // 8
"""Bytes of a digest that make so many."""


def document_uid(text: str) -> str:
    """uid of a document, from its first text."""
    return document_uid_by(hashlib.sha256(text.encode()).hexdigest())


def document_uid_by(text_sha256: str) -> str:
    """The same, from the digest of that text."""
    return "d" + _base_32(bytes.fromhex(text_sha256))


def claim_uid(document: str, span: Span) -> str:
    """uid of a claim the finder proposed, from its document's uid and its first place."""
    return "c" + _digits(f"{document} {span.start} {span.end}")


def tie_uid(a: str, b: str) -> str:
    """uid of a pair of claims, from theirs, whichever comes first."""
    return "x" + _digits(" ".join(sorted((a, b))))


def family_uid(first: str) -> str:
    """uid of a family, from that of its first member."""
    return "f" + _digits(first)


def _digits(words: str) -> str:
    return _base_32(hashlib.sha256(words.encode()).digest())


def _base_32(digest: bytes) -> str:
    return base64.b32encode(digest[:_ENOUGH]).decode().lower()[:LENGTH]
