"""What a confidential source is called, and that its names are found in free words and nothing else is."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.core.evidence import EvidenceKind, Source
from workbench.reports.naming import NO_ALIAS, Names, Secret, alias_of, aliased

SECRET = Source(
    title="Letter of 3 May", url="https://www.nadia.example/letter/", kind=EvidenceKind.EMAIL, author="N. Beridze",
    publisher="The Kiosk", published="2026-01-02", archived_url="https://archive.example/nadia", language="ka",
    person="Nadia van Beridze", on_record=False, voice="kiosk people", confidential=True, alias="Source 1",
)  # fmt: skip


def hide(words: str, *, file_name: str = "nadia.eml") -> str:
    return Names([Secret(SECRET, file_name)]).hide(words)


def test_only_alias_kind_and_record_are_left() -> None:
    assert aliased(SECRET) == Source(title="Source 1", kind=EvidenceKind.EMAIL, on_record=False, confidential=True)


@pytest.mark.parametrize(
    ("alias", "shown"),
    [("", NO_ALIAS), ("N. Beridze", NO_ALIAS), ("a friend of Nadia", NO_ALIAS), ("the florist", "the florist")],
)
def test_an_alias_that_gives_the_person_away_is_none(alias: str, shown: str) -> None:
    assert alias_of(replace(SECRET, alias=alias)) == shown


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("NADIA VAN BERIDZE said it.", "Source 1 said it."),
        ("said nadia  van\nberidze", "said Source 1"),
        ("Beridze's and Nadia’s word", "Source 1's and Source 1’s word"),
        ("BERIDZE", "Source 1"),
        ("see nadia.example/letter", "see Source 1"),
        ("<https://www.nadia.example/letter/>", "<Source 1>"),
        ("the file nadia.eml", "the file Source 1"),
        ("In the letter of 3 May, not of 31 May", "In the Source 1, not of 31 May"),
        ("as Kiosk PEOPLE know", "as Source 1 know"),
    ],
)
def test_names_go_in_any_case_and_over_line_ends(words: str, left: str) -> None:
    assert hide(words) == left


@pytest.mark.parametrize("words", ["Nadiad is a town.", "a van", "beridze the colour", "kiosk", "Source 1", ""])
def test_what_only_looks_alike_stays(words: str) -> None:
    assert hide(words) is words


def test_a_description_of_a_person_has_no_parts() -> None:
    names = Names([Secret(Source(person="The keeper's niece", confidential=True, alias="K"))])
    assert names.hide("The keeper said that the keeper's niece knew.") == "The keeper said that K knew."


def test_a_name_of_one_letter_is_no_article() -> None:
    names = Names([Secret(Source(person="A", confidential=True, alias="the caller"))])
    assert names.hide("a call from A") == "a call from the caller"


def test_a_name_is_found_however_its_accents_are_stored() -> None:
    names = Names([Secret(Source(person="Zoë Krüger", confidential=True, alias="K"))])
    for form in ("NFC", "NFD"):
        assert names.hide(unicodedata.normalize(form, "told by Zoë Krüger")) == "told by K"


def test_a_name_is_found_where_words_stand_without_spaces() -> None:
    names = Names([Secret(Source(person="王小明", confidential=True, alias="甲"))])
    assert names.hide("昨天王小明说") == "昨天甲说"


def test_the_longest_name_wins_and_each_source_has_its_own_alias() -> None:
    names = Names([
        Secret(Source(title="Minutes", confidential=True, alias="A1")),
        Secret(Source(title="Minutes of the board", confidential=True, alias="B2")),
    ])  # fmt: skip
    assert names.hide("minutes of the board, then the minutes") == "B2, then the A1"
    assert names.found_in(["the minutes of the board"]) == {1}


def test_a_name_that_is_read_beside_the_words_stays_in_them() -> None:
    names = Names([Secret(SECRET)])
    words = "Nadia van Beridze of the Kiosk sold coal; The Kiosk knew."
    assert (
        names.hide_beside(words, "said nadia van beridze") == "Nadia van Beridze of Source 1 sold coal; Source 1 knew."
    )
    assert names.hide_beside("Beridze knew.", "Nadia van Beridze sold coal.") == "Beridze knew."


def test_names_of_nobody_hide_nothing() -> None:
    assert Names([]).hide("words") == "words"
    assert Names([Secret(Source(confidential=True))]).found_in(["words"]) == set()


@given(st.text(), st.text(min_size=1), st.text())
def test_no_name_is_left_where_it_stood_as_a_word(before: str, name: str, after: str) -> None:
    names = Names([Secret(Source(title=name, confidential=True, alias="⟂"))])
    key = name.strip()
    text = f"{before} {name} {after}"
    if len(key) > 2 and key.casefold() != NO_ALIAS:
        assert names.hide(text) != text
