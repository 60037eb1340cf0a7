"""Made-up people for rendered cards, with names, companies and addresses as their countries write them."""

import json
from dataclasses import dataclass
from pathlib import Path
from random import Random

_FILE = Path(__file__).parent / "files" / "pictures" / "people.json"


@dataclass(frozen=True)
class CardFacts:
    """What is printed on a card. `phones` are pairs of kind and number, `labels` the words for the kinds."""

    country: str
    name: str
    title: str
    organization: str
    phones: tuple[tuple[str, str], ...]
    labels: dict[str, str]
    email: str
    url: str
    address: tuple[str, ...]


@dataclass(frozen=True)
class Land:
    """How cards look in one country.

    `names` and `companies` come with what stands for them in addresses. In `streets`, `phone` and `cell` #
    is a digit; `places` are the other line of the address, if there is one; `script` says which fonts serve.
    """

    script: str
    names: list[tuple[str, str]]
    titles: list[str]
    companies: list[tuple[str, str]]
    streets: list[str]
    places: list[str]
    phone: str
    cell: str
    labels: list[dict[str, str]]
    top: str


LANDS = {country: Land(**land) for country, land in json.loads(_FILE.read_text("utf-8")).items()}


def person(country: str, random: Random) -> CardFacts:
    """Somebody from a country, whom a seed makes the same again."""
    land = LANDS[country]
    name, mailbox = random.choice(land.names)
    company, domain = random.choice(land.companies)
    host = f"{domain}.{land.top}"
    phones = [("work", _digits(land.phone, random)), ("cell", _digits(land.cell, random))]
    if random.random() < 0.4:
        phones.append(("fax", _digits(land.phone.replace("##", "00", 1), random)))
    street = _digits(random.choice(land.streets), random)
    place = random.choice(land.places) if land.places else ""
    address = (place, street) if land.script == "Kana" else (street, place)
    return CardFacts(
        country=country,
        name=name,
        title=random.choice(land.titles),
        organization=company,
        phones=tuple(phones),
        labels=random.choice(land.labels),
        email=f"{mailbox}@{host}",
        url=random.choice((f"www.{host}", f"https://www.{host}", host)),
        address=tuple(line for line in address if line),
    )


def _digits(pattern: str, random: Random) -> str:
    return "".join(str(random.randint(1, 9)) if letter == "#" else letter for letter in pattern)
