"""Addresses and numbers in a code: what a browser, a mail program or a telephone would do with them."""

import re
from urllib.parse import unquote, urlsplit

from followup_desktop.exchange.characters import fit

_LONGEST = 2000
_MAIL = re.compile(r"[^\s@<>,;:\"]{1,64}@[^\s@<>,;:\"]{1,255}")
# Letters, for numbers such as 1-800-FLOWERS; and an extension or a pause at the end.
_PHONE = re.compile(
    r"\+?[0-9(*#][0-9A-Z*#()\[\] ./\u2010-\u2015-]{1,40}(?:(?:x|ext\.?|[pw,;]) ?[0-9#*]{1,10})?"
)
_BARE = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,24}(?:[/?#]\S*)?", re.IGNORECASE)
_LINK = re.compile("mailto:", re.IGNORECASE)


def web_address(text: str) -> str:
    """The text where it is the address of a page (http, https, or "www.acme.example"); else empty.

    One that carries a name and a password in front of the host is none: it pretends to lead elsewhere.
    """
    address = text.strip()
    if len(address) > _LONGEST or any(letter.isspace() or not letter.isprintable() for letter in address):
        return ""
    if _BARE.fullmatch(address):
        return address if "@" not in address.split("/")[0] else ""
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        return ""
    named = parts.scheme.lower() in {"http", "https"} and "." in host and "@" not in parts.netloc
    return address if named else ""


def mail_address(text: str) -> str:
    """The text where it is an e-mail address, also behind "mailto:"; else empty."""
    address = text.strip()
    if _LINK.match(address):
        address = address[len("mailto:") :].strip()
    return fit(address) if _MAIL.fullmatch(address) else ""


def phone_number(text: str) -> str:
    """The text where it is a number to dial, also behind "tel:" (RFC 3966); else empty."""
    number = text.strip()
    if number[:4].lower() == "tel:":
        number, _semicolon, rest = unquote(number[4:]).partition(";")
        extension = re.search(r"(?:^|;)ext=([0-9#*]{1,10})", rest)
        number = f"{number} ext. {extension.group(1)}" if extension else number
    number = number.strip()
    digits = sum(letter.isdigit() for letter in number)
    return number if digits >= 2 and _PHONE.fullmatch(number) else ""


def mail_addresses_of_link(link: str) -> list[str]:
    """To whom a "mailto:" link writes (RFC 6068)."""
    recipients, _question, query = link[len("mailto:") :][:_LONGEST].partition("?")
    parts = [*recipients.split(",")]
    for field in query.split("&"):
        name, _equals, value = field.partition("=")
        if name.lower() == "to":
            parts += value.split(",")
    return [address for address in map(mail_address, map(unquote, parts)) if address]
