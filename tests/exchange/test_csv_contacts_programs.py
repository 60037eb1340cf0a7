"""People out of address books as each program writes them."""

import csv
import io

import pytest

from followup_desktop.domain.found import Detail, Found, FoundPerson
from followup_desktop.exchange.csv_columns import meanings_of
from followup_desktop.exchange.csv_contacts import people_in
from followup_desktop.exchange.tables import read_table

GOOGLE_OLD = (
    "Name,Given Name,Additional Name,Family Name,Yomi Name,Name Prefix,Name Suffix,Nickname,Birthday,"
    "Occupation,Notes,Group Membership,E-mail 1 - Type,E-mail 1 - Value,E-mail 2 - Type,"
    "E-mail 2 - Value,Phone 1 - Type,Phone 1 - Value,Phone 2 - Type,Phone 2 - Value,Phone 3 - Type,"
    "Phone 3 - Value,Address 1 - Type,Address 1 - Formatted,Address 1 - Street,Address 1 - City,"
    "Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,"
    "Organization 1 - Name,Organization 1 - Title,Website 1 - Type,Website 1 - Value"
)
GOOGLE_NEW = (
    "First Name,Middle Name,Last Name,Phonetic First Name,Name Prefix,Name Suffix,Nickname,File As,"
    "Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,"
    "E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,"
    "Phone 1 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,"
    "Address 1 - Region,Address 1 - Postal Code,Website 1 - Label,Website 1 - Value"
)
OUTLOOK = (
    "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,"
    "Business Street 2,Business City,Business State,Business Postal Code,Business Country/Region,"
    "Home Street,Home City,Home Country/Region,Assistant's Phone,Business Fax,Business Phone,"
    "Home Phone,Mobile Phone,Primary Phone,Birthday,E-mail Address,E-mail Type,E-mail Display Name,"
    "E-mail 2 Address,E-mail 2 Type,E-mail 2 Display Name,Gender,Notes,Priority,Private,Profession,"
    "Sensitivity,Web Page"
)


def table_of(header: str, *rows: dict[str, str], separator: str = ",") -> bytes:
    """A file with these cells, all others empty."""
    names = header.split(",")
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=separator)
    writer.writerow(names)
    writer.writerows([row.get(name, "") for name in names] for row in rows)
    return file.getvalue().encode()


def found_in(content: bytes) -> Found:
    table = read_table(content)
    return people_in(table, meanings_of(table))


def person_in(content: bytes) -> FoundPerson:
    (person,) = found_in(content).people
    return person


def kinds(person: FoundPerson, detail: Detail) -> list[tuple[str, str]]:
    return [(found.kind, found.text) for found in person.details if found.detail is detail]


def left_out(found: Found) -> dict[str, str]:
    return {left.what: left.why for left in found.left_out}


def test_google_before_2024() -> None:
    content = table_of(
        GOOGLE_OLD,
        {
            "Name": "Dr. Grace Brewster Hopper",
            "Given Name": "Grace",
            "Additional Name": "Brewster",
            "Family Name": "Hopper",
            "Name Prefix": "Dr.",
            "Nickname": "Amazing",
            "Group Membership": "* myContacts",
            "E-mail 1 - Type": "Work",
            "E-mail 1 - Value": "g@navy.example",
            "E-mail 2 - Type": "* Home",
            "E-mail 2 - Value": "g@home.example ::: grace@home.example",
            "Phone 1 - Type": "Work Fax",
            "Phone 1 - Value": "555-0100",
            "Phone 2 - Type": "Mobile",
            "Phone 2 - Value": "555-0101 ::: 555-0102",
            "Phone 3 - Type": "Ship",
            "Phone 3 - Value": "555-0103",
            "Address 1 - Type": "Work",
            "Address 1 - Formatted": "1 Navy Yard\nArlington, VA 22201",
            "Address 1 - Street": "1 Navy Yard",
            "Address 1 - City": "Arlington",
            "Organization 1 - Name": "Navy",
            "Organization 1 - Title": "Rear Admiral",
            "Occupation": "Sailor",
            "Website 1 - Value": "https://navy.example",
            "Notes": "COBOL",
        },
    )
    person = person_in(content)
    assert person.first(Detail.NAME) == "Dr. Grace Brewster Hopper"
    assert person.first(Detail.TITLE) == "Rear Admiral"
    assert person.first(Detail.ORGANIZATION) == "Navy"
    assert kinds(person, Detail.EMAIL) == [
        ("home", "g@home.example"),
        ("home", "grace@home.example"),
        ("work", "g@navy.example"),
    ]
    assert kinds(person, Detail.PHONE) == [
        ("cell", "555-0101"),
        ("cell", "555-0102"),
        ("Ship", "555-0103"),
        ("fax", "555-0100"),
    ]
    assert kinds(person, Detail.ADDRESS) == [("work", "1 Navy Yard\nArlington, VA 22201")]
    assert person.first(Detail.URL) == "https://navy.example"
    assert person.first(Detail.NOTES) == "COBOL"
    assert list(left_out(found_in(content))) == ['Column "Nickname"']


