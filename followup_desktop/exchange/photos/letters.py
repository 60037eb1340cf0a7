"""The letters of one line of text, read by the recognition model that the rapidocr package brings along.

The model is PP-OCRv6: it takes the picture of a line 48 pixels high and gives for each column the likelihood
of each character (CTC). It is opened from inside the package; nothing is ever fetched.
"""

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import cv2
import numpy as np
import onnxruntime

from followup_desktop.exchange.photos.alphabets import INSIDE, Alphabets, Columns, with_inside
from followup_desktop.exchange.photos.outline import Picture
from followup_desktop.exchange.photos.readings import LineRead, Reading, both

_HEIGHT = 48
_LEAST_WIDTH, _MOST_WIDTH = 320, 3200
_COLUMN = 8  # pixels of the line that one column of the answer stands for
_NONE = 0


def model_file(part: str) -> Path:
    """The model of rapidocr that finds lines ("det") or reads them ("rec"). Raises FileNotFoundError."""
    package = find_spec("rapidocr")
    folders = package.submodule_search_locations if package else None
    for folder in folders or ():
        for file in sorted((Path(folder) / "models").glob(f"*_{part}_*.onnx")):
            return file
    raise FileNotFoundError(f"rapidocr has no model for {part}")


class LineReader:
    """Reads lines, with the model held open."""

    def __init__(self) -> None:
        model = model_file("rec").read_bytes()
        widened = with_inside(model)
        options = onnxruntime.SessionOptions()
        options.log_severity_level = 4
        options.enable_cpu_mem_arena = False
        self._session = onnxruntime.InferenceSession(
            widened or model, options, providers=["CPUExecutionProvider"]
        )
        characters = self._session.get_modelmeta().custom_metadata_map["character"].splitlines()
        self._characters = ["", *characters, " "]
        self._answers = [self._session.get_outputs()[0].name, *(INSIDE if widened else ())]
        self._alphabets = Alphabets() if widened else None

    def read(self, line: Picture) -> LineRead:
        """What stands in the picture of one line, which lies upright."""
        ready, columns = prepared(line)
        picture = self._session.get_inputs()[0].name
        likelihoods, *inside = self._session.run(self._answers, {picture: ready})
        plain = _decoded(likelihoods[0], self._characters)
        if self._alphabets is None:
            return LineRead(plain, plain)
        look, context = inside[0][0, :, 0, :columns].T, inside[1][0, :columns]
        return both(plain, _decoded(self._alphabets.likelihoods(look, context), self._alphabets.letters))


def prepared(line: Picture) -> tuple[Columns, int]:
    """The line as the model was trained, and how many columns of the answer are about it.

    It is 48 pixels high, from -1 to 1, with grey to its right where it is short.
    """
    height, width = line.shape[:2]
    wide = min(_MOST_WIDTH, max(1, round(width * _HEIGHT / height)))
    way = cv2.INTER_AREA if height > _HEIGHT else cv2.INTER_CUBIC
    resized = cv2.resize(line, (wide, _HEIGHT), interpolation=way).astype(np.float32) / 127.5 - 1
    padded = np.zeros((1, 3, _HEIGHT, max(wide, _LEAST_WIDTH)), dtype=np.float32)
    padded[0, :, :, :wide] = resized.transpose(2, 0, 1)
    return padded, -(-wide // _COLUMN) + 1


def _decoded(likelihoods: Columns, characters: Sequence[str]) -> Reading:
    """The likeliest character of each column, each once where it goes over several (CTC)."""
    best = likelihoods.argmax(axis=1)
    new = np.concatenate([[True], best[1:] != best[:-1]]) & (best != _NONE)
    text = "".join(characters[character] for character in best[new])
    each = [float(sure) for sure in likelihoods.max(axis=1)[new]]
    before = len(text) - len(text.lstrip())
    return Reading(text.strip(), tuple(each[before : before + len(text.strip())]))
