"""The lines of business cards as fields, in many languages and as a reader of pictures gives them."""

# ruff: noqa: RUF001 (letters and signs of other scripts are meant)
import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_desktop.domain.found import Detail, FoundDetail, Origin, Place, Sure
from followup_desktop.exchange.card_lines import (
    CardLine,
    Known,
    details_of,
    details_of_known,
    looks_like_card,
)

NAME, TITLE, ORGANIZATION = Detail.NAME, Detail.TITLE, Detail.ORGANIZATION
EMAIL, PHONE, ADDRESS, URL, NOTES = Detail.EMAIL, Detail.PHONE, Detail.ADDRESS, Detail.URL, Detail.NOTES


def read(*lines: str | tuple[str, float], region: str = "") -> tuple[FoundDetail, ...]:
    card = [CardLine(*line) if isinstance(line, tuple) else CardLine(line) for line in lines]
    return details_of(card, Place.PHOTO, region=region)


def fields(*lines: str | tuple[str, float], region: str = "") -> dict[Detail, str]:
    """The first text of each field."""
    found: dict[Detail, str] = {}
    for detail in read(*lines, region=region):
        found.setdefault(detail.detail, detail.text)
    return found


def phones(*lines: str, region: str = "") -> list[tuple[str, str]]:
    return [(one.kind, one.text) for one in read(*lines, region=region) if one.detail is PHONE]


def test_every_field_says_where_it_stood_and_how_sure_it_is() -> None:
    found = read("Grace Hopper", "Head of Engineering", "grace@acme.example", "M +1 202 555 0143")

    assert found == (
        FoundDetail(NAME, "Grace Hopper", Origin(Place.PHOTO, "1"), Sure.LIKELY),
        FoundDetail(TITLE, "Head of Engineering", Origin(Place.PHOTO, "2"), Sure.LIKELY),
        FoundDetail(EMAIL, "grace@acme.example", Origin(Place.PHOTO, "3"), Sure.LIKELY),
        FoundDetail(PHONE, "+1 202 555 0143", Origin(Place.PHOTO, "4"), Sure.LIKELY, "cell"),
        FoundDetail(ORGANIZATION, "Acme", Origin(Place.DOMAIN, "acme.example"), Sure.GUESS),
    )


def test_what_a_reader_of_pictures_was_not_sure_of_is_a_guess() -> None:
    card = [
        CardLine("Grace Hopper", 1.0, 0.98),
        CardLine("Head of Engineering", 0.5, 0.4),
        CardLine("g.hopper@a.example"),
    ]
    sure = {one.detail: one.sure for one in details_of(card, Place.PHOTO)}

    assert sure[NAME] is Sure.LIKELY
    assert sure[TITLE] is Sure.GUESS


def test_the_largest_letters_may_be_the_company() -> None:
    found = fields(
        ("NORTHWIND", 1.0),
        ("Grace Hopper", 0.6),
        ("Buyer", 0.4),
        ("grace@northwind.example", 0.3),
        ("+1 202 555 0143", 0.3),
    )
    assert (found[NAME], found[ORGANIZATION]) == ("Grace Hopper", "NORTHWIND")


def test_a_name_may_take_two_lines_and_a_title_be_none_that_is_known() -> None:
    found = read(
        ("John", 1.0),
        ("Doe", 1.0),
        ("bringer of joy", 0.4),
        ("johndoe.example", 0.3),
        ("me@johndoe.example", 0.3),
        ("johndoe", 0.3),
    )
    texts = {one.detail: one.text for one in found}

    assert texts == {
        NAME: "John Doe", TITLE: "bringer of joy", EMAIL: "me@johndoe.example", URL: "johndoe.example",
    }  # fmt: skip
    assert next(one.sure for one in found if one.detail is TITLE) is Sure.GUESS


def test_a_department_goes_to_the_notes() -> None:
    found = fields(
        "Chris Smith", "Senior Researcher", "Cloud & AI Department", "CONTOSO", "chris@contoso.example"
    )

    assert found[TITLE] == "Senior Researcher"
    assert found[ORGANIZATION] == "CONTOSO"
    assert found[NOTES] == "Cloud & AI Department"


def test_phones_have_their_kinds_and_a_fax_comes_last() -> None:
    assert phones(
        "Grace Hopper", "Fax +1 202 555 0140", "T +1 202 555 0141 | M +1 202 555 0142",
        "Direct: +1 202 555 0143", "Home +1 202 555 0144", "Main +1 202 555 0145", "+1 202 555 0146",
    ) == [
        ("work", "+1 202 555 0141"),
        ("cell", "+1 202 555 0142"),
        ("direct", "+1 202 555 0143"),
        ("home", "+1 202 555 0144"),
        ("main", "+1 202 555 0145"),
        ("", "+1 202 555 0146"),
        ("fax", "+1 202 555 0140"),
    ]  # fmt: skip


