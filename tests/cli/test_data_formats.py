"""Formats for other tools from the command line: the longest ending decides, refusals are one line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from zipfile import is_zipfile

import pytest

from tests.cases import DRAFT
from tests.dossiers import faults, parts


@pytest.fixture
def by_others(case: Path, tmp_path: Path, workbench: Callable[..., int]) -> Path:
    """The case with a text that others published, and one verdict on it."""
    article = tmp_path / "article.txt"
    article.write_text("In 2018 the harbour of Velmora handled 3.9 million tonnes of cargo.\n", encoding="utf-8")
    assert workbench("add", case, article, "--as", "published") == 0
    complete = tmp_path / "complete.json"
    assert workbench("report", case, complete) == 0
    claims = json.loads(complete.read_bytes())["claims"]
    number = next(one["number"] for one in claims if "3.9 million" in one["text"])
    assert workbench("judge", case, number, "wrong", "--override", "the register was read aloud") == 0
    return case


def test_the_longest_ending_decides(by_others: Path, tmp_path: Path, workbench: Callable[..., int]) -> None:
    assert workbench("report", by_others, tmp_path / "x.annotations.jsonld") == 0
    assert workbench("report", by_others, tmp_path / "x.jsonld") == 0
    annotations = json.loads((tmp_path / "x.annotations.jsonld").read_bytes())
    reviews = json.loads((tmp_path / "x.jsonld").read_bytes())
    assert (annotations["type"], annotations["total"]) == ("AnnotationCollection", 1)
    assert [one["@type"] for one in reviews] == ["ClaimReview"]
    assert reviews[0]["reviewRating"]["alternateName"] == "Wrong"


def test_a_case_of_ones_own_draft_gives_no_reviews(
    case: Path, tmp_path: Path, workbench: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    assert workbench("report", case, tmp_path / "x.jsonld") == 1
    told = capsys.readouterr().err
    assert "claims made by others" in told
    assert told.count("\n") == 1
    assert not (tmp_path / "x.jsonld").exists()


def test_workbook_and_dossier_are_archives_and_the_dossier_proves_whole(
    case: Path, tmp_path: Path, workbench: Callable[..., int]
) -> None:
    for ending in (".xlsx", ".zip"):
        assert workbench("report", case, tmp_path / f"x{ending}", "--preset", "legal") == 0
        assert is_zipfile(tmp_path / f"x{ending}")
    files = parts((tmp_path / "x.zip").read_bytes())
    assert list(faults(files)) == []
    assert files["texts/1 harbour.txt.txt"].decode() == DRAFT
