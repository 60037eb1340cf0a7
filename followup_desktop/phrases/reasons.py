"""Why a step is there, or why it ended, in one or two short sentences."""

from collections.abc import Callable, Mapping

from followup_desktop.domain.outcome import Stage, TouchOutcome
from followup_desktop.domain.step import Reason, ReasonKind
from followup_desktop.phrases.dates import DateFormat
from followup_desktop.phrases.language import N_, NN_, _, ngettext

# What is said where nothing needs to be named, or where a fact that belongs into the sentence is missing.
_PLAIN: Mapping[ReasonKind, str] = {
    ReasonKind.BEFORE_YOU_LEAVE: N_(
        "Before you leave, ask whether there will be second interviews, and when they expect to decide. "
        "Ask everyone you speak with for a business card."
    ),
    ReasonKind.WHILE_FRESH: N_(
        "Write it down while it is fresh. It is ticked off by itself once both questions have an answer "
        "(“They did not say” is one) and each person you met has one thing that they said."
    ),
    ReasonKind.PROMISED_BY: N_("You promised this. A kept promise speaks for you."),
    ReasonKind.PROMISED: N_("You promised this. A kept promise speaks for you."),
    ReasonKind.THANKS: N_("Each person you met gets a note of their own, while the day is fresh."),
    ReasonKind.THANKS_SAME_DAY: N_("After a phone interview, thanks go out the same day."),
    ReasonKind.REFERENCE_MAY_BE_CALLED: N_(
        "Your reference may be called any day now. Knowing what this job asks for, they can speak to it."
    ),
    ReasonKind.AFTER_DECISION_DATE: N_("They named a day for their decision. Ask once it has passed."),
    ReasonKind.NO_DATE_NAMED: N_("They named no date. A week or so after the interview it is fair to ask."),
    ReasonKind.AS_TOLD: N_("They told you when to follow up. Keep to it."),
    ReasonKind.AFTER_ATTEMPT: N_("You called, and there was no decision yet. Give them some days."),
    ReasonKind.SECOND_INTERVIEW_PROMISED: N_(
        "They spoke of a second interview, but named no date. Ask for it in the same call."
    ),
    ReasonKind.SILENCE: N_("Silence this long is an answer. Close it kindly, and free your mind."),
    ReasonKind.OFFER_CAME: N_("They made you an offer. Thank them first, then decide with care."),
    ReasonKind.KEEP_DOOR_OPEN: N_("Not this time. A kind reply keeps the door open."),
    ReasonKind.REFERRED: N_("You were given a name. A referral becomes an opportunity of its own."),
    ReasonKind.TELL_OUTCOME: N_("Your reference stood by you. Say how it ended, and thank them."),
    ReasonKind.STAY_IN_TOUCH: N_("Some time has passed. A short hello may find that things have changed."),
    ReasonKind.HIRED_ELSEWHERE: N_("You have a job. Say so soon, so that they can go on with others."),
    ReasonKind.KEEP_LOOKING: N_(
        "One good interview is not a job yet. New opportunities keep your choice open."
    ),
    ReasonKind.OWN: N_("You wrote this step yourself."),
    ReasonKind.OUTCOME: N_("This opportunity is closed."),
    ReasonKind.INTERVIEW_CANCELLED: N_("The interview was cancelled."),
    ReasonKind.NOT_MET: N_("You took this person off the interview."),
    ReasonKind.LONG_PAST: N_("It was long past when you recorded the interview."),
}

# The same with the day on which it hangs.
_DATED: Mapping[ReasonKind, str] = {
    ReasonKind.PROMISED_BY: N_("You promised this by {date}. A kept promise speaks for you."),
    ReasonKind.AFTER_DECISION_DATE: N_(
        "They said they would decide by {date}. Ask once that day has passed."
    ),
    ReasonKind.AS_TOLD: N_("They asked you to follow up on {date}. Keep to it."),
    ReasonKind.OFFER_CAME: N_("The offer came on {date}. Thank them first, then decide with care."),
    ReasonKind.KEEP_DOOR_OPEN: N_("They said no on {date}. A kind reply keeps the door open."),
    ReasonKind.LONG_PAST: N_("It was long past when you recorded the interview on {date}."),
}

# The same with a day and a number.
_COUNTED: Mapping[ReasonKind, tuple[str, str]] = {
    ReasonKind.PROMISED: NN_(
        "You promised this on {date} and named no day. Keep it within {count} business day.",
        "You promised this on {date} and named no day. Keep it within {count} business days.",
    ),
    ReasonKind.THANKS: NN_(
        "You met on {date}. Send a note of their own within {count} business day, while it is fresh.",
        "You met on {date}. Send a note of their own within {count} business days, while it is fresh.",
    ),
    ReasonKind.THANKS_SAME_DAY: NN_(
        "You spoke by phone on {date}. Thanks go out the same day, or within {count} business day.",
        "You spoke by phone on {date}. Thanks go out the same day, or within {count} business days.",
    ),
    ReasonKind.NO_DATE_NAMED: NN_(
        "They named no date. {count} day after the interview on {date} it is fair to ask.",
        "They named no date. {count} days after the interview on {date} it is fair to ask.",
    ),
    ReasonKind.SILENCE: NN_(
        "{count} week without a word since {date} is an answer too. Close it kindly, and free your mind.",
        "{count} weeks without a word since {date} is an answer too. Close it kindly, and free your mind.",
    ),
    ReasonKind.STAY_IN_TOUCH: NN_(
        "They said no on {date}. {count} day later, a short hello may find that things have changed.",
        "They said no on {date}. {count} days later, a short hello may find that things have changed.",
    ),
}

