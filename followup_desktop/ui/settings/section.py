"""What every section of the settings has in common."""

from abc import abstractmethod

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from followup_desktop.domain.settings import Settings
from followup_desktop.ui.controls import UNIT, Hint, PageTitle
from followup_desktop.ui.theme import Theme


class Section(QWidget):
    """One page of the settings: a title, a sentence, fields. `edited` tells that a field was changed."""

    edited = Signal()

    def __init__(self, title: str, sentence: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self.theme = theme
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, UNIT * 2, 0)
        self.column.setSpacing(theme.px(12))
        self.column.addWidget(PageTitle(title, theme, self))
        self.column.addWidget(Hint(sentence, theme, self))

    @abstractmethod
    def show_settings(self, settings: Settings) -> None:
        """Fill the fields."""

    @abstractmethod
    def taken_into(self, settings: Settings) -> Settings:
        """These settings with what the fields say."""

    def check(self) -> bool:
        """Whether the fields can be saved; says beneath a field what cannot, and puts the focus there."""
        return True

    def carry_out(self) -> None:
        """Do what the fields say beyond the settings; called once these are saved.

        Raises FollowupError where it cannot be done.
        """
