"""Comments in a document's own file: in no report, counted for the desk and lawyers, and said of a draft given back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document as WordFile

from tests.cases import counting_clock, counting_ids
from tests.dossiers import parts
from tests.reports.leaks import found
from workbench.core.documents import Role
from workbench.core.evidence import EvidenceEntry, Relation, Source
from workbench.core.report import ExportChoices, Preset
from workbench.core.text import Span
from workbench.desk import contents
from workbench.desk.desk import Desk
from workbench.reports import EXPORTERS
from workbench.reports.exporter import Exporter
from workbench.reports.holdings import holdings
from workbench.reports.presets import for_preset

LEGAL, PUBLIC = ExportChoices(Preset.LEGAL), ExportChoices(Preset.PUBLIC)
OPEN, NAMING = "wzopen ask the ministry", "wznaming Zqsurname told us so"
PROPERTIES = "and its properties, such as author and dates."


def word_file(path: Path, comments: list[str], said: str = "The depot lost 412 parcels in March 2021.") -> Path:
    """A draft as an editor sends it."""
    made = WordFile()
    run = made.add_paragraph(said).runs[0]
    for words in comments:
        made.add_comment(run, words, author="Wzeditor")
    made.save(str(path))
    return path


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A case of such a draft, with a confidential source."""
    opened = Desk.create(tmp_path / "a.factcheck", clock=counting_clock(), ids=counting_ids(), person="Ada")
    opened.import_document(word_file(tmp_path / "draft.docx", [OPEN, NAMING]), Role.DRAFT)
    secret = Source(title="Talk", person="Mark Zqsurname", confidential=True, alias="Source A")
    opened.attach_evidence(1, EvidenceEntry(Relation.SUPPORTS, source=secret))
    yield opened
    opened.close()


def notes(desk: Desk, preset: Preset) -> str:
    """Everything that is said about the files."""
    return " / ".join(note for one in for_preset(desk.report(), preset).documents for note in one.document.notes)


@pytest.mark.parametrize("preset", [Preset.DESK, Preset.LEGAL])
def test_the_desk_and_lawyers_read_how_many_comments_there_are_and_not_what_they_say(
    desk: Desk, preset: Preset
) -> None:
    said = notes(desk, preset)
    assert "2 comments in the file" in said
    assert OPEN not in said
    assert NAMING not in said
    assert [one.words for one in for_preset(desk.report(), preset).withheld if "on a file" in one.words] == []


def test_lawyers_read_the_notes_on_a_file_that_name_no_source(desk: Desk) -> None:
    whole = desk.report()
    [one] = whole.documents
    noted = replace(one, document=replace(one.document, notes=(f"comment by Wzeditor: {OPEN}", f"title: {NAMING}")))
    shown = for_preset(replace(whole, documents=(noted,)), Preset.LEGAL)
    assert shown.documents[0].document.notes == (f"comment by Wzeditor: {OPEN}",)
    assert [one.words for one in shown.withheld if "on a file" in one.words] == ["1 note on a file"]


def test_the_public_reads_none_and_is_told_how_many(desk: Desk) -> None:
    assert notes(desk, Preset.PUBLIC) == ""
    [told] = [one.count for one in desk.contents("html", PUBLIC).left_out if one.words.endswith("on a file")]
    assert told == len(desk.documents()[0].notes) >= 1
    away = for_preset(desk.report(), Preset.PUBLIC).withheld
    assert [one.count for one in away if "on a file" in one.words] == [told]


@pytest.mark.parametrize(
    "chosen", [one.key for one in EXPORTERS if one.wants in ("report", "dossier") and one.key != "claimreview"]
)
@pytest.mark.parametrize(("choices", "away"), [(LEGAL, ["wznaming"]), (PUBLIC, ["wznaming", "wzopen", "wzeditor"])])
def test_no_report_lets_them_out(
    desk: Desk, tmp_path: Path, chosen: str, choices: ExportChoices, away: list[str]
) -> None:
    desk.export_report(chosen, out := tmp_path / "out", choices=choices)
    assert found(out.name, out.read_bytes(), [*away, "zqsurname"]) == set()


