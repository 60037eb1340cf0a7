"""Whose mail it is: who got it is asked to come to the interview, and is nobody to meet there."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from followup_desktop.domain.found import RECIPIENT, Detail, FoundInterview, FoundPerson
from followup_desktop.exchange.mail_domains import is_free_mail
from followup_desktop.exchange.mails.addresses import Mailbox, mailboxes
from followup_desktop.exchange.mails.parts import Head
from followup_desktop.exchange.mails.people import Letter

_DELIVERED = ("delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "x-delivered-to")


def addresses_of_recipient(heads: Iterable[Head], letter: Letter) -> frozenset[str]:
    """The addresses, in small letters, of the one in whose mailbox the mail lay.

    Those to which it was delivered, as mail servers note it; else the only one to which it was sent, unless
    that is a colleague of the sender.
    """
    delivered = {
        box.address.lower() for head in heads for name in _DELIVERED for box in mailboxes(head.raw(name))
    } - {""}
    if delivered:
        return frozenset(delivered)
    sent_to = {box.address.lower() for box in letter.to} - {""}
    is_one = len(sent_to) == 1 and not any(_are_colleagues(sent_to, sender) for sender in letter.sender)
    return frozenset(sent_to if is_one else ())


def with_recipient(
    interviews: Sequence[FoundInterview], addresses: frozenset[str]
) -> tuple[FoundInterview, ...]:
    """The interviews with the role of a recipient for the one who is asked to come; the organizer has one."""
    if not addresses:
        return tuple(interviews)
    return tuple(
        replace(one, people=tuple(_told(person, addresses) for person in one.people)) for one in interviews
    )


def _told(person: FoundPerson, addresses: frozenset[str]) -> FoundPerson:
    own = {address.lower() for address in person.all(Detail.EMAIL)}
    return person if person.role or own.isdisjoint(addresses) else replace(person, role=RECIPIENT)


def _are_colleagues(addresses: Iterable[str], sender: Mailbox) -> bool:
    domain = sender.address.rpartition("@")[2].lower()
    return not is_free_mail(domain) and any(address.endswith(f"@{domain}") for address in addresses)
