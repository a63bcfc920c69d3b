"""Command on two statements without a case: compare."""

from __future__ import annotations

import argparse
from pathlib import Path

from workbench.cli.command import Command, Doors, print_json
from workbench.core.comparison import Comparison
from workbench.core.errors import UsageError
from workbench.desk.comparing import compare_statements, pairs_in


def _compare(words: argparse.Namespace, _: Doors) -> None:
    if (words.pairs is None) != (len(words.statements) == 2) or (words.pairs and words.statements):
        raise UsageError("two statements or a file of pairs", where="compare", remedy="See workbench compare --help")
    pairs = pairs_in(words.pairs) if words.pairs else [tuple(words.statements)]
    for a, b in pairs:
        found = compare_statements(a, b)
        if words.json:
            print_json(_record(found))
        else:
            print(f"{found.relation.value.replace('_', ' '):<14} {found.reason}")


def _record(found: Comparison) -> dict[str, object]:
    """As resources/schemas/compare.schema.json has it."""
    return {"relation": found.relation.value, "reason": found.reason}


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("statements", metavar="STATEMENT", nargs="*", help="two statements")
    parser.add_argument("--pairs", metavar="FILE.jsonl", type=Path, help='a JSON object {"a", "b"} a line')
    parser.add_argument("--json", action="store_true", help="one JSON object a line")


COMMANDS = (Command("compare", "how two statements stand to each other, and why", _arguments, _compare),)
