"""The doors through which now, chance, the person and what only a person knows come in; tests hand in their own."""

from __future__ import annotations

import getpass
import secrets
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Gives the present time, aware, in UTC."""

Ids = Callable[[], str]
"""Gives a new unique id (UUIDv7 as 32 hexadecimal digits)."""


PROCESS = secrets.token_hex(8)
"""Tells this process from an earlier one that had its number."""


def system_clock() -> datetime:
    """The machine's clock."""
    return datetime.now(UTC)


def system_ids() -> str:
    """A UUID version 7 (RFC 9562: 48 bits of milliseconds, version, variant, the rest random)."""
    value = time.time_ns() // 1_000_000 << 80 | secrets.randbits(80)
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    return f"{value:032x}"


def system_person() -> str:
    """The operating system's user, the person when none is set."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no such user, no environment: a bare container
        return "unknown"


def typed_secret(question: str) -> str:
    """What is typed at the terminal without being shown; "" where nobody sits at one, or nothing is typed."""
    if not (sys.stdin and sys.stdin.isatty() and sys.stderr.isatty()):
        return ""
    try:
        return getpass.getpass(question, stream=sys.stderr)
    except EOFError:
        return ""


def read_stamp(stamped: str) -> datetime:
    """A stored time as a moment, aware, in UTC."""
    return datetime.fromisoformat(stamped)


def stamp(moment: datetime) -> str:
    """A time as it is stored and printed: UTC, to the millisecond."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03d}Z"
