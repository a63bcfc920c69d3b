"""Sentences that name a key name the one in force, and stay whole sentences where an action has none."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from workbench.desk.desk import Desk, scales
from workbench.ui.action_list import all_actions
from workbench.ui.key_map import KeyMap
from workbench.ui.window import Window

ACTIONS = all_actions(scales()[0])


def said(window: Window) -> list[str]:
    """Every word in sight and every tip, but for the caps, which show a key alone."""
    texts = []
    for widget in window.findChildren(QWidget):
        if widget.isVisibleTo(window) and isinstance(widget, QLabel | QAbstractButton):
            texts += [widget.text(), widget.toolTip()]
    return [text for text in texts if " " in text]


def named(window: Window, key: str) -> list[str]:
    return [text for text in said(window) if re.search(rf"(?<![\w+]){re.escape(key)}(?![\w+])", text)]


def remap(window: Window, **keys: str) -> None:
    """Give actions other keys, none at all for an empty one."""
    own = KeyMap()
    for action, key in keys.items():
        own = own.given(ACTIONS, action, [key] if key else [])
    window.settings.set("keys", own.stored())


def test_after_remapping_no_sentence_names_the_old_key(window: Window) -> None:
    page = window.page
    assert page is not None
    page.header.conflicts.show_count(1)
    old = {"menu": "F10", "export": "Ctrl+E", "conflicts": "Ctrl+8"}
    assert all(named(window, key) for key in old.values())
    remap(window, menu="Ctrl+Alt+1", export="Ctrl+Alt+2", conflicts="Ctrl+Alt+3")
    assert not any(named(window, key) for key in old.values())
    assert all(named(window, f"Ctrl+Alt+{number}") for number in (1, 2, 3))


def test_an_empty_case_names_the_key_that_brings_documents_in(
    first_window: Window, new_desk: Callable[..., Desk]
) -> None:
    first_window.cases.open(new_desk("").path)
    page = first_window.page
    assert page is not None
    assert page.queue.nothing.text() == "No claims yet. Drop documents here, or Ctrl+O brings them in."
    remap(first_window, **{"import": "F9"})
    assert page.queue.nothing.text() == "No claims yet. Drop documents here, or F9 brings them in."
    remap(first_window, **{"import": ""})
    assert page.queue.nothing.text() == "No claims yet. Drop documents here."


def test_the_foot_of_the_check_names_the_key_that_restores(window: Window) -> None:
    page = window.page
    assert page is not None
    claim = page.session.current
    assert claim is not None
    page.session.desk.discard([claim.id])
    page.session.go_to(claim.id)
    assert page.check.foot.state.text() == "Discarded: R restores it"
    remap(window, restore="F9")
    assert page.check.foot.state.text() == "Discarded: F9 restores it"
    remap(window, restore="")
    assert page.check.foot.state.text() == "Discarded"


def test_what_is_for_all_that_are_chosen_names_the_keys_in_force(window: Window) -> None:
    page = window.page
    assert page is not None
    page.queue.choose_all()
    remap(window, flag="F9", tick="")
    words = page.queue.bulk.words.text()
    assert words == "4 claims are chosen. A verdict, D, R, F9 or A is for all of them."
    remap(window, discard="", restore="", flag="", tick="", ask="F9")
    assert page.queue.bulk.words.text() == "4 claims are chosen. A verdict, F9 is for all of them."
    remap(window, discard="", restore="", flag="", tick="", ask="")
    assert page.queue.bulk.words.text() == "4 claims are chosen. A verdict is for all of them."


def test_what_no_longer_fits_names_the_key_that_lists_again(window: Window) -> None:
    page = window.page
    assert page is not None
    page.queue.head.show_moved(1, 0)
    remap(window, apply="F9")
    assert page.queue.head.moved.text() == "1 no longer fit this filter: list again (F9)"
    remap(window, apply="")
    assert page.queue.head.moved.text() == "1 no longer fit this filter: list again"


@pytest.mark.parametrize(("key", "words"), [("Return", "Enter takes"), ("J", "J takes"), ("F9", "F9 takes")])
def test_where_no_claim_is_at_hand_the_key_in_force_takes_the_first(window: Window, key: str, words: str) -> None:
    page = window.page
    assert page is not None
    remap(window, next=key)
    page.session.go_to(None)
    assert words in page.check._nothing.text()


def test_a_quiet_line_names_the_key_in_force(window: Window) -> None:
    remap(window, restore="F9")
    assert window.page is not None
    lines: list[str] = []
    window.page.session.said.connect(lines.append)
    window.actions_installed.by_id["discard"].trigger()
    assert lines == ["Discarded; F9 restores it"]
