"""The sealed dossier of a case: everything in it can be proven, and nothing confidential leaves the desk in it."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cases import DRAFT, counting_clock, counting_ids
from tests.dossiers import faults, parts
from workbench.core.documents import Role
from workbench.core.errors import CaseError, ExportError, Refused
from workbench.core.evidence import EvidenceEntry, Relation, Source
from workbench.core.report import ExportChoices, Preset
from workbench.core.text import Span
from workbench.desk.desk import Desk
from workbench.desk.stored_files import folder_beside

SECRET = "Quillon Vastmark"
LEDGER = b"%PDF-1.4 the ledger \x00\xff" * 1000


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A case with stored files of an open and of a confidential source."""
    opened = Desk.create(tmp_path / "a.factcheck", clock=counting_clock(), ids=counting_ids(), person="Ada")
    opened.import_text(DRAFT, title="harbour")
    for name in ("../ledger: 1.pdf", "..\\ledger: 1.pdf"):
        stored = EvidenceEntry(Relation.SUPPORTS, title=f"Ledger of {name}", file_name=name, file=LEDGER, locator="2")
        opened.attach_evidence(1, stored)
    hidden = Source(person=SECRET, confidential=True, alias="a clerk")
    letter = EvidenceEntry(
        Relation.BACKGROUND, title="Letter", file_name=f"{SECRET}.eml", file=b"From the clerk: 41.", source=hidden
    )
    opened.attach_evidence(1, letter)
    opened.judge(1, "verified", reason="The ledger says so.")
    opened.ask(2, SECRET, "Since when?")
    opened.set_note(2, "Funny.", kind="working")
    yield opened
    opened.close()


def exported(desk: Desk, preset: Preset = Preset.DESK, name: str = "d.zip") -> dict[str, bytes]:
    """The parts of the dossier, and nothing left beside it."""
    folder = desk.path.parent / "out"
    folder.mkdir(exist_ok=True)
    desk.export_report("dossier", folder / name, choices=ExportChoices(preset))
    assert not [file for file in folder.iterdir() if file.suffix != ".zip"]
    return parts((folder / name).read_bytes())


def span(text: str, words: str) -> Span:
    """Where words stand."""
    return Span(text.index(words), text.index(words) + len(words))


@pytest.mark.parametrize("preset", Preset)
def test_it_proves_whole_by_the_letter_of_its_manifest(desk: Desk, preset: Preset) -> None:
    files = exported(desk, preset)
    assert list(faults(files)) == []
    manifest = json.loads(files["manifest.json"])
    report = desk.report()
    assert manifest["log"] == {"entries": report.log_entries, "head": report.log_head}
    assert (manifest["case"], manifest["preset"], manifest["changed_at"]) == ("a", preset.value, report.changed_at)
    assert report.log_head.encode() in files["report.html"]


def test_the_desk_has_all_of_it_and_the_case_comes_back(desk: Desk, tmp_path: Path) -> None:
    files = exported(desk)
    assert files["evidence/E1 _ledger_ 1.pdf"] == files["evidence/E2 _ledger_ 1.pdf"] == LEDGER
    assert files[f"evidence/E3 {SECRET}.eml"] == b"From the clerk: 41."
    assert files["texts/1 harbour.txt.txt"].decode() == desk.version(1).text
    log = json.loads(files["log.json"])
    assert not any(entry.get("withheld") for entry in log["entries"])
    (tmp_path / "case.json").write_bytes(files["case.json"])
    copy = Desk.create_from(tmp_path / "copy.factcheck", tmp_path / "case.json", person="Ada")
    assert copy.check() == []
    assert copy.report().log_head == desk.report().log_head
    copy.close()


@pytest.mark.parametrize("preset", [Preset.LEGAL, Preset.PUBLIC])
def test_nothing_confidential_leaves_the_desk(desk: Desk, preset: Preset) -> None:
    files = exported(desk, preset)
    assert "case.json" not in files
    assert [name for name in files if name.startswith("evidence/")] == [
        "evidence/E1 _ledger_ 1.pdf",
        "evidence/E2 _ledger_ 1.pdf",
    ]
    for name, data in files.items():
        for secret in (SECRET, "Quillon", "Letter", "From the clerk", "Funny."):
            assert secret not in name
            assert secret.encode() not in data, (name, secret)
    assert b"a clerk" in files["report.json"]


