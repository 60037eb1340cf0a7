"""Where the time of an event comes from, and what was concluded because it did not say."""

from followup_desktop.domain.found import FoundInterview
from followup_desktop.phrases.language import _
from followup_desktop.ui.intake.reading_words import Whence


def time_whence(found: FoundInterview) -> Whence:
    """The line beneath date and time."""
    if found.whole_day:
        return Whence(_("the invitation names a day and no time: please check"), unsure=True)
    if not found.timezone:
        return Whence(_("the invitation names no time zone, so yours is taken: please check"), unsure=True)
    return Whence(_("from the invitation"))
