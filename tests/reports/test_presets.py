"""What must not leave the desk is in no export that does, whatever the format, in whatever place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.reports.leaks import found
from tests.reports.secretive import ALIAS, COPIED, DRAFT, NAMES, NOT_PUBLIC, SOURCE_TEXT, TYPED, secretive_case
from workbench.core.claims import Listing
from workbench.core.conflicts import TieKind
from workbench.core.errors import Refused
from workbench.core.report import ExportChoices, Preset, Report
from workbench.desk.desk import Desk
from workbench.reports import EXPORTERS
from workbench.reports.exporter import Exporter
from workbench.reports.layout import lay_out
from workbench.reports.presets import for_preset

AWAY = (Preset.LEGAL, Preset.PUBLIC)
MARKERS = ("zqtitle", "zqhost", "zqpath", "zqauthor", "zqpublisher", "zqarchive", "zqperson", "zqsurname", "zqvoice",
           "zqfile", "zqlocator", "zqexcerpt", "zqcontent", "zqdocument", "zqsourcetext", "zqsourcefile", "zqtally",
           TYPED["withheld"])  # fmt: skip
WORKING = TYPED["working"]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with secretive_case(tmp_path_factory.mktemp("secretive")) as made:
        yield made


@pytest.fixture(scope="module")
def whole(desk: Desk) -> Report:
    return desk.report(working=True)


def test_the_case_has_a_word_in_every_field(whole: Report) -> None:
    everything = repr(whole).lower()
    said = [*NAMES.values(), *TYPED.values(), COPIED["locator"], COPIED["excerpt"], "zqsourcetext", "zqsourcefile"]
    assert [word for word in said if word.lower() not in everything] == []


@pytest.mark.parametrize("preset", AWAY)
@pytest.mark.parametrize("chosen", EXPORTERS, ids=lambda chosen: chosen.key)
def test_no_format_lets_a_confidential_source_or_a_working_note_out(
    desk: Desk, tmp_path: Path, chosen: Exporter, preset: Preset
) -> None:
    out = tmp_path / f"out{chosen.ending}"
    if preset not in chosen.presets:
        with pytest.raises(Refused):
            desk.export_report(chosen.key, out, choices=ExportChoices(preset))
        assert not out.exists()
        return
    desk.export_report(chosen.key, out, choices=ExportChoices(preset))
    hidden = [*MARKERS, WORKING]
    if preset is Preset.PUBLIC:
        hidden += [TYPED[field] for field in NOT_PUBLIC]
    if chosen.wants == "draft":  # the document itself, to the letter
        hidden = [word for word in hidden if word not in DRAFT.lower()]
    at_hand = found(out.name, out.read_bytes(), hidden)
    in_the_text = {TYPED["discarded"]}
    assert {one for one in at_hand if one[0] not in in_the_text} == set()


@pytest.mark.parametrize("preset", AWAY)
def test_nothing_of_it_is_left_in_the_model_that_formats_are_given(whole: Report, preset: Preset) -> None:
    shown = repr(for_preset(whole, preset)).lower()
    assert [marker for marker in (*MARKERS, WORKING) if marker in shown] == []
    assert ALIAS.lower() in shown


def test_lawyers_see_every_word_that_was_typed_but_working_notes(whole: Report) -> None:
    shown = repr(for_preset(whole, Preset.LEGAL))
    assert [word for field, word in TYPED.items() if (word in shown) == (field in ("working", "withheld"))] == []


def test_the_public_sees_reasons_changes_and_overrides_and_nothing_of_how_the_desk_worked(whole: Report) -> None:
    bare = for_preset(whole, Preset.PUBLIC)
    shown = repr([bare.claims, bare.left_out, bare.sources, bare.signatures, bare.conflicts, bare.related])
    assert [word for field, word in TYPED.items() if (word in shown) == (field in (*NOT_PUBLIC, "withheld"))] == []
    assert {one.claim.risks for one in bare.claims} == {()}
    assert [reading.outcome for one in bare.claims for reading in one.readings] == ["disagree", "agree"]
    assert "risk" not in " ".join(bare.blockers)


@pytest.mark.parametrize("preset", AWAY)
def test_words_of_the_document_and_of_claims_stay_to_the_letter(whole: Report, preset: Preset) -> None:
    named = replace(whole, documents=tuple(
        replace(one, text=one.text.replace("Malta", "Zqauthor Writer")) for one in whole.documents
    ), claims=tuple(
        replace(one, claim=replace(one.claim, text=one.claim.text.replace("Malta", "Zqauthor Writer"),
                                   statement=one.claim.statement.replace("Malta", "Zqauthor Writer")))
        for one in whole.claims
    ))  # fmt: skip
    shown = for_preset(named, preset)
    assert shown.documents[0].text == named.documents[0].text
    [third] = [one for one in shown.claims if "40 ships" in one.claim.text]
    assert third.claim.text == third.claim.statement == "Some 40 ships came from Zqauthor Writer in 2019."
    assert shown.remarks == (
        (
            "A name of 1 confidential source stands in a document under check, which is given to the letter: "
            "it is still there."
        ),
    )
    assert for_preset(whole, preset).remarks == ()


@pytest.mark.parametrize("preset", AWAY)
def test_a_source_document_that_is_the_confidential_source_is_left_out_whole(whole: Report, preset: Preset) -> None:
    shown = for_preset(whole, preset)
    assert [one.document.name for one in shown.documents] == ["draft.txt"]
    gone = [one for one in whole.claims if one.claim.text in SOURCE_TEXT]
    assert shown.claims_withheld == len(gone) > 0
    assert shown.counts.total == len(shown.claims) == len(whole.claims) - len(gone)
    assert {link.passage for one in shown.claims for link in one.evidence} == {None}


def test_the_file_that_is_evidence_and_document_at_once_is_left_out_too(whole: Report) -> None:
    document = next(one.document for one in whole.documents if one.document.name == "zqsourcefile.txt")
    only_file = tuple(
        replace(one, evidence=tuple(replace(link, passage=None) for link in one.evidence)) for one in whole.claims
    )
    sources = tuple(
        replace(one, file_sha256=document.file_sha256) if one.source.confidential else one for one in whole.sources
    )
    shown = for_preset(replace(whole, claims=only_file, sources=sources), Preset.LEGAL)
    assert [one.document.name for one in shown.documents] == ["draft.txt"]


def test_each_preset_says_what_it_left_out_with_counts(whole: Report) -> None:
    assert for_preset(whole, Preset.DESK) is whole
    common = ["2 confidential sources by name", "1 source document", "2 claims of such documents",
              "2 conflicts with such claims", "1 working note"]  # fmt: skip
    assert [part.words for part in for_preset(whole, Preset.LEGAL).withheld] == common
    assert [part.words for part in for_preset(whole, Preset.PUBLIC).withheld] == [
        *common, "1 note for the record", "2 questions", "2 comments of second readers", "1 discarded claim",
        "1 risk flag", "1 unfinished reason",
    ]  # fmt: skip


@pytest.mark.parametrize("preset", AWAY)
def test_a_conflict_with_a_claim_that_is_withheld_leaves_no_trace(whole: Report, preset: Preset) -> None:
    assert len(whole.conflicts) == 3
    shown = for_preset(whole, preset)
    [tie] = shown.conflicts
    assert (tie.a.fact, tie.b.fact) == ("Some 40 ships", "Some 60 ships")
    assert tie.settlement is not None
    assert tie.settlement.reason.startswith(f"wzsettled: {ALIAS} / ")
    gone = [str(one.claim.number) for one in whole.claims if one.claim.text in SOURCE_TEXT]
    layout = lay_out(shown)
    assert [one.other.name for group in layout.groups for entry in group.entries for one in entry.against] == ["6", "3"]
    assert [step.label for step in shown.log if step.label.startswith("Conflict")] == (
        ["Conflict of claims 3 and 6 settled", "Conflict settled"] if preset is Preset.LEGAL else []
    )
    assert any(number in step.label.split() for step in whole.log for number in gone), "the desk's own log names it"


@pytest.mark.parametrize("preset", AWAY)
def test_what_is_related_to_a_withheld_claim_leaves_no_trace(whole: Report, preset: Preset) -> None:
    kinds = [TieKind.ODD, TieKind.SPELLING, TieKind.RELATED]
    assert {tie.kind for tie in whole.related if tie.b.source} == set(kinds)
    assert sum(bool(one.slips) for one in whole.claims) == 2
    shown = for_preset(whole, preset)
    assert [tie.kind for tie in shown.related] == kinds
    beside = {
        sort.sort: sort.lines
        for group in lay_out(shown).groups
        for entry in group.entries
        for sort in entry.beside
        if entry.name == "2"
    }
    assert {sort: lines[0].split(ALIAS)[0] for sort, lines in beside.items()} == {
        "Does not add up": "wzslip: ",
        "Related, both can be right": "claim 3 (wzrelated: ",
        "Odd one out": "claim 3 (wzodd: ",
        "Spelt otherwise": "claim 3 (wzspelling: ",
    }
    assert [len(lines) for lines in beside.values()] == [1, 1, 1, 1]


@pytest.mark.parametrize("preset", AWAY)
def test_open_conflicts_are_counted_without_those_with_withheld_claims(whole: Report, preset: Preset) -> None:
    opened = replace(whole, conflicts=tuple(replace(tie, settlement=None) for tie in whole.conflicts))
    counts = {one.claim.text.split(" came")[0]: one.claim.conflicts for one in for_preset(opened, preset).claims}
    assert (counts["Some 40 ships"], counts["Some 60 ships"]) == (1, 1)


@pytest.mark.parametrize("preset", AWAY)
def test_a_name_in_a_reason_stays_where_it_stands_in_the_words_of_the_claims(whole: Report, preset: Preset) -> None:
    named, other = "Zqauthor Writer", "Zqperson Zqsurname"
    [tie] = [one for one in whole.conflicts if not one.b.source]
    of_words = replace(tie, a=replace(tie.a, text=f"{named} built it."), reason=f"{named} here, {other} there")
    [shown] = for_preset(replace(whole, conflicts=(of_words,)), preset).conflicts
    assert shown.reason == f"{named} here, {ALIAS} there"


def test_signatures_cover_what_was_withheld_as_well(whole: Report) -> None:
    signed = replace(
        whole, signatures=tuple(replace(one, changed=0, covers=len(whole.claims)) for one in whole.signatures)
    )
    assert [lay_out(for_preset(signed, preset)).clearance.signed for preset in Preset] == [
        "signed off by the editor, with an override"
    ] * 3


def test_sources_have_the_same_numbers_for_every_reader(whole: Report) -> None:
    numbers = {
        preset: [
            (one.name, one.about.confidential, len(uses)) for one, uses in lay_out(for_preset(whole, preset)).sources
        ]
        for preset in Preset
    }
    assert numbers[Preset.DESK] == numbers[Preset.LEGAL] == numbers[Preset.PUBLIC]


def test_two_confidential_sources_without_a_trace_of_difference_stay_two(report: Report) -> None:
    first, second = report.sources[:2]
    secret = [
        replace(one, source=replace(one.source, confidential=True, alias="a friend", kind=None, on_record=None))
        for one in (first, second)
    ]
    layout = lay_out(for_preset(replace(report, claims=(), left_out=(), sources=tuple(secret)), Preset.LEGAL))
    assert [(source.title, source.file_sha256) for source, _ in layout.sources] == [("a friend", None)] * 2


def test_discarded_claims_are_no_public_matter(report: Report) -> None:
    assert [one.claim.listing for one in for_preset(report, Preset.PUBLIC).left_out] == [
        Listing.FOLDED,
        Listing.SET_ASIDE,
    ]


@pytest.mark.parametrize("key", ["html", "md"])
@pytest.mark.parametrize("preset", Preset)
def test_the_report_says_for_whom_it_is_and_what_was_left_out(
    desk: Desk, tmp_path: Path, key: str, preset: Preset
) -> None:
    out = tmp_path / "out"
    desk.export_report(key, out, choices=ExportChoices(preset))
    page = re.sub(r"<[^>]*>|\\", "", out.read_text(encoding="utf-8"))
    assert f"{preset.value.capitalize()} report" in page
    assert ("2 confidential sources by name" in page) == (preset is not Preset.DESK)
    assert ("This report names 2 confidential sources" in page) == (preset is Preset.DESK)
    assert "1 working note" in page


def test_the_change_log_is_listed_for_the_desk_and_lawyers_and_not_for_the_public(report: Report) -> None:
    assert report.log != ()
    assert for_preset(report, Preset.DESK).log == report.log
    assert [step.label for step in for_preset(report, Preset.LEGAL).log] == [step.label for step in report.log]
    assert for_preset(report, Preset.PUBLIC).log == ()
