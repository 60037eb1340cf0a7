"""What someone's part was at an interview, as far as a note speaks differently to it."""

import re
from enum import StrEnum

from followup_desktop.wording.plain_text import folded


class Role(StrEnum):
    """The parts that have words of their own; OTHER has none."""

    RECRUITER = "recruiter"
    PANEL = "panel"
    PEER = "peer"
    EXECUTIVE = "executive"
    MANAGER = "manager"
    OTHER = ""


# Asked in this order: a hiring manager is one whatever else, a "Head of Talent" is a recruiter first, and
# a "Talent Partner" no partner of a firm.
_SIGNS = (
    (Role.MANAGER, r"hiring manager"),
    (Role.EXECUTIVE, r"\bchief\b"),
    (Role.RECRUITER, r"recruit|talent|human resources|headhunter|sourcer|(?:people|hr business) partner"),
    (Role.RECRUITER, r"^(?:hr|ta)$|^hr "),
    (Role.PANEL, r"panel|committee|board member"),
    (Role.PEER, r"\bpeer|team member|teammate|colleague|coworker|co-worker"),
    (Role.EXECUTIVE, r"^executive$|\b(?:managing|executive) director\b"),
    (Role.EXECUTIVE, r"\b(?:ceo|cfo|coo|cto|cio|cmo|cpo|cro|chro|ciso|[es]?vp|president|founder)\b"),
    (Role.EXECUTIVE, r"(?:^|[,&/] ?|\band |\bco-|\b(?:business|company) )owner\b"),
    (
        Role.EXECUTIVE,
        r"(?:^|\b(?:managing|senior|founding|equity|general) )partner(?:$|[,/]| (?:at|in|and|&) )",
    ),
    (Role.MANAGER, r"manager|head of|director|team lead|supervisor|vice president"),
)
# Those who work for an executive are none: "Assistant to the CEO", "President's office".
_WORKS_FOR_ONE = re.compile(r"\bto\b|\bassistant\b(?! vice)|\boffice\b|['\u2019]s\b")


def role_of(role: str, title: str = "") -> Role:
    """The part that someone played, by the role noted at the interview, else by the title on the card."""
    return _sign_in(role) or _sign_in(title)


def _sign_in(text: str) -> Role:
    words = folded(text).lower()
    no_executive = _WORKS_FOR_ONE.search(words) is not None
    for role, signs in _SIGNS:
        if re.search(signs, words) and not (role is Role.EXECUTIVE and no_executive):
            return role
    return Role.OTHER
