"""Greek and Cyrillic letters, which the model of rapidocr sees and cannot name.

The model was trained on Chinese, Japanese and Latin; it has no name for Cyrillic letters, and none for Greek
ones with an accent. But what it sees before it names anything is enough to tell them apart: a small network
of our own (resources/letters, trained on drawn lines of text) names them from there, with two convolutions
over the columns of the line. It also knows Latin letters without accents, so that it can tell that a line is
neither Greek nor Cyrillic.
"""

from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

from followup_desktop.paths import resources_dir

MODEL = "6f327246b50388f3c176ae304bd95767ea6dc0c9ae92153ef8cbe210b3c14884"
"""The SHA-256 of the model (of rapidocr 3.9 and 3.10) whose inside is read; another one differs there."""

INSIDE = ("p2o.pd_op.pool2d.1.0", "p2o.pd_op.transpose.8.0")
"""What of its inside is read: how each column of a line looks, and that in the light of its neighbours."""

_NAMES = (
    *("mean", "spread", "in", "in_bias", "first", "first_bias"),
    *("second", "second_bias", "out", "out_bias"),
)
_GRAPH, _OUTPUT, _NAME = b"\x3a", b"\x62", b"\x0a"  # fields of ONNX: ModelProto 7, GraphProto 12, ValueInfo 1

Columns = NDArray[np.float32]
"""For each column of a line a row of numbers."""


def with_inside(model: bytes) -> bytes:
    """The model so that it also gives INSIDE; empty where it is not MODEL.

    A message of protobuf that is appended to another is merged with it: here, outputs with those there are.
    """
    if sha256(model).hexdigest() != MODEL:
        return b""
    outputs = b"".join(_OUTPUT + _sized(_NAME + _sized(name.encode())) for name in INSIDE)
    return model + _GRAPH + _sized(outputs)


class Alphabets:
    """Names Greek, Cyrillic and plain Latin letters."""

    def __init__(self) -> None:
        with np.load(resources_dir() / "letters" / "greek-cyrillic.npz", allow_pickle=False) as stored:
            self.letters = ["", *str(stored["letters"])]
            self._weights = {name: stored[name].astype(np.float32) for name in _NAMES}

    def likelihoods(self, look: Columns, context: Columns) -> Columns:
        """How likely each of `letters` is in each column; the first of them is none."""
        weights = self._weights
        seen = (np.concatenate([look, context], axis=1) - weights["mean"]) / weights["spread"]
        known = _positive(seen @ weights["in"] + weights["in_bias"])
        known += _positive(_convolved(known, weights["first"]) + weights["first_bias"])
        known += _positive(_convolved(known, weights["second"]) + weights["second_bias"])
        scores = known @ weights["out"] + weights["out_bias"]
        scores = np.exp(scores - scores.max(axis=1, keepdims=True))
        return np.asarray(scores / scores.sum(axis=1, keepdims=True), dtype=np.float32)


def _positive(numbers: Columns) -> Columns:
    return np.maximum(numbers, 0)


def _convolved(columns: Columns, kernel: NDArray[np.float32]) -> Columns:
    """Each column with its neighbours; beyond both ends there is nothing."""
    side = len(kernel) // 2
    padded = np.pad(columns, ((side, side), (0, 0)))
    found = sum(padded[shift : shift + len(columns)] @ part for shift, part in enumerate(kernel))
    return np.asarray(found, dtype=np.float32)


def _sized(content: bytes) -> bytes:
    """The content behind its length, as protobuf writes both."""
    length, left = b"", len(content)
    while left > 127:
        length += bytes([left & 127 | 128])
        left >>= 7
    return length + bytes([left]) + content
