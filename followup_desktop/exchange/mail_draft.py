"""A note as a mail draft (.eml): a mail program opens it, and the person looks it over and sends it.

Names come from business cards and subjects from a field, so nothing in them may begin another header, or add
another address. The standard library writes the mail; the three headers with such text are encoded here, as
its own folding loses the quotes of a long name with commas, and makes addresses of its parts.
"""

import re
from typing import TYPE_CHECKING, NamedTuple, Self

from followup_desktop.exchange.characters import fit

if TYPE_CHECKING:
    from email.message import EmailMessage
    from email.policy import EmailPolicy

_PAGE = '<!DOCTYPE html>\n<html><head><meta charset="utf-8"></head><body>\n{body}\n</body></html>\n'

_BREAKS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029][\x00- \x7f-\x9f\u2028\u2029]*")
# RFC 5322: what may stand in a name without quotes; and, with room for RFC 6532, an address without any.
_PLAIN_NAME = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]+")
_ADDRESS = re.compile(r"([^\s@<>()\[\]\\,;:\"]+)@([^\s@<>()\[\]\\,;:\"]+)")
_LINE = 76  # characters: a header is folded before the 78 that RFC 5322 advises
_FILE_NAME = 180  # bytes, of the 255 that file systems take
_NOT_IN_FILE_NAMES = re.compile(r'[\\/:*?"<>|]')  # what Windows refuses, and with it most others


class Mailbox(NamedTuple):
    """A person with an e-mail address; either may be empty."""

    name: str
    address: str


def mail_draft(*, to: Mailbox, sender: Mailbox, subject: str, text: str, html: str) -> bytes:
    """The draft as RFC 5322 wants it: with text and HTML as two forms of the same note, both in UTF-8.

    `html` is what stands in the body of the page. X-Unsent makes mail programs open it for editing. There is
    no Date and no Message-ID: it has not been sent, and whoever sends it sets them. An address that is none
    leaves its header out.
    """
    # Imported here: loading it takes longer than the first paint can wait.
    from email.message import EmailMessage
    from email.policy import SMTP, SMTPUTF8

    addresses = to.address + sender.address
    draft = EmailMessage(policy=SMTP if addresses.isascii() else SMTPUTF8)
    draft["X-Unsent"] = "1"
    _address(draft, "From", sender)
    _address(draft, "To", to)
    draft["Subject"] = _Written("Subject", _words("Subject", _one_line(subject)))
    draft.set_content(fit(text), cte="quoted-printable")
    draft.add_alternative(_PAGE.format(body=fit(html)), subtype="html", cte="quoted-printable")
    return draft.as_bytes()


def file_name(*parts: str) -> str:
    """A name for the draft's file that every system takes, such as "Grace Hopper, Acme Finance.eml"."""
    line = ", ".join(clean for part in parts if (clean := _in_file_name(part)))
    short = line.encode()[:_FILE_NAME].decode(errors="ignore")
    return f"{short.strip(' .,') or 'note'}.eml"


class _Written(str):
    """The value of a header that is encoded and folded already. Having a name, it is taken as it is."""

    __slots__ = ("name",)
    name: str

    def __new__(cls, name: str, value: str) -> Self:
        written = super().__new__(cls, value)
        written.name = name
        return written

    def fold(self, *, policy: "EmailPolicy") -> str:
        """The whole header; called when the draft is written."""
        return f"{self.name}: {self}{policy.linesep}"


def _address(draft: "EmailMessage", header: str, whose: Mailbox) -> None:
    found = _ADDRESS.fullmatch(_one_line(whose.address))
    if found is None:
        return
    address = f"<{found[1]}@{_domain(found[2])}>"
    name = _name(header, _one_line(whose.name))
    gap = "\r\n " if len(header) + len(name) + len(address) + 3 > _LINE else " "
    draft[header] = _Written(header, f"{name}{gap}{address}" if name else address)


def _name(header: str, name: str) -> str:
    if len(name) > _LINE - len(header) or not name.isascii() or "=?" in name:
        return _encoded(header, name)
    if _PLAIN_NAME.fullmatch(name):
        return name
    quoted = name.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{quoted}"'


def _words(header: str, text: str) -> str:
    fits = text.isascii() and "=?" not in text and len(header) + 2 + len(text) <= _LINE
    return text if fits else _encoded(header, text)


def _encoded(header: str, text: str) -> str:
    """As encoded words (RFC 2047), folded."""
    from email.header import Header

    return Header(text, "utf-8", header_name=header, maxlinelen=_LINE).encode(linesep="\r\n")


def _domain(domain: str) -> str:
    """The domain as every mail server knows it."""
    try:
        return domain.encode("idna").decode("ascii")
    except UnicodeError:  # left to the mail program
        return domain


def _one_line(text: str) -> str:
    return fit(_BREAKS.sub(" ", text)).strip()


def _in_file_name(part: str) -> str:
    return " ".join(_NOT_IN_FILE_NAMES.sub(" ", _one_line(part)).split()).strip(" .")
