"""The addresses and numbers in the pieces of a card, and what is left beside them."""

# ruff: noqa: RUF001 (letters and signs of other scripts are meant)
import re
from collections.abc import Sequence
from typing import NamedTuple

from followup_desktop.domain.found import Detail
from followup_desktop.domain.letters import folded
from followup_desktop.exchange.lines.emails import Address, emails_in, joined_email, webs_in
from followup_desktop.exchange.lines.labels import (
    PHONE_KINDS,
    is_label,
    is_small_print,
    leading_label,
    phone_kind_before,
)
from followup_desktop.exchange.lines.pieces import Piece
from followup_desktop.exchange.phone_numbers import PhoneInText, numbers_in

# Pages of a person in a network; other pages of networks are those of companies, and buttons.
_PROFILE = re.compile(r"(?:linkedin\.com/in/|xing\.com/profile/|github\.com/)[\w%.-]+", re.IGNORECASE)
_NETWORK = re.compile(
    r"(?:^|[/.])(?:linkedin|xing|github|facebook|fb|twitter|x|instagram|youtube|youtu|tiktok|pinterest|vimeo|medium|wa|t|calendly"
    r"|skype|goo|bit|maps\.google|google|whatsapp|wechat|weixin|threads|bsky|mastodon|zoom|lnkd|g\.page|trustpilot"
    r"|glassdoor|kununu|outlook\.office|outlook\.office365|cal|hubspot|meetings\.hubspot|aka|avast|avg)"
    r"\.(?:com|de|net|me|co|be|gl|ly|in|app|social|us|page|ms)\b",
    re.IGNORECASE,
)
_KIND_BEHIND = re.compile(r"\s*\(?\b([^\W\d_]{1,12})\b\)?")
_SHORT_FAX = re.compile(
    r"(?:^|[^\w])(?:tele)?fax\s*[.:]?\s*(?:dw|durchwahl)?\s*[-–]\s*(\d{1,5})\b", re.IGNORECASE
)
_DIRECT_END = re.compile(r"[-–]\s*\d{1,5}$")
_JOINTS = frozenset(
    [
        "and",
        "und",
        "et",
        "y",
        "e",
        "og",
        "och",
        "en",
        "i",
        "и",
        "or",
        "oder",
        "at",
        "on",
        "no",
        "nr",
        "number",
        "line",
    ]
)


class Contact(NamedTuple):
    """A way to reach somebody: where it stands, and for phones of which kind it is."""

    detail: Detail
    text: str
    line: int
    sure: float
    kind: str = ""


class Sorted(NamedTuple):
    """The contacts of a card in order, and the pieces without them."""

    contacts: tuple[Contact, ...]
    rest: tuple[Piece, ...]


def contacts_in(pieces: Sequence[Piece], region: str) -> Sorted:
    """Take the addresses and numbers out of the pieces."""
    contacts: list[Contact] = []
    rest: list[Piece] = []
    announced = ""
    for piece in _whole(pieces):
        text = f"{announced}: {piece.text}" if announced else piece.text
        announced = _announces_next(text)
        if announced or is_small_print(piece.text):
            continue
        found = _Cut(piece._replace(text=text), region)
        contacts += found.contacts
        rest += found.rest
    return Sorted(tuple(contacts), tuple(rest))


def is_profile(web: str) -> bool:
    """Whether it is the page of a person in a network."""
    return _PROFILE.search(web) is not None


def _announces_next(text: str) -> str:
    """The label that a piece is, where its number stands in the next one."""
    kind = is_label(text)
    return text.strip(" .:") if kind in PHONE_KINDS or kind in ("mail", "web") else ""


def _whole(pieces: Sequence[Piece]) -> list[Piece]:
    """E-mail addresses that a line break cut in two are put together."""
    joined: list[Piece] = []
    for piece in pieces:
        whole = joined_email(joined[-1].text, piece.text) if joined else ""
        if whole:
            joined[-1] = joined[-1]._replace(text=whole)
        else:
            joined.append(piece)
    return joined


