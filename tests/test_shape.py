"""The shape of the house: rules that no linter knows, each with a snippet that breaks it."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "workbench"

VAGUE = {"util", "utils", "helper", "helpers", "misc", "common", "manager", "managers"}
BACKGROUND = {"QThread", "QRunnable", "QThreadPool"}
CHANCE = {"random", "secrets", "uuid", "getpass"}
NOW = {"now", "utcnow", "today"}
HEX_COLOUR = re.compile(r"#([0-9A-Fa-f]{3,4}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})")


def _imported(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Every module that is imported, with its line; `from a import b` gives a and a.b."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module, node.lineno
            yield from ((f"{node.module}.{alias.name}", node.lineno) for alias in node.names)


def _imports_of(tree: ast.AST, packages: set[str]) -> list[str]:
    return [f"line {line}: imports {name}" for name, line in _imported(tree) if name.split(".")[0] in packages]


def _named(tree: ast.AST, names: set[str]) -> list[str]:
    """Every place where one of these names is used or imported, however it is written."""
    found = [f"line {line}: imports {name}" for name, line in _imported(tree) if name.split(".")[-1] in names]
    for node in ast.walk(tree):
        name = node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""
        if name in names:
            found.append(f"line {getattr(node, 'lineno', 0)}: {name}")
    return found


def vague_name(path: PurePosixPath, tree: ast.AST) -> list[str]:
    """A module is named for what it holds."""
    words = {word for part in path.parts for word in part.removesuffix(".py").split("_")}
    return [f"called {word}" for word in sorted(words & VAGUE)]


def message_box(path: PurePosixPath, tree: ast.AST) -> list[str]:
    """Only ui/notify.py opens message boxes."""
    return [] if str(path) == "ui/notify.py" else _named(tree, {"QMessageBox"})


def background(path: PurePosixPath, tree: ast.AST) -> list[str]:
    """Background work of the window goes through ui/tasks.py."""
    return [] if str(path) == "ui/tasks.py" else _named(tree, BACKGROUND)


def colour(path: PurePosixPath, tree: ast.AST) -> list[str]:
    """Colours stand in theme files, by role."""
    if str(path) == "ui/theme.py":
        return []
    return [
        f"line {node.lineno}: {node.value}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and HEX_COLOUR.fullmatch(node.value)
    ]


def relative_import(path: PurePosixPath, tree: ast.AST) -> list[str]:
    """Imports are absolute: a reader sees the room."""
    return [f"line {node.lineno}" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.level]


def sql(path: PurePosixPath, tree: ast.AST) -> list[str]:
    """Only the store touches SQLite."""
    return [] if path.parts[0] == "store" else _imports_of(tree, {"sqlite3", "sqlite_utils", "pysqlite3", "apsw"})


def second_sqlite(path: PurePosixPath, tree: ast.AST) -> list[str]:
    """Two SQLite libraries in one process do not see each other's locks."""
    return [f"line {line}" for name, line in _imported(tree) if name.split(".")[0] in {"pysqlite3", "apsw"}] + _named(
        tree, {"QtSql"}
    )


def qt(path: PurePosixPath, tree: ast.AST) -> list[str]:
    """Qt ends at the window."""
    return [] if path.parts[0] in {"ui", "app.py"} else _imports_of(tree, {"PySide6", "shiboken6"})


def door(path: PurePosixPath, tree: ast.AST) -> list[str]:
    """Now, chance and the person's name come in through core/doors.py."""
    if str(path) == "core/doors.py":
        return []
    found = _imports_of(tree, CHANCE)
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            of = node.value.id
            if (of in {"datetime", "date"} and node.attr in NOW) or (of == "time" and node.attr in {"time", "time_ns"}):
                found.append(f"line {node.lineno}: {of}.{node.attr}")
    return found


@dataclass(frozen=True)
class Rule:
    """A rule, and the file and code that would break it."""

    check: Callable[[PurePosixPath, ast.AST], list[str]]
    file: str
    code: str


