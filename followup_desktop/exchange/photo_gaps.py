"""Blanks that get lost between close letters in a picture, and letters that are taken for digits."""

import re
from collections.abc import Sequence

_ADDRESS = re.compile(r"\S*@\S*|(?:https?:|www\.)\S*", re.IGNORECASE)
_BEFORE_PLUS = re.compile(r"(?<=[^\W\d_])(?=\+\d)")
_BEHIND_POSTCODE = re.compile(r"(?<=\d{4})(?=[^\W\d_]{3})|(?<=\d-\d{3})(?=[^\W\d_]{3})")
_HOUSE_NUMBER = re.compile(r"([^\W\d_]{5,})(\d{1,3}[a-z]?)(?=,|$)")
_ONE_FOR_L = re.compile(r"^1(?=\.[^\W\d_]{2,}[^@]*@)")


def with_gaps(lines: Sequence[str]) -> list[str]:
    """The lines of one card with blanks between words and numbers: "Tel+49", "10115Berlin", "Hauptstraße5".

    A name with a number in it (Matrix42) that is also in an address on the card keeps its form.
    """
    addresses = " ".join(
        word for line in lines for word in line.split() if _ADDRESS.fullmatch(word)
    ).casefold()
    return [" ".join(_apart(word, addresses) for word in line.split()) for line in lines]


def _apart(word: str, addresses: str) -> str:
    if _ADDRESS.fullmatch(word):
        return _ONE_FOR_L.sub("l", word)
    word = _BEHIND_POSTCODE.sub(" ", _BEFORE_PLUS.sub(" ", word))
    numbered = _HOUSE_NUMBER.search(word)
    if numbered and numbered.group().casefold() not in addresses:
        return _HOUSE_NUMBER.sub(r"\1 \2", word)
    return word
