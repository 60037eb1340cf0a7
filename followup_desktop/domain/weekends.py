"""The working days of the week, by country. Source: the holidays package; a test holds this table to it.

It stands here because loading the package takes a quarter of a second, and the checklist needs it at once.
"""

_FRIDAY_AND_SATURDAY = frozenset({4, 5})
_SUNDAY = frozenset({6})

_WEEKENDS = {
    "AF": _FRIDAY_AND_SATURDAY,
    "AI": _SUNDAY,
    "BD": _FRIDAY_AND_SATURDAY,
    "BH": _FRIDAY_AND_SATURDAY,
    "BN": frozenset({4, 6}),
    "CD": _SUNDAY,
    "DJ": _FRIDAY_AND_SATURDAY,
    "DZ": _FRIDAY_AND_SATURDAY,
    "EG": _FRIDAY_AND_SATURDAY,
    "HK": _SUNDAY,
    "IL": _FRIDAY_AND_SATURDAY,
    "IQ": _FRIDAY_AND_SATURDAY,
    "IR": frozenset({4}),
    "JO": _FRIDAY_AND_SATURDAY,
    "KN": _SUNDAY,
    "KW": _FRIDAY_AND_SATURDAY,
    "MR": _FRIDAY_AND_SATURDAY,
    "MV": _FRIDAY_AND_SATURDAY,
    "NE": _SUNDAY,
    "OM": _FRIDAY_AND_SATURDAY,
    "PY": _SUNDAY,
    "QA": _FRIDAY_AND_SATURDAY,
    "SA": _FRIDAY_AND_SATURDAY,
    "SD": _FRIDAY_AND_SATURDAY,
    "SY": _FRIDAY_AND_SATURDAY,
    "TK": _SUNDAY,
    "VE": _SUNDAY,
    "YE": _FRIDAY_AND_SATURDAY,
}


def working_weekdays(region: str) -> tuple[int, ...]:
    """The working days of a region ("GB-ENG", "IL"), Monday being 0; Monday to Friday where none is known."""
    weekend = _WEEKENDS.get(region.strip().upper().partition("-")[0], frozenset({5, 6}))
    return tuple(weekday for weekday in range(7) if weekday not in weekend)
