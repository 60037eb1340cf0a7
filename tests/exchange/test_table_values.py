"""What single cells hold: names, addresses, numbers, web pages, days, stages, text out of HTML."""

# ruff: noqa: RUF001 (days in many languages)

from datetime import date

import pytest

from followup_desktop.domain.outcome import Stage
from followup_desktop.exchange.columns.meanings import Meaning
from followup_desktop.exchange.rows.addresses import composed
from followup_desktop.exchange.rows.dates import day_in, month_comes_first
from followup_desktop.exchange.rows.html import without_tags
from followup_desktop.exchange.rows.names import first_and_last, turned, whole_name
from followup_desktop.exchange.rows.stages import stage_of
from followup_desktop.exchange.rows.values import addresses_in, is_shortened, numbers_in, said, web_page

TODAY = date(2026, 11, 24)
NOVEMBER_3 = date(2026, 11, 3)


@pytest.mark.parametrize(
    ("whole", "prefix", "given", "middle", "family", "suffix", "name"),
    [
        ("", "", "Grace", "", "Hopper", "", "Grace Hopper"),
        ("", "Dr.", "Grace", "Brewster", "Hopper", "PhD", "Dr. Grace Brewster Hopper PhD"),
        ("Grace B. Hopper", "Dr.", "Grace", "", "Hopper", "", "Dr. Grace B. Hopper"),
        ("Dr. Grace Hopper", "Dr.", "Grace", "", "Hopper", "", "Dr. Grace Hopper"),
        ("Hopper, Grace", "", "Grace", "", "Hopper", "", "Grace Hopper"),
        ("Amazing Grace", "", "Grace", "", "Hopper", "", "Grace Hopper"),
        ("Hopper, Grace", "", "", "", "", "", "Grace Hopper"),
        ("Acer America", "", "", "", "", "", "Acer America"),
        ("", "", "太郎", "", "山田", "", "山田太郎"),
        ("山田 太郎", "", "太郎", "", "山田", "", "山田 太郎"),
        ("", "", "", "", "Hopper", "", "Hopper"),
        ("", "Dr.", "", "", "", "", ""),
    ],
)
def test_a_name_is_put_together_from_its_parts(
    whole: str, prefix: str, given: str, middle: str, family: str, suffix: str, name: str
) -> None:
    assert whole_name(whole, prefix, given, middle, family, suffix) == name


@pytest.mark.parametrize(
    "name",
    ["Smith, Jr.", "Acme, Inc.", "Doe, MBA", "Hopper, Grace, Navy", "Acme Inc, USA", "Müller & Söhne, Köln"],
)
def test_a_comma_before_something_else_than_a_first_name_stays(name: str) -> None:
    assert turned(name) == name


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("Grace Hopper", "Grace", "Hopper"),
        ("Ludwig van Beethoven", "Ludwig", "van Beethoven"),
        ("Ursula von der Leyen", "Ursula", "von der Leyen"),
        ("Cher", "Cher", ""),
        ("De Niro", "De", "Niro"),
        ("", "", ""),
    ],
)
def test_a_name_is_given_out_as_first_and_last(name: str, first: str, last: str) -> None:
    assert first_and_last(name) == (first, last)


