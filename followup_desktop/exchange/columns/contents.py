"""What the cells of a column look like: addresses, numbers, web pages, days, names or titles of courtesy."""

import re
from collections.abc import Callable, Iterable

from followup_desktop.exchange.columns.meanings import Meaning

_PART_OF_ADDRESS = r"[^\s@<>\"',;:()]"
EMAIL = re.compile(rf"{_PART_OF_ADDRESS}+@{_PART_OF_ADDRESS}+\.{_PART_OF_ADDRESS}{{2,}}")
_WEB = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_PHONE = re.compile(
    r"(?=(?:\D*\d){6,16}\D*$)[+(0-9][\d\s().\-/\u00a0]*(?:\s*(?:x|ext\.?|#)\s*\d+)?", re.IGNORECASE
)
_PLAIN_NUMBER = re.compile(r"[1-9]\d*(?:[.,]\d+)?")
_DAY = re.compile(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[T ].*)?|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})(?: .*)?")
_WORD = r"[^\W\d_][^\W\d_'\u2019.\-]*\.?(?:[-'\u2019][^\W\d_]+)*"
_PERSON = re.compile(rf"{_WORD}(?: {_WORD}){{1,4}}")
_COURTESIES = (
    "mr mrs ms miss mx dr prof professor sir dame rev herr frau hr fr m mme mlle monsieur madame dra sr sra "
    "srta d doña don dott dottssa sig sigra ing avv pan pani dhr mevr de heer ddr mag dipl"
)
_LOOKED_AT = 200
_LONGEST = 200  # a cell beyond this is a text


def sample(cells: Iterable[str]) -> list[str]:
    """The first cells that hold something."""
    found: list[str] = []
    for cell in cells:
        if cell:
            found.append(cell[: _LONGEST + 1])
            if len(found) == _LOOKED_AT:
                break
    return found


def is_value(cell: str) -> bool:
    """Whether a cell holds an address, a number, a web page or a day: no name of a column does."""
    return (
        is_email(cell)
        or is_web(cell)
        or is_phone(cell)
        or is_day(cell)
        or _PLAIN_NUMBER.fullmatch(cell) is not None
    )


def is_email(cell: str) -> bool:
    """Whether there is an e-mail address in it, and little else."""
    found = EMAIL.search(cell[:_LONGEST])
    return found is not None and len(cell) < 2 * len(found.group()) + 20


def is_web(cell: str) -> bool:
    """Whether it is the address of a web page."""
    return bool(_WEB.match(cell[:_LONGEST])) and " " not in cell.strip()


def is_phone(cell: str) -> bool:
    """Whether it is a phone number: six digits or more, written as none but these are."""
    if len(cell) > 40 or is_day(cell) or not _PHONE.fullmatch(cell):
        return False
    return not cell.isdigit() or len(cell) >= 9 or cell.startswith("0")


def is_day(cell: str) -> bool:
    """Whether it is a day in figures, with a time or without."""
    return bool(_DAY.fullmatch(cell[:40]))


def is_person(cell: str) -> bool:
    """Whether it may be a whole name: two to five words of letters."""
    return len(cell) <= 60 and bool(_PERSON.fullmatch(cell))


def are_courtesies(cells: list[str]) -> bool:
    """Whether these are titles such as Mr, Frau and Dott., not titles of jobs."""
    return _mostly(cells, _is_courtesy, 0.5)


def looks_like(cells: list[str]) -> Meaning | None:
    """What a column holds by its cells alone."""
    for meaning, test in (
        (Meaning.EMAIL, is_email),
        (Meaning.URL, is_web),
        (Meaning.PHONE, is_phone),
        (Meaning.ADDED_ON, is_day),
    ):
        if _mostly(cells, test, 0.7):
            return meaning
    return None


def are_people(cells: list[str]) -> bool:
    """Whether a column may hold whole names."""
    return _mostly(cells, is_person, 0.7)


def _is_courtesy(cell: str) -> bool:
    words = re.sub(r"[.\s]+", " ", cell[:_LONGEST]).casefold().split()
    return len(cell) <= 24 and set(words) <= set(_COURTESIES.split())


def _mostly(cells: list[str], test: Callable[[str], bool], share: float) -> bool:
    return bool(cells) and sum(map(test, cells)) >= share * len(cells)
