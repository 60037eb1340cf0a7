"""Which fields of a rendered card were read as they are printed."""

from unicodedata import normalize

from followup_desktop.domain.found import Detail, FoundPerson
from tests.exchange.card_renderer_people import CardFacts


def fields_read(facts: CardFacts, people: tuple[FoundPerson, ...]) -> dict[str, bool]:
    """Each printed field, and whether it was read; of several people none counts.

    Blanks, case and the signs between letters do not count, of pages neither "https" nor "www".
    """
    person = people[0] if len(people) == 1 else FoundPerson(details=())
    phones = {(_digits(one.text), one.kind or "work") for one in person.details if one.detail is Detail.PHONE}
    return {
        "name": _letters(person.first(Detail.NAME)) == _letters(facts.name),
        "title": _letters(person.first(Detail.TITLE)) == _letters(facts.title),
        "organization": _letters(person.first(Detail.ORGANIZATION)) == _letters(facts.organization),
        "email": person.first(Detail.EMAIL).casefold() == facts.email.casefold(),
        "url": _page(person.first(Detail.URL)) == _page(facts.url),
        "address": _letters(person.first(Detail.ADDRESS)) == _letters("".join(facts.address)),
        **{kind: (_digits(number), kind) in phones for kind, number in facts.phones},
    }


def _letters(text: str) -> str:
    return "".join(letter for letter in normalize("NFKC", text).casefold() if letter.isalnum())


def _digits(text: str) -> str:
    return "".join(letter for letter in normalize("NFKC", text) if letter.isdigit())


def _page(text: str) -> str:
    return text.casefold().rpartition("//")[2].removeprefix("www.").rstrip("/")
