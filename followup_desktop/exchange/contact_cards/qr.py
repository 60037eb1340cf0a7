"""A contact as a card so small that it fits a QR code which any phone reads off a screen."""

from followup_desktop.domain.contact import Contact
from followup_desktop.exchange.characters import fit
from followup_desktop.exchange.contact_cards.names import one_line, parts_of_name
from followup_desktop.exchange.vcards.text import escaped

MOST_BYTES = 400
"""A QR code of 77 modules a side: about the largest that a phone reads off a screen at once."""

_LONGEST = 100  # letters of one field
_MOST_PHONES, _MOST_EMAILS = 3, 2


def card_for_qr(contact: Contact) -> str:
    """The contact as vCard 3.0, which all phones know: name, organization, title, and where to reach them.

    Without notes and pictures, and as much of the rest as fits into MOST_BYTES, the most useful first. Lines
    are not folded: many readers of QR codes do not put them together.
    """
    name = one_line(fit(contact.name))[:_LONGEST]
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"N:{parts_of_name(name)}", f"FN:{escaped(name)}"]
    last = "END:VCARD"
    room = MOST_BYTES - sum(len(line.encode()) + 2 for line in (*lines, last))
    for label, text in _by_use(contact):
        value = one_line(fit(text))
        line = f"{label}:{value if label == 'URL' else escaped(value)}"
        needed = len(line.encode()) + 2
        if value and len(value) <= _LONGEST and needed <= room:
            lines.append(line)
            room -= needed
    return "".join(f"{line}\r\n" for line in (*lines, last))


def _by_use(contact: Contact) -> list[tuple[str, str]]:
    phones, emails = contact.phones[:_MOST_PHONES], contact.emails[:_MOST_EMAILS]
    return [
        *(("TEL", phone) for phone in phones[:1]),
        *(("EMAIL", email) for email in emails[:1]),
        ("ORG", contact.organization),
        ("TITLE", contact.title),
        *(("TEL", phone) for phone in phones[1:]),
        *(("EMAIL", email) for email in emails[1:]),
        ("URL", contact.url),
    ]
