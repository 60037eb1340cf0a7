"""Asks for a day: in one's own words, or on the calendar."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QPalette, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton, QWidget

from followup_desktop.phrases.language import _
from followup_desktop.ui.asking import asked
from followup_desktop.ui.forms.day_field import DayField
from followup_desktop.ui.forms.small_dialog import SmallDialog
from followup_desktop.ui.theme import Theme

_SHOWN_BEFORE = 38  # days before the first that can be chosen, at most, that its month shows


class SnoozeDialog(SmallDialog):
    """Until when a step is put off: a later day than today."""

    def __init__(self, title: str, today: date, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(_("Snooze until"), _("&Snooze"), theme, parent)
        self._today = today
        self.say(title)
        self.field = DayField(_("&Until when?"), today, theme, self)
        self.column.addWidget(self.field)
        self._calendar = QCalendarWidget(self)
        self._calendar.setAccessibleName(_("Calendar"))
        self._calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self._calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self._calendar.setMinimumDate(_qdate(today + timedelta(days=1)))
        self._calendar.clicked.connect(self._picked)
        self._calendar.activated.connect(self._picked)
        self._dress_calendar()
        self.field.changed.connect(self._typed)
        self.column.addWidget(self._calendar)
        self.field.line.setFocus()

    @classmethod
    def ask(cls, title: str, today: date, theme: Theme, parent: QWidget | None = None) -> date | None:
        """Ask until when the step with this title sleeps; None where it stays as it is."""
        dialog = cls(title, today, theme, parent)
        return dialog.field.day if asked(dialog) else None

    def check(self) -> bool:
        """A clear day that lies ahead."""
        day = self.field.day
        if not self.field.check():
            pass
        elif day is None:
            self.field.set_error(_("Until when? Type a day, or choose one below."))
        elif day <= self._today:
            self.field.set_error(_("This day does not lie ahead. Choose a later one."))
        if self.field.error:
            self.field.line.setFocus()
        return not self.field.error

    def _dress_calendar(self) -> None:
        """Weekends quiet instead of Qt's red, days gone by paler, and arrows that show on dark."""
        quiet = QTextCharFormat()
        quiet.setForeground(self.theme.tokens.muted)
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self._calendar.setWeekdayTextFormat(weekday, quiet)
        gone = QTextCharFormat()
        gone.setForeground(self.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text))
        for days in range(_SHOWN_BEFORE):
            self._calendar.setDateTextFormat(_qdate(self._today - timedelta(days=days)), gone)
        arrows = {"qt_calendar_prevmonth": "chevron-left", "qt_calendar_nextmonth": "chevron-right"}
        for name, icon in arrows.items():
            button = self._calendar.findChild(QToolButton, name)
            if button is not None:
                button.setIcon(self.theme.icon(icon))

    def _picked(self, day: QDate) -> None:
        self.field.set_day(date(day.year(), day.month(), day.day()))

    def _typed(self) -> None:
        day = self.field.day
        if day is not None and day > self._today:
            self._calendar.setSelectedDate(_qdate(day))


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
