"""The page that verifies a dossier: one file, its script and looks inside, silent on the network."""

from __future__ import annotations

import base64
import hashlib

from workbench.paths import shipped
from workbench.reports.colours import style_variables


def page() -> str:
    """The page; a policy in it forbids everything but its own style and script."""
    folder = shipped("resources") / "reports" / "dossier"
    style = style_variables() + (folder / "verify.css").read_text("utf-8")
    script = (folder / "verify.js").read_text("utf-8")
    policy = f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; base-uri 'none'"
    template = (folder / "verify.html").read_text("utf-8")
    for name, words in (("policy", policy), ("style", style), ("script", script)):
        template = template.replace(f"{{{name}}}", words, 1)
    return template


def _hash(content: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode('ascii')}"
