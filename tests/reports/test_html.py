"""The web page: whole, inert, silent on the network, and every link finds its place."""

from __future__ import annotations

import base64
import hashlib
import io
import itertools
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from lxml import etree
from lxml import html as lxml_html

from workbench.core.progress import silent
from workbench.core.report import Report, ReportedClaim
from workbench.core.text import one_line
from workbench.reports import exporter
from workbench.reports.html import OPEN_IN_WORDS, web_address

MakeReport = Callable[[list[ReportedClaim], list[ReportedClaim]], Report]


def page_of(report: Report) -> Any:
    """The written page, parsed back."""
    stream = io.BytesIO()
    exporter("html").write(report, stream, silent)
    return lxml_html.document_fromstring(stream.getvalue(), parser=lxml_html.HTMLParser(encoding="utf-8"))


@pytest.fixture(scope="module")
def page(report: Report) -> Any:
    """The page of the report with everything in it."""
    return page_of(report)


def around(reported: ReportedClaim) -> list[str]:
    """The words recorded around a verdict."""
    found = [part for one in reported.questions for part in (one.of, one.text, one.answer, one.confirmed)]
    found += [part for one in reported.readings for part in (one.reader, one.comment)]
    if reported.proposal:
        found += [reported.proposal.why, reported.proposal.fate_reason]
    return [*found, *reported.claim.missing, *(risk.replace("_", " ") for risk in reported.claim.risks)]


def words_of(element: Any) -> str:
    """What a reader sees of an element, on one line."""
    return one_line(str(element.text_content()))


def test_ids_stand_once(page: Any) -> None:
    ids = page.xpath("//@id")
    assert ids
    assert len(set(ids)) == len(ids)


def test_every_inner_link_finds_its_place(page: Any) -> None:
    ids = set(page.xpath("//@id"))
    links = [href for href in page.xpath("//@href") if href.startswith("#")]
    assert links
    assert [href for href in links if href[1:] not in ids] == []


def test_claims_and_text_link_to_each_other(page: Any, report: Report) -> None:
    for reported in report.claims:
        number = reported.claim.number
        [row] = page.xpath(f"//tr[@id='claim-{number}']")
        assert row.xpath(f".//a[@href='#text-{number}']")
        [place] = page.xpath(f"//*[@id='text-{number}']")
        assert place.get("href") == f"#claim-{number}"


def test_nothing_is_fetched_and_only_evidence_leads_out(page: Any) -> None:
    assert page.xpath("//@src | //@srcset | //@action | //@background | //link | //iframe | //object | //embed") == []
    outside = [a.get("href") for a in page.xpath("//a[@href]") if not a.get("href").startswith("#")]
    assert outside == ["https://lights.example/1871?x=1&y=2", "https://archive.example/lights"]
    assert "url(" not in "".join(page.xpath("//style/text()"))
    assert "@import" not in "".join(page.xpath("//style/text()"))


def test_the_policy_of_the_page_allows_its_own_style_and_script_only(page: Any) -> None:
    [policy] = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"] == "'none'"
    for tag, rule in (("style", "style-src"), ("script", "script-src")):
        [element] = page.xpath(f"//{tag}")
        digest = base64.b64encode(hashlib.sha256(element.text.encode()).digest()).decode()
        assert rules[rule] == f"'sha256-{digest}'"


def test_hostile_words_stay_words(page: Any, report: Report) -> None:
    assert len(page.xpath("//script")) == 1
    assert page.xpath("//img | //b[text()='Adeyemi'] | //i | //svg[@onload]") == []
    assert [name for element in page.iter(etree.Element) for name in element.attrib if name.startswith("on")] == []
    [row] = page.xpath("//tr[@id='claim-8']")
    for words in (report.claims[7].claim.text, report.claims[7].claim.finding.speaker, "{{ 7*7 }}"):
        assert one_line(str(words)) in words_of(row)


