"""Whether one meets on site, by video or by phone."""

import re

from followup_desktop.domain.interview import InterviewKind
from followup_desktop.domain.letters import folded
from followup_desktop.exchange.invitations.phone import number_alone

_LONGEST = 20_000

_PHONE_SAID = re.compile(
    r"\b(?:phone (?:screen(?:ing)?|interview|call|conversation|chat)|telephon(?:e|ic|ique)|puhelinhaastattelu"
    r"|telefon(?:interview|intervju|gesprach|isch|isches|ischen|at|ic[oa])|llamada|chiamata|call with"
    r"|(?:i|we|they|he|she)(?:'ll| will| shall) (?:call|phone|ring) (?:you|him|her)"
    r"|(?:recruiter|intro(?:ductory)?|screening|hr) call|rozmowa telefoniczna)\b"
)
_PHONE_PLACE = re.compile(
    r"(?:(?:by|per|via|on the|over the|par) )?(?:tele)?(?:phone|fon)(?: ?(?:call|interview|screen(?:ing)?"
    r"|gesprach|conference|konferenz))?|(?:conference )?call|telefonisch|telefonico|telephonique|dial[- ]in"
    r"|tel|puhelin"
)
_PROGRAMS = (
    "teams|google meet|zoom|webex|hangouts?|skype|whereby|jitsi|gotomeeting|chime|facetime|bluejeans|livekit"
)
_VIDEO_PLACE = re.compile(
    rf"\b(?:{_PROGRAMS}|video\w*|visio\w*|webcam|online|virtual(?:ly)?|virtuell|remote|en ligne|en linea"
    r"|web ?(?:conference|meeting))\b"
)
_VIDEO_SAID = re.compile(
    r"\b(?:video ?(?:call|interview|conference|chat|anruf|gesprach|konferenz|screen\w*)|visio(?:conference)?"
    r"|videoentretien|videollamada|(?:teams|zoom)[- ](?:meeting|call|interview)|virtual interview"
    r"|online[- ](?:interview|gesprach|meeting))\b"
)
_NOT_SAID = frozenset(
    {"tbd", "tba", "tbc", "to be determined", "to be announced", "n a", "na", "none", "unknown", "null"}
)
_ADDRESS = re.compile(r"https?://\S+")
_SIGNS = re.compile(r"[\W_]+")


def kind_of(*, summary: str, location: str, description: str, link: str, phone: str) -> InterviewKind | None:
    """How one meets, by the texts of an invitation; None where they do not tell.

    `link` is where one joins, `phone` the number to dial; either may be empty.
    """
    if link:
        return InterviewKind.VIDEO
    place = _SIGNS.sub(" ", folded(_ADDRESS.sub(" ", location))).strip()
    if place and place not in _NOT_SAID:
        return _of_place(place, location)
    said = folded(f"{summary}\n{description[:_LONGEST]}")
    if _VIDEO_SAID.search(said):
        return InterviewKind.VIDEO
    return InterviewKind.PHONE if phone or _PHONE_SAID.search(said) else None


def _of_place(place: str, location: str) -> InterviewKind:
    if _PHONE_PLACE.fullmatch(place) or number_alone(location):
        return InterviewKind.PHONE
    return InterviewKind.VIDEO if _VIDEO_PLACE.search(place) else InterviewKind.ONSITE
