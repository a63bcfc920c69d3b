"""A person's own keys: never two actions on one key, nothing lost on the way to the settings and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from workbench.desk.desk import scales
from workbench.ui.action_list import all_actions
from workbench.ui.actions import Action, doubled_keys
from workbench.ui.key_map import FIXED, KeyMap, normal, pressed, shipped_keys

ACTIONS = all_actions(scales()[0])
IDS = [action.id for action in ACTIONS]
KEYS = ["N", "J", "Ctrl+R", "Shift+N", "F9", "Return", "?", "1", "Ctrl+K", "Ctrl+Shift+Z"]
Modifier = Qt.KeyboardModifier


def keys_of(keys: KeyMap, action_id: str) -> tuple[str, ...]:
    return next(action.keys for action in keys.applied(ACTIONS) if action.id == action_id)


def test_without_own_keys_all_is_as_it_came() -> None:
    assert KeyMap().applied(ACTIONS) == ACTIONS
    assert KeyMap.read("") == KeyMap()


def test_a_free_key_takes_the_place_of_the_old_ones() -> None:
    keys = KeyMap().given(ACTIONS, "redo", ["Ctrl+R"])
    assert keys_of(keys, "redo") == ("Ctrl+R",)
    assert KeyMap.read(keys.stored()) == keys


def test_whoever_had_the_key_does_without_and_keeps_its_others() -> None:
    assert [one.id for one in KeyMap().takers(ACTIONS, "note", ["Ctrl+Y"])] == ["redo"]
    keys = KeyMap().given(ACTIONS, "note", ["Ctrl+Y"])
    assert keys_of(keys, "note") == ("Ctrl+Y",)
    assert keys_of(keys, "redo") == ("Ctrl+Shift+Z",)
    keys = KeyMap().given(ACTIONS, "note", ["N"])
    assert keys_of(keys, "reason") == ()


def test_given_back_it_is_as_it_came() -> None:
    keys = KeyMap().given(ACTIONS, "note", ["N"])
    keys = keys.given(ACTIONS, "reason", shipped_keys(ACTIONS, "reason"))
    assert keys_of(keys, "note") == ()
    keys = keys.given(ACTIONS, "note", shipped_keys(ACTIONS, "note"))
    assert keys == KeyMap()


def test_esc_always_clears() -> None:
    keys = KeyMap().given(ACTIONS, "clear", ["F9"])
    assert keys_of(keys, "clear") == ("F9", "Esc")
    assert shipped_keys(ACTIONS, "clear") == ()


def test_an_own_key_comes_before_one_that_an_action_came_with() -> None:
    keys = KeyMap.read("agree\tJ")
    assert keys_of(keys, "agree") == ("J",)
    assert keys_of(keys, "next") == ()


@pytest.mark.parametrize(
    "stored",
    [
        "reason",
        "reason\t",
        "reason\tblah",
        "nobody\tF9",
        "\tF9",
        "reason\tEsc",
        "reason\tCtrl+K, Ctrl+C",
        "\0\t\0",
        "{}",
    ],
)
def test_a_spoilt_setting_does_no_harm(stored: str) -> None:
    keys = KeyMap.read(stored)
    for action in keys.applied(ACTIONS):
        if not (stored == "reason" and action.id == "reason"):
            assert action.keys == next(one.keys for one in ACTIONS if one.id == action.id)


@given(st.text(max_size=80) | st.lists(st.sampled_from(IDS + KEYS + ["\t", "\n"])).map("".join))
def test_no_setting_puts_two_actions_on_one_key(stored: str) -> None:
    assert doubled_keys(KeyMap.read(stored).applied(ACTIONS)) == {}


@given(st.lists(st.tuples(st.sampled_from(IDS), st.sampled_from(KEYS)), max_size=8))
def test_however_keys_are_given_each_belongs_to_one_action_and_all_can_be_reset(wishes: list[tuple[str, str]]) -> None:
    keys = KeyMap()
    for action_id, key in wishes:
        keys = keys.given(ACTIONS, action_id, [key])
        assert doubled_keys(keys.applied(ACTIONS)) == {}
        assert keys_of(keys, action_id)[0] == key
        assert KeyMap.read(keys.stored()).applied(ACTIONS) == keys.applied(ACTIONS)
    for action_id in IDS:
        keys = keys.given(ACTIONS, action_id, shipped_keys(ACTIONS, action_id))
    assert {a.id: set(map(normal, a.keys)) for a in keys.applied(ACTIONS)} == {
        a.id: set(map(normal, a.keys)) for a in ACTIONS
    }


@pytest.mark.parametrize(
    ("key", "held", "text", "expected"),
    [
        (Qt.Key.Key_N, Modifier.NoModifier, "n", "N"),
        (Qt.Key.Key_N, Modifier.ShiftModifier, "N", "Shift+N"),
        (Qt.Key.Key_Question, Modifier.ShiftModifier, "?", "?"),
        (Qt.Key.Key_Plus, Modifier.ControlModifier | Modifier.ShiftModifier, "", "Ctrl++"),
        (Qt.Key.Key_5, Modifier.KeypadModifier, "5", "5"),
        (Qt.Key.Key_F3, Modifier.ShiftModifier, "", "Shift+F3"),
        (Qt.Key.Key_Escape, Modifier.NoModifier, "", "Esc"),
        (Qt.Key.Key_Shift, Modifier.ShiftModifier, "", ""),
        (Qt.Key.Key_Control, Modifier.ControlModifier, "", ""),
        (Qt.Key.Key_unknown, Modifier.NoModifier, "", ""),
    ],
)
def test_a_key_is_read_as_an_action_would_have_it(
    key: Qt.Key, held: Qt.KeyboardModifier, text: str, expected: str
) -> None:
    assert pressed(QKeyEvent(QEvent.Type.KeyPress, key, held, text)) == expected


def test_keys_that_mean_the_same_everywhere_are_written_as_qt_writes_them() -> None:
    assert {normal(key) for key in FIXED} == FIXED
    extra = Action("extra", "Extra", "Space", lambda _: None)
    assert KeyMap().applied([extra]) == (extra,)
