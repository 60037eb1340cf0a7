"""Photos of cards, read with the optional part: rendered ones, real ones, and pictures that are no card."""

import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from followup_desktop.domain.found import Detail, FoundPerson
from followup_desktop.exchange import photo_reading
from followup_desktop.exchange.photo_reading import ocr_available, read_photo, reader_command
from tests.exchange.card_renderer import LAYOUTS, a_look, draw
from tests.exchange.card_renderer_fonts import fonts_for
from tests.exchange.card_renderer_others import blank, landscape, noise, paper
from tests.exchange.card_renderer_people import LANDS, CardFacts, person
from tests.exchange.card_renderer_photo import Shot, a_shot, photograph
from tests.exchange.card_renderer_score import fields_read
from tests.exchange.shared_data import shared

pytestmark = pytest.mark.skipif(not ocr_available(), reason='the optional part "ocr" is not installed')

LATIN = ("US", "GB", "DE", "FR", "ES", "PL", "CZ", "SE")
SHARE = 0.95
WITHOUT_NETWORK = """
import socket, sys

def closed(*_arguments, **_words):
    raise OSError("a photo of a card is nobody else's business")

socket.socket.connect = socket.socket.connect_ex = socket.getaddrinfo = socket.create_connection = closed
sys.path.insert(0, sys.argv.pop(1))
from followup_desktop.exchange.photo_process import main
sys.exit(main())
"""


def rendered(country: str, seed: int, layout: str = "") -> tuple[CardFacts, bytes]:
    """A card of a country as a photo, with what is printed on it."""
    if not fonts_for(LANDS[country].script):
        pytest.skip(
            f"no font here has the letters of {country}: install fonts-dejavu-core, fonts-droid-fallback"
        )
    random = Random(seed)
    facts, look, shot = person(country, random), a_look(country, random, layout), a_shot(random)
    return facts, photograph(draw(facts, look), shot, random)


def read(country: str, content: bytes) -> tuple[FoundPerson, ...]:
    return read_photo(content, region=country).people


def test_nearly_all_fields_of_cards_are_read() -> None:
    outcomes: list[bool] = []
    for number, latin in enumerate(LATIN):
        country = latin if fonts_for("Latin") else "US"
        facts, photo = rendered(country, 1000 + number, LAYOUTS[number % len(LAYOUTS)])
        outcomes += fields_read(facts, read(country, photo)).values()
    assert sum(outcomes) / len(outcomes) >= SHARE


@pytest.mark.parametrize("country", ["GR", "RU", "UA", "CN", "JP"])
def test_cards_in_other_scripts_are_read(country: str) -> None:
    facts, photo = rendered(country, 7)
    outcomes = fields_read(facts, read(country, photo))
    assert [field for field, right in outcomes.items() if not right] == []


@pytest.mark.parametrize("quarter", [1, 2])
def test_it_does_not_matter_how_the_card_is_held(quarter: int) -> None:
    random = Random(5)
    facts = person("US", random)
    card = draw(facts, a_look("US", random, "left"))
    photo = photograph(card, Shot(quarter=quarter, tilt=5.0, slant=0.8, table="#30363d", scale=1.2), random)
    assert all(fields_read(facts, read("US", photo)).values())


def test_reading_needs_no_network() -> None:
    facts, photo = rendered("US", 3, "left")
    folder = str(Path(__file__).parents[2])
    found = read_photo(photo, region="US", command=(sys.executable, "-c", WITHOUT_NETWORK, folder))
    assert found.left_out == ()
    assert found.people[0].first(Detail.EMAIL) == facts.email


def test_an_installed_program_starts_the_process_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(photo_reading, "__file__", "/usr/lib/site-packages/followup_desktop/exchange/x.py")
    command = reader_command()
    assert command is not None
    assert command[-2:] == ("-m", "followup_desktop.exchange.photo_process")
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))
    assert "does not look like" in read_photo(blank(), command=command).left_out[0].why


