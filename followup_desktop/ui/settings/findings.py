"""What of the reminders works on this machine, in words, and what to do where it does not."""

import sys
from collections.abc import Collection
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from followup_desktop.desktop.this_desktop import Capability
from followup_desktop.phrases.language import _


class Works(Enum):
    """Whether something works here, is switched off, or is missing."""

    YES = "yes"
    OFF = "off"
    MISSING = "missing"


class Finding(NamedTuple):
    """One thing: its name, whether it works, and a sentence on that or on what to do."""

    what: str
    works: Works
    words: str


def findings(there: Collection[str], *, at_login: bool, calendar: Path | None) -> list[Finding]:
    """What works here. `there`: what the desktop has (Capability); `calendar`: the file to keep, if any."""
    return [
        _tray(Capability.TRAY in there),
        _notifications(Capability.NOTIFICATIONS in there),
        _buttons(Capability.BUTTONS in there),
        _sound(Capability.SOUND in there),
        _at_login(at_login),
        _calendar(calendar),
    ]


def _tray(is_there: bool) -> Finding:
    if is_there:
        words = _("The icon is in the tray, and stays there when you close the window.")
    else:
        words = _(
            "This desktop shows no tray, so a closed window is minimised instead. GNOME has one with the "
            "extension AppIndicator, other desktops with a panel that holds a status tray."
        )
    return Finding(_("Tray"), _yes_or_missing(is_there), words)


def _notifications(is_there: bool) -> Finding:
    if is_there:
        words = _("Reminders are shown as notifications.")
    elif sys.platform == "linux":
        words = _(
            "Nothing here shows notifications. Start the notification service of your desktop, or install "
            "one, such as xfce4-notifyd or dunst. Reminders wait until then."
        )
    else:
        words = _(
            "Allow notifications for Followup in the settings of the system. Reminders wait until then."
        )
    return Finding(_("Notifications"), _yes_or_missing(is_there), words)


def _buttons(is_there: bool) -> Finding:
    if is_there:
        words = _("Copy note, Mark done and Snooze are on the notification itself.")
    else:
        words = _("Notifications have no buttons here. A click on one opens the step, with all of them.")
    return Finding(_("Buttons on notifications"), _yes_or_missing(is_there), words)


def _sound(is_there: bool) -> Finding:
    if is_there:
        words = _("Notifications may play a sound, as you chose in the settings of the desktop.")
    else:
        words = _("Notifications are silent here. Alarms of the calendar file can be heard, if you keep one.")
    return Finding(_("Sound"), _yes_or_missing(is_there), words)


def _at_login(is_on: bool) -> Finding:
    if is_on:
        return Finding(
            _("Start at login"), Works.YES, _("Followup starts in the background when you log in.")
        )
    words = _("Off: reminders come once you have started Followup. Tick the box above to change that.")
    return Finding(_("Start at login"), Works.OFF, words)


def _calendar(file: Path | None) -> Finding:
    what = _("Calendar file")
    if file is None:
        return Finding(what, Works.OFF, _("Off. Choose a folder under Calendar file to have one."))
    if file.parent.is_dir():
        return Finding(what, Works.YES, _("Kept up to date: {file}").format(file=file))
    words = _("There is no folder {folder} now. The file is written as soon as it is back.")
    return Finding(what, Works.MISSING, words.format(folder=file.parent))


def _yes_or_missing(is_there: bool) -> Works:
    return Works.YES if is_there else Works.MISSING
