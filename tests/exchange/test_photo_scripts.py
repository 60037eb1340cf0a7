"""Words out of a picture are in one script, however alike the letters look."""

# ruff: noqa: RUF001 (letters that look alike are meant)
import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_desktop.exchange.photos.scripts import in_their_scripts

LATIN_LIKE_CYRILLIC = str.maketrans("АВЕКМНОРСТХаеорсх", "ABEKMHOPCTXaeopcx")
LATIN_LIKE_GREEK = str.maketrans("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo")


@pytest.mark.parametrize(
    "name", ["Иван Петров", "МОСКОВСКИЙ", "Олександр Шевченко", "ул. Тверская", "Їжакевич Орест"]
)
def test_a_cyrillic_name_is_cyrillic_throughout(name: str) -> None:
    mixed = name.translate(LATIN_LIKE_CYRILLIC)
    assert mixed != name
    assert in_their_scripts([mixed, "Генеральный директор"]) == [name, "Генеральный директор"]


@pytest.mark.parametrize("name", ["Ελένη Παπαδοπούλου", "ΑΘΗΝΑ", "Όλυμπος Μεταφορές"])
def test_a_greek_name_is_greek_throughout(name: str) -> None:
    assert in_their_scripts([name.translate(LATIN_LIKE_GREEK)]) == [name]


@pytest.mark.parametrize(
    "line",
    [
        "Grace Hopper",
        "McDonald's",
        "iPhone",
        "3M",
        "T +1 212 555 0123",
        "ACME FINANCE",
        "Jürgen Müller",
        "李小龙",
    ],
)
def test_other_lines_stay_as_they_are(line: str) -> None:
    assert in_their_scripts([line]) == [line]


def test_a_brand_beside_greek_or_cyrillic_words_stays_latin() -> None:
    lines = ["ООО «Acme Finance»", "Google Москва", "Τεχνική HOPE"]
    assert in_their_scripts(lines) == lines


def test_addresses_are_latin() -> None:
    assert in_their_scripts(["Москва", "i.petrov@technоlux.ru", "www.аcmе.ru", "https://аcme.gr/ru"]) == [
        "Москва",
        "i.petrov@technolux.ru",
        "www.acme.ru",
        "https://acme.gr/ru",
    ]


@pytest.mark.parametrize(
    ("read", "meant"), [("3АО «Технолюкс»", "ЗАО «Технолюкс»"), ("МОСКвА", "МОСКВА"), ("МосКва", "Москва")]
)
def test_digits_and_cases_that_look_alike_are_put_right(read: str, meant: str) -> None:
    assert in_their_scripts([read]) == [meant]


@given(st.lists(st.text(), max_size=6))
def test_no_line_is_lost(lines: list[str]) -> None:
    found = in_their_scripts(lines)
    assert [len(line.split()) for line in found] == [len(line.split()) for line in lines]
