"""The region that the system suggests."""

from PySide6.QtCore import QLocale

from followup_desktop.domain.regions import countries


def region_of(locale: QLocale) -> str:
    """The country that the system's locale suggests ("GB"); empty where it says none that is known."""
    code = QLocale.territoryToCode(locale.territory())
    return code if any(country.code == code for country in countries()) else ""
