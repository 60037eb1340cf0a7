"""What notifications say, and which buttons they have."""

from collections.abc import Sequence

from followup_desktop.desktop.notifications.notification import Button, Notification
from followup_desktop.domain.snoozing import Later
from followup_desktop.domain.step import StepKind
from followup_desktop.phrases.language import _
from followup_desktop.phrases.plain_line import plain_line
from followup_desktop.phrases.reminders import digest, headline, later_label, reason_in_brief
from followup_desktop.services.reminders import Reminder

COPY_NOTE, MARK_DONE, MARK_SENT, SNOOZE, OPEN, UNDO = "copy_note", "done", "sent", "snooze", "open", "undo"
DIGEST = "digest"
"""What a message for many steps is about."""

_MOST = 200  # characters of a sentence that says what was done


def reminder_notice(reminder: Reminder) -> Notification:
    """One due step, with what can be done about it at once."""
    return Notification(
        title=headline(reminder.title, reminder.company, reminder.due_words),
        text=reason_in_brief(reminder.why, missed=reminder.missed),
        about=reminder.step,
        buttons=_buttons(reminder.kind),
        stays=True,
    )


def digest_notice(reminders: Sequence[Reminder]) -> Notification:
    """Many due steps in one message."""
    titles = [reminder.title for reminder in reminders]
    title, text = digest(titles, missed=any(reminder.missed for reminder in reminders))
    return Notification(title=title, text=text, about=DIGEST, stays=True)


def later_notice(asked: Notification, choices: Sequence[Later]) -> Notification:
    """In place of a reminder: until when shall it wait?"""
    buttons = tuple(Button(choice, later_label(choice)) for choice in choices)
    return Notification(asked.title, _("Remind me again:"), asked.about, buttons, stays=True)


def copied_notice(asked: Notification) -> Notification:
    """In place of a reminder whose note is in the clipboard: was it sent?"""
    text = _("Copied. Paste it into your mail. Sent?")
    return Notification(asked.title, text, asked.about, (Button(MARK_SENT, _("Mark as sent")),), stays=True)


def done_notice(asked: Notification, said: str, *, undo: bool) -> Notification:
    """In place of a reminder: what was done, and how to take it back."""
    buttons = (Button(UNDO, _("Undo")),) if undo else ()
    return Notification(plain_line(said, _MOST), "", asked.about, buttons)


def failed_notice(asked: Notification, why: str) -> Notification:
    """In place of a reminder: what was asked for could not be done, and why."""
    return Notification(asked.title, plain_line(why, _MOST), asked.about, (Button(OPEN, _("Open")),))


def _buttons(kind: StepKind) -> tuple[Button, ...]:
    """At most three: more than that no desktop shows. A call asks for its outcome, so it is opened."""
    if kind.has_note and not kind.is_spoken:
        first = [Button(COPY_NOTE, _("Copy note")), Button(MARK_DONE, _("Mark done"))]
    elif kind.is_spoken:
        first = [Button(OPEN, _("Open"))]
    else:
        first = [Button(OPEN, _("Open")), Button(MARK_DONE, _("Mark done"))]
    return (*first, Button(SNOOZE, _("Snooze")))
