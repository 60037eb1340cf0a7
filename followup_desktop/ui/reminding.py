"""Reminders on their way to the person, and what the person answers without opening the window."""

import logging
from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QObject, Signal

from followup_desktop.desktop import clipboard
from followup_desktop.desktop.notifications.delivery import Notifications
from followup_desktop.desktop.notifications.notification import BODY, Notification, Pressed
from followup_desktop.domain.errors import FollowupError
from followup_desktop.domain.message import Message
from followup_desktop.domain.snoozing import Later
from followup_desktop.services import Change, Services
from followup_desktop.services.drafts import note_key
from followup_desktop.store.errors import StoreError
from followup_desktop.ui import notices
from followup_desktop.ui.copied import Copied
from followup_desktop.ui.navigation import in_words

MOST_AT_ONCE = 3
"""So many reminders come each on its own; more of them come as one."""

_log = logging.getLogger(__name__)


class Reminding(QObject):
    """Brings what is due, records that it was shown, and carries out the buttons.

    `step_asked` and `today_asked` tell that the person wants to see a step (a uid), or the whole day.
    """

    step_asked = Signal(str)
    today_asked = Signal()

    def __init__(self, services: Services, notifications: Notifications, parent: QObject) -> None:
        super().__init__(parent)
        self._services, self._notifications = services, notifications
        self._copied_notes: dict[str, Message] = {}
        self._entries: dict[str, int | None] = {}
        self._answers: Mapping[str, Callable[[Notification], None]] = {
            BODY: self._open,
            notices.OPEN: self._open,
            notices.COPY_NOTE: self._copy_note,
            notices.MARK_DONE: self._mark_done,
            notices.MARK_SENT: self._mark_sent,
            notices.SNOOZE: self._offer_later,
            notices.UNDO: self._undo,
        }
        notifications.pressed.connect(self._pressed)

    def remind(self) -> None:
        """Bring the reminders that are due. What could not be shown is due with the next look again.

        First shown, then written down: whatever happens in between, at most one comes twice, none is lost.
        """
        reminders = self._services.reminders.due()
        if len(reminders) > MOST_AT_ONCE:
            if self._notifications.deliver(notices.digest_notice(reminders)):
                self._given(reminder.step for reminder in reminders)
            return
        for reminder in reminders:
            if not self._notifications.deliver(notices.reminder_notice(reminder)):
                break
            self._given([reminder.step])

    def tidy_up(self) -> None:
        """Take away the notifications of steps that were settled elsewhere meanwhile."""
        for uid in self._notifications.shown() - self._entries.keys() - {notices.DIGEST}:
            try:
                closed = self._services.checklist.find(uid).is_closed
            except FollowupError:
                closed = True
            if closed:
                self._notifications.withdraw(uid)

    def _given(self, steps: Iterable[str]) -> None:
        steps = list(steps)
        for uid in steps:
            self._entries.pop(uid, None)
        try:
            self._services.reminders.given(steps)
        except StoreError as error:
            _log.warning("Reminders were shown, and could not be recorded yet: %s", error)

    def _pressed(self, pressed: Pressed) -> None:
        """Do what the button says. What goes wrong is said where the button was."""
        notification = pressed.notification
        try:
            if pressed.key in tuple(Later):
                self._put_off(notification, Later(pressed.key))
            elif pressed.key in self._answers:
                self._answers[pressed.key](notification)
        except FollowupError as error:
            _log.info("%s: %s", pressed.key, error)
            self._notifications.deliver(notices.failed_notice(notification, str(error)))

    def _open(self, notification: Notification) -> None:
        if notification.about in ("", notices.DIGEST):
            self.today_asked.emit()
        else:
            self.step_asked.emit(notification.about)

    def _copy_note(self, notification: Notification) -> None:
        uid = notification.about
        message = self._services.notes.as_typed(uid)
        clipboard.copy(message.body)
        self._copied_notes[uid] = message
        Copied(self._services.drafts).remember(uid, self._services.clock.now())
        self._notifications.deliver(notices.copied_notice(notification))

    def _mark_sent(self, notification: Notification) -> None:
        uid = notification.about
        message = self._copied_notes.pop(uid, None) or self._services.notes.as_typed(uid)
        self._do(notification, lambda: self._services.steps.sent(uid, message.subject, message.body))
        Copied(self._services.drafts).forget(uid)
        self._services.drafts.drop(note_key(uid))

    def _mark_done(self, notification: Notification) -> None:
        self._do(notification, lambda: self._services.steps.done(notification.about))

    def _do(self, notification: Notification, work: Callable[[], Change]) -> None:
        """Carry it out, and offer in the same place to take it back."""
        uid = notification.about
        self._entries[uid] = None  # from now on it shows what was done, and stays although the step is closed
        try:
            change = work()
        except FollowupError:
            del self._entries[uid]
            raise
        self._entries[uid] = change.entry
        self._notifications.deliver(
            notices.done_notice(notification, in_words(change), undo=change.entry is not None)
        )

    def _undo(self, notification: Notification) -> None:
        entry = self._entries.pop(notification.about, None)
        if entry is not None:
            change = self._services.undoing.undo(entry)
            self._notifications.deliver(notices.done_notice(notification, in_words(change), undo=False))

    def _offer_later(self, notification: Notification) -> None:
        put_off = self._services.reminders.put_off
        choices = [later for later in Later if put_off(notification.about, later) is not None]
        if choices:
            self._notifications.deliver(notices.later_notice(notification, choices))
        else:
            self.step_asked.emit(notification.about)

    def _put_off(self, notification: Notification, later: Later) -> None:
        uid, services = notification.about, self._services
        moment = services.reminders.put_off(uid, later)
        if moment is None:  # the day went on meanwhile
            self._offer_later(notification)
            return
        if later is not Later.TODAY:
            services.steps.snooze(uid, moment.date())
        if later is not Later.BUSINESS_DAY:
            services.reminders.ask_for(uid, moment)
        self._notifications.withdraw(uid)
