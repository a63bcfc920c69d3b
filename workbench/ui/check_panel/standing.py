"""Under the verdict: what it still needs, why it stands without, or that it wants a second look."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from workbench.core.claims import WorkState
from workbench.ui.check_panel.at_hand import AtHand
from workbench.ui.check_panel.inline_form import Field, InlineForm
from workbench.ui.check_panel.part import Part, wrapped_label
from workbench.ui.keys_in_force import KeyOf
from workbench.ui.language import said
from workbench.ui.review.words import day
from workbench.ui.session import CaseSession
from workbench.ui.widgets.keyed_button import KeyedButton


class StandingLine(Part):
    """One line about the verdict given, and the field for a written override."""

    unveil = Signal()
    """A blind reader wants to see the verdict."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(session, parent, spacing=2)
        self.words = wrapped_label("small", self)
        self.override = KeyedButton(self.tr("Override with a reason"), KeyOf("override", "Shift+O"), self, quiet=True)
        self.override.clicked.connect(lambda _=False: self.open_override())
        self.show_verdict = KeyedButton(self.tr("Show the verdict"), KeyOf("show_verdict", "V"), self)
        self.show_verdict.clicked.connect(lambda _=False: self.unveil.emit())
        self.form = InlineForm(
            [Field("reason", self.tr("Why the verdict stands without it"))], self.tr("Override"), self
        )
        self.form.submitted.connect(self._override)
        self.form.closed.connect(lambda: self.give_up_keys(self.form))
        for part in (self.words, self.override, self.show_verdict, self.form):
            self.column.addWidget(part)

    def show_claim(self, at: AtHand | None) -> None:
        """Say how the verdict stands; nothing while there is none."""
        if at is None or at.claim.id != self.claim_id():
            self.give_up_keys(self.form)
        super().show_claim(at)
        self.form.show_claim(self.claim_id())
        verdict = at.verdict if at is not None else None
        veiled = at is not None and at.veiled
        self.setVisible(verdict is not None)
        self.show_verdict.setVisible(veiled)
        self.override.setVisible(
            at is not None and not veiled and bool(at.claim.missing or (verdict and verdict.override))
        )
        if at is None or verdict is None:
            return
        words, role = self._words(at)
        self.words.setText(words)
        if self.words.property("role") != role:
            self.words.setProperty("role", role)
            self.words.style().polish(self.words)

    def open_override(self) -> None:
        """Open the field for the reason; said when there is nothing to override."""
        verdict = self.at.shown_verdict if self.at is not None else None
        if self.at is None or verdict is None or not (self.at.claim.missing or verdict.override):
            self.session.said.emit(self.tr("This verdict lacks nothing to override"))
            return
        self.form.open_with({"reason": verdict.override})
        self.opened.emit(self.form)

    def _override(self, words: dict[str, str]) -> None:
        """Record the reason; an empty one takes an override back."""
        verdict = self.at.verdict if self.at is not None else None
        if self.at is None or verdict is None:
            return
        if not words["reason"] and not verdict.override:
            self.form.say(self.tr("Say why the verdict stands without it."))
            return
        claim_id = self.at.claim.id
        if self.session.attempt(lambda: self.session.desk.judge(claim_id, verdict.verdict, override=words["reason"])):
            self.form.done()

    def _words(self, at: AtHand) -> tuple[str, str]:
        """The line and its role: what wants attention stands out, the rest is quiet."""
        verdict = at.verdict
        if verdict is None:
            return "", "small"
        if at.veiled:
            return self.tr("{person} gave a verdict. Read the evidence first.").format(person=verdict.checker), "small"
        if at.claim.state is WorkState.STALE:
            moved = any(link.changed_at > verdict.at for link in at.links)
            what = self.tr("A source file") if moved else self.tr("The words")
            key = self.session.scale.label(verdict.verdict).shortcut
            line = self.tr("{what} changed since this verdict: look again. {key} confirms it.")
            return line.format(what=what, key=key), "warning"
        if at.claim.missing:
            return self.tr("needs: {what}").format(what=", ".join(said(one) for one in at.claim.missing)), "warning"
        if verdict.override:
            return self.tr("overridden: {reason}").format(reason=verdict.override), "small"
        return f"{verdict.checker}, {day(verdict.at)}", "small"
