"""Why a sentence is not listed: any place of a document can be asked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cases import counting_clock, counting_ids
from workbench.core.errors import Refused
from workbench.desk.desk import Desk

TEXT = "\n\nThe quay handled 412 ships in 2019.\n\nWas it worth it?\n\n\n\nThe crane came from Gdynia in 1987."


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = Desk.create(tmp_path / "a.factcheck", clock=counting_clock(), ids=counting_ids(), person="Ada")
    opened.import_text(TEXT, title="Quays")
    yield opened
    opened.close()


def asked(desk: Desk, offset: int) -> tuple[str, bool]:
    answer = desk.why_not(1, offset)
    return answer.span.of(desk.version(1).text), answer.listed


def test_an_empty_line_is_asked_about_what_stands_before_it(desk: Desk) -> None:
    text = desk.version(1).text
    question = text.index("Was it")
    assert asked(desk, question + 3) == ("Was it worth it?", False)
    assert asked(desk, text.index("The crane") - 2) == ("Was it worth it?", False)
    assert asked(desk, question - 1) == ("The quay handled 412 ships in 2019.", True)
    assert asked(desk, len(text)) == ("The crane came from Gdynia in 1987.", True)


def test_before_the_first_word_there_is_nothing_to_ask(desk: Desk) -> None:
    with pytest.raises(Refused, match="no words here"):
        desk.why_not(1, 0)
