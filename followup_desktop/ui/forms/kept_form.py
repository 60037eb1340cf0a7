"""A form in the place of a list, in which nothing that is typed gets lost."""

from abc import abstractmethod

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from followup_desktop.services.drafts import Drafts
from followup_desktop.ui.forms.draft_keeper import DraftKeeper
from followup_desktop.ui.theme import Theme

_WIDE_FROM = 960
"""The width of the form, at a text size of 100 %, from which there is room for something beside it."""


class KeptForm(QWidget):
    """Keeps what is typed as a draft, whatever hides the form. `closed` tells that it was left."""

    closed = Signal()

    def __init__(self, drafts: Drafts, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keeper = DraftKeeper(drafts, self._draft_text, self)
        theme.changed.connect(self._fit)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 (Qt's name)
        """Whatever hides the form, also the end of the program: what was typed is kept."""
        super().hideEvent(event)
        self._keeper.keep_now()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """There may be room beside the form now, or no longer."""
        super().resizeEvent(event)
        self._fit()

    @abstractmethod
    def _draft_text(self) -> str:
        """What is typed, as the text of a draft; empty while it is what the form was opened with."""

    @abstractmethod
    def _set_wide(self, wide: bool) -> None:
        """Use the room beside the form, or do without."""

    def _fit(self) -> None:
        self._set_wide(self.width() >= self._theme.px(_WIDE_FROM))
