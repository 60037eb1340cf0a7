"""Titles, companies and addresses on cards of many countries."""

# ruff: noqa: RUF001 (letters and signs of other scripts are meant)
import pytest

from followup_desktop.domain.found import Detail, FoundDetail, Place, Sure
from followup_desktop.exchange.card_lines import CardLine, details_of


def read(*lines: str) -> tuple[FoundDetail, ...]:
    return details_of([CardLine(line) for line in lines], Place.PHOTO)


def fields(*lines: str) -> dict[Detail, str]:
    """The first text of each field."""
    found: dict[Detail, str] = {}
    for detail in read(*lines):
        found.setdefault(detail.detail, detail.text)
    return found


@pytest.mark.parametrize(
    "lines",
    [
        ("12 King Street", "London EC2V 8EA"),
        ("1200 Industrial Parkway, Suite 5", "Cleveland, OH 44114", "USA"),
        ("Lindenallee 14", "80331 München", "Deutschland"),
        ("24 rue de la République", "59000 Lille"),
        ("C/ Alcalá, 45, 3º B", "28014 Madrid"),
        ("Via Garibaldi 12", "20121 Milano"),
        ("Keizersgracht 123", "1015 CJ Amsterdam"),
        ("Storgatan 5", "903 26 Umeå"),
        ("ul. Długa 15/3", "80-827 Gdańsk"),
        ("Av. Paulista, 1000", "São Paulo - SP, 01310-100"),
        ("г. Москва, ул. Садовая, д. 5",),
        ("Λεωφ. Συγγρού 120", "117 41 Αθήνα"),
        ("P.O. Box 12345", "Dubai, United Arab Emirates"),
        ("Level 3, 88 Pitt Street", "Sydney NSW 2000"),
        ("25/F Harbour Tower", "1 Queen's Road Central", "Hong Kong"),
    ],
)
def test_the_lines_of_an_address_are_joined(lines: tuple[str, ...]) -> None:
    found = fields("Anna Schmidt", "Director", *lines, "anna.schmidt@acme.example")

    assert found[Detail.ADDRESS] == ", ".join(lines)
    assert found[Detail.NAME] == "Anna Schmidt"


@pytest.mark.parametrize(
    "lines",
    [
        ("〒100-0001", "東京都千代田区千代田1-1", "アクメビル5階"),
        ("北京市海淀区中关村大街1号创新大厦12层",),
        ("서울특별시 강남구 테헤란로 123, 7층",),
    ],
)
def test_east_asian_addresses_are_joined_with_blanks(lines: tuple[str, ...]) -> None:
    assert fields("佐藤 健一", "部長", *lines, "03-1234-5678")[Detail.ADDRESS] == " ".join(lines)


@pytest.mark.parametrize(
    "title",
    [
        "CEO", "VP R&D", "Geschäftsführer", "Leiterin Softwareentwicklung", "Vertriebsingenieur",
        "Directeur commercial", "Responsable Ressources Humaines", "Directora de Selección",
        "Amministratore delegato", "Diretor de Operações", "Afdelingshoofd", "Utvecklingschef",
        "Daglig leder", "Toimitusjohtaja", "Prezes Zarządu", "obchodní ředitel", "ügyvezető igazgató",
        "voditeljica prodaje", "Genel Müdür", "Инженер", "Генеральный директор", "Керівник відділу",
        "Διευθυντής Πωλήσεων", "経理部長", "代表取締役", "マーケティングマネージャー", "总经理",
        "人力资源经理", "개발팀 팀장",
    ],
)  # fmt: skip
def test_titles_are_known_in_many_languages(title: str) -> None:
    found = read("+1 202 555 0143", title, "Grace Hopper")
    assert [(one.text, one.sure) for one in found if one.detail is Detail.TITLE] == [(title, Sure.LIKELY)]


@pytest.mark.parametrize(
    "company",
    [
        "Acme GmbH", "Acme Ltd", "Acme, Inc.", "Acme LLC", "Acme S.A.", "Acme Sp. z o.o.", "Acme AG",
        "Acme B.V.", "Acme AB", "Acme Oy", "Acme s.r.o.", "Acme Kft.", "Acme d.o.o.", "Acme A/S",
        "Acme SAS", "Acme S.p.A.", "Acme Lda.", "Acme A.Ş.", "Acme Pty Ltd", "株式会社アクメ",
        "アクメ有限会社", "蓝海科技有限公司", "(주)한빛소프트", "ООО «Акме»", "Ακμή Α.Ε.",
        "GmbH-Beratung Acme KG", "University of Fjordheim", "Lighthouse Capital Partners",
        "The Willow Group",
    ],
)  # fmt: skip
def test_companies_are_known_by_their_marks(company: str) -> None:
    found = fields("Grace Hopper", "+1 202 555 0143", "Director", "12 King Street, London", company)
    assert found[Detail.ORGANIZATION] == company
