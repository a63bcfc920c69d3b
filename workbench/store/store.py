"""An open case file: the one change() through which everything is written, and those who are told of it."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.core.doors import Clock, Ids, stamp, system_clock, system_ids
from workbench.core.errors import CaseBusy, CaseError
from workbench.core.journal import Changes
from workbench.store import journal
from workbench.store.connection import (
    WRITE_WAIT_MS,
    connect,
    connect_to_read,
    make_ready,
    plain_words,
    quick_check,
    require_case,
    require_file,
)
from workbench.store.folding import Folding
from workbench.store.journal import Change, Entry
from workbench.store.migrations import migrate, newest_schema
from workbench.store.search import follow_places
from workbench.store.watch import Watch

if TYPE_CHECKING:
    from sqlite_utils import Database


class Store:
    """One open case file with its single writing connection. Not shared between threads."""

    def __init__(
        self, path: Path, connection: sqlite3.Connection, clock: Clock, ids: Ids, person: str, witness: str = ""
    ) -> None:
        self.path = path
        self.connection = connection
        self.clock = clock
        self.ids = ids
        self.person = person
        self.witness = witness
        self.columns = journal.guard_and_journal(connection)
        follow_places(connection)
        self._listeners: list[Callable[[Changes], None]] = []
        self._database: Database | None = None
        self._folding: Folding | None = None
        self._watch: Watch | None = None
        self._patience: Callable[[int], bool] | None = None
        self._wait_ms = WRITE_WAIT_MS
        self._waiting = False
        self._changing = False

    @classmethod
    def create(cls, path: Path, *, scale: str, clock: Clock, ids: Ids, person: str, witness: str = "") -> Store:
        """Make a new case file. scale: the text of the scale file it keeps. Raises CaseError when the path exists.

        witness: the operating system's user, kept beside the person's name in every entry of the log.
        """
        with made_aside(path) as part:
            store = cls(part, new_file(part), clock, ids, person, witness)
            try:
                with store.change("New case", action="create", kind="migration") as change:
                    change.insert(
                        "case_info", {"id": 1, "uid": "k" + ids(), "created_at": stamp(clock()), "scale": scale}
                    )
            finally:
                store.close()
        return cls.open(path, clock=clock, ids=ids, person=person, witness=witness)

    @classmethod
    def open(cls, path: Path, *, clock: Clock, ids: Ids, person: str, witness: str = "") -> Store:
        """Open a case file; migrates an older one after a verified backup. Raises CaseError."""
        newest = newest_schema()
        require_file(path)
        connection = connect(path)
        try:
            with plain_words(path):
                schema = require_case(connection, path, newest)
                make_ready(connection)
            quick_check(connection, path)
            if schema == newest:
                store = cls(path, connection, clock, ids, person, witness)
                store.watch_others()
                return store
            backup_to(connection, path, _unused(path.with_name(f"{path.stem} before schema {newest}{path.suffix}")))
            with plain_words(path):
                reached = migrate(connection)
            store = cls(path, connection, clock, ids, person, witness)
            with store.change(f"Schema {reached[-1]}", action="migrate", kind="migration"):
                pass
            store.watch_others()
        except BaseException:
            connection.close()
            raise
        return store

    @classmethod
    @contextmanager
    def look_into(cls, path: Path) -> Iterator[Store]:
        """A further look at a case that this program has open, from another process; nothing is written through it."""
        with plain_words(path):
            connection = connect_to_read(path)
        try:
            with plain_words(path):
                connection.execute("PRAGMA temp_store = MEMORY")
                yield cls(path, connection, system_clock, system_ids, "")
        finally:
            connection.close()

    @property
    def uid(self) -> str:
        """The case's own uid: its copies have it too."""
        return str(self.connection.execute("SELECT uid FROM case_info").fetchone()[0])

    def close(self) -> None:
        """Fold the write-ahead log into the file and let go of it."""
        if self._changing:
            raise RuntimeError("closed inside a change")
        if self._folding is not None:
            self._folding.close()
        # A full disk: what cannot be folded lies whole in the log beside the file, and is read from there.
        with suppress(CaseError), plain_words(self.path):
            self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self.connection.close()

    def be_patient(self, milliseconds: int, patience: Callable[[int], bool]) -> None:
        """How to wait for another process that is writing, for a window, which must not stand still.

        milliseconds: at most, at a time. patience: called with the number of tries so far, lets some time pass and says
        whether to try once more; else the change is refused with CaseBusy.
        """
        self._wait_ms, self._patience = milliseconds, patience
        self.connection.execute(f"PRAGMA busy_timeout = {milliseconds}")

    @property
    def is_patient(self) -> bool:
        """Whether what was refused as busy is tried again by whoever asked for it."""
        return self._patience is not None

    @contextmanager
    def one_try(self) -> Iterator[None]:
        """What is written in here is tried once: somebody keeps it and comes back."""
        waiting, self._waiting = self._waiting, True
        try:
            yield
        finally:
            self._waiting = waiting

    def watch_others(self) -> None:
        """From now on know what other processes write."""
        self._watch = Watch(self.connection)

    def notice_others(self) -> None:
        """Announce what other processes committed since this was asked last. Cheap: ask a few times a second."""
        if self._watch is None or self._changing:
            return
        with plain_words(self.path):
            changes = self._watch.look()
        if changes is not None:
            self.announce(changes)

    def fold_beside(self) -> None:
        """From now on the write-ahead log is folded on a thread of its own: a commit takes as long as its own rows."""
        self._folding = self._folding or Folding(self.path, self.connection)

    def folding(self) -> Iterator[None]:
        """Steps of waiting until the log is folded beside, none where it is not: the next commit then has only its own
        rows to bring to the disk. (The whole log of an import took it 70 to 700 ms, measured on a busy disk.)
        """
        if self._folding is None:
            return
        for _ in range(2):  # what goes on may have begun before the last commit
            self._folding.begin()
            while self._folding.is_at_work():
                yield

    def database(self) -> Database:
        """The connection as sqlite-utils sees it; the library is loaded when first needed (190 ms, measured)."""
        if self._database is None:
            from sqlite_utils import Database

            self._database = Database(self.connection, execute_plugins=False)
        return self._database

    def subscribe(self, listener: Callable[[Changes], None]) -> Callable[[], None]:
        """Be told of every change once it is committed; returns the function that ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    @contextmanager
    def change(
        self,
        label: str,
        *,
        action: str,
        claim: str | None = None,
        step: str | None = None,
        kind: str = "do",
        target: str | None = None,
        since: int | None = None,
        person: str | None = None,
        forget: bool = False,
        lasting: bool = True,
    ) -> Iterator[Change]:
        """One transaction, one log entry, then one notice. Any exception rolls all of it back.

        label: what undo will call it. action: the verb in the history. claim: uid of the claim it is about.
        step: entries that share it are one undo step; a new one when None. forget: the log does not keep what stood
        there before. lasting: False for part of an unfinished step, which may go with the power: the next lasting
        change makes it last too.
        """
        if self._changing:
            raise RuntimeError("a change inside a change")
        with plain_words(self.path):
            changes = None
            self._begin(lasting=lasting, patient=lasting)
            self._changing = True
            try:
                self.connection.execute("INSERT INTO open_change VALUES (1)")
                change = Change(self.connection, self.database, label, action, claim)
                yield change
                if forget:
                    self.connection.execute("UPDATE journal SET before = NULL")
                previous = self.connection.execute("SELECT id, hash FROM entry ORDER BY id DESC LIMIT 1").fetchone()
                changes = journal.record(
                    self.connection,
                    Entry(
                        id=previous[0] + 1 if previous else 1,
                        step=step or self.ids(),
                        kind=kind,
                        target=target,
                        since=since,
                        action=action,
                        label=change.label,
                        claim=change.claim,
                        person=person or self.person,
                        witness=self.witness,
                        at=stamp(self.clock()),
                        machine=change.machine_json(),
                        previous=previous[1] if previous else journal.GENESIS,
                    ),
                )
                self._close_journal()
                self.connection.execute("COMMIT")
            finally:
                self._changing = False
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                self.connection.execute("PRAGMA synchronous = FULL")
        if self._watch is not None:
            self._watch.wrote(previous[0] + 1 if previous else 1)
        if self._folding is not None:
            self._folding.committed()
        self.notice_others()
        self.announce(changes)

    @contextmanager
    def unlogged(self) -> Iterator[sqlite3.Connection]:
        """One transaction on the tables that no log guards (journal.UNGUARDED); any exception rolls it back.

        It may go with the power, like a slice of an unfinished step: what stands there can be made again.
        """
        with plain_words(self.path):
            self._begin(lasting=False)
            try:
                yield self.connection
                self.connection.execute("COMMIT")
            finally:
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                self.connection.execute("PRAGMA synchronous = FULL")
        if self._folding is not None:
            self._folding.committed()

    @contextmanager
    def sweeping(self) -> Iterator[sqlite3.Connection]:
        """One transaction that removes what the log has as taken back already: it makes no entry of its own."""
        with self.unlogged() as connection:
            connection.execute("INSERT INTO open_change VALUES (1)")
            yield connection
            if connection.execute("SELECT 1 FROM journal").fetchone():
                raise RuntimeError("a row of the log is no sweepings")
            self._close_journal()

    def announce(self, changes: Changes) -> None:
        """Tell all who subscribed what was committed."""
        for listener in tuple(self._listeners):
            listener(changes)

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Several questions about one and the same state of the file, whatever another process writes meanwhile."""
        self.connection.execute("BEGIN")
        try:
            yield self.connection
        finally:
            self.connection.execute("COMMIT")

    def _begin(self, *, lasting: bool, patient: bool = True) -> None:
        """Begin a transaction that writes, as often as there is patience. Raises CaseBusy.

        lasting: on the disk when it is committed. patient: False for one short try in a window that has patience:
        whoever writes it comes back.
        """
        short = not patient and self._patience is not None
        tried = 0
        while True:
            self.connection.execute(f"PRAGMA synchronous = {'FULL' if lasting else 'NORMAL'}")
            self.connection.execute(f"PRAGMA busy_timeout = {0 if short else self._wait_ms}")
            try:
                with plain_words(self.path):
                    self.connection.execute("BEGIN IMMEDIATE")
            except CaseBusy:
                tried += 1
                self.connection.execute("PRAGMA synchronous = FULL")
                if short or not self._wait(tried):
                    raise
            else:
                return
            finally:
                self.connection.execute(f"PRAGMA busy_timeout = {self._wait_ms}")

    def _wait(self, tried: int) -> bool:
        """Let some time pass; False when what is written now is not tried again."""
        if self._patience is None or self._waiting:
            return False
        with self.one_try():  # what is written while the window lives on does not wait inside of this
            return self._patience(tried)

    def _close_journal(self) -> None:
        self.connection.execute("DELETE FROM journal")
        self.connection.execute("DELETE FROM open_change")


