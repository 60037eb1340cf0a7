"""Addresses and numbers that a program wrote into one property, though each should have its own."""

import re
from dataclasses import replace

from followup_desktop.exchange.vcards.property import Property
from followup_desktop.exchange.vcards.text import escaped

_BETWEEN_ADDRESSES = re.compile(r"\s*[;,\n]\s*|\s+(?=[^\s<>@]+@)")
_BETWEEN_NUMBERS = re.compile(r"\s*(?:[;,/\n]|\b(?:or|oder|ou|o)\b)\s*(?=\+)")
_NUMBER = re.compile(r"\+[\d\s().-]{8,30}")
_MOST = 50


def each_of(one: Property) -> list[Property]:
    """The properties that this one is: several where it holds several addresses or whole numbers."""
    if one.name == "EMAIL" and one.value.count("@") > 1:
        texts = _BETWEEN_ADDRESSES.split(one.text.strip(), _MOST)
        is_list = all(text.count("@") == 1 and "<" not in text for text in texts)
    elif one.name == "TEL" and one.value.count("+") > 1:
        texts = _BETWEEN_NUMBERS.split(one.text.strip(), _MOST)
        is_list = all(map(_NUMBER.fullmatch, texts))
    else:
        return [one]
    if not is_list or len(texts) == 1:
        return [one]
    return [replace(one, value=escaped(text)) for text in texts]