def test_a_draft_given_back_keeps_them_and_says_so(desk: Desk, tmp_path: Path) -> None:
    for choices in (ExportChoices(), LEGAL, PUBLIC):
        remark = f"A Word file keeps what it came with: 2 comments of its writers, {PROPERTIES}"
        assert remark in desk.contents("draft", choices).remarks
        assert remark not in desk.contents("html", choices).remarks
    desk.export_report("draft", tmp_path / "back.docx", choices=PUBLIC)
    back = parts((tmp_path / "back.docx").read_bytes())
    assert b"wznaming" in back["word/comments.xml"]
    assert "docProps/core.xml" in back


def test_every_comment_is_counted_however_many_and_of_the_document_that_is_chosen(desk: Desk, tmp_path: Path) -> None:
    words = [f"comment {number}" for number in range(23)]
    many = desk.import_document(word_file(tmp_path / "b.docx", words, "It lost 300 in 2020."), Role.DRAFT)
    none = desk.import_document(word_file(tmp_path / "c.docx", [], "It lost 200 in 2019."), Role.DRAFT)
    plain = desk.import_text("The firm paid 2.4 million crowns in 2022.", title="plain")

    def remarks(document: int | None) -> tuple[str, ...]:
        return tuple(
            one.split(": ")[1].removesuffix(f" of its writers, {PROPERTIES}")
            for one in desk.contents("draft", ExportChoices(document_id=document)).remarks
            if one.startswith("A Word file")
        )

    assert remarks(many.id) == ("23 comments",)
    assert remarks(none.id) == ("no comment",)
    assert remarks(None) == ("25 comments",)
    assert remarks(plain.id) == ()


def test_words_of_a_withheld_document_are_not_in_the_log_of_steps(desk: Desk) -> None:
    said = "The zqtold ledger was kept in a cellar of the town."
    source = desk.import_text(said, title="Ledger", role=Role.SOURCE)
    secret = Source(title="Ledger keeper", person="Mark Zqsurname", confidential=True, alias="Source A")
    place = Span(said.index("ledger"), len(said) - 1)
    desk.attach_evidence(1, EvidenceEntry(Relation.SUPPORTS, source=secret, passage=(source.id, place)))
    desk.make_claim(source.id, place)
    text = desk.version(1).text
    desk.make_claim(1, Span(text.index("lost"), text.index(" in March")))
    desk.discard([desk.claim_ids()[0]])
    labels = {preset: [step.label for step in for_preset(desk.report(), preset).log][-3:] for preset in Preset}
    assert labels[Preset.DESK][0] == "New claim “ledger was kept in a cellar of the town”"
    assert labels[Preset.LEGAL] == ["New claim", *labels[Preset.DESK][1:]]
    assert labels[Preset.LEGAL][1] == "New claim “lost 412 parcels”"
    assert labels[Preset.LEGAL][2].startswith("Discard “")
    assert labels[Preset.PUBLIC] == []


def test_counting_and_making_give_the_same(desk: Desk) -> None:
    assert contents.holdings(desk._store) == holdings(desk.report())


SHOWN = [one for one in EXPORTERS if one.wants in ("report", "dossier") and Preset.PUBLIC in one.presets]


@pytest.mark.parametrize("exporter", SHOWN, ids=lambda one: one.key)
@pytest.mark.parametrize("choices", [LEGAL, PUBLIC], ids=lambda one: one.preset)
def test_a_source_document_called_after_a_confidential_source_keeps_the_name_to_itself(
    tmp_path: Path, exporter: Exporter, choices: ExportChoices
) -> None:
    desk = Desk.create(tmp_path / "a.factcheck", clock=counting_clock(), ids=counting_ids(), person="Ada")
    for name, role in (("draft.txt", Role.DRAFT), ("quellmont talk.txt", Role.SOURCE), ("news.txt", Role.PUBLISHED)):
        (tmp_path / name).write_text(f"In 2019 the port handled 40 ships, {role} said.", encoding="utf-8")
        desk.import_document(tmp_path / name, role)
    source = Source(title="A talk at the depot", person="Jane Quellmont", confidential=True, alias="a worker")
    desk.attach_evidence(1, EvidenceEntry(Relation.SUPPORTS, source=source))
    desk.judge(3, "verified", override="Plainly so.")
    out = tmp_path / f"out{exporter.ending}"
    desk.export_report(exporter.key, out, choices=choices)
    desk.close()
    assert found(out.name, out.read_bytes(), ["quellmont", "Quellmont"]) == set()
