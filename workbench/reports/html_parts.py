"""Parts of the web page that several sections share, as ready HTML: written by hand, for a register of 100,000 rows.

Every word of a case goes through `escaped`; what is a case's and not ours stands under dir="auto" and lang="".
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from workbench.core.claims import Claim, WorkState
from workbench.core.review import Proposal
from workbench.reports.against import Against, Beside, Called, Told
from workbench.reports.changes import word_changes
from workbench.reports.entries import Entry, Given, Read
from workbench.reports.wording import OUTCOMES, beside_kind, counted, day_and_time, fate, listed, plain

OPEN_SHAPE = "open-ring"
"""Mark of a claim without a verdict."""

ORDINARY_STATES = frozenset({WorkState.TO_CHECK, WorkState.CHECKED})
"""States that the verdict says already."""

_TONE_OF_STATE = {
    WorkState.WAITING: "ctx",
    WorkState.INCOMPLETE: "ctx",
    WorkState.STALE: "dis",
    WorkState.SECOND_READ: "ver",
    WorkState.SIGNED_OFF: "ver",
}
_OWN = 'dir="auto" lang=""'


def escaped(words: str) -> str:
    """Words that can stand anywhere in the page, inside quotes too, and be nothing but words."""
    safe = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return safe.replace('"', "&#34;").replace("'", "&#39;")


def claim_name(entry: Entry) -> str:
    """What a claim is called; numbers, of which a page has a hundred thousand, need no escaping."""
    return entry.name if entry.name.isdecimal() else escaped(entry.name)


def anchor(entry: Entry) -> str:
    """What ids and links of a claim end in."""
    return entry.anchor if entry.anchor.isdecimal() else escaped(entry.anchor)


def mark(shape: str) -> str:
    """The drawing of a verdict's shape."""
    return f'<svg class="mark" aria-hidden="true"><use href="#mark-{shape}"/></svg>'


def verdict(given: Given | None) -> str:
    """A verdict as shape and word."""
    if given is None:
        return f'<span class="verdict open">{mark(OPEN_SHAPE)}<span>No verdict</span></span>'
    label = given.label
    return f'<span class="verdict {label.tone}">{mark(label.shape)}<span>{escaped(label.name)}</span></span>'


@lru_cache(maxsize=4096)
def when(at: str) -> str:
    """A stored time, for people and for programs."""
    return f'<time datetime="{escaped(at)}">{escaped(day_and_time(at))}</time>'


def by(person: str, at: str) -> str:
    """Who and when."""
    return f"<bdi>{escaped(person)}</bdi>, {when(at)}"


def change(proposal: Proposal) -> str:
    """A proposed change, word by word: what goes is struck out, what comes is marked."""
    tags = {"out": ("<del>", "</del>"), "in": ("<ins>", "</ins>"), "same": ("", "")}
    runs = ((tags[run.kind], escaped(run.text)) for run in word_changes(proposal.old, proposal.new))
    return "".join(f"{begin}{words}{end}" for (begin, end), words in runs)


def decided(proposal: Proposal) -> str:
    """What became of a proposed change."""
    reason = f'<p class="meta" {_OWN}>{escaped(proposal.fate_reason)}</p>\n' if proposal.fate_reason else ""
    return f'<p class="fate">{fate(proposal.fate)}</p>\n{reason}'


def state(claim: Claim) -> str:
    """The state of the work on a claim."""
    tone = _TONE_OF_STATE.get(claim.state, "non")
    return f'<span class="state {tone}">{plain(claim.state)}</span>'


def risks(claim: Claim) -> str:
    """What can hurt somebody."""
    return "".join(f'<span class="risk">{escaped(plain(risk))}</span>' for risk in claim.risks)


def sources(entry: Entry) -> str:
    """What a claim rests on, in short: numbers, pinpoints, strength."""
    parts = []
    for one in entry.cited:
        locator = f", <bdi>{escaped(one.link.locator)}</bdi>" if one.link.locator else ""
        name = f'<a href="#source-{one.source.number}">{one.source.name}</a>'
        parts.append(f"<p>{name}{locator}&nbsp;· {one.link.relation.value}</p>\n")
    if entry.strength:
        parts.append(f'<p class="meta" title="{escaped(entry.strength.why)}">strength {entry.strength.name}</p>\n')
    elif not entry.cited:
        parts.append('<p class="meta">none</p>\n')
    return "".join(parts)


