"""The people of one mail: who wrote it, what the signature adds, and who else it went to."""

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from followup_desktop.domain.found import Detail, FoundDetail, FoundPerson, Origin, Place, Sure
from followup_desktop.domain.letters import folded
from followup_desktop.exchange.card_lines import details_of_known
from followup_desktop.exchange.lines.letters import in_latin, words_in
from followup_desktop.exchange.lines.names import name_strength
from followup_desktop.exchange.lines.people import Known
from followup_desktop.exchange.mail_domains import company_of_domain, is_free_mail
from followup_desktop.exchange.mails.addresses import Mailbox, displayed, is_machine, is_relay
from followup_desktop.exchange.signatures.lines import Signature, signature_in

_ORDER = (
    Detail.NAME,
    Detail.TITLE,
    Detail.ORGANIZATION,
    Detail.EMAIL,
    Detail.PHONE,
    Detail.ADDRESS,
    Detail.URL,
    Detail.NOTES,
)
_ONCE = frozenset({Detail.NAME, Detail.TITLE, Detail.ORGANIZATION, Detail.NOTES})
_MOST_PEOPLE = 100
_A_GIVEN_NAME = 1.6  # what name_strength says of one alone; the name of a program has less


class Letter(NamedTuple):
    """One mail: its addresses, and its text in the forms that it has (plain, then out of HTML), unquoted."""

    sender: tuple[Mailbox, ...] = ()
    reply_to: tuple[Mailbox, ...] = ()
    to: tuple[Mailbox, ...] = ()
    cc: tuple[Mailbox, ...] = ()
    texts: tuple[str, ...] = ()


def people_of(letter: Letter, own: Collection[str], region: str) -> list[FoundPerson]:
    """Who wrote a mail and who else got it; of one's own mail, to whom it went.

    `own` are one's own addresses in small letters. Machines and one's own addresses are nobody.
    """
    if is_own(letter, own):
        return addressees((*letter.to, *letter.cc), own, Place.MAIL_HEADER, "To")
    people = _senders(letter, own, region)
    others = addressees(letter.cc, own, Place.MAIL_HEADER, "Cc")
    colleagues = (box for box in letter.to if _is_colleague(box, letter, own))
    others += addressees(colleagues, own, Place.MAIL_HEADER, "To")
    return [person for person in _together([*people, *others]) if _is_somebody(person)][:_MOST_PEOPLE]


def addressees(boxes: Iterable[Mailbox], own: Collection[str], place: Place, at: str) -> list[FoundPerson]:
    """The people whose addresses these are, with the company that the domain suggests."""
    origin = Origin(place, at)
    return _together(_with_company(_shown(box, origin)) for box in boxes if _counts(box, own))


def is_own(letter: Letter, own: Collection[str]) -> bool:
    """Whether one wrote it oneself."""
    return any(sender.address.lower() in own for sender in letter.sender)


def merged(first: FoundPerson, second: FoundPerson) -> FoundPerson:
    """One person out of two readings; where both have a field that there is once, the first counts.

    What was read counts before what was concluded.
    """
    kept: dict[tuple[Detail, str], FoundDetail] = {}
    for detail in (*first.details, *second.details):
        key = (detail.detail, "" if detail.detail in _ONCE else _same(detail))
        guessed = key in kept and kept[key].sure is Sure.GUESS and detail.sure is not Sure.GUESS
        if key not in kept or guessed:
            kept[key] = detail
    details = sorted(kept.values(), key=lambda detail: (_ORDER.index(detail.detail), detail.kind == "fax"))
    return FoundPerson(
        details=tuple(details),
        source_uid=first.source_uid or second.source_uid,
        vcard=first.vcard or second.vcard,
        picture=first.picture or second.picture,
        role=first.role or second.role,
    )


def are_one(first: FoundPerson, second: FoundPerson) -> bool:
    """Whether two readings are of one person: an address in common, or the name where one has no address."""
    addresses = [set(map(str.lower, person.all(Detail.EMAIL))) for person in (first, second)]
    if addresses[0] & addresses[1]:
        return True
    names = [set(words_in(person.first(Detail.NAME))) for person in (first, second)]
    alike = len(names[0] & names[1]) > 1 and (names[0] <= names[1] or names[1] <= names[0])
    return alike and not (addresses[0] and addresses[1])


def _is_somebody(person: FoundPerson) -> bool:
    return any(person.first(detail) for detail in (Detail.NAME, Detail.EMAIL, Detail.PHONE))


def _together(people: Iterable[FoundPerson]) -> list[FoundPerson]:
    found: list[FoundPerson] = []
    for person in people:
        same = next((place for place, other in enumerate(found) if are_one(other, person)), None)
        if same is None:
            found.append(person)
        else:
            found[same] = merged(found[same], person)
    return found


def _senders(letter: Letter, own: Collection[str], region: str) -> list[FoundPerson]:
    sender = _answering(letter)
    person = _shown(sender, Origin(Place.MAIL_HEADER, "From")) if sender else None
    name = person.first(Detail.NAME) if person else ""
    emails = person.all(Detail.EMAIL) if person else ()
    signed = _signed(letter.texts, Known(name, emails), own, region)
    if person is None:
        return [signed] if signed and signed.all(Detail.EMAIL) else []
    if signed is None:
        return [_with_company(person)]
    if _is_another(person, signed):
        return [_with_company(person), _with_company(signed)]
    return [_with_company(merged(_with_fuller_name(person, signed), signed))]


