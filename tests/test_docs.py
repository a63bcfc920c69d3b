"""The documents say what is there: commands, rooms, files, verdicts."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "workbench"
DOCUMENTS = ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md")


def read(name: str) -> str:
    """A document at the top of the checkout."""
    return (ROOT / name).read_text(encoding="utf-8")


def commands_of_the_door() -> set[str]:
    """What ./do lists."""
    shown = subprocess.run([str(ROOT / "do")], capture_output=True, text=True, check=True).stdout
    return set(re.findall(r"^\./do (\w+)", shown, flags=re.MULTILINE))


@pytest.mark.skipif(sys.platform == "win32", reason="the door is a POSIX script")
@pytest.mark.parametrize("name", DOCUMENTS)
def test_documents_name_only_commands_the_door_has(name: str) -> None:
    """A newcomer types what the page says."""
    assert set(re.findall(r"\./do (\w+)", read(name))) <= commands_of_the_door()


@pytest.mark.skipif(sys.platform == "win32", reason="the door is a POSIX script")
def test_first_screen_shows_the_two_commands_and_the_window() -> None:
    """What it is, how to start it, what it looks like: before anybody scrolls."""
    first = "\n".join(read("README.md").splitlines()[:16])
    assert "./do run" in first
    assert "./do test" in first
    assert re.search(r"!\[.+\]\(resources/help/window\.png\)", first)


def test_readme_and_command_line_know_the_same_commands() -> None:
    """No command is shown that does not work, and none that works is hidden."""
    from workbench.cli.main import COMMANDS

    shown = set(re.findall(r"^workbench ([a-z]+) ", read("README.md"), flags=re.MULTILINE))
    assert shown == {command.name for command in COMMANDS}


def test_command_lines_of_the_readme_are_understood() -> None:
    """Every example can be typed as it stands."""
    from workbench.cli.main import parser

    examples = re.findall(r"^workbench (.+?)(?:   .*)?$", read("README.md"), flags=re.MULTILINE)
    assert len(examples) > 15
    for example in examples:
        assert parser().parse_args(shlex.split(example)).run, example


def test_every_room_stands_in_the_plan_and_every_room_of_the_plan_stands() -> None:
    """A room that is not in the plan has no owner."""
    planned = set(re.findall(r"^\| `([\w./]+)` \|", read("ARCHITECTURE.md").split("\n## ")[1], flags=re.MULTILINE))
    folders = {f"{room.name}/" for room in PACKAGE.iterdir() if (room / "__init__.py").is_file()}
    modules = {module.name for module in PACKAGE.glob("*.py") if module.name != "__init__.py"}
    assert planned == folders | modules


def test_plan_and_contract_name_the_same_layers() -> None:
    """What the plan says about imports is what lint-imports enforces."""
    contracts = tomllib.loads(read("pyproject.toml"))["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in contracts if contract["type"] == "layers")
    assert " > ".join(layers) in read("ARCHITECTURE.md").splitlines()


def named_paths(text: str) -> Iterator[str]:
    """Paths between backticks; patterns and code are left out."""
    for words in re.findall(r"`([^`\n]+)`", text):
        if (
            re.fullmatch(r"[\w.]+(/[\w.]+)*/?", words)
            and "NNNN" not in words
            and ("/" in words or words.endswith((".py", ".toml", ".md")))
        ):
            yield words


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_file_that_is_named_exists(name: str) -> None:
    """Paths in the documents lead somewhere, counted from the checkout or from the package."""
    gone = [path for path in named_paths(read(name)) if not any((base / path).exists() for base in (ROOT, PACKAGE))]
    assert gone == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_link_leads_to_a_file(name: str) -> None:
    """Pictures included."""
    links = re.findall(r"\]\(([^)#]+)\)", read(name))
    assert [link for link in links if "://" not in link and not (ROOT / link).is_file()] == []


def test_a_path_that_leads_nowhere_would_be_seen() -> None:
    """The check on paths reads what it should, and not the rest."""
    text = (
        "`core/claims.py` and `db/` and `nowhere/at_all.py`, but not `text == version[start:end]` or `db/NNNN_what.sql`"
    )
    assert list(named_paths(text)) == ["core/claims.py", "db/", "nowhere/at_all.py"]


def test_verdicts_in_the_readme_are_those_of_the_house_scale() -> None:
    """Key and name, as the scale file has them."""
    scale = tomllib.loads(read("resources/verdicts/house.toml"))["verdict"]
    shown = dict(re.findall(r"\| (\d) \| ([A-Z][\w ]+?) (?=\|)", read("README.md")))
    assert shown == {label["shortcut"]: label["name"] for label in scale}


def test_registries_that_the_recipes_name_exist() -> None:
    """CONTRIBUTING sends people to these tuples."""
    from workbench.core.settings import SETTINGS
    from workbench.importers.registry import IMPORTERS
    from workbench.reports import EXPORTERS

    assert IMPORTERS
    assert EXPORTERS
    assert SETTINGS
    recipes = read("CONTRIBUTING.md")
    assert all(name in recipes for name in ("IMPORTERS", "EXPORTERS", "core/settings.py"))
