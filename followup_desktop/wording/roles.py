"""What someone's part was at an interview, as far as a note speaks differently to it."""

from enum import StrEnum

from followup_desktop.wording.plain_text import folded


class Role(StrEnum):
    """The parts that have words of their own; OTHER has none."""

    RECRUITER = "recruiter"
    PANEL = "panel"
    PEER = "peer"
    MANAGER = "manager"
    OTHER = ""


# Asked in this order: a "hiring manager" is no "manager of talent acquisition".
_SIGNS = (
    (Role.RECRUITER, ("recruit", "talent", "human resources", "people partner", "headhunter", "sourcer")),
    (Role.PANEL, ("panel", "committee", "board member")),
    (Role.PEER, ("peer", "team member", "teammate", "colleague", "coworker", "co-worker")),
    (Role.MANAGER, ("manager", "head of", "director", "team lead", "supervisor", "chief", "vice president")),
)


def role_of(role: str, title: str = "") -> Role:
    """The part that someone played, by the role noted at the interview, else by the title on the card."""
    return _sign_in(role) or _sign_in(title)


def _sign_in(text: str) -> Role:
    words = folded(text).lower()
    if words in ("hr", "ta") or words.startswith("hr "):
        return Role.RECRUITER
    return next((role for role, signs in _SIGNS if any(sign in words for sign in signs)), Role.OTHER)
