"""A changed file comes in as a further version of its document: claims whose words stand go along, none is lost."""

from __future__ import annotations

import time
from collections.abc import Generator, Iterator
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.cases import counting_clock, counting_ids
from workbench.core.claims import Claim, ClaimFilter, Listing, WorkState
from workbench.core.documents import Document, Role
from workbench.core.errors import Refused
from workbench.core.progress import Progress
from workbench.core.review import SigningRole
from workbench.core.text import Span
from workbench.desk.desk import Desk

EVERY = ClaimFilter(all_listings=True)

FIRST = """The harbour in figures

The harbour handled 4,200 ships in 2019. The council spent 12 million euros on the new quay.

The harbour employs 310 people. It was built in 1873.
"""
SECOND = """The harbour in figures

Trade grew by 4 percent in 2018. The harbour handled 4,200 ships in 2019. The council spent 13 million euros on the
new quay.

The harbour employs 310 people. It was built in 1873.
"""


def open_desk(folder: Path) -> Desk:
    return Desk.create(folder / "a.factcheck", clock=counting_clock(), ids=counting_ids(), person="Ada")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = open_desk(tmp_path)
    opened.import_document(write(tmp_path / "harbour.txt", FIRST))
    yield opened
    opened.close()


def write(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


def every(desk: Desk) -> list[Claim]:
    return desk.claims(desk.claim_ids(EVERY))


def by_words(desk: Desk, words: str) -> Claim:
    (found,) = [claim for claim in every(desk) if words in claim.text]
    return found


def rows(desk: Desk) -> dict[str, list[tuple[object, ...]]]:
    """What undo has to give back."""
    connection = desk._store.connection
    return {
        table: connection.execute(f"SELECT * FROM {table} ORDER BY id").fetchall()
        for table in ("document", "version", "claim", "anchor", "tick")
    }


def test_claims_whose_words_stand_go_along_with_all_that_is_recorded(desk: Desk, tmp_path: Path) -> None:
    ships, employs = by_words(desk, "4,200"), by_words(desk, "310")
    desk.judge(ships.id, "verified", reason="The register says so.")
    desk.tick(ships.id, *(fact.span for fact in ships.finding.facts))
    document = desk.new_version(1, write(tmp_path / "harbour 2.txt", SECOND))
    text = desk.version(1).text
    assert (document.version_number, document.name) == (2, "harbour.txt")
    now = by_words(desk, "4,200")
    assert (now.id, now.version, now.gone_from, now.verdict) == (ships.id, 2, None, "verified")
    assert now.span == ships.span.moved(33)
    assert now.span.of(text) == ships.text
    assert [fact.span.of(text) for fact in now.finding.facts] == [fact.text for fact in ships.finding.facts]
    assert now.ticked == tuple(sorted(fact.span for fact in now.finding.facts))
    assert now.state is not WorkState.STALE
    assert by_words(desk, "310").id == employs.id
    assert desk.check() == []


def test_a_claim_whose_words_are_gone_stays_listed_and_says_so(desk: Desk, tmp_path: Path) -> None:
    spent = by_words(desk, "12 million")
    desk.judge(spent.id, "disputed", reason="The minutes say 13.")
    desk.propose(spent.id, "The council spent 13 million euros on the new quay.")
    desk.new_version(1, write(tmp_path / "b.txt", SECOND))
    now = by_words(desk, "12 million")
    assert (now.id, now.version, now.gone_from, now.verdict, now.span) == (spent.id, 1, 2, "disputed", spent.span)
    assert now.span.of(desk.version(1, now.version).text) == now.text
    assert now.id in desk.claim_ids()
    assert now.id in desk.claim_ids(ClaimFilter(words="million council"))
    assert now.id not in {mark.claim_id for mark in desk.marks(1)}
    assert [proposal.claim_id for proposal in desk.proposals()] == [spent.id]
    assert spent.id in {one.claim.id for one in desk.report().claims}


def test_new_sentences_become_claims_and_no_claim_stands_twice(desk: Desk, tmp_path: Path) -> None:
    desk.new_version(1, write(tmp_path / "b.txt", SECOND))
    places = [(one.version, one.span) for one in every(desk)]
    assert len(set(places)) == len(places)
    new = by_words(desk, "Trade grew")
    assert (new.number, new.version, new.state) == (5, 2, WorkState.TO_CHECK)
    assert desk.counts().total == len(desk.claim_ids()) == len(set(desk.claim_ids()))


def test_what_was_folded_is_listed_when_what_it_repeats_is_gone(desk: Desk, tmp_path: Path) -> None:
    twice = FIRST + "\nThe council spent 12 million euros on the new quay.\n"
    document = desk.import_document(write(tmp_path / "twice.txt", "Twice\n" + twice))
    former = [one for one in every(desk) if one.document_id == document.id and "12 million" in one.text]
    assert [one.listing for one in former] == [Listing.LISTED, Listing.FOLDED]
    desk.new_version(
        document.id, write(tmp_path / "once.txt", ("Twice\n" + twice).replace("12 million", "14 million", 1))
    )
    folded = desk.claims([former[1].id])[0]
    assert (folded.listing, folded.gone_from) == (Listing.LISTED, None)
    assert desk.claims([former[0].id])[0].gone_from == 2


def test_claims_that_were_merged_stay_merged(desk: Desk, tmp_path: Path) -> None:
    ships, spent = by_words(desk, "4,200"), by_words(desk, "12 million")
    merged = desk.merge([ships.id, spent.id])
    desk.new_version(1, write(tmp_path / "harbour.txt", f"Of ships and money.\n\n{FIRST}"))
    assert [claim.id for claim in desk.claims(desk.claim_ids()) if "12 million" in claim.text] == [merged.id]
    assert desk.claims([spent.id])[0].listing is Listing.FOLDED
    # Where the merged words are gone, what stands of them alone is checked by itself.
    desk.new_version(1, write(tmp_path / "harbour.txt", FIRST.replace("4,200", "4,300")))
    assert desk.claims([merged.id])[0].gone_from == 3
    assert desk.claims([spent.id])[0].listing is Listing.LISTED


def test_a_listed_claim_goes_along_before_one_that_was_discarded_on_its_words(desk: Desk, tmp_path: Path) -> None:
    ships = by_words(desk, "4,200")
    desk.discard([ships.id])
    made = desk.make_claim(1, Span(ships.span.start, ships.span.end - 9))
    desk.extend(made.id, ships.span)
    desk.new_version(1, write(tmp_path / "harbour.txt", SECOND))
    (now,) = desk.claims([made.id])
    assert (now.version, now.gone_from) == (2, None)
    assert desk.gone(1) == [by_words(desk, "12 million").id]
    with pytest.raises(Refused):
        desk.restore([ships.id])


def test_undo_gives_back_every_row_and_redo_the_version(desk: Desk, tmp_path: Path) -> None:
    ships = by_words(desk, "4,200")
    desk.tick(ships.id, *(fact.span for fact in ships.finding.facts))
    before = rows(desk)
    desk.new_version(1, write(tmp_path / "b.txt", SECOND))
    after = rows(desk)
    assert desk.undo() == "Version 2 of harbour.txt"
    assert rows(desk) == before
    desk.redo()
    assert rows(desk) == after
    assert desk.check() == []


def ticked_words(desk: Desk, claim: Claim) -> list[str]:
    (now,) = desk.claims([claim.id])
    text = desk.version(now.document_id, now.version).text
    return [span.of(text) for span in now.ticked]


def test_facts_are_those_of_the_words_where_an_earlier_version_had_others(desk: Desk, tmp_path: Path) -> None:
    employs = by_words(desk, "310")
    desk.extend(employs.id, Span(employs.span.start, employs.span.end - 1))
    desk.undo()
    other = "The harbour lost 77 old cranes.".ljust(len(employs.text), ".")
    assert len(other) == len(employs.text)
    desk.new_version(1, write(tmp_path / "harbour.txt", f"{FIRST.replace(employs.text, other)}\n{employs.text}\n"))
    lost = by_words(desk, "77 old")
    assert lost.span == employs.span
    desk.discard([lost.id])
    moved = desk.extend(employs.id, employs.span)
    assert moved.text == other
    assert [fact.text for fact in moved.finding.facts] == [fact.text for fact in lost.finding.facts] != []
    assert all(fact.span.of(desk.version(1).text) == fact.text for fact in moved.finding.facts)


def test_undo_puts_no_tick_and_no_place_into_another_version(desk: Desk, tmp_path: Path) -> None:
    ships, employs = by_words(desk, "4,200"), by_words(desk, "310")
    fact = ships.finding.facts[0]
    desk.extend(employs.id, Span(employs.span.start, employs.span.end - 1))
    desk.tick(ships.id, fact.span)
    desk.tick(ships.id, fact.span, ticked=False)
    desk.change_person("Bo")
    desk.new_version(1, write(tmp_path / "harbour.txt", SECOND))
    desk.change_person("Ada")
    with pytest.raises(Refused, match="another version"):
        desk.undo()  # the tick would stand on other words
    with pytest.raises(Refused, match="changed since"):
        desk.undo()
    with pytest.raises(Refused, match="another version"):
        desk.undo()  # the claim would be longer in the first version only
    assert ticked_words(desk, ships) == []
    assert by_words(desk, "310").text == by_words(desk, "310").statement == employs.text[:-1]
    assert desk.check() == []


def test_a_version_is_not_undone_under_the_ticks_of_somebody_else(desk: Desk, tmp_path: Path) -> None:
    desk.new_version(1, write(tmp_path / "harbour.txt", SECOND))
    desk.change_person("Bo")
    ships = by_words(desk, "4,200")
    desk.tick(ships.id, ships.finding.facts[0].span)
    desk.change_person("Ada")
    with pytest.raises(Refused, match="Bo has ticked"):
        desk.undo()
    assert ticked_words(desk, ships) == ["4,200 ships"]
    desk.change_person("Bo")
    desk.undo()
    desk.change_person("Ada")
    assert desk.undo() == "Version 2 of harbour.txt"


def test_versions_are_undone_the_newest_first(desk: Desk, tmp_path: Path) -> None:
    desk.new_version(1, write(tmp_path / "harbour.txt", "Preface.\n\n" + FIRST))
    desk.change_person("Bo")
    desk.new_version(1, write(tmp_path / "harbour.txt", "No preface.\n\n" + FIRST))
    desk.change_person("Ada")
    with pytest.raises(Refused, match="further version"):
        desk.undo()
    assert desk.documents()[0].version_number == 3


def test_a_claim_gone_from_one_version_comes_back_with_the_next(desk: Desk, tmp_path: Path) -> None:
    spent = by_words(desk, "12 million")
    desk.new_version(1, write(tmp_path / "b.txt", SECOND))
    desk.new_version(1, write(tmp_path / "c.txt", FIRST))
    now = desk.claims([spent.id])[0]
    assert (now.version, now.gone_from, now.span) == (3, None, spent.span)
    assert by_words(desk, "13 million").gone_from == 3
    assert desk.check() == []


def test_a_signature_covers_the_same_words_elsewhere(desk: Desk, tmp_path: Path) -> None:
    ships = by_words(desk, "4,200")
    desk.judge(ships.id, "verified", reason="The register says so.", override="The register is not public.")
    desk.sign(SigningRole.EDITOR, override="The others are not checked.")
    assert desk.claims([ships.id])[0].state is WorkState.SIGNED_OFF
    desk.new_version(1, write(tmp_path / "b.txt", SECOND))
    assert desk.claims([ships.id])[0].state is WorkState.SIGNED_OFF


def test_a_claim_changed_by_hand_keeps_its_words_and_facts(desk: Desk, tmp_path: Path) -> None:
    ships = by_words(desk, "4,200")
    whole = desk.version(1).text
    shorter = desk.extend(ships.id, Span(ships.span.start, whole.index(" in 2019")))
    desk.new_version(1, write(tmp_path / "b.txt", SECOND))
    now = desk.claims([ships.id])[0]
    assert (now.text, now.finding.kind) == (shorter.text, shorter.finding.kind)
    text = desk.version(1).text
    assert [fact.span.of(text) for fact in now.finding.facts] == [fact.text for fact in shorter.finding.facts]
    assert [fact.text for fact in now.finding.facts] == [fact.text for fact in shorter.finding.facts]


def test_versions_are_named_with_their_files(desk: Desk, tmp_path: Path) -> None:
    desk.new_version(1, write(tmp_path / "b.txt", SECOND))
    first, second = desk.versions(1)
    assert [(one.number, one.name, one.encoding) for one in (first, second)] == [
        (1, "harbour.txt", "utf-8"), (2, "b.txt", "utf-8")
    ]  # fmt: skip
    assert first.added_at < second.added_at
    assert desk.version(1, 1).text == FIRST
    assert next(one.span.of(FIRST) for one in desk.passages(1, 1)) == "The harbour in figures"


def test_the_same_text_is_no_new_version(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="to the letter"):
        desk.new_version(1, write(tmp_path / "b.txt", FIRST))
    other = desk.import_document(write(tmp_path / "c.txt", SECOND))
    with pytest.raises(Refused, match="in the case already"):
        desk.new_version(1, tmp_path / "c.txt")
    desk.undo()
    assert other.id not in {one.id for one in desk.documents()}
    desk.new_version(1, tmp_path / "c.txt")
    with pytest.raises(Refused, match="in the case already"):
        desk.import_document(tmp_path / "c.txt")


def test_a_stored_file_is_read_again_in_another_encoding(tmp_path: Path) -> None:
    desk = open_desk(tmp_path)
    words = "Łódź had 687 702 people in 2017. Its mayor earned 150 000 złoty in 2016.\n"
    document = desk.import_document(write(tmp_path / "a.txt", words, "cp1250"), encoding="windows-1252")
    assert "Łódź" not in desk.version(document.id).text
    again = desk.new_version(document.id, encoding="windows-1250")
    assert desk.version(document.id).text == words
    assert (again.version_number, desk.versions(document.id)[1].encoding) == (2, "windows-1250")
    with pytest.raises(Refused, match="to the letter"):
        desk.new_version(document.id, encoding="windows-1250")
    assert desk.check() == []
    desk.close()


def test_a_document_that_says_how_it_is_written_has_no_other_encoding(tmp_path: Path) -> None:
    page = docx.Document()
    page.add_paragraph("The harbour handled 4,200 ships in 2019.")
    page.save(str(tmp_path / "a.docx"))
    desk = open_desk(tmp_path)
    document = desk.import_document(tmp_path / "a.docx")
    with pytest.raises(Refused, match="no other encoding"):
        desk.new_version(document.id, encoding="utf-8")
    desk.close()


def run(adding: Generator[Progress, None, Document]) -> Document:
    while True:
        try:
            if next(adding).idle:
                time.sleep(0.005)
        except StopIteration as ended:
            result: Document = ended.value
            return result


def long_text(count: int, first: int = 0) -> str:
    return "\n\n".join(f"Quay {n} handled {n + 3} ships in {1900 + n % 120}." for n in range(first, count))


def test_in_slices_or_at_once_the_case_is_the_same(tmp_path: Path) -> None:
    found = []
    for sliced in (True, False):
        folder = tmp_path / str(sliced)
        folder.mkdir()
        desk = open_desk(folder)
        document = desk.import_document(write(folder / "a.txt", long_text(700)))
        changed = write(folder / "b.txt", long_text(900, 200).replace("Quay 300 ", "Pier 300 "))
        if sliced:
            run(desk.adding_version(document.id, changed))
        else:
            desk.new_version(document.id, changed)
        found.append([(one.uid, one.number, one.version, one.gone_from, one.span, one.finding) for one in every(desk)])
        assert desk.check() == []
        desk.undo()
        assert desk.counts().total == 700
        desk.close()
    assert found[0] == found[1]
    assert sum(one[3] is not None for one in found[0]) == 201


def test_cancelled_in_the_middle_nothing_of_it_is_left(tmp_path: Path) -> None:
    desk = open_desk(tmp_path)
    document = desk.import_document(write(tmp_path / "a.txt", long_text(700)))
    ships = every(desk)[50]
    desk.tick(ships.id, ships.finding.facts[0].span)
    before = rows(desk)
    adding = desk.adding_version(document.id, write(tmp_path / "b.txt", "Docks\n\n" + long_text(900)))
    for progress in adding:
        if progress.idle:
            time.sleep(0.005)
        elif len(rows(desk)["anchor"]) > 900:
            adding.close()
            break
    assert rows(desk) == before
    assert desk.check() == []
    desk.close()


def test_a_tick_set_while_a_version_came_in_stays_on_its_words_when_it_is_cancelled(tmp_path: Path) -> None:
    desk = open_desk(tmp_path)
    document = desk.import_document(write(tmp_path / "a.txt", long_text(900)), trained=False)
    adding = desk.adding_version(document.id, write(tmp_path / "b.txt", "Docks\n\n" + long_text(900)))
    for progress in adding:
        first = desk.claims(desk.claim_ids())[0]
        if progress.idle:
            time.sleep(0.005)
        elif first.version == 2:
            desk.tick(first.id, first.finding.facts[0].span)
            adding.close()
            break
    assert desk.claims([first.id])[0].version == 1
    assert ticked_words(desk, first) == [first.finding.facts[0].text]
    assert desk.check() == []
    desk.close()


def test_a_version_cancelled_after_a_verdict_on_a_new_claim_of_it_stays_and_can_be_read_to_its_end(
    tmp_path: Path,
) -> None:
    desk = open_desk(tmp_path)
    document = desk.import_document(write(tmp_path / "a.txt", long_text(900)), trained=False)
    changed = write(tmp_path / "b.txt", "The docks employ 310 people.\n\n" + long_text(950))
    adding = desk.adding_version(document.id, changed)
    judged = None
    for progress in adding:
        new = [one for one in desk.claims(desk.claim_ids()[:1]) if "docks" in one.text]
        if progress.idle:
            time.sleep(0.005)
        elif new:
            judged = desk.judge(new[0].id, "not_factual")
            adding.close()
            break
    assert judged is not None
    (half,) = desk.documents()
    assert (half.version_number, half.read_in_part) == (2, True)
    assert desk.gone(document.id) == [], "what was not reached is not gone"
    assert desk.check() == []
    run(desk.adding_version(document.id, changed))
    (whole,) = desk.documents()
    assert (whole.version_number, whole.read_in_part) == (3, False)
    assert [one.verdict for one in desk.claims([judged.claim_id])] == ["not_factual"]
    assert desk.counts().total == 951
    assert desk.check() == []
    desk.close()


def test_facts_of_other_words_at_the_same_place_go_with_the_version_they_were_found_in(tmp_path: Path) -> None:
    desk = open_desk(tmp_path)
    first = "The harbour handled 4,200 ships in 2019."
    desk.import_document(write(tmp_path / "a.txt", f"{first} The quay was built in 1873."), trained=False)
    claim = desk.claims(desk.claim_ids())[0]
    whole = Span(0, len(first) + len(" The quay was built in 1873."))
    (quay,) = [one for one in desk.claims(desk.claim_ids()) if "quay" in one.text]
    desk.discard([quay.id])
    desk.extend(claim.id, whole)
    desk.extend(claim.id, claim.span)
    desk.new_version(1, write(tmp_path / "b.txt", f"{first} The quay was built in 1999."), trained=False)
    desk.discard([one.id for one in desk.claims(desk.claim_ids()) if "quay" in one.text])

    def facts() -> list[str]:
        (found,) = desk.claims([claim.id])
        text = desk.version(1).text
        assert all(fact.span.of(text) == fact.text for fact in found.finding.facts)
        return [fact.text for fact in found.finding.facts]

    desk.extend(claim.id, whole)
    assert "1999" in facts()
    for _ in range(4):
        desk.undo()
    assert desk.documents()[0].version_number == 1
    assert desk.claims([claim.id])[0].span == whole
    assert "1873" in facts()
    for _ in range(4):
        desk.redo()
    assert "1999" in facts()
    assert desk.check() == []
    assert not any("finding_at" in (line.field or "") for line in desk.history())
    desk.close()


def test_two_versions_come_back_from_a_complete_export(desk: Desk, tmp_path: Path) -> None:
    desk.judge(by_words(desk, "12 million").id, "disputed", reason="The minutes say 13.")
    desk.new_version(1, write(tmp_path / "b.txt", SECOND))
    desk.export_report("json", tmp_path / "one.json")
    other = Desk.create_from(tmp_path / "again.factcheck", tmp_path / "one.json", person="Ada")
    assert [(one.uid, one.span, one.finding) for one in every(other)] == [
        (one.uid, one.span, one.finding) for one in every(desk)
    ]
    other.close()
    (tmp_path / "again.factcheck").rename(tmp_path / "sub.factcheck")
    (tmp_path / "again").mkdir()
    (tmp_path / "sub.factcheck").rename(tmp_path / "again" / desk.path.name)
    other = Desk.open(tmp_path / "again" / desk.path.name, person="Ada")
    other.export_report("json", tmp_path / "two.json")
    other.close()
    assert (tmp_path / "two.json").read_bytes() == (tmp_path / "one.json").read_bytes()


SAID = st.sampled_from(
    [
        "The harbour handled 4,200 ships in 2019.",
        "It was built in 1873.",
        "The council spent 12 million euros.",
        "Nobody minds.",
        "Tax rose by 5 percent in 2020.",
        "Łódź has 680,000 people.",
        "The \N{SHIP} fleet lost 14 boats.",
    ]
)
DRAFTS = st.lists(st.lists(SAID, min_size=1, max_size=4).map(" ".join), min_size=1, max_size=5).map("\n\n".join)


@settings(max_examples=20)
@given(st.lists(DRAFTS, min_size=2, max_size=4))
def test_every_claim_is_accounted_for_once_whatever_changes(drafts: list[str]) -> None:
    drafts = [drafts[0], *(later for former, later in pairwise(drafts) if former != later)]
    with TemporaryDirectory() as folder:
        desk = open_desk(Path(folder))
        document = desk.import_text(drafts[0], role=Role.DRAFT)
        before: list[dict[str, list[tuple[object, ...]]]] = []
        for number, draft in enumerate(drafts[1:], 2):
            known = {one.id: one for one in every(desk)}
            before.append(rows(desk))
            desk.new_version(document.id, write(Path(folder) / f"{number}.txt", draft))
            now = every(desk)
            assert len({one.id for one in now}) == len(now) == len(rows(desk)["claim"])
            assert known.keys() <= {one.id for one in now}
            for one in now:
                text = desk.version(document.id, one.version).text
                assert one.span.of(text) == one.text
                assert all(fact.span.of(text) == fact.text for fact in one.finding.facts)
                assert (one.gone_from is None) == (one.version == number)
                assert one.id not in known or one.text == known[one.id].text
            present = [one.span for one in now if one.gone_from is None]
            assert len(set(present)) == len(present)
            assert {mark.claim_id for mark in desk.marks(document.id)} == {
                one.id for one in now if one.gone_from is None and one.listing is Listing.LISTED
            }
            assert desk.check() == []
        for former in reversed(before):
            desk.undo()
            assert rows(desk) == former
        desk.close()
