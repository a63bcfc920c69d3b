"""The registry of actions: one place for menu, keys and key sheet."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence

from workbench.desk.desk import scales
from workbench.ui import actions
from workbench.ui.action_list import all_actions
from workbench.ui.actions import GROUPS, Action, doubled_keys
from workbench.ui.window import Window

SCALES = scales()
NAMED = re.compile(r'KeyOf\("(\w+)", "([^"]+)"\)')


@pytest.mark.parametrize("scale", SCALES, ids=lambda scale: scale.key)
def test_no_key_is_claimed_twice(scale: object) -> None:
    assert doubled_keys(all_actions(scale)) == {}  # type: ignore[arg-type]


def test_a_key_claimed_twice_is_found_however_it_is_written() -> None:
    one = Action("one", "One", "Ctrl+Shift+Z", lambda _: None)
    other = Action("other", "Other", "", lambda _: None, more_keys=("Shift+Ctrl+Z",))
    assert doubled_keys([one, other]) == {"Ctrl+Shift+Z": ["one", "other"]}


@pytest.mark.parametrize("action", all_actions(SCALES[0]), ids=lambda action: action.id)
def test_every_action_has_words_a_known_group_and_keys_qt_knows(action: Action) -> None:
    assert action.text
    assert action.group in {group for group, _ in GROUPS}
    for key in action.keys:
        assert not QKeySequence(key).isEmpty(), key


def test_ids_of_actions_are_unique() -> None:
    ids = [action.id for action in all_actions(SCALES[0])]
    assert len(ids) == len(set(ids))


def test_every_action_is_in_the_menu_or_has_a_key() -> None:
    for action in all_actions(SCALES[0]):
        assert action.in_menu or action.keys, action.id


def test_without_a_case_only_what_makes_sense_can_be_done(first_window: Window) -> None:
    on = {name for name, action in first_window.actions_installed.by_id.items() if action.isEnabled()}
    assert {"new_case", "open_case", "import", "keys", "settings", "quit"} <= on
    assert not {"undo", "export", "next", "reason"} & on


def test_undo_says_what_it_would_take_back(window: Window) -> None:
    assert window.page is not None
    window.commands.judge("disputed")
    window.refresh_actions()
    words = window.actions_installed.by_id["undo"].text()
    assert words == f"Undo {window.page.session.desk.undo_label}"
    assert "Disputed" in words


def test_controls_name_the_keys_their_actions_came_with() -> None:
    keys = {action.id: action.key for scale in SCALES for action in all_actions(scale)}
    sources = Path(actions.__file__).parent.rglob("*.py")
    named = [found for file in sources for found in NAMED.findall(file.read_text(encoding="utf-8"))]
    assert len(named) > 15
    for action, key in named:
        assert keys[action] == key, action
