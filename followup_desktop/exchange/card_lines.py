"""The lines of a business card or a signature as the fields of a contact, in many languages and scripts."""

from collections.abc import Sequence

from followup_desktop.domain.found import Detail, FoundDetail, Origin, Place, Sure
from followup_desktop.domain.letters import folded
from followup_desktop.exchange.lines.noise import is_amount, is_dated, is_sentence, section_of
from followup_desktop.exchange.lines.organizations import mark_strength
from followup_desktop.exchange.lines.people import Known
from followup_desktop.exchange.lines.pieces import CardLine, clean
from followup_desktop.exchange.lines.sorting import Read, Sheet, sort_lines
from followup_desktop.exchange.mail_domains import company_of_domain

__all__ = ["CardLine", "Known", "details_of", "details_of_known", "looks_like_card"]

_MOST_LINES = 40
_FEW_LINES = 10
_MOST_LINES_OF_BADGE = 4
_MOST_WORDS = 150
_UNSURE = 0.6  # what a reader of pictures is less sure of is a guess
_TELLING = frozenset({Detail.TITLE, Detail.URL})
_NAME, _NAME_ALONE = 3.0, 4.0  # how much must speak for the name beside an address or number, and without


def details_of(lines: Sequence[CardLine], place: Place, *, region: str = "") -> tuple[FoundDetail, ...]:
    """The fields of the one person on a card; none where the lines are no card.

    `place` is what the lines come from, `region` ("GB-ENG") where numbers without a country are from, unless
    the card says otherwise.
    """
    sheet = sort_lines(lines, region, Known())
    return _details(sheet, place) if _is_card(lines, sheet) else ()


def details_of_known(
    lines: Sequence[CardLine], place: Place, known: Known, *, region: str = ""
) -> tuple[FoundDetail, ...]:
    """The fields of a person of whom something is known already; the lines surely are about that person."""
    return _details(sort_lines(lines, region, known), place)


def looks_like_card(lines: Sequence[CardLine]) -> bool:
    """Whether the lines are those of a person's card: not of a letter, a résumé, an invoice or a poster."""
    return _is_card(lines, sort_lines(lines, "", Known()))


def _is_card(lines: Sequence[CardLine], sheet: Sheet) -> bool:
    texts = [text for line in lines if (text := clean(line.text))]
    if not texts or len(texts) > _MOST_LINES or sum(len(text.split()) for text in texts) > _MOST_WORDS:
        return False
    if _other_paper(texts):
        return False
    found = {field.detail for field in sheet.fields if not field.guessed}
    if sheet.name_strength >= _NAME and found & {Detail.EMAIL, Detail.PHONE}:
        return True
    few = len(texts) <= _FEW_LINES
    return sheet.name_strength >= _NAME_ALONE and few and (bool(found & _TELLING) or _is_badge(sheet, texts))


def _is_badge(sheet: Sheet, texts: Sequence[str]) -> bool:
    """Whether a company stands below the name, and little else; a book has its title above the author."""
    lines = {field.detail: field for field in sheet.fields if not field.guessed}
    name, company = lines.get(Detail.NAME), lines.get(Detail.ORGANIZATION)
    if name is None or company is None:
        return False
    return mark_strength(company.text) > 0 or (
        name.line < company.line and len(texts) <= _MOST_LINES_OF_BADGE
    )


def _other_paper(texts: Sequence[str]) -> bool:
    """Whether running text, amounts of money, years or headings give another paper away."""
    sentences = sum(map(is_sentence, texts))
    amounts = sum(map(is_amount, texts))
    dated = sum(map(is_dated, texts))
    headings = {folded(text): section_of(text) for text in texts if section_of(text)}
    return (
        sentences > max(2, len(texts) // 4)
        or amounts > 1
        or dated > 1
        or len(headings) > 1
        or bool("trade" in headings.values() and amounts)
    )


def _details(sheet: Sheet, place: Place) -> tuple[FoundDetail, ...]:
    found = [_detail(field, place) for field in sheet.fields]
    if not any(detail.detail is Detail.ORGANIZATION for detail in found):
        found += _concluded(sheet)
    return tuple(found)


def _detail(field: Read, place: Place) -> FoundDetail:
    sure = Sure.GUESS if field.guessed or field.sure < _UNSURE else Sure.LIKELY
    return FoundDetail(field.detail, field.text, Origin(place, str(field.line)), sure, field.kind)


def _concluded(sheet: Sheet) -> list[FoundDetail]:
    """The company of the first domain that names one, unless it is the person's own name."""
    name = next((field.text for field in sheet.fields if field.detail is Detail.NAME), "")
    letters = folded(name).replace(" ", "")
    for host in sheet.domains:
        company = company_of_domain(host)
        plain = folded(company).replace(" ", "")
        if plain and not (letters and (plain in letters or letters in plain)):
            return [FoundDetail(Detail.ORGANIZATION, company, Origin(Place.DOMAIN, host), Sure.GUESS)]
    return []