@pytest.mark.parametrize(
    ("parts", "address"),
    [
        ({"street": ["Torstr. 5"], "city": ["Berlin"], "postcode": ["10115"]}, "Torstr. 5\n10115 Berlin"),
        (
            {
                "street": ["1 Main St", "Suite 5"],
                "city": ["Arlington"],
                "region": ["VA"],
                "postcode": ["22201"],
            },
            "1 Main St\nSuite 5\nArlington, VA 22201",
        ),
        (
            {"street": ["1 Lombard St"], "city": ["London"], "postcode": ["EC3V 9AA"], "country": ["UK"]},
            "1 Lombard St\nLondon EC3V 9AA\nUK",
        ),
        ({"street": ["Torstr.", "5a"], "city": ["Berlin"]}, "Torstr. 5a\nBerlin"),
        (
            {"street": ["丸の内1-1"], "city": ["千代田区"], "region": ["東京都"], "postcode": ["100-0005"]},
            "100-0005\n東京都千代田区丸の内1-1",
        ),
        (
            {"address": ["5 Rue Haute\n75001 Paris"], "street": ["5 Rue Haute"], "city": ["Paris"]},
            "5 Rue Haute\n75001 Paris",
        ),
        (
            {"street": ["x"], "po_box": ["PO Box 7"], "city": ["Vaduz"], "postcode": ["9490"]},
            "x\nPO Box 7\n9490 Vaduz",
        ),
        ({"city": ["Wien"], "region": ["Wien"], "postcode": ["1010"]}, "1010 Wien"),
        ({"country": ["United States of America"]}, ""),
        ({}, ""),
    ],
)
def test_an_address_is_put_together_as_its_country_writes_it(
    parts: dict[str, list[str]], address: str
) -> None:
    assert composed({Meaning(part): texts for part, texts in parts.items()}) == address


@pytest.mark.parametrize(
    ("cell", "addresses"),
    [
        ("a@b.example", ["a@b.example"]),
        ('"Byron, Ada" <a@b.example>; mailto:c@d.example', ["a@b.example", "c@d.example"]),
        ("a@b.example ::: c@d.example", ["a@b.example", "c@d.example"]),
        ("Ada Byron (a@b.example)", ["a@b.example"]),
        ("jürgen@müller.example", ["jürgen@müller.example"]),
        ("/o=Acme/ou=Exchange/cn=Recipients/cn=ada", []),
        ("ada at b.example", []),
        ("@", []),
        ("a" * 100_000 + "@", []),
    ],
)
def test_addresses_are_found_in_a_cell(cell: str, addresses: list[str]) -> None:
    assert addresses_in(cell) == addresses


@pytest.mark.parametrize(
    ("cell", "numbers"),
    [
        ("+49 30 1234567", ["+49 30 1234567"]),
        ("030/1234567", ["030/1234567"]),
        ("030 / 1234567", ["030 / 1234567"]),
        ("030 1234567 / 0171 7654321", ["030 1234567", "0171 7654321"]),
        ("555-0143 ::: 555-0144", ["555-0143", "555-0144"]),
        ("+1 202 555 0143, 5", ["+1 202 555 0143, 5"]),
        ("n/a", []),
        ("-", []),
    ],
)
def test_numbers_are_found_in_a_cell(cell: str, numbers: list[str]) -> None:
    assert numbers_in(cell) == numbers


def test_a_number_that_a_spreadsheet_shortened_is_known() -> None:
    assert is_shortened("4.92E+11")
    assert is_shortened("4,92E+11")
    assert not is_shortened("4921155512")


def test_cells_that_say_that_there_is_nothing_are_empty() -> None:
    assert [said(cell) for cell in ("N/A", "-", " null ", "(null)", "Nulla", "0")] == [
        "",
        "",
        "",
        "",
        "Nulla",
        "0",
    ]


@pytest.mark.parametrize(
    ("cell", "page"),
    [
        ("https://acme.example/ada", "https://acme.example/ada"),
        ("https://intranet", "https://intranet"),
        ("acme.example", "acme.example"),
        ("acme.example:8080/x", "acme.example:8080/x"),
        ("javascript:alert(1).example", ""),
        ("file:///etc/passwd.example", ""),
        ("ada@acme.example", ""),
        ("see below", ""),
    ],
)
def test_a_web_page_is_one_that_a_browser_opens(cell: str, page: str) -> None:
    assert web_page(cell) == page


