"""E-mail: head, body in either form, attachments read or named; messages inside messages; saved web pages."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from tests.importers.made import DOCUMENTS
from workbench.core.documents import ImportedText, PassageKind
from workbench.core.errors import DocumentError
from workbench.importers import read


def letter(body: str = "The ferry sank in 1903.", subject: str = "Ferry") -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Ann Lee <ann@example.org>"
    message["Date"] = "Thu, 14 Mar 2024 09:30:00 +0100"
    message["Message-ID"] = "<1@example.org>"
    message["Subject"] = subject
    message.set_content(body)
    return message


def parts(text: ImportedText) -> list[tuple[str, PassageKind | None]]:
    return [(block.span.of(text.text), block.kind) for block in text.blocks]


def test_subject_sender_and_day_stand_in_front_and_are_kept() -> None:
    text = read("letter", letter().as_bytes())
    assert parts(text) == [
        ("Ferry", PassageKind.HEADING),
        ("From: Ann Lee <ann@example.org>", PassageKind.BYLINE),
        ("Date: Thu, 14 Mar 2024 09:30:00 +0100", PassageKind.BYLINE),
        ("The ferry sank in 1903.", None),
    ]
    assert (text.title, text.author, text.published) == ("Ferry", "Ann Lee", "2024-03-14")


def test_of_two_forms_the_plain_one_is_read_once() -> None:
    message = letter()
    message.add_alternative("<p>The <b>ferry</b> sank in 1903.</p>", subtype="html")
    assert [words for words, kind in parts(read("a.eml", message.as_bytes())) if kind is None] == [
        "The ferry sank in 1903."
    ]


def test_a_page_is_read_when_there_is_no_plain_form() -> None:
    message = letter()
    message.set_content("<table><tr><td>Year</td><td>Trips</td></tr></table><p>It sank.</p>", subtype="html")
    text = read("a.eml", message.as_bytes())
    assert parts(text)[-1] == ("It sank.", None)


def test_text_attachments_are_read_under_their_names_and_others_are_named() -> None:
    message = letter()
    message.add_attachment("It was built in 1868.", filename="built.txt")
    message.add_attachment("Year,Trips\n2023,310\n", subtype="csv", filename="log.csv")
    message.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="plan.pdf")
    text = read("a.eml", message.as_bytes())
    assert parts(text)[4:] == [
        ("built.txt", PassageKind.HEADING),
        ("It was built in 1868.", None),
        ("log.csv", PassageKind.HEADING),
        ("Year\tTrips", PassageKind.TABLE_CELL),
        ("2023\t310", PassageKind.TABLE_CELL),
    ]
    assert "attachment not read: plan.pdf; save it and import it by itself" in text.notes


def test_messages_inside_messages_are_read_to_a_depth() -> None:
    message = letter("Depth 0.")
    for depth in range(1, 7):
        outer = letter(f"Depth {depth}.")
        outer.add_attachment(message)
        message = outer
    text = read("a.eml", message.as_bytes())
    assert [words for words, kind in parts(text) if kind is None] == [f"Depth {depth}." for depth in (6, 5, 4, 3)]


def test_a_signature_is_set_aside() -> None:
    text = read("a.eml", letter("It sank.\n\n-- \nAnn Lee\nTornes\n").as_bytes())
    assert [(words, kind) for words, kind in parts(text)][3:] == [
        ("It sank.", None),
        ("Ann Lee", PassageKind.BOILERPLATE),
        ("Tornes", PassageKind.BOILERPLATE),
    ]


def test_lines_that_a_mail_program_broke_are_one_again() -> None:
    head = b"From: a@example.org\nMIME-Version: 1.0\nSubject: x\nContent-Type: text/plain; format=flowed\n\n"
    text = read("a.eml", head + b"The ferry \nsank in \n1903.\nIt rose.\n")
    assert [words for words, kind in parts(text) if kind is None] == ["The ferry sank in 1903.", "It rose."]


@pytest.mark.parametrize(
    "head",
    [
        b"Date: nonsense\n",
        b"From: =?utf-8?q?=ff?=\n",
        b"Content-Type: text/plain; charset=nonsense\n",
        b"Content-Type: multipart/mixed\n",
        b"Content-Transfer-Encoding: base64\n",
        b"From: <<<>>>@@,,\n",
    ],
)
def test_a_malformed_head_does_not_hide_the_body(head: bytes) -> None:
    data = b"Message-ID: <1>\nSubject: Ferry\n" + head + b"From: b@example.org\n\nIt sank in 1903.\n"
    assert "Ferry" in read("a.eml", data).text


def test_a_text_that_only_begins_like_a_letter_is_a_text() -> None:
    text = read("a.txt", b"From: the harbour board\nTo: the council\nSubject: fees\n\nThey rise.")
    assert text.media_type == "text/plain"


def test_a_page_saved_as_one_file_is_the_page() -> None:
    data = (DOCUMENTS / "ferry_chromium.mhtml").read_bytes()
    text = read("page", data)
    assert text.outlet is None
    assert ("Home News Sport", PassageKind.BOILERPLATE) in parts(text)
    assert text.language == "en"
    with pytest.raises(DocumentError, match="no web page"):
        read("page.mhtml", data[: data.index(b"<!DOCTYPE")])