# The same with a day and a company.
_NAMED: Mapping[ReasonKind, str] = {
    ReasonKind.REFERRED: N_(
        "On {date} you were pointed to {company}. A referral becomes an opportunity of its own."
    ),
    ReasonKind.HIRED_ELSEWHERE: N_(
        "You were hired by {company} on {date}. Say so soon, so that they can go on with others."
    ),
}

_OUTCOMES: Mapping[str, str] = {
    Stage.OFFER: N_("They made you an offer on {date}."),
    Stage.HIRED: N_("You were hired on {date}."),
    Stage.REJECTED: N_("They said no on {date}."),
    Stage.WITHDRAWN: N_("You withdrew on {date}."),
    Stage.NO_ANSWER: N_("You let it go on {date}."),
}

_OUTCOMES_UNDATED: Mapping[str, str] = {
    Stage.OFFER: N_("They made you an offer."),
    Stage.HIRED: N_("You were hired."),
    Stage.REJECTED: N_("They said no."),
    Stage.WITHDRAWN: N_("You withdrew."),
    Stage.NO_ANSWER: N_("You let it go."),
}


def why(reason: Reason, date_format: DateFormat) -> str:
    """The reason in one or two short sentences; dates are written as the face writes them."""
    return _with_facts(reason, date_format) or _(_PLAIN[reason.kind])


def _with_facts(reason: Reason, date_format: DateFormat) -> str:
    """The sentence with its facts, or an empty text where there are none to name."""
    if reason.kind in _WITHOUT_A_DAY:
        return _WITHOUT_A_DAY[reason.kind](reason, date_format)
    return _with_day(reason, date_format(reason.on)) if reason.on is not None else ""


def _with_day(reason: Reason, day: str) -> str:
    kind, count = reason.kind, reason.count
    if kind in _DATED:
        return _(_DATED[kind]).format(date=day)
    if kind in _COUNTED and count:
        return ngettext(*_COUNTED[kind], count).format(date=day, count=count)
    if kind in _NAMED and reason.name:
        return _(_NAMED[kind]).format(date=day, company=reason.name)
    return _after_attempt(reason, day) if kind is ReasonKind.AFTER_ATTEMPT else ""


def how_it_ended(reason: Reason, date_format: DateFormat) -> str:
    """The outcome of an opportunity: "They said no on Tue 1 Dec." Empty where the stage is not an outcome."""
    if reason.on is not None and reason.name in _OUTCOMES:
        return _(_OUTCOMES[reason.name]).format(date=date_format(reason.on))
    return _(_OUTCOMES_UNDATED[reason.name]) if reason.name in _OUTCOMES_UNDATED else ""


def attempt(outcome: str, day: str) -> str:
    """What came of a call, as a sentence such as "You spoke with them on Tue 1 Dec."; `day` is in words."""
    if outcome == TouchOutcome.SPOKE:
        return _("You spoke with them on {date}.").format(date=day)
    if outcome == TouchOutcome.VOICEMAIL:
        return _("You left a message on {date}.").format(date=day)
    if outcome == TouchOutcome.GATEKEEPER:
        return _("You called on {date} and were not put through.").format(date=day)
    return _("You called on {date}.").format(date=day)


def _keep_looking(reason: Reason, _date_format: DateFormat) -> str:
    if not reason.count:
        return ""
    return ngettext(
        "One good interview is not a job yet. {count} new opportunity a week keeps your choice open.",
        "One good interview is not a job yet. {count} new opportunities a week keep your choice open.",
        reason.count,
    ).format(count=reason.count)


def _tell_outcome(reason: Reason, date_format: DateFormat) -> str:
    ended = how_it_ended(reason, date_format)
    if not ended:
        return ""
    return _("{ended} Your reference stood by you: tell them, and thank them.").format(ended=ended)


def _after_attempt(reason: Reason, day: str) -> str:
    called = attempt(reason.name, day)
    if not reason.count:
        return called
    if reason.name == TouchOutcome.SPOKE:
        wait = ngettext(
            "Give them {count} business day, then ask again.",
            "Give them {count} business days, then ask again.",
            reason.count,
        )
    else:
        wait = ngettext(
            "If they do not call back, try again after {count} business day.",
            "If they do not call back, try again after {count} business days.",
            reason.count,
        )
    return _("{called} {wait}").format(called=called, wait=wait.format(count=reason.count))


# The reasons that can be said without a day, or that say their day in more than one way.
_WITHOUT_A_DAY: Mapping[ReasonKind, Callable[[Reason, DateFormat], str]] = {
    ReasonKind.KEEP_LOOKING: _keep_looking,
    ReasonKind.OUTCOME: how_it_ended,
    ReasonKind.TELL_OUTCOME: _tell_outcome,
}