def cited(entry: Entry) -> str:
    """What a claim rests on, in full: strength, and each source with what it says."""
    parts = []
    if entry.strength:
        why = f'<span class="meta" {_OWN}>{escaped(entry.strength.why)}</span>'
        parts.append(f'<p class="strength"><b>strength {entry.strength.name}</b> {why}</p>\n')
    if entry.cited:
        parts.append('<ul class="cited">\n')
        for one in entry.cited:
            link = one.link
            locator = f", <bdi>{escaped(link.locator)}</bdi>" if link.locator else ""
            grade = f"&nbsp;· {link.grade.value}" if link.grade else ""
            opened = "&nbsp;· opened" if link.opened else ""
            parts.append(
                f'<li>\n<p><a href="#source-{one.source.number}">{one.source.name}</a>{locator}{grade}&nbsp;· '
                f'<span class="relation">{link.relation.value}</span>{opened}</p>\n'
                f'<p class="meta" {_OWN}>{escaped(one.source.title)}</p>\n'
            )
            if one.passage:
                same = one.passage == one.source.title
                into = "this document" if same else f'<bdi lang="">{escaped(one.passage)}</bdi>,'
                parts.append(f'<p class="meta">passage of {into} in the case</p>\n')
            if link.changed_at:
                parts.append('<p class="alarm dis">file changed since</p>\n')
            if link.excerpt:
                parts.append(f"<blockquote {_OWN}>{escaped(link.excerpt)}</blockquote>\n")
            parts.append("</li>\n")
        parts.append("</ul>\n")
    return "".join(parts)


def record(entry: Entry) -> str:
    """Everything that was recorded about a claim beside its verdict and its evidence."""
    claim, given = entry.claim, entry.given
    parts = []
    if claim.risks:
        parts.append(f'<p class="risks">{label("High risk")} {risks(claim)}</p>\n')
    finding = claim.finding
    speaker = f' · <bdi lang="">{escaped(finding.speaker)}</bdi>' if finding.speaker else ""
    besides = "".join(f" · {words}" for words in beside_kind(claim))
    facts = ", ".join(f'<bdi class="fact" lang="">{escaped(words)}</bdi>' for words in entry.ticked)
    ticked = f" · confirmed in it: {facts}" if facts else ""
    parts.append(f'<p class="meta">{finding.kind.value}{speaker}{besides}{ticked}</p>\n')
    parts.extend(_against(one) for one in entry.against)
    if entry.same:
        parts.append(f'<p class="meta">{_same(entry.same)}</p>\n')
    parts.extend(f'<p class="note">{label(one.sort)} {_beside(one)}</p>\n' for one in entry.beside)
    if entry.statement:
        parts.append(f'<p class="statement">{label("On its own")} {own(entry.statement)}</p>\n')
    if given:
        parts.append(_reasons(given))
    elif entry.pending_reason:
        parts.append(f'<p class="reason">{label("Typed so far")} {own(entry.pending_reason)}</p>\n')
    if entry.proposal:
        parts.append(_proposed(entry.proposal))
    if entry.questions:
        parts.extend(_questions(entry))
    parts.extend(_reading(one) for one in entry.readings)
    for note in entry.notes:
        kind = label("Working note" if note.kind == "working" else "Note")
        parts.append(f'<p class="note">{kind} {own(note.text)} {meta(by(note.person, note.at))}</p>\n')
    if entry.earlier:
        parts.append(_earlier(entry.earlier))
    return "".join(parts)


def _against(one: Against) -> str:
    conflict = f'<a href="#conflict-{one.number}">{one.name}</a>'
    said = f"against {_claim_link(one.other)}: {own(one.reason)} {meta(escaped(one.settled))}"
    return f'<p class="note">{label("Conflict")} {conflict} {said}</p>\n'


