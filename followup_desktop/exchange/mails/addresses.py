"""The addresses in the headers of a mail, and the names beside them, as programs really write them."""

# ruff: noqa: RUF001 (letters and signs of other scripts are meant)
import re
from typing import NamedTuple

from followup_desktop.exchange.characters import fit
from followup_desktop.exchange.lines.bare_names import bare_name
from followup_desktop.exchange.lines.name_agreement import address_agreement, given_name_first
from followup_desktop.exchange.lines.names import name_strength
from followup_desktop.exchange.lines.organizations import mark_strength, organization_strength
from followup_desktop.exchange.mail_domains import company_letters, is_service

_LONGEST_HEADER = 100_000  # letters
_LONGEST_ENTRY = 1_000  # letters of one address with its name
_MOST = 300  # addresses of a header
_ADDRESS = re.compile(
    r"[^\s@<>()\[\],;:\"'|]{1,100}@[^\s@<>()\[\],;:\"'|]{1,200}\.[^\s@<>()\[\],;:\"'|.]{0,60}[^\W\d_]"
)
_MACHINE = re.compile(
    r"(?:.*[._+-])?(?:no|not|do-?not|don-?t|ne-?pas|nicht)[._-]?(?:reply|respond|antworten|repondre|responder)(?:[._+-].*)?"
    r"|noreply.*|donotreply.*|mailer-daemon|postmaster|bounces?(?:[+-].*)?|notifications?(?:[+-].*)?|notify|alerts?"
    r"|calendar-(?:notification|server)|auto(?:mated)?-?(?:reply|confirm|mailer)?|daemon|system|robot|mailer|invitations?"
    r"|messages-noreply|inmail-hit-reply|hit-reply|jobalerts.*|jobs-noreply|unsubscribe.*|undisclosed-recipients|invalid"
    r"|unknownorganizer",
    re.IGNORECASE,
)
_VIA = re.compile(
    r"\s*(?:[(\[]\s*)?(?:\bvia\b|\büber\b|\bthrough\b|\bpar le biais de\b)\s+[^()\[\]]{2,60}[)\]]?\s*$",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"\s*(?:[|•·]|\s[-–—@/]\s|\s(?:from|at|von|de chez|bei)\s)\s*", re.IGNORECASE)
_BRACKET = re.compile(r"\s*[(\[]([^()\[\]]{2,60})[)\]]\s*$")
_LOOKS_LIKE_ONE = 2.0  # of name_strength
_ONE_WORD, _BOTH_WORDS = 3.0, 5.0  # of address_agreement
_SHARED = re.compile(
    r"info|jobs?|careers?|team|office|hello|hi|kontakt|contact|mail|hr|rh|people|talent|support|sales|service|news"
    r"|bewerbung(?:en)?|karriere|personal|recruit(?:ing|ment)|admin|marketing|press|presse|events?"
)
_QUOTES = "\"'‘’“”„`«» \t"


class Mailbox(NamedTuple):
    """An address with the name beside it; the name may be empty, the address too where it is none."""

    name: str
    address: str


class Displayed(NamedTuple):
    """What a name in a header tells: a person, a company, or both."""

    person: str
    company: str


def mailboxes(header: str) -> list[Mailbox]:
    """The addresses of a header, each once, with what is written beside them (still encoded, if it is)."""
    found: dict[str, Mailbox] = {}
    for entry in _entries(header[:_LONGEST_HEADER]):
        mailbox = _mailbox(entry)
        if mailbox.name or mailbox.address:
            found.setdefault(mailbox.address.lower() or mailbox.name, mailbox)
        if len(found) == _MOST:
            break
    return list(found.values())


def is_machine(address: str) -> bool:
    """Whether nobody reads what is sent there."""
    local, _at, domain = address.rpartition("@")
    return _MACHINE.fullmatch(local) is not None or domain.lower().endswith("calendar.google.com")


def is_relay(address: str) -> bool:
    """Whether it is that of a program which sends mail for others."""
    return is_machine(address) or is_service(address.rpartition("@")[2])


