"""Regions of the world and their public holidays, by the codes of ISO 3166-1 and 3166-2."""

# The holidays package costs about 100 ms and 10 MB: it is imported where it is needed, never at the start.

import re
import warnings
from dataclasses import dataclass
from datetime import date
from functools import cache

from followup_desktop.domain.errors import FollowupError

_ISO_SUBDIVISION = re.compile(r"[A-Z0-9]{1,3}")
_SMALL_WORDS = frozenset({"and", "da", "of", "the"})
_SPELLED_OTHERWISE = {
    "aland_islands": "Åland Islands",
    "bonaire_sint_eustatius_and_saba": "Bonaire, Sint Eustatius and Saba",
    "curacao": "Curaçao",
    "dr_congo": "DR Congo",
    "guinea_bissau": "Guinea-Bissau",
    "hongkong": "Hong Kong",
    "reunion": "Réunion",
    "saint_barthelemy": "Saint Barthélemy",
    "saint_helena_ascension_and_tristan_da_cunha": "Saint Helena, Ascension and Tristan da Cunha",
    "sao_tome_and_principe": "São Tomé and Príncipe",
    "syrian_arab_republic": "Syria",
    "timor_leste": "Timor-Leste",
}


class UnknownRegion(FollowupError):
    """There are no public holidays for such a region code."""


@dataclass(frozen=True, slots=True)
class Region:
    """A country, or a part of one that has holidays of its own.

    `code` is "GB" or "GB-ENG", `country` the English name of the country, `name` that of the part
    ("England"; for a whole country the country's name once more).
    """

    code: str
    country: str
    name: str


@cache
def countries() -> tuple[Region, ...]:
    """All countries with known holidays, by name."""
    from holidays.registry import COUNTRIES

    return tuple(
        Region(codes[1], _country_name(key), _country_name(key)) for key, codes in sorted(COUNTRIES.items())
    )


@cache
def subdivisions(country: str) -> tuple[Region, ...]:
    """The parts of a country ("GB") that have holidays of their own, by name; empty where it has none.

    Raises UnknownRegion for a code that is no country's.
    """
    import holidays

    whole = _country(country)
    entity = getattr(holidays, whole.code)
    names: dict[str, str] = {}
    for alias, code in entity.subdivisions_aliases.items():
        if not alias.isupper():
            names.setdefault(code, alias)
    parts = [
        Region(f"{whole.code}-{code}", whole.name, names.get(code, code))
        for code in entity.subdivisions
        if _ISO_SUBDIVISION.fullmatch(code)
    ]
    return tuple(sorted(parts, key=lambda part: part.name))


@cache
def regions() -> tuple[Region, ...]:
    """All regions, each country followed by its parts. Takes about 100 ms the first time."""
    return tuple(region for country in countries() for region in (country, *subdivisions(country.code)))


def public_holidays(region: str, year: int) -> dict[date, str]:
    """The public holidays of a region in one year, with their names: in English where known.

    Half days, bank, school and optional holidays are not among them. An empty region has none. Raises
    UnknownRegion for a code that is neither a country's ("GB") nor that of one of its parts ("GB-ENG").
    """
    if not region:
        return {}
    import holidays

    code = region.strip().upper()
    country, _, part = code.partition("-")
    whole = _country(country, of=region)
    if code != whole.code and code not in {each.code for each in subdivisions(whole.code)}:
        raise UnknownRegion(
            f'"{region}" is no part of {whole.name} with holidays of its own. '
            f'Write "{whole.code}" for the whole country, or choose a region in the settings.'
        )
    with warnings.catch_warnings():
        # It warns of years for which some holidays are only reckoned: better than none.
        warnings.simplefilter("ignore")
        found = holidays.country_holidays(
            whole.code, subdiv=part or None, years=year, expand=False, language=_language(whole.code)
        )
    return dict(sorted(found.items()))


def _country(code: str, of: str = "") -> Region:
    for country in countries():
        if country.code == code:
            return country
    raise UnknownRegion(
        f'"{of or code}" is no region with known holidays. Write a country code such as "GB", or "GB-ENG".'
    )


def _language(country: str) -> str | None:
    """English as it is spoken there, else American English, else whatever there is (None)."""
    import holidays

    entity = getattr(holidays, country)
    default: str | None = entity.default_language
    if default is None or default.startswith("en"):
        return default
    return "en_US" if "en_US" in entity.supported_languages else None


def _country_name(key: str) -> str:
    """The name in the registry ("isle_of_man") as one writes it ("Isle of Man")."""
    words = key.split("_")
    written = " ".join(word if word in _SMALL_WORDS else word.capitalize() for word in words)
    return _SPELLED_OTHERWISE.get(key, written)
