"""How long a window's event loop is not there for its reader, and what its main thread does meanwhile."""

from __future__ import annotations

import sys
import threading
import time
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import FrameType, TracebackType
from typing import Self

from PySide6.QtCore import Qt, QTimer

TICK_MS = 5
"""How often the event loop says that it is there."""
LOOK = 0.003
"""Seconds between two looks at a main thread that is at work."""
SLOW = 0.030
"""Seconds of the main thread's own work after which its stack is noted."""
DEEP = 12
"""Calls of a stack that are told."""


class Stalls:
    """In a with statement on the thread of the event loop: the gaps between its turns, and stacks of long turns.

    What else runs on the machine does not count where the system says how long a thread waited for a processor (Linux):
    `gaps` are seconds less that wait, `own` the main thread's own processor time in the same gaps. The difference is
    what it waited for others of its process (Python's lock) and for the disk.
    """

    def __init__(self, *, slow: float = SLOW) -> None:
        self.gaps: list[float] = []
        self.own: list[float] = []
        self.stacks: Counter[tuple[str, ...]] = Counter()
        self._slow = slow
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._main = threading.get_ident()
        self._waits = _waits_of_this_thread()
        self._clock = time.pthread_getcpuclockid(self._main)
        self._last = (0.0, 0.0, 0.0)
        self._over = threading.Event()
        self._looking = threading.Thread(target=self._look, name="stalls", daemon=True)

    def __enter__(self) -> Self:
        self._last = self._now()
        self._timer.start(TICK_MS)
        self._looking.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.stop()
        self._over.set()
        self._looking.join()

    def told(self, most: int = 10) -> str:
        """The gaps in milliseconds, and the stacks that were seen most often."""
        lines = [
            f"{name}: median {_of(some, 0.5):.0f}, 1 in 100 {_of(some, 0.99):.0f}, longest {_of(some, 1.0):.0f} ms, "
            f"{sum(one > 0.05 for one in some)} of {len(some)} over 50 ms"
            for name, some in (("gaps", self.gaps), ("the main thread's own work in them", self.own))
        ]
        for stack, times in self.stacks.most_common(most):
            lines += [f"seen {times} times:", *(f"    {call}" for call in stack)]
        return "\n".join(lines)

    def longest(self) -> float:
        """Seconds of the longest gap."""
        return max(self.gaps, default=0.0)

    def _now(self) -> tuple[float, float, float]:
        return time.perf_counter(), time.thread_time(), self._waits()

    def _tick(self) -> None:
        now, before = self._now(), self._last
        gap, own, waited = (a - b for a, b in zip(now, before, strict=True))
        self.gaps.append(max(0.0, gap - waited - TICK_MS / 1000))
        self.own.append(own)
        self._last = now

    def _look(self) -> None:
        while not self._over.wait(LOOK):
            if time.clock_gettime(self._clock) - self._last[1] > self._slow:
                frame = sys._current_frames().get(self._main)
                if frame is not None:
                    self.stacks[_calls(frame)] += 1


def _calls(frame: FrameType) -> tuple[str, ...]:
    """The innermost calls of a stack, outermost first."""
    return tuple(f"{Path(at.filename).name}:{at.lineno} {at.name}" for at in traceback.extract_stack(frame)[-DEEP:])


def _waits_of_this_thread() -> Callable[[], float]:
    """Seconds this thread was ready to work and had no processor; always 0 where the system does not say."""
    place = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat")
    if not place.exists():
        return lambda: 0.0
    return lambda: int(place.read_bytes().split()[1]) / 1e9


def _of(some: list[float], share: float) -> float:
    """Milliseconds that such a share of the gaps stays under."""
    return sorted(some)[min(len(some) - 1, int(len(some) * share))] * 1000 if some else 0.0
