"""Files that programs really wrote: the people on their cards."""

import pytest

from followup_desktop.domain.found import Detail, FoundPerson
from followup_desktop.exchange.card_contact import found_in_cards
from tests.exchange.shared_data import shared

Facts = dict[Detail, list[str]]

NAME, TITLE, ORGANIZATION = Detail.NAME, Detail.TITLE, Detail.ORGANIZATION
EMAIL, PHONE, ADDRESS = Detail.EMAIL, Detail.PHONE, Detail.ADDRESS
URL, NOTES = Detail.URL, Detail.NOTES

ONE_CARD: dict[str, Facts] = {
    "aosp_adr_backslash_eol": {
        NAME: ["bogus"],
        URL: ["http://bogus.com/"],
        ADDRESS: [
            "Grindelberg 999, 99999 Hamburg, Deutschland (home)",
            "Hermann v. Brevern, 9999999, Packstation 999, 99999 Hamburg, Deutschland (home)",
        ],
    },
    "aosp_blackberry_photo": {
        NAME: ["boogie"],
        PHONE: ["+5555555 (work)", "+5555556 (cell)"],
        EMAIL: ["forrestgump@walladalla.com"],
    },
    "aosp_comment_lines": {
        NAME: ["Conference Call"],
        NOTES: ["This is an (sharp ->#<- sharp) example. This message must NOT be ignored."],
    },
    "aosp_pause_wait": {NAME: ["Pause Wait"], PHONE: ["p1234p5678w9"]},
    "aosp_photo_then_props": {NAME: ["Roid Ando"]},
    "aosp_pref": {
        NAME: ["Smith"],
        PHONE: ["2 (work)", "1 (home)", "3 (ISDN)"],
        EMAIL: ["test@example.com (home)", "test2@examination.com (cell)"],
        ORGANIZATION: ["Company"],
        TITLE: ["Engineer"],
    },
    "aosp_sjis_1": {NAME: ["安藤ロイド"], PHONE: ["0300000000"]},
    "aosp_sjis_2": {
        NAME: ["安藤 ロイド 1"],
        ADDRESS: ["東京都渋谷区桜丘町26-1セルリアンタワー6階, 150-8512 (home)"],
        NOTES: ["メモ"],
    },
    "aosp_sjis_backslash": {NAME: ["伊能 圭一 伊予"]},
    "aosp_v30_quoted_params": {NAME: ["G M F"], PHONE: ["1 (COMMA,SEPARATED:INSIDE.DQUOTE)"]},
    "aosp_v40_sort_as": {NAME: ["安藤 ロイド"], ORGANIZATION: ["グーグル, 検索部門"]},
    "aosp_winmo65": {NAME: ["Example"]},
    "eds_bad_params": {NAME: ["Invalid AttributeParam"]},
    "ezv_evolution": {
        NAME: ["Mr. John Richter, James Doe Sr."],
        ORGANIZATION: ["IBM, Accounting, Dungeon"],
        TITLE: ["Money Counter"],
        EMAIL: ["john.doe@ibm.com (work)"],
        PHONE: ["905-666-1234 (cell)", "905-555-1234 (work)"],
        URL: ["http://www.ibm.com"],
        ADDRESS: [
            "15 Crescent moon drive, ASB-123, Albaney, New York 12345, United States of America (home)"
        ],
    },
    "ezv_gmail_single2": {
        NAME: ["VCard Test"],
        ORGANIZATION: ["TheCompany"],
        TITLE: ["TheJobTitle"],
        EMAIL: [
            "email@example.com",
            "homeemail@example.com (home)",
            "workemail@example.com (work)",
            "otheremail@example.com",
            "customcategory@example.com (CustomEmailCategory)",
        ],
        PHONE: [
            "5555551111",
            "5555551112 (home)",
            "5555551113 (work)",
            "5555551114",
            "5555551115 (cell)",
            "5555551116 (main)",
            "5555551119 (GRAND_CENTRAL)",
            "5555551121 (CustomePhoneCategory)",
            "5555551120 (pager)",
            "5555551117 (fax)",
            "5555551118 (fax)",
        ],
        NOTES: ["note line 1\nnote line 2\nCustomField: field value"],
    },
    "ezv_iphone": {
        NAME: ["Mr. John Richter James Doe Sr."],
        ORGANIZATION: ["IBM, Accounting"],
        TITLE: ["Money Counter"],
        EMAIL: ["john.doe@ibm.com"],
        PHONE: [
            "905-555-1234 (cell)",
            "905-666-1234 (home)",
            "905-777-1234 (work)",
            "905-222-1234 (Assistant Phone)",
            "905-111-1234 (pager)",
            "905-888-1234 (fax)",
            "905-999-1234 (fax)",
        ],
        URL: ["http://www.ibm.com"],
        ADDRESS: [
            "Silicon Alley 5, New York, New York 12345, United States of America (home)",
            "Street4, Building 6, Floor 8, 12345 New York, USA (work)",
        ],
    },
    "ezv_issue114_label_caret": {
        NAME: ["Dummy, Dummy"],
        ORGANIZATION: ["Dummy GmbH"],
        PHONE: ["+49 1234 56789 (cell)", "+49 9876 54321 (work)"],
        EMAIL: ["dummy.dummy@dummy.com (home)"],
        ADDRESS: ["Dummy-Dummy-Strasse 1, BHG01:, 61352 Bad Homburg, Germany (work)"],
    },
    "ezv_lotus_notes": {
        NAME: ["Mr. Doe John I Johny"],
        ORGANIZATION: ["IBM, SUN"],
        TITLE: ["Generic Accountant"],
        EMAIL: ["john.doe@ibm.com (work)", "billy_bob@gmail.com (work)"],
        PHONE: ["+1 (212) 204-34456 (cell)", "00-1-212-555-7777 (fax)"],
        URL: ["http://www.sun.com"],
    },
    "ezv_thunderbird_mfab": {
        NAME: ["John Doe"],
        ORGANIZATION: ["TheOrganization, TheDepartment"],
        TITLE: ["TheTitle"],
        EMAIL: [
            "doe.john@hotmail.com",
            "additional-email@company.com",
            "additional-email1@company.com",
            "additional-email2@company.com",
            "additional-email3@company.com",
        ],
        PHONE: [
            "555-555-1111 (work)",
            "555-555-2222 (home)",
            "555-555-5555 (cell)",
            "555-555-4444 (pager)",
            "555-555-3333 (fax)",
        ],
    },
    "fk_charset_blabla": {
        NAME: ["Ralf Rastral"],
        ADDRESS: ["Lämmerweg 12, 98765 Kleindorf, Deutschland (home)"],
    },
    "fk_outlook_cp1252_nocharset": {
        NAME: ["Ralf Rastral"],
        ADDRESS: ["Lämmerweg 12, 98765 Kleindorf, Deutschland (home)"],
    },
    "fk_outlook_label_cp1252": {
        NAME: ["Rudi Wimmel"],
        ORGANIZATION: ["Wurstdarm KG"],
        TITLE: ["Compliance Officer"],
        PHONE: ["0987 /6543 (work)", "9876 /11223344 (home)"],
        EMAIL: ["Wimmel@wurstdarm.de"],
        URL: ["wurstdarm.de (work)"],
        ADDRESS: [
            "Business-Straße 19, 76543 Schaffhausen, Deutschland (work)",
            "Freizeitweg 4, 12345 Freizeithausen, Deutschland (home)",
            "Sonstgasse 44, 37465 Anderstadt, Deutschland",
        ],
    },
    "fk_whatsapp": {
        NAME: ["zzMad Perla 45"],
        PHONE: ["7yy-zzz-xxx (home)", "7yy-zzz-xxx (WhatsApp)"],
        NOTES: ["PERLA\nmadrid"],
    },
    "gm_equal_at_eol": {
        NAME: ["Nikdovic Nikdo"],
        PHONE: ["5555 4444 (work)"],
        NOTES: ["This ends with equal sign="],
    },
    "gm_qp_softbreak_blank": {NAME: ["Joseph Hörmann"], PHONE: ["028 (home)"]},
    "gm_softbreak_in_escape": {NAME: ["ПОРКС - PRIMA"], PHONE: ["+222222222222 (cell)"], EMAIL: []},
    "horde_vcard_as_vcs": {NAME: ["Test,Contact"], ORGANIZATION: ["My,Company, IT Department"]},
    "i4_lowercase_begin": {
        NAME: ["Herr Franz M. Branntwein"],
        EMAIL: ["franz.m.branntwein@example.com"],
        PHONE: ["0221 12345678 (home)"],
        TITLE: [],
        ORGANIZATION: [],
        ADDRESS: ["Medizinstraße 4711, Köln, Nordrhein-Westfalen 50441, Deutschland"],
    },
    "i4_space_after_begin": {
        NAME: ["Dirk"],
        EMAIL: ["dirk@sap.com"],
        NOTES: ["The canonical Dirk"],
    },
    "ios17_kate_bell": {
        NAME: ["Kate Bell"],
        ORGANIZATION: ["Creative Consulting"],
        TITLE: ["Producer"],
        EMAIL: ["kate-bell@mac.com (work)"],
        PHONE: ["(415) 555-3695 (main)", "(555) 564-8583 (cell)"],
        URL: ["www.icloud.com"],
        ADDRESS: ["165 Davis Street, Hillsborough, CA 94010 (work)"],
    },
    "kde_fn_no_colon": {
        NAME: ["Ximian, Inc."],
        ORGANIZATION: ["Ximian, Inc."],
        PHONE: ["(617) 236-0442 (work)", "(617) 236-8630 (fax)"],
        EMAIL: ["hello@ximian.com"],
        URL: ["www.ximian.com/"],
        NOTES: ["Welcome to the Ximian Addressbook."],
    },
    "kde_kaddressbook_full": {
        NAME: ["Mustermann, Heiko"],
        ORGANIZATION: ["KDE"],
        TITLE: ["Developer"],
        EMAIL: ["heiko.mustermann@freenet.org", "heiko8@tst.inf.tu-dresden.de"],
        PHONE: ["0351 223344 (home)", "0351 443322 (work)", "0173 223344 (cell)"],
        NOTES: ["I'm a friendly note text,\nplease copy me to your address book..."],
    },
    "mudita_polish": {NAME: ["Ąąćć"], PHONE: ["123 456 789 (cell)"]},
    "rc_apple_company": {
        NAME: ["Apple Computer AG"],
        ORGANIZATION: ["Apple Computer AG"],
        URL: ["http://www.apple.ch"],
        ADDRESS: ["Birgistrasse 4a, 8304 Wallisellen-Zürich, Switzerland (work)"],
    },
    "rc_johndoe_cp1252": {
        NAME: ["John Doë"],
        ORGANIZATION: ["roundcube.net"],
        EMAIL: ["roundcube@gmail.com (home)", "inbox@roundcube.net (work)"],
        PHONE: ["+123456789 (work)", "+987654321 (cell)"],
    },
    "rd_photo_datauri_in_b": {NAME: ["Contact"]},
}


def people(file: str) -> tuple[FoundPerson, ...]:
    return found_in_cards(shared(f"vcard/{file}.vcf").read_bytes()).people


def facts(who: FoundPerson, detail: Detail) -> list[str]:
    found = [each for each in who.details if each.detail is detail]
    between = ", " if detail is ADDRESS else "\n"
    lines = [(each.text.replace("\n", between), each.kind) for each in found]
    return [f"{text} ({kind})" if kind else text for text, kind in lines]


@pytest.mark.parametrize("file", ONE_CARD)
def test_the_person_on_the_only_card(file: str) -> None:
    (who,) = people(file)
    assert {detail: facts(who, detail) for detail in ONE_CARD[file]} == ONE_CARD[file]


def test_a_note_of_several_lines() -> None:
    (who,) = people("ezv_thunderbird_mfab")
    first, *_others, last = who.first(NOTES).split("\n")
    assert first == "This is the notes field."
    assert last == 'You can put anything in the "note" field; even curse words.'


def test_a_note_that_was_folded_within_words() -> None:
    (who,) = people("ezv_evolution")
    assert who.first(NOTES).startswith("THIS SOFTWARE IS PROVIDED")
    assert '"AS IS"' in who.first(NOTES)
