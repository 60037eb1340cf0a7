"""The people whom a pasted text shows: a signature, a mail, or a whole thread."""

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from followup_desktop.domain.found import Detail, Found, FoundPerson, Place
from followup_desktop.exchange.card_lines import details_of
from followup_desktop.exchange.lines.people import Known
from followup_desktop.exchange.mails.addresses import Mailbox, mailboxes
from followup_desktop.exchange.mails.people import Letter, addressees, is_own, people_of, signature_details
from followup_desktop.exchange.signatures.html import lines_of_html, looks_like_html
from followup_desktop.exchange.signatures.lines import Signature, signature_in
from followup_desktop.exchange.signatures.quotes import Heads, heads_at, written_in

__all__ = ["Signature", "found_in_text", "signature_in"]

_LARGEST = 2_000_000  # characters; what follows is quotations
_MOST_QUOTES = 5  # mails within mails that are looked into
_FIRST_LINES = 3  # in one of which the headers of a pasted mail begin, empty ones not counted
_LONGEST_LIST = 20_000  # letters of a list of addresses
_LONGEST_NAME = 5  # words
_SENDER = re.compile(r"[^<>@]{0,60}<[^<>@\s]{1,64}@[^<>@\s]{1,253}>")


class _Mail(NamedTuple):
    """A mail in a text: what its headers say, by kind, and what its sender wrote.

    `ends` says that the mail below it is what it answers, mostly one's own, and none that it passes on.
    """

    heads: dict[str, str]
    text: str
    ends: bool


def found_in_text(text: str, *, region: str = "", own_addresses: Collection[str] = ()) -> Found:
    """The people whom a pasted text shows; nobody where it is neither signature nor mail.

    Of a thread the newest mail counts that is not one's own; where there is none, those to whom one's own
    went. `region` ("GB-ENG") is where numbers without a country are from, `own_addresses` are those of the
    person who pasted it.
    """
    page = text[:_LARGEST]
    plain = lines_of_html(page) if looks_like_html(page) else page
    own = frozenset(address.strip().lower() for address in own_addresses if address.strip())
    if listed := _listed(plain):
        return Found(people=tuple(addressees(listed, own, Place.TEXT, "1")))
    recipients: list[FoundPerson] = []
    for mail in _mails(plain):
        letter = _letter(mail)
        people = people_of(letter, own, region) if letter.sender else _signer(mail, own, region)
        if people and not is_own(letter, own):
            return Found(people=tuple(people))
        if mail.ends and not is_own(letter, own):
            break
        recipients = recipients or people
    return Found(people=tuple(recipients))


def _listed(text: str) -> tuple[Mailbox, ...]:
    """The addresses of a text that holds nothing else: "Grace Hopper <grace@acme.example>; ada@b.example"."""
    if len(text) > _LONGEST_LIST:
        return ()
    boxes = mailboxes(re.sub(r"\s*\n\s*", "; ", text.strip()))
    plain = all(box.address and _is_beside(box, text) for box in boxes)
    return (
        tuple(boxes)
        if plain and sum(len(box.name) + len(box.address) + 6 for box in boxes) >= len(text)
        else ()
    )


def _is_beside(box: Mailbox, text: str) -> bool:
    return not box.name or (f"<{box.address}" in text and len(box.name.split()) <= _LONGEST_NAME)


def _mails(text: str) -> Iterator[_Mail]:
    """The mail that the text is, then those that it quotes."""
    lines = text.splitlines()
    filled = [at for at, line in enumerate(lines) if line.strip()]
    heads = next((found for at in filled[:_FIRST_LINES] if (found := heads_at(lines, at))), None)
    if heads is None and filled and (sender := _SENDER.match(lines[filled[0]].strip())):
        heads = Heads({"from": sender.group()}, filled[0] + 1)
    fields = heads.fields if heads else {}
    rest = "\n".join(lines[heads.end :]) if heads else text
    for _number in range(_MOST_QUOTES):
        written = written_in(rest)
        quote = next(iter(written.quotes), None)
        yield _Mail(
            fields, written.own, ends=quote is None or not (quote.forwarded or not written.own.strip())
        )
        if quote is None:
            return
        fields, rest = quote.fields, quote.text


def _letter(mail: _Mail) -> Letter:
    return Letter(
        tuple(mailboxes(mail.heads.get("from", "")))[:1],
        tuple(mailboxes(mail.heads.get("reply_to", ""))),
        tuple(mailboxes(mail.heads.get("to", ""))),
        tuple(mailboxes(mail.heads.get("cc", ""))),
        (mail.text,),
    )


def _signer(mail: _Mail, own: Collection[str], region: str) -> list[FoundPerson]:
    """The person of the signature of a mail without headers."""
    signature = signature_in(mail.text)
    if signature.marked:
        details = signature_details(signature, Known(), region)
    else:
        details = details_of(signature.lines, Place.TEXT, region=region)
    person = FoundPerson(details=details)
    if not any(person.first(detail) for detail in (Detail.NAME, Detail.EMAIL, Detail.PHONE)):
        return []
    return [] if any(address.lower() in own for address in person.all(Detail.EMAIL)) else [person]