@pytest.mark.parametrize(
    "cell",
    [
        "2026-11-03",
        "2026-11-03T10:00:00.000Z",
        "2026/11/3",
        "20261103",
        "3.11.2026",
        "Nov 3, 2026",
        "November 3rd, 2026",
        "3 November 2026",
        "03-Nov-26",
        "Tue, 03 Nov 2026 10:00:00 GMT",
        "Tue Nov 03 2026 10:00:00 GMT+0100 (CET)",
        "3. November 2026",
        "3 nov. 2026",
        "3 de noviembre de 2026",
        "3 novembre 2026",
        "3 ноября 2026 г.",
        "2026年11月3日",
        "46329",
        "46329.75",
        "1793700000",
        "1793700000000",
        "Nov 3",
    ],
)
def test_a_day_is_read_in_all_its_forms(cell: str) -> None:
    assert day_in(cell, month_comes_first([cell], TODAY), TODAY) == NOVEMBER_3


@pytest.mark.parametrize(
    "cell", ["", "soon", "31.02.2026", "12", "2026", "13/13/2026", "1.1.1500", "2099-01-01", "May"]
)
def test_what_is_no_day_is_none(cell: str) -> None:
    assert day_in(cell, None, TODAY) is None


@pytest.mark.parametrize(
    ("cells", "first"),
    [
        (["03/11/2026", "25/10/2026"], False),
        (["03/11/2026", "10/25/2026"], True),
        (["03.11.2026"], False),
        (["05/10/2025", "03/04/2026"], None),
        (["03/12/2026"], True),  # the third of December is to come
        (["12/03/2026"], False),
        (["11/11/2026"], True),
        (["25/10/2026", "10/25/2026"], None),
        ([], True),
    ],
)
def test_a_column_tells_how_its_days_are_meant(cells: list[str], first: bool | None) -> None:
    assert month_comes_first(cells, TODAY) is first


@pytest.mark.parametrize(
    ("status", "stage"),
    [
        ("Wishlist", Stage.LEAD),
        ("Bookmarked", Stage.LEAD),
        ("not applied", Stage.LEAD),
        ("Applied", Stage.APPLIED),
        ("Applying", Stage.APPLIED),
        ("🟡 Applied (2)", Stage.APPLIED),
        ("Phone Screen", Stage.INTERVIEWING),
        ("2nd interview", Stage.INTERVIEWING),
        ("Interviewing", Stage.INTERVIEWING),
        ("Negotiating", Stage.OFFER),
        ("Offer", Stage.OFFER),
        ("Offer accepted", Stage.HIRED),
        ("Accepted", Stage.HIRED),
        ("Not Selected", Stage.REJECTED),
        ("Rejected after interview", Stage.REJECTED),
        ("Declined", Stage.REJECTED),
        ("Closed", Stage.REJECTED),
        ("Offer declined", Stage.WITHDRAWN),
        ("I Withdrew", Stage.WITHDRAWN),
        ("No Response 👻", Stage.NO_ANSWER),
        ("Archived", Stage.NO_ANSWER),
        ("Ghosted", Stage.NO_ANSWER),
        ("Absage", Stage.REJECTED),
        ("Vorstellungsgespräch", Stage.INTERVIEWING),
        ("Sans réponse", Stage.NO_ANSWER),
        ("Entrevista", Stage.INTERVIEWING),
        ("内定", Stage.OFFER),
        ("不合格", Stage.REJECTED),
        ("二次面接", Stage.INTERVIEWING),
        ("Moonshots", None),
        ("", None),
        ("✓", None),
    ],
)
def test_a_status_is_a_stage(status: str, stage: Stage | None) -> None:
    assert stage_of(status) is stage


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (
            "<p>One<br>two</p><ul><li>three &amp; four</li><li>five</li></ul>",
            "One\ntwo\n\n- three & four\n- five",
        ),
        ("<div>a</div><script>alert('x')</script><div>b</div>", "a\n\nb"),
        ("a < b and b > c", "a < b and b > c"),
        ("<b>bold</b>\nand   plain", "bold and plain"),
        ("<script>never closed", ""),
        ("plain &amp; simple", "plain &amp; simple"),
    ],
)
def test_text_comes_out_of_html(source: str, text: str) -> None:
    assert without_tags(source) == text
