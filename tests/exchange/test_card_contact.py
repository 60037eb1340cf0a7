"""People on cards: who is found on a vCard, with which fields, in which order, and who is left out."""

from pathlib import Path

import pytest

from followup_desktop.domain.found import Detail, Found, FoundPerson, Place, Sure
from followup_desktop.exchange.card_contact import found_in_cards, person_of
from followup_desktop.exchange.errors import ExchangeError
from followup_desktop.exchange.vcard import read_cards

FILES = Path(__file__).parent / "files" / "vcard"


def found(lines: str, version: str = "3.0") -> Found:
    return found_in_cards(f"BEGIN:VCARD\nVERSION:{version}\n{lines}\nEND:VCARD\n".encode())


def person(lines: str, version: str = "3.0") -> FoundPerson:
    (only,) = found(lines, version).people
    return only


def name(lines: str) -> str:
    return person(lines).first(Detail.NAME)


def with_kinds(who: FoundPerson, detail: Detail) -> list[tuple[str, str]]:
    return [(each.text, each.kind) for each in who.details if each.detail is detail]


@pytest.mark.parametrize(
    ("lines", "shown"),
    [
        ("FN:Dr. Grace  Hopper \nN:Hopper;Grace", "Dr. Grace Hopper"),
        ("FN:Hopper\\, Grace", "Hopper, Grace"),
        ("FN:\nN:Hopper;Grace;Brewster,Murray;Dr.;PhD", "Dr. Grace Brewster Murray Hopper PhD"),
        ("FN:,\nN:Hopper;Grace", "Grace Hopper"),
        ("N:Hopper", "Hopper"),
        ("N:;Grace", "Grace"),
        ("N:安藤ロイド;;;;", "安藤ロイド"),
        ("N:安藤;ロイド;;;", "安藤 ロイド"),
        ("N:王;小明;;;", "王小明"),
        ("N:王;小明;;;先生", "王小明 先生"),
        ("N:김;민준;;;", "김민준"),
        ("N:Wang;小明;;;", "小明 Wang"),
        ("FN;PREF=2:Second\nFN;PREF=1:First", "First"),
    ],
)
def test_the_name_is_as_written_or_put_together_in_the_order_of_speaking(lines: str, shown: str) -> None:
    assert name(lines) == shown


@pytest.mark.parametrize(
    ("lines", "shown", "at", "sure"),
    [
        ("N:;;;;\nNICKNAME:Amazing,Grace\nORG:Acme", "Amazing", "NICKNAME", Sure.LIKELY),
        ("ORG:Bike Shop;Repairs\nTEL:1", "Bike Shop, Repairs", "ORG", Sure.LIKELY),
    ],
)
def test_without_a_name_the_next_best_thing_stands_for_it(
    lines: str, shown: str, at: str, sure: Sure
) -> None:
    first = person(lines).details[0]
    assert (first.detail, first.text, first.sure) == (Detail.NAME, shown, sure)
    assert (first.origin.place, first.origin.at) == (Place.VCARD, at)


@pytest.mark.parametrize("line", ["EMAIL:john.doe@x.example", "TEL:+1 202"])
def test_somebody_with_an_address_or_a_number_alone_has_no_name(line: str) -> None:
    assert person(line).all(Detail.NAME) == ()


def test_a_company_goes_by_its_name() -> None:
    who = person("N:;;;;\nFN:Apple Computer AG\nORG:Apple Computer AG;\nX-ABShowAs:COMPANY")
    assert who.first(Detail.NAME) == who.first(Detail.ORGANIZATION) == "Apple Computer AG"


def test_position_and_organization() -> None:
    who = person(
        "FN:x\nROLE:Speaker\nTITLE:Head of\\nEngineering\nORG:IBM\\, Inc.;Accounting;;Dungeon\nORG:Other"
    )
    assert who.all(Detail.TITLE) == ("Head of Engineering",)
    assert who.all(Detail.ORGANIZATION) == ("IBM, Inc., Accounting, Dungeon",)
    assert person("FN:x\nROLE:Speaker").first(Detail.TITLE) == "Speaker"


