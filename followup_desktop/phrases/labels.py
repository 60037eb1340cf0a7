"""The words for stages, kinds, answers and touches."""

from collections.abc import Mapping

from followup_desktop.domain.interview import InterviewKind, SecondInterview
from followup_desktop.domain.outcome import Stage
from followup_desktop.domain.touch import Channel, Direction, Touch, TouchOutcome
from followup_desktop.phrases.dates import DateFormat
from followup_desktop.phrases.language import N_, _

_STAGES: Mapping[Stage, str] = {
    Stage.LEAD: N_("Lead"),
    Stage.APPLIED: N_("Applied"),
    Stage.INTERVIEWING: N_("Interviewing"),
    Stage.OFFER: N_("Offer"),
    Stage.HIRED: N_("Hired"),
    Stage.REJECTED: N_("Rejected"),
    Stage.WITHDRAWN: N_("Withdrawn"),
    Stage.NO_ANSWER: N_("No answer"),
}

_INTERVIEW_KINDS: Mapping[InterviewKind, str] = {
    InterviewKind.ONSITE: N_("On site"),
    InterviewKind.VIDEO: N_("Video"),
    InterviewKind.PHONE: N_("Phone"),
}

_CHANNELS: Mapping[Channel, str] = {
    Channel.EMAIL: N_("E-mail"),
    Channel.PHONE: N_("Phone"),
    Channel.LETTER: N_("Letter"),
    Channel.IN_PERSON: N_("In person"),
    Channel.OTHER: N_("Other"),
}

_SENT: Mapping[Channel, str] = {
    Channel.EMAIL: N_("Sent by e-mail"),
    Channel.PHONE: N_("Called"),
    Channel.LETTER: N_("Sent by letter"),
    Channel.IN_PERSON: N_("Told in person"),
    Channel.OTHER: N_("Sent"),
}

_RECEIVED: Mapping[Channel, str] = {
    Channel.EMAIL: N_("They wrote by e-mail"),
    Channel.PHONE: N_("They called"),
    Channel.LETTER: N_("They sent a letter"),
    Channel.IN_PERSON: N_("They told you in person"),
    Channel.OTHER: N_("They replied"),
}

_CALLED: Mapping[TouchOutcome, str] = {
    TouchOutcome.SPOKE: N_("Called and spoke"),
    TouchOutcome.VOICEMAIL: N_("Called and left a message"),
    TouchOutcome.GATEKEEPER: N_("Called, not put through"),
}


def stage_label(stage: Stage) -> str:
    """How far an opportunity has come: "Interviewing"."""
    return _(_STAGES[stage])


def interview_kind_label(kind: InterviewKind) -> str:
    """How one met: "On site", "Video", "Phone"."""
    return _(_INTERVIEW_KINDS[kind])


def second_interview_label(answer: SecondInterview | None) -> str:
    """The answer to the question about second interviews, as the form offers it."""
    if answer is SecondInterview.YES:
        return _("Yes")
    if answer is SecondInterview.NO:
        return _("No")
    if answer is SecondInterview.UNSAID:
        return _("They did not say")
    return _("Not asked")


def channel_label(channel: Channel) -> str:
    """The way a touch took: "E-mail"."""
    return _(_CHANNELS[channel])


def outcome_label(outcome: TouchOutcome) -> str:
    """What came of a call, as its button says it; of a note, that it was sent or answered."""
    if outcome is TouchOutcome.SPOKE:
        return _("Spoke")
    if outcome is TouchOutcome.VOICEMAIL:
        return _("Voicemail")
    if outcome is TouchOutcome.GATEKEEPER:
        return _("Gatekeeper")
    if outcome is TouchOutcome.REPLIED:
        return _("Replied")
    return _("Sent")


def touch_in_words(touch: Touch) -> str:
    """What happened: "Sent by e-mail", "Called and left a message", "They wrote by e-mail"."""
    if touch.direction is Direction.IN or touch.outcome is TouchOutcome.REPLIED:
        return _(_RECEIVED[touch.channel])
    if touch.outcome in _CALLED:
        return _(_CALLED[touch.outcome])
    return _(_SENT[touch.channel])


def touch_line(touch: Touch, date_format: DateFormat, *, name: str = "") -> str:
    """One line of history: "Mon 23 Nov: Sent by e-mail, Grace Hopper"."""
    line = _("{date}: {what}").format(date=date_format(touch.on), what=touch_in_words(touch))
    return _("{line}, {name}").format(line=line, name=name) if name else line
