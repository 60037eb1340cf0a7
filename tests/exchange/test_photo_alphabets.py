"""Greek and Cyrillic letters have names, however the letters were seen before."""

import string

import pytest

pytest.importorskip("cv2", reason='the optional part "ocr" is not installed')

import numpy as np
import onnxruntime

from followup_desktop.exchange.photos.alphabets import INSIDE, Alphabets, with_inside
from followup_desktop.exchange.photos.letters import LineReader, model_file
from tests.exchange.card_renderer import WIDTH
from tests.exchange.card_renderer_fonts import font, fonts_for

LINES = {
    "Greek": [
        "Ελένη Παπαδοπούλου",
        "Γενικός Διευθυντής",
        "Λεωφόρος Συγγρού 12",
        "Τηλ.: +30 210 123 4567",
    ],
    "Cyrillic": [
        "Иван Петров",
        "Генеральний директор",
        "Щербаков Орест",
        "ул. Тверская, 7",
        "Тел.: +7 495 123-45-67",
    ],
    "English": ["Grace Hopper", "Head of Research", "+1 212 555 0123", "grace@acme.example"],
}


def test_every_letter_of_the_languages_has_a_name() -> None:
    letters = "".join(Alphabets().letters)
    assert set(string.ascii_letters + string.digits + "@.-+ ") <= set(letters)
    assert set("абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґўјљњђћџќѓѕ") <= set(letters)
    assert set("αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ") <= set(letters)


def test_the_likelihoods_of_each_column_add_up_to_one() -> None:
    alphabets = Alphabets()
    columns = np.random.default_rng(1).normal(size=(7, 504)).astype(np.float32)
    likelihoods = alphabets.likelihoods(columns[:, :384], columns[:, 384:])
    assert likelihoods.shape == (7, len(alphabets.letters))
    assert np.allclose(likelihoods.sum(axis=1), 1, atol=1e-4)


def test_the_inside_of_the_model_can_be_read_without_changing_what_it_says() -> None:
    model = model_file("rec").read_bytes()
    usual, widened = (onnxruntime.InferenceSession(one) for one in (model, with_inside(model)))
    line = np.random.default_rng(1).normal(size=(1, 3, 48, 320)).astype(np.float32)
    name = usual.get_inputs()[0].name
    assert [output.name for output in widened.get_outputs()][1:] == list(INSIDE)
    assert np.array_equal(usual.run(None, {name: line})[0], widened.run(None, {name: line})[0])


def test_another_model_is_left_alone() -> None:
    assert with_inside(b"another model") == b""


@pytest.mark.parametrize("script", LINES)
def test_lines_are_read_to_the_letter(script: str) -> None:
    from PIL import Image, ImageDraw

    if not fonts_for(script):
        pytest.skip(f"no font here has {script} letters: install fonts-dejavu-core")
    reader = LineReader()
    face = font(fonts_for(script)[0][0], 40)
    for text in LINES[script]:
        picture = Image.new("RGB", (min(WIDTH, round(face.getlength(text)) + 20), 60), "#ffffff")
        ImageDraw.Draw(picture).text((10, 6), text, fill="#222222", font=face)
        assert reader.read(np.asarray(picture)[:, :, ::-1]).mixed.text == text
