"""Cases are made, opened, followed by one another; documents dropped with no case open make one."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from workbench.desk.desk import Desk
from workbench.ui.cases import Cases, file_name, free_path
from workbench.ui.settings_store import SettingsStore


@pytest.fixture
def cases(qtbot: QtBot, tmp_path: Path) -> Cases:
    settings = SettingsStore()
    settings.set("cases_folder", str(tmp_path))
    settings.set("checker", "Ada")
    return Cases(settings)


def test_a_new_case_never_takes_the_place_of_an_old_one(tmp_path: Path) -> None:
    assert free_path(tmp_path, "Ports") == tmp_path / "Ports.factcheck"
    (tmp_path / "Ports.factcheck").write_bytes(b"")
    (tmp_path / "Ports 2.factcheck").write_bytes(b"")
    assert free_path(tmp_path, "Ports") == tmp_path / "Ports 3.factcheck"


def test_a_case_for_documents_is_named_after_the_first_and_belongs_to_the_checker(cases: Cases, tmp_path: Path) -> None:
    draft = tmp_path / "Hard currency.docx"
    draft.write_bytes(b"")
    assert cases.create_for([draft])
    assert cases.session is not None
    assert cases.session.desk.path == tmp_path / "Hard currency.factcheck"
    assert cases.session.desk.person == "Ada"
    cases.close()


def test_opening_a_second_case_closes_the_first(cases: Cases, tmp_path: Path) -> None:
    heard: list[str] = []
    cases.opened.connect(lambda session: heard.append(f"opened {session.desk.name}"))
    cases.closed.connect(lambda: heard.append("closed"))
    cases.create(tmp_path / "one.factcheck")
    cases.create(tmp_path / "two.factcheck")
    cases.close()
    assert heard == ["opened one", "closed", "opened two", "closed"]
    Desk.open(tmp_path / "one.factcheck").close()


def test_a_case_that_cannot_be_opened_leaves_the_present_one_open(cases: Cases, tmp_path: Path) -> None:
    refused: list[str] = []
    cases.refused.connect(lambda error: refused.append(str(error)))
    cases.create(tmp_path / "one.factcheck")
    broken = tmp_path / "broken.factcheck"
    broken.write_bytes(b"no case at all" * 100)
    assert not cases.open(broken)
    assert "broken.factcheck" in refused[0]
    assert cases.session is not None
    assert cases.session.desk.name == "one"
    cases.close()


def test_opening_the_open_case_again_changes_nothing(cases: Cases, tmp_path: Path) -> None:
    cases.create(tmp_path / "one.factcheck")
    session = cases.session
    assert cases.open(tmp_path / "one.factcheck")
    assert cases.session is session
    cases.close()


def test_closing_a_case_keeps_its_claims_and_forgets_nothing(cases: Cases, tmp_path: Path) -> None:
    cases.create(tmp_path / "one.factcheck")
    assert cases.session is not None
    cases.session.desk.import_text("The pier has 30 lamps.\n", title="Pier")
    cases.close()
    desk = Desk.open(tmp_path / "one.factcheck")
    assert desk.counts().total == 1
    desk.close()


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("A title\nand more", "A title"),
        ('What: a/b? "c"', "What a b c"),
        ("...", "Pasted text"),
        ("\n\n", "Pasted text"),
        ("x" * 300, "x" * 60),
    ],
)
def test_pasted_words_give_a_name_that_every_file_system_takes(words: str, name: str) -> None:
    assert file_name(words) == name
