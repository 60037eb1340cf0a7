"""Steps and interviews for calendar programs: as a file to export, and as one that is kept up to date."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from followup_desktop.domain.errors import FollowupError
from followup_desktop.domain.interview import Interview
from followup_desktop.domain.opportunity import Opportunity
from followup_desktop.domain.settings import Settings
from followup_desktop.domain.step import State, Step, state_now
from followup_desktop.phrases.calendar import interview_entry, step_entry
from followup_desktop.phrases.language import _
from followup_desktop.phrases.steps import title
from followup_desktop.services.checklist import Checklist
from followup_desktop.services.clock import Clock
from followup_desktop.services.lines import line_of, names_of, step_of
from followup_desktop.store.checklist import Line, unclosed_lines
from followup_desktop.store.database import Database
from followup_desktop.store.records import all_of
from followup_desktop.store.settings import load_settings

if TYPE_CHECKING:  # calendars are written by few, and not before the first paint
    from followup_desktop.exchange.calendar_file import Meeting, StepDay

FILE_NAME = "followup.ics"
"""What the file in the person's folder is called."""


class CalendarFolderGone(FollowupError):
    """The folder of the calendar file is not there now: a stick that was drawn, a drive that is offline."""


def calendar_place(settings: Settings) -> Path | None:
    """The file that is to be kept with these settings; None where no folder is chosen."""
    return Path(settings.calendar_folder) / FILE_NAME if settings.calendar_folder else None


class _Content(NamedTuple):
    steps: "tuple[StepDay, ...]"
    meetings: "tuple[Meeting, ...]"
    today: date


class CalendarFile:
    """Writes what is open, and every interview that was not cancelled, for calendar programs to show."""

    def __init__(self, db: Database, clock: Clock, checklist: Checklist) -> None:
        self._db = db
        self._clock = clock
        self._checklist = checklist
        self._kept: tuple[Path, _Content] | None = None

    def as_ics(self) -> bytes:
        """The steps and interviews as an iCalendar file."""
        return _written(self._content())

    def place(self) -> Path | None:
        """The file that is kept up to date; None where the person chose no folder."""
        return calendar_place(load_settings(self._db))

    def keep(self) -> None:
        """Bring the file up to date, where there is to be one; one that is no longer wanted is removed.

        Raises CalendarFolderGone, or another FollowupError where it cannot be written.
        """
        file = self.place()
        if self._kept is not None and self._kept[0] != file:
            _remove_ours(self._kept[0])
            self._kept = None
        if file is None:
            return
        if not file.parent.is_dir():
            message = _(
                "The calendar file waits: there is no folder {folder} now. It is written as soon as the "
                "folder is back. You can choose another one under Settings > Calendar file."
            )
            raise CalendarFolderGone(message.format(folder=file.parent))
        content = self._content()
        if (file, content) != self._kept or not file.exists():
            _put(file, _written(content))
            self._kept = file, content

    def _content(self) -> _Content:
        now = self._clock.now()
        today = now.date()
        lines = [(step_of(line), line) for line in unclosed_lines(self._db, today)]
        week = self._checklist.unstored_week()
        if week is not None:
            lines.append((week, line_of(week)))
        steps = [
            _step_day(step, line, today)
            for step, line in lines
            if state_now(step, now) in (State.OPEN, State.WAITING, State.SNOOZED)
        ]
        return _Content(tuple(steps), tuple(self._meetings(today)), today)

    def _meetings(self, today: date) -> "list[Meeting]":
        from followup_desktop.exchange.calendar_file import Meeting

        opportunities = {one.uid: one for one in all_of(self._db, Opportunity)}
        found = []
        for interview in all_of(self._db, Interview):
            opportunity = opportunities.get(interview.opportunity)
            if opportunity is None or interview.cancelled:
                continue
            name = interview_entry(interview.kind, opportunity.company, opportunity.position)
            still_to_come = interview.starts_on >= today
            found.append(
                Meeting(
                    interview.uid,
                    name,
                    interview.location,
                    interview.starts_at,
                    interview.ends_at,
                    alarm=still_to_come,
                )
            )
        return found


def _written(content: _Content) -> bytes:
    from followup_desktop.exchange.calendar_file import write

    return write(_("Followup"), *content)


def _step_day(step: Step, line: Line, today: date) -> "StepDay":
    """The day of a step: its aim while that lies ahead, then its last day.

    A late one stands on today, but without an alarm: that would come every day. One that is put off stands
    on the day when it comes back. There is an alarm on each of the days that lie ahead, so that it comes
    also where the file is not written anew in between.
    """
    from followup_desktop.exchange.calendar_file import StepDay

    day = step.aim if step.aim and step.aim >= today else max(step.due, today)
    day = max(day, step.snoozed_until or day)
    late_now = step.due < today and day == today
    alarms = () if late_now else tuple(sorted({day, max(day, step.due)}))
    names = names_of(line)
    return StepDay(step.uid, step_entry(title(step.kind, names), names.company), day, alarms)


def _put(file: Path, content: bytes) -> None:
    from followup_desktop.services.files_out import put_in_place

    try:
        if file.read_bytes() == content:  # what is shared between machines is not sent around for nothing
            return
    except OSError:
        pass  # there is none yet, or none to be read
    put_in_place(file, content)


def _remove_ours(file: Path) -> None:
    """Remove a file that nobody keeps up to date any more, as its alarms would go on; if it is ours."""
    from followup_desktop.exchange.calendar_file import PRODUCER

    try:
        if PRODUCER.encode() in file.read_bytes():
            file.unlink()
    except OSError:
        return  # it is gone, or its folder is
