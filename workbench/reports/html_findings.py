"""Rows of the web page of which there may be thousands beside the register: changes, quotations, uses of a source."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.core.evidence import EvidenceLink
from workbench.core.review import Proposal
from workbench.reports.conflicts import Conflict, Passage
from workbench.reports.entries import Entry
from workbench.reports.html_parts import anchor, by, change, claim_name, decided, escaped, own, sources, verdict


def change_row(entry: Entry) -> str:
    """Words that must change or have been changed, what comes instead, why, on what evidence."""
    proposal = entry.proposal
    words = change(proposal) if proposal else escaped(entry.claim.text)
    fate = decided(proposal) if proposal else '<p class="meta">no wording proposed</p>'
    return (
        f"<tr>\n{_name(entry)}\n<td>{_words(words)}</td>\n<td>{reason(entry, proposal)}</td>\n"
        f"<td>{sources(entry)}</td>\n<td>{fate}</td>\n</tr>\n"
    )


def unsettled_row(entry: Entry) -> str:
    """Words that the evidence neither carries nor rejects."""
    words = _words(escaped(entry.claim.text))
    return f"<tr>\n{_name(entry)}\n<td>{words}</td>\n<td>{reason(entry)}</td>\n<td>{sources(entry)}</td>\n</tr>\n"


def quotation_row(entry: Entry) -> str:
    """Who is quoted, with which very words, and whether they were said."""
    speaker = entry.claim.finding.speaker
    who = f'<bdi lang="">{escaped(speaker)}</bdi>' if speaker else '<span class="meta">nobody named</span>'
    words = "\n".join(_words(escaped(one)) for one in entry.quoted)
    return f"<tr>\n{_name(entry)}\n<td>{who}</td>\n<td>{words}</td>\n<td>{verdict(entry.given)}</td>\n</tr>\n"


def conflict_row(one: Conflict) -> str:
    """Two claims that cannot both be right, the words that tell lit, why, and what became of it."""
    settled = f"<p><b>{escaped(one.settled)}</b></p>\n"
    if done := one.settlement:
        said = f'<p class="reason" dir="auto" lang="">{escaped(done.reason)}</p>\n' if done.reason else ""
        settled += f'{said}<p class="meta">{by(done.person, done.at)}</p>\n'
    return (
        f'<tr id="conflict-{one.number}">\n<th scope="row">{one.name}</th>\n<td>{_side(one.here)}</td>\n'
        f"<td>{_side(one.there)}</td>\n<td><p>{own(one.reason)}</p>\n{settled}</td>\n</tr>\n"
    )


def _side(one: Passage) -> str:
    words = "".join(
        f'<mark class="lit">{escaped(part.words)}</mark>' if part.lit else escaped(part.words) for part in one.parts
    )
    page = f", page {one.page}" if one.page else ""
    place = f'<p class="meta">{own(one.document)}{page}</p>'
    return f"<p>Claim {_link(one.entry)}</p>\n{_words(words)}\n{place}\n"


def reason(entry: Entry, proposal: Proposal | None = None) -> str:
    """The verdict with the checker's reason, and why the change was proposed where that says something else."""
    said = entry.given.judgement.reason if entry.given else ""
    why = proposal.why if proposal else ""
    given = [
        f'<p class="reason" dir="auto" lang="">{escaped(words)}</p>\n' for words in dict.fromkeys((said, why)) if words
    ]
    none = '<p class="meta">no reason given</p>'
    return f"{verdict(entry.given)}\n{''.join(given) or none}"


def uses(found: Sequence[tuple[Entry, EvidenceLink]]) -> str:
    """The claims that lean on a source, and who attached it."""
    if not found:
        return '<p class="meta">no claim leans on it</p>'
    lines = []
    for entry, link in found:
        locator = f", <bdi>{escaped(link.locator)}</bdi>" if link.locator else ""
        lines.append(f"<p>{_link(entry)} {link.relation.value}{locator}</p>")
    people = ", ".join(f"<bdi>{escaped(person)}</bdi>" for person in dict.fromkeys(link.person for _, link in found))
    return f'{"".join(lines)}\n<p class="meta">attached by {people}</p>'


def _name(entry: Entry) -> str:
    return f'<th scope="row">{_link(entry)}</th>'


def _link(entry: Entry) -> str:
    return f'<a href="#claim-{anchor(entry)}">{claim_name(entry)}</a>'


def _words(html: str) -> str:
    return f'<p class="words" dir="auto" lang="">{html}</p>'
