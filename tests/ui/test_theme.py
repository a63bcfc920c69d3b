"""Themes, icons and the look in force."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QPalette
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from workbench.core.verdicts import SHAPES, TONES
from workbench.paths import shipped
from workbench.ui.fonts import Fonts, reading_family
from workbench.ui.icons import Icons, drawing
from workbench.ui.look import SCALES, Look, current_look, system_theme
from workbench.ui.panel_sheet import panel_sheet
from workbench.ui.stylesheet import stylesheet
from workbench.ui.theme import ROLES, THEMES, Theme, contrast, load_theme

GROUNDS = ("paper", "panel", "raised", "sel")
ICONS = sorted(path.stem for path in (shipped("resources") / "icons").glob("*.svg"))

READ_ON = [
    *[(words, ground) for words in ("ink", "muted", "accent") for ground in GROUNDS],
    *[("faint", ground) for ground in ("paper", "panel", "raised")],
    *[(tone, ground) for tone in TONES for ground in (*GROUNDS, f"{tone}_ground")],
    *[(words, f"{tone}_ground") for words in ("ink", "muted") for tone in TONES],
    ("paper", "accent"),
    ("paper", "ver"),
]
"""Words and the grounds they stand on anywhere in the window."""

DRAWN_ON = [
    *[("open", ground) for ground in ("paper", "panel", "raised")],
    *[("accent", ground) for ground in GROUNDS],
    ("muted", "sel"),
]
"""Rings, underlines and marks."""


@pytest.fixture
def look(qapp: QApplication) -> Look:
    """The application's look, put back to the light theme at 100 % afterwards."""
    made = current_look()
    made.set_theme("light")
    made.set_scale(100)
    return made


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("words", "ground"), READ_ON)
def test_words_are_readable_on_every_ground(name: str, words: str, ground: str) -> None:
    theme = load_theme(name)
    assert contrast(theme.hex(words), theme.hex(ground)) >= 4.5


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("stroke", "ground"), DRAWN_ON)
def test_rings_and_underlines_are_seen(name: str, stroke: str, ground: str) -> None:
    theme = load_theme(name)
    assert contrast(theme.hex(stroke), theme.hex(ground)) >= 3.0


@pytest.mark.parametrize("name", THEMES)
def test_the_ring_of_what_has_the_focus_stands_out_of_every_ground(qapp: QApplication, name: str) -> None:
    theme, fonts = load_theme(name), Fonts()
    sheet = stylesheet(theme, fonts) + panel_sheet(theme, fonts)
    rings = re.findall(r":focus \{[^}]*?border(?:-color)?: (?:\d+px \w+ )?(#\w{6})", sheet)
    assert len(rings) > 10, "every control that can have the focus says how it shows it"
    for ring in rings:
        assert min(contrast(ring, theme.hex(ground)) for ground in GROUNDS) >= 3.0


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("role", ["choice", "chosen", "main"])
def test_a_button_changes_visibly_when_it_gets_the_focus(qtbot: QtBot, look: Look, name: str, role: str) -> None:
    look.set_theme(name)
    page = QWidget()
    page.setStyleSheet(panel_sheet(look.theme, look.fonts))
    column = QVBoxLayout(page)
    button, other = QPushButton("supports", page), QPushButton("other", page)
    button.setProperty("role", "choice" if role == "chosen" else role)
    button.setCheckable(True)
    button.setChecked(role == "chosen")
    for one in (other, button):
        column.addWidget(one)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
    other.setFocus()
    before, size = button.grab().toImage(), button.sizeHint()
    button.setFocus()
    after = button.grab().toImage()
    assert button.sizeHint() == size, "nothing moves"
    changed = sum(
        contrast(before.pixelColor(x, y).name(), after.pixelColor(x, y).name()) >= 3.0
        for x in range(before.width())
        for y in range(before.height())
    )
    assert changed >= 2 * before.width(), "as much as a line along both of its long sides"


def test_contrast_is_that_of_the_guideline() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("role", ["ink", "ver_ground"])
def test_a_missing_role_is_named(role: str) -> None:
    lines = [f'{name} = "#123456"' for name in ROLES if name != role]
    with pytest.raises(ValueError, match=role):
        Theme.from_toml('name = "odd"\n[colours]\n' + "\n".join(lines))


def test_an_unknown_role_and_a_colour_that_is_none_are_named() -> None:
    lines = [f'{name} = "#123456"' for name in ROLES]
    with pytest.raises(ValueError, match="no role pink"):
        Theme.from_toml('name = "odd"\n[colours]\n' + "\n".join([*lines, 'pink = "#FF00FF"']))
    with pytest.raises(ValueError, match="ink is no colour: reddish"):
        Theme.from_toml('name = "odd"\n[colours]\n' + "\n".join(lines).replace('ink = "#123456"', 'ink = "reddish"', 1))


