"""One person out of the codes on a card and its text."""

from followup_desktop.domain.found import Detail, FoundDetail, FoundPerson, Origin, Place
from followup_desktop.exchange.photos.person import with_text

CODE, PHOTO = Origin(Place.QR_CODE, "MECARD"), Origin(Place.PHOTO, "1")


def detail(kind: str, text: str, origin: Origin = CODE, phone: str = "") -> FoundDetail:
    return FoundDetail(Detail(kind), text, origin, kind=phone)


def person(*details: FoundDetail) -> FoundPerson:
    return FoundPerson(details=details)


def texts(people: tuple[FoundPerson, ...]) -> list[list[str]]:
    return [[one.text for one in somebody.details] for somebody in people]


def test_without_a_code_the_text_alone_makes_the_person() -> None:
    assert with_text((), (detail("name", "Grace Hopper", PHOTO),)) == (
        person(detail("name", "Grace Hopper", PHOTO)),
    )


def test_where_there_is_neither_there_is_nobody() -> None:
    assert with_text((), ()) == ()


def test_the_code_counts_for_what_it_says_and_the_text_for_the_rest() -> None:
    code = person(detail("name", "Grace Hopper"), detail("email", "grace@acme.example"))
    text = (
        detail("name", "Graoe Hopper", PHOTO),
        detail("title", "Head of Research", PHOTO),
        detail("organization", "Acme Finance", PHOTO),
    )
    (somebody,) = with_text((code,), text)
    assert texts((somebody,)) == [["Grace Hopper", "Head of Research", "Acme Finance", "grace@acme.example"]]
    assert [one.origin.place for one in somebody.details].count(Place.PHOTO) == 2


def test_numbers_and_addresses_come_once_however_they_are_written() -> None:
    code = person(
        detail("phone", "+12125550123"),
        detail("email", "grace@acme.example"),
        detail("url", "https://acme.example"),
    )
    text = (
        detail("phone", "(212) 555-0123", PHOTO),
        detail("phone", "(212) 555-0199", PHOTO, "fax"),
        detail("phone", "(212) 555-0155", PHOTO),
        detail("email", "Grace@Acme.example", PHOTO),
        detail("url", "www.acme.example/", PHOTO),
    )
    assert texts(with_text((code,), text)) == [
        ["grace@acme.example", "+12125550123", "(212) 555-0155", "(212) 555-0199", "https://acme.example"]
    ]


def test_a_card_with_a_code_for_the_contact_and_one_for_a_page_is_of_one_person() -> None:
    page = person(detail("url", "https://www.linkedin.com/in/grace"))
    contact = person(detail("name", "Grace Hopper"))
    assert texts(with_text((page, contact), ())) == [["Grace Hopper", "https://www.linkedin.com/in/grace"]]


def test_codes_of_several_people_stay_several_people() -> None:
    grace, ada = person(detail("name", "Grace Hopper")), person(detail("name", "Ada Byron"))
    assert with_text((grace, ada), (detail("title", "Head of Research", PHOTO),)) == (grace, ada)


def test_the_text_says_which_of_the_numbers_in_the_code_is_the_fax() -> None:
    code = person(detail("phone", "+49 89 1234560"), detail("phone", "+49 171 1234567", phone="cell"))
    text = (
        detail("phone", "089 1234560", PHOTO, "fax"),
        detail("phone", "0171 1234567", PHOTO, "work"),
    )
    (somebody,) = with_text((code,), text)
    assert [(one.text, one.kind) for one in somebody.details] == [
        ("+49 171 1234567", "cell"),
        ("+49 89 1234560", "fax"),
    ]