def test_a_number_stands_in_the_country_of_its_card() -> None:
    lines = ("Anna Schmidt", "anna.schmidt@muster.de", "erreichbar 089 1234567 werktags")
    assert phones(*lines, region="US") == [("", "089 1234567")]


def test_the_label_may_stand_in_another_column() -> None:
    assert phones("Grace Hopper", "Tel.\t+1 202 555 0141\tFax\t+1 202 555 0142") == [
        ("work", "+1 202 555 0141"),
        ("fax", "+1 202 555 0142"),
    ]


@pytest.mark.parametrize(
    ("line", "email"),
    [
        ("grace.hopper@acme.example", "grace.hopper@acme.example"),
        ("E-mail: grace.hopper@acme.example", "grace.hopper@acme.example"),
        ("grace.hopper @acme .example", "grace.hopper@acme.example"),
        ("grace . hopper@acme. example", "grace.hopper@acme.example"),
        ("E: grace.hopper@acme,example", "grace.hopper@acme.example"),
        ("E.grace.hopper@acme.example", "grace.hopper@acme.example"),
        ("Emailgrace.hopper@acme.example", "grace.hopper@acme.example"),
        ("grace.hopper(at)acme.example", "grace.hopper@acme.example"),
        ("grace.hopper [at] acme [dot] example", "grace.hopper@acme.example"),
        ("grace.hopper＠acme.example", "grace.hopper@acme.example"),
        ("E-Mail: grace.hopper©acme.example", "grace.hopper@acme.example"),
        ("✉ grace.hopper@acme.example", "grace.hopper@acme.example"),
    ],
)
def test_a_slightly_damaged_address_is_mended(line: str, email: str) -> None:
    assert fields("Grace Hopper", "CTO", line)[EMAIL] == email


def test_an_address_may_be_cut_by_the_end_of_the_line() -> None:
    assert fields("Grace Hopper", "grace.hopper@", "acme.example")[EMAIL] == "grace.hopper@acme.example"
    assert fields("Grace Hopper", "grace.hopper", "@acme.example")[EMAIL] == "grace.hopper@acme.example"


def test_lost_blanks_are_put_back() -> None:
    found = fields("GraceHopper", "Head ofEngineering", "Tel:+12025550143", "grace.hopper@acme.example")

    assert found[NAME] == "Grace Hopper"
    assert found[TITLE] == "Head of Engineering"


@pytest.mark.parametrize(
    ("line", "name", "title", "company"),
    [
        ("Grace Hopper | Head of Engineering | Acme Ltd", "Grace Hopper", "Head of Engineering", "Acme Ltd"),
        ("Grace Hopper · Head of Engineering · Acme Ltd", "Grace Hopper", "Head of Engineering", "Acme Ltd"),
        ("Grace Hopper, Head of Engineering, Acme Ltd", "Grace Hopper", "Head of Engineering", "Acme Ltd"),
        ("Grace Hopper - Head of Engineering at Acme Ltd", "Grace Hopper", "Head of Engineering", "Acme Ltd"),
        (
            "Grace Hopper     Head of Engineering     Acme Ltd",
            "Grace Hopper",
            "Head of Engineering",
            "Acme Ltd",
        ),
        ("Grace Hopper\tHead of Engineering\tAcme Ltd", "Grace Hopper", "Head of Engineering", "Acme Ltd"),
        ("株式会社アクメ 営業部長 山田 太郎", "山田 太郎", "営業部長", "株式会社アクメ"),
        ("王小明 总经理 蓝海有限公司", "王小明", "总经理", "蓝海有限公司"),
    ],
)
def test_several_things_in_one_line_are_taken_apart(line: str, name: str, title: str, company: str) -> None:
    found = fields(line, "+81 3 1234 5678")
    assert (found[NAME], found[TITLE], found[ORGANIZATION]) == (name, title, company)