def test_google_since_2024() -> None:
    person = person_in(
        table_of(
            GOOGLE_NEW,
            {
                "First Name": "Grace",
                "Last Name": "Hopper",
                "Organization Name": "Navy",
                "Organization Title": "Rear Admiral",
                "E-mail 1 - Label": "* Other",
                "E-mail 1 - Value": "g@navy.example",
                "Phone 1 - Label": "Work",
                "Phone 1 - Value": "+1 202 555 0143",
                "Address 1 - Label": "Home",
                "Address 1 - Street": "1 Main St",
                "Address 1 - City": "Arlington",
                "Address 1 - Region": "VA",
                "Address 1 - Postal Code": "22201",
                "Labels": "* myContacts",
            },
        )
    )
    assert person.first(Detail.NAME) == "Grace Hopper"
    assert kinds(person, Detail.EMAIL) == [("other", "g@navy.example")]
    assert kinds(person, Detail.PHONE) == [("work", "+1 202 555 0143")]
    assert kinds(person, Detail.ADDRESS) == [("home", "1 Main St\nArlington, VA 22201")]


def test_outlook_has_the_title_before_the_name_and_the_fax_last() -> None:
    content = table_of(
        OUTLOOK,
        {
            "Title": "Dr.",
            "First Name": "Grace",
            "Last Name": "Hopper",
            "Suffix": "Jr.",
            "Company": "Navy",
            "Job Title": "Rear Admiral",
            "Profession": "Sailor",
            "Business Street": "1 Navy Yard\nBuilding 5",
            "Business City": "Arlington",
            "Business State": "VA",
            "Business Postal Code": "22201",
            "Business Country/Region": "USA",
            "Home Country/Region": "USA",
            "Assistant's Phone": "555-0199",
            "Business Fax": "555-0100",
            "Business Phone": "555-0101",
            "Mobile Phone": "555-0102",
            "Primary Phone": "555-0103",
            "Birthday": "0/0/00",
            "E-mail Address": "g@navy.example",
            "E-mail Type": "SMTP",
            "E-mail Display Name": "Grace Hopper (g@navy.example)",
            "Gender": "Unspecified",
            "Priority": "Normal",
            "Private": "False",
            "Sensitivity": "Normal",
            "Web Page": "navy.example",
        },
    )
    person = person_in(content)
    assert person.first(Detail.NAME) == "Dr. Grace Hopper Jr."
    assert person.first(Detail.TITLE) == "Rear Admiral"
    assert person.all(Detail.EMAIL) == ("g@navy.example",)
    assert kinds(person, Detail.PHONE) == [
        ("main", "555-0103"),
        ("work", "555-0101"),
        ("cell", "555-0102"),
        ("assistant", "555-0199"),
        ("fax", "555-0100"),
    ]
    assert kinds(person, Detail.ADDRESS) == [("work", "1 Navy Yard\nBuilding 5\nArlington, VA 22201\nUSA")]
    assert person.first(Detail.URL) == "navy.example"
    assert found_in(content).left_out == ()


def test_of_an_address_within_exchange_the_name_shown_has_the_one_of_the_internet() -> None:
    person = person_in(
        table_of(
            OUTLOOK,
            {
                "First Name": "Grace",
                "E-mail Address": "/o=Navy/ou=Exchange Administrative Group/cn=Recipients/cn=grace",
                "E-mail Type": "EX",
                "E-mail Display Name": "Grace Hopper (g@navy.example)",
                "E-mail 2 Address": "grace@home.example",
                "E-mail 2 Display Name": "Grace at home (other@home.example)",
            },
        )
    )
    assert person.all(Detail.EMAIL) == ("grace@home.example", "g@navy.example")


