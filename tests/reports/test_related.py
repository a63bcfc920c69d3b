"""What stands beside a claim and is no conflict: told from its own side, linked, and no more of it than can be read."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace

import pytest

from tests.reports.around import joined, side
from workbench.core.conflicts import Slip, TieKind
from workbench.core.progress import silent
from workbench.core.report import Report
from workbench.reports import EXPORTERS
from workbench.reports.csv_table import write_table
from workbench.reports.docx_words import remarks
from workbench.reports.dossier_report import write_records
from workbench.reports.entries import Entry
from workbench.reports.layout import lay_out
from workbench.reports.markdown import write_report


def entry(report: Report, words: str) -> Entry:
    groups = lay_out(report).groups
    return next(one for group in groups for one in group.entries if words in one.claim.text)


def beside(report: Report, words: str) -> dict[str, tuple[str, ...]]:
    """The lines of each sort at the claim with these words."""
    return {one.sort: one.lines for one in entry(report, words).beside}


def test_each_claim_tells_it_from_its_own_side(report: Report) -> None:
    assert beside(report, "keeper slept") == {
        "Related, both can be right": ("claim 2 (12 <i>miles</i> here, 34 kilometres there)",)
    }
    assert beside(report, "41 metres")["Odd one out"] == ("claim 9 (nearly the same: 12 there, 41 here)",)
    assert beside(report, "12 סירות") == {"Odd one out": ("claim 10 (nearly the same: 12 here, 41 there)",)}


def test_another_spelling_is_said_to_stand_in_the_other_claim(report: Report) -> None:
    assert beside(report, "A sign")["Spelt otherwise"] == ("Ines Okafor in claim 5, Inès Okafor here",)
    assert beside(report, "Nobody")["Spelt otherwise"] == ("Ines Okafor here, Inès Okafor in claim 8",)


def test_three_of_a_sort_are_told_and_how_many_more(report: Report) -> None:
    [lines] = beside(report, "34 kilometres").values()
    assert [line.split(" (")[0] for line in lines] == ["claim 3", "claim 4", "claim 5", "and 2 more"]


def test_what_does_not_add_up_comes_first(report: Report) -> None:
    assert next(iter(beside(report, "41 metres").items())) == ("Does not add up", ("<b>40 + 2</b> is 42, not 41",))
    many = tuple(Slip(f"slip {number}", ()) for number in range(5))
    claims = tuple(replace(one, slips=many) for one in report.claims)
    assert beside(replace(report, claims=claims), "keeper slept")["Does not add up"][2:] == ("slip 2", "and 2 more")


def test_a_tie_with_a_claim_that_is_not_in_the_register_is_not_told(report: Report) -> None:
    gone = entry(report, "34 kilometres").claim.id
    bare = replace(report, claims=tuple(one for one in report.claims if one.claim.id != gone))
    assert beside(bare, "keeper slept") == {}


def test_it_is_no_matter_of_comments_in_a_draft(report: Report) -> None:
    said = " ".join(words for _, words in remarks(entry(report, "41 metres")))
    assert entry(report, "41 metres").beside
    assert "add up" not in said
    assert "40 + 2" not in said


def test_a_spelling_that_names_no_side_is_told_whole(report: Report) -> None:
    two = [side(one) for one in report.claims[:2]]
    odd = replace(report, related=(joined(TieKind.SPELLING, two[0], two[1], "the one and the other"),))
    assert beside(odd, "34 kilometres") == {"Spelt otherwise": ("claim 1 (the one and the other)",)}


@pytest.mark.parametrize("key", ["html", "md", "csv"])
def test_a_page_has_it_once_at_each_side(report: Report, key: str) -> None:
    [chosen] = [one for one in EXPORTERS if one.key == key]
    stream = io.BytesIO()
    chosen.write(report, stream, silent)
    page = re.sub(r"<[^>]*>", "", stream.getvalue().decode("utf-8-sig"))
    assert page.count("nearly the same: 12 here, 41 there") == 1
    assert page.count("nearly the same: 12 there, 41 here") == 1


def test_markdown_escapes_what_is_in_a_reason(report: Report) -> None:
    stream = io.BytesIO()
    write_report(report, stream, silent)
    assert "- Does not add up: \\<b\\>40 + 2\\</b\\> is 42, not 41" in stream.getvalue().decode()


def test_the_table_has_a_column_for_each_sort_and_says_which_version_the_place_is_in(report: Report) -> None:
    claims = tuple(
        replace(one, claim=replace(one.claim, version=2, gone_from=3)) if "slept" in one.claim.text else one
        for one in report.claims
    )
    stream = io.BytesIO()
    write_table(replace(report, claims=claims), stream, silent)
    rows = list(csv.DictReader(io.StringIO(stream.getvalue().decode("utf-8-sig"))))
    slept, tower = (next(row for row in rows if words in row["text"]) for words in ("slept", "41 metres"))
    assert (slept["version"], slept["gone_from"], tower["version"], tower["gone_from"]) == ("2", "3", "1", "")
    assert slept["related"] == "claim 2 (12 <i>miles</i> here, 34 kilometres there)"
    assert tower["does_not_add_up"] == "<b>40 + 2</b> is 42, not 41"
    assert (slept["odd_one_out"], slept["spelt_otherwise"]) == ("", "")


def test_records_have_all_of_it_with_the_sides(report: Report) -> None:
    stream = io.BytesIO()
    write_records(lay_out(report), stream, silent)
    told = json.loads(stream.getvalue())
    assert [one["relation"] for one in told["related"]] == ["related"] * 5 + ["odd", "spelling"]
    assert told["related"][4]["b"]["claim"] == entry(report, "34 kilometres").claim.uid
    [slips] = [one["slips"] for one in told["claims"] if one["slips"]]
    span = entry(report, "41 metres").claim.span
    assert slips == [{"reason": "<b>40 + 2</b> is 42, not 41", "spans": [[span.start, span.end]]}]