def test_addresses_for_mail_come_with_the_preferred_one_first() -> None:
    who = person(
        "FN:x\nEMAIL;HOME:home@x.example\nEMAIL;INTERNET:net@x.example\nEMAIL;WORK;PREF:mailto:work@x.example\n"
        "item1.EMAIL:own@x.example\nitem1.X-ABLabel:Boat\nEMAIL;TYPE=INTERNET,OTHER:other@x.example",
        "2.1",
    )
    assert with_kinds(who, Detail.EMAIL) == [
        ("work@x.example", "work"),
        ("home@x.example", "home"),
        ("net@x.example", ""),
        ("own@x.example", "Boat"),
        ("other@x.example", ""),
    ]


def test_an_address_that_was_broken_across_lines_is_whole() -> None:
    assert person("FN:x\nEMAIL:grace@\n acme.example", "2.1").all(Detail.EMAIL) == ("grace@acme.example",)


def test_the_order_of_preference_in_version_4_is_kept() -> None:
    who = person("FN:x\nEMAIL:d@x.y\nEMAIL;PREF=3:c@x.y\nEMAIL;PREF=1:a@x.y\nEMAIL;PREF=2:b@x.y", "4.0")
    assert who.all(Detail.EMAIL) == ("a@x.y", "b@x.y", "c@x.y", "d@x.y")


def test_an_address_without_an_at_sign_is_left_out_with_a_word() -> None:
    result = found("FN:Grace\nEMAIL:/o=acme/cn=grace\nEMAIL:@\nEMAIL:g@x.example")
    assert result.people[0].all(Detail.EMAIL) == ("g@x.example",)
    assert [left.what for left in result.left_out] == [
        'The e-mail address "/o=acme/cn=grace" of Grace',
        'The e-mail address "@" of Grace',
    ]
    assert "/o=acme/cn=grace" in result.people[0].vcard


def test_phones_come_with_their_kinds_the_fax_last() -> None:
    who = person(
        "FN:x\nTEL;TYPE=WORK,FAX,PREF:1\nTEL;TYPE=PAGER:2\nTEL;TYPE=HOME,VOICE:3\nTEL;TYPE=WORK,CELL:4\n"
        "TEL;TYPE=MAIN;TYPE=PREF:5\nTEL;TYPE=IPHONE:6\nTEL:7\nTEL;TYPE=X-Mobile:8\nTEL;TYPE=WhatsApp:9\n"
        "item1.TEL:10\nitem1.X-ABLabel:_$!<AssistantPhone>!$_\nitem2.TEL:11\nitem2.X-ABLabel:_$!<Mobile>!$_\n"
        "ITEM3.TEL;TYPE=HOME:12\nitem3.X-ABLABEL:_$!<HomeFAX>!$_\nitem4.TEL;TYPE=HOME:13\nitem4.X-ABLabel:"
    )
    assert with_kinds(who, Detail.PHONE) == [
        ("5", "main"),
        ("3", "home"),
        ("4", "cell"),
        ("6", "cell"),
        ("7", ""),
        ("8", "cell"),
        ("9", "WhatsApp"),
        ("10", "Assistant Phone"),
        ("11", "cell"),
        ("13", "home"),
        ("2", "pager"),
        ("1", "fax"),
        ("12", "fax"),
    ]


def test_a_number_as_an_address_is_shown_as_a_number() -> None:
    assert person("FN:x\nTEL;VALUE=uri:tel:+1-202-555;ext=12").all(Detail.PHONE) == ("+1-202-555 ext. 12",)
    assert person("FN:x\nTEL:p1234p5678w9").all(Detail.PHONE) == ("p1234p5678w9",)


