"""E-mails (.eml, .mbox): who wrote, with what the signature tells, who else got it, the invitation within.

Nothing that a mail refers to is ever fetched.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from followup_desktop.domain.found import Detail, Found, FoundInterview, FoundPerson, LeftOut
from followup_desktop.exchange.errors import ExchangeError
from followup_desktop.exchange.lines.people import Known
from followup_desktop.exchange.mail_domains import is_free_mail
from followup_desktop.exchange.mails.addresses import Mailbox, mailboxes
from followup_desktop.exchange.mails.attachments import Attachments, attachments_of
from followup_desktop.exchange.mails.decoding import readable
from followup_desktop.exchange.mails.folders import MOST_MAILS, mails_in, together
from followup_desktop.exchange.mails.parts import Head, Mail, mail_of
from followup_desktop.exchange.mails.people import (
    Letter,
    are_one,
    is_own,
    merged,
    people_of,
    signature_details,
)
from followup_desktop.exchange.mails.recipient import addresses_of_recipient, with_recipient
from followup_desktop.exchange.mails.text import texts_of
from followup_desktop.exchange.signatures.lines import signature_in
from followup_desktop.exchange.signatures.quotes import Quote, written_in

_OF_A_MAIL = ("from", "to", "subject", "date", "message-id", "received", "return-path", "sender")
# How programs begin the subject of a mail that is passed on.
_FORWARDED = re.compile(
    r"\s*(?:fwd?|wg|tr|rv|enc|i|doorst|vb|vs|pd|ilt|転送|转发|轉寄|전달)\s?[:\uff1a]", re.IGNORECASE
)
_MOST_FORWARDS = 3


class _Read(NamedTuple):
    """A mail as far as people are concerned, and the mails that it quotes or passes on."""

    letter: Letter
    subject: str
    quotes: tuple[Quote, ...]
    mail: Mail | None = None


def read_mail(content: bytes, *, region: str = "", own_addresses: Collection[str] = ()) -> Found:
    """The people and interviews of an e-mail, or of all mails of a folder.

    The sender comes first; of a mail that one wrote oneself, those to whom it went; of one that one passed
    on, the sender of what was passed on. `region` ("GB-ENG") is where numbers without a country are from,
    `own_addresses` are those of the person whose mail it is. Raises ExchangeError where it is no e-mail.
    """
    own = frozenset(address.strip().lower() for address in own_addresses if address.strip())
    mails = mails_in(content)
    return _of_one(mails[0], region, own) if len(mails) == 1 else _of_folder(mails, region, own)


def _of_folder(mails: Sequence[bytes], region: str, own: Collection[str]) -> Found:
    """Everybody in the mails of a folder."""
    found: list[Found] = []
    left_out: list[LeftOut] = []
    for number, content in enumerate(mails[:MOST_MAILS], 1):
        try:
            found.append(_of_one(content, region, own))
        except ExchangeError as error:
            left_out.append(LeftOut(f"Mail {number}", str(error)))
    if len(mails) > MOST_MAILS:
        why = f"Only the first {MOST_MAILS} are read. Export fewer mails at a time."
        left_out.append(LeftOut(f"{len(mails) - MOST_MAILS} mails", why))
    return together(found, left_out)


def _of_one(content: bytes, region: str, own: Collection[str]) -> Found:
    mail = mail_of(content)
    _check(mail.head, content)
    read = _passed_on(_read(mail), own)
    people = people_of(read.letter, own, region)
    if is_own(read.letter, own):
        people = [_with_answer(person, read.quotes, region) for person in people]
    attachments = attachments_of([mail, *mail.attached])
    people = _with_cards(people, attachments, own)
    interviews, rest = _with_interviews(people, _to_come(mail, read, own, attachments))
    left_out = attachments.left_out
    if not rest and not interviews and not left_out:
        left_out = (LeftOut("The sender", _nobody(read.letter)),)
    return Found(people=tuple(rest), interviews=interviews, left_out=left_out)


def _check(head: Head, content: bytes) -> None:
    """Raises ExchangeError where the bytes are no mail."""
    if "from" in head or sum(name in head for name in _OF_A_MAIL) > 1:
        return
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        raise ExchangeError(
            "This is a mail in Outlook's own format (.msg). Save it as .eml, or copy its text and paste it."
        )
    raise ExchangeError(
        "This is no e-mail: nothing says whom it is from. Save the message as .eml, and try again."
    )


def _nobody(letter: Letter) -> str:
    addresses = ", ".join(sender.address for sender in letter.sender if sender.address)
    if not addresses:
        return "The mail names no sender, and there is no signature in it."
    return f"Nobody reads what is sent to {addresses[:100]}, and no other person is named in the mail."


def _read(mail: Mail) -> _Read:
    texts = [written_in(text) for text in texts_of(mail)]
    head = mail.head
    sender = _boxes(head, "from") or _boxes(head, "sender")
    letter = Letter(
        sender[:1],
        _boxes(head, "reply-to"),
        _boxes(head, "to"),
        _boxes(head, "cc"),
        tuple(text.own for text in texts),
    )
    quotes = next((text.quotes for text in texts if text.quotes), ())
    return _Read(letter, head.text("subject"), quotes, mail)


def _boxes(head: Head, name: str) -> tuple[Mailbox, ...]:
    return tuple(Mailbox(readable(box.name), box.address) for box in mailboxes(head.raw(name)))


def _passed_on(read: _Read, own: Collection[str]) -> _Read:
    """The mail within, where one passed it on oneself."""
    for _number in range(_MOST_FORWARDS):
        inner = next(_inner(read), None)
        if inner is None or not _is_own_forward(read, inner, own):
            break
        read = inner
    return read


def _inner(read: _Read) -> Iterator[_Read]:
    """The mails that hang on it, or stand in its text as forwarded."""
    for attached in read.mail.attached if read.mail else ():
        inner = _read(attached)
        if inner.letter.sender:
            yield inner
    for quote in read.quotes:
        sender = mailboxes(quote.fields.get("from", ""))
        if sender and (quote.forwarded or _is_forward(read.subject)):
            written = written_in(quote.text)
            letter = Letter(
                tuple(sender[:1]),
                (),
                tuple(mailboxes(quote.fields.get("to", ""))),
                tuple(mailboxes(quote.fields.get("cc", ""))),
                (written.own,),
            )
            yield _Read(letter, quote.fields.get("subject", ""), written.quotes)


def _is_forward(subject: str) -> bool:
    return _FORWARDED.match(subject) is not None


def _is_own_forward(read: _Read, inner: _Read, own: Collection[str]) -> bool:
    """Whether one sent it oneself: also from a private address that is not known as one's own."""
    if is_own(read.letter, own):
        return True
    sender = next((box.address.lower() for box in read.letter.sender), "")
    private = is_free_mail(sender.rpartition("@")[2])
    recipients = [{box.address.lower() for box in one.letter.to} for one in (read, inner)]
    if own:
        return private and all(addresses & set(own) for addresses in recipients)
    within = next((box.address.rpartition("@")[2] for box in inner.letter.sender), "")
    return bool(sender) and (sender in recipients[0] or (private and not is_free_mail(within)))


