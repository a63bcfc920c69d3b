"""Bytes to characters."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.core.errors import DocumentError
from workbench.importers.charset import decode, known

WORDS = "The mayor’s “plan” costs £5m – or €6m – at the café in Łódź."


@pytest.mark.parametrize(
    ("mark", "codec"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides_and_is_dropped(mark: bytes, codec: str) -> None:
    decoded = decode("a.txt", mark + WORDS.encode(codec))
    assert (decoded.text, decoded.encoding, decoded.notes) == (WORDS, codec, ())


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_noticed(codec: str) -> None:
    assert decode("a.txt", WORDS.encode(codec)).text == WORDS


def test_utf8_is_no_guess() -> None:
    assert decode("a.txt", WORDS.encode()).notes == ()


@pytest.mark.parametrize(
    "words",
    [
        "The mayor’s “plan” costs £5m – or more.",
        "Le café était fermé à Noël. Les élèves ont été déçus.",
        "Der Bürgermeister sagte, die Kosten hätten sich verdoppelt. Größe über alles.",
        "café",
    ],
)
def test_western_text_is_read_as_windows_1252_and_says_so(words: str) -> None:
    decoded = decode("a.txt", words.encode("cp1252"))
    assert (decoded.text, decoded.encoding) == (words, "windows-1252")
    assert "read as windows-1252" in decoded.notes[0]


@pytest.mark.parametrize(
    ("codec", "words"),
    [
        ("cp1251", "Министр сказал, что расходы выросли на пять процентов."),
        ("cp1250", "Zażółć gęślą jaźń. Minister powiedział, że wydatki wzrosły o pięć procent w ubiegłym roku."),
        ("shift_jis", "大臣は支出が5%増えたと述べた。"),
    ],
)
def test_other_alphabets_are_guessed(codec: str, words: str) -> None:
    assert decode("a.txt", words.encode(codec)).text == words


def test_what_the_person_asks_for_wins() -> None:
    decoded = decode("a.txt", "Größe".encode(), encoding="windows-1252")
    assert (decoded.text, decoded.encoding) == ("GrÃ¶ÃŸe", "windows-1252")


@pytest.mark.parametrize("encoding", ["klingon", "rot13", "hex", "unicode_escape", "idna", "a\x00b"])
def test_an_encoding_that_is_none_is_refused_in_words(encoding: str) -> None:
    with pytest.raises(DocumentError, match="no encoding called"):
        decode("a.txt", b"words", encoding=encoding)


def test_utf8_cut_off_or_damaged_stays_utf8_and_counts_the_damage() -> None:
    decoded = decode("a.txt", WORDS.encode()[:-3] + b"\xc5")
    assert decoded.text.startswith(WORDS[:-3])
    assert decoded.encoding == "utf-8"
    assert any(note.startswith("1 places") for note in decoded.notes)


def test_a_declared_encoding_is_believed_unless_the_bytes_are_utf8() -> None:
    assert decode("a.html", "Ð¥Ñž".encode("cp1252"), declared="koi8-r").encoding in {"koi8-r", "utf-8"}
    assert decode("a.html", "привет".encode("koi8-r"), declared="KOI8-R").text == "привет"
    assert decode("a.html", "naïve".encode(), declared="iso-8859-1").text == "naïve"
    assert decode("a.html", "naïve".encode("latin-1"), declared="iso-8859-1").text == "naïve"
    assert decode("a.html", "naïve".encode("latin-1"), declared="no-such-code").text == "naïve"


def test_latin1_means_windows_1252_as_in_browsers() -> None:
    assert known("ISO-8859-1") == known("ascii") == known("windows-1252") == "cp1252"
    assert known("punycode") is None


@given(st.binary(max_size=300), st.sampled_from([None, "utf-8", "windows-1252", "utf-16", "shift_jis", "iso-2022-jp"]))
def test_any_bytes_become_characters(data: bytes, declared: str | None) -> None:
    assert isinstance(decode("a", data, declared=declared).text, str)
    if declared:
        assert isinstance(decode("a", data, encoding=declared).text, str)
