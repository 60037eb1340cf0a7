"""Handing a note over to the person's mail program. Nothing is ever sent from here."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from urllib.parse import quote

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from followup_desktop.desktop import clipboard
from followup_desktop.desktop.mail_apps import mail_app_is_there

SAFE_LENGTH = 2_000 if sys.platform == "win32" else 120_000
"""Bytes of a mailto address that arrive whole: Windows cuts at 2,083, Linux refuses above 131,036."""


class HandOver(Enum):
    """How handing over went, as far as the system tells."""

    OPENED = "opened"
    BODY_ON_CLIPBOARD = "body_on_clipboard"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class MailAddress:
    """An address that opens a new mail, and whether the body was too long for it and was left out."""

    url: str
    without_body: bool


def mailto(to: Sequence[str], subject: str, body: str, *, limit: int = SAFE_LENGTH) -> MailAddress:
    """The address (RFC 6068) of a new mail with these recipients, subject and body in the mail program.

    Everything but the @ of each address is percent-encoded, and lines end with CRLF. Above `limit` bytes
    the body is left out.
    """
    recipients = ",".join(_encoded_address(address) for address in to)
    return with_body(f"mailto:{recipients}?subject={encoded_line(subject)}", body, limit)


def open_in_mail_app(to: Sequence[str], subject: str, body: str) -> HandOver:
    """Open a new mail in the person's mail program; FAILED where there is none.

    Where the note is too long to hand over, it is put on the clipboard, to be pasted into the mail.
    """
    if not mail_app_is_there():
        return HandOver.FAILED
    return open_address(mailto(to, subject, body), body)


def with_body(start: str, body: str, limit: int) -> MailAddress:
    """An address that begins like this, with the body behind it as far as `limit` bytes allow."""
    lines = body.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    whole = f"{start}&body=" + encoded("\r\n".join(lines))
    if len(whole) > limit:
        return MailAddress(start, without_body=True)
    return MailAddress(whole, without_body=False)


def open_address(address: MailAddress, body: str) -> HandOver:
    """Let the system open such an address; a body that is not in it goes onto the clipboard."""
    if address.without_body:
        clipboard.copy(body)
    url = QUrl.fromEncoded(address.url.encode("ascii"), QUrl.ParsingMode.StrictMode)
    if not QDesktopServices.openUrl(url):
        return HandOver.FAILED
    return HandOver.BODY_ON_CLIPBOARD if address.without_body else HandOver.OPENED


def encoded(text: str) -> str:
    """The text in UTF-8, percent-encoded."""
    return quote(text, safe="", errors="replace")


def encoded_line(text: str) -> str:
    """The same of a text on one line: a line break in a subject would begin another header."""
    return encoded(" ".join(text.splitlines()))


def _encoded_address(address: str) -> str:
    local, at, domain = address.strip().rpartition("@")
    return f"{encoded_line(local)}{at}{encoded_line(domain)}"