RULES = (
    Rule(vague_name, "desk/text_utils.py", ""),
    Rule(vague_name, "common/text.py", ""),
    Rule(message_box, "ui/window.py", "from PySide6 import QtWidgets\nQtWidgets.QMessageBox.warning(None, '', '')"),
    Rule(message_box, "ui/window.py", "from PySide6.QtWidgets import QMessageBox as Box"),
    Rule(background, "ui/window.py", "from PySide6.QtCore import QThread"),
    Rule(background, "ui/window.py", "import PySide6.QtCore as core\ncore.QThreadPool.globalInstance()"),
    Rule(colour, "ui/window.py", "from PySide6.QtGui import QColor\nred = QColor('#B3261E')"),
    Rule(relative_import, "desk/desk.py", "from .workers import WorkerPool"),
    Rule(sql, "desk/desk.py", "def look():\n    import sqlite3"),
    Rule(sql, "ui/window.py", "from sqlite_utils import Database"),
    Rule(second_sqlite, "store/connection.py", "import pysqlite3"),
    Rule(second_sqlite, "ui/window.py", "from PySide6 import QtSql"),
    Rule(qt, "desk/desk.py", "from PySide6.QtCore import QObject"),
    Rule(qt, "cli.py", "def run():\n    import PySide6"),
    Rule(door, "desk/desk.py", "from datetime import datetime\nat = datetime.now()"),
    Rule(door, "store/store.py", "import time\nat = time.time()"),
    Rule(door, "store/store.py", "from uuid import uuid4"),
    Rule(door, "cli.py", "import getpass"),
)

FILES = sorted(PACKAGE.rglob("*.py"))


def _name(rule: object) -> str:
    return str(getattr(rule, "__name__", ""))


@pytest.mark.parametrize("check", list(dict.fromkeys(rule.check for rule in RULES)), ids=_name)
def test_house_keeps_the_rule(check: Callable[[PurePosixPath, ast.AST], list[str]]) -> None:
    """Every module under workbench/ keeps each rule."""
    broken = []
    for file in FILES:
        path = PurePosixPath(file.relative_to(PACKAGE).as_posix())
        broken += [f"{path}: {fault}" for fault in check(path, ast.parse(file.read_text(encoding="utf-8")))]
    assert not broken, f"{check.__doc__} {broken}"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.check.__name__}-{rule.file}")
def test_rule_notices_what_breaks_it(rule: Rule) -> None:
    """A rule that cannot fail protects nothing."""
    assert rule.check(PurePosixPath(rule.file), ast.parse(rule.code))


@pytest.mark.parametrize(
    ("check", "file", "code"),
    [
        (message_box, "ui/notify.py", "from PySide6.QtWidgets import QMessageBox"),
        (background, "ui/tasks.py", "from PySide6.QtCore import QThread"),
        (colour, "ui/theme.py", "white = '#FFFFFF'"),
        (colour, "ui/window.py", "heading = '# of claims'"),
        (sql, "store/connection.py", "import sqlite3"),
        (qt, "app.py", "import PySide6"),
        (door, "core/doors.py", "import secrets"),
        (door, "ui/tasks.py", "import time\nat = time.monotonic()"),
        (vague_name, "core/text.py", ""),
    ],
)
def test_rule_leaves_its_own_place_alone(
    check: Callable[[PurePosixPath, ast.AST], list[str]], file: str, code: str
) -> None:
    """The one module that may do it, and what only looks alike, pass."""
    assert check(PurePosixPath(file), ast.parse(code)) == []


def test_every_module_says_what_it_owns() -> None:
    """The first line of a module tells a newcomer why it exists."""
    silent = [
        str(file.relative_to(ROOT)) for file in FILES if not ast.get_docstring(ast.parse(file.read_text("utf-8")))
    ]
    assert silent == []