def test_outlook_in_german_as_windows_saves_it() -> None:
    header = "Anrede,Vorname,Nachname,Firma,Position,Straße geschäftlich,Ort geschäftlich,"
    header += "Postleitzahl geschäftlich,Telefon geschäftlich,E-Mail-Adresse,E-Mail: Angezeigter Name"
    content = table_of(
        header,
        {
            "Anrede": "Frau",
            "Vorname": "Käthe",
            "Nachname": "Müller",
            "Firma": "Größe GmbH",
            "Position": "Geschäftsführerin",
            "Straße geschäftlich": "Torstraße 5",
            "Ort geschäftlich": "Berlin",
            "Postleitzahl geschäftlich": "10115",
            "Telefon geschäftlich": "+49 30 1234567",
            "E-Mail-Adresse": "k@groesse.example",
            "E-Mail: Angezeigter Name": "Käthe Müller",
        },
        separator=";",
    )
    person = person_in(content.decode().encode("cp1252"))
    assert person.first(Detail.NAME) == "Frau Käthe Müller"
    assert person.first(Detail.TITLE) == "Geschäftsführerin"
    assert person.first(Detail.ADDRESS) == "Torstraße 5\n10115 Berlin"
    assert kinds(person, Detail.PHONE) == [("work", "+49 30 1234567")]


def test_japanese_outlook_in_shift_jis() -> None:
    person = person_in(
        "姓,名,会社名,役職,会社電話,郵便番号 (会社),都道府県 (会社),市町村 (会社),番地 (会社)\n"
        "山田,太郎,株式会社トヨタ,営業部長,03-1234-5678,100-0005,東京都,千代田区,丸の内1-1\n".encode("cp932")
    )
    assert person.first(Detail.NAME) == "山田太郎"
    assert person.first(Detail.ORGANIZATION) == "株式会社トヨタ"
    assert person.first(Detail.ADDRESS) == "100-0005\n東京都千代田区丸の内1-1"


@pytest.mark.parametrize("url", ["URL,", ""])
@pytest.mark.parametrize("notes", ['Notes:\n"Some addresses are missing, as you may notice."\n\n', ""])
def test_linkedin_connections(notes: str, url: str) -> None:
    header = f"First Name,Last Name,{url}Email Address,Company,Position,Connected On\n"
    link = "https://www.linkedin.com/in/grace," if url else ""
    rows = f'Grace,Hopper,{link},"Navy, US",Rear Admiral,03 Nov 2026\n,,{link and ","},,,04 Nov 2026\n'
    found = found_in(f"{notes}{header}{rows}".encode())
    (person,) = found.people
    assert person.first(Detail.NAME) == "Grace Hopper"
    assert (person.first(Detail.ORGANIZATION), person.first(Detail.TITLE)) == ("Navy, US", "Rear Admiral")
    assert person.first(Detail.URL) == link.rstrip(",")
    number = 6 if notes else 3
    assert left_out(found)[f"Row {number}"] == "There is no name, e-mail address or phone number in it."
    assert 'Column "Connected On"' in left_out(found)


def test_thunderbird_has_streets_in_its_columns_of_addresses() -> None:
    header = (
        "First Name,Last Name,Display Name,Primary Email,Secondary Email,Work Phone,Fax Number,Mobile Number,"
    )
    header += (
        "Home Address,Home Address 2,Home City,Home State,Home ZipCode,Home Country,Organization,Web Page 1"
    )
    person = person_in(
        table_of(
            header,
            {
                "First Name": "Ada",
                "Last Name": "Byron",
                "Display Name": "Byron, Ada",
                "Primary Email": "a@b.example",
                "Secondary Email": "ada@b.example",
                "Fax Number": "555-0100",
                "Mobile Number": "555-0101",
                "Home Address": "12 St James's Square",
                "Home Address 2": "Flat 3",
                "Home City": "London",
                "Home ZipCode": "SW1Y 4JH",
                "Home Country": "UK",
            },
        )
    )
    assert person.first(Detail.NAME) == "Ada Byron"
    assert person.all(Detail.EMAIL) == ("a@b.example", "ada@b.example")
    assert kinds(person, Detail.PHONE) == [("cell", "555-0101"), ("fax", "555-0100")]
    assert kinds(person, Detail.ADDRESS) == [("home", "12 St James's Square\nFlat 3\nLondon SW1Y 4JH\nUK")]
