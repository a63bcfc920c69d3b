"""Texts in other languages: told apart, cut into sentences, with their figures, dates and quotations."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extract.reading_aid import candidates, plain
from workbench.core.claims import Fact, FactKind
from workbench.core.documents import PassageKind
from workbench.core.text import Span
from workbench.extract import find, why_not
from workbench.extract.facts import facts_in
from workbench.extract.language import ENGLISH, OTHER, language_of
from workbench.extract.quotations import quotations_in
from workbench.extract.reading import Sentence, Vocabulary

GERMAN = (
    "Die Mühle von Halborg brannte am 3. März 2024 ab. „Niemand hat uns bezahlt“, sagte die Müllerin Ada Brink. Der"
    " Bürgermeister, z. B. Herr Dr. Hale, wies das am Dienstag zurück. Wer hat die Mühle im Jahr 2024 angezündet?"
)
FRENCH = (
    "Le moulin de Halborg a brûlé le 3 mars 2024. « Personne ne nous a payés », a déclaré M. Hale. Le feu a détruit"
    " environ 1 234,5 tonnes de blé. Qui a mis le feu au moulin ?"
)
SPANISH = (
    "El molino de Halborg ardió el 3 de marzo de 2024. «Nadie nos pagó por el trabajo», dijo el Sr. Hale. El fuego"
    " destruyó unas 1.234,5 toneladas de trigo. ¿Quién quemó el molino?"
)

TOLD = [
    (ENGLISH, "The mill burned down in 1999."),
    (ENGLISH, "Ada Brink, Halborg, 1999."),
    (ENGLISH, "He was in the war and he died in it; so did the man from Die."),
    (ENGLISH, ""),
    ("de", GERMAN),
    ("fr", FRENCH),
    ("es", SPANISH),
    ("nl", "De molen van Halborg is op 3 maart afgebrand en niemand heeft het gezien."),
    ("it", "Il mulino di Halborg è bruciato e nessuno ha visto il fuoco della notte."),
    (OTHER, "Мельница сгорела в 1999 году, и никто её не видел."),
]

LISTED = {
    GERMAN: [
        "Die Mühle von Halborg brannte am 3. März 2024 ab.",
        "„Niemand hat uns bezahlt“, sagte die Müllerin Ada Brink.",
    ],
    FRENCH: [
        "Le moulin de Halborg a brûlé le 3 mars 2024.",
        "« Personne ne nous a payés », a déclaré M. Hale.",
        "Le feu a détruit environ 1 234,5 tonnes de blé.",
    ],
    SPANISH: [
        "El molino de Halborg ardió el 3 de marzo de 2024.",
        "«Nadie nos pagó por el trabajo», dijo el Sr. Hale.",
        "El fuego destruyó unas 1.234,5 toneladas de trigo.",
    ],
}

FACTS = [
    ("Es kostete 2,5 Millionen Euro.", "2,5 Millionen Euro", "2500000", "EUR"),
    ("Es kamen 83,2 Mio. Menschen.", "83,2 Mio.", "83200000", None),
    ("Es sind 30 Prozent.", "30 Prozent", "30", "percent"),
    ("Es sind 1.234.567 Boote.", "1.234.567", "1234567", None),
    ("Il a coûté 2,5 milliards d’euros.", "2,5 milliards d’euros", "2500000000", "EUR"),
    ("Près de 30 % des boats.", "30 %", "30", "percent"),
    ("Costó 3 mil millones de dólares.", "3 mil millones de dólares", "3000000000", "USD"),
    ("Es kostet 12,50 € am Tag.", "12,50 €", "12.5", "EUR"),
    ("Es war 60 Zentimeter hoch.", "60 Zentimeter", "60", "centimetres"),
    ("Es waren -2 Grad.", "-2 Grad", "-2", "degrees"),
    ("Es waren minus 2 Grad.", "minus 2 Grad", "-2", "degrees"),
    ("Es fehlen mindestens 40 Boote.", "mindestens 40", "40", None),
    ("Drei Menschen starben.", "Drei", "3", None),
    ("Es brannte zehn lange Jahre.", "zehn lange Jahre", "10", "years"),
    ("Ein Drittel der Boote brannte.", "Ein Drittel", "33.3", "percent"),
    ("Fast zwei Drittel der Boote brannten.", "Fast zwei Drittel", "66.7", "percent"),
    ("Die Hälfte der Boote brannte.", "Die Hälfte", "50", "percent"),
    ("Die drei Müller gingen.", None, None, None),
    ("Um drei Uhr war es vorbei.", None, None, None),
    ("Jede fünfte Mühle brannte.", "Jede fünfte", "20", "percent"),
    ("Um 17.30 Uhr brannte es.", "17.30 Uhr", "T17:30", None),
    ("Siehe Seite 12.", None, None, None),
    ("Am 3. März 2024 brannte es.", "3. März 2024", "2024-03-03", None),
    ("Le 1er mai 1974 il brûla.", "1er mai 1974", "1974-05-01", None),
    ("Im Dezember 1974 brannte es.", "Dezember 1974", "1974-12", None),
    ("Am 25.12.1974 brannte es.", "25.12.1974", "1974-12-25", None),
    ("Am 31. Februar 1974 brannte es.", "31. Februar 1974", None, None),
    ("Seit 1974 brennt es.", "1974", "1974", None),
]


def facts(words: str) -> list[Fact]:
    span = Span(0, len(words))
    quoted = quotations_in(words, span)
    sentence = Sentence(span, words, PassageKind.BODY, quoted, Vocabulary.of([words]), language="de")
    return list(facts_in(sentence))


@pytest.mark.parametrize(("language", "text"), TOLD)
def test_languages_are_told_by_their_small_words(language: str, text: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize("text", list(LISTED))
def test_figures_dates_and_quotations_are_listed(text: str) -> None:
    assert [candidate.statement for candidate in candidates(text)] == LISTED[text]


@pytest.mark.parametrize("text", list(LISTED))
def test_nothing_is_ranked_and_every_claim_says_so(text: str) -> None:
    for candidate in candidates(text):
        finding = candidate.finding
        assert (finding.worth, finding.verifiable, finding.speaker) == (None, None, None)
        assert candidate.finding.why[-1].startswith("ranking is off: the text is in ")


@pytest.mark.parametrize(("words", "text", "value", "unit"), FACTS)
def test_figures_and_dates_have_their_values(words: str, text: str | None, value: str | None, unit: str | None) -> None:
    found = [(fact.text, fact.value, fact.unit) for fact in facts(words)]
    assert found == ([(text, value, unit)] if text else [])


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("Es fehlen mindestens 40 Boote.", 40, None),
        ("Es fehlen bis zu vier Boote.", None, 4),
        ("Es fehlen rund 40 Boote.", 36, 44),
        ("Es fehlen knapp 40 Boote.", 36, 40),
        ("Es fehlen 40 Boote.", 40, 40),
    ],
)
def test_german_bound_words_open_the_interval(words: str, low: float | None, high: float | None) -> None:
    [fact] = facts(words)
    assert (fact.low, fact.high) == (low, high)


def test_nouns_with_a_capital_are_no_names() -> None:
    assert [(fact.kind, fact.text) for fact in facts("Das Feuer von Berlin und die Arbeiter der UN.")] == [
        (FactKind.PLACE, "Berlin")
    ]


def test_a_sentence_that_is_not_listed_says_that_ranking_is_off() -> None:
    start = GERMAN.index("Der Bürgermeister")
    end = GERMAN.index(" Wer hat")
    assert why_not(plain(GERMAN), Span(start, end)) == (
        "no figure, date or quotation",
        "ranking is off: the text is in German",
    )


def test_another_script_gives_no_nonsense() -> None:
    [candidate] = candidates("Мельница сгорела в 1999 году, и никто её не видел. Все ушли.")
    assert candidate.finding.why == ("date: 1999", "ranking is off: the text is in another language")


@given(
    st.text(
        alphabet=st.sampled_from("3. März 1.234,5 Mio % € „“ « » le de und 2024 Millionen der die das?é́ا😀"),
        max_size=90,
    )
)
def test_facts_lie_inside_their_sentence(words: str) -> None:
    text = "und der die das ist " * 3 + words
    for candidate in find(plain(text)).candidates:
        assert candidate.span.of(text).strip() == candidate.span.of(text)
        assert all(candidate.span.covers(fact.span) for fact in candidate.finding.facts)
        assert all(fact.text == fact.span.of(text) != "" for fact in candidate.finding.facts)


def test_a_register_with_few_small_words_is_read_as_english_and_plain_letters_alone_are_not() -> None:
    towns = ("Aldwater", "Brenmouth", "Corfield", "Dunwick", "Eastlow")
    rows = [
        f"{town}: share of homes connected: {n}.6 per cent.\n{town}: road deaths: {n}."
        for n, town in enumerate(towns * 6)
    ]
    assert language_of("\n".join(rows)) == "en"
    indonesian = (
        "Jumlah penduduk kota itu naik menjadi sepuluh ribu orang tahun lalu kata pejabat setempat kemarin. " * 12
    )
    assert language_of(indonesian) == "other"
