"""What keeps a review from being stored: each field that lacks something, in a sentence."""

from collections.abc import Callable
from dataclasses import dataclass

from followup_desktop.phrases.language import _
from followup_desktop.ui.forms.address import address_complaint
from followup_desktop.ui.intake.decisions import Decisions, Kind, Part


@dataclass(frozen=True, slots=True)
class Complaint:
    """What is wrong in one place ("name", "emails", "company", "day", "time", "zone") of a row.

    `text` is the text that it is about, where there are several in that place.
    """

    part: Part
    place: str
    words: str
    text: str = ""


def first_complaint(
    decisions: Decisions, unclear: Callable[[Part], tuple[str, str] | None]
) -> Complaint | None:
    """The first thing that may not be stored so; None where all may.

    `unclear` gives the place and the sentence of a date or time of an event that cannot be read.
    """
    return next(
        (found for part in decisions.to_store if (found := _about(decisions, part, unclear)) is not None),
        None,
    )


def _about(
    decisions: Decisions, part: Part, unclear: Callable[[Part], tuple[str, str] | None]
) -> Complaint | None:
    if part.kind is Kind.PERSON:
        return _about_person(decisions, part)
    if part.kind is Kind.INTERVIEW:
        if not decisions.interview(part).opportunity.company.strip():
            return Complaint(part, "company", _("Which company was it? The plan needs a name."))
        found = unclear(part)
        return Complaint(part, *found) if found is not None else None
    if not decisions.application(part).opportunity.company.strip():
        return Complaint(part, "company", _("Which company is it? A name is enough. The rest can follow."))
    return None


def _about_person(decisions: Decisions, part: Part) -> Complaint | None:
    card = decisions.person(part).card
    if not card.name.strip():
        return Complaint(part, "name", _("Whose card is it? A name is enough. The rest can follow."))
    for address in card.emails:
        words = address_complaint(address)
        if words:
            return Complaint(part, "emails", words, address)
    return None
