"""What of a file was not taken, and why."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from followup_desktop.domain.found import LeftOut
from followup_desktop.phrases.language import _, ngettext
from followup_desktop.ui.asking import asked
from followup_desktop.ui.controls import UNIT, PageTitle, PrimaryButton
from followup_desktop.ui.room import fitting
from followup_desktop.ui.theme import Theme


class LeftOutDialog(QDialog):
    """All of it, to be read and copied."""

    def __init__(self, left_out: Sequence[LeftOut], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = left_out_in_words(len(left_out))
        self.setWindowTitle(title)
        self.text = QPlainTextEdit("\n\n".join(in_words(one) for one in left_out), self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(title)
        self.text.document().setDocumentMargin(UNIT)
        close = PrimaryButton(_("Close"), self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        edge = theme.px(24)
        column.setContentsMargins(edge, theme.px(16), edge, theme.px(16))
        column.setSpacing(UNIT * 2)
        column.addWidget(PageTitle(title, theme, self))
        column.addWidget(self.text, 1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.resize(fitting(self, theme.px(560), theme.px(400)))


def show_left_out(left_out: Sequence[LeftOut], theme: Theme, parent: QWidget) -> None:
    """Show what was left out until it was read."""
    asked(LeftOutDialog(left_out, theme, parent))


def left_out_in_words(count: int) -> str:
    """How much it is: "3 left out"."""
    return ngettext("{count} left out", "{count} left out", count).format(count=f"{count:,}")


def in_words(left_out: LeftOut) -> str:
    """What, and beneath it why."""
    return f"{left_out.what}\n{left_out.why}" if left_out.what else left_out.why
