"""The PDF report as poppler reads it: text in reading order, all fonts inside, tags, and something on every page."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from workbench.cli.main import run

WORDS = """The tower 🗼 was built in 1871.

בנמל עוגנות 12 סירות.

港口在2019年處理了420萬噸貨物。

تعامل الميناء مع 120 سفينة في 2019."""

DIRECTIONS = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
"""Signs that poppler puts around what runs from right to left."""


def poppler(*words: str) -> str:
    """What one of poppler's programs says."""
    if shutil.which(words[0]) is None:
        pytest.skip(f"{words[0]} is not installed")
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of a case in several scripts."""
    folder = tmp_path_factory.mktemp("pdf")
    (folder / "tower.txt").write_text(f"The tower\n\n{WORDS}\n\nLight was seen from 34 kilometres in 1902.\n")
    for words in (("new", "a.factcheck"), ("add", "a.factcheck", "tower.txt"), ("report", "a.factcheck", "out.pdf")):
        assert run([words[0], *(str(folder / word) for word in words[1:])]) == 0
    return folder / "out.pdf"


def test_every_script_is_read_back(pdf: Path) -> None:
    told = poppler("pdftotext", str(pdf), "-").translate(dict.fromkeys(DIRECTIONS))
    text = " ".join(told.split())
    for words in ("The tower 🗼 was built", "בנמל עוגנות", "港口在", "تعامل الميناء مع"):
        assert words in text


def test_all_fonts_are_inside_and_it_is_tagged(pdf: Path) -> None:
    table = poppler("pdffonts", str(pdf)).splitlines()[2:]
    assert table
    assert all(line.split()[-5] == "yes" for line in table), "embedded"
    about = poppler("pdfinfo", str(pdf))
    assert "Tagged:          yes" in about
    assert "JavaScript:      no" in about


def test_something_stands_on_every_page(pdf: Path, tmp_path: Path) -> None:
    poppler("pdftoppm", "-r", "20", "-gray", str(pdf), str(tmp_path / "page"))
    pages = sorted(tmp_path.glob("*.pgm"))
    assert pages
    for page in pages:
        assert min(page.read_bytes()[20:]) < 100, "ink"
