"""Questions beside the window: the newest about a thing is answered, writes are refused, nothing is left running."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from workbench.core.errors import CaseError
from workbench.desk.desk import Desk
from workbench.desk.reader import Answer, Reader


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk.create(tmp_path / "a.factcheck", person="Ada")
    desk.import_text("The port took in 120 ships in 2019. It cost 40 million euros.", title="Port")
    yield desk
    desk.close()


@pytest.fixture
def answers() -> queue.Queue[Answer]:
    return queue.Queue()


@pytest.fixture
def reader(desk: Desk, answers: queue.Queue[Answer]) -> Iterator[Reader]:
    reader = Reader(lambda: Desk.look_into(desk.path, person="Ada"), answers.put)
    yield reader
    reader.close()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("reading")]


def test_an_answer_is_of_what_was_committed_last(desk: Desk, reader: Reader, answers: queue.Queue[Answer]) -> None:
    claim = desk.claim_ids()[0]
    for words in ("one", "two"):
        desk.set_note(claim, words)
        number = reader.ask("note", lambda looking: looking.notes(claim)[0].text)
        answer = answers.get(timeout=10)
        assert (answer.about, answer.number, answer.value) == ("note", number, words)


def test_nothing_is_written_through_it(desk: Desk, reader: Reader, answers: queue.Queue[Answer]) -> None:
    claim = desk.claim_ids()[0]
    reader.ask("write", lambda looking: looking.set_note(claim, "no"))
    assert isinstance(answers.get(timeout=10).error, CaseError)
    assert desk.notes(claim) == ()


def test_only_the_newest_of_several_is_answered(reader: Reader, answers: queue.Queue[Answer]) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def slow(_: Desk) -> str:
        begun.set()
        assert go_on.wait(10)
        return "slow"

    reader.ask("search", slow)
    assert begun.wait(10)
    reader.ask("search", lambda _: "between")
    reader.ask("counts", lambda looking: looking.counts().total)
    reader.ask("search", lambda _: "newest")
    go_on.set()
    told = [answers.get(timeout=10) for _ in range(2)]
    assert [(one.about, one.value) for one in told] == [("counts", 2), ("search", "newest")]
    assert answers.empty()


def test_a_question_that_runs_long_is_interrupted(reader: Reader, answers: queue.Queue[Answer]) -> None:
    begun = threading.Event()

    def endless(looking: Desk) -> None:
        begun.set()
        while True:
            looking.counts()

    reader.ask("search", endless)
    assert begun.wait(10)
    for _ in range(1000):  # between two statements there is nothing to interrupt: the next key comes soon
        reader.ask("search", lambda _: "found")
        try:
            answer = answers.get(timeout=0.05)
        except queue.Empty:
            continue
        assert answer.value == "found"
        return
    pytest.fail("the endless question was never interrupted")


def test_a_case_that_is_gone_is_an_answer_too(tmp_path: Path, answers: queue.Queue[Answer]) -> None:
    reader = Reader(lambda: Desk.look_into(tmp_path / "none.factcheck", person="Ada"), answers.put)
    reader.ask("counts", lambda looking: looking.counts())
    assert isinstance(answers.get(timeout=10).error, CaseError)
    reader.close()


def test_what_waits_when_it_is_closed_is_never_told(desk: Desk, answers: queue.Queue[Answer]) -> None:
    reader = Reader(lambda: Desk.look_into(desk.path, person="Ada"), answers.put)
    begun, go_on = threading.Event(), threading.Event()

    def slow(_: Desk) -> str:
        begun.set()
        assert go_on.wait(10)
        return "slow"

    reader.ask("search", slow)
    reader.ask("counts", lambda looking: looking.counts())
    assert begun.wait(10)
    threading.Timer(0.05, go_on.set).start()
    reader.close()
    assert answers.empty()
