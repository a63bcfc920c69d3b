"""The program in a person's desktop: what is written, where, and that it goes again."""

from __future__ import annotations

import configparser
import shlex
import sys
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.cli import desktop
from workbench.cli.desktop import PLACES, data_home, program, quoted
from workbench.paths import shipped
from workbench.store.connection import APPLICATION_ID

Workbench = Callable[..., int]
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of this test, without programs that keep lists."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setattr(desktop, "REFRESHERS", ())
    return tmp_path / "data"


def entry(home: Path) -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None, strict=True)
    parser.optionxform = str  # type: ignore[assignment]
    parser.read(home / "applications" / "factcheck-workbench.desktop", encoding="utf-8")
    return parser["Desktop Entry"]


def test_install_writes_every_file_and_says_where(
    workbench: Workbench, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert workbench("desktop", "--install") == 0
    written = {str(path) for path in home.rglob("*") if path.is_file()}
    assert set(capsys.readouterr().out.splitlines()) == written
    assert {Path(path).name for path in written} == set(PLACES)
    assert {path.name for path in (shipped("resources") / "desktop").iterdir()} == set(PLACES)


def test_the_entry_starts_this_program_with_a_case(workbench: Workbench, home: Path) -> None:
    workbench("desktop", "--install")
    words = shlex.split(entry(home)["Exec"].replace("\\\\", "\\"))
    assert words[-1] == "%f"
    assert Path(words[0]).is_absolute()
    assert Path(words[0]).is_file()
    assert entry(home)["MimeType"] == "application/x-factcheck-case;"
    assert (home / "icons/hicolor/scalable/apps" / f"{entry(home)['Icon']}.svg").is_file()


def test_remove_takes_away_what_install_wrote_and_nothing_else(
    workbench: Workbench, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = home / "applications" / "other.desktop"
    other.parent.mkdir(parents=True)
    other.write_text("[Desktop Entry]\n", encoding="utf-8")
    workbench("desktop", "--install")
    installed = capsys.readouterr().out
    assert workbench("desktop", "--remove") == 0
    assert capsys.readouterr().out == installed
    assert [path for path in home.rglob("*") if path.is_file()] == [other]
    assert workbench("desktop", "--remove") == 0
    assert capsys.readouterr().out == ""


def test_it_is_said_what_is_to_be_done(workbench: Workbench, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert workbench("desktop") == 2
    assert workbench("desktop", "--install", "--remove") == 2
    assert not home.exists()


def test_a_list_that_cannot_be_made_is_said_and_the_files_are_there(
    workbench: Workbench, home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(desktop, "REFRESHERS", (("false", "mime"), ("no-such-program", "mime")))
    assert workbench("desktop", "--install") == 0
    assert "false ended with 1" in capsys.readouterr().err
    assert entry(home)["Type"] == "Application"


def test_the_kind_of_file_is_known_by_what_marks_a_case(case: Path) -> None:
    tree = ElementTree.parse(shipped("resources") / "desktop" / "factcheck-workbench.xml")  # noqa: S314 - our own
    outer = next(tree.iter(f"{MIME}match"))
    inner = outer.find(f"{MIME}match")
    assert inner is not None
    head = case.read_bytes()[:100]
    assert head.startswith(outer.attrib["value"].replace("\\000", "\0").encode())
    assert int.from_bytes(head[int(inner.attrib["offset"]) :][:4], "big") == int(inner.attrib["value"], 16)
    assert int(inner.attrib["value"], 16) == APPLICATION_ID


def test_a_relative_data_folder_does_not_count(tmp_path: Path) -> None:
    assert data_home({"XDG_DATA_HOME": str(tmp_path)}) == tmp_path
    assert data_home({"XDG_DATA_HOME": "data"}) == data_home({}) == Path.home() / ".local" / "share"


def test_without_a_script_beside_it_python_runs_the_package(tmp_path: Path) -> None:
    assert program(str(tmp_path / "python")) == [str(tmp_path / "python"), "-m", "workbench"]
    (tmp_path / "workbench-window").touch()
    assert program(str(tmp_path / "python")) == [str(tmp_path / "workbench-window")]


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=40))
def test_a_path_of_any_letters_comes_back_from_the_exec_line(path: str) -> None:
    """As a desktop reads it: the string's escapes, then the quotes', then the percent signs."""
    value = quoted(path).replace("\\\\", "\\")
    assert value[0] == value[-1] == '"'
    read, letters = "", iter(value[1:-1])
    for letter in letters:
        read += next(letters) if letter == "\\" else letter
    assert read.replace("%%", "%") == path


def test_elsewhere_it_is_refused(workbench: Workbench, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert workbench("desktop", "--install") == 1
    assert not home.exists()
