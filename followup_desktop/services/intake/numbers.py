"""When two phone numbers are the same, though one names the country and the other does not."""

import re
from collections.abc import Iterable

_OF_THE_COUNTRY = re.compile(r"\(0+\)")  # dialled only within it: +49 (0) 30 1234567
_FEWEST = 7  # digits of a number without country that tell
_LONGEST_CODE = 3  # digits of a country's code


def number_key(text: str) -> str:
    """What of a number is compared: digits, letters and the sign of a code, however it is spaced."""
    plain = _OF_THE_COUNTRY.sub("", text) if text.lstrip().startswith(("+", "00")) else text
    key = "".join(sign for sign in plain.casefold() if sign.isalnum() or sign == "+")
    return f"+{key[2:]}" if key.startswith("00") and key[2:3] != "0" else key


def same_number(one: str, other: str) -> bool:
    """Whether both are one number: alike, or one is the other without the code of its country."""
    return len(each_number_once((one, other))) == 1


def each_number_once(numbers: Iterable[str]) -> tuple[str, ...]:
    """The numbers as they came first, without those that are one of them written otherwise."""
    taken: dict[str, str] = {}
    with_code: set[str] = set()
    without_code: set[str] = set()
    for number in numbers:
        key = number_key(number) or number
        forms = _without_code(key)
        mine, others = (with_code, without_code) if key.startswith("+") else (without_code, with_code)
        if key not in taken and others.isdisjoint(forms):
            taken[key] = number
            mine.update(forms)
    return tuple(taken.values())


def _without_code(key: str) -> set[str]:
    """What a number may be within its country; nothing where it is too short to tell."""
    if not key.startswith("+"):
        forms = {key.lstrip("0")}
    else:
        forms = {key[1 + digits :] for digits in range(1, _LONGEST_CODE + 1)}
    return {form for form in forms if form.isdigit() and len(form) >= _FEWEST}