def displayed(name: str, address: str) -> Displayed:
    """The person and the company in a name such as "Grace Hopper (Acme Finance) via Calendly"."""
    line = _VIA.sub("", fit(name).strip(_QUOTES)).strip(_QUOTES)
    line = " ".join(line.split())
    if not line or "@" in line:
        return Displayed("", "")
    domain = company_letters(address.rpartition("@")[2])
    domains = [domain] if domain else []
    bracket = _BRACKET.search(line)
    if bracket and organization_strength(bracket[1], domains) >= 2:
        return Displayed(bare_name(line[: bracket.start()]).name, bracket[1].strip())
    parts = [part.strip(_QUOTES) for part in _BEHIND.split(line, maxsplit=1)]
    if len(parts) == 2 and all(parts) and name_strength(parts[0]) > 0:
        company = parts[1] if organization_strength(parts[1], domains) >= 2 else ""
        return Displayed(bare_name(parts[0]).name, company)
    local = address.partition("@")[0]
    if _is_company(line, domains) and not _is_in_address(line, local):
        return Displayed("", line)
    person = given_name_first(bare_name(line).name, local)
    if person.lower() == address.partition("@")[0].lower() and person == person.lower():
        return Displayed("", "")
    return Displayed(person, "")


def _is_company(line: str, domains: list[str]) -> bool:
    strength = organization_strength(line, domains)
    return (
        mark_strength(line) > 0
        or (strength >= 2 and name_strength(line) < 3)
        or (name_strength(line) <= 0 and len(line.split()) > 1)
    )


def _is_in_address(line: str, local: str) -> bool:
    """Whether it is the name of a person whose family name is that of the domain: ana@lima.example."""
    if name_strength(line) < _LOOKS_LIKE_ONE or mark_strength(line):
        return False
    agreement = address_agreement(line, local)
    return agreement >= _BOTH_WORDS or (agreement >= _ONE_WORD and not _SHARED.fullmatch(local.lower()))


def _mailbox(entry: str) -> Mailbox:
    text = entry.strip()[-_LONGEST_ENTRY:]
    begin = text.rfind("<")
    if begin >= 0:
        inner = text[begin + 1 :].partition(">")[0].strip()
        address = _ADDRESS.fullmatch(inner.removeprefix("mailto:").strip(_QUOTES))
        name = text[:begin].strip().strip(_QUOTES)
        return Mailbox(_unquoted(name), address.group() if address else "")
    found = _ADDRESS.search(text)
    if found is None:
        return Mailbox("" if text.endswith(":") else _unquoted(text.strip(_QUOTES)), "")
    beside = f"{text[: found.start()]} {text[found.end() :]}".strip()
    beside = re.sub(r"^[^:]{1,40}:\s*$", "", beside).strip("()[] ").strip(_QUOTES)
    return Mailbox(_unquoted(beside), found.group())


def _unquoted(name: str) -> str:
    return name.replace('\\"', '"').replace("\\\\", "\\").strip(_QUOTES)


def _entries(header: str) -> list[str]:
    """Apart at commas and semicolons that are in no quotes, brackets or angles."""
    entries: list[str] = []
    begin = depth = 0
    quoted = False
    for at, sign in enumerate(header):
        if sign == '"' and (at == 0 or header[at - 1] != "\\"):
            quoted = not quoted
        elif quoted:
            continue
        elif sign in "<(":
            depth += 1
        elif sign in ">)":
            depth = max(depth - 1, 0)
        elif sign in ",;" and not depth:
            entries.append(header[begin:at])
            begin = at + 1
    entries.append(header[begin:])
    return _rejoined([entry for entry in entries if entry.strip()])


def _rejoined(entries: list[str]) -> list[str]:
    """A name with a comma that nobody quoted has no address of its own: it belongs to the next entry."""
    joined: list[str] = []
    waiting = ""
    for entry in entries:
        text = f"{waiting},{entry}" if waiting else entry
        if "@" in entry or len(text) > 200:
            joined.append(text)
            waiting = ""
        else:
            waiting = text
    return [*joined, waiting] if waiting else joined
