"""The dossier's parts: names any system can unpack, a page that is silent, records by their schema."""

from __future__ import annotations

import hashlib
import io
import json
import re
import tracemalloc
from base64 import b64encode
from dataclasses import replace
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, ValidationError
from referencing import Registry, Resource

from tests.dossiers import faults, parts
from workbench.core.dossier import Dossier, LogEntry
from workbench.core.progress import silent
from workbench.core.report import LogStep, Report
from workbench.reports.dossier import LONGEST_NAME, safe_name, write_dossier
from workbench.reports.dossier_page import page
from workbench.reports.dossier_report import write_records
from workbench.reports.layout import lay_out

SCHEMAS = Path(__file__).parents[2] / "resources" / "schemas"


def schema(name: str) -> dict[str, Any]:
    """A shipped schema."""
    found: dict[str, Any] = json.loads((SCHEMAS / f"{name}.schema.json").read_text("utf-8"))
    return found


def validate(name: str, instance: object) -> None:
    """By the shipped schema, which may refer to those of a claim and a conflict."""
    Draft202012Validator.check_schema(schema(name))
    registry: Registry[Any] = Registry()
    for part in ("claim", "conflict"):
        registry = registry.with_resource(f"{part}.schema.json", Resource.from_contents(schema(part)))
    Draft202012Validator(schema(name), registry=registry).validate(instance)


@pytest.fixture(scope="module")
def files(report: Report) -> dict[str, bytes]:
    """The parts of a dossier of the report with everything in it."""
    values, digest = (1, "0" * 64, "New case “ü\n🗼”"), "2" * 64
    hashed = hashlib.sha256((json.dumps(values, ensure_ascii=False) + digest).encode()).hexdigest()
    entries = (
        LogEntry(1, "0" * 64, hashed, values, (digest,)),
        LogEntry(2, hashed, "4" * 64, withheld=True),
        LogEntry(3, "4" * 64, report.log_head, withheld=True, step=LogStep("2026-10-14T16:20:00.000Z", "Ada", "Note")),
    )
    stream = io.BytesIO()
    short = replace(report, log_entries=3)
    write_dossier(Dossier(short, None, ("id", "previous", "label"), entries), stream, silent)
    return parts(stream.getvalue())


def test_manifest_log_and_records_are_valid_by_the_shipped_schemas(files: dict[str, bytes]) -> None:
    validate("dossier", json.loads(files["manifest.json"]))
    validate("log", json.loads(files["log.json"]))
    validate("report", json.loads(files["report.json"]))
    told = json.loads(files["log.json"])["entries"][2]
    assert (told["at"], told["person"], told["label"]) == ("2026-10-14T16:20:00.000Z", "Ada", "Note")
    with pytest.raises(ValidationError, match="not valid under any"):
        validate("log", {"fields": [], "entries": [{name: told[name] for name in told if name != "person"}]})


def test_the_seal_is_a_line_that_sha256sum_can_check(files: dict[str, bytes]) -> None:
    digest = hashlib.sha256(files["manifest.json"]).hexdigest()
    assert files["seal.txt"].decode() == f"{digest}  manifest.json\n"


def test_any_change_of_any_part_is_found(files: dict[str, bytes]) -> None:
    for name, data in files.items():
        changed = data.replace(b"1", b"3", 1)
        assert changed != data
        assert set(faults(files | {name: changed})), name
        assert "other files" in set(faults(files | {f"{name} 2": b""}))
    assert list(faults(files)) == []


def test_records_say_what_the_report_says(report: Report) -> None:
    stream = io.BytesIO()
    write_records(lay_out(report), stream, silent)
    told = json.loads(stream.getvalue())
    first = told["claims"][0]
    assert [(one["verdict"], one["counts"], one["withdrawn"]) for one in first["verdicts"]] == [
        ("wrong", False, True),
        ("verified", True, False),
    ]
    assert [one["source"] for one in first["evidence"]] == ["E1", "E2"]
    assert told["evidence"][0]["title"] == "Register of lights"
    assert told["evidence"][0]["claims"][0] == first["claim"]["uid"]
    assert first["notes"][0]["text"] == "Read in the reading room."
    assert len(told["left_out"]) == 3
    assert stream.getvalue().count(b"\n") >= len(told["claims"]) + len(told["evidence"]), "one record a line"


def test_frozen_texts_have_the_hash_they_are_reported_with(files: dict[str, bytes], report: Report) -> None:
    assert files["texts/1 gull-point.txt.txt"].decode() == report.documents[0].text
    assert not any(name.startswith("texts/2") for name in files), "sources are evidence, not the piece"


def test_a_large_file_is_never_in_memory_as_a_whole(report: Report, tmp_path: Path) -> None:
    large = b"0123456789abcdef" * (1 << 21)
    sha256 = hashlib.sha256(large).hexdigest()
    (tmp_path / sha256).write_bytes(large)
    first, *others = report.sources
    source = replace(first, file_name="film.mp4", file_sha256=sha256, claims=())
    bare = replace(report, claims=(), left_out=(), sources=(source, *others))
    dossier = Dossier(bare, None, ("id", "previous"), (), frozenset([sha256]), tmp_path)
    tracemalloc.start()
    try:
        with (tmp_path / "out.zip").open("wb") as stream:
            write_dossier(dossier, stream, silent)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert parts((tmp_path / "out.zip").read_bytes())["evidence/E1 film.mp4"] == large
    assert peak < len(large) / 2


@given(st.text(max_size=300))
def test_a_name_stays_in_its_folder_on_any_system(name: str) -> None:
    safe = safe_name(name)
    assert 1 <= len(safe) <= LONGEST_NAME
    assert PurePosixPath(safe).name == PureWindowsPath(safe).name == safe
    assert safe.isprintable() or not re.search(r"[\x00-\x1f\u202e\u200b]", safe)
    assert safe == safe.strip(" .")
    assert safe_name(safe) == safe


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("lights.pdf", "lights.pdf"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("C:\\boot.ini", "C__boot.ini"),
        ("exe\u202etxt.pdf", "exe_txt.pdf"),
        ("Hafenbuch für 1871.pdf", "Hafenbuch für 1871.pdf"),
        ("x" * 300 + ".pdf", "x" * 76 + ".pdf"),
        ("", "file"),
        ("..", "file"),
    ],
)
def test_names_stay_as_near_as_they_can(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_the_page_needs_nothing_from_anywhere() -> None:
    words = page()
    assert not re.search(r"(?:src|href)=|https?:|url\(|@import|fetch\(|XMLHttpRequest|eval\(", words)
    assert "{style}" not in words
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]+)"', words)
    for tag in ("style", "script"):
        (inside,) = re.findall(f"<{tag}>(.*?)</{tag}>", words, re.DOTALL)
        digest = b64encode(hashlib.sha256(inside.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'")
