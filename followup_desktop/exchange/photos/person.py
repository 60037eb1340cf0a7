"""One person out of what a code on a card says and what is printed on it."""

from collections.abc import Iterable
from dataclasses import replace

from followup_desktop.domain.found import Detail, FoundDetail, FoundPerson

_MANY = (Detail.EMAIL, Detail.PHONE, Detail.URL)
_LEAST_DIGITS = 7


def with_text(people: tuple[FoundPerson, ...], text: tuple[FoundDetail, ...]) -> tuple[FoundPerson, ...]:
    """The people of the codes, the one person of them completed by the text; the text's where there is none.

    Several codes with one person each are one person who is known from several sides (a card, a page).
    """
    if not people:
        return (FoundPerson(details=text),) if text else ()
    if len([person for person in people if person.first(Detail.NAME)]) > 1:
        return people
    first, *more = sorted(people, key=lambda person: not person.first(Detail.NAME))
    details = first.details
    for others in (*(person.details for person in more), text):
        details = _completed(details, others)
    return (replace(first, details=details),)


def _completed(details: tuple[FoundDetail, ...], others: Iterable[FoundDetail]) -> tuple[FoundDetail, ...]:
    """The details with what the others add: empty fields, new addresses, and the kinds of known ones."""
    filled = {one.detail for one in details}
    every = list(details)
    for other in others:
        if other.detail in filled and other.detail not in _MANY:
            continue
        known = next((place for place, one in enumerate(every) if _same(one, other)), None)
        if known is None:
            every.append(other)
        else:
            every[known] = replace(every[known], kind=every[known].kind or other.kind)
    order = list(Detail)
    return tuple(sorted(every, key=lambda one: (order.index(one.detail), one.kind == "fax")))


def _same(one: FoundDetail, other: FoundDetail) -> bool:
    """Whether two addresses or numbers are the same, however they are written."""
    if one.detail is not other.detail:
        return False
    if one.detail is Detail.PHONE:
        shorter, longer = sorted((_digits(one.text), _digits(other.text)), key=len)
        return longer.endswith(shorter) and (len(shorter) >= _LEAST_DIGITS or shorter == longer)
    return _plain(one.text) == _plain(other.text)


def _digits(text: str) -> str:
    """The digits of a number without the zeros before it: 030 is 30, and so is +49 30 in the end."""
    return "".join(letter for letter in text if letter.isdigit()).lstrip("0")


def _plain(text: str) -> str:
    return text.casefold().rpartition("//")[2].removeprefix("www.").rstrip("/")
