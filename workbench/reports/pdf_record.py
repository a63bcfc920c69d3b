"""What the printed report puts after the findings: register, quotations, evidence, decisions, scope, sign-off, log."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.core.claims import Listing
from workbench.core.documents import Role
from workbench.core.evidence import EvidenceLink
from workbench.core.progress import Watcher
from workbench.reports.coverage import not_looked_at
from workbench.reports.entries import Entry
from workbench.reports.exporter import watched
from workbench.reports.layout import Group, Layout
from workbench.reports.pdf_claim import cited, record, standing
from workbench.reports.pdf_findings import Section, said, section
from workbench.reports.pdf_table import Card, Row, Table
from workbench.reports.pdf_words import (
    Paragraph,
    Run,
    address,
    bare,
    claim,
    joined,
    label,
    lines,
    paragraph,
    verdict,
    words,
)
from workbench.reports.sources import Source
from workbench.reports.summary import change_log, covers, left_out_because, listed_steps, standing_of_sign_off
from workbench.reports.wording import ROLES, about, counted, day_and_time, short_hash

ROLE = {Role.DRAFT: "draft", Role.PUBLISHED: "published text", Role.SOURCE: "source"}

_LEFT_OUT = {
    Listing.FOLDED: "folded into what they repeat",
    Listing.SET_ASIDE: "set aside with their passage",
    Listing.DISCARDED: "discarded by a person",
}


def register(layout: Layout, watch: Watcher, total: int) -> Section:
    """Every listed claim, by document."""
    parts: list[object] = []
    done = 0
    for group in layout.groups:
        entries = watched(group.entries, watch, done, total, "claims")
        done += len(group.entries)
        cards = [_registered(entry).values() for entry in entries]
        if cards:
            parts.append([words(name_of(group)) if len(layout.groups) > 1 else "", "cards", cards])
    lead = [] if layout.report.claims else [paragraph("lead", "No claims are listed.")]
    return section("claims", "Claims, in the order of the text", lead=lead) | {"parts": parts}


def name_of(group: Group) -> str:
    """What the document is called."""
    return group.document.document.title or group.document.document.name


def _registered(entry: Entry) -> Card:
    paragraphs = [*said(entry), standing(entry), *record(entry), *cited(entry)]
    text = f"text-{entry.anchor}" if entry.claim.gone_from is None else ""
    return Card(entry.name, f"claim-{entry.anchor}", text, paragraphs)


def quotations(layout: Layout) -> Iterator[Section]:
    """Who is quoted with which very words."""
    if not layout.quotations:
        return
    columns = (("Claim", 14), ("Who says it", 40), ("The very words", 82), ("Verdict", 38))
    rows = []
    for entry in layout.quotations:
        speaker = entry.claim.finding.speaker
        who = paragraph("plain", words(speaker)) if speaker else paragraph("meta", "nobody named")
        quoted = [paragraph("words", words(one)) for one in entry.quoted]
        rows.append(Row([[who], quoted, [paragraph("verdict", verdict(entry.given))]], entry))
    yield section("quotations", "Quotations", Table(columns, rows))


def evidence(layout: Layout) -> Iterator[Section]:
    """Every source once."""
    if layout.sources:
        columns = (("No.", 14), ("Source", 82), ("Captured", 32), ("For claims", 46))
        rows = [Row(_source(source, uses)) for source, uses in layout.sources]
        yield section("evidence", "Evidence", Table(columns, rows))


def _source(source: Source, uses: Sequence[tuple[Entry, EvidenceLink]]) -> list[list[Paragraph]]:
    place = f"source-{source.number}"
    captured = [paragraph("meta", day_and_time(at)) for at in source.captures]
    leaning = [paragraph("meta", "no claim leans on it")]
    if uses:
        people = dict.fromkeys(link.person for _, link in uses)
        each: list[list[Run]] = [[claim(entry), f" {link.relation.value}", *_at(link)] for entry, link in uses]
        attached = paragraph("meta", "attached by ", *joined([[words(one)] for one in people]))
        leaning = [paragraph("plain", *joined(each, "; ")), attached]
    return [[paragraph("plain", ["here", place, source.name])], [*_about(source)], captured, leaning]


def _at(link: EvidenceLink) -> list[Run]:
    return [", ", words(link.locator)] if link.locator else []


def _about(source: Source) -> Iterator[Paragraph]:
    yield paragraph("title", words(source.title))
    details: list[list[Run]] = [[words(said)] for said in about(source.about)]
    if details:
        yield paragraph("meta", *joined(details, " · "))
    if source.about.confidential:
        alias = source.about.alias
        also: list[Run] = [", elsewhere called ", words(alias)] if alias and alias != source.title else []
        yield paragraph("alarm", "confidential", *also)
    if source.about.url:
        yield paragraph("meta", address(source.about.url))
    if source.about.archived_url:
        yield paragraph("meta", "archived copy: ", address(source.about.archived_url))
    if source.file_name:
        yield paragraph("meta", "kept in the case: ", words(source.file_name))
    if source.file_name and source.file_sha256:
        yield paragraph("meta", "sha256 ", ["code", bare(source.file_sha256)])
    if source.changed_at:
        seen = f"seen {day_and_time(source.changed_at)}"
        since = f"The file it came from has changed since: {seen}. The copy in the case is the evidence."
        yield paragraph("alarm", since)


def decisions(layout: Layout) -> Iterator[Section]:
    """What was decided against the rules, and why."""
    if not layout.decisions:
        return
    columns = (("Claim", 14), ("Decision", 50), ("Reason", 70), ("By", 40))
    rows = []
    for one in layout.decisions:
        which = [paragraph("plain", claim(one.entry) if one.entry else "all")]
        who = [paragraph("meta", "in the change log")]
        if one.person:
            who = [paragraph("plain", words(one.person)), paragraph("meta", day_and_time(one.at))]
        rows.append(Row([which, [paragraph("plain", one.what)], [paragraph("reason", lines(one.reason))], who]))
    yield section("decisions", "Decisions and overrides", Table(columns, rows))


def scope(layout: Layout) -> Iterator[Section]:
    """What was read and how; what was found and is not listed."""
    columns = (("Document", 88), ("Is", 24), ("Read", 34), ("Claims", 28))
    table = Table(columns, [Row(_document(group)) for group in layout.groups])
    lead = [
        paragraph(
            "body",
            "The program finds statements that can be checked, sorts them and keeps the record; a person decides. "
            "Every verdict in this report was given by a person, under a name that nobody has authenticated.",
        ),
        paragraph(
            "body",
            "Claims without a verdict were ",
            ["emphasis", "not"],
            " checked, and what the finder missed and nobody marked by hand is not here at all.",
        ),
    ]
    lists = (
        ("What was not checked", not_looked_at(layout.coverage)),
        ("What this report leaves out", left_out_because(layout.report)),
    )
    made = section("scope", "Scope and method", table if layout.groups else None, lead=lead)
    told = [
        [title, "list", found] for title, lines in lists if (found := [paragraph("plain", words(one)) for one in lines])
    ]
    left = [
        [f"Not listed: {counted(len(entries), 'claim')} {_LEFT_OUT[listing]}", "cards", [_left_out(e) for e in entries]]
        for listing, entries in layout.left_out
    ]
    yield made | {"parts": [*made["parts"], *told, *left]}


def _document(group: Group) -> list[list[Paragraph]]:
    document = group.document.document
    parts: list[list[Run]] = [[words(one)] for one in (document.name, document.author, document.outlet) if one]
    parts += [[day_and_time(document.published)]] if document.published else []
    length = counted(document.length, "character")
    what = [
        paragraph("title", words(name_of(group))),
        paragraph("meta", *joined(parts, " · ")),
        paragraph("meta", f"version {document.version_number}, {length}, text sha256"),
        paragraph("meta", ["code", bare(document.text_sha256)]),
        paragraph("meta", "file sha256"),
        paragraph("meta", ["code", bare(document.file_sha256)]),
    ]
    read = [
        paragraph("plain", day_and_time(document.added_at)),
        paragraph("meta", f"importer {document.importer}"),
        paragraph("meta", f"finder {document.finder}"),
        *(paragraph("meta", words(note)) for note in document.notes),
    ]
    passages = group.document.passages
    aside = sum(passage.set_aside for passage in passages)
    how_many = [paragraph("plain", f"{len(group.entries):,}")]
    if aside:
        how_many.append(paragraph("meta", f"{aside:,} of {counted(len(passages), 'passage')} set aside"))
    return [what, [paragraph("plain", ROLE[document.role])], read, how_many]


def _left_out(entry: Entry) -> list[object]:
    place = f"claim-{entry.anchor}"
    why: list[Run] = [" · ", words("; ".join(entry.claim.finding.why))] if entry.claim.finding.why else []
    because = paragraph("meta", ["here", place, entry.name], *why)
    given = [standing(entry)] if entry.given else []
    return Card("", place, "", [*said(entry), because, *given, *record(entry), *cited(entry)]).values()


def sign_off(layout: Layout) -> Iterator[Section]:
    """Who signed, what the signature covers, and what stands against one."""
    report = layout.report
    columns = (("As", 28), ("Name", 42), ("When", 36), ("Covers", 38), ("Hash", 30))
    rows = []
    for one in report.signatures:
        override = [paragraph("reason", label("Override"), lines(one.override))] if one.override else []
        withdrawn = [paragraph("meta", "withdrawn")] if one.withdrawn else []
        cells = [
            [paragraph("plain", ROLES[one.role]), *withdrawn],
            [paragraph("struck" if one.withdrawn else "plain", words(one.signer))],
            [paragraph("plain", day_and_time(one.at))],
            [paragraph("plain", covers(one)), *override],
            [paragraph("plain", short_hash(one.hash))],
        ]
        rows.append(Row(cells))
    against = " Against a sign-off stands now:" if report.blockers else ""
    nothing = " Nothing stands against a sign-off now." if report.claims and not report.blockers else ""
    after = [paragraph("body", ["strong", f"{standing_of_sign_off(report)}."], against, nothing)]
    after += [paragraph("item", words(blocker)) for blocker in report.blockers]
    yield section("sign-off", "Sign-off", Table(columns, rows) if rows else None, after=after)


def log(layout: Layout) -> Iterator[Section]:
    """How long the log is, its newest hash, and its steps."""
    report = layout.report
    lead = [paragraph("body", change_log(report))]
    if report.log_head:
        lead.append(paragraph("meta", "sha256 of the newest entry ", ["code", bare(report.log_head)]))
    rows = [
        Row(
            [
                [paragraph("meta", day_and_time(one.at))],
                [paragraph("plain", words(one.person))],
                [paragraph("plain", words(one.label))],
            ]
        )
        for one in report.log
    ]
    if rows:
        lead.append(paragraph("body", listed_steps(report)))
    columns = (("When", 40), ("Who", 40), ("What", 94))
    yield section("log", "Change log", Table(columns, rows) if rows else None, lead=lead)
