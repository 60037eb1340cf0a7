"""Why it is too early to contact them, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from followup_desktop.domain.step import ReasonKind
from followup_desktop.phrases.dates import DateFormat
from followup_desktop.phrases.language import N_, _, ngettext

if TYPE_CHECKING:
    from followup_desktop.domain.pacing import TooEarly

_WHY: Mapping[ReasonKind, str] = {
    ReasonKind.AFTER_DECISION_DATE: N_("They said they would decide by {date}."),
    ReasonKind.AS_TOLD: N_("This is earlier than they asked: they said {date}."),
    ReasonKind.AFTER_ATTEMPT: N_("You called on {date}, and a few quiet days will do no harm."),
}


def early_in_words(early: TooEarly, date_format: DateFormat) -> str:
    """Why contacting them now is too early, or once too often, and from which day it is not.

    "They said they would decide by Fri 4 Dec. From Mon 7 Dec a call is welcome."
    """
    reason, until = early.reason, date_format(early.until)
    if reason.kind is ReasonKind.SILENCE:
        enough = ngettext(
            "{count} call is enough. Now it is their turn, until {date}.",
            "{count} calls are enough. Now it is their turn, until {date}.",
            reason.count or 1,
        )
        return enough.format(count=reason.count or 1, date=until)
    if reason.kind in _WHY and reason.on is not None:
        because = _(_WHY[reason.kind]).format(date=date_format(reason.on))
        return _("{because} From {date} a call is welcome.").format(because=because, date=until)
    return _("This is early. {date} is the day for it.").format(date=until)
