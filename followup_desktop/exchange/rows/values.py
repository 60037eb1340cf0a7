"""Cells that hold several addresses or numbers, or none where they seem to hold one."""

import re
from collections.abc import Sequence

from followup_desktop.exchange.columns.contents import EMAIL

SEVERAL = ":::"
"""What Google Contacts puts between values that share a cell."""

_LONGEST_ADDRESS = 320  # RFC 3696
_MOST_IN_A_CELL = 50
_BETWEEN_ADDRESSES = re.compile(r"[\s,;<>\"'()|\[\]]+")
_BETWEEN_NUMBERS = re.compile(r"\s*(?::::|[\r\n]+|[;|]|, | / )\s*")
_DIGIT = re.compile(r"\d")
_MOST_IN_TOTALS = 10  # cells
_FEWEST_DIGITS = 6
_FEWEST_TO_CALL = 3
_AS_AMOUNT = re.compile(r"[1-9]\d{6,14}[.,]0")  # what a spreadsheet made of a number without signs
_SHORTENED = re.compile(r"\d(?:[.,]\d+)?[eE]\+?\d{1,2}")
_IN_NOTION = re.compile(r"\s*\(https://(?:www\.)?notion\.(?:so|site)/[^\s()]*\)")
_TOTAL_WORDS = (
    "total totals sum subtotal count average summe gesamt gesamtsumme insgesamt anzahl totale somma suma"
    " totaal som razem łącznie celkem összesen итого всего 合計 合计 總計 총계 합계"
)
_TOTALS = frozenset(_TOTAL_WORDS.split())
_AMOUNT = re.compile(r"[\d\s.,:%€$£+-]*")
_NOTHING = frozenset({"-", "--", "\u2013", "\u2014", "n/a", "#n/a", "(null)", "null", "none", "nan", "."})


def said(cell: str) -> str:
    """A cell in one line; empty where it says that there is nothing ("n/a", "-").

    Notion writes the address of its own page behind what another table names.
    """
    line = in_a_line(_IN_NOTION.sub("", cell) if "notion." in cell else cell)
    return "" if line.casefold() in _NOTHING else line


def is_total(row: Sequence[str]) -> bool:
    """Whether it only adds up the rows above it, as the last one of a spreadsheet does."""
    filled = [cell for cell in row if cell.strip()]
    if not filled or len(filled) > _MOST_IN_TOTALS:
        return False
    first, colon, rest = filled[0].partition(":")
    amounts = [rest, *filled[1:]]
    return (
        first.strip().casefold() in _TOTALS
        and (bool(colon) or len(filled) > 1 or len(row) > 1)
        and all(_AMOUNT.fullmatch(amount) for amount in amounts)
    )


def in_a_line(cell: str) -> str:
    """The text without line breaks and double blanks."""
    return " ".join(cell.split())


def addresses_in(cell: str) -> list[str]:
    """The e-mail addresses in a cell, without the names and brackets around them."""
    if "@" not in cell:
        return []
    words = (
        word.removeprefix("mailto:")
        for word in _BETWEEN_ADDRESSES.split(cell[: _LONGEST_ADDRESS * _MOST_IN_A_CELL])
    )
    found = (word.strip(".:") for word in words if len(word) <= _LONGEST_ADDRESS and "@" in word)
    return [word for word in found if EMAIL.fullmatch(word)][:_MOST_IN_A_CELL]


def numbers_in(cell: str) -> list[str]:
    """The phone numbers in a cell: several where each part of it may be one."""
    parts = [in_a_line(part) for part in _BETWEEN_NUMBERS.split(cell) if part.strip()]
    if len(parts) > 1 and (
        SEVERAL in cell or all(len(_DIGIT.findall(part)) >= _FEWEST_DIGITS for part in parts)
    ):
        return parts[:_MOST_IN_A_CELL]
    line = said(cell)
    if _AS_AMOUNT.fullmatch(line):
        line = line[:-2]
    return [line] if line else []


def is_shortened(number: str) -> bool:
    """Whether a spreadsheet turned the number into "4.92E+11", whose other digits are lost."""
    return bool(_SHORTENED.fullmatch(number))


def is_no_number(text: str) -> bool:
    """Whether it has fewer digits than the shortest extension. Words alone are left to who wrote them."""
    return 0 < len(_DIGIT.findall(text)) < _FEWEST_TO_CALL


def web_page(cell: str) -> str:
    """The address of a web page; empty for what is none, or what a browser would run."""
    line = said(cell)
    if " " in line:
        return ""
    scheme, colon, rest = line.partition(":")
    if colon and not rest[:1].isdigit():
        return line if scheme.casefold() in {"http", "https"} and rest.startswith("//") else ""
    return line if "." in line and "@" not in line.split("/")[0] else ""
