"""Dates as the system's locale writes them."""

from datetime import date

import pytest
from PySide6.QtCore import QLocale

from followup_desktop.ui.locale_dates import date_format_of

DAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("locale", "written"),
    [
        ("en_GB", "Tue 24 Nov"),
        ("en_US", "Tue, Nov 24"),
        ("en_AU", "Tue 24 Nov"),
        ("de_DE", "Tue 24 Nov"),
        ("C", "Tue 24 Nov"),
    ],
)
def test_the_month_comes_first_only_where_the_locale_says_so_in_english(locale: str, written: str) -> None:
    assert date_format_of(QLocale(locale))(DAY) == written
