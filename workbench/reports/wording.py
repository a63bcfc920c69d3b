"""How a report words times, numbers and hashes: the same on every machine, in no locale."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import lru_cache

from workbench.core.claims import Claim
from workbench.core.evidence import Source
from workbench.core.review import Fate, Outcome, SigningRole

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def working_notes(left_out: int) -> str:
    """Whether the working notes are in."""
    return f"but {counted(left_out, 'working note')}, kept on the desk" if left_out else "working notes included"


OUTCOMES = {Outcome.AGREE: "agrees", Outcome.DISAGREE: "disagrees", Outcome.REREAD: "re-read by the checker alone"}
"""What a second reading came to, said of the reader."""

ROLES = {
    SigningRole.CHECKER: "checker",
    SigningRole.SECOND_READER: "second reader",
    SigningRole.EDITOR: "editor",
    SigningRole.LEGAL: "legal",
}
"""As what somebody signs."""

_FATES = {
    Fate.PROPOSED: "proposed, not decided",
    Fate.ACCEPTED: "accepted, not yet made",
    Fate.STET: "stet, the words stay",
    Fate.APPLIED: "applied",
}


def fate(of: Fate) -> str:
    """What became of a proposed change."""
    return _FATES[of]


def beside_kind(claim: Claim) -> tuple[str, ...]:
    """What else is to be known of a claim, in a few words each."""
    by_hand = ("marked by hand",) if claim.origin == "made" else ()
    return (*by_hand, f"no longer in version {claim.gone_from}") if claim.gone_from else by_hand


def plain(word: str) -> str:
    """A word of the data as a reader knows it: "second_read" is "second read"."""
    return word.replace("_", " ")


def about(source: Source) -> list[str]:
    """What is recorded about a source beside title and addresses, each in a few words."""
    on_record = {True: ", on record", False: ", not on record", None: ""}[source.on_record]
    named = (
        source.kind and plain(source.kind).replace("email", "e-mail"),
        source.author and f"by {source.author}",
        source.publisher,
        source.published and day_and_time(source.published),
        source.person and f"{source.person}{on_record}",
        source.language and f"language {source.language}",
        source.voice and f"one voice with “{source.voice}”",
    )
    return [words for words in named if words]


@lru_cache(maxsize=4096)
def day_and_time(stamp: str) -> str:
    """A stored time in words: "2026-10-14T16:20:00.000Z" is "14 October 2026, 16:20 UTC".

    A date without a time is worded without one; what is no ISO time is given back as it stands.
    """
    try:
        if len(stamp) == len("2026-10-14"):
            return _day(date.fromisoformat(stamp))
        moment = datetime.fromisoformat(stamp)
    except ValueError:
        return stamp
    moment = moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    return f"{_day(moment.date())}, {moment:%H:%M} UTC"


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun: "1 claim", "10,000 claims", "2 entries"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def short_hash(digest: str) -> str:
    """The ends of a hash, enough to compare by eye: "9f31 c07a … 55e2"."""
    return f"{digest[:4]} {digest[4:8]} … {digest[-4:]}" if len(digest) > 12 else digest


def listed(words: list[str], last: str = "and") -> str:
    """Words in a row: "a", "a and b", "a, b and c"."""
    return f" {last} ".join(filter(None, (", ".join(words[:-1]), words[-1]))) if words else ""


def lower_first(words: str) -> str:
    """The words as they stand inside a line: "With change" is "with change"; "AVeriTeC" stays."""
    return words[:1].lower() + words[1:] if words[1:2].islower() else words


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
