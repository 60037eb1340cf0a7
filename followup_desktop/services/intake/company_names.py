"""One name for one company: the name written out counts before the one guessed from an address."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from followup_desktop.domain.contact import Contact
from followup_desktop.domain.found import Detail, Found, FoundDetail, FoundPerson, FoundText, Place
from followup_desktop.services.intake.companies import company_key, same_company


def with_one_name_each(found: Found, known: Iterable[str] = ()) -> Found:
    """The same find with each company called as it is written in it, else as in `known` names.

    A name that was only guessed from the domain of an address ("Bluekite") gives way to the one written out
    ("Blue Kite") that is the same but for blanks, hyphens, case and legal forms.
    """
    if not any(map(_is_guess, _texts(found))):
        return found
    names: dict[str, str] = {}
    for name in (*(text.text for text in _texts(found) if not _is_guess(text)), *_in_table(found), *known):
        names.setdefault(company_key(name), name)
    names.pop("", None)
    return replace(
        found,
        people=tuple(_named(person, names) for person in found.people),
        interviews=tuple(
            replace(
                one,
                company=_written(one.company, names) if one.company else None,
                people=tuple(_named(person, names) for person in one.people),
            )
            for one in found.interviews
        ),
    )


def written_before_guessed(details: Iterable[FoundDetail]) -> tuple[FoundDetail, ...]:
    """The details without a company that was only guessed, where one is written."""
    all_of_them = tuple(details)
    organizations = [one for one in all_of_them if one.detail is Detail.ORGANIZATION]
    if all(map(_is_guess, organizations)):
        return all_of_them
    return tuple(one for one in all_of_them if one.detail is not Detail.ORGANIZATION or not _is_guess(one))


def company_of(person: FoundPerson, known: Contact) -> str:
    """What a known contact's company is to be called now that the person was read: mostly as it was.

    Where it was guessed from the contact's address, and is written otherwise now, as it is written.
    """
    written = next(
        (one.text for one in person.details if one.detail is Detail.ORGANIZATION and not _is_guess(one)), ""
    )
    if not same_company(written, known.organization) or written == known.organization:
        return known.organization
    from followup_desktop.exchange.mail_domains import company_of_domain  # its lists of names are read then

    domains = (address.rpartition("@")[2] for address in known.emails)
    guessed = any(company_of_domain(domain) == known.organization for domain in domains)
    return written if guessed else known.organization


def _texts(found: Found) -> Iterator[FoundDetail | FoundText]:
    """Every name of a company in it, those of interviews first."""
    people = [*found.people]
    for interview in found.interviews:
        people += interview.people
        if interview.company is not None:
            yield interview.company
    for person in people:
        yield from (one for one in person.details if one.detail is Detail.ORGANIZATION)


def _in_table(found: Found) -> Iterator[str]:
    return (one.company for one in found.opportunities)


def _is_guess(text: FoundDetail | FoundText) -> bool:
    return text.origin.place is Place.DOMAIN


def _named(person: FoundPerson, names: Mapping[str, str]) -> FoundPerson:
    details = tuple(
        replace(one, text=names.get(company_key(one.text), one.text))
        if one.detail is Detail.ORGANIZATION and _is_guess(one)
        else one
        for one in person.details
    )
    return person if details == person.details else replace(person, details=details)


def _written(company: FoundText, names: Mapping[str, str]) -> FoundText:
    if not _is_guess(company):
        return company
    return replace(company, text=names.get(company_key(company.text), company.text))
