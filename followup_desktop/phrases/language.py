"""The language of the program: every sentence that a person reads passes through here.

The source is English; catalogues of other languages lie in resources/i18n. Until `use_language` is
called nothing is loaded, so that the commands and the first paint do not pay for it.
"""

from pathlib import Path
from typing import Protocol

DOMAIN = "followup_desktop"


class _Catalogue(Protocol):
    def gettext(self, message: str, /) -> str: ...
    def ngettext(self, one: str, many: str, count: int, /) -> str: ...


class _Source:
    """The sentences as they stand in the source."""

    def gettext(self, message: str, /) -> str:
        return message

    def ngettext(self, one: str, many: str, count: int, /) -> str:
        return one if count == 1 else many


class _Language:
    def __init__(self) -> None:
        self.catalogue: _Catalogue = _Source()

    def text(self, message: str) -> str:
        """The message in the program's language."""
        return self.catalogue.gettext(message)

    def counted(self, one: str, many: str, count: int) -> str:
        """The form of the message that goes with this count, in the program's language."""
        return self.catalogue.ngettext(one, many, count)


_language = _Language()
_ = _language.text
ngettext = _language.counted


def N_(message: str) -> str:  # noqa: N802 - the name that gettext's tools look for
    """Mark a message in a table for the catalogue; it is translated with `_` where it is used."""
    return message


def NN_(one: str, many: str) -> tuple[str, str]:  # noqa: N802 - the sister of N_
    """Mark the two forms of a counted message in a table; `ngettext` chooses where they are used."""
    return one, many


def use_language(code: str, folder: Path) -> bool:
    """Speak the language with this code ("de", "pt_BR") from the catalogues in `folder`.

    Returns whether there is a catalogue for it; without one the program speaks English.
    """
    # Imported here: only a program that speaks another language needs it.
    import gettext

    found = gettext.find(DOMAIN, str(folder), languages=[code])
    if found is None:
        _language.catalogue = _Source()
        return False
    with Path(found).open("rb") as file:
        _language.catalogue = gettext.GNUTranslations(file)
    return True
