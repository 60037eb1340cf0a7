"""Settings > Region and working days: what counts as a business day."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QGroupBox, QHBoxLayout, QWidget

from followup_desktop.domain.regions import countries, subdivisions
from followup_desktop.domain.settings import Settings
from followup_desktop.domain.weekends import working_weekdays
from followup_desktop.phrases.dates import DateFormat
from followup_desktop.phrases.language import _
from followup_desktop.ui.controls import Field, Message, SectionHeading, Text
from followup_desktop.ui.forms.choices import Choice
from followup_desktop.ui.settings.section import Section
from followup_desktop.ui.theme import Theme

_AHEAD = 4

Holidays = Callable[[str], dict[date, str]]
"""The public holidays of a region that lie ahead."""


class CalendarSection(Section):
    """Country, part of it, and the days of the week on which one works."""

    def __init__(
        self, holidays: Holidays, date_format: DateFormat, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            _("Region and working days"),
            _("Business days are counted without your weekend and without your public holidays."),
            theme,
            parent,
        )
        self._holidays, self._date_format = holidays, date_format
        self._country, self._part = Choice(parent=self), Choice(parent=self)
        self._country.addItem(_("None: no public holidays"), "")
        for country in countries():
            self._country.addItem(country.name, country.code)
        self._part_field = Field(_("&Part of the country"), self._part, theme, self)
        self._ahead = Text("", theme, self, colour="muted", size="small")
        self._days = [QCheckBox(name, self) for name in _day_names()]
        self._days_message = Message(theme, self)
        self.column.addWidget(Field(_("&Country"), self._country, theme, self))
        self.column.addWidget(self._part_field)
        self.column.addWidget(self._ahead)
        self.column.addWidget(SectionHeading(_("Working days"), theme, self))
        self.column.addWidget(self._days_box())
        self.column.addWidget(self._days_message)
        self.column.addStretch(1)
        self._country.currentIndexChanged.connect(self._country_changed)
        self._part.currentIndexChanged.connect(self._part_changed)

    def show_settings(self, settings: Settings) -> None:
        """Fill the fields."""
        region = settings.profile.region
        self._country.setCurrentIndex(max(self._country.findData(region.partition("-")[0]), 0))
        self._fill_parts()
        self._part.setCurrentIndex(max(self._part.findData(region), 0))
        for weekday, box in enumerate(self._days):
            box.setChecked(weekday in (settings.working_weekdays or working_weekdays(region)))

    def taken_into(self, settings: Settings) -> Settings:
        """These settings with what the fields say."""
        days = tuple(weekday for weekday, box in enumerate(self._days) if box.isChecked())
        profile = replace(settings.profile, region=self.region)
        own = () if days == working_weekdays(self.region) else days  # empty: those of the region
        return replace(settings, profile=profile, working_weekdays=own)

    def check(self) -> bool:
        """Whether there is a day on which one works."""
        sound = any(box.isChecked() for box in self._days)
        self._days_message.set_error("" if sound else _("Leave at least one day to work on."))
        if not sound:
            self._days[0].setFocus()
        return sound

    @property
    def region(self) -> str:
        """The code of the region that is chosen ("GB-ENG"); empty for none."""
        return self._part.currentData() or self._country.currentData() or ""

    def _days_box(self) -> QGroupBox:
        box = QGroupBox(self)
        box.setAccessibleName(_("Working days"))
        row = QHBoxLayout(box)
        for day in self._days:
            row.addWidget(day)
            day.toggled.connect(self.edited)
        row.addStretch(1)
        return box

    def _country_changed(self) -> None:
        self._fill_parts()
        for weekday, box in enumerate(self._days):
            box.setChecked(weekday in working_weekdays(self.region))
        self.edited.emit()

    def _part_changed(self) -> None:
        self._show_ahead()
        self.edited.emit()

    def _fill_parts(self) -> None:
        code = self._country.currentData()
        parts = subdivisions(code) if code else ()
        with QSignalBlocker(self._part):
            self._part.clear()
            self._part.addItem(_("The whole country"), code)
            for part in parts:
                self._part.addItem(part.name, part.code)
        self._part_field.setVisible(bool(parts))
        self._show_ahead()

    def _show_ahead(self) -> None:
        ahead = list(self._holidays(self.region).items())[:_AHEAD] if self.region else []
        named = "; ".join(
            _("{date}: {holiday}").format(date=self._date_format(day), holiday=name) for day, name in ahead
        )
        self._ahead.setText(_("Next public holidays: {list}.").format(list=named) if named else "")
        self._ahead.setVisible(bool(named))


def _day_names() -> list[str]:
    return [_("Mon"), _("Tue"), _("Wed"), _("Thu"), _("Fri"), _("Sat"), _("Sun")]