class _Cut:
    """One piece with its contacts cut out."""

    def __init__(self, piece: Piece, region: str) -> None:
        self._piece = piece
        self._left = piece.text
        self._gaps: list[tuple[int, int]] = []
        self.contacts: list[Contact] = []
        self._take_addresses()
        if not is_small_print(piece.text):
            self._take_phones(region)
        self.rest = tuple(self._pieces())

    def _take_addresses(self) -> None:
        for email in emails_in(self._left):
            self._take(Detail.EMAIL, email)
        for web in webs_in(self._left):
            if _NETWORK.search(web.text) and not is_profile(web.text):
                self._cut(web.start, web.end)
            else:
                self._take(Detail.URL, web)

    def _take_phones(self, region: str) -> None:
        last = 0
        for number in numbers_in(self._left, region):
            if "〒" in self._left[max(number.start - 2, 0) : number.start]:
                continue
            kind = phone_kind_before(self._left[last : number.start])
            if kind in ("", "work"):
                kind = self._kind_behind(number) or kind
            last = number.end
            self._add(Detail.PHONE, number.text.strip(), kind)
            self._cut(number.start, number.end)
        self._take_short_fax()

    def _kind_behind(self, number: PhoneInText) -> str:
        """The kind that stands behind it: "+1 202 555 0143 (mobile)"."""
        behind = _KIND_BEHIND.match(self._left, number.end)
        if behind is None or (behind.end() < len(self._left) and self._left[behind.end()] in ".:"):
            return ""
        kind = is_label(behind[1])
        if kind not in PHONE_KINDS or (len(behind[1]) == 1 and "(" not in behind.group()):
            return ""
        self._left = self._left[: number.end] + " " * (behind.end() - number.end) + self._left[behind.end() :]
        return kind

    def _take_short_fax(self) -> None:
        """The fax has the number before the dash in common: "Tel. 089 1234-0, Fax -99"."""
        short = _SHORT_FAX.search(self._left)
        phones = [contact.text for contact in self.contacts if contact.detail is Detail.PHONE]
        if short and phones and _DIRECT_END.search(phones[-1]):
            self._add(Detail.PHONE, _DIRECT_END.sub(f"-{short[1]}", phones[-1]), "fax")
            self._cut(short.start(1) - 1, short.end())

    def _take(self, detail: Detail, address: Address) -> None:
        self._add(detail, address.text, "")
        self._cut(address.start, address.end)

    def _add(self, detail: Detail, text: str, kind: str) -> None:
        self.contacts.append(Contact(detail, text, self._piece.line, self._piece.sure, kind))

    def _cut(self, start: int, end: int) -> None:
        self._left = self._left[:start] + "\n" * (end - start) + self._left[end:]

    def _pieces(self) -> list[Piece]:
        """What is left between the contacts, without the labels that announced them."""
        if not self.contacts and "\n" not in self._left:
            return [self._labelled(self._piece.text)]
        parts = re.split(r"\n+", self._left)
        texts = [_without_label_at_end(part, cut=index < len(parts) - 1) for index, part in enumerate(parts)]
        return [self._labelled(text) for text in texts if any(letter.isalpha() for letter in text)]

    def _labelled(self, text: str) -> Piece:
        kind, rest = leading_label(text)
        # A single letter with a dot is an initial: "M. Dupont".
        if not kind or not rest or (len(text) - len(rest) < 4 and "." in text[:3]):
            return self._piece._replace(text=text)
        return self._piece._replace(text=rest, label=kind)


def _without_label_at_end(text: str, *, cut: bool) -> str:
    """The text without labels, brackets and joints before the number that followed."""
    part = text.strip(" ,;:/|()-–·[]<>&+")
    while cut and part:
        words = part.split()
        taken = next(
            (
                count
                for count in (3, 2, 1)
                if count <= len(words)
                and (
                    is_label(" ".join(words[-count:]))
                    or (folded(words[-count]).strip(".:") in _JOINTS and count == 1)
                )
            ),
            0,
        )
        if not taken:
            break
        part = " ".join(words[:-taken]).rstrip(" ,;:/|()-–·")
    return "" if is_label(part) else part
