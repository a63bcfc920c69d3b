"""What the finder does grows with the text and not faster: counted, not timed."""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Callable
from typing import Any

import pytest

from workbench.extract import in_portions
from workbench.importers import read

SENTENCES = tuple(
    f"In {1950 + n} the port of {place}, said Ada Brink of the council, handled {n * 37} ships and {n}.5 tonnes more."
    for n, place in enumerate(("Velmora", "Torhaven", "Ostgate", "Brenholm", "Halwick", "Corstead", "Linborg") * 3)
)


def prose(count: int) -> str:
    return "\n\n".join(f"{n}. {SENTENCES[n % len(SENTENCES)]} It paid {n} euros." for n in range(count))


SHAPES: dict[str, Callable[[int], str]] = {
    "paragraphs": prose,
    "one paragraph": lambda count: prose(count).replace("\n\n", " "),
    "one sentence again and again": lambda count: "\n\n".join([SENTENCES[0]] * count),
    "lines broken by a program": lambda count: "\n\n".join(
        textwrap.fill(one, 60) for one in prose(count).split("\n\n")
    ),
    "a quotation that never ends": lambda count: "“" + prose(count),
    "short lines": lambda count: "\n".join(prose(count).split()),
    "no sentence ends": lambda count: prose(count).replace(".", "").replace("\n\n", " "),
}


def calls(text: str) -> int:
    """How many functions are called while a text is read and its claims are found."""
    called = 0

    def count(_frame: object, event: str, _of: Any) -> None:
        nonlocal called
        called += event in ("call", "c_call")

    data, before = text.encode(), sys.getprofile()
    sys.setprofile(count)
    try:
        for _ in in_portions(read("long.txt", data)):
            pass
    finally:
        sys.setprofile(before)
    return called


@pytest.mark.parametrize("shape", SHAPES)
def test_four_times_the_text_is_four_times_the_work(shape: str) -> None:
    made = SHAPES[shape]
    calls(made(4))  # loads what is loaded once
    few, many = calls(made(25)), calls(made(100))
    assert many < few * 4.6
