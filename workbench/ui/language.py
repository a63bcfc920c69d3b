"""The language of the window: which one it is, its texts, and what the rooms below said in it.

Texts stand in resources/translations: `self.tr` and `QCoreApplication.translate` find them by themselves. What comes
from below in English (errors, steps of the log, needs, names of verdicts) goes through `said` or `scale_words`.
Documents, claims, what people wrote and every report stay as they are.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from xml.etree import ElementTree

from PySide6.QtCore import QCoreApplication, QDateTime, QLibraryInfo, QLocale, QTranslator

from workbench.core.verdicts import VerdictScale
from workbench.paths import shipped

OWN = "en"
"""The language the program is written in: no texts of another are in force."""
SAID_IN = ("Error", "Step", "Why", "Word")
"""Contexts in which whole lines from below are looked up."""
_VALUE = re.compile(r"\\\{\d\\\}")
_COUNTED = re.compile(r"[\d.,]+ |claims? \d")
_REMARKED = re.compile(r"(.+) \(([^()]+)\)")
_DAY = re.compile(r"(?<![\w-])\d{4}-\d\d-\d\d(?![\w-])")
_LETTER = re.compile(r"[a-z]")


class _Texts(QTranslator):
    """The texts of one language. What a widget looks up through a variable stands under "Word" for all of them."""

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        found = super().translate(context, text, disambiguation or "", n)
        return found or super().translate("Word", text) or None


class _InForce:
    """The language that was installed last, and its translators: they live as long as the program."""

    language = OWN
    translators: tuple[QTranslator, ...] = ()


def language_of(choice: str) -> str:
    """The language a setting asks for: "system" is the system's where there are texts of it, else English."""
    wanted = [choice] if choice != "system" else QLocale.system().uiLanguages()
    for one in wanted:
        language = one.replace("_", "-").partition("-")[0].lower()
        if language == OWN or (shipped("resources") / "translations" / f"workbench_{language}.qm").is_file():
            return language
    return OWN


def install(application: QCoreApplication, choice: str) -> None:
    """Take a language, before the first widget is made. choice: as the setting has it."""
    for one in _InForce.translators:
        application.removeTranslator(one)
    _InForce.language, _InForce.translators = language_of(choice), ()
    said.cache_clear()
    _patterns.cache_clear()
    scale_words.cache_clear()
    if _InForce.language == OWN:
        QLocale.setDefault(QLocale.system())
        return
    system = QLocale.system()
    QLocale.setDefault(system if system.name().startswith(_InForce.language) else QLocale(_InForce.language))
    texts, base = _Texts(), QTranslator()
    if not texts.load(f"workbench_{_InForce.language}.qm", str(shipped("resources") / "translations")):
        raise FileNotFoundError(f"workbench_{_InForce.language}.qm")
    if base.load(f"qtbase_{_InForce.language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(base)  # Qt's own buttons and key names, where the wheel has them
    application.installTranslator(texts)
    _InForce.translators = (texts, base)


@lru_cache(maxsize=2000)
def said(words: str) -> str:
    """A line that came from below in the window's language; as it is where there is no text for it."""
    if _InForce.language == OWN or not words:
        return words
    if (found := _looked_up(words)) != words:
        return found
    if (remarked := _REMARKED.fullmatch(words)) and (note := said(remarked[2])) != remarked[2]:
        return f"{said(remarked[1])} ({note})"
    if "; " in words:
        parts = [(part, said(part)) for part in words.split("; ")]
        if all(part != told for part, told in parts):
            return "; ".join(told for _, told in parts)
    for pattern, told in _patterns():
        if match := pattern.fullmatch(words):
            return told.format(*(_value(value) for value in match.groups()))
    return "; ".join(said(part) for part in words.split("; ")) if "; " in words else words


def _looked_up(words: str) -> str:
    for context in SAID_IN:
        if (found := QCoreApplication.translate(context, words)) != words:
            return found
    return words


def _value(words: str) -> str:
    """What stood in the place of a value: counted things are said again, what a person wrote stays as it is."""
    if _COUNTED.match(words):
        return said(words)
    whole = _looked_up(words)
    return whole if whole != words else ", ".join(_looked_up(part) for part in words.split(", "))


@lru_cache(maxsize=1)
def _patterns() -> list[tuple[re.Pattern[str], str]]:
    """Texts with values in them ("claim {0} is not in the register"), those with most words of their own first."""
    path = shipped("resources") / "translations" / f"workbench_{_InForce.language}.ts"
    found: dict[str, str] = {}
    for context in ElementTree.parse(path).getroot().iter("context"):  # noqa: S314 - our own file
        if context.findtext("name") in SAID_IN:
            for message in context.iter("message"):
                text = message.findtext("source", "")
                if "{0}" in text and _LETTER.search(text):
                    found[text] = message.findtext("translation", "")
    order = sorted(found, key=lambda text: -len(re.sub(r"\{\d\}", "", text)))
    return [(re.compile(_VALUE.sub("(.*?)", re.escape(text)), re.DOTALL), found[text]) for text in order]


@lru_cache(maxsize=20)
def scale_words(scale: VerdictScale) -> VerdictScale:
    """A case's verdict scale with names and meanings in the window's language, where they are those we ship."""
    if _InForce.language == OWN:
        return scale
    labels = (
        replace(one, name=_word(one.name), short=_word(one.short, "Short"), meaning=_word(one.meaning))
        for one in scale.labels
    )
    return replace(scale, labels=tuple(labels))


def _word(text: str, context: str = "Word") -> str:
    return QCoreApplication.translate(context, text)


def day_words(moment: datetime) -> str:
    """A day as a person reads it: "1 Mar 2026"."""
    if _InForce.language == OWN:
        return f"{moment.day} {moment:%b %Y}"
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(int(moment.timestamp())), "d. MMM yyyy")


def with_days(words: str) -> str:
    """Words with the days in them as a person reads them: "born on 2026-03-01" → "born on 1 Mar 2026"."""
    return _DAY.sub(lambda found: _day_of(found.group()), words)


def _day_of(day: str) -> str:
    try:
        return day_words(datetime.fromisoformat(day))
    except ValueError:  # 2026-02-30 is none
        return day


def counted(value: int) -> str:
    """A count as chips and lines show it, in groups of three: "13 049"."""
    return f"{value:,}".replace(",", "\u202f")


def decimal(value: float, digits: int = 2) -> str:
    """A number with its decimal sign as the window's language has it: "0.83"."""
    return f"{value:.{digits}f}" if _InForce.language == OWN else QLocale().toString(value, "f", digits)
