"""A register with hardly a small word in it is still English, and each of its lines is a claim with its figure."""

from __future__ import annotations

from workbench.core.claims import FactKind, Listing
from workbench.extract import find
from workbench.extract.language import ENGLISH, language_of
from workbench.importers.plain import read_text

BODIES = ("School District", "Fire Service", "Water Utility", "Transit Board", "Harbour Authority", "Chamber of Trade")
TOWNS = (
    "Torhaven",
    "Ostgate",
    "Brenholm",
    "Velmora",
    "Haldale",
    "Dunwick",
    "Corbridge",
    "Linmouth",
    "Karford",
    "Polness",
)
REGISTER = "Register of public figures, volume 1 of 20\n\n" + "".join(
    f"{town} {body}: full-time employees: {number + 1},{place}50.\n{town}: road deaths: {number + 3}.\n"
    for number, town in enumerate(TOWNS)
    for place, body in enumerate(BODIES)
)


def test_a_long_register_with_hardly_an_of_is_english() -> None:
    assert language_of(REGISTER) == ENGLISH


def test_each_line_is_a_claim_with_its_figure() -> None:
    imported = read_text(REGISTER)
    listed = {
        one.span.of(imported.text): one for one in find(imported).candidates if one.listing is not Listing.SET_ASIDE
    }
    assert "Torhaven: road deaths: 3." in listed
    staff = listed["Ostgate Water Utility: full-time employees: 2,250."]
    assert [fact.value for fact in staff.finding.facts if fact.kind is FactKind.FIGURE] == ["2250"]


def test_a_name_and_a_title_alone_are_no_line_of_a_register() -> None:
    imported = read_text("Contents: Chapter: One.\n\nSee also: the garden.\n")
    assert not [one for one in find(imported).candidates if one.listing is Listing.LISTED]
