"""Handing a note over to a mail service in the browser. Nothing is ever sent from here."""

from enum import Enum

from followup_desktop.desktop.mail_handoff import HandOver, MailAddress, encoded_line, open_address, with_body

SAFE_LENGTH = 2_000
"""Bytes of a compose address that arrive whole, with either service and every browser.

Outlook on the web takes about 2,048, and Windows hands a browser 2,083. Gmail names no limit, but sends
whoever is not signed in round by another page, with the whole address inside that page's own. A note of 150
English words has about 1,300.
"""


class WebMail(Enum):
    """A mail service: the address of its page for a new mail, and what it calls recipient and subject."""

    GMAIL = ("https://mail.google.com/mail/?view=cm&fs=1&", "to", "su")
    OUTLOOK = ("https://outlook.office.com/mail/deeplink/compose?", "to", "subject")


def compose_address(
    service: WebMail, to: str, subject: str, body: str, *, limit: int = SAFE_LENGTH
) -> MailAddress:
    """The address of a new mail to this one recipient.

    Every value is percent-encoded, and lines end with CRLF. Above `limit` bytes the body is left out.
    """
    page, recipient, about = service.value
    start = f"{page}{recipient}={encoded_line(to.strip())}&{about}={encoded_line(subject)}"
    return with_body(start, body, limit)


def open_in_web_mail(service: WebMail, to: str, subject: str, body: str) -> HandOver:
    """Open a new mail in the browser.

    Where the note is too long to hand over, it is put on the clipboard, to be pasted into the mail.
    """
    return open_address(compose_address(service, to, subject, body), body)
