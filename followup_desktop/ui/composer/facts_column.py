"""The column beside a note or a script: whom it is for, what they said, what is known."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from followup_desktop.phrases.language import _
from followup_desktop.ui.controls import UNIT, SectionHeading, Text
from followup_desktop.ui.reading_area import ReadingArea
from followup_desktop.ui.theme import Theme


class FactsColumn(ReadingArea):
    """Headings with lines under them, in a column of its own that scrolls where it must."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._theme = theme
        self.setAccessibleName(_("Facts"))
        self._column = QVBoxLayout(self.body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(UNIT // 2)
        self._column.addStretch(1)

    def clear(self) -> None:
        """Empty the column."""
        while self._column.count() > 1:
            place = self._column.takeAt(0)
            widget = place.widget() if place is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def section(
        self, heading: str, lines: Iterable[str], *, colour: str = "muted", size: str = "small"
    ) -> None:
        """Add a heading with its lines; nothing where there are none."""
        texts = [line for line in lines if line]
        if not texts:
            return
        if self._column.count() > 1:
            self._add(_gap(self._theme))
        self._add(SectionHeading(heading, self._theme))
        for line in texts:
            label = Text(line, self._theme, colour=colour, size=size)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setMinimumWidth(1)  # one long word is no reason to widen the column
            self._add(label)

    def _add(self, widget: QWidget) -> None:
        self._column.insertWidget(self._column.count() - 1, widget)


def _gap(theme: Theme) -> QLabel:
    gap = QLabel()
    gap.setFixedHeight(theme.px(4))
    return gap
