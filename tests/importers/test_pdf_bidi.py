"""Lines with right-to-left letters: put back into the order in which they are read."""

from __future__ import annotations

import pytest

from workbench.core.pages import Box
from workbench.importers.pdf_bidi import in_reading_order


def read_back(shown: str) -> str:
    """What is read when these characters stand from left to right on the page."""
    glyphs = []
    x = 0.0
    spaces = 0
    for number, letter in enumerate(shown):
        if letter == " ":
            spaces += 1
            x += 4.0
            continue
        glyphs.append((Box(x, 0, x + 6, 10), letter, number))
        x += 6.0
    order, _ = in_reading_order(glyphs, spaces, 1.5)
    return "".join(letter for letter, _ in order)


@pytest.mark.parametrize(
    ("read", "shown"),
    [
        ("אבג דהו", "והד גבא"),
        ("שנת 2023 אמרה", "הרמא 2023 תנש"),
        ("נשאה 41,300 נוסעים", "םיעסונ 41,300 האשנ"),
        ("עלה ב 12% השנה", "הנשה 12% ב הלע"),
        ("אמרה רשות הנמל (Halvik) ביום שלישי", "ישילש םויב (Halvik) למנה תושר הרמא"),
        ("The word שלום is Hebrew", "The word םולש is Hebrew"),
        ("In Hebrew שלום עולם 5 times", "In Hebrew םלוע םולש 5 times"),
        ("Only Latin 12", "Only Latin 12"),
    ],
)
def test_letters_are_read_in_their_own_direction(read: str, shown: str) -> None:
    assert read_back(shown) == read


def test_marks_stay_behind_their_letter() -> None:
    boxes = [(Box(12, 0, 18, 10), "ש", 0), (Box(6, 0, 12, 10), "ל", 1), (Box(14, 0, 16, 3), "\u05c1", 2)]
    order, right_to_left = in_reading_order(boxes[1:2] + boxes[:1] + boxes[2:], 0, 1.5)
    assert "".join(letter for letter, _ in order) == "ש\u05c1ל"
    assert right_to_left
