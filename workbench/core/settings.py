"""Settings, each declared once: name, type, default, help. Storing and showing them follows from here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Value = str | int | bool
"""What a setting can hold."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing a person can choose. choices: allowed values of a text setting; low and high: bounds of a number."""

    name: str
    title: str
    default: Value
    help: str
    choices: tuple[str, ...] = ()
    low: int | None = None
    high: int | None = None
    unit: str = "%"
    """What a number counts, written behind it."""
    shown: bool = True
    """Whether the settings dialog has a row for it; the rest is remembered by the window itself."""

    def accepts(self, value: object) -> bool:
        """Whether a value is of the right type and within bounds (True is no number here)."""
        if type(value) is not type(self.default):
            return False
        if self.choices and value not in self.choices:
            return False
        if isinstance(value, int) and not isinstance(value, bool):
            return (self.low is None or value >= self.low) and (self.high is None or value <= self.high)
        return True


SETTINGS: tuple[Setting, ...] = (
    Setting(
        "checker", "Checker", "", "Your name beside verdicts and notes; empty takes the name you are logged in with."
    ),
    Setting(
        "language",
        "Language",
        "system",
        "Of the window, from the next start on: as the system has it, English or German. Reports stay in English.",
        choices=("system", "en", "de"),
    ),
    Setting(
        "theme",
        "Colours",
        "system",
        "Light, dark, or as the system has it.",
        choices=("system", "light", "dark"),
    ),
    Setting("text_scale", "Text size", 100, "Size of all text in percent.", low=80, high=200),
    Setting(
        "page_light",
        "Light of pages in the dark look",
        85,
        "How light the paper of a PDF page is in the dark look, in percent; 100 leaves it white.",
        low=30,
        high=100,
    ),
    Setting(
        "after_verdict",
        "After a verdict",
        "next_open",
        "Where a verdict key goes: to the next open claim, or nowhere. With Alt the key always stays.",
        choices=("next_open", "stay"),
    ),
    Setting(
        "blind_reading",
        "Read blind",
        False,
        "A second reader sees the evidence first; verdict and reason stay hidden until they are asked for.",
    ),
    Setting(
        "cool_off",
        "Pause before a second look of your own",
        30,
        "Minutes your own verdict has to lie before re-reading it counts; 0 asks for none.",
        low=0,
        high=7 * 24 * 60,
        unit="min",
    ),
    Setting(
        "cases_folder",
        "Folder for new cases",
        "",
        "Where a case is made when documents are dropped on the start page; empty takes your documents folder.",
    ),
    Setting(
        "pages",
        "Pages",
        "beside",
        "What is shown of a document with pages: text and pages, the pages, or the text.",
        choices=("beside", "page", "text"),
        shown=False,
    ),
    Setting("page_share", "Room for pages", 50, "Percent of the width beside the text.", low=10, high=90, shown=False),
    Setting("fold_queue", "Fold the queue", False, "Whether the queue shows marks and numbers only.", shown=False),
    Setting("keys", "Keys", "", "Actions with keys of one's own, one a line, the key after a tab.", shown=False),
    Setting("people", "People", "", "Names that were at this desk, one a line, newest first.", shown=False),
    Setting(
        "recent",
        "Recent cases",
        "",
        "Cases opened last, newest first: path, when, claims checked and in all, by tabs.",
        shown=False,
    ),
    Setting("window", "Window", "", "Size and place of the window when it was closed last.", shown=False),
)
"""Every setting there is, in the order of the dialog."""


def setting(name: str) -> Setting:
    """The setting with this name; KeyError when there is none."""
    for entry in SETTINGS:
        if entry.name == name:
            return entry
    raise KeyError(name)


def cleaned(stored: Mapping[str, object]) -> dict[str, Value]:
    """Every setting with its stored value, or its default where nothing usable is stored (an edited or older file)."""
    values: dict[str, Value] = {}
    for entry in SETTINGS:
        value = stored.get(entry.name)
        usable = isinstance(value, str | int | bool) and entry.accepts(value)
        values[entry.name] = value if usable else entry.default  # type: ignore[assignment]
    return values
