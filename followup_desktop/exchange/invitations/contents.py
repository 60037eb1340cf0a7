"""What an event says: subject, place, link, people, and what can be concluded of company and position."""

import re

from followup_desktop.domain.found import Detail, FoundInterview, FoundText, Origin, Place, Sure
from followup_desktop.exchange.invitations.events import Invite
from followup_desktop.exchange.invitations.interviewers import with_listed
from followup_desktop.exchange.invitations.links import address_alone, meeting_link, with_plain_links
from followup_desktop.exchange.invitations.people import organizer_address, people_of, room_of
from followup_desktop.exchange.invitations.phone import phone_in
from followup_desktop.exchange.invitations.place import kind_of
from followup_desktop.exchange.invitations.subject import concluded
from followup_desktop.exchange.invitations.text import one_line, plain_text
from followup_desktop.exchange.invitations.values import Values, text_of
from followup_desktop.exchange.mail_domains import company_of_domain

_LONGEST_LINE = 500
_OWN_LINKS = (
    "X-MICROSOFT-SKYPETEAMSMEETINGURL",
    "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK",
    "X-GOOGLE-CONFERENCE",
    "X-GOOGLE-HANGOUT",
    "X-TELEMOST-CONFERENCE",
    "X-ONLINE-MEETING-URL",
)
_NUMBER = re.compile(r"tel:|\+?[\d (]", re.IGNORECASE)


def interview_of(invite: Invite) -> FoundInterview:
    """The interview that an event stands for, with everything that it says."""
    values, start = invite.values, invite.start
    summary = one_line(text_of(values, "SUMMARY"))[:_LONGEST_LINE]
    html = text_of(values, "X-ALT-DESC")
    description = with_plain_links(plain_text(text_of(values, "DESCRIPTION")) or plain_text(html))
    location = _location(values)
    link = _link(values, location, html)
    numbers = "\n".join(text for text in _conferences(values) if _NUMBER.match(text))
    phone = phone_in(numbers=numbers, location=location, description=description)
    kind = kind_of(summary=summary, location=location, description=description, link=link, phone=phone)
    people = with_listed(people_of(values), description)
    domain = organizer_address(values).partition("@")[2].lower()
    employer = company_of_domain(domain)
    subject = concluded(summary, [person.first(Detail.NAME) for person in people], employer)
    of_subject, of_domain = Origin(Place.INVITE, "SUMMARY"), Origin(Place.DOMAIN, domain)
    return FoundInterview(
        uid=invite.uid,
        sequence=invite.sequence,
        stamp=invite.stamp,
        recurrence=invite.recurrence,
        cancelled=invite.cancelled,
        starts_at=start.moment if start else None,
        timezone=start.zone if start else "",
        minutes=invite.minutes,
        whole_day=start is not None and start.whole_day,
        kind=kind,
        summary=summary,
        description=description,
        location=location,
        link=link,
        phone=phone,
        company=_guess(subject.company, of_subject) or _guess(employer, of_domain),
        position=_guess(subject.position, of_subject),
        people=people,
    )


def _guess(text: str, origin: Origin) -> FoundText | None:
    return FoundText(text, origin, Sure.GUESS) if text else None


def _location(values: Values) -> str:
    """The place as it is written, of Apple's own field where only that says it, else the room asked for."""
    lines = (one_line(line) for line in plain_text(text_of(values, "LOCATION")).splitlines())
    written = "\n".join(line for line in lines if line)
    return (written or _structured(values) or room_of(values))[:_LONGEST_LINE]


def _structured(values: Values) -> str:
    for value in values.get("X-APPLE-STRUCTURED-LOCATION", ()):
        named = getattr(value, "params", {})
        title, address = one_line(str(named.get("X-TITLE", ""))), one_line(str(named.get("X-ADDRESS", "")))
        parts = [title] if title and title not in address else []
        if address := address.replace("\\n", ", "):
            parts.append(address)
        if parts:
            return ", ".join(parts)
    return ""


def _conferences(values: Values) -> list[str]:
    return [str(value).strip() for value in values.get("CONFERENCE", ())]


def _link(values: Values, location: str, html: str) -> str:
    """Where to join; a place that is nothing but the address of a page is one."""
    own = [text_of(values, name) for name in _OWN_LINKS] + _conferences(values)
    texts = [location, text_of(values, "URL"), text_of(values, "DESCRIPTION"), html]
    return meeting_link(own, texts) or address_alone(location)
