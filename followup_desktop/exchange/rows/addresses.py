"""A postal address out of its parts, in the order in which its country writes them."""

import re
from collections.abc import Mapping

from followup_desktop.exchange.columns.meanings import Meaning

_HOUSE_NUMBER = re.compile(r"\d{1,4}(?:[ -]?[a-zA-Z])?(?:[-/]\d{1,4}[a-zA-Z]?)?")
_ONLY_DIGITS = re.compile(r"(?:[A-Z]{1,2}-)?\d{3,6}(?: \d{2})?")
_WORD = re.compile(r"\w+")
_EAST_ASIAN = re.compile("[\u3040-\u30ff\u3400-\u9fff]")


def composed(parts: Mapping[Meaning, list[str]]) -> str:
    """The lines of an address; none for a country alone, which programs fill in by themselves.

    A whole address that says what its parts say stands for them.
    """
    if not parts.keys() - {Meaning.COUNTRY}:
        return ""
    city, region, postcode, country = (
        parts[part][0] if part in parts else ""
        for part in (Meaning.CITY, Meaning.REGION, Meaning.POSTCODE, Meaning.COUNTRY)
    )
    streets = _with_house_numbers(parts.get(Meaning.STREET, []))
    whole = parts.get(Meaning.ADDRESS, [])
    if whole and _words(*streets[:1], city) <= _words(*whole):
        return "\n".join(whole)
    lines = [*whole, *streets, *parts.get(Meaning.EXTENDED, ()), *parts.get(Meaning.PO_BOX, ())]
    if _EAST_ASIAN.search(f"{region}{city}{''.join(streets)}"):
        lines = [postcode, f"{region}{city}{''.join(lines)}"]
    else:
        lines.append(_city_line(city, region, postcode))
    return "\n".join(dict.fromkeys(line for line in (*lines, country) if line))


def _words(*texts: str) -> set[str]:
    return {word for text in texts for word in _WORD.findall(text.casefold())}


def _with_house_numbers(streets: list[str]) -> list[str]:
    """The lines of the street, with a house number that has a column of its own behind its street."""
    if len(streets) < 2:
        return streets
    lines: list[str] = []
    for street in filter(None, streets):
        if lines and _HOUSE_NUMBER.fullmatch(street):
            lines[-1] = f"{lines[-1]} {street}"
        else:
            lines.append(street)
    return lines


def _city_line(city: str, region: str, postcode: str) -> str:
    """As in "10115 Berlin", "Arlington, VA 22201", "London SW1A 1AA"."""
    if region and region.casefold() != city.casefold():
        place = f"{city}, {region}" if city else region
        return f"{place} {postcode}".strip()
    if _ONLY_DIGITS.fullmatch(postcode):
        return f"{postcode} {city}".strip()
    return f"{city} {postcode}".strip()
