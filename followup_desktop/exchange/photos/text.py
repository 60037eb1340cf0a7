"""The texts in a photo of a card: found, brought upright and read."""

import cv2
import numpy as np
from rapidocr import RapidOCR
from rapidocr.ch_ppocr_det.utils import TextDetOutput

from followup_desktop.exchange.photos.letters import LineReader, model_file
from followup_desktop.exchange.photos.order import Text
from followup_desktop.exchange.photos.outline import (
    Corners,
    Picture,
    card_corners,
    flattened,
    in_order,
    turned,
)
from followup_desktop.exchange.photos.readings import Reading, of_one_card

_FINDING_LENGTH = 960  # where lines are looked for, the long side has so many pixels
_LEAST_SIDE = 24  # pixels
_MOST_TEXTS = 60
_LEAST_SURE = 0.5
_SLANTED = 1.5  # degrees from which a photo is turned upright
_TRIED_LINES = 4  # so many of the longest lines tell what is up
_TALL = 1.5


def texts_in(picture: Picture) -> list[Text]:
    """All texts of the card in a photo, or of the whole photo where no card is seen in it.

    A page with more than a card can hold is not read.
    """
    if min(picture.shape[:2]) < _LEAST_SIDE:
        return []
    finder = _Finder()
    boxes = finder.boxes(picture)
    if boxes:
        picture, boxes = _straightened(picture, boxes, finder)
    if not 0 < len(boxes) <= _MOST_TEXTS:
        return []
    reader = LineReader()
    picture, boxes = _upright(picture, boxes, reader)
    readings = of_one_card([reader.read(_cut(picture, box)) for box in boxes])
    return [
        _text(reading, box / picture.shape[0])
        for box, reading in zip(boxes, readings, strict=True)
        if reading.text and reading.sure >= _LEAST_SURE
    ]


def _text(reading: Reading, box: Corners) -> Text:
    """The text with its place. A box that leans is not higher than its letters."""
    height = float(np.linalg.norm(box[3] - box[0]) + np.linalg.norm(box[2] - box[1])) / 2
    middle = float(box[:, 1].mean())
    left, right = float(box[:, 0].min()), float(box[:, 0].max())
    return Text(reading.text, left, middle - height / 2, right, middle + height / 2, reading.sure)


class _Finder:
    """Finds lines of text, with the model held open."""

    def __init__(self) -> None:
        self._engine = RapidOCR(
            params={
                "Global.log_level": "critical",
                "Det.model_path": str(model_file("det")),
                "Det.limit_type": "max",
                "Det.limit_side_len": _FINDING_LENGTH,
            }
        )

    def boxes(self, picture: Picture) -> list[Corners]:
        """The corners of each line or part of a line."""
        scale = _FINDING_LENGTH / max(picture.shape[:2])
        way = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
        small = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=way)
        found = self._engine(small, use_det=True, use_cls=False, use_rec=False)
        if not isinstance(found, TextDetOutput) or found.boxes is None:
            return []
        return [in_order(np.array(box, dtype=np.float32) / np.float32(scale)) for box in found.boxes]


def _straightened(picture: Picture, boxes: list[Corners], finder: _Finder) -> tuple[Picture, list[Corners]]:
    """The card alone and seen from straight above; where none is seen, the photo with its lines level."""
    corners = card_corners(picture, boxes)
    flat = corners is not None
    if corners is not None:
        picture, boxes = flattened(picture, corners, boxes)
    slant = _slant(boxes)
    if abs(slant) >= _SLANTED:
        picture = turned(picture, slant)
    elif not flat:
        return picture, boxes
    return picture, finder.boxes(picture)


def _slant(boxes: list[Corners]) -> float:
    """By how many degrees the long lines lean, the most that makes them level again (-45 to 45)."""
    if not boxes:
        return 0.0
    angles, weights = [], []
    for box in boxes:
        across, down = box[1] - box[0], box[3] - box[0]
        along = across if np.linalg.norm(across) >= np.linalg.norm(down) else down
        angle = np.degrees(np.arctan2(along[1], along[0]))
        angles.append((angle + 45) % 90 - 45)
        weights.append(np.linalg.norm(along))
    order = np.argsort(angles)
    middle = np.searchsorted(np.cumsum(np.array(weights)[order]), sum(weights) / 2)
    return float(np.array(angles)[order][middle])


def _upright(picture: Picture, boxes: list[Corners], reader: LineReader) -> tuple[Picture, list[Corners]]:
    """The card turned by quarters until its lines can be read."""
    tall = sum(_length(box) for box in boxes if _is_tall(box))
    if tall > sum(_length(box) for box in boxes) / 2:
        picture, boxes = _turned_quarter(picture, boxes)
    longest = sorted(boxes, key=_length)[-_TRIED_LINES:]
    if _sureness(picture, longest, reader) >= _sureness(picture, longest, reader, upside_down=True):
        return picture, boxes
    for _quarter in range(2):
        picture, boxes = _turned_quarter(picture, boxes)
    return picture, boxes


def _turned_quarter(picture: Picture, boxes: list[Corners]) -> tuple[Picture, list[Corners]]:
    """Turned clockwise by a quarter."""
    height = picture.shape[0]
    moved = [in_order(np.stack([height - box[:, 1], box[:, 0]], axis=1).astype(np.float32)) for box in boxes]
    return np.ascontiguousarray(np.rot90(picture, -1)), moved


def _sureness(
    picture: Picture, boxes: list[Corners], reader: LineReader, *, upside_down: bool = False
) -> float:
    """How well the lines can be read, as they lie or turned by half."""
    sure = 0.0
    for box in boxes:
        line = _cut(picture, box)
        read = reader.read(np.ascontiguousarray(line[::-1, ::-1]) if upside_down else line)
        sure += sum(letter**3 for letter in read.mixed.each)
    return sure


def _cut(picture: Picture, box: Corners) -> Picture:
    """The picture of one line, lying level."""
    width = max(2, round(max(np.linalg.norm(box[1] - box[0]), np.linalg.norm(box[2] - box[3]))))
    height = max(2, round(max(np.linalg.norm(box[3] - box[0]), np.linalg.norm(box[2] - box[1]))))
    target = np.array([(0, 0), (width, 0), (width, height), (0, height)], dtype=np.float32)
    turn = cv2.getPerspectiveTransform(box, target)
    return cv2.warpPerspective(
        picture, turn, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )


def _length(box: Corners) -> float:
    return float(max(np.linalg.norm(box[1] - box[0]), np.linalg.norm(box[3] - box[0])))


def _is_tall(box: Corners) -> bool:
    return bool(np.linalg.norm(box[3] - box[0]) > _TALL * np.linalg.norm(box[1] - box[0]))
