"""Cells that a spreadsheet must not take for formulas, and the way back to what they said.

A cell that begins with = + - @ is computed when a spreadsheet opens the file, and may fetch or start
something (OWASP, "CSV Injection"). An apostrophe before it prevents that. It stays visible there, which an
international phone number need not suffer: its country code goes into brackets instead, "(+1) 202 555 0143",
which telephones and address books dial as before.
"""

import re

_MARKS = "=+\\-@\uff1d\uff0b\uff0d\uff20"  # the last four are how the first four are typed in full width
_BLANKS = "\\s\u200b\u2060\ufeff"  # some programs drop these before they look at the cell
_BEGINS_FORMULA = re.compile(f"[\t\r\n]|[{_BLANKS}]*[{_MARKS}]")
_GUARDED = re.compile(f"'(?='*(?:[\t\r\n]|[{_BLANKS}]*[{_MARKS}]))")
_AS_TEXT = re.compile(r'="([^"]*)"')  # how programs tell Excel to leave the zeros of ="0042" alone
# Country codes by ITU-T E.164: one digit, then those of two, and all others of three.
_INTERNATIONAL = re.compile(
    r"\+([17]|2[07]|3[0-4]|36|39|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|[2-9]\d\d)(?=[\d ./()\-])"
)
_BRACKETED = re.compile(r"\(\+(\d{1,3})\)(?=[\d ./()\-])")
_MAYBE_GUARDED_BRACKETED = re.compile(rf"'*{_BRACKETED.pattern}")


def guarded(text: str) -> str:
    """The cell that says this text and is no formula. `unguarded` gives the text again."""
    if _BEGINS_FORMULA.match(text) or _GUARDED.match(text):
        return f"'{text}"
    return text


def guarded_phone(text: str) -> str:
    """The same for a phone number, which stays one that can be dialled. `without_brackets` undoes it."""
    if found := _INTERNATIONAL.match(text):
        return f"(+{found[1]}){text[found.end() :]}"
    return f"'{text}" if _MAYBE_GUARDED_BRACKETED.match(text) else guarded(text)


def unguarded(cell: str) -> str:
    """What a cell says: without the apostrophe of a guard (ours, or another program's), without ="..."."""
    if cell.startswith("'"):
        return cell[1:] if _GUARDED.match(cell) else cell
    if cell.startswith('="') and (found := _AS_TEXT.fullmatch(cell)):
        return found[1]
    return cell


def without_brackets(cell: str) -> str:
    """The phone number of a cell that `guarded_phone` made and `unguarded` has read."""
    if found := _BRACKETED.match(cell):
        return f"+{found[1]}{cell[found.end() :]}"
    return cell[1:] if _MAYBE_GUARDED_BRACKETED.match(cell) else cell
