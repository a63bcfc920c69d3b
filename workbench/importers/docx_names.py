"""Names of WordprocessingML (ECMA-376 Part 1, section 17, and Part 4 for the transitional form that Word writes)."""

from __future__ import annotations

from typing import Any

TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
W = "{" + TRANSITIONAL + "}"


def attribute(element: Any, name: str) -> str:
    """A w: attribute, empty when it is not there."""
    return element.get(W + name) or ""
