"""A list, or what is said in its place while there is nothing in it."""

from PySide6.QtWidgets import QStackedWidget, QWidget

from followup_desktop.ui.controls import EmptyState
from followup_desktop.ui.theme import Theme


class ListStack(QStackedWidget):
    """Shows the list, or the welcome that says what goes into it, or that nothing was found.

    `currentChanged` tells that it shows another of them.
    """

    def __init__(
        self, rows: QWidget, welcome: EmptyState, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._rows, self._welcome = rows, welcome
        self._nothing = EmptyState("", theme, None, self)
        for widget in (rows, welcome, self._nothing):
            self.addWidget(widget)

    @property
    def shows_list(self) -> bool:
        """Whether the list is in sight."""
        return self.currentWidget() is self._rows

    @property
    def shows_welcome(self) -> bool:
        """Whether the welcome is in sight."""
        return self.currentWidget() is self._welcome

    def show_list(self) -> None:
        """Show the list."""
        self.setCurrentWidget(self._rows)

    def show_welcome(self) -> None:
        """Say what goes here, with the button that puts it there."""
        self.setCurrentWidget(self._welcome)

    def show_nothing(self, text: str) -> None:
        """Say that nothing was found."""
        self._nothing.set_text(text)
        self.setCurrentWidget(self._nothing)
