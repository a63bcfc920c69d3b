"""What the finder knows of a document's words."""

from __future__ import annotations

from workbench.extract.reading import Vocabulary


def test_a_name_written_small_in_an_address_stays_a_name() -> None:
    known = Vocabulary.of(["Write to ada@brinkhall.example, www.brinkhall.example or https://brinkhall.example today."])
    assert "brinkhall" not in known.lower
    assert "today" in known.lower
