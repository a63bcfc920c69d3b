"""Ranking of a case: what is scored, when it is scored again, and that none of it is history."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tests.cases import DRAFT, counting_clock, counting_ids
from workbench.core.claims import ClaimFilter, ClaimKind
from workbench.core.text import Span
from workbench.desk import ranking
from workbench.desk.desk import Desk
from workbench.desk.ranking import PORTION, TIER_VARIABLE, rank_statements
from workbench.store.ranking import keep


@pytest.fixture(autouse=True)
def trained_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(TIER_VARIABLE, "words")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = Desk.create(tmp_path / "a.factcheck", clock=counting_clock(), ids=counting_ids(), person="Ada")
    opened.import_text(DRAFT, title="The harbour")
    yield opened
    opened.close()


def scores(desk: Desk) -> list[tuple[float | None, float | None]]:
    claims = desk.claims(desk.claim_ids(ClaimFilter(all_listings=True)))
    return [(claim.finding.worth, claim.finding.verifiable) for claim in claims]


def test_every_claim_gets_the_scores_of_the_ranker_and_the_case_says_whose_they_are(desk: Desk) -> None:
    assert desk.rankers() == (desk.documents()[0].finder,)
    by = desk.rank()
    assert by.trained
    assert desk.rankers() == (by.name,)
    claims = desk.claims(desk.claim_ids(ClaimFilter(all_listings=True)))
    _, expected = rank_statements([claim.text for claim in claims])
    assert scores(desk) == expected
    ranked = desk.claims(desk.claim_ids(ClaimFilter(order="rank")))
    assert [claim.finding.worth for claim in ranked] == sorted((c.finding.worth for c in ranked), reverse=True)  # type: ignore[type-var]


def test_ranking_is_no_history_and_no_step(desk: Desk) -> None:
    before, entries = desk.undo_label, len(desk.history())
    desk.rank()
    assert (desk.undo_label, len(desk.history())) == (before, entries)
    assert desk.check() == []
    desk.undo()
    desk.redo()
    assert desk.check() == []


def test_in_the_background_it_comes_to_the_same_a_portion_at_a_time(desk: Desk, tmp_path: Path) -> None:
    text = "\n\n".join(f"In 2019 the port of quay {n} handled {n + 3} ships." for n in range(PORTION + 20))
    desk.import_text(text, title="Quays")
    told = []
    desk.subscribe(lambda changes: told.append(changes.ids("ranking")))
    background = desk.ranking()
    for progress in background:
        assert progress.total in (0, 2)
    assert len(told) == 2
    found = scores(desk)
    other = Desk.open(desk.path, person="Ada")
    other.rank()
    assert scores(other) == found
    other.close()


def test_what_is_scored_is_not_scored_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.rank()
    asked: list[int] = []
    scored = ranking.scored

    def counting(words: Sequence[str]) -> list[tuple[float, float]]:
        asked.append(len(words))
        return scored(words)

    monkeypatch.setattr(ranking, "scored", counting)
    desk.rank()
    assert asked == []
    desk.import_text("In 2019 the port handled 40 ships.", title="Another")
    desk.rank()
    assert asked == [1]


def test_a_claim_made_by_hand_has_no_score_and_asks_for_none(desk: Desk) -> None:
    at = desk.version(1).text.index("The harbour that grew")
    made = desk.make_claim(1, Span(at, at + 21))
    desk.rank()
    assert desk.claims([made.id])[0].finding.worth is None
    assert list(desk.claim_ids(ClaimFilter(order="rank")))[-1] == made.id


def test_closed_half_way_it_keeps_what_it_scored_and_goes_on_later(desk: Desk) -> None:
    text = "\n\n".join(f"In 2019 the port of quay {n} handled {n + 3} ships." for n in range(2 * PORTION + 20))
    desk.import_text(text, title="Quays")
    background = desk.ranking()
    while next(background).done < 1:
        continue
    background.close()
    found = desk.documents()[1].finder
    assert len(desk.rankers()) == 2
    assert found in desk.rankers()
    desk.rank()
    assert found not in desk.rankers()
    assert all(worth is not None for worth, _ in scores(desk))
    assert desk.check() == []


def test_the_line_hides_claims_below_it_and_never_those_without_scores(desk: Desk) -> None:
    desk.rank()
    claims = desk.claims(desk.claim_ids())
    middle = sorted(claim.finding.verifiable or 0 for claim in claims)[2]
    passing = [claim.id for claim in claims if (claim.finding.verifiable or 0) >= middle]
    assert 0 < len(passing) < len(claims)
    assert list(desk.claim_ids(ClaimFilter(verifiable_from=middle))) == passing
    assert desk.counts(ClaimFilter(verifiable_from=middle)).total == len(passing)
    at = desk.version(1).text.index("The harbour that grew")
    made = desk.make_claim(1, Span(at, at + 21))
    assert made.id in desk.claim_ids(ClaimFilter(verifiable_from=1.0, worth_from=1.0))


def test_without_a_trained_ranker_the_rules_rank(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(TIER_VARIABLE, "rules")
    before = scores(desk)
    by = desk.rank()
    assert (by.trained, desk.rankers(), scores(desk)) == (False, (desk.documents()[0].finder,), before)
    assert list(desk.ranking()) == []
    ranker, (figure, greeting) = rank_statements(["The quay cost 38 million euros.", "Good evening to you all!"])
    assert ranker.name == "rules"
    assert figure[1] > 0.5 > greeting[1]


def test_by_rank_what_is_no_fact_yet_stands_apart_and_by_speaker_each_ones_words_together(desk: Desk) -> None:
    desk.import_text(
        "“We lost 40 ships in 2019,” said Ada Brook. The ministry promised to close three ports by 2030."
        " The bank predicts that fares will double in 2031. Ada Brook said the quay cost 38 million euros.",
        title="Apart",
    )
    ranked = [claim.finding.kind for claim in desk.claims(desk.claim_ids(ClaimFilter(order="rank")))]
    apart = [kind in (ClaimKind.PREDICTION, ClaimKind.PROMISE, ClaimKind.OPINION) for kind in ranked]
    assert any(apart)
    assert apart == sorted(apart)
    speakers = [claim.finding.speaker for claim in desk.claims(desk.claim_ids(ClaimFilter(order="speaker")))]
    named = [one for one in speakers if one]
    assert speakers == [*named, *[None] * (len(speakers) - len(named))]
    assert named == sorted(named, key=str.lower)
    assert "Ada Brook" in named


def test_a_document_still_coming_in_waits_for_its_ranking(desk: Desk, tmp_path: Path) -> None:
    long = tmp_path / "long.txt"
    long.write_text("\n\n".join(f"In {1900 + n % 120} quay {n} took {n + 3} ships." for n in range(1500)))
    importing = desk.importing([long])
    while desk.counts().by_document.get(2, 0) < 60:
        next(importing)
    other = Desk.open(desk.path, person="Bo")
    other.rank()
    assert ranked_versions(other) == [1]
    for _ in importing:
        pass
    other.rank()
    assert ranked_versions(other) == [1, 2]
    other.close()


def ranked_versions(desk: Desk) -> list[int]:
    return [row[0] for row in desk._store.connection.execute("SELECT version_id FROM ranking ORDER BY 1")]


def test_words_never_take_the_place_of_a_better_ranking_and_a_report_shows_neither(desk: Desk, tmp_path: Path) -> None:
    before = desk.report().claims
    better = [(claim_id, 0.25, 0.25) for claim_id in desk.claim_ids()]
    keep(desk._store, better, {1: "encoder 9"})
    desk.rank()
    assert desk.rankers() == ("encoder 9",)
    assert {claim.finding.worth for claim in desk.claims(desk.claim_ids())} == {0.25}
    assert desk.report().claims == before
