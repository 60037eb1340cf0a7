"""What the standards say of each property: its name, and how its value is built.

RFC 6350 (4.0), RFC 2426 (3.0), the specification of 2.1, and 2739, 4770, 6474 and 6715 beside them.
"""


def _names(line: str) -> frozenset[str]:
    return frozenset(line.split())


TEXTS = _names(
    "AGENT BIRTHPLACE CLASS DEATHPLACE EMAIL EXPERTISE FN HOBBY INTEREST KIND LABEL LANG MAILER NAME NOTE"
    " ORG-DIRECTORY PRODID PROFILE REV ROLE SORT-STRING TEL TITLE TZ UID XML"
)
COMPONENTS = {"N": 5, "ADR": 7}
"""What has parts between semicolons, and how many at least; each part may be a list."""
UNITS = _names("ORG")
LISTS = _names("CATEGORIES NICKNAME")
DATES = _names("ANNIVERSARY BDAY DEATHDATE")
ADDRESSES = _names(
    "CALADRURI CALURI CAPURI CONTACT-URI FBURL IMPP KEY LOGO MEMBER PHOTO RELATED SOUND SOURCE URL"
)
"""What has an address on the net (or one that holds a picture) in version 4.0."""
PLACES = _names("GEO")
PICTURES = _names("LOGO PHOTO")
MEDIA = PICTURES | {"KEY", "SOUND"}

STANDARD = (
    TEXTS
    | UNITS
    | LISTS
    | DATES
    | ADDRESSES
    | PLACES
    | {*COMPONENTS, "BEGIN", "CLIENTPIDMAP", "END", "GENDER", "VERSION"}
)
"""Every name that is written in capitals."""

TEXTUAL = TEXTS | UNITS | LISTS | DATES | PLACES | {*COMPONENTS, "URL"}
"""What is text also where it comes in base64."""

ONLY_IN_FOUR = _names(
    "ANNIVERSARY BIRTHPLACE CLIENTPIDMAP CONTACT-URI DEATHDATE DEATHPLACE EXPERTISE GENDER HOBBY INTEREST"
    " KIND LANG MEMBER ORG-DIRECTORY RELATED XML"
)
"""What version 3.0 does not know: there it is written with X- before it, and found again."""
