"""The PDF from the command line, with the typesetter and without it, on a machine without a screen."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.reports.pdf_files import Pdf, solid
from workbench.cli import cases
from workbench.core.errors import PdfToolMissing
from workbench.desk.desk import Desk

WITHOUT_TYPESETTER = "import sys; sys.modules['typst'] = None; from workbench.__main__ import main; sys.exit(main())"


def test_the_report_is_typeset(
    workbench: Callable[..., int], case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "report.pdf"
    assert workbench("report", case, out) == 0
    with Pdf(out.read_bytes()) as read:
        assert "Document" in read.structure(0)
    assert "Printed plainly" not in capsys.readouterr().err


def test_without_the_typesetter_it_is_printed_and_that_is_said(case: Path, tmp_path: Path) -> None:
    out = tmp_path / "report.pdf"
    bare = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "QT_QPA_PLATFORM")}
    words = [sys.executable, "-c", WITHOUT_TYPESETTER, "report", str(case), str(out)]
    done = subprocess.run(words, env=bare, capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert done.stderr.startswith(f"{out}: 5 claims, 0 checked; ")
    first, *others = done.stderr.splitlines()
    assert "Printed plainly" in first
    assert others == [f"{out}: left out: 1 claim set aside (named under scope and method)"]
    with Pdf(out.read_bytes()) as read:
        assert solid("handled 4.2 million tonnes of cargo in 2019") in read.solid


def test_where_qt_cannot_run_either_the_missing_typesetter_is_named(
    workbench: Callable[..., int],
    case: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def missing(*_: object, **__: object) -> None:
        raise PdfToolMissing("the typesetter is not installed", remedy="Install the package typst")

    monkeypatch.setattr(Desk, "export_report", missing)
    monkeypatch.setattr(cases, "missing_libraries", lambda _: ["libGL.so.1"])
    assert workbench("report", case, tmp_path / "report.pdf") == 1
    assert "Install the package typst" in capsys.readouterr().err
    assert not (tmp_path / "report.pdf").exists()
