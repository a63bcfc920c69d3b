"""Broken and odd files end in one clear line each, and leave nothing in the case."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import pytest

Workbench = Callable[..., int]


def word_file() -> bytes:
    page, out = docx.Document(), BytesIO()
    for number in range(40):
        page.add_paragraph(f"The port handled {number} ships in 1990.")
    page.save(out)
    return out.getvalue()


def packed(parts: dict[str, str]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, words in parts.items():
            archive.writestr(name, words)
    return out.getvalue()


def bomb() -> bytes:
    """A few hundred kilobytes that say they unpack to more than is read."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        with archive.open("word/document.xml", "w", force_zip64=True) as part:
            for _ in range(257):
                part.write(bytes(1024 * 1024))
    return out.getvalue()


ODT = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<office"}
EPUB = {"mimetype": "application/epub+zip", "META-INF/container.xml": "<container/>"}
XLSX = {"xl/workbook.xml": "<workbook", "[Content_Types].xml": ""}
JUNK = bytes(range(256)) * 40


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.txt", b"", "is empty"),
        ("a.docx", b"", "is empty"),
        ("a.txt", b"\xef\xbb\xbf", "holds no text"),
        ("a.txt", b" \n\t\n", "holds no text"),
        ("a.txt", JUNK, "is not text"),
        ("a.docx", JUNK, "is not text"),
        ("a.eml", b"\x00\x01" * 200, "is no e-mail message"),
        ("a.pdf", b"%PDF-1.7\n" + JUNK, "is no PDF, or is damaged or cut off"),
        ("a.docx", word_file()[: len(word_file()) // 2], "is no Word document, or is damaged or cut off"),
        ("a.docx", word_file()[:-10], "is no Word document, or is damaged or cut off"),
        ("a.docx", bomb(), "would unpack to more than 256 MB"),
        ("a.odt", packed(ODT), "is no OpenDocument text, or is damaged or cut off"),
        ("a.odt", packed(ODT)[:120], "is no OpenDocument text, or is damaged or cut off"),
        ("a.epub", packed(EPUB), "is no e-book (EPUB), or is damaged or cut off"),
        ("a.xlsx", packed(XLSX), "is no workbook (.xlsx), or is damaged or cut off"),
        ("a.xlsx", packed(XLSX)[:90], "is no workbook (.xlsx), or is damaged or cut off"),
    ],
)
def test_a_broken_file_is_one_clear_line(
    workbench: Workbench,
    case: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    name: str,
    data: bytes,
    told: str,
) -> None:
    (tmp_path / "odd").mkdir()
    (tmp_path / "odd" / name).write_bytes(data)
    assert workbench("add", case, tmp_path / "odd" / name, "--new-version-of", "1") == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert told in line
    assert name in line
    assert workbench("check", case) == 0
    assert workbench("text", case, "1", "--version", "2") == 1


@pytest.mark.parametrize("name", ["a.pdf", "a.txt", "a.odt", "a"])
def test_a_wrong_ending_does_not_matter_where_the_bytes_tell(
    workbench: Workbench, case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    (tmp_path / name).write_bytes(word_file())
    assert workbench("add", case, tmp_path / name, "--new-version-of", "1") == 0
    assert workbench("text", case, "1") == 0
    assert "The port handled 7 ships in 1990." in capsys.readouterr().out


def test_a_folder_named_like_a_document_is_a_folder(
    workbench: Workbench, case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "folder.docx").mkdir()
    assert workbench("add", case, tmp_path / "folder.docx") == 1
    assert "there is no document of a kind that is read here" in capsys.readouterr().err
    assert workbench("add", case, tmp_path / "folder.docx", "--new-version-of", "1") == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert "is a folder, not a file" in line


def test_one_line_without_an_end_is_read_like_any_other(
    workbench: Workbench, case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "line.txt").write_text("x" * 1_000_000 + " The port handled 4,200 ships in 1990.")
    assert workbench("add", case, tmp_path / "line.txt", "--new-version-of", "1") == 0
    assert "document 1, version 2" in capsys.readouterr().err
