"""The complete case: there and back without loss, and plain words for what is no case."""

from __future__ import annotations

import io
import json
import math
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from workbench.core.casedump import CaseDump, Cell, Table
from workbench.core.claimjson import claim_record
from workbench.core.errors import DocumentError
from workbench.core.progress import silent
from workbench.core.report import Report
from workbench.reports.case_json import read_case, write_case

SCHEMAS = Path(__file__).parents[2] / "resources" / "schemas"

CELLS = st.one_of(
    st.none(),
    st.integers(-(2**63), 2**63 - 1),
    st.floats(allow_nan=False),
    st.text(st.characters(exclude_categories=["Cs"])),
    st.binary(),
)


@st.composite
def tables(draw: st.DrawFn) -> tuple[Table, ...]:
    """A few tables with rows of any value SQLite can hold."""
    made: list[Table] = []
    for name in draw(st.lists(st.text(min_size=1, max_size=5, alphabet="abc_"), max_size=3, unique=True)):
        columns = draw(st.lists(st.text(min_size=1, max_size=4, alphabet="xyz_"), min_size=1, max_size=4, unique=True))
        rows = draw(st.lists(st.tuples(*[CELLS] * len(columns)), max_size=5))
        made.append((name, tuple(columns), rows))
    return tuple(made)


def written(dump: CaseDump) -> bytes:
    """The bytes of a dump."""
    stream = io.BytesIO()
    write_case(dump, stream, silent)
    return stream.getvalue()


@pytest.fixture(scope="module")
def bare(report: Report) -> Report:
    """A report without claims."""
    return replace(report, claims=(), left_out=())


@given(made=tables(), schema=st.integers(1, 99))
def test_every_value_comes_back_with_its_type_and_gives_the_same_bytes(
    bare: Report, made: tuple[Table, ...], schema: int
) -> None:
    data = written(CaseDump(schema, made, bare))
    found_schema, found = read_case(data)
    assert found_schema == schema
    assert [(name, columns) for name, columns, _ in found] == [(name, columns) for name, columns, _ in made]
    for (_, _, before), (_, _, after) in zip(made, found, strict=True):
        assert [[(type(cell), repr(cell)) for cell in row] for row in before] == [
            [(type(cell), repr(cell)) for cell in row] for row in after
        ]
    assert written(CaseDump(found_schema, found, bare)) == data


def test_words_stand_as_they_are_and_each_row_has_its_line(report: Report) -> None:
    rows: list[tuple[Cell, ...]] = [(1, "Zażółć 😀 בנמל\u2028"), (2, b"\x00\xff")]
    data = written(CaseDump(2, (("note", ("id", "text"), rows),), replace(report, claims=(), conflicts=())))
    assert data.decode() == (
        '{\n"format": "factcheck-case",\n"format_version": 1,\n"schema": 2,\n'
        '"claims": [],\n"conflicts": [],\n"tables": [\n'
        '{"name": "note", "columns": ["id", "text"], "rows": [\n'
        '[1, "Zażółć 😀 בנמל\u2028"],\n[2, {"base64": "AP8="}]\n]}\n]\n}\n'
    )


def test_it_is_valid_by_the_shipped_schema_and_carries_the_claims(report: Report) -> None:
    rows: list[tuple[Cell, ...]] = [(b"x", math.inf, None)]
    case = json.loads(written(CaseDump(1, (("t", ("a", "b", "c"), rows),), report)))
    schema = json.loads((SCHEMAS / "case.schema.json").read_text("utf-8"))
    registry: Registry[Any] = Registry()
    for name in ("claim.schema.json", "conflict.schema.json"):
        parts = Resource.from_contents(json.loads((SCHEMAS / name).read_text("utf-8")))
        registry = registry.with_resource(name, parts)
    Draft202012Validator(schema, registry=registry).validate(case)
    assert case["claims"] == [claim_record(reported.claim) for reported in report.claims]
    assert [(one["reason"], bool(one["settled"])) for one in case["conflicts"]] == [
        (tie.reason, tie.settlement is not None) for tie in report.conflicts
    ]
    assert case["tables"][0]["rows"] == [[{"base64": "eA=="}, {"real": "inf"}, None]]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\xff\xfe{}", "not UTF-8"),
        (b"", "not JSON"),
        (b'{"format": "factcheck-case"', "not JSON, or cut off"),
        (b"[" * 100_000, "not JSON"),
        (b'{"format": "factcheck-case", "schema": NaN}', "not JSON"),
        (b"[]", "no case"),
        (b'{"format": "something"}', "no case"),
        (b'{"format": "factcheck-case", "format_version": 2}', "newer program"),
        (b'{"format": "factcheck-case", "format_version": true}', "damaged at format_version"),
        (b'{"format": "factcheck-case", "format_version": 1}', "damaged at schema"),
        (b'{"format": "factcheck-case", "format_version": 1, "schema": 1}', "damaged at tables"),
    ],
)
def test_what_is_no_export_is_refused_in_plain_words(data: bytes, words: str) -> None:
    with pytest.raises(DocumentError, match=words) as caught:
        read_case(data)
    assert caught.value.remedy


@pytest.mark.parametrize(
    "table",
    [
        "[]",
        '{"name": 1, "columns": [], "rows": []}',
        '{"name": "t", "columns": [1], "rows": []}',
        '{"name": "t", "columns": ["a", "a"], "rows": []}',
        '{"name": "t", "columns": ["a"], "rows": [1]}',
        '{"name": "t", "columns": ["a"], "rows": [[1, 2]]}',
        '{"name": "t", "columns": ["a"], "rows": [[true]]}',
        '{"name": "t", "columns": ["a"], "rows": [[[]]]}',
        '{"name": "t", "columns": ["a"], "rows": [[{"base64": "*"}]]}',
        '{"name": "t", "columns": ["a"], "rows": [[{"base64": "", "x": 1}]]}',
        '{"name": "t", "columns": ["a"], "rows": [[{"real": "nan"}]]}',
        '{"name": "t", "columns": ["a"], "rows": [[9223372036854775808]]}',
        '{"name": "t", "columns": ["a"], "rows": [["\\ud800"]]}',
    ],
)
def test_a_damaged_table_is_refused_with_its_place(table: str) -> None:
    case = f'{{"format": "factcheck-case", "format_version": 1, "schema": 1, "tables": [{table}]}}'
    with pytest.raises(DocumentError, match=r"damaged at tables\[0\]"):
        read_case(case.encode())


@given(
    st.binary(max_size=40)
    | st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=3),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.sampled_from(["format", "format_version", "schema", "tables", "name", "rows"]), inner)
        ),
    ).map(lambda value: json.dumps(value).encode())
)
def test_nothing_else_ever_comes_of_foreign_bytes(data: bytes) -> None:
    with pytest.raises(DocumentError):
        read_case(data)