def test_no_colour_stands_outside_the_themes() -> None:
    ui = Path(__file__).parents[2] / "workbench" / "ui"
    found = [
        f"{path.name}: {match}"
        for path in ui.rglob("*.py")
        for match in re.findall(r"#[0-9A-Fa-f]{6}\b|Qt\.GlobalColor\.(?!transparent)\w+", path.read_text("utf-8"))
    ]
    assert found == []


def test_a_theme_reaches_palette_and_style_sheet(look: Look) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    for name in THEMES:
        look.set_theme(name)
        assert app.palette().color(QPalette.ColorRole.WindowText) == look.theme.colour("ink")
        assert app.palette().color(QPalette.ColorRole.Highlight) == look.theme.colour("accent")
        assert look.theme.hex("panel") in app.styleSheet()
    assert look.theme.is_dark
    look.set_theme("light")
    assert not look.theme.is_dark


def test_listeners_hear_of_theme_and_scale_once_each(look: Look) -> None:
    heard: list[tuple[str, int]] = []

    def hear() -> None:
        heard.append((look.theme.name, look.scale))

    look.changed.connect(hear)
    look.set_theme("dark")
    look.set_scale(150)
    look.set_scale(150)
    look.changed.disconnect(hear)
    look.set_theme("light")
    look.set_scale(100)
    assert heard == [("dark", 100), ("dark", 150)]


def test_the_system_is_followed_when_asked(look: Look) -> None:
    look.set_theme("dark")
    assert look.theme_wish == "dark"
    look.set_theme("system")
    assert (look.theme_wish, look.theme.name) == ("system", system_theme())
    with pytest.raises(ValueError, match="mauve"):
        look.set_theme("mauve")


def test_scale_stays_within_80_and_200_and_zoom_goes_by_steps(look: Look) -> None:
    look.set_scale(20)
    assert look.scale == 80
    look.zoom(-1)
    assert look.scale == 80
    look.set_scale(100)
    look.zoom(1)
    assert look.scale == SCALES[SCALES.index(100) + 1]
    look.set_scale(900)
    assert (look.scale, look.px(10), look.fonts.interface().pixelSize()) == (200, 20, 26)


def test_there_is_one_look(look: Look) -> None:
    assert current_look() is look


def test_every_scale_makes_a_style_sheet_without_gaps(qapp: QApplication) -> None:
    for scale in SCALES:
        sheet = stylesheet(load_theme("light"), Fonts(scale))
        assert "$" not in sheet
        assert not re.search(r"padding: [^;]*-", sheet)


def test_a_serif_is_found_for_reading(qapp: QApplication) -> None:
    assert Fonts(200).reading().pixelSize() == 34
    assert Fonts().reading().family() == reading_family()


def test_every_verdict_has_a_drawing(qapp: QApplication) -> None:
    assert set(SHAPES) <= set(ICONS)


@pytest.mark.parametrize("name", ICONS)
def test_drawings_share_one_weight_and_take_their_colour_from_the_role(name: str) -> None:
    svg = drawing(name)
    assert 'viewBox="0 0 16 16"' in svg
    assert 'stroke="currentColor" stroke-width="1.5" stroke-linecap="round"' in svg
    assert set(re.findall(r'(?:stroke|fill)="(\w+)"', svg)) <= {"none", "currentColor"}


@pytest.mark.parametrize("name", ICONS)
def test_an_icon_is_tinted_and_drawn_at_every_size(qapp: QApplication, name: str) -> None:
    theme = load_theme("light")
    for size, ratio in ((16, 1.0), (20, 2.0)):
        image = Icons(theme).pixmap(name, "wro", size, ratio).toImage()
        assert image.width() == size * ratio
        pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
        inked = [colour for colour in pixels if colour.alpha() > 127]
        assert inked, f"{name} draws nothing"
        wanted = theme.colour("wro")
        for colour in inked:
            assert abs(colour.red() - wanted.red()) + abs(colour.green() - wanted.green()) <= 4


def test_a_verdicts_mark_stands_on_its_ground_and_an_open_one_is_hollow(qapp: QApplication) -> None:
    theme = load_theme("dark")
    icons = Icons(theme)

    def middle(image: QImage, x: float, y: float) -> str:
        return image.pixelColor(round(image.width() * x), round(image.height() * y)).name().upper()

    for shape, tone in zip(SHAPES, TONES, strict=True):
        mark = icons.mark(shape, tone, 40).toImage()
        assert middle(mark, 0.5, 0.08) == theme.hex(f"{tone}_ground").upper()
        colours = {mark.pixelColor(x, y).name().upper() for x in range(40) for y in range(40)}
        assert theme.hex(tone).upper() in colours
    ring = icons.mark(None, None, 40).toImage()
    assert ring.pixelColor(20, 20).alpha() == 0
    assert middle(ring, 0.5, 0.06) == theme.hex("open").upper()


def test_pixmaps_are_made_once(qapp: QApplication) -> None:
    icons = Icons(load_theme("light"))
    assert icons.pixmap("tick", "ver", 16).cacheKey() == icons.pixmap("tick", "ver", 16).cacheKey()
    assert not icons.icon("search").isNull()
    assert not icons.mark_icon("tick", "ver").isNull()
