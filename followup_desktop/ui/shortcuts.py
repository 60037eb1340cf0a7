"""The keyboard shortcuts at a glance (Shift+F1 or ?)."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from followup_desktop.phrases.language import _
from followup_desktop.ui.controls import (
    UNIT,
    PageTitle,
    PrimaryButton,
    SectionHeading,
    Text,
    without_mnemonic,
)
from followup_desktop.ui.room import fitting
from followup_desktop.ui.theme import Theme

Group = tuple[str, Sequence[tuple[str, str]]]
"""A title, and pairs of what is done and the keys that do it."""


def group_of(title: str, actions: Sequence[QAction]) -> Group:
    """The actions that have a shortcut, with their keys."""
    rows = []
    for action in actions:
        keys = [keys.toString(QKeySequence.SequenceFormat.NativeText) for keys in action.shortcuts()]
        if keys:
            rows.append((without_mnemonic(action.text()).rstrip("…"), ", ".join(keys)))
    return title, rows


def keys_of_pages() -> list[Group]:
    """The keys that work within the pages."""
    return [
        (
            _("Checklist"),
            [
                (_("Tick off"), _("Space")),
                (_("Write the note, or open the call"), _("Enter")),
                (_("Fold and unfold a section"), _("Left, Right")),
                (_("Next part of the window"), "F6"),
                (_("Why this step is here"), _("Alt+Y")),
            ],
        ),
        (
            _("Forms"),
            [(_("Save"), _("Ctrl+Enter")), (_("Leave; what you typed is kept"), _("Esc"))],
        ),
    ]


class ShortcutsDialog(QDialog):
    """Every shortcut, in two columns. Any of Esc, Enter or the button closes it."""

    def __init__(self, groups: Sequence[Group], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(_("Keyboard shortcuts"))
        body = QWidget()
        columns = QHBoxLayout(body)
        columns.setContentsMargins(0, 0, UNIT * 2, 0)
        columns.setSpacing(UNIT * 6)
        for half in _halves(groups):
            column = QVBoxLayout()
            column.setSpacing(UNIT * 3)
            for title, rows in half:
                column.addLayout(self._group(title, rows))
            column.addStretch(1)
            columns.addLayout(column, 1)
        area = QScrollArea(self)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(body)
        close = PrimaryButton(_("Close"), self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        edge = UNIT * 3
        layout.setContentsMargins(edge, edge, edge, UNIT * 2)
        layout.setSpacing(UNIT * 2)
        layout.addWidget(PageTitle(_("Keyboard shortcuts"), theme, self))
        layout.addWidget(area, 1)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.resize(fitting(self, theme.px(760), theme.px(600)))

    def _group(self, title: str, rows: Sequence[tuple[str, str]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(UNIT * 3)
        grid.setVerticalSpacing(UNIT // 2)
        grid.setColumnStretch(0, 1)
        grid.addWidget(SectionHeading(title, self._theme), 0, 0, 1, 2)
        for row, (what, keys) in enumerate(rows, start=1):
            grid.addWidget(Text(what, self._theme), row, 0)
            told = Text(keys, self._theme, colour="muted", wrap=False)
            grid.addWidget(told, row, 1, Qt.AlignmentFlag.AlignRight)
        return grid


def _halves(groups: Sequence[Group]) -> tuple[list[Group], list[Group]]:
    """The groups in two columns of about the same height."""
    filled = [group for group in groups if group[1]]
    left: list[Group] = []
    height, whole = 0, sum(len(rows) + 2 for _title, rows in filled)
    while filled and height + len(filled[0][1]) // 2 < whole / 2:
        left.append(filled.pop(0))
        height += len(left[-1][1]) + 2
    return left, filled