def _same(others: tuple[Called, ...]) -> str:
    names = [_claim_link(one, "") for one in others]
    return f"same fact as {'claim' if len(others) == 1 else 'claims'} {listed(names)}"


def _beside(one: Beside) -> str:
    """What is beside a claim; the words around a link are read as one, so that both stand in the order of the line."""
    told = [f"<span {_OWN}>{_told(told)}</span>" for told in one.shown]
    return "; ".join(told) + (f" {meta(one.rest)}" if one.rest else "")


def _told(one: Told) -> str:
    return escaped(one.before) + (_claim_link(one.other) if one.other else "") + escaped(one.after)


def _claim_link(one: Called, word: str = "claim ") -> str:
    return f'<a href="#claim-{escaped(one.anchor)}">{word}{escaped(one.name)}</a>'


def label(words: str) -> str:
    """A label of ours before words of the case."""
    return f'<span class="label">{words}</span>'


def own(words: str) -> str:
    """Words of the case inside a line of ours."""
    return f"<span {_OWN}>{escaped(words)}</span>"


def meta(html: str) -> str:
    """What is told beside: who and when."""
    return f'<span class="meta">{html}</span>'


def _reasons(given: Given) -> str:
    judgement = given.judgement
    reason = f'<p class="reason" {_OWN}>{escaped(judgement.reason)}</p>\n' if judgement.reason else ""
    if judgement.override:
        reason += f'<p class="reason override">{label("Override")} {own(judgement.override)}</p>\n'
    return reason


def _proposed(proposal: Proposal) -> str:
    words = f'<span class="words" {_OWN}>{change(proposal)}</span>'
    why = f'<p class="note" {_OWN}>{escaped(proposal.why)}</p>\n' if proposal.why else ""
    reason = f": {own(proposal.fate_reason)}" if proposal.fate_reason else ""
    settled = f" · {by(proposal.settled_by, proposal.settled_at)}" if proposal.settled_by else ""
    return (
        f'<p class="proposal">{label("Proposed change")} {words}</p>\n{why}'
        f'<p class="meta">{by(proposal.person, proposal.at)} · {fate(proposal.fate)}{reason}{settled}</p>\n'
    )


def _questions(entry: Entry) -> Iterable[str]:
    for one in entry.questions:
        due = f" · due {escaped(day_and_time(one.due))}" if one.due else ""
        still = "" if one.answer else " · open"
        to = label(f'Question to <bdi lang="">{escaped(one.of)}</bdi>')
        yield f'<p class="note">{to} {own(one.text)} {meta(by(one.person, one.at) + due + still)}</p>\n'
        if one.answer:
            confirmed = f' · confirmed: <bdi lang="">{escaped(one.confirmed)}</bdi>' if one.confirmed else ""
            at = when(one.answered_at) if one.answered_at else ""
            at = by(one.answered_by, one.answered_at) if one.answered_by else at
            yield f'<p class="note answer">{label("Answer")} {own(one.answer)} {meta(at + confirmed)}</p>\n'


def _reading(one: Read) -> str:
    reading = one.reading
    stale = ""
    if reading.withdrawn:
        stale = ", withdrawn"
    elif not one.counts:
        stale = f", on the earlier verdict “{escaped(one.verdict.name)}”"
    comment = f": {own(reading.comment)}" if reading.comment else ""
    blind = " · blind, the evidence before the verdict" if reading.blind else ""
    told = meta(by(reading.reader, reading.at) + blind)
    return f'<p class="note">{label("Second reading")} {OUTCOMES[reading.outcome]}{stale}{comment} {told}</p>\n'


def _earlier(earlier: tuple[Given, ...]) -> str:
    lines = []
    for one in earlier:
        withdrawn = f" {meta('withdrawn')}" if one.judgement.withdrawn else ""
        told = meta(by(one.judgement.checker, one.judgement.at))
        lines.append(f"<li>{verdict(one)}{withdrawn} {told}\n{_reasons(one)}</li>\n")
    head = f"<summary>{counted(len(earlier), 'earlier verdict')}</summary>"
    return f'<details class="earlier">\n{head}\n<ul>\n{"".join(lines)}</ul>\n</details>\n'
