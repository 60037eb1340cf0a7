"""Dates as the system's locale writes them, where it speaks the program's language."""

from datetime import date

from PySide6.QtCore import QDate, QLocale

from followup_desktop.phrases.dates import DateFormat, short_date


def date_format_of(locale: QLocale) -> DateFormat:
    """How this locale writes a short date with its weekday: "Tue 24 Nov", in America "Tue, Nov 24".

    A locale of another language has other names for days and months, which would stand among English
    words: there the program's own way is taken.
    """
    if locale.language() is QLocale.Language.English and month_comes_first(locale):
        return _month_first
    return short_date


def month_comes_first(locale: QLocale) -> bool:
    """Whether 4/12 is the twelfth of April."""
    return locale.dateFormat(QLocale.FormatType.ShortFormat).upper().startswith("M")


def _month_first(day: date) -> str:
    return QLocale(QLocale.Language.English).toString(QDate(day.year, day.month, day.day), "ddd, MMM d")
