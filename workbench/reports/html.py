"""The report as one web page: self-contained, printable, readable without script, silent on the network."""

from __future__ import annotations

import base64
import hashlib
import itertools
import math
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, BinaryIO

from workbench.core.claims import Listing, WorkState
from workbench.core.documents import Passage, Role
from workbench.core.progress import Watcher
from workbench.core.report import Report
from workbench.core.text import one_line
from workbench.paths import shipped
from workbench.reports.annotation import Piece, annotated, blocks
from workbench.reports.changes import word_changes
from workbench.reports.clearance import Standing
from workbench.reports.colours import style_variables
from workbench.reports.entries import Entry
from workbench.reports.exporter import Exporter, watched
from workbench.reports.layout import Group, Layout, lay_out
from workbench.reports.marks import symbols
from workbench.reports.summary import (
    covers,
    left_out_because,
    names_sources,
    prepared_for,
    second_reading_figures,
    standing_of_sign_off,
    summary,
)
from workbench.reports.wording import (
    OUTCOMES,
    ROLES,
    about,
    counted,
    day_and_time,
    fate,
    listed,
    lower_first,
    plain,
    short_hash,
)

if TYPE_CHECKING:
    from jinja2 import Environment

OPEN_IN_WORDS = 60
"""Open claims named one by one; the rest are counted and stand in the register all the same."""

SHEET = 100
"""Claims to a table of the register: its head is repeated then, and a browser need not lay out what is far away."""

LONG = 500
"""Claims from which the page asks the browser to lay out only what is near."""

OPEN_SHAPE = "open-ring"
"""Mark of a claim without a verdict."""

_TONE_OF_STANDING = {Standing.CLEARED: "ver", Standing.WITH_CHANGES: "ctx", Standing.HOLD: "wro"}
_TONE_OF_STATE = {
    WorkState.WAITING: "ctx",
    WorkState.INCOMPLETE: "ctx",
    WorkState.STALE: "dis",
    WorkState.SECOND_READ: "ver",
    WorkState.SIGNED_OFF: "ver",
}
_ROLES = {Role.DRAFT: "draft", Role.PUBLISHED: "published text", Role.SOURCE: "source"}
_LEFT_OUT = {
    Listing.FOLDED: "folded into what they repeat",
    Listing.SET_ASIDE: "set aside with their passage",
    Listing.DISCARDED: "discarded by a person",
}
_NEWLINES_ARE_LAYOUT = ("text/plain", "text/markdown")


def write_report(report: Report, stream: BinaryIO, watch: Watcher) -> None:
    """Write the page as UTF-8. All words of the case are escaped; a policy in the page forbids everything foreign."""
    layout = lay_out(report)
    page = _environment().get_template("report.html.j2").stream(**_context(layout, watch))
    page.enable_buffering(200)
    stream.writelines(part.encode() for part in page)


EXPORTER = Exporter("html", "Web page (HTML)", ".html", write_report)


def _context(layout: Layout, watch: Watcher) -> dict[str, object]:
    listed_claims = len(layout.report.claims)
    total = 2 * listed_claims
    folder = shipped("resources") / "reports"
    style = style_variables() + (folder / "report.css").read_text("utf-8")
    script = (folder / "report.js").read_text("utf-8")
    verdicts = {reported.claim.verdict for reported in layout.report.claims}
    shapes = [*(label.shape for label in layout.report.scale.labels), OPEN_SHAPE]
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
        "left_out_because": list(left_out_because(layout.report)),
        "sign_off": standing_of_sign_off(layout.report),
        "second_reading": list(second_reading_figures(layout.second, layout.total)),
        "register": _register(layout, watch, total),
        "texts": _texts(layout, watch, total),
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
        "one_line": one_line,
        "listed": listed,
        "lower_first": lower_first,
        "web_address": web_address,
        "plain": plain,
        "fate": fate,
        "word_changes": word_changes,
        "about": about,
        "covers": covers,
        "names_sources": names_sources,
    }
    environment.globals |= {
        "open_shape": OPEN_SHAPE,
        "open_in_words": OPEN_IN_WORDS,
        "standing_tones": _TONE_OF_STANDING,
        "roles": _ROLES,
        "left_out_words": _LEFT_OUT,
        "ordinary_states": (WorkState.TO_CHECK, WorkState.CHECKED),
        "outcomes": OUTCOMES,
        "signing_roles": ROLES,
        "state_tones": _TONE_OF_STATE,
    }
    return environment


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


def _register(layout: Layout, watch: Watcher, total: int) -> Iterator[tuple[Group, Iterator[Sequence[Entry]]]]:
    """Each document that has claims, with its claims by sheets."""
    done = 0
    for group in layout.groups:
        if group.entries:
            yield group, _sheets(watched(group.entries, watch, done, total, "claims"))
        done += len(group.entries)


def _sheets(entries: Iterator[Entry]) -> Iterator[Sequence[Entry]]:
    while sheet := list(itertools.islice(entries, SHEET)):
        yield sheet


def _texts(
    layout: Layout, watch: Watcher, total: int
) -> Iterator[tuple[Group, bool, Iterator[tuple[Passage, list[Piece]]]]]:
    """Each document, whether its line ends mean nothing, and its passages in pieces."""
    done = len(layout.report.claims)
    for group in layout.groups:
        parts = blocks(group.document.text, group.document.passages)
        entries = list(watched(group.entries, watch, done, total, "text"))
        wrapped = group.document.document.media_type.startswith(_NEWLINES_ARE_LAYOUT)
        yield group, wrapped, annotated(group.document.text, parts, entries)
        done += len(entries)
