"""Which program wrote a table, told by the names of columns that only this program puts together."""

import re
from typing import NamedTuple

from followup_desktop.domain.found import Sure
from followup_desktop.exchange.columns.headers import key
from followup_desktop.exchange.columns.meanings import Meaning

OURS = "Followup Desktop"
OUR_HEADER = ("Name", "First Name", "Last Name", "Organization Title", "Organization Name")
"""How each table of contacts begins that this program writes."""
GOOGLE = "Google Contacts"
OUTLOOK = "Outlook"

# "Phone 1 - Value" of Google Contacts, in all its generations; several programs have taken it over.
_COUNTED = re.compile(
    r"(e-?mail|phone|address|website|organi[sz]ation|im|event|relation|custom field|external id|jot"
    r"|calendar link|user defined field) (\d{1,3}) - (.{1,40})",
    re.IGNORECASE,
)
_PARTS: dict[tuple[str, str], Meaning] = {
    ("email", "value"): Meaning.EMAIL,
    ("phone", "value"): Meaning.PHONE,
    ("website", "value"): Meaning.URL,
    ("address", "formatted"): Meaning.ADDRESS,
    ("address", "street"): Meaning.STREET,
    ("address", "po box"): Meaning.PO_BOX,
    ("address", "extended address"): Meaning.EXTENDED,
    ("address", "city"): Meaning.CITY,
    ("address", "region"): Meaning.REGION,
    ("address", "postal code"): Meaning.POSTCODE,
    ("address", "country"): Meaning.COUNTRY,
    ("organization", "name"): Meaning.ORGANIZATION,
    ("organization", "title"): Meaning.TITLE,
    ("organization", "department"): Meaning.DEPARTMENT,
}
_LABELLED = ("email", "phone", "website", "address", "organization")

# A table is of the first program all of whose columns it has.
_PROGRAMS: tuple[tuple[str, str], ...] = (
    ("LinkedIn", "First Name, Last Name, Company, Position, Connected On"),
    ("LinkedIn", "Application Date, Company Name, Job Title, Job Url"),
    ("LinkedIn", "Saved Date, Company Name, Job Title, Job Url"),
    (GOOGLE, "Given Name, Family Name, Group Membership"),
    (GOOGLE, "First Name, Last Name, Organization Name, Labels"),
    ("Huntr", "Employer, Job Title, List"),
    ("Huntr", "listName, htmlDescription"),
    ("Teal", "Company Name, Job Title, Status, Job URL"),
    ("Thunderbird", "First Name, Last Name, Display Name, Primary Email"),
    ("Thunderbird", "Vorname, Nachname, Anzeigename, Primäre E-Mail-Adresse"),
    ("Thunderbird", "Prénom, Nom, Nom à afficher, Adresse électronique principale"),
    ("Roundcube", "Display Name, First Name, Last Name, Email Home, Email Work"),
    (OUTLOOK, "First Name, Last Name, E-mail Address, E-mail 2 Address"),
    (OUTLOOK, "First Name, Last Name, E-mail Address, Business Phone"),
    (OUTLOOK, "First Name, Last Name, Company, Business Street, Home Street"),
    (OUTLOOK, "Vorname, Nachname, E-Mail-Adresse, Telefon geschäftlich"),
    (OUTLOOK, "Prénom, Nom, Adresse de messagerie, Téléphone (bureau)"),
    (OUTLOOK, "Nombre, Apellidos, Puesto, Calle del trabajo"),
    (OUTLOOK, "Nome, Cognome, Indirizzo posta elettronica, Via (uff.)"),
    (OUTLOOK, "Primeiro nome, Apelido, Telefone da empresa"),
    (OUTLOOK, "Primeiro nome, Sobrenome, Telefone comercial"),
    (OUTLOOK, "Imię, Nazwisko, Adres e-mail, Telefon służbowy"),
    (OUTLOOK, "姓, 名, 電子メール アドレス, 会社電話"),
    ("Yahoo", "First, Last, Email, Category, Distribution Lists"),
    ("Zoho", "First Name, Last Name, Account Name, Email, Mailing Street"),
    ("Salesforce", "Salutation, First Name, Last Name, Mailing Street"),
    ("HubSpot", "Record ID, First Name, Last Name, Email"),
)


class CountedField(NamedTuple):
    """A column such as "Phone 1 - Value": what it holds, and the field ("phone 1") that it belongs to."""

    meaning: Meaning
    group: str
    sure: Sure = Sure.CERTAIN


def counted_field(name: str) -> CountedField | None:
    """What a column of Google's kind holds; None where it is none."""
    found = _COUNTED.fullmatch(name.strip())
    if not found:
        return None
    field, part = found[1].casefold().replace("-", "").replace("isation", "ization"), found[3].casefold()
    group = f"{field} {int(found[2])}"
    if part in {"type", "label"} and field in _LABELLED:
        return CountedField(Meaning.LABEL, group)
    return CountedField(_PARTS.get((field, part), Meaning.IGNORE), group)


def program_of(header: tuple[str, ...]) -> str:
    """The program that wrote a table with this header; empty where it is not known."""
    if header[: len(OUR_HEADER)] == OUR_HEADER:
        return OURS
    if any(field and field.meaning is not Meaning.IGNORE for field in map(counted_field, header)):
        return GOOGLE
    there = {key(name) for name in header if name}
    return next(
        (program for program, names in _PROGRAMS if there.issuperset(map(key, names.split(", ")))), ""
    )
