"""The report as one web page: self-contained, printable, readable without script, silent on the network."""

from __future__ import annotations

import base64
import hashlib
import math
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, BinaryIO

from workbench.core.claims import Listing
from workbench.core.documents import Role
from workbench.core.progress import Watcher
from workbench.core.report import Report
from workbench.paths import shipped
from workbench.reports import html_findings, html_parts
from workbench.reports.clearance import Standing
from workbench.reports.colours import style_variables
from workbench.reports.conflicts import SIDES, WHAT_THEY_ARE, must_look_at
from workbench.reports.coverage import not_looked_at
from workbench.reports.exporter import Exporter
from workbench.reports.html_register import register
from workbench.reports.html_text import ROLES as DOCUMENT_ROLES
from workbench.reports.html_text import texts
from workbench.reports.layout import Layout, lay_out
from workbench.reports.marks import symbols
from workbench.reports.summary import (
    change_log,
    covers,
    left_out_because,
    listed_steps,
    names_sources,
    prepared_for,
    second_reading_figures,
    standing_of_sign_off,
    summary,
)
from workbench.reports.wording import OUTCOMES, ROLES, about, counted, day_and_time, lower_first, short_hash

if TYPE_CHECKING:
    from jinja2 import Environment

OPEN_IN_WORDS = 60
"""Open claims named one by one; the rest are counted and stand in the register all the same."""

LONG = 500
"""Claims from which the page asks the browser to lay out only what is near."""

_BLOCK = 64 * 1024
"""Characters written at a time."""

_TONE_OF_STANDING = {Standing.CLEARED: "ver", Standing.WITH_CHANGES: "ctx", Standing.HOLD: "wro"}
_LEFT_OUT = {
    Listing.FOLDED: "folded into what they repeat",
    Listing.SET_ASIDE: "set aside with their passage",
    Listing.DISCARDED: "discarded by a person",
}
_PARTS: tuple[Callable[..., str], ...] = (
    html_parts.verdict, html_parts.by, html_parts.change, html_parts.decided, html_parts.state, html_parts.risks,
    html_parts.sources, html_parts.cited, html_parts.record, html_findings.change_row, html_findings.unsettled_row,
    html_findings.quotation_row, html_findings.conflict_row, html_findings.reason, html_findings.uses,
)  # fmt: skip
"""Parts that templates call by their names."""


def write_report(report: Report, stream: BinaryIO, watch: Watcher) -> None:
    """Write the page as UTF-8. All words of the case are escaped; a policy in the page forbids everything foreign."""
    layout = lay_out(report)
    waiting: list[str] = []
    length = 0
    for part in _environment().get_template("report.html.j2").generate(**_context(layout, watch)):
        waiting.append(part)
        length += len(part)
        if length > _BLOCK:
            stream.write("".join(waiting).encode())
            waiting, length = [], 0
    stream.write("".join(waiting).encode())


EXPORTER = Exporter("html", "Web page (HTML)", ".html", write_report)


def _context(layout: Layout, watch: Watcher) -> dict[str, object]:
    listed_claims = len(layout.report.claims)
    total = 2 * listed_claims
    folder = shipped("resources") / "reports"
    style = style_variables() + (folder / "report.css").read_text("utf-8")
    script = (folder / "report.js").read_text("utf-8")
    verdicts = {reported.claim.verdict for reported in layout.report.claims}
    shapes = [*(label.shape for label in layout.report.scale.labels), html_parts.OPEN_SHAPE]
    return {
        "layout": layout,
        "report": layout.report,
        "checked": [g.document.document for g in layout.groups if g.document.document.role is not Role.SOURCE],
        "style": style,
        "script": script,
        "policy": f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'",
        "symbols": symbols(shapes),
        "long": listed_claims > LONG,
        "strip_columns": _columns(1 + len(layout.tally) + bool(layout.unjudged)),
        "bar": list(_bar(layout)),
        "verdicts_given": [label for label in layout.report.scale.labels if label.key in verdicts],
        "some_open": None in verdicts,
        "summary": [*summary(layout), prepared_for(layout.report)],
        "must_look_at": must_look_at(layout.conflicts),
        "what_conflicts_are": f"{WHAT_THEY_ARE} {SIDES}",
        "left_out_because": list(left_out_because(layout.report)),
        "not_looked_at": list(not_looked_at(layout.coverage)),
        "log_line": change_log(layout.report),
        "listed_steps": listed_steps(layout.report),
        "sign_off": standing_of_sign_off(layout.report),
        "second_reading": list(second_reading_figures(layout.second, layout.total)),
        "register": register(layout, watch, total),
        "texts": texts(layout, watch, total),
    }


def _environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(shipped("resources") / "reports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters |= {
        "when": day_and_time,
        "counted": counted,
        "short_hash": short_hash,
        "lower_first": lower_first,
        "web_address": web_address,
        "about": about,
        "covers": covers,
        "names_sources": names_sources,
    }
    environment.globals |= {
        "open_in_words": OPEN_IN_WORDS,
        "ordinary_states": html_parts.ORDINARY_STATES,
        "standing_tones": _TONE_OF_STANDING,
        "roles": DOCUMENT_ROLES,
        "left_out_words": _LEFT_OUT,
        "outcomes": OUTCOMES,
        "signing_roles": ROLES,
    }
    environment.globals |= {part.__name__: _ready(part) for part in _PARTS}
    return environment


def _ready(part: Callable[..., str]) -> Callable[..., str]:
    """A part whose HTML a template takes as it is."""
    from markupsafe import Markup

    return lambda *words: Markup(part(*words))  # noqa: S704  # the parts escape what they are given


def web_address(url: str) -> str:
    """The address when a link may lead there, else nothing: http and https only, so that no link runs a script."""
    address = url.strip()
    return address if address.lower().startswith(("https://", "http://")) else ""


def _hash(content: str) -> str:
    """A content-security source of an inline style or script."""
    return f"sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode('ascii')}"


def _columns(cells: int) -> int:
    """How many counts stand side by side so that the rows are as even as they can be, at most six in one."""
    return math.ceil(cells / math.ceil(cells / 6))


def _bar(layout: Layout) -> Iterator[tuple[int, int, str]]:
    """Left edge, width and tone of each part of the bar, in claims."""
    done = 0
    for label, number in layout.tally:
        yield done, number, label.tone
        done += number
