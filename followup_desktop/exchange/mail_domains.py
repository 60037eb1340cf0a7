"""What the domain of an e-mail address tells of its owner's employer, and when it tells nothing."""

import re

from followup_desktop.exchange.lines.words import words

# Under a country's ending these are no names of companies: acme.co.uk, acme.com.au, acme.ne.jp.
_SECOND_LEVEL = re.compile(
    r"ac|asso|ca|co|com|edu|firm|g[ou]v?|gob|gouv|govt|gv|id|in|ind|info|ltd|me|mil|ne|net|nhs|nom|on|org?|plc|pp"
    r"|sch|school|web"
)
# Endings of two parts that are sold like one, and mail tenants that carry the company's name before them.
_OTHER_ENDING = re.compile(r"(?:br|cn|co|de|eu|jpn|ru|sa|uk|us|za)\.com|gb\.net|(?:mail\.)?onmicrosoft\.com")
_NO_COMPANY = re.compile("arpa|home|internal|invalid|lan|local|localdomain|localhost|onion")
_MARKS = {"gmbh": "GmbH", "ltd": "Ltd", "inc": "Inc", "llc": "LLC", "corp": "Corp", "co": "Co", "and": "and"}
_VOWEL = re.compile(r"[aeiouyäöüáàâãåéèêëíìîïóòôõøúùûæœ]|[^\x00-\u024f]")
_LABEL = re.compile(r"[^\W_](?:[\w-]*[^\W_])?")
_LONGEST = 253  # letters of a domain (RFC 1035)


def is_free_mail(domain: str) -> bool:
    """Whether anybody can have an address there, so that it names no employer."""
    return _is_listed(domain, "free_mail")


def is_service(domain: str) -> bool:
    """Whether it carries mail or invitations for others: recruiting programs, calendars, job boards."""
    return _is_listed(domain, "service_domains")


def company_of_domain(domain: str) -> str:
    """The company as its domain suggests it: "Acme Finance" of "mail.acme-finance.co.uk".

    Empty where it suggests none: free mail, services, IP addresses, names within a network.
    """
    labels = _labels(domain)
    if len(labels) < 2 or _NO_COMPANY.fullmatch(labels[-1]):
        return ""
    if is_free_mail(domain) or is_service(domain):
        return ""
    name = _name_and_ending(labels)[0]
    return " ".join(_written(part) for part in name.split("-") if part)


def company_letters(domain: str) -> str:
    """The name of the company in the domain, in one word and small letters; empty as company_of_domain."""
    return company_of_domain(domain).replace(" ", "").lower()


def _is_listed(domain: str, listed: str) -> bool:
    labels = _labels(domain)
    known = words(listed)
    if any(".".join(labels[start:]) in known for start in range(max(len(labels) - 1, 0))):
        return True
    name, ending = _name_and_ending(labels)
    return bool(ending) and f"{name}.*" in known


def _labels(domain: str) -> list[str]:
    """The parts of the name; none for what is no name: an address in numbers, an empty part."""
    clean = domain.strip().rstrip(".").lower()
    if not clean or len(clean) > _LONGEST or "[" in clean or ":" in clean:
        return []
    labels = [_readable(label) for label in clean.split(".")]
    return labels if all(map(_LABEL.fullmatch, labels)) and not labels[-1].isdigit() else []


def _readable(label: str) -> str:
    """The label in its own letters: münchen of xn--mnchen-3ya."""
    if not label.startswith("xn--"):
        return label
    try:
        return label.encode("ascii").decode("idna")
    except UnicodeError:  # left as it is written
        return label


def _name_and_ending(labels: list[str]) -> tuple[str, str]:
    """The name that was registered, and the ending under which; both empty for an ending alone."""
    last_two = ".".join(labels[-2:])
    parts = 1
    if len(labels) > 3 and _OTHER_ENDING.fullmatch(".".join(labels[-3:])):
        parts = 3
    elif len(labels) > 2 and _OTHER_ENDING.fullmatch(last_two):
        parts = 2
    elif len(labels) > 1 and len(labels[-1]) == 2 and _SECOND_LEVEL.fullmatch(labels[-2]):
        # "co.uk" is an ending; but "me.fr" or "in.gr", with nothing before them, are names.
        parts = 2 if len(labels) > 2 or labels[-2] in ("co", "com") else 1
    if len(labels) <= parts:
        return "", ""
    return labels[-parts - 1], ".".join(labels[-parts:])


def _written(part: str) -> str:
    """A word of the name with its capitals: IBM, KPMG, Acme."""
    if part in _MARKS:
        return _MARKS[part]
    if len(part) <= 3 or not _VOWEL.search(part):
        return part.upper()
    return part[0].upper() + part[1:]