def test_headings_descend_one_level_at_a_time(page: Any) -> None:
    levels = [int(heading.tag[1]) for heading in page.xpath("//h1 | //h2 | //h3 | //h4 | //h5 | //h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_the_page_can_be_read_aloud(page: Any) -> None:
    assert page.get("lang") == "en-GB"
    for landmark in ("//header", "//main", "//nav[@aria-label]", "//footer"):
        assert page.xpath(landmark)
    for table in page.xpath("//table"):
        assert table.xpath("./thead/tr/th[@scope='col']")
        assert all(row.xpath("./th[@scope='row']") for row in table.xpath("./tbody/tr"))
    assert all(svg.get("aria-hidden") == "true" for svg in page.xpath("//svg"))
    for words in page.xpath(
        "//*[@class='words'] | //*[@class='statement']/span[2] | //blockquote | //article/p[not(@class='meta')]"
    ):
        assert words.get("dir") == "auto"
        assert words.get("lang") == ""


def test_every_mark_that_is_used_is_drawn_in_the_page(page: Any) -> None:
    assert {f"#{drawn}" for drawn in page.xpath("//symbol/@id")} >= set(page.xpath("//use/@href"))


def test_every_verdict_is_a_shape_and_a_word(page: Any, report: Report) -> None:
    for reported in report.claims:
        [cell] = page.xpath(f"//tr[@id='claim-{reported.claim.number}']/td[2]")
        label = report.scale.label(reported.claim.verdict) if reported.claim.verdict else None
        [mark] = cell.xpath("./span[contains(@class,'verdict')]//use/@href")
        assert mark == f"#mark-{label.shape if label else 'open-ring'}"
        assert (label.name if label else "No verdict") in words_of(cell)


def test_everything_recorded_is_on_the_page(page: Any, report: Report) -> None:
    words = words_of(page.body)
    for reported in (*report.claims, *report.left_out):
        recorded = [reported.claim.text, reported.claim.statement, reported.pending_reason]
        recorded += [note.text for note in reported.notes]
        recorded += [part for given in reported.judgements for part in (given.reason, given.override, given.checker)]
        for link in reported.evidence:
            recorded += [link.title, link.url, link.locator, link.excerpt, link.file_name, link.file_sha256 or ""]
        recorded += around(reported)
        assert [part for part in recorded if one_line(part) not in words] == []
    for source in (record.source for record in report.sources):
        assert [
            part for part in (source.title, source.author, source.publisher, source.alias) if part not in words
        ] == []
    for one in report.signatures:
        assert [part for part in (one.signer, one.override) if part not in words] == []
    assert report.log_head in words
    assert "14 October 2026, 16:20 UTC" in words


def test_earlier_verdicts_stand_in_a_fold_with_who_and_when(page: Any) -> None:
    [fold] = page.xpath("//tr[@id='claim-1']//details")
    assert "Wrong" in words_of(fold)
    assert "withdrawn" in words_of(fold)
    assert "14 October 2026, 10:01 UTC" in words_of(fold)


def test_the_text_reads_as_it_was(report: Report) -> None:
    article = page_of(report).xpath("//article")[0]
    for unseen in article.xpath(".//*[@class='why'] | .//a[contains(@class,'end')]"):
        unseen.drop_tree()
    shown = " ".join(words_of(paragraph) for paragraph in article.xpath("./p[not(@class='meta')]"))
    assert shown == one_line(report.documents[0].text)


def test_set_aside_passages_say_why(report: Report) -> None:
    fresh = page_of(report)
    assert [words_of(passage) for passage in fresh.xpath("//article[1]/p[contains(@class,'boilerplate aside')]")] == [
        (
            "Subscribe to go on reading the night pages for two coins a week. "
            "set aside: asks for a subscription; stands on every page"
        )
    ]


def test_must_change_lists_what_has_to_and_nothing_else(page: Any) -> None:
    rows = {
        section: page.xpath(f"//section[@id='{section}']//tbody/tr/th/a/text()")
        for section in ("must-change", "changed", "unsettled", "questions", "high-risk", "second-reading", "open")
    }
    assert rows == {
        "must-change": ["2", "3", "8"],
        "changed": ["4", "6"],
        "unsettled": ["5"],
        "questions": ["5"],
        "high-risk": ["8", "10", "1"],
        "second-reading": ["5"],
        "open": ["9", "10", "11"],
    }


def test_a_change_strikes_out_the_old_words_and_puts_the_new_ones_beside_them(page: Any) -> None:
    [cell] = page.xpath("//section[@id='must-change']//tr[1]/td[1]")
    assert words_of(cell) == "seen from 3431 kilometres"
    assert [(part.tag, words_of(part)) for part in cell.xpath(".//del | .//ins")] == [("del", "34"), ("ins", "31")]


def test_what_a_verdict_lacks_its_risks_and_its_strength_stand_beside_it(page: Any) -> None:
    rows = {number: words_of(page.xpath(f"//tr[@id='claim-{number}']")[0]) for number in (1, 3, 5, 8)}
    assert "incomplete needs: evidence" in rows[3]
    assert "strength S0 no evidence" in rows[3]
    assert "strength S5 primary record, opened by the checker" in rows[1]
    assert "file changed since" in rows[1]
    assert "disagrees, on the earlier verdict “Wrong”: Which copy?" in rows[1]
    assert "blind, the evidence before the verdict" in rows[1]
    assert "stale" in rows[8]
    assert "High risk allegationunnamed source" in rows[8]
    assert "confirmed: by telephone, the parish clerk" in rows[5]
    assert "due 20 October 2026 · open" in rows[5]


def test_the_evidence_register_has_every_source_cited_or_not_and_what_is_gone(page: Any) -> None:
    rows = [words_of(row) for row in page.xpath("//section[@id='evidence']//tbody/tr")]
    assert [row.split()[0] for row in rows] == ["E1", "E2", "E3", "E4", "E5"]
    assert "official record · by Board of <Lights> · The Board · 3 May 1871" in rows[0]
    assert "archived copy: https://archive.example/lights" in rows[0]
    assert "The file it came from has changed since: seen 14 October 2026, 15:00 UTC." in rows[0]
    assert "confidential, elsewhere called Source <K>" in rows[1]
    assert "A book <nobody> cites" in rows[3]
    assert rows[3].endswith("no claim leans on it")
    assert "taken out of the case" in rows[4]


def test_the_sign_off_names_who_signed_what_and_what_stands_against_it(page: Any, report: Report) -> None:
    [section] = page.xpath("//section[@id='sign-off']")
    withdrawn, signed = (words_of(row) for row in section.xpath(".//tbody/tr"))
    assert withdrawn.startswith("checkerwithdrawn Ed Itor & Sons")
    assert "12 claims, 2 changed since" in signed
    assert section.xpath(f".//*[@title='{report.signatures[1].hash}']")
    assert "Not signed off" in words_of(section)
    assert [words_of(item) for item in section.xpath(".//li")] == list(report.blockers)


def test_the_warning_of_a_report_with_names_stands_on_its_cover(page: Any) -> None:
    names, look = page.xpath("//header//*[contains(@class,'warning')]")
    assert words_of(names) == "This report names 1 confidential source: it must not leave the desk."
    assert words_of(look) == "One conflict is open and has to be looked at: claims 2 and 12 cannot both be right."
    assert look.xpath("./a/@href") == ["#conflicts"]


def test_the_label_on_the_piece_says_what_is_open(page: Any) -> None:
    [box] = page.xpath("//div[contains(@class,'clearance')]")
    assert words_of(box).startswith("Hold 3 of 11 claims without a verdict")


def test_many_open_claims_are_named_up_to_a_bound_and_all_stand_in_the_register(
    report: Report, make_report: MakeReport
) -> None:
    pattern = next(reported for reported in report.claims if not reported.judgements)
    many = [
        replace(pattern, claim=replace(pattern.claim, id=row, uid=f"c{row}", number=row))
        for row in range(1, OPEN_IN_WORDS + 11)
    ]
    page = page_of(make_report(many, []))
    assert len(page.xpath("//section[@id='open']//tbody/tr")) == OPEN_IN_WORDS
    assert "70 of 70 claims have no verdict" in words_of(page.xpath("//section[@id='open']")[0])
    assert len(page.xpath("//table[@class='register']/tbody/tr")) == len(many)


def test_print_is_always_light(page: Any) -> None:
    [style] = page.xpath("//style/text()")
    dark = re.findall(r"@media ([^{]*prefers-color-scheme[^{]*)\{", style)
    assert dark == ["screen and (prefers-color-scheme:dark)"]


@pytest.mark.parametrize("address", ["https://a.example/x", " HTTP://a.example "])
def test_an_address_of_the_web_is_linked(address: str) -> None:
    assert web_address(address) == address.strip()


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//a.example", "\x01javascript:x", ""]
)
def test_any_other_address_is_not_linked(address: str) -> None:
    assert web_address(address) == ""