def test_reading_leaves_the_libraries_to_the_other_process() -> None:
    program = (
        "import sys; from followup_desktop.exchange.photo_reading import read_photo; "
        "read_photo(sys.stdin.buffer.read()); "
        "print(sorted({'rapidocr', 'onnxruntime', 'cv2', 'numpy'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        input=blank(),
        capture_output=True,
        cwd=Path(__file__).parents[2],
        check=True,
        timeout=300,
    )
    assert done.stdout.strip() == b"[]"


@pytest.mark.parametrize("name", ["letter", "invoice"])
def test_a_picture_of_a_paper_makes_nobody_up(name: str) -> None:
    found = read_photo(paper(name), region="US")
    assert found.people == ()
    assert found.picture is not None
    assert "does not look like a business card" in found.left_out[0].why


@pytest.mark.parametrize("picture", [landscape(1), noise()], ids=["landscape", "noise"])
def test_a_picture_without_text_makes_nobody_up(picture: bytes) -> None:
    assert read_photo(picture, region="US").people == ()


def test_a_real_photo_taken_from_the_side() -> None:
    photo = shared("cards/az_contoso_chris_smith_photo.jpg").read_bytes()
    (somebody,) = read_photo(photo, region="US").people
    assert somebody.first(Detail.NAME) == "Chris Smith"
    assert somebody.first(Detail.TITLE) == "Senior Researcher"
    assert somebody.first(Detail.ORGANIZATION).upper() == "CONTOSO"
    assert somebody.all(Detail.EMAIL) == ("chris.smith@contoso.com",)
    assert somebody.all(Detail.URL) == ("https://www.contoso.com/",)
    assert [(one.kind, one.text) for one in somebody.details if one.detail is Detail.PHONE] == [
        ("cell", "+1 (987) 123-4567"),
        ("work", "+1 (987) 213-5674"),
        ("fax", "+1 (987) 312-6745"),
    ]
    assert "4001 1st Ave NE" in somebody.first(Detail.ADDRESS)
    assert "WA 98052" in somebody.first(Detail.ADDRESS)


def test_a_real_card_in_portrait_with_signs_instead_of_labels() -> None:
    photo = shared("cards/op_john_doe_front.png").read_bytes()
    (somebody,) = read_photo(photo, region="US").people
    assert somebody.first(Detail.NAME) == "John Doe"
    assert somebody.first(Detail.TITLE) == "job title"
    assert somebody.all(Detail.EMAIL) == ("me@johndoe.com",)
    assert somebody.all(Detail.PHONE) == ("+1 781 555 1212",)
    assert somebody.all(Detail.URL) == ("johndoe.com",)


def test_a_real_card_with_a_code() -> None:
    photo = shared("cards/op_john_doe_back_qr.png").read_bytes()
    (somebody,) = read_photo(photo, region="US").people
    assert somebody.first(Detail.NAME).endswith("John Doe")
    assert somebody.first(Detail.TITLE) == "CEO Doe Enterprises"
    assert somebody.first(Detail.ORGANIZATION) == "Doe Enterprises"
    assert somebody.all(Detail.EMAIL) == ("me@johndoe.com",)
    assert somebody.all(Detail.PHONE) == ("+1 781 555 1212",)
    assert somebody.first(Detail.URL) == "https://johndoe.com"
    assert "Anytown" in somebody.first(Detail.ADDRESS)


@pytest.mark.parametrize("name", ["photo1", "shadow1", "shadow2"])
def test_a_real_photo_of_nothing_but_a_code(name: str) -> None:
    photo = shared(f"cards/zx_mecard_person_{name}.png").read_bytes()
    (somebody,) = read_photo(photo).people
    assert somebody.first(Detail.NAME) == "Sean Owen"
    assert somebody.all(Detail.PHONE) == ("+12125658770",)
    assert somebody.all(Detail.EMAIL) == ("srowen@google.com",)


def test_a_page_of_a_resume_is_no_card() -> None:
    people = read_photo(shared("cards/neg_resume_page.png").read_bytes(), region="US").people
    said = {one.detail for somebody in people for one in somebody.details}
    assert not said & {Detail.ORGANIZATION, Detail.TITLE}
