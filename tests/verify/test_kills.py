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