@contextmanager
def made_aside(path: Path) -> Iterator[Path]:
    """A file that gets its name when it is whole; nothing is left when it is not. Raises CaseError."""
    if path.exists():
        raise CaseError("there is a file of this name already", where=str(path), remedy="Choose another name")
    if not path.parent.is_dir():
        raise CaseError("there is no such folder", where=str(path.parent), remedy="Make it first, or choose another")
    part = path.with_name(f".{os.getpid()}.new-case")
    try:
        yield part
        for orphan in ("-wal", "-shm"):  # of a case that was deleted without them: SQLite would read them into this one
            path.with_name(path.name + orphan).unlink(missing_ok=True)
        part.rename(path)
    finally:
        for left in (part, part.with_name(part.name + "-wal"), part.with_name(part.name + "-shm")):
            left.unlink(missing_ok=True)


def _unused(path: Path) -> Path:
    """The path, or the first one with a number behind its name that is free."""
    free = path
    number = 2
    while free.exists():
        free, number = path.with_name(f"{path.stem} {number}{path.suffix}"), number + 1
    return free


def new_file(path: Path, upto: int | None = None) -> sqlite3.Connection:
    """A new file with the schema and no row in it."""
    with plain_words(path):
        connection = connect(path)
        make_ready(connection)
        migrate(connection, upto=upto)
    return connection


def backup_to(connection: sqlite3.Connection, path: Path, out: Path) -> None:
    """A whole copy of an open case, checked before it gets its name. Raises CaseError; leaves no half file."""
    if out.exists():
        raise CaseError("there is a file of this name already", where=str(out), remedy="Choose another name")
    partial = out.with_name(f".{out.name}.{os.getpid()}.part")
    try:
        with plain_words(out):
            connection.execute("VACUUM INTO ?", (str(partial),))
            copy = sqlite3.connect(partial, isolation_level=None)
            try:
                verdict = copy.execute("PRAGMA integrity_check(1)").fetchone()[0]
            finally:
                copy.close()
        if verdict != "ok":
            raise CaseError(f"the copy is not whole ({verdict})", where=str(path), remedy="Check the disk")
        partial.rename(out)
    except OSError as error:
        raise CaseError(
            f"the copy cannot be written ({error.strerror})", where=str(out), remedy="Choose another folder"
        ) from error
    finally:
        partial.unlink(missing_ok=True)
