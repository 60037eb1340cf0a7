"""The number to dial, out of the place and the description of an invitation.

A number counts that stands alone as the place, behind tel:, or in a line that speaks of calling. What is a
date, a meeting's ID, a PIN or a fax does not.
"""

import re

from followup_desktop.domain.letters import folded

_LONGEST = 20_000
_MOST_LINES = 400
_LONGEST_LINE = 500
_LINES_BACK = 3

_DIGITS = r"\(?\d(?:[ \u00a0().\-/\u2011\u2013]{0,2}\d){5,16}"
_NUMBER = rf"(?:\+|00(?=[1-9]))?{_DIGITS}"
_INTERNATIONAL = re.compile(rf"(?<![\w.+/=&%-])\+\s?{_DIGITS}(?![\w@])")
_TEL = re.compile(r"\btel:\s?(\+?\(?\d[\d ().\-]{4,22}\d)", re.IGNORECASE)
_ALONE = re.compile(
    rf"(?:(?:tel|phone|call|mobile|cell|telefon)[ .:]{{0,3}})?({_NUMBER})(?:[ ,;x#p]{{0,4}}\d{{0,12}}#?)?",
    re.IGNORECASE,
)
_LABELS = (
    "call(?:ing)?|(?:tele)?phone|tel|dial(?: in)?|mobile|cell|anruf|telefon|telefonnummer|handy|rufnummer"
    "|appel(?:er)?|telefono|llamar|ligar"
)
_LABELLED = re.compile(rf"\b(?:{_LABELS})\b[^\d+\n]{{0,40}}?({_NUMBER})(?![\w@])")
_CALLING = re.compile(
    r"\b(?:call|phone|dial|tel|telephone|telefon\w*|anruf\w*|einwahl\w*|einwahlen|appel\w*|llam\w*|numero"
    r"|nummer|number|one[- ]tap|join by|by phone|ring|audio)\b|[☎📞]"
)
_NO_NUMBER = re.compile(
    r"\b(?:id|pin|code|kennung|passcode|password|passwort|fax|kenncode)\b|conference (?:id|code)",
    re.IGNORECASE,
)
_DATE = re.compile(r"(?:19|20)\d\d([-./])\d\d?\1\d\d?|\d\d?([-./])\d\d?\2(?:19|20)\d\d")


def phone_in(*, numbers: str, location: str, description: str) -> str:
    """The number to dial; empty where there is none. `numbers` are fields that hold nothing else."""
    description = description[:_LONGEST]
    for text in (numbers, location, description):
        if found := _TEL.search(text):
            return _tidy(found[1])
    return number_alone(location) or _said_to_call(location) or _said_to_call(description)


def number_alone(text: str) -> str:
    """The number, where a text is nothing but one; else empty."""
    found = _ALONE.fullmatch(text.strip()[:_LONGEST_LINE])
    return _tidy(found[1]) if found and not _DATE.fullmatch(found[1]) else ""


def _said_to_call(text: str) -> str:
    """A number in a line that speaks of calling, or with + shortly after such a line."""
    before = _LINES_BACK + 1
    for whole in text.splitlines()[:_MOST_LINES]:
        line = whole[:_LONGEST_LINE]
        said = folded(line)
        before = 0 if _CALLING.search(said) else before + bool(line.strip())
        if before > _LINES_BACK:
            continue
        international = _INTERNATIONAL.search(line)
        if international and not _NO_NUMBER.search(line[: international.start()][-25:]):
            return _tidy(international.group())
        labelled = _LABELLED.search(said)
        if labelled and not _NO_NUMBER.search(said[labelled.start() : labelled.start(1)]):
            number = _tidy(labelled[1])
            if not _DATE.match(number):
                return number
    return ""


def _tidy(number: str) -> str:
    return " ".join(number.replace("\u00a0", " ").split()).rstrip(" (-./")
