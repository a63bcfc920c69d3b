"""Which ranker is used: the best that is there and is what was published; what is missing is said in words."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from workbench import paths
from workbench.extract.ranking import ranker

SENTENCES = ["The mill employed 340 people in 1912.", "Good morning.", "Why?"]


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """The shipped weights, to be spoilt."""
    copy = tmp_path / "models"
    copy.mkdir()
    for file in (paths.shipped("resources") / "models").iterdir():
        if file.suffix in (".toml", ".npz", ".onnx", ".txt"):
            shutil.copyfile(file, copy / file.name)
    yield copy
    ranker.cache_clear()


def test_words_are_always_there() -> None:
    words = ranker("words")
    assert (words.name, words.missing, words.trained) == ("words 2", (), True)


def test_rules_give_no_scores() -> None:
    rules = ranker("rules")
    assert (rules.name, rules.missing, rules.trained) == ("rules", (), False)
    assert rules.scores(SENTENCES) is None


def test_a_changed_file_is_not_used(folder: Path) -> None:
    spoilt = bytearray((folder / "words.npz").read_bytes())
    spoilt[-1] ^= 1
    (folder / "words.npz").write_bytes(spoilt)
    rules = ranker("words", folder)
    assert rules.name == "rules"
    assert rules.missing == ("no trained words: words.npz is not the file that was published: its checksum differs",)


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "words.npz").unlink()
    assert ranker("words", folder).missing == ("no trained words: words.npz is missing",)


@pytest.mark.parametrize(
    "index",
    ["", "words = 1", "[words", '[words]\nname = "words 1"\n', "[words]\nfiles = 3\nline = 4\n"],
)
def test_an_index_that_says_nothing_useful_is_named(folder: Path, index: str) -> None:
    (folder / "models.toml").write_text(index, "utf-8")
    assert ranker("words", folder).missing == ("no trained words: models.toml does not describe words",)


def test_a_folder_without_weights_leaves_the_rules(tmp_path: Path) -> None:
    found = ranker("best", tmp_path)
    assert not found.trained
    assert len(found.missing) == 2
    assert found.missing[1] == "no trained words: models.toml is missing"


def test_without_the_encoder_the_words_rank_and_say_so(folder: Path) -> None:
    (folder / "encoder.onnx").unlink(missing_ok=True)
    found = ranker("best", folder)
    assert found.name == "words 2"
    assert len(found.missing) == 1
    assert found.missing[0].startswith("no encoder: ")


def test_without_its_library_the_encoder_is_not_there(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workbench.extract.ranking.rankers.find_spec", {}.get)
    assert ranker("best", folder).missing == ("no encoder: onnxruntime is not installed",)


def test_what_was_loaded_once_is_kept() -> None:
    assert ranker("words") is ranker("words")
