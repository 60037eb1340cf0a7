"""Phone numbers: found in texts in their own wording, and made comparable."""

# ruff: noqa: RUF001 (digits and brackets of other scripts are meant)
import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_desktop.exchange.lines.labels import phone_kind_before
from followup_desktop.exchange.phone_numbers import PhoneInText, e164, numbers_in


@pytest.mark.parametrize(
    ("text", "region", "number"),
    [
        ("+49 (0) 89 123 45-67", "", "+49891234567"),
        ("0049 89 1234567", "", "+49891234567"),
        ("089 12345-67", "DE-BY", "+49891234567"),
        ("020 7946 0018", "GB-ENG", "+442079460018"),
        ("020 7946 0018", "uk", "+442079460018"),
        ("(617) 555-0142", "US", "+16175550142"),
        ("+1 202 555 0143 ext. 5", "DE", "+12025550143"),
        ("03-1234-5678", "JP", "+81312345678"),
        ("１８００１２３４５６７", "CN", "+8618001234567"),
    ],
)
def test_numbers_are_compared_in_one_form(text: str, region: str, number: str) -> None:
    assert e164(text, region) == number


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("", "DE"),
        ("x", "DE"),
        ("020 7946 0018", ""),
        ("12", "DE"),
        ("+", ""),
        ("020 7946 0018", "zz"),
        ("1" * 5000, "US"),
    ],
)
def test_what_is_no_number_has_no_such_form(text: str, region: str) -> None:
    assert e164(text, region) == ""


def found(text: str, region: str = "") -> list[str]:
    return [number.text for number in numbers_in(text, region)]


def test_a_number_says_where_it_stands() -> None:
    text = "Call +1 202 555 0143 today"
    assert numbers_in(text, "") == [PhoneInText("+1 202 555 0143", 5, 20)]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("T +44 20 7946 0018 M +44 7700 900123", ["+44 20 7946 0018", "+44 7700 900123"]),
        ("Tel.: 030 / 1234567", ["030 / 1234567"]),
        ("Telefon 089/12345-67, Fax 089/12345-99", ["089/12345-67", "089/12345-99"]),
        ("905-555-1234 / 905-555-1235", ["905-555-1234", "905-555-1235"]),
        ("(617) 555-0142 is my number", ["(617) 555-0142"]),
        ("(+351) 225 551 234", ["(+351) 225 551 234"]),
        ("電話０３－１２３４－５６７８", ["０３－１２３４－５６７８"]),
        ("手机：138 0013 8000 电话：010-6512 3456", ["138 0013 8000", "010-6512 3456"]),
        ("+44 (0)20 7946 0018 ext. 12", ["+44 (0)20 7946 0018 ext. 12"]),
        ("Tel+1 202 555 0143Fax+1 202 555 0144", ["+1 202 555 0143", "+1 202 555 0144"]),
        ("00 49 89 1234567", ["00 49 89 1234567"]),
    ],
)
def test_numbers_are_found_without_knowing_the_region(text: str, numbers: list[str]) -> None:
    assert found(text) == numbers


def test_a_region_knows_its_numbers_without_a_label() -> None:
    assert found("you reach me under 089 1234567 until six", "DE-BY") == ["089 1234567"]
    assert found("you reach me under 089 1234567 until six") == []


@pytest.mark.parametrize(
    "text",
    [
        "23.11.2026",
        "2026-11-23",
        "1998 – 2004",
        "HRB 123456",
        "USt-IdNr.: DE 123 456 789",
        "VAT No. 123 4567 89",
        "IBAN DE89 3704 0044 0532 0130 00",
        "SIRET 123 456 789 00012",
        "KvK 12345678",
        "12 King Street, London EC2V 8EA",
        "Total 1.234.567,00 EUR",
        "no digits at all",
        "",
    ],
)
def test_other_numbers_are_none(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("before", "kind"),
    [
        ("Tel.: ", "work"),
        ("T ", "work"),
        ("Phone / Fax: ", "work"),
        ("Telefax: ", "fax"),
        ("F: ", "fax"),
        ("Mobile phone: ", "cell"),
        ("Handy ", "cell"),
        ("M. ", "cell"),
        ("携帯：", "cell"),
        ("手机: ", "cell"),
        ("κιν. ", "cell"),
        ("моб. ", "cell"),
        ("Direct dial: ", "direct"),
        ("Durchwahl ", "direct"),
        ("Zentrale ", "main"),
        ("Privat: ", "home"),
        ("Büro: ", "work"),
        ("Τηλ.: ", "work"),
        ("Pager ", "pager"),
        ("전화: ", "work"),
        ("It is ", ""),
        ("", ""),
    ],
)
def test_labels_tell_the_kind(before: str, kind: str) -> None:
    assert phone_kind_before(before) == kind


@given(
    st.text(alphabet="0123456789+()-/. xTelFaxM手机０", max_size=200),
    st.sampled_from(["", "DE", "US", "GB-ENG", "??"]),
)
def test_any_text_is_looked_through(text: str, region: str) -> None:
    for number in numbers_in(text, region):
        assert text[number.start : number.end] == number.text
        assert any(letter.isdigit() for letter in number.text)


@given(st.text(max_size=60), st.text(max_size=6))
def test_anything_is_compared(text: str, region: str) -> None:
    number = e164(text, region)
    assert number == "" or number.startswith("+")
