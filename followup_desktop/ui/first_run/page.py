"""The first start: what to do first; and, once an interview is written down, the plan and the signature."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from followup_desktop.desktop.autostart import Autostart
from followup_desktop.phrases.language import _
from followup_desktop.services import Change, Services
from followup_desktop.store.checklist import Section
from followup_desktop.ui.at_login import AtLoginBox
from followup_desktop.ui.controls import (
    UNIT,
    Button,
    Field,
    Hint,
    PageTitle,
    PrimaryButton,
    SectionHeading,
    Text,
)
from followup_desktop.ui.theme import Theme

_SHOWN = 8
_WIDTH = 520


class FirstRunPage(QWidget):
    """Three things to choose from, and later the plan with the question for a name and a strength.

    `at_login` makes what starts the program at login, which is offered beneath them.
    """

    interview_requested = Signal(object)  # None: no opportunity yet
    import_requested = Signal()
    sample_requested = Signal()
    region_requested = Signal()
    finished = Signal()

    def __init__(
        self,
        services: Services,
        theme: Theme,
        at_login: Callable[[], Autostart],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services, self._theme, self._make_at_login = services, theme, at_login
        self._stack = QStackedWidget(self)
        self._region = Hint("", theme, self)
        self._stack.addWidget(self._welcome())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    def refresh(self, change: Change | None = None) -> None:  # noqa: ARG002 (any may be the region)
        """Show the region anew, which the settings may have changed."""
        self._show_region()

    def suggest_region(self) -> None:
        """Take the country of the system's locale where none was chosen, and say which."""
        from followup_desktop.ui.home_region import region_of  # needs the list of countries

        settings = self._services.preferences.settings()
        if not settings.profile.region:
            region = region_of(QLocale.system())
            if region:
                profile = replace(settings.profile, region=region)
                self._services.preferences.save(replace(settings, profile=profile), by_itself=True)
        self._show_region()

    def show_plan(self) -> None:
        """The interview is written down: show what follows from it, and ask for the signature."""
        self._stack.setCurrentIndex(self._stack.addWidget(self._plan()))
        self._name.setFocus()

    def _welcome(self) -> QWidget:
        page, column = _column(self._theme)
        new = PrimaryButton(_("&New interview"), page)
        new.clicked.connect(self._ask_interview)
        read, sample = Button(_("&Import"), page), Button(_("&Look around with a sample"), page)
        read.clicked.connect(self.import_requested)
        sample.clicked.connect(self.sample_requested)
        change = Button(_("C&hange region"), page)
        change.clicked.connect(self.region_requested)
        column.addWidget(PageTitle(_("Just had an interview?"), self._theme, page))
        column.addWidget(
            Text(
                _(
                    "Write it down while it is fresh. The plan follows: whom to thank, whom to tell, when to "
                    "call, and in which words."
                ),
                self._theme,
                page,
            )
        )
        column.addLayout(_row(new, read, sample))
        dropped = _("You can also drop a business card, an invitation or a mail here, or paste one.")
        column.addWidget(Hint(dropped, self._theme, page))
        column.addSpacing(UNIT * 3)
        column.addWidget(self._region)
        column.addLayout(_row(change))
        column.addStretch(2)
        return page

    def _plan(self) -> QWidget:
        page, column = _column(self._theme)
        column.addWidget(PageTitle(_("Here is your plan."), self._theme, page))
        for title, due in self._planned():
            line = Text(title, self._theme, page)
            column.addLayout(
                _row(line, Text(due, self._theme, page, colour="muted", size="small"), spread=True)
            )
        column.addSpacing(UNIT * 2)
        column.addWidget(SectionHeading(_("How shall we sign your notes?"), self._theme, page))
        profile = self._services.preferences.settings().profile
        self._name, self._strength = QLineEdit(profile.name, page), QLineEdit(page)
        self._strength.setText(profile.strengths[0] if profile.strengths else "")
        self._strength.setPlaceholderText(_("I explain engines to boards"))
        strength = Field(_("One &strength, in a sentence"), self._strength, self._theme, page)
        strength.set_echo(_("A name is enough. The rest can follow in Settings."))
        done = PrimaryButton(_("Show &today"), page)
        done.clicked.connect(self._finish)
        column.addWidget(Field(_("Your &name"), self._name, self._theme, page))
        column.addWidget(strength)
        self._at_login = AtLoginBox(self._make_at_login(), page)
        column.addWidget(self._at_login)
        column.addWidget(
            Hint(_("It waits in the background, and reminds you of each step in time."), self._theme, page)
        )
        column.addLayout(_row(done))
        column.addStretch(2)
        return page

    def _planned(self) -> list[tuple[str, str]]:
        checklist = self._services.checklist
        lines = [
            line
            for section in (Section.OVERDUE, Section.TODAY, Section.THIS_WEEK, Section.LATER)
            for line in checklist.lines(section, 0, _SHOWN)
            if line.interview or line.opportunity
        ]
        return [(checklist.title(line), checklist.due_words(line)) for line in lines[:_SHOWN]]

    def _show_region(self) -> None:
        region = self._services.preferences.settings().profile.region
        if region:
            text = _("Public holidays: {region}.").format(region=region_name(region))
        else:
            text = _("No region is set yet, so no public holidays are counted.")
        self._region.setText(text)

    def _ask_interview(self) -> None:
        self.interview_requested.emit(None)

    def _finish(self) -> None:
        settings = self._services.preferences.settings()
        strength = self._strength.text().strip()
        others = settings.profile.strengths[1:]
        profile = replace(
            settings.profile,
            name=self._name.text().strip(),
            strengths=(strength, *others) if strength else others,
        )
        self._services.preferences.save(replace(settings, profile=profile))
        self.finished.emit()
        self._at_login.carry_out()  # last: where it cannot be done, that is told over the checklist


def region_name(code: str) -> str:
    """A region in words: "GB-ENG" is "England, United Kingdom"."""
    from followup_desktop.domain.regions import countries, subdivisions  # 100 ms the first time

    country, _dash, _part = code.partition("-")
    if code != country:
        for part in subdivisions(country):
            if part.code == code:
                return _("{part}, {country}").format(part=part.name, country=part.country)
    return next((found.name for found in countries() if found.code == country), code)


def _column(theme: Theme) -> tuple[QWidget, QVBoxLayout]:
    """A page with one column in its middle."""
    page = QWidget()
    inner = QWidget(page)
    inner.setMaximumWidth(theme.px(_WIDTH))
    outer = QHBoxLayout(page)
    outer.setContentsMargins(UNIT * 3, UNIT * 8, UNIT * 3, UNIT * 3)
    outer.addStretch(1)
    outer.addWidget(inner, 20)
    outer.addStretch(1)
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(UNIT * 2)
    return page, column


def _row(*widgets: QWidget, spread: bool = False) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(UNIT)
    for place, widget in enumerate(widgets):
        row.addWidget(widget, 1 if spread and place == 0 else 0, Qt.AlignmentFlag.AlignVCenter)
    if not spread:
        row.addStretch(1)
    return row