def _with_answer(person: FoundPerson, quotes: Sequence[Quote], region: str) -> FoundPerson:
    """Somebody to whom one wrote, with the signature of the mail that one answered."""
    addresses = [address.lower() for address in person.all(Detail.EMAIL)]
    for quote in quotes:
        sender = next(iter(mailboxes(quote.fields.get("from", ""))), None)
        if sender is None or sender.address.lower() not in addresses:
            continue
        known = Known(person.first(Detail.NAME) or sender.name, person.all(Detail.EMAIL))
        details = signature_details(signature_in(written_in(quote.text).own), known, region)
        return merged(person, FoundPerson(details=details))
    return person


def _with_cards(
    people: list[FoundPerson], attachments: Attachments, own: Collection[str]
) -> list[FoundPerson]:
    """What an attached card says counts before the signature. Who is only on a card comes last."""
    together = list(people)
    for card in (person for found in attachments.cards for person in found.people):
        if any(address.lower() in own for address in card.all(Detail.EMAIL)):
            continue
        place = next((place for place, person in enumerate(together) if are_one(person, card)), None)
        if place is None:
            together.append(card)
        else:
            together[place] = merged(card, together[place])
    return together


def _to_come(
    mail: Mail, read: _Read, own: Collection[str], attachments: Attachments
) -> tuple[FoundInterview, ...]:
    """The interviews of a mail; of one that one got, with who of the people that is."""
    found = attachments.invitations.interviews
    if not found or is_own(read.letter, own):
        return found
    heads = [one.head for one in (mail, read.mail) if one is not None]
    return with_recipient(found, addresses_of_recipient(heads, read.letter))


def _with_interviews(
    people: list[FoundPerson], interviews: Sequence[FoundInterview]
) -> tuple[tuple[FoundInterview, ...], list[FoundPerson]]:
    """The interviews, their people with what the mail tells of them; and the people who are in none."""
    met: set[int] = set()

    def told(person: FoundPerson) -> FoundPerson:
        place = next((place for place, other in enumerate(people) if are_one(person, other)), None)
        if place is None:
            return person
        met.add(place)
        return merged(person, people[place])

    filled = tuple(replace(one, people=tuple(told(person) for person in one.people)) for one in interviews)
    return filled, [person for place, person in enumerate(people) if place not in met]
