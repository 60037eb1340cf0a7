"""Where to go: makes the pages when they are first seen, and carries out what they ask for."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QWidget

from followup_desktop.phrases.changes import said
from followup_desktop.phrases.language import _
from followup_desktop.services import Change, Services
from followup_desktop.ui.main_window import MainWindow
from followup_desktop.ui.sidebar import Entry
from followup_desktop.ui.theme import Theme

if TYPE_CHECKING:  # a page is imported when it is first seen
    from followup_desktop.desktop.autostart import Autostart
    from followup_desktop.ui.checklist.page import TodayPage
    from followup_desktop.ui.contacts.page import ContactsPage
    from followup_desktop.ui.first_run.page import FirstRunPage
    from followup_desktop.ui.intake.way_in import TakenIn
    from followup_desktop.ui.interviews.page import InterviewsPage
    from followup_desktop.ui.job_search.page import JobSearchPage

TODAY, INTERVIEWS, CONTACTS, JOB_SEARCH = "today", "interviews", "contacts", "job_search"
FIRST_RUN = "first_run"


def entries() -> list[Entry]:
    """The pages as the sidebar shows them."""
    return [
        Entry(TODAY, _("Today"), "list-checks"),
        Entry(INTERVIEWS, _("Interviews"), "calendar-days"),
        Entry(CONTACTS, _("Contacts"), "id-card"),
        Entry(JOB_SEARCH, _("Job search"), "target"),
    ]


def first_page(services: Services, kept: QSettings) -> str:
    """The page to open with: the checklist, or the welcome while there has never been anything."""
    if not kept.value("welcomed", defaultValue=False, type=bool):
        steps = sum(services.checklist.counts().values())  # the week's own step is always there
        if steps <= 1 and not services.job_search.overview() and not services.contacts.all():
            return FIRST_RUN
        kept.setValue("welcomed", True)  # noqa: FBT003
    return TODAY


class Navigation(QObject):
    """Knows the pages and the dialogs; they do not know each other.

    What the first page asks for beyond them is passed on: `import_asked`, `sample_asked`, `region_asked`.
    `at_login` makes what starts the program at login, when the first page asks for it.
    """

    import_asked = Signal()
    sample_asked = Signal()
    region_asked = Signal()

    def __init__(self, services: Services, theme: Theme, at_login: "Callable[[], Autostart]") -> None:
        super().__init__()
        self._services, self._theme, self._at_login = services, theme, at_login
        self._window: MainWindow
        self._back_to_today = False

    @property
    def makers(self) -> Mapping[str, Callable[[QWidget], QWidget]]:
        """What makes each page, by its key."""
        return {
            TODAY: self._make_today,
            INTERVIEWS: self._make_interviews,
            CONTACTS: self._make_contacts,
            JOB_SEARCH: self._make_job_search,
            FIRST_RUN: self._make_first_run,
        }

    def lead(self, window: MainWindow) -> None:
        """Show everything in this window from now on."""
        self._window = window

    # Going somewhere

    def show(self, kind: str, uid: str) -> None:
        """Show what the search has found: a step, an opportunity or a contact."""
        {"step": self.show_step, "opportunity": self.show_opportunity, "contact": self.show_contact}[kind](
            uid
        )

    def welcome(self) -> None:
        """Take the region that the system suggests, where the welcome is what is seen first."""
        if self._window.current_key == FIRST_RUN:
            page: FirstRunPage = self._window.page(FIRST_RUN)  # type: ignore[assignment]
            page.suggest_region()

    def show_step(self, uid: str) -> None:
        """Select a step on the checklist."""
        page: TodayPage = self._window.show_page(TODAY)  # type: ignore[assignment]
        page.select_step(uid)

    def show_opportunity(self, uid: str) -> None:
        """Select an opportunity among the interviews."""
        self._interviews().open_opportunity(uid)

    def show_contact(self, uid: str) -> None:
        """Open a contact."""
        page: ContactsPage = self._window.show_page(CONTACTS)  # type: ignore[assignment]
        page.open_contact(uid)

    def new_interview(self, opportunity: str | None = None) -> None:
        """Open the form; once it is saved, the checklist shows what follows."""
        self._back_to_today = self._window.current_key != INTERVIEWS
        self._interviews().new_interview(opportunity)

    def edit_interview(self, uid: str) -> None:
        """Open the form of an interview that is there."""
        self._back_to_today = self._window.current_key != INTERVIEWS
        self._interviews().edit_interview(uid)

    def new_opportunity(self) -> None:
        """Ask for a new opportunity."""
        from followup_desktop.ui.opportunity.dialog import OpportunityDialog

        self.say(OpportunityDialog.add(self._services, self._theme, self._window))

    def new_contact(self) -> None:
        """Open the form for a new contact."""
        page: ContactsPage = self._window.show_page(CONTACTS)  # type: ignore[assignment]
        page.new_contact()

    # Doing something

    def compose(self, step: str) -> None:
        """Write the note for a step (a uid)."""
        from followup_desktop.ui.composer.dialog import ComposerDialog

        self.say(ComposerDialog.compose(self._services, self._theme, step, self._window))

    def call(self, step: str) -> None:
        """Make the call of a step (a uid), and record the outcome they told."""
        from followup_desktop.ui.composer.call_dialog import CallDialog
        from followup_desktop.ui.opportunity.recording import record_outcome

        called = CallDialog.call(self._services, self._theme, step, self._window)
        self.say(called.change)
        if called.stage is not None:
            self.say(
                record_outcome(
                    self._services, self._theme, called.opportunity, self._window, stage=called.stage
                )
            )

    def record_outcome(self, opportunity: str) -> None:
        """Ask how it ended with an opportunity (a uid)."""
        from followup_desktop.ui.opportunity.recording import record_outcome

        self.say(record_outcome(self._services, self._theme, opportunity, self._window))

    def take_up_referral(self, uid: str) -> None:
        """Make an opportunity of a referral."""
        page: JobSearchPage = self._window.show_page(JOB_SEARCH)  # type: ignore[assignment]
        page.make_opportunity(uid)

    def undo(self, entry: int | None = None) -> None:
        """Take back a change, or the latest."""
        if entry is None and self._services.undoing.what() is None:
            self.tell(_("There is nothing to take back."))
        else:
            self.say(self._services.undoing.undo(entry))

    def say(self, change: Change | None) -> None:
        """Say what was done, with an Undo where it can be undone."""
        if change is not None:
            self._window.toast.say(in_words(change), undo=change.entry is not None, entry=change.entry)

    def say_taken_in(self, taken: "TakenIn") -> None:
        """Say what came in, with an Undo."""
        from followup_desktop.phrases.found import stored_in_words

        entry = taken.change.entry
        self._window.toast.say(stored_in_words(taken.stored), undo=entry is not None, entry=entry)

    def tell(self, text: str) -> None:
        """Say something that needs no Undo."""
        self._window.toast.say(text)

    # Making the pages

    def _make_today(self, parent: QWidget) -> QWidget:
        from followup_desktop.ui.checklist.page import TodayPage

        page = TodayPage(self._services, self._theme, parent)
        page.compose_requested.connect(self.compose)
        page.call_requested.connect(self.call)
        page.interview_requested.connect(self.new_interview)
        page.interview_opened.connect(self.edit_interview)
        page.outcome_requested.connect(self.record_outcome)
        page.opportunity_opened.connect(self.show_opportunity)
        page.contact_opened.connect(self.show_contact)
        page.referral_requested.connect(self.take_up_referral)
        page.new_opportunity_requested.connect(self.new_opportunity)
        page.said.connect(self.say)
        return page

    def _make_interviews(self, parent: QWidget) -> QWidget:
        from followup_desktop.ui.interviews.page import InterviewsPage

        page = InterviewsPage(self._services, self._theme, parent)
        page.said.connect(self.say)
        page.taken_in.connect(self.say_taken_in)
        page.interview_saved.connect(self._interview_saved)
        return page

    def _make_contacts(self, parent: QWidget) -> QWidget:
        from followup_desktop.ui.contacts.page import ContactsPage

        page = ContactsPage(self._services, self._theme, parent)
        page.said.connect(self.say)
        page.told.connect(self.tell)
        page.taken_in.connect(self.say_taken_in)
        page.opportunity_opened.connect(self.show_opportunity)
        return page

    def _make_job_search(self, parent: QWidget) -> QWidget:
        from followup_desktop.ui.job_search.page import JobSearchPage

        page = JobSearchPage(self._services, self._theme, parent)
        page.said.connect(self.say)
        page.interview_requested.connect(self.new_interview)
        return page

    def _make_first_run(self, parent: QWidget) -> QWidget:
        from followup_desktop.ui.first_run.page import FirstRunPage

        page = FirstRunPage(self._services, self._theme, self._at_login, parent)
        page.interview_requested.connect(self.new_interview)
        page.import_requested.connect(self.import_asked)
        page.sample_requested.connect(self.sample_asked)
        page.region_requested.connect(self.region_asked)
        page.finished.connect(self._show_today)
        return page

    def _interviews(self) -> "InterviewsPage":
        return self._window.show_page(INTERVIEWS)  # type: ignore[return-value]

    def _show_today(self) -> None:
        self._window.show_page(TODAY)

    def _interview_saved(self, uid: str) -> None:  # noqa: ARG002 (the plan of all is shown)
        """The first plan is shown with the question for a signature, every other one on the checklist."""
        back, self._back_to_today = self._back_to_today, False
        if not self._services.preferences.settings().profile.name and self._window.made(FIRST_RUN):
            page: FirstRunPage = self._window.show_page(FIRST_RUN)  # type: ignore[assignment]
            page.show_plan()
        elif back:
            self._show_today()


def in_words(change: Change) -> str:
    """A change as a sentence; for one that was taken back, which."""
    if change.label == "undone" and not change.name:
        what = said(change.detail).rstrip(".")
        return said("undone", what[:1].lower() + what[1:])
    detail = "" if change.label == "undone" else change.detail
    return " ".join(part for part in (said(change.label, change.name), detail) if part)
