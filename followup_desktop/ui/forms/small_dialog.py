"""A small dialog: a title, some fields, Cancel and the one button that does it."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from followup_desktop.phrases.language import _
from followup_desktop.ui.controls import UNIT, Button, PrimaryButton, Text
from followup_desktop.ui.theme import Theme


class SmallDialog(QDialog):
    """Asks for one or two things. Who makes one adds fields to `column`, and overrides `check`.

    Ctrl+Enter does it, wherever the focus is. What leads elsewhere, such as Delete, goes to the front of
    `buttons`.
    """

    def __init__(self, title: str, do: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setWindowTitle(title)
        self.setMinimumWidth(theme.px(420))
        self.column = QVBoxLayout()
        self.column.setSpacing(theme.px(12))
        self.do = PrimaryButton(do, self)
        self.do.setDefault(True)
        self.do.clicked.connect(self._try)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.do.click)
        self.cancel = Button(_("Cancel"), self)
        self.cancel.clicked.connect(self.reject)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(UNIT)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.cancel)
        self.buttons.addWidget(self.do)
        outer = QVBoxLayout(self)
        edge = theme.px(24)
        outer.setContentsMargins(edge, edge, edge, theme.px(16))
        outer.setSpacing(theme.px(16))
        outer.addLayout(self.column)
        outer.addStretch(1)
        outer.addLayout(self.buttons)

    def say(self, text: str, *, colour: str = "text", size: str = "body") -> Text:
        """Add a sentence."""
        words = Text(text, self.theme, self, colour=colour, size=size)
        self.column.addWidget(words)
        return words

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        """Be as high as the wrapped lines need at this width."""
        super().showEvent(event)
        self._grow()

    def event(self, event: QEvent) -> bool:
        """Grow where a message has come up beneath a field."""
        taken = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest and self.isVisible():
            self._grow()
        return taken

    def check(self) -> bool:
        """Whether everything is there; says beneath the fields what is not, and puts the focus there."""
        return True

    def _grow(self) -> None:
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth():
            self.resize(self.width(), max(self.height(), layout.heightForWidth(self.width())))

    def _try(self) -> None:
        if self.check():
            self.accept()
