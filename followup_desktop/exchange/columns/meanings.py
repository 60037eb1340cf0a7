"""What a column of a table may hold: the fields of a contact and of an application."""

from enum import StrEnum


class Meaning(StrEnum):
    """What the cells of a column say."""

    IGNORE = "ignore"
    NAME = "name"
    GIVEN_NAME = "given_name"
    MIDDLE_NAME = "middle_name"
    FAMILY_NAME = "family_name"
    PREFIX = "prefix"
    SUFFIX = "suffix"
    NICKNAME = "nickname"
    TITLE = "title"
    ORGANIZATION = "organization"
    DEPARTMENT = "department"
    EMAIL = "email"
    EMAIL_SHOWN = "email_shown"
    """The name that is shown for an address; it holds the address where the column of addresses does not."""
    PHONE = "phone"
    ADDRESS = "address"
    """A whole postal address; the next seven are its parts."""
    STREET = "street"
    PO_BOX = "po_box"
    EXTENDED = "extended"
    CITY = "city"
    REGION = "region"
    POSTCODE = "postcode"
    COUNTRY = "country"
    URL = "url"
    NOTES = "notes"
    BIRTHDAY = "birthday"
    LABEL = "label"
    """Says of which kind the value in the column beside it is ("Phone 1 - Type")."""
    COMPANY = "company"
    POSITION = "position"
    STATUS = "status"
    ADDED_ON = "added_on"
    LOCATION = "location"
    SALARY = "salary"
    SOURCE = "source"
    PERSON = "person"
    """Who looks after an application at the company, or how to reach them."""


PARTS_OF_ADDRESS = (
    Meaning.STREET,
    Meaning.PO_BOX,
    Meaning.EXTENDED,
    Meaning.CITY,
    Meaning.REGION,
    Meaning.POSTCODE,
    Meaning.COUNTRY,
)

MEANINGS_OF_CONTACTS = (
    Meaning.NAME,
    Meaning.PREFIX,
    Meaning.GIVEN_NAME,
    Meaning.MIDDLE_NAME,
    Meaning.FAMILY_NAME,
    Meaning.SUFFIX,
    Meaning.TITLE,
    Meaning.ORGANIZATION,
    Meaning.EMAIL,
    Meaning.PHONE,
    Meaning.ADDRESS,
    *PARTS_OF_ADDRESS,
    Meaning.URL,
    Meaning.NOTES,
    Meaning.IGNORE,
)
"""What a person may choose for a column of an address book, in the order in which to offer it."""

MEANINGS_OF_OPPORTUNITIES = (
    Meaning.COMPANY,
    Meaning.POSITION,
    Meaning.STATUS,
    Meaning.URL,
    Meaning.ADDED_ON,
    Meaning.SOURCE,
    Meaning.LOCATION,
    Meaning.SALARY,
    Meaning.PERSON,
    Meaning.NOTES,
    Meaning.IGNORE,
)
"""What a person may choose for a column of a job tracker."""
