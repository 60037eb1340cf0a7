"""What a column of a table may hold, in words."""

from collections.abc import Mapping

from followup_desktop.exchange.csv_columns import Meaning
from followup_desktop.phrases.language import N_, _

_WORDS: Mapping[Meaning, str] = {
    Meaning.IGNORE: N_("Leave out"),
    Meaning.NAME: N_("Name"),
    Meaning.GIVEN_NAME: N_("First name"),
    Meaning.MIDDLE_NAME: N_("Middle name"),
    Meaning.FAMILY_NAME: N_("Last name"),
    Meaning.PREFIX: N_("Title before the name"),
    Meaning.SUFFIX: N_("Title after the name"),
    Meaning.NICKNAME: N_("Nickname"),
    Meaning.TITLE: N_("Job title"),
    Meaning.ORGANIZATION: N_("Organization"),
    Meaning.DEPARTMENT: N_("Department"),
    Meaning.EMAIL: N_("E-mail"),
    Meaning.EMAIL_SHOWN: N_("Name shown for the address"),
    Meaning.PHONE: N_("Phone"),
    Meaning.ADDRESS: N_("Address"),
    Meaning.STREET: N_("Street"),
    Meaning.PO_BOX: N_("Post box"),
    Meaning.EXTENDED: N_("Second line of the address"),
    Meaning.CITY: N_("City"),
    Meaning.REGION: N_("Region"),
    Meaning.POSTCODE: N_("Postcode"),
    Meaning.COUNTRY: N_("Country"),
    Meaning.URL: N_("Website"),
    Meaning.NOTES: N_("Notes"),
    Meaning.BIRTHDAY: N_("Birthday"),
    Meaning.LABEL: N_("Kind of the column beside it"),
    Meaning.COMPANY: N_("Company"),
    Meaning.POSITION: N_("Position"),
    Meaning.STATUS: N_("Stage"),
    Meaning.ADDED_ON: N_("Applied on"),
    Meaning.LOCATION: N_("Location"),
    Meaning.SALARY: N_("Salary"),
    Meaning.SOURCE: N_("Source"),
    Meaning.PERSON: N_("Who looks after it"),
}


def meaning_in_words(meaning: Meaning) -> str:
    """What a column holds: "First name"."""
    return _(_WORDS[meaning])
