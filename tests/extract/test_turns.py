"""Who speaks in a transcript: the name before the colon, until the next one."""

from __future__ import annotations

from tests.extract.reading_aid import candidates

TALK = """HOST: Welcome back. The yard in Velmora was closed in 1998.
ADA BRINK: Thank you for having me. We built 240 boats there in 1997.
We were never paid for 12 of them in all those years.
HOST: The mayor, Jo Hale, said that the yard had sold 300 boats.
BRINK: It sold 240 of them to 12 countries in Europe.
ADA BRINK (laughing): They were built by 1,200 people from Halborg."""


def _said(text: str) -> dict[str, str | None]:
    return {one.statement: one.finding.speaker for one in candidates(text)}


def test_who_is_named_before_the_colon_speaks_until_the_next_name() -> None:
    said = _said(TALK)
    assert said["We built 240 boats there in 1997."] == "Ada Brink"
    assert said["We were never paid for 12 of them in all those years."] == "Ada Brink"
    assert said["The yard in Velmora was closed in 1998."] == "Host"


def test_a_name_with_a_remark_in_brackets_is_the_same_name() -> None:
    speakers = _said(TALK)
    assert next(who for words, who in speakers.items() if "built by 1,200 people" in words) == "Ada Brink"


def test_who_is_quoted_in_a_turn_stays_the_source() -> None:
    speakers = _said(TALK)
    assert next(who for words, who in speakers.items() if "had sold 300 boats" in words) == "Jo Hale"


def test_a_form_and_the_head_of_a_letter_are_no_transcript() -> None:
    form = "Name: Ada Brink\nParty: Greens of 1998\nName: Jo Hale\nParty: Left of 1999\nThe mill closed in 1998."
    letter = "From: Ada Brink, 3 May 1998.\nTo: Jo Hale, 12 Dock Street.\nFrom: Jo Hale, 4 May 1998.\nTo: Ada, 5 May."
    assert set(_said(form).values()) == {None}
    assert set(_said(f"{letter}\nThe mill in Velmora closed in 1998.").values()) == {None}


def test_one_label_in_an_article_is_no_transcript() -> None:
    text = "Note: The mill closed in 1998.\nIt had 240 workers.\nNote: It sold 12 boats.\nThe yard had 300 in 1997."
    assert set(_said(text).values()) == {None}
