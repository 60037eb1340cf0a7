"""Who is known already: by the card's uid, e-mail address, phone number, or name and company."""

import re
from collections.abc import Iterable

from followup_desktop.domain.contact import Contact
from followup_desktop.domain.found import Detail, FoundPerson
from followup_desktop.domain.letters import folded
from followup_desktop.services.intake.companies import same_company
from followup_desktop.services.intake.numbers import same_number
from followup_desktop.services.intake.review import Match, MatchBy

_DIGITS_COMPARED = 6
_SHARED_MAILBOX = re.compile(
    "admin|bewerbung|careers|contact|hello|hr|info|jobs|karriere|kontakt|mail|office|people|personal"
    "|recruiting|recruitment|sales|service|support|talent|team"
)


class KnownContacts:
    """Finds a person among the contacts. `region` reads phone numbers that name no country ("GB-ENG")."""

    def __init__(self, contacts: Iterable[Contact], region: str) -> None:
        self._region = region
        self._by_source: dict[str, list[Contact]] = {}
        self._by_email: dict[str, list[Contact]] = {}
        self._by_digits: dict[str, list[tuple[Contact, str]]] = {}
        self._by_name: dict[str, list[Contact]] = {}
        self.by_uid: dict[str, Contact] = {}
        for contact in contacts:
            self.add(contact)

    def add(self, contact: Contact) -> None:
        """From now on this one is known too."""
        self.by_uid[contact.uid] = contact
        # A card that went out from here has our own uid.
        for uid in {contact.uid, contact.source_uid} - {""}:
            self._by_source.setdefault(uid, []).append(contact)
        self._by_name.setdefault(name_key(contact.name), []).append(contact)
        for address in contact.emails:
            self._by_email.setdefault(address.casefold(), []).append(contact)
        for number in contact.phones:
            self._by_digits.setdefault(_last_digits(number), []).append((contact, number))

    def matches(self, person: FoundPerson) -> tuple[Match, ...]:
        """The contacts that this person could be, the likeliest first, each once."""
        found: dict[str, Match] = {}
        for match in self._all(person):
            found.setdefault(match.contact.uid, match)
        return tuple(found.values())

    def _all(self, person: FoundPerson) -> Iterable[Match]:
        by_source = self._by_source.get(person.source_uid, ()) if person.source_uid else ()
        if by_source:
            yield from (Match(contact, MatchBy.SOURCE) for contact in by_source)
            return
        name = person.first(Detail.NAME)
        for address in person.all(Detail.EMAIL):
            for contact in self._by_email.get(address.casefold(), ()):
                if not _is_shared(address) or names_agree(name, contact.name):
                    yield Match(contact, MatchBy.EMAIL)
        yield from self._by_phone(person, name)
        organization = person.first(Detail.ORGANIZATION)
        for contact in self._by_name.get(name_key(name), ()) if name else ():
            missing = not organization or not contact.organization
            if missing or same_company(organization, contact.organization):
                yield Match(contact, MatchBy.NAME)

    def _by_phone(self, person: FoundPerson, name: str) -> Iterable[Match]:
        """Colleagues share a switchboard: a number tells only together with a name that agrees."""
        for number in person.all(Detail.PHONE):
            for contact, known in self._by_digits.get(_last_digits(number), ()):
                if names_agree(name, contact.name) and self._same_number(number, known):
                    yield Match(contact, MatchBy.PHONE)

    def _same_number(self, one: str, other: str) -> bool:
        if same_number(one, other):
            return True
        # Loaded with the first number to compare: the plan of the world's numbers is large.
        from followup_desktop.exchange.phone_numbers import e164

        first, second = e164(one, self._region), e164(other, self._region)
        return bool(first) and first == second


def name_key(name: str) -> str:
    """What of a name is compared: its words without titles' dots, case and accents, in any order."""
    return " ".join(sorted(folded(name).replace(".", " ").replace(",", " ").split()))


def names_agree(one: str, other: str) -> bool:
    """Whether two names can be one person's: one is missing, or all words of one stand in the other."""
    mine, theirs = set(name_key(one).split()), set(name_key(other).split())
    return mine <= theirs or theirs <= mine


def _last_digits(number: str) -> str:
    return "".join(filter(str.isdigit, number))[-_DIGITS_COMPARED:]


def _is_shared(address: str) -> bool:
    return _SHARED_MAILBOX.fullmatch(address.partition("@")[0].casefold()) is not None
