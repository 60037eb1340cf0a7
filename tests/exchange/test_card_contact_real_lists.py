"""Files that programs really wrote, with several cards: the people on them."""

from followup_desktop.domain.found import Detail, FoundPerson
from followup_desktop.exchange.card_contact import found_in_cards
from tests.exchange.shared_data import shared

NAME, TITLE, ORGANIZATION = Detail.NAME, Detail.TITLE, Detail.ORGANIZATION
EMAIL, PHONE, ADDRESS = Detail.EMAIL, Detail.PHONE, Detail.ADDRESS
URL, NOTES = Detail.URL, Detail.NOTES


def people(file: str) -> tuple[FoundPerson, ...]:
    return found_in_cards(shared(f"vcard/{file}.vcf").read_bytes()).people


def facts(who: FoundPerson, detail: Detail) -> list[str]:
    found = [each for each in who.details if each.detail is detail]
    return [f"{each.text} ({each.kind})" if each.kind else each.text for each in found]


def test_a_list_of_google() -> None:
    assert [(who.first(NAME), who.all(EMAIL)) for who in people("ezv_gmail_list")] == [
        ("Arnold Smith", ("asmithk@gmail.com",)),
        ("Chris Beatle", ("chrisy55d@yahoo.com",)),
        ("Doug White", ("dwhite@gmail.com",)),
    ]


def test_phones_of_a_japanese_telephone() -> None:
    found = people("aosp_sjis_multi")
    assert [who.first(NAME) for who in found] == ["安藤ロイド3", "安藤ロイド4", "安藤ロイド5"]
    assert [who.all(PHONE) for who in found] == [
        ("9", "10", "11", "12"),
        ("15", "16", "13", "14"),
        ("17", "18", "19", "20"),
    ]
    assert facts(found[0], PHONE)[-1] == "12 (fax)"


def test_cards_of_an_old_android_telephone() -> None:
    found = found_in_cards(shared("vcard/ezv_android_multi.vcf").read_bytes())
    first, second, third, fourth, fifth, sixth = found.people
    assert first.all(NAME) == second.all(NAME) == ()
    assert (first.all(EMAIL), second.all(EMAIL)) == (("john.doe@company.com",), ("jane.doe@company.com",))
    assert (third.first(NAME), facts(third, PHONE)) == ("Ñ Ñ Ñ Ñ Ñ", ["123456789 (cell)"])
    assert facts(fourth, PHONE) == ["123456 (cell)", "234567 (home)", "3456789 (cell)", "45678901 (home)"]
    assert len(fourth.first(NOTES).split("\n\n")) == 2
    assert facts(fifth, PHONE) == ["123456 (cell)", "123456 (work)", "123456 (fax)"]
    assert facts(fifth, EMAIL) == ["bob@company.com (work)"]
    assert fifth.all(URL) == ("www.company.com", "http://www.company.com")
    assert fifth.first(ORGANIZATION) == "Ñ" * 12
    assert (sixth.first(NAME), facts(sixth, PHONE)) == ("ÑÑÑÑ", ["55556666 (cell)"])
    assert sixth.all(EMAIL) == ("henry@company.com",)
    assert [left.what for left in found.left_out] == [
        f'The e-mail address "{"Ñ" * 14}" of Ñ Ñ Ñ Ñ',
    ]


def test_cards_of_cardbook() -> None:
    first, second = people("fk_cardbook_v4")
    assert (first.first(NAME), first.first(ORGANIZATION)) == ("Möhrke Gerda", "KiTa Öhrdingen")
    assert facts(first, PHONE) == ["034441/ 2 22 67 (work)", "034441/ 39 23 34 (fax)"]
    assert second.first(NAME) == "Dr. Max Horst Mustermann jr. Maxl SED"
    assert (second.first(TITLE), second.first(ORGANIZATION)) == ("Gröfaz", "SED")
    assert facts(second, EMAIL) == [
        "privat@freenet.de (home)",
        "geschaeftlich@freenet.de (work)",
        "sonstige@freenet.de",
        "nichts@wabbel.de",
    ]
    assert len(second.all(PHONE)) == 10


def test_cards_all_of_whose_bytes_are_encoded() -> None:
    found = people("kde_qp_cards")
    assert [who.first(NAME) for who in found] == [
        "Bike Shop",
        "Field after Address broken",
        "Field after Address not broken",
        "Dr. med. Surname Name",
        "Second Doctor",
    ]
    assert found[0].first(ADDRESS) == "DDDDDDDDDDDDDDD-Staße 2\n00000 DDDDDDDDDD"
    assert found[1].all(URL) == found[2].all(URL) == ("http://some-webseite.com",)
    assert found[3].first(TITLE) == "Facharzt für Allgemeinmedizin"
    assert found[3].first(NOTES).split("\n")[0] == "Sprechzeiten:"
    assert len(found[3].first(NOTES).split("\n")) == 6
    assert (found[4].first(TITLE), found[4].first(ORGANIZATION)) == ("Dentist", "")


def test_thirty_people_in_an_unmarked_character_set() -> None:
    found = people("i4_sap_demo_latin1")
    assert len(found) == 30
    shown = {number: found[number - 1].first(NAME) for number in (1, 2, 5, 9, 10, 12, 15, 20, 30)}
    assert shown == {
        1: "Gwendolina Brown",
        2: "Peter Smalholtz",
        5: "Karlsruhe Travel",
        9: "Marco Andriotti",
        10: "Ingrid Spaßlund",
        12: "Martin Williams",
        15: "Günther Blümchen",
        20: "Berit Müller",
        30: "Diana Smith",
    }
    assert found[1].all(PHONE) == ("§",)
    assert found[8].all(PHONE) == ("+44 28 90930084",)
    assert (found[9].first(ORGANIZATION), found[9].all(EMAIL)) == (
        "Nike",
        ("Ingrid.Spasslund@nikesport.com",),
    )
    assert found[11].all(PHONE) == ("+61 7 3259 9599",)
    assert (found[14].first(ORGANIZATION), found[14].all(PHONE)) == ("Oracle", ("+1.650.506.7000",))
    assert found[29].all(EMAIL) == ("Diana.Smith@sap.com",)


def test_a_thousand_people() -> None:
    found = people("fk_1000_cards")
    assert len(found) == 1000
    assert all(who.all(EMAIL) == who.all(PHONE) == () for who in found)
