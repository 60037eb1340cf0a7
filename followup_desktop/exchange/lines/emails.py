"""E-mail and web addresses in a line, also a little damaged by readers of pictures or for fear of robots."""

# ruff: noqa: RUF001 (letters and signs of other scripts are meant)
import re
from typing import NamedTuple

from followup_desktop.exchange.lines.words import words

_PART = r"[\w!#$%&'*+/=?^`{|}~-]"
_EMAIL = re.compile(
    rf"(?<![\w.+-]){_PART}+(?:\.+{_PART}+)*@(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_][\w-]*[^\W_]"
)
_AT = re.compile(
    r"\s*[\[({<]\s*(?:at|ät|et|arroba|chiocciola|a|@)\s*[\])}>]\s*|\s+(?:AT|at)\s+(?=\S+\s*[\[({]?\s*(?:dot|punkt|\.))",
    re.IGNORECASE,
)
_DOT = re.compile(r"\s*[\[({]\s*(?:dot|punkt|point|punto|ponto|\.)\s*[\])}]\s*|\s+dot\s+", re.IGNORECASE)
_LABEL = re.compile(
    r"^(?:e-?mail|mail|e|email address|メール|邮箱|✉)\s*[:.：]?\s+|^[^:]{1,20}:\s*", re.IGNORECASE
)
_JOINED_LABEL = re.compile(r"(?:E\.|E-?[Mm]ail[.:]?|EMAIL)(?=[a-z0-9][\w.+-]*@)")
_NAME = r"[\w+-]+(?:\s?\.\s?[\w+-]+)*"
_HOST = r"[\w-]+(?:\s?[.,]\s?[\w-]+)*"
_DAMAGED = re.compile(rf"({_NAME})\s*(?:@|©|®|\(a\))\s*({_HOST})\s?[.,]\s?([a-z]{{2,12}})", re.IGNORECASE)
_SIGN = re.compile(r"[@©®]|\(a\)", re.IGNORECASE)
_LOST_DOT = re.compile(
    rf"({_NAME})\s*@\s*({_HOST}) (com|net|org|de|eu|info|io|co|uk|fr|it|es|nl|example)", re.IGNORECASE
)
_HALF = re.compile(r"[\w.+-]+@[\w.-]*|@[\w-]+(?:\.[\w-]+)+|[\w.+-]+")

_SCHEME = re.compile(r"(?:https?\s?:\s?/\s?/\s?|www\s?[.,]\s?)\S+", re.IGNORECASE)
_BARE = re.compile(
    r"(?<![\w@.-])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?P<end>[a-z]{2,13})(?![\w@-])(?:/[^\s,;|<>()]*)?",
    re.IGNORECASE,
)
_COUNTRY = re.compile("[a-z]{2}")
# Two letters behind a dot that end no address: "z.o.o", "S.p.A", "e.V", "Ph.D", "i.d.R".
_SHORT = 3


class Address(NamedTuple):
    """An address as it is meant, with where it begins and ends in the line."""

    text: str
    start: int
    end: int


def emails_in(line: str) -> list[Address]:
    """The e-mail addresses in a line, in order; a damaged one where the line holds nothing else."""
    found = [_unlabelled(match) for match in _EMAIL.finditer(line)]
    return found or _damaged(line)


def emails_only(text: str) -> str:
    """The address that a text is, and nothing else; empty where it is none."""
    match = _EMAIL.fullmatch(text.strip())
    return match.group() if match else ""


def joined_email(first: str, second: str) -> str:
    """The address that a line break cut in two; empty where the two lines are none."""
    halves = [half.strip() for half in (_LABEL.sub("", first), second)]
    if not all(map(_HALF.fullmatch, halves)) or sum("@" in half for half in halves) != 1:
        return ""
    if _EMAIL.fullmatch(halves[0]) or _EMAIL.fullmatch(halves[1]):
        return ""
    # Without a dot where the line ends, only what begins or ends in @ or a sign goes on.
    if not (halves[0][-1] in "@.-_" or halves[1][0] in "@.-_"):
        return ""
    return emails_only("".join(halves))


def webs_in(line: str) -> list[Address]:
    """The web addresses in a line, in order: with http or www, or a name with a known ending."""
    found: list[Address] = []
    for match in _SCHEME.finditer(line):
        text = re.sub(r"\s", "", match.group()).rstrip(".,;:!?)>]'\"").replace(",", ".")
        if "." in text.removeprefix("www."):
            found.append(Address(text, match.start(), match.end()))
    for match in _BARE.finditer(line):
        if _is_web(match) and not any(one.start < match.end() and match.start() < one.end for one in found):
            found.append(Address(match.group().rstrip("."), match.start(), match.end()))
    return sorted(found, key=lambda one: one.start)


def _unlabelled(match: re.Match[str]) -> Address:
    """Without the label that a reader of pictures joined to it: "E.grace@", "Emailgrace@"."""
    label = _JOINED_LABEL.match(match.group())
    text = match.group()[label.end() :] if label else match.group()
    return Address(text, match.start(), match.end())


def _is_web(match: re.Match[str]) -> bool:
    name = match.group().partition("/")[0]
    ending = match["end"]
    if name != name.lower() and name.upper() != name and ending != ending.lower():
        return False
    if ending.isupper() and not name.startswith("WWW"):
        return False
    longest = max(len(label) for label in name.split(".")[:-1])
    if ending.lower() in words("domain_endings"):
        return longest > 1
    return _COUNTRY.fullmatch(ending) is not None and longest >= _SHORT and name == name.lower()


def _damaged(line: str) -> list[Address]:
    plain = _DOT.sub(".", _AT.sub("@", line))
    if plain != line and (match := _EMAIL.search(plain)):
        begin = line.find(match.group().partition("@")[0])
        end = len(line) - (len(plain) - match.end())
        return [Address(match.group(), max(begin, 0), end)]
    if not _SIGN.search(line):
        return []
    label = _LABEL.match(line)
    start = label.end() if label else 0
    text = line[start:].strip()
    for pattern in (_DAMAGED, _LOST_DOT):
        if match := pattern.fullmatch(text):
            name, host, ending = (re.sub(r"\s", "", part).replace(",", ".") for part in match.groups())
            return [Address(f"{name}@{host}.{ending}", start, len(line))] if label or "@" in text else []
    return []