@pytest.mark.parametrize(
    ("printed", "name", "notes"),
    [
        ("Grace Hopper, PhD, CFA", "Grace Hopper", "PhD, CFA"),
        ("Grace Hopper (she/her)", "Grace Hopper", ""),
        ("GRACE HOPPER", "Grace Hopper", ""),
        ("Dr. Grace Hopper", "Dr. Grace Hopper", ""),
        ("Prof. Dr. Anna Schmidt", "Prof. Dr. Anna Schmidt", ""),
        ("Dipl.-Ing. Anna Schmidt", "Anna Schmidt", ""),
        ("Frau Anna Schmidt", "Anna Schmidt", ""),
        ("Jan van der Berg", "Jan van der Berg", ""),
        ("William (Bill) Turner", "William (Bill) Turner", ""),
        ("Hopper, Grace", "Grace Hopper", ""),
        ("Jean-Pierre O'Connor Jr.", "Jean-Pierre O'Connor Jr.", ""),
        ("ΕΛΕΝΗ ΠΑΠΑΔΟΠΟΥΛΟΥ", "ΕΛΕΝΗ ΠΑΠΑΔΟΠΟΥΛΟΥ", ""),
        ("佐藤 健一（さとう けんいち）", "佐藤 健一", ""),
    ],
)
def test_the_name_stands_without_what_is_written_around_it(printed: str, name: str, notes: str) -> None:
    found = fields(printed, "Director", "+1 202 555 0143")
    assert (found[NAME], found.get(NOTES, "")) == (name, notes)


def test_a_name_that_no_list_holds_is_known_by_its_address() -> None:
    found = fields("Zyx Qwertsen", "Head of Engineering", "z.qwertsen@acme.example")
    assert found[NAME] == "Zyx Qwertsen"


def test_the_company_is_known_by_its_domain() -> None:
    found = fields("Blue Ocean", "Grace Hopper", "Buyer", "grace@blueocean.example")
    assert (found[NAME], found[ORGANIZATION]) == ("Grace Hopper", "Blue Ocean")


def test_free_mail_and_ones_own_domain_name_no_company() -> None:
    assert ORGANIZATION not in fields("Grace Hopper", "Coach", "grace.hopper@gmail.com")
    assert ORGANIZATION not in fields("Grace Hopper", "Coach", "mail@gracehopper.example")


def test_networks_and_handles_are_nobody_but_a_profile_is_kept() -> None:
    found = fields(
        "Grace Hopper", "CTO", "LinkedIn", "@gracehopper", "Twitter: @ghopper", "GitHub: ghopper",
        "linkedin.com/in/grace-hopper", "+1 202 555 0143",
    )  # fmt: skip
    assert found == {
        NAME: "Grace Hopper", TITLE: "CTO", PHONE: "+1 202 555 0143", URL: "linkedin.com/in/grace-hopper",
    }  # fmt: skip


def test_the_website_comes_before_the_profile() -> None:
    lines = ("Grace Hopper", "linkedin.com/in/ghopper", "www.acme.example", "grace@acme.example")
    assert [one.text for one in read(*lines) if one.detail is URL] == [
        "www.acme.example",
        "linkedin.com/in/ghopper",
    ]


def test_names_in_two_scripts_give_the_first() -> None:
    found = fields(
        "Андрій Коваленко / Andrii Kovalenko", "Керівник відділу", "andrii.kovalenko@stepsoft.example"
    )
    assert found[NAME] == "Андрій Коваленко"


def test_what_is_known_already_helps_to_sort_the_rest() -> None:
    lines = [CardLine("Zyx Qwertsen"), CardLine("Wizard"), CardLine("Blue Ocean")]
    known = Known(name="Zyx Qwertsen", emails=("zq@blueocean.example",))
    found = {one.detail: one.text for one in details_of_known(lines, Place.SIGNATURE, known)}

    assert found == {NAME: "Zyx Qwertsen", TITLE: "Wizard", ORGANIZATION: "Blue Ocean"}


LETTERS = "aAbB éß 山田部長株式会社 0123456789 +()-/.,:;|·@\t\n\u200b\x00&<>[]Tel Fax GmbH Straße"


@given(
    st.lists(
        st.tuples(
            st.text(alphabet=LETTERS, max_size=60) | st.text(max_size=40), st.floats(0, 1), st.floats(0, 1)
        ),
        max_size=15,
    )
)
def test_any_lines_are_sorted_or_left(lines: list[tuple[str, float, float]]) -> None:
    card = [CardLine(*line) for line in lines]
    found = details_of(card, Place.PHOTO)

    assert bool(found) == looks_like_card(card)
    for detail in (*found, *details_of_known(card, Place.SIGNATURE, Known(after_closing=True))):
        assert detail.text.strip()
        assert detail.origin.place is Place.DOMAIN or 1 <= int(detail.origin.at) <= len(card)
