"""The complete case as JSON: every row of every table, and the way back."""

from __future__ import annotations

import base64
import binascii
import json
import math
from collections.abc import Iterable, Iterator
from typing import BinaryIO, TypeGuard

from workbench.core.casedump import FORMAT, FORMAT_VERSION, CaseDump, Cell
from workbench.core.claimjson import claim_record
from workbench.core.conflictjson import conflict_record
from workbench.core.errors import DocumentError
from workbench.core.progress import Watcher
from workbench.core.report import Preset
from workbench.reports.exporter import Exporter, watched

ReadTable = tuple[str, tuple[str, ...], list[tuple[Cell, ...]]]
"""A table as it comes back: its name, its columns, its rows."""

_WHAT_TO_DO = "Choose a file that was written as a complete JSON export."


def write_case(dump: CaseDump, stream: BinaryIO, watch: Watcher) -> None:
    """Write the case as UTF-8 JSON, one row a line, in the order given: the same case gives the same bytes.

    `claims` and `conflicts` are there to be read (as `claims --json` and `conflicts --json` print them); `tables` holds
    everything.
    Bytes stand as {"base64": …}, infinite numbers as {"real": "inf"}.
    """
    stream.write(
        f'{{\n"format": {_json(dump.format)},\n"format_version": {dump.format_version},\n"schema": {dump.schema},\n'
        '"claims": ['.encode()
    )
    claims = watched(dump.report.claims, watch, 0, len(dump.report.claims), "claims")
    _write_lines((_json(claim_record(reported.claim)) for reported in claims), stream)
    stream.write(b'],\n"conflicts": [')
    _write_lines((_json(conflict_record(tie)) for tie in dump.report.conflicts), stream)
    stream.write(b'],\n"tables": [')
    for position, (name, columns, rows) in enumerate(dump.tables):
        opening = ",\n" if position else "\n"
        head = f'{opening}{{"name": {_json(name)}, "columns": {_json(columns)}, "rows": ['
        stream.write(head.encode())
        _write_lines((_row(row) for row in watched(rows, watch, 0, 0, name)), stream)
        stream.write(b"]}")
    stream.write(b"\n]\n}\n")


def read_case(data: bytes) -> tuple[int, tuple[ReadTable, ...]]:
    """The schema version and the tables of a complete export: what write_case was given.

    Raises DocumentError when the bytes are no such export, a newer one, or a damaged one. Whether the tables are those
    of this program is for the store to say.
    """
    try:
        case = json.loads(data.decode("utf-8-sig"), parse_constant=_no_number)
    except UnicodeDecodeError as fault:
        raise DocumentError("is no JSON export: not UTF-8 text", remedy=_WHAT_TO_DO) from fault
    except (ValueError, RecursionError) as fault:
        raise DocumentError("is no JSON export: not JSON, or cut off", remedy=_WHAT_TO_DO) from fault
    if not isinstance(case, dict) or case.get("format") != FORMAT:
        raise DocumentError("is JSON, but no case", remedy=_WHAT_TO_DO)
    version = case.get("format_version")
    if not _whole(version) or version < 1:
        raise _damaged("format_version")
    if version > FORMAT_VERSION:
        raise DocumentError(
            f"was written by a newer program (format {version})", remedy="Open it with that version or a later one."
        )
    if not _whole(case.get("schema")):
        raise _damaged("schema")
    tables = case.get("tables")
    if not isinstance(tables, list):
        raise _damaged("tables")
    return case["schema"], tuple(_table(table, position) for position, table in enumerate(tables))


EXPORTER = Exporter("json", "JSON (the complete case)", ".json", write_case, wants="case", presets=(Preset.DESK,))

_encode = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, default=lambda value: {"base64": base64.b64encode(value).decode("ascii")}
).encode


def _json(value: object) -> str:
    return _encode(value)


def _row(row: tuple[Cell, ...]) -> str:
    try:
        return _encode(row)
    except ValueError:  # an infinite number: rare, so looked for only here
        return _encode([{"real": repr(c)} if isinstance(c, float) and not math.isfinite(c) else c for c in row])


def _write_lines(lines: Iterable[str], stream: BinaryIO) -> None:
    """Write the items of a JSON array, one a line."""
    separator = "\n"
    for line in lines:
        stream.write(f"{separator}{line}".encode())
        separator = ",\n"
    if separator != "\n":
        stream.write(b"\n")


def _table(table: object, position: int) -> ReadTable:
    place = f"tables[{position}]"
    if not isinstance(table, dict):
        raise _damaged(place)
    name, columns, rows = table.get("name"), table.get("columns"), table.get("rows")
    if not isinstance(name, str) or not isinstance(columns, list) or not isinstance(rows, list):
        raise _damaged(place)
    if not all(isinstance(column, str) for column in columns) or len(set(columns)) != len(columns):
        raise _damaged(f"{place} ({name}), columns")
    return name, tuple(columns), list(_rows(rows, len(columns), f"{place} ({name})"))


def _rows(rows: list[object], width: int, place: str) -> Iterator[tuple[Cell, ...]]:
    for position, row in enumerate(rows):
        if not isinstance(row, list) or len(row) != width:
            raise _damaged(f"{place}, row {position + 1}")
        try:
            yield tuple(_cell(value) for value in row)
        except ValueError as fault:
            raise _damaged(f"{place}, row {position + 1}") from fault


def _cell(value: object) -> Cell:
    """A value as the database holds it. Raises ValueError for what no column can hold."""
    if value is None or isinstance(value, float):
        return value
    if isinstance(value, str):
        value.encode()  # half of a character written as an escape cannot be stored: UnicodeEncodeError is a ValueError
        return value
    if _whole(value) and -(2**63) <= value < 2**63:
        return value
    if isinstance(value, dict) and list(value) == ["base64"] and isinstance(value["base64"], str):
        try:
            return base64.b64decode(value["base64"], validate=True)
        except binascii.Error as fault:
            raise ValueError("no base64") from fault
    if value == {"real": "inf"} or value == {"real": "-inf"}:
        return math.inf if value == {"real": "inf"} else -math.inf
    raise ValueError("no value of a column")


def _no_number(word: str) -> float:
    raise ValueError(f"{word} is no JSON")


def _whole(value: object) -> TypeGuard[int]:
    """Whether it is a whole number; JSON's true and false are none, though Python counts them as such."""
    return isinstance(value, int) and not isinstance(value, bool)


def _damaged(place: str) -> DocumentError:
    return DocumentError(f"is a case export, but damaged at {place}", remedy="Export the case again.")