@pytest.mark.parametrize(
    ("value", "lines"),
    [
        (";;165 Davis Street;Hillsborough;CA;94010;", "165 Davis Street\nHillsborough, CA 94010"),
        (";;Bunsenstraße 3;Göttingen;;37073;Deutschland", "Bunsenstraße 3\n37073 Göttingen\nDeutschland"),
        ("Box 1;Room 3;1 Main St\\nFloor 2;;;;", "1 Main St\nFloor 2\nRoom 3\nBox 1"),
        (";;Silicon Alley 5,;;New York;;USA", "Silicon Alley 5\nNew York\nUSA"),
        (";Szczecin", "Szczecin"),
    ],
)
def test_an_address_is_in_lines_without_empty_parts(value: str, lines: str) -> None:
    assert person(f"FN:x\nADR:{value}").all(Detail.ADDRESS) == (lines,)


def test_of_several_addresses_the_preferred_one_comes_first_then_work() -> None:
    lines = "FN:x\nADR;HOME:;;a\nADR;WORK:;;b\nADR;POSTAL;PREF:;;c\nADR:;;;;;;"
    assert with_kinds(person(lines, "2.1"), Detail.ADDRESS) == [("c", ""), ("b", "work"), ("a", "home")]


def test_pages_and_then_profiles() -> None:
    who = person(
        "FN:x\nX-SOCIALPROFILE;type=linkedin:https\\://l.example/in/x\nURL;TYPE=HOME:http://h.example\n"
        "item1.URL;type=pref:www.w.example\nitem1.X-ABLabel:_$!<HomePage>!$_"
    )
    assert with_kinds(who, Detail.URL) == [
        ("www.w.example", ""),
        ("http://h.example", "home"),
        ("https://l.example/in/x", "linkedin"),
    ]


def test_all_notes_make_one() -> None:
    assert person("FN:x\nNOTE:a\\nb\nNOTE: \nNOTE:c").all(Detail.NOTES) == ("a\nb\n\nc",)


PICTURE = "PHOTO;ENCODING=b;TYPE=PNG:iVBORw0KGgoAAAAN"
CARD_PICTURE = "X-MS-CARDPICTURE;TYPE=JPEG;ENCODING=BASE64:/9j/4AAQ"


def test_the_picture_of_a_business_card_comes_before_a_portrait() -> None:
    both = person(f"FN:x\n{PICTURE}\n{CARD_PICTURE}").picture
    portrait = person(f"FN:x\n{PICTURE}").picture
    assert both is not None
    assert both.content.startswith(b"\xff\xd8\xff")
    assert portrait is not None
    assert portrait.content.startswith(b"\x89PNG")


def test_a_picture_on_the_net_is_never_fetched() -> None:
    assert person("FN:x\nPHOTO;VALUE=uri:https://x.example/a.jpg").picture is None


def test_the_whole_card_stays_with_the_person() -> None:
    for file in FILES.glob("*.vcf"):
        cards = read_cards(file.read_bytes()).cards
        people = found_in_cards(file.read_bytes()).people
        assert [read_cards(who.vcard.encode()).cards for who in people] == [(card,) for card in cards]
        assert [person_of(card) for card in cards] == list(people)


def test_the_uid_of_the_file_is_kept() -> None:
    assert person("FN:x\nUID:urn:uuid:1").source_uid == "urn:uuid:1"
    assert person("FN:x").source_uid == ""


def test_who_can_neither_be_named_nor_reached_is_left_out_with_a_word() -> None:
    result = found(
        "FN:Grace\nEND:VCARD\nBEGIN:VCARD\nNOTE:x\nEND:VCARD\nBEGIN:VCARD\nEND:VCARD\nBEGIN:VCARD\nADR:;;y"
    )
    assert [who.first(Detail.NAME) for who in result.people] == ["Grace"]
    assert [left.what for left in result.left_out] == ["Card 2", "Card 3", "Card 4"]
    assert result.left_out[0].why.startswith("There is neither a name nor an address nor a number on it.")


