"""A photo becomes a contact through a process of its own, and is kept whatever becomes of that process."""

import io
import json
import sys

import pytest
from PIL import Image

from followup_desktop.domain.found import Detail, Place
from followup_desktop.exchange import photo_reading
from followup_desktop.exchange.errors import ExchangeError
from followup_desktop.exchange.photo_reading import HOW_TO_ADD, ocr_available, read_photo, reader_command
from followup_desktop.exchange.qr_writing import qr_code

LINES = (
    "Grace Hopper",
    "Head of Research",
    "Acme Finance Inc.",
    "+1 212 555 0123",
    "grace@acmefinance.example",
)


def photo(kind: str = "PNG") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (300, 200), "#eeeeee").save(out, kind)
    return out.getvalue()


def process(program: str) -> tuple[str, ...]:
    """A process that does this instead of reading text."""
    return sys.executable, "-c", f"import sys; picture = sys.stdin.buffer.read();{program}"


def says(*lines: str) -> tuple[str, ...]:
    """A process that reads these lines in any picture."""
    texts = [
        json.dumps(
            {
                "text": line,
                "left": 0.1,
                "top": 0.1 + number / 10,
                "right": 0.9,
                "bottom": 0.16 + number / 10,
                "sure": 0.99,
            }
        )
        for number, line in enumerate(lines)
    ]
    return process(f"print({chr(10).join(texts)!r})")


def test_what_the_process_reads_becomes_a_person() -> None:
    found = read_photo(photo(), region="US", command=says(*LINES))
    (person,) = found.people
    assert person.first(Detail.NAME) == "Grace Hopper"
    assert person.first(Detail.TITLE) == "Head of Research"
    assert person.first(Detail.ORGANIZATION) == "Acme Finance Inc."
    assert person.first(Detail.PHONE) == "+1 212 555 0123"
    assert person.first(Detail.EMAIL) == "grace@acmefinance.example"
    assert {one.origin.place for one in person.details} == {Place.PHOTO}
    assert found.left_out == ()


def test_the_picture_is_kept_as_it_came_in() -> None:
    content = photo("JPEG")
    found = read_photo(content, command=says(*LINES))
    assert found.picture is not None
    assert found.picture.content == content


def test_the_process_gets_the_picture_and_nothing_else() -> None:
    asked = process(
        "sys.exit(picture[:15] != b'P6\\n300 200\\n255\\n' or len(picture) != 15 + 300 * 200 * 3)"
    )
    assert [left.what for left in read_photo(photo(), command=asked).left_out] == ["The text in the picture"]
    assert "It does not look like a business card" in read_photo(photo(), command=asked).left_out[0].why


def test_a_code_counts_more_than_the_text() -> None:
    card = "MECARD:N:Hopper,Grace B.;TEL:+12125550123;;"
    (person,) = read_photo(qr_code(card, size=500), region="US", command=says(*LINES)).people
    assert person.first(Detail.NAME) == "Grace B. Hopper"
    assert person.first(Detail.TITLE) == "Head of Research"
    assert person.all(Detail.PHONE) == ("+12125550123",)


def test_a_damaged_code_is_said_and_the_text_is_read_nevertheless() -> None:
    found = read_photo(qr_code("BEGIN:VCALENDAR\nEND:VCALENDAR", size=500), command=says(*LINES))
    assert [left.what for left in found.left_out] == ["A code in the picture"]
    assert found.people[0].first(Detail.NAME) == "Grace Hopper"


def test_without_the_optional_part_the_code_is_read_and_the_way_to_add_it_is_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(photo_reading, "ocr_available", lambda: False)
    content = qr_code("MECARD:N:Hopper,Grace;;", size=500)
    found = read_photo(content)
    assert reader_command() is None
    assert found.people[0].first(Detail.NAME) == "Grace Hopper"
    assert found.picture is not None
    (left,) = found.left_out
    assert HOW_TO_ADD in left.why
    assert "Type the fields beside the picture" in left.why


def test_a_frozen_program_has_to_offer_a_command_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert reader_command() is None


@pytest.mark.parametrize(
    "command",
    [
        process("sys.exit(1)"),
        process("print('no JSON')"),
        process("print('{\"text\": 1}')"),
        process("print('[]')"),
        process("import os; os.abort()"),
        ("/no/such/program",),
    ],
    ids=["fails", "talks", "says half", "says nothing", "crashes", "is not there"],
)
def test_a_process_that_fails_costs_neither_the_picture_nor_the_program(command: tuple[str, ...]) -> None:
    found = read_photo(photo(), command=command)
    assert found.people == ()
    assert found.picture is not None
    (left,) = found.left_out
    assert "ended without a result" in left.why


def test_a_process_that_never_ends_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(photo_reading, "SECONDS", 0.3)
    (left,) = read_photo(photo(), command=process("\nwhile True: pass")).left_out
    assert "took longer than" in left.why


def test_what_cannot_be_opened_is_refused_before_any_process_starts() -> None:
    with pytest.raises(ExchangeError, match="not a picture"):
        read_photo(b"hello", command=process("sys.exit(0)"))


def test_asking_for_the_optional_part_imports_none_of_it() -> None:
    before = set(sys.modules)
    ocr_available()
    assert not {"rapidocr", "onnxruntime", "cv2"} & (set(sys.modules) - before)
