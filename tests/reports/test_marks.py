"""Marks and colours come from the shipped files, by role."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import etree

from workbench.core.verdicts import SHAPES, TONES
from workbench.reports import colours, marks
from workbench.reports.html_parts import OPEN_SHAPE

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.mark.parametrize("shape", [*SHAPES, OPEN_SHAPE])
def test_every_shape_is_drawn_and_takes_the_colour_of_its_verdict(shape: str) -> None:
    symbol = etree.fromstring(marks.symbol(shape))
    assert (symbol.tag, symbol.get("id")) == ("symbol", f"mark-{shape}")
    assert symbol.get("viewBox") == "0 0 16 16"
    assert len(symbol) > 0
    assert "currentColor" in marks.symbol(shape)
    assert not re.search(r"#[0-9a-fA-F]{3}|url\(|href", marks.symbol(shape).replace(f'id="mark-{shape}"', ""))


def test_a_shape_used_twice_is_drawn_once() -> None:
    assert marks.symbols(["tick", "cross", "tick"]) == f"{marks.symbol('tick')}\n{marks.symbol('cross')}"


def test_a_drawing_that_is_none_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "icons").mkdir()
    (tmp_path / "icons" / "tick.svg").write_text("no drawing")
    monkeypatch.setattr(marks, "shipped", lambda _: tmp_path)
    with pytest.raises(ValueError, match="tick"):
        marks.symbol("tick")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_tone_has_its_colours_in_the_style(theme: str) -> None:
    roles = colours.colours(theme)
    style = colours.style_variables()
    for tone in TONES:
        for role in (tone, f"{tone}_ground"):
            assert f"--{role.replace('_', '-')}:{roles[role]};" in style


def test_every_role_the_style_sheet_uses_is_in_both_themes() -> None:
    sheet = (RESOURCES / "reports" / "report.css").read_text("utf-8")
    used = set(re.findall(r"var\(--([a-z-]+)\)", sheet)) - {"tone", "ground", "serif", "sans"}
    for theme in ("light", "dark"):
        assert used <= {role.replace("_", "-") for role in colours.colours(theme)}


def test_no_colour_stands_in_the_style_sheet_itself() -> None:
    sheet = (RESOURCES / "reports" / "report.css").read_text("utf-8")
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b|rgba?\(|hsl", sheet) == []


def test_what_is_no_colour_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "themes").mkdir()
    (tmp_path / "themes" / "light.toml").write_text('[colours]\nink = "red;} body{display:none"\n')
    monkeypatch.setattr(colours, "shipped", lambda _: tmp_path)
    with pytest.raises(ValueError, match="ink"):
        colours.colours("light")