@pytest.mark.parametrize("line", ["KIND:group", "X-ADDRESSBOOKSERVER-KIND:group"])
def test_a_list_of_people_is_none_of_them(line: str) -> None:
    result = found(f"FN:Friends\n{line}\nEND:VCARD\nBEGIN:VCARD\nFN:Grace")
    assert [who.first(Detail.NAME) for who in result.people] == ["Grace"]
    assert [left.what for left in result.left_out] == ["Friends"]


def test_a_file_with_nobody_in_it_is_refused() -> None:
    with pytest.raises(ExchangeError, match=r"There is nobody in the cards of this file\. Card 1: There is"):
        found("NOTE:x")
    with pytest.raises(ExchangeError, match="a calendar with 0 events"):
        found_in_cards(b"BEGIN:VCALENDAR\nEND:VCALENDAR\n")


def test_progress_goes_to_whoever_waits() -> None:
    told: list[tuple[int, int]] = []
    content = b"BEGIN:VCARD\nFN:x\nEND:VCARD\n"
    found_in_cards(content, progress=lambda done, total: told.append((done, total)))
    assert told == [(len(content), len(content))]


def test_a_card_of_outlook() -> None:
    (who,) = found_in_cards((FILES / "outlook_2_1.vcf").read_bytes()).people
    assert [(each.detail, each.text, each.kind) for each in who.details] == [
        (Detail.NAME, "Prof. Emmy Nöther", ""),
        (Detail.TITLE, "Head of Invariants", ""),
        (Detail.ORGANIZATION, "Göttingen AG, Algebra", ""),
        (Detail.EMAIL, "emmy@goettingen.example", ""),
        (Detail.PHONE, "+49 (551) 39-2", ""),
        (Detail.PHONE, "+49 (551) 39-0", "work"),
        (Detail.PHONE, "+49 (170) 1234567", "cell"),
        (Detail.PHONE, "+49 (551) 39-1", "fax"),
        (Detail.ADDRESS, "Bunsenstraße 3\nZimmer 3\n37073 Göttingen\nDeutschland", "work"),
        (Detail.URL, "http://goettingen.example", "work"),
        (Detail.NOTES, "Met at the fair in Göttingen.\nTel: only in the morning\n\nLikes rings.", ""),
    ]
    assert who.picture is not None
    assert who.picture.content.startswith(b"\xff\xd8\xff")


def test_a_card_of_an_iphone() -> None:
    (who,) = found_in_cards((FILES / "iphone_3_0.vcf").read_bytes()).people
    assert who.first(Detail.NAME) == "Dr. Grace Brewster Murray Hopper"
    assert who.first(Detail.ORGANIZATION) == "Acme Finance, Inc., Engineering"
    assert with_kinds(who, Detail.EMAIL) == [("grace@acme.example", "work"), ("grace@home.example", "home")]
    assert [kind for _number, kind in with_kinds(who, Detail.PHONE)] == [
        "cell",
        "Assistant Phone",
        "boat",
        "fax",
    ]
    assert who.first(Detail.NOTES).endswith("not before: she is at sea.")


def test_cards_of_an_android_phone() -> None:
    first, second = found_in_cards((FILES / "android_2_1.vcf").read_bytes()).people
    assert first.first(Detail.NAME) == "Екатерина Иванова"
    assert with_kinds(first, Detail.PHONE) == [("+7 900 000-00-02", "cell"), ("8 495 000-00-01", "Дача")]
    assert [(each.detail, each.text) for each in second.details] == [
        (Detail.EMAIL, "only.an.address@example.com")
    ]


def test_a_card_of_thunderbird() -> None:
    (who,) = found_in_cards((FILES / "thunderbird_4_0.vcf").read_bytes()).people
    assert who.all(Detail.EMAIL) == ("ada@engine.example", "ada@home.example")
    assert who.first(Detail.ADDRESS) == "12 St James's Square\nSW1Y 4JH London\nUnited Kingdom"
    assert who.first(Detail.URL) == "https://engine.example/?a=1,2;b=3"
