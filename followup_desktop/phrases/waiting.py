"""What is being waited for, and until when."""

from collections.abc import Mapping
from datetime import date

from followup_desktop.domain.outcome import TouchOutcome
from followup_desktop.domain.step import Reason, ReasonKind, StepKind
from followup_desktop.phrases.dates import DateFormat
from followup_desktop.phrases.language import N_, _
from followup_desktop.phrases.reasons import attempt, how_it_ended

_SINCE: Mapping[ReasonKind, str] = {
    ReasonKind.AFTER_DECISION_DATE: N_("They said they would decide by {date}."),
    ReasonKind.AS_TOLD: N_("They asked you to follow up on {date}."),
    ReasonKind.AFTER_ATTEMPT: N_("You called on {date}."),
    ReasonKind.STAY_IN_TOUCH: N_(
        "They said no on {date}. A short hello then may find that things have changed."
    ),
    ReasonKind.OFFER_CAME: N_("Their offer came on {date}."),
}

_WHAT_COMES: Mapping[StepKind, str] = {
    StepKind.ASK_CLOSING_QUESTIONS: N_("The interview is still to come."),
    StepKind.DEBRIEF: N_("The interview is still to come."),
    StepKind.THANK_YOU: N_("The interview is still to come."),
    StepKind.ALERT_REFERENCE: N_("The interview is still to come."),
    StepKind.SECOND_INTERVIEW: N_("Then ask for the date of the second interview."),
    StepKind.LET_GO: N_("You have done your part. Now it is their turn."),
    StepKind.OWN: N_("Then comes a step that you wrote yourself."),
}


def waiting_for(
    kind: StepKind, reason: Reason, until: date, date_format: DateFormat, *, snoozed: bool = False
) -> str:
    """Why there is nothing to do, and until when.

    "Nothing to do until Tue 1 Dec. They said they would decide by Mon 30 Nov." `kind` and `reason` are
    those of the next step of the opportunity, `until` the day on which it opens or wakes.
    """
    nothing = _("Nothing to do until {date}.").format(date=date_format(until))
    because = _snoozed(kind) if snoozed else _because(kind, reason, date_format)
    return _("{nothing} {because}").format(nothing=nothing, because=because).strip()


def _snoozed(kind: StepKind) -> str:
    if kind.is_call:
        return _("You put the call off until then.")
    return _("You put the next step off until then.")


def _because(kind: StepKind, reason: Reason, date_format: DateFormat) -> str:
    """What the other side is doing meanwhile, or what comes then."""
    if reason.kind is ReasonKind.NO_DATE_NAMED:
        return _("They named no date, so give them a little time.")
    if reason.kind is ReasonKind.TELL_OUTCOME:
        return how_it_ended(reason, date_format)
    if reason.on is None or reason.kind not in _SINCE:
        return _(_WHAT_COMES.get(kind, N_("Then comes the next step.")))
    day = date_format(reason.on)
    if reason.kind is ReasonKind.AFTER_ATTEMPT:
        return _after_attempt(reason.name, day)
    return _(_SINCE[reason.kind]).format(date=day)


def _after_attempt(outcome: str, day: str) -> str:
    called = attempt(outcome, day)
    if outcome == TouchOutcome.SPOKE:
        return _("{called} Give them some days.").format(called=called)
    return _("{called} They may call back.").format(called=called)