def test_lawyers_see_the_log_but_for_entries_that_name_a_source(desk: Desk) -> None:
    desk.import_text("He said 41.", title=f"Talk with {SECRET}", role=Role.SOURCE)
    entries = json.loads(exported(desk, Preset.LEGAL)["log.json"])["entries"]
    told = [entry for entry in entries if "label" in entry]
    silent = entries[-1]
    assert set(silent) == {"id", "previous", "hash", "withheld"}, "the talk"
    assert all(set(entry) == {*silent, "at", "person", "label"} for entry in told)
    steps = [(one.at, one.person, one.label) for one in desk.report().log]
    shown = [(entry["at"], entry["person"], entry["label"]) for entry in told]
    assert shown == [step for step in steps if SECRET not in step[2]]
    assert ("Ada", "Verdict Verified, claim 1") in [one[1:] for one in shown]


@pytest.mark.parametrize("preset", [Preset.LEGAL, Preset.PUBLIC])
def test_nobody_outside_can_find_out_whether_a_guess_is_right(desk: Desk, preset: Preset) -> None:
    desk.set_note(1, f"{SECRET} confirmed by telephone.")
    desk.undo()
    guessable = json.loads(exported(desk)["log.json"])
    digests = {digest for entry in guessable["entries"] for digest in entry["digests"]}
    fields = [guessable["fields"].index(name) for name in ("step", "target")]
    salts = {entry["values"][place] for entry in guessable["entries"] for place in fields} - {None}
    assert len(digests) >= len(salts) > 5
    for name, data in exported(desk, preset).items():
        assert [one for one in digests | salts if one.encode() in data] == [], name


def test_the_words_of_a_claim_that_is_not_in_the_report_are_not_in_its_log_either(desk: Desk) -> None:
    text = desk.version(1).text
    desk.make_claim(1, span(text, "The quay cost 38 million euros, and 120"))
    desk.undo()
    entries = json.loads(exported(desk, Preset.LEGAL)["log.json"])["entries"]
    assert "New claim" not in str(entries)
    assert "New claim" in str(json.loads(exported(desk)["log.json"]))


def test_the_public_sees_the_chain_and_no_entry(desk: Desk) -> None:
    files = exported(desk, Preset.PUBLIC)
    log = json.loads(files["log.json"])
    assert all(entry["withheld"] for entry in log["entries"])
    assert [entry["hash"] for entry in log["entries"]] == [
        entry["hash"] for entry in json.loads(exported(desk)["log.json"])["entries"]
    ]


def test_the_same_case_gives_the_same_bytes_here_and_in_the_background(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    desk.export_report("dossier", out / "here.zip")
    for _ in desk.exporting("dossier", out / "there.zip"):
        time.sleep(0.005)
    assert (out / "here.zip").read_bytes() == (out / "there.zip").read_bytes()
    assert sorted(file.name for file in out.iterdir()) == ["here.zip", "there.zip"]


def test_a_cancelled_one_leaves_nothing_wherever_it_was(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    for steps in range(1, 6):
        going = desk.exporting("dossier", out / "d.zip")
        for _ in range(steps):
            next(going)
        going.close()
        time.sleep(0.1)
        assert list(out.iterdir()) == []


def test_a_folder_that_a_dead_process_left_is_in_nobodys_way(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    left = folder_beside(out / "d.zip", os.getpid())
    left.mkdir()
    (left / "half").write_bytes(b"half")
    assert list(faults(exported(desk))) == []


def test_working_notes_go_along_only_when_they_are_asked_for(desk: Desk, tmp_path: Path) -> None:
    assert b"Funny." not in exported(desk)["report.html"]
    desk.export_report("dossier", tmp_path / "w.zip", choices=ExportChoices(working=True))
    assert b"Funny." in parts((tmp_path / "w.zip").read_bytes())["report.html"]
    with pytest.raises(Refused, match="working notes never leave the desk"):
        desk.export_report("dossier", tmp_path / "w.zip", choices=ExportChoices(Preset.LEGAL, working=True))


def test_a_place_where_nothing_can_be_written_is_said(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="no such"):
        desk.export_report("dossier", tmp_path / "none" / "d.zip")


def test_a_stored_file_that_is_not_what_its_hash_says_is_not_sealed(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workbench.desk.stored_files.content", lambda _connection, _sha256: b"another")
    with pytest.raises(ExportError, match="not the one that was captured"):
        desk.export_report("dossier", tmp_path / "d.zip")
    assert not (tmp_path / "d.zip").exists()


def test_a_stored_file_that_is_gone_is_said(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(_connection: object, sha256: str) -> bytes:
        raise KeyError(sha256)

    monkeypatch.setattr("workbench.desk.stored_files.content", gone)
    with pytest.raises(CaseError, match="no longer in the case"):
        desk.export_report("dossier", tmp_path / "d.zip")
