"""What a confidential source is called, and that its names are found in free words and nothing else is."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from workbench.core.evidence import EvidenceKind, Source
from workbench.reports.folding import fold, places, unbroken
from workbench.reports.naming import NO_ALIAS, Names, Secret, alias_of, aliased
from workbench.reports.persons import Where, how

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
        ("as beridze wrote", "as Source 1 wrote"),
        ("see nadia.example/letter", "see Source 1"),
        ("<https://www.nadia.example/letter/>", "<Source 1>"),
        ("the file nadia.eml", "the file Source 1"),
        ("In the letter of 3 May, not of 31 May", "In the Source 1, not of 31 May"),
        ("as Kiosk PEOPLE know", "as Source 1 know"),
    ],
)
def test_names_go_in_any_case_and_over_line_ends(words: str, left: str) -> None:
    assert hide(words) == left


@pytest.mark.parametrize("words", ["Nadiad is a town.", "a van", "kiosk", "at the kiosk", "a letter", "Source 1", ""])
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
        Secret(Source(title="Board minutes", confidential=True, alias="A1")),
        Secret(Source(title="Board minutes of May", confidential=True, alias="B2")),
    ])  # fmt: skip
    assert names.hide("board minutes of May, then the board minutes") == "B2, then the A1"
    assert names.found_in(["the board minutes of May"]) == {1}


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


def hidden(words: str, **said: Any) -> str:
    """The words after the names of one source, whose alias is K, are hidden in them."""
    return Names([Secret(Source(confidential=True, alias="K", **said))]).hide(words)


@pytest.mark.parametrize(
    "person",
    [
        "Jane Quellmont, former depot worker",
        "Jane Quellmont (former depot worker)",
        "Jane Quellmont - worker at the Harbour Depot",
        "Jane Quellmont former worker",
        "Dr. Jane Quellmont; Bo Ostrander",
        "former worker Jane Quellmont",
        "Quellmont, Jane",
        "Jane Quellmont <jane@quellmont.example>",
    ],
)
def test_a_name_is_found_beside_a_description(person: str) -> None:
    assert hidden("Quellmont says so. Jane was there. JANE QUELLMONT.", person=person) == "K says so. K was there. K."
    assert hidden("The former worker at the Depot", person=person) == "The former worker at the Depot"


@pytest.mark.parametrize("person", ["Depot worker", "A source at the Ministry of Coal", "Ministry of Coal", "Clerk"])
def test_a_description_or_a_body_has_no_parts(person: str) -> None:
    words = "The depot and the Ministry burn Coal; a worker and a Worker and the clerk know."
    assert hidden(words, person=person) == hidden(words, author=person) == words
    assert hidden(f"as {person} said", person=person) == "as K said"


@pytest.mark.parametrize(
    ("author", "words", "left"),
    [
        ("Petra Zandvoorde", "Zandvoorde sent it. Petra agreed.", "K sent it. K agreed."),
        ("Petra Zandvoorde", "P. Zandvoorde and pzandvoorde@mail.example", "K and K@mail.example"),
        ("Petra Zandvoorde and Bo Ostrander", "Ostrander knew, zandvoorde too", "K knew, K too"),
        ("Statistics Ruritania", "All of Ruritania and statistics ruritania", "All of Ruritania and K"),
    ],
)
def test_parts_of_an_author_are_found_too(author: str, words: str, left: str) -> None:
    assert hidden(words, author=author) == left


@pytest.mark.parametrize(
    ("person", "words", "left"),
    [
        ("Sinead O'Grimmauld", "O’Grimmauld, O'GRIMMAULD, OGrimmauld, O Grimmauld", "K, K, K, K"),
        ("Sinead O’Grimmauld", "o'grimmauld's tape, the Grimmauld tape", "K's tape, the K tape"),
        ("Bo Xy", "Xy said. Bo said. Bo  Xy, bo_xy.mp3", "K said. K said. K, K.mp3"),
        ("Bo Xy", "a boxy van; the bo tree", "a boxy van; the bo tree"),
        ("Jane Quellmont", "quellmont too, jane-quellmont, janequellmont", "K too, K, K"),
        ("Jane Quellmont", "Quellmont's, Quellmonts, the QUELLMONTS’ house", "K's, K, the K’ house"),
        ("Mirko Hrzanovic", "Hrzanović, HRZANOVIĆ, hrzanovic\u0301", "K, K, K"),
        ("Mirko Hrzanović", "Hrzanovic and hrzanovics", "K and K"),
        ("Søren Łukasz", "Soren; Lukasz", "K; K"),
        ("Anne-Lise Torvaldet", "Anne‑Lise, Anne–Lise, AnneLise, Anne Lise, anne\u00adlise", "K, K, K, K, K"),
        ("Mirko Hrzanovic", "see Hrzanovic_call.mp3, hrzanovic2.mp3", "see K_call.mp3, K2.mp3"),
        ("Mirko Hrzanovic", "mirko.hrzanovic@mail.example, @mhrzanovic", "K@mail.example, @K"),
        ("Anne-Lise Torvaldet", "told by Torval-\ndet, by Torval-\r\n  det", "told by K, by K"),
        ("Anne-Lise Torvaldet", "told by Anne-\nLise; it is well-\nTorvaldet", "told by K; it is well-\nK"),
        ("Jane Quellmont", "ﬁle of ＱＵＥＬＬＭＯＮＴ… then ǅ Quellmont", "ﬁle of K… then ǅ K"),
    ],
)
def test_a_name_is_found_however_it_is_written(person: str, words: str, left: str) -> None:
    assert hidden(words, person=person) == left


@pytest.mark.parametrize(
    ("person", "words", "left"),
    [
        ("Mark Price", "The price; a mark. Price said; Mark too; mark price", "The price; a mark. K said; K too; K"),
        ("Mark Price", "The price list, PRICE, M. Price", "The price list, K, K"),
        ("An Will", "An actor will. Will it? So An and Will said.", "An actor will. Will it? So K and K said."),
        ("Nadia Le", "Le Monde asked Le.", "Le Monde asked K."),
    ],
)  # fmt: skip
def test_a_name_that_is_a_word_too_needs_its_capital(person: str, words: str, left: str) -> None:
    assert hidden(words, person=person) == left


REASON = "Court records; police confirmed; the interview says so. Police records of 2022, the Gazette. Interview."


@pytest.mark.parametrize("field", ["title", "publisher", "voice", "file_name"])
@pytest.mark.parametrize("said", ["Interview", "Police", "Court", "Gazette", "the police"])
def test_a_title_of_one_word_is_hidden_as_a_whole_field_only(field: str, said: str) -> None:
    about: dict[str, Any] = {} if field == "file_name" else {field: said}
    names = Names([Secret(Source(confidential=True, alias="K", **about), "" if about else said)])
    assert names.hide(REASON) is REASON
    assert names.hide(said) == names.hide(said.upper()) == "K"
    assert names.is_name(said)
    assert names.found_in([REASON]) == set()


def test_a_body_of_one_word_is_no_person() -> None:
    assert hidden(REASON, author="Police") is REASON


def test_several_words_of_a_title_are_hidden_together() -> None:
    assert hidden("police  records of\n2022 and records", title="Police records of 2022") == "K and records"
    assert hidden("the Kiosk and the kiosk", publisher="The Kiosk") == "K and the kiosk"


def test_an_alias_may_not_say_the_name_in_another_spelling_either() -> None:
    for alias in ("Hrzanović's friend", "friend of hrzanovics", "m.hrzanovic", "the MIRKO file"):
        assert alias_of(Source(author="Mirko Hrzanovic, clerk", alias=alias, confidential=True)) == NO_ALIAS


def test_a_korean_name_is_no_part_of_another_syllable() -> None:
    assert hidden("민수가 말했다", person="민수") == "K가 말했다"
    assert hidden("민숙", person="민수") == "민숙"


NAMES = st.sampled_from(["Jane Quellmont", "Mirko Hrzanović", "Sinead O'Grimmauld", "Anne-Lise Torvaldet"])


@given(st.text(), NAMES, st.text())
def test_what_stands_around_a_name_stays_to_the_letter(before: str, name: str, after: str) -> None:
    words = f"{before}; {name} ;{after}"
    assert hidden(words, person=name) == f"{before}; K ;{after}"


@given(st.text())
def test_the_way_back_from_folded_words_ends_where_the_words_end(words: str) -> None:
    for joined in (False, True):
        folded = fold(words)
        folded = unbroken(folded) or folded if joined else folded
        way = places(words, joined=joined)
        assert len(way) == len(folded) + 1
        assert way[len(folded)] == len(words)
        assert [*way] == sorted(way)
        assert all(fold(words[way[place]]).find(letter) >= 0 for place, letter in enumerate(folded))


@given(st.text(), st.text(min_size=1), st.text())
@example("", ":<µ", "0")
@example("", "007", "s")
@example("", "aµ´", "0")
@example("", "00℠", "")
def test_no_name_is_left_where_it_stood_as_a_word(before: str, name: str, after: str) -> None:
    names = Names([Secret(Source(person=name, confidential=True, alias="⟂"))])
    key = name.strip()
    if len(key) < 3 or key.casefold() == NO_ALIAS:
        return
    if len(key.split()) > 1 or how(key) is Where.ANYWHERE or not any(letter.isalpha() for letter in key):
        text = f"{before} {name} {after}"
        assert names.hide(text) != text
    elif how(key) is Where.CAPITAL:  # an everyday word, or two letters: only where it is written as a name
        text = f"{before} {key[:1].upper()}{key[1:]} {after}"
        assert names.hide(text) != text


@given(st.text())
def test_folded_words_fold_to_themselves(words: str) -> None:
    assert fold(fold(words)) == fold(words)
