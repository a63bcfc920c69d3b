"""Links inside the PDF: every placeholder becomes a destination, and no byte moves."""

from __future__ import annotations

import pytest

from workbench.reports.pdf_links import resolved

PAGE = b"\n9 0 obj\n<</Type/Page/Parent 1 0 R/Annots[5 0 R 6 0 R]>>\nendobj"


def link(number: int, address: str) -> bytes:
    """A link as the typesetter writes it."""
    told = address.encode()
    return (
        b"\n%d 0 obj\n<</Type/Annot/Subtype/Link/Rect[56.5 700 90 712.25]/Border[0 0 0]"
        b"/A<</Type/Action/S/URI/URI(%s)>>/F 4/StructParent 3/Contents(%s)>>\nendobj" % (number, told, told)
    )


def test_a_placeholder_becomes_a_destination_of_the_same_length() -> None:
    made = b"%PDF" + link(5, "wb:text-1@claim-1" + "~" * 24) + link(6, "wb:claim-1@text-1" + "~" * 24) + PAGE
    found = resolved(made)
    assert len(found) == len(made)
    assert b"wb:" not in found
    assert found.count(b"/Dest[9 0 R/XYZ 56 716 0]") == 2
    assert b"/Contents(words of claim 1)" in found
    assert b"/Contents(claim 1)" in found
    assert found.index(b"endobj") == made.index(b"endobj")


def test_other_links_stay_as_they_are() -> None:
    made = b"%PDF" + link(5, "https://a.example/wb:") + PAGE
    assert resolved(made) == made


@pytest.mark.parametrize(
    ("made", "complaint"),
    [
        (link(5, "wb:claim-2@claim-1" + "~" * 24) + PAGE, "claim-2 leads nowhere"),
        (link(5, "wb:text-1@") + link(6, "wb:text-1@text-1" + "~" * 24) + PAGE, "too short"),
        (link(5, "wb:claim-1@claim-1~").replace(b"/Rect", b"/Rect "), "not written as expected"),
    ],
)
def test_what_is_not_understood_is_no_report(made: bytes, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        resolved(b"%PDF" + made)
