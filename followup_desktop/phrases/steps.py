"""Steps in words: what to do, and how a step was closed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from followup_desktop.domain.step import Reason, Step, StepKind
from followup_desktop.phrases.dates import DateFormat
from followup_desktop.phrases.language import N_, _, ngettext
from followup_desktop.phrases.reasons import why


@dataclass(frozen=True, slots=True)
class Names:
    """The names that a title may say; an unknown one stays empty.

    `what` is the step's own `what`: the promise, the title of a step of one's own, the company that a
    referral points to. `count` is the number of opportunities that a week of looking asks for.
    """

    contact: str = ""
    company: str = ""
    position: str = ""
    what: str = ""
    count: int = 0


# For each kind from the fullest title to the barest: the first whose names are all known is said.
_TITLES: Mapping[StepKind, tuple[tuple[tuple[str, ...], str], ...]] = {
    StepKind.ASK_CLOSING_QUESTIONS: (
        (("company",), N_("Ask the two closing questions at {company}")),
        ((), N_("Ask the two closing questions")),
    ),
    StepKind.DEBRIEF: (
        (("company",), N_("Write down the interview at {company}")),
        ((), N_("Write down the interview")),
    ),
    StepKind.KEEP_PROMISE: (
        (("what",), N_("Keep your promise: {what}")),
        (("company",), N_("Keep your promise to {company}")),
        ((), N_("Keep your promise")),
    ),
    StepKind.THANK_YOU: (
        (("contact",), N_("Thank {contact}")),
        (("company",), N_("Thank the person you met at {company}")),
        ((), N_("Thank the person you met")),
    ),
    StepKind.ALERT_REFERENCE: (
        (("contact", "company"), N_("Tell {contact} that {company} may call")),
        (("contact",), N_("Tell {contact} that a call may come")),
        (("company",), N_("Tell your reference that {company} may call")),
        ((), N_("Tell your reference that a call may come")),
    ),
    StepKind.DECISION_CALL: (
        (("company",), N_("Phone {company}: has a decision been made?")),
        (("contact",), N_("Phone {contact}: has a decision been made?")),
        ((), N_("Phone the employer: has a decision been made?")),
    ),
    StepKind.CHECK_IN: (
        (("company",), N_("Check in with {company}")),
        (("contact",), N_("Check in with {contact}")),
        ((), N_("Check in with the employer")),
    ),
    StepKind.SECOND_INTERVIEW: (
        (("company",), N_("Ask {company} for the date of the second interview")),
        ((), N_("Ask for the date of the second interview")),
    ),
    StepKind.LET_GO: (
        (("company",), N_("Let {company} go")),
        ((), N_("Let this one go")),
    ),
    StepKind.ANSWER_OFFER: (
        (("company",), N_("Answer the offer from {company}")),
        ((), N_("Answer the offer")),
    ),
    StepKind.REJECTION_THANKS: (
        (("contact",), N_("Send {contact} a kind reply")),
        (("company",), N_("Send {company} a kind reply")),
        ((), N_("Send a kind reply")),
    ),
    StepKind.RECORD_REFERRAL: (
        (("what",), N_("Follow up the referral to {what}")),
        (("contact",), N_("Follow up the referral to {contact}")),
        (("company",), N_("Follow up the referral from {company}")),
        ((), N_("Follow up the referral")),
    ),
    StepKind.THANK_REFERENCE: (
        (("contact",), N_("Tell {contact} how it ended")),
        (("company",), N_("Tell your reference how it ended at {company}")),
        ((), N_("Tell your reference how it ended")),
    ),
    StepKind.RECONNECT: (
        (("company",), N_("Say hello to {company} again")),
        (("contact",), N_("Say hello to {contact} again")),
        ((), N_("Say hello again")),
    ),
    StepKind.WITHDRAW: (
        (("company",), N_("Withdraw from {company}")),
        ((), N_("Withdraw politely")),
    ),
    StepKind.KEEP_LOOKING: (((), N_("Add new opportunities this week")),),
    StepKind.OWN: (
        (("what",), "{what}"),
        ((), N_("A step of your own")),
    ),
}

_LABELS: Mapping[StepKind, str] = {
    StepKind.ASK_CLOSING_QUESTIONS: N_("Closing questions"),
    StepKind.DEBRIEF: N_("Notes on the interview"),
    StepKind.KEEP_PROMISE: N_("Promise"),
    StepKind.THANK_YOU: N_("Thank-you note"),
    StepKind.ALERT_REFERENCE: N_("Word to a reference"),
    StepKind.DECISION_CALL: N_("Decision call"),
    StepKind.CHECK_IN: N_("Check-in call"),
    StepKind.SECOND_INTERVIEW: N_("Second interview"),
    StepKind.LET_GO: N_("Letting go"),
    StepKind.ANSWER_OFFER: N_("Offer"),
    StepKind.REJECTION_THANKS: N_("Kind reply"),
    StepKind.RECORD_REFERRAL: N_("Referral"),
    StepKind.THANK_REFERENCE: N_("Thanks to a reference"),
    StepKind.RECONNECT: N_("Hello again"),
    StepKind.WITHDRAW: N_("Withdrawal"),
    StepKind.KEEP_LOOKING: N_("Keep looking"),
    StepKind.OWN: N_("Own step"),
}


def title(kind: StepKind, names: Names) -> str:
    """What to do, as the checklist says it: "Thank Grace Hopper". A missing name never leaves a hole."""
    if kind is StepKind.KEEP_LOOKING and names.count > 0:
        return ngettext(
            "Add {count} new opportunity this week", "Add {count} new opportunities this week", names.count
        ).format(count=names.count)
    known = {
        "contact": names.contact.strip(),
        "company": names.company.strip(),
        "position": names.position.strip(),
        "what": names.what.strip(),
    }
    fullest = next(text for needed, text in _TITLES[kind] if all(known[name] for name in needed))
    return _(fullest).format(**known)


def kind_label(kind: StepKind) -> str:
    """What kind of step it is, in one or two words: "Thank-you note"."""
    return _(_LABELS[kind])


def in_a_sentence(text: str) -> str:
    """A title as it stands within a sentence: "thank Grace Hopper".

    Only the first words of the program's own titles lose their capital; a person's may begin with a name.
    """
    first = text.partition(" ")[0]
    own_first_words = {
        _(template).partition(" ")[0] for templates in _TITLES.values() for _needed, template in templates
    }
    return text[:1].lower() + text[1:] if first in own_first_words else text


def ended_in_words(reason: Reason, date_format: DateFormat) -> str:
    """Why a step ended by itself: "No longer needed. They said no on Tue 1 Dec."."""
    return _("No longer needed. {reason}").format(reason=why(reason, date_format))


def closed_in_words(step: Step, day: date, date_format: DateFormat) -> str:
    """How a step was closed: done, skipped and why, ended, or lapsed by this day. Empty while open."""
    if step.done_on is not None:
        return _("Done on {date}.").format(date=date_format(step.done_on))
    if step.skipped_on is not None:
        text = _("Skipped on {date}: {why}") if step.skipped_why else _("Skipped on {date}.")
        return text.format(date=date_format(step.skipped_on), why=step.skipped_why)
    if step.ended is not None:
        return ended_in_words(step.ended, date_format)
    if step.lapses_at is not None and day > step.due:
        return lapsed_in_words(step.kind)
    return ""


def lapsed_in_words(kind: StepKind) -> str:
    """Why a step closed with its hour: the interview is over, or the week is."""
    if kind is StepKind.KEEP_LOOKING:
        return _("The week is over.")
    return _("The interview is over.")
