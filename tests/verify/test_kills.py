"""Killed by the hundred: no acknowledged verdict is ever lost, and the case opens whole each time."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from workbench.desk.desk import Desk

KILLS = 100
ROOT = Path(__file__).resolve().parents[2]

WORK = """
import itertools, sys
from pathlib import Path
from workbench.desk.desk import Desk
desk = Desk.open(Path(sys.argv[1]), person="Ada")
ids = desk.claim_ids()
verdicts = [label.key for label in desk.scale.labels]
for number in itertools.count():
    claim = ids[number % len(ids)]
    if number % 7 == 6:
        desk.undo()
        continue
    desk.type_text(claim, "reason", f"reason {number} of run {sys.argv[2]}")
    judgement = desk.judge(claim, verdicts[number % len(verdicts)])
    print(judgement.uid, flush=True)
"""


@pytest.mark.timeout(600)
def test_no_acknowledged_verdict_is_lost(tmp_path: Path) -> None:
    case = tmp_path / "a.factcheck"
    desk = Desk.create(case, person="Ada")
    desk.import_text("\n\n".join(f"In 2019 the port of Velmora handled {n} ships." for n in range(20, 60)))
    desk.close()
    chance = random.Random(1)  # noqa: S311  (moments to kill at, no secret)
    acknowledged: set[str] = set()
    for run in range(KILLS):
        child = subprocess.Popen([sys.executable, "-c", WORK, str(case), str(run)], stdout=subprocess.PIPE, text=True)
        assert child.stdout is not None
        acknowledged.add(child.stdout.readline().strip())
        time.sleep(chance.random() * 0.05)
        child.send_signal(signal.SIGKILL)
        rest, _ = child.communicate()
        acknowledged.update(line for line in rest.split("\n")[:-1] if line)
    desk = Desk.open(case, person="Ada")
    kept = {judgement.uid for claim in desk.claim_ids() for judgement in desk.judgements(claim)}
    assert acknowledged - kept == set()
    assert desk.check() == []
    desk.close()
    assert len(acknowledged) > KILLS


IMPORTS = 15
"""Kills in the middle of bringing a document in."""

BRING_IN = """
import os, sys
from pathlib import Path
from workbench.desk.desk import Desk
if __name__ == "__main__":
    desk = Desk.open(Path(sys.argv[1]), person="Ada")
    slices, works = int(sys.argv[3]), int(sys.argv[4])
    for progress in desk.importing([Path(sys.argv[2])]):
        if progress.idle:
            continue
        slices -= 1
        ids = desk.claim_ids()
        if works == 1 and slices == 0:
            desk.type_text(ids[-1], "record", "Rang the port.")
        if works == 2 and slices == 0:
            desk.judge(ids[-1], "not_factual")
        if slices < 0:
            os.kill(os.getpid(), 9)
    desk.close()
"""

LEFT = (
    "passage WHERE version_id NOT IN (SELECT id FROM version)",
    "source_note WHERE version_id NOT IN (SELECT id FROM version)",
    "finding WHERE claim_id NOT IN (SELECT id FROM claim)",
    "typing WHERE claim_id NOT IN (SELECT id FROM claim)",
    "anchor WHERE claim_id NOT IN (SELECT id FROM claim)",
    "content WHERE sha256 NOT IN (SELECT text_sha256 FROM version UNION SELECT file_sha256 FROM version)",
    "passage_search WHERE rowid NOT IN (SELECT id FROM passage)",
    "claim_search WHERE rowid NOT IN (SELECT id FROM claim)",
    "open_step",
)
"""Rows that nothing could ever show."""


@pytest.mark.timeout(600)
def test_an_import_that_is_killed_leaves_a_whole_document_one_in_part_or_nothing_at_all(tmp_path: Path) -> None:
    case, text, script = tmp_path / "a.factcheck", tmp_path / "large.txt", tmp_path / "bring_in.py"
    script.write_text(BRING_IN, encoding="utf-8")
    desk = Desk.create(case, person="Ada")
    desk.import_text("In 2019 the port of Velmora handled 120 ships.", title="Ships")
    desk.close()
    chance = random.Random(2)  # noqa: S311  (moments to kill at, no secret)
    ways = set()
    for run in range(IMPORTS):
        text.write_text("\n\n".join(f"In {run + 1900} the port of Velmora had {n} ships." for n in range(20, 620)))
        works = chance.randrange(3)
        asked = [sys.executable, str(script), str(case), str(text), str(chance.randrange(1, 14)), str(works)]
        ended = subprocess.run(asked, cwd=ROOT, check=False).returncode
        desk = Desk.open(case, person="Ada")
        assert desk.check() == []
        last = desk.documents()[-1]
        came = last.name == "large.txt"
        ways.add((ended, works, came, last.read_in_part))
        if ended == -signal.SIGKILL:
            assert came == bool(works), "it stays where somebody has worked on it"
        if came and works:
            worked = [claim for claim in desk.claims(desk.claim_ids()) if claim.document_id == last.id]
            if works == 1:
                assert "Rang the port." in [desk.typing(claim.id, "record") for claim in worked]
            else:
                assert "not_factual" in [claim.verdict for claim in worked]
        connection = desk._store.connection
        assert [what for what in LEFT if connection.execute(f"SELECT 1 FROM {what} LIMIT 1").fetchone()] == []
        desk.close()
        for left in tmp_path.glob("a.factcheck*"):
            left.unlink()
        desk = Desk.create(case, person="Ada")
        desk.import_text("In 2019 the port of Velmora handled 120 ships.", title="Ships")
        desk.close()
    assert len(ways) >= 3, ways