def _answering(letter: Letter) -> Mailbox | None:
    """Who would read an answer: the sender, or where that is a machine the one in Reply-To."""
    sender = next(iter(letter.sender), None)
    if sender is not None and sender.address and not is_relay(sender.address):
        return sender
    for other in letter.reply_to:
        if other.address and not is_relay(other.address):
            name = other.name or (sender.name if sender else "")
            return Mailbox(name, other.address)
    person = displayed(sender.name, sender.address).person if sender else ""
    if sender is None or not person or name_strength(person) < _A_GIVEN_NAME:
        return None if sender is None or is_machine(sender.address) or is_relay(sender.address) else sender
    return Mailbox(sender.name, "" if is_machine(sender.address) else sender.address)


def _shown(box: Mailbox, origin: Origin) -> FoundPerson:
    """The person as an address and the name beside it show them."""
    shown = displayed(box.name, box.address)
    details = [FoundDetail(Detail.NAME, shown.person, origin)] if shown.person else []
    if shown.company:
        details.append(FoundDetail(Detail.ORGANIZATION, shown.company, origin, Sure.LIKELY))
    if box.address:
        details.append(FoundDetail(Detail.EMAIL, box.address, origin))
    return FoundPerson(details=tuple(details))


def _with_company(person: FoundPerson) -> FoundPerson:
    """With the company that the domain suggests, where nothing else says it."""
    if person.first(Detail.ORGANIZATION):
        return person
    for address in person.all(Detail.EMAIL):
        domain = address.rpartition("@")[2].lower()
        company = company_of_domain(domain)
        own_name = folded(company) in words_in(person.first(Detail.NAME))
        if company and not own_name:
            guess = FoundDetail(Detail.ORGANIZATION, company, Origin(Place.DOMAIN, domain), Sure.GUESS)
            return merged(person, FoundPerson(details=(guess,)))
    return person


def _signed(texts: Sequence[str], known: Known, own: Collection[str], region: str) -> FoundPerson | None:
    """The person of the signature, out of the form of the text that tells more."""
    best: tuple[FoundDetail, ...] = ()
    for text in texts:
        signature = signature_in(text)
        details = signature_details(signature, known, region)
        if not signature.marked and not _agrees(details, known):
            continue
        if len(details) > len(best) + (1 if best else 0):
            best = details
    if not best or any(one.detail is Detail.EMAIL and one.text.lower() in own for one in best):
        return None
    return FoundPerson(details=best)


def _agrees(details: Sequence[FoundDetail], known: Known) -> bool:
    """Whether what stands at the end of a mail is about its sender: by name or address."""
    addresses = {one.text.lower() for one in details if one.detail is Detail.EMAIL}
    names = {word for one in details if one.detail is Detail.NAME for word in words_in(one.text)}
    own = set(map(str.lower, known.emails))
    return bool(names & set(words_in(known.name))) or bool(addresses and addresses <= own)


def signature_details(signature: Signature, known: Known, region: str) -> tuple[FoundDetail, ...]:
    """The fields of the person in a signature."""
    if not signature.lines:
        return ()
    known = known._replace(after_closing=signature.after_closing)
    return details_of_known(signature.lines, Place.SIGNATURE, known, region=region)


def _is_another(person: FoundPerson, signed: FoundPerson) -> bool:
    """Whether the signature is that of somebody else: with another name and another address."""
    name, other = (set(words_in(one.first(Detail.NAME))) for one in (person, signed))
    addresses = set(map(str.lower, signed.all(Detail.EMAIL)))
    if not name or not other or name & other or not addresses:
        return False
    return not addresses & set(map(str.lower, person.all(Detail.EMAIL)))


def _with_fuller_name(person: FoundPerson, signed: FoundPerson) -> FoundPerson:
    """Without the header's name, where the signature has it with a given name or a "Dr." more.

    Nor where the header has the family name first, and the signature and the address have it last.
    """
    name, other = person.first(Detail.NAME), signed.first(Detail.NAME)
    mine, theirs = words_in(name), words_in(other)
    fuller = set(mine) < set(theirs) and (len(mine) < 2 or folded(other).startswith(("dr", "prof")))
    local = in_latin(next(iter(person.all(Detail.EMAIL)), "").partition("@")[0])
    turned = set(mine) == set(theirs) and mine != theirs and local.startswith(in_latin(theirs[0]))
    if not fuller and not turned:
        return person
    return FoundPerson(details=tuple(one for one in person.details if one.detail is not Detail.NAME))


def _counts(box: Mailbox, own: Collection[str]) -> bool:
    return bool(box.address) and box.address.lower() not in own and not is_relay(box.address)


def _is_colleague(box: Mailbox, letter: Letter, own: Collection[str]) -> bool:
    """Whether another recipient is somebody to know.

    Any is, where one's own address is among them; without knowing it, those of the sender's company are, if
    the mail went to others, too.
    """
    recipients = [other.address.lower() for other in (*letter.to, *letter.cc)]
    if own:
        return any(address in own for address in recipients)
    domain = box.address.rpartition("@")[2].lower()
    of_company = [address for address in recipients if address.endswith(f"@{domain}")]
    same = any(sender.address.lower().endswith(f"@{domain}") for sender in letter.sender)
    return same and not is_free_mail(domain) and len(of_company) < len(recipients)


def _same(detail: FoundDetail) -> str:
    if detail.detail is Detail.PHONE:
        return "".join(sign for sign in detail.text if sign.isdigit())
    return (
        folded(detail.text).removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")
    )
