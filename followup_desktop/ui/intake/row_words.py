"""The rows of the review in words: who or what it is, and what is to become of it."""

from collections.abc import Sequence

from followup_desktop.domain.interview import Interview
from followup_desktop.phrases.dates import plain_date
from followup_desktop.phrases.labels import stage_label
from followup_desktop.phrases.language import _, ngettext
from followup_desktop.services.intake.review import (
    InterviewReview,
    OpportunityReview,
    PersonReview,
    Treatment,
)
from followup_desktop.ui.forms.said_dates import clock_text
from followup_desktop.ui.intake.change_question import is_moved
from followup_desktop.ui.intake.decisions import Decisions, Kind, Part
from followup_desktop.ui.rows.model import Shown
from followup_desktop.ui.rows.shapes import Mark

_LEFT_OUT = Treatment.LEAVE


def row_of(decisions: Decisions, part: Part) -> Shown:
    """A row: name, what they are, and a short word; a circle beside it where something is to be checked."""
    if part.kind is Kind.PERSON:
        person = decisions.person(part)
        what, where, word = person.card.name, _what_they_are(person), _word_for_person(person)
    elif part.kind is Kind.INTERVIEW:
        event = decisions.interview(part)
        what, where, word = event.opportunity.company, _when(event), _word_for_interview(event)
    else:
        application = decisions.application(part)
        what, where = application.opportunity.company, _position(application)
        word = _word_for_application(application)
    unsure = decisions.is_taken(part) and decisions.is_unsure(part)
    if unsure:
        word = _("{word}, check").format(word=word)
    what = what.strip() or _("No name yet")
    taken = _("taken") if decisions.is_taken(part) else _("not taken")
    spoken = ", ".join(text for text in (what, where, word, taken) if text)
    return Shown(
        what=what,
        where=where,
        aside=word,
        mark=Mark.DUE if unsure else Mark.NONE,
        level=2 if part.within else 1,
        quiet=not decisions.is_taken(part),
        spoken=spoken,
    )


def person_beside(decisions: Decisions, part: Part) -> str:
    """Somebody of an event, as one line beside a tick: "Grace Hopper, grace@acme.example (known: merge)"."""
    person = decisions.person(part)
    card = person.card
    words = ", ".join(text for text in (card.name, card.email) if text)
    if person.treatment is _LEFT_OUT:
        return words
    return _("{words} ({word})").format(words=words, word=_word_for_person(person))


def heading_of(kind: Kind) -> str:
    """What stands above the rows of a kind, where there are several."""
    return {
        Kind.PERSON: _("People"),
        Kind.INTERVIEW: _("Interviews"),
        Kind.APPLICATION: _("Applications"),
    }[kind]


def do_words(decisions: Decisions, parts: Sequence[Part]) -> str:
    """What the button says that stores: what it will do with the rows that are taken."""
    if len(decisions.parts) == 1 and len(parts) == 1:
        (part,) = parts
        if part.kind is Kind.PERSON:
            merges = decisions.treatment(part) is Treatment.MERGE
            return _("&Import and merge") if merges else _("&Import")
        if part.kind is Kind.INTERVIEW and decisions.treatment(part) is Treatment.CANCEL:
            return _("&Import and call off")
        if part.kind is Kind.INTERVIEW and is_moved(decisions.interview(part)):
            return _("&Import and move")
    if len(decisions.parts) == 1:
        return _("&Import")
    return ngettext("&Import {count}", "&Import {count}", len(parts)).format(count=f"{len(parts):,}")


def _what_they_are(person: PersonReview) -> str:
    card = person.card
    return ", ".join(part for part in (card.title, card.organization) if part) or card.email or card.phone


def _word_for_person(person: PersonReview) -> str:
    if person.treatment is _LEFT_OUT:
        return _("left out")
    if person.treatment is Treatment.MERGE:
        return _("known already") if person.changes_nothing else _("known: merge")
    return _("new")


def _word_for_interview(review: InterviewReview) -> str:
    if review.treatment is _LEFT_OUT:
        return _("left out")
    if review.treatment is Treatment.CANCEL:
        return _("called off")
    if review.known is None:
        return _("new")
    return _("moved") if is_moved(review) else _("changed")


def _word_for_application(review: OpportunityReview) -> str:
    if review.treatment is _LEFT_OUT:
        return _("left out")
    return _("known: merge") if review.known is not None else _("new")


def _when(review: InterviewReview) -> str:
    return moment_in_words(review.interview)


def moment_in_words(interview: Interview) -> str:
    """When an interview begins, where it takes place: "Tue 24 Nov 2026, 10:00"."""
    from zoneinfo import ZoneInfo

    local = interview.starts_at.astimezone(ZoneInfo(interview.timezone))
    return f"{plain_date(local.date())}, {clock_text(local.time())}"


def _position(review: OpportunityReview) -> str:
    opportunity = review.opportunity
    return ", ".join(text for text in (opportunity.position, stage_label(opportunity.stage)) if text)
