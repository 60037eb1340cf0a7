"""Where the card lies in a photo, and the photo as if it had been taken from straight above."""

from collections.abc import Iterator

import cv2
import numpy as np
from cv2.typing import MatLike
from numpy.typing import NDArray

Picture = MatLike
"""Rows of pixels, each blue, green and red."""

Corners = NDArray[np.float32]
"""Four points (x, y), clockwise from the top left one."""

_WORKING_LENGTH = 640
_LEAST_AREA, _MOST_AREA = 0.12, 0.98  # of the photo
_MOST_ASPECT = 2.6
_LEAST_FILLED = 0.9  # of the four corners' area, so much is really card
_LONGEST = 2400
_TOLERANCES = (0.02, 0.03, 0.05, 0.08)  # of the outline's length: how straight a side has to be


def card_corners(picture: Picture, texts: list[Corners]) -> Corners | None:
    """The corners of the card on which all these texts stand; None where no card is seen around them.

    A coloured part of a card looks like a card in itself, so that the largest one counts.
    """
    scale = min(1.0, _WORKING_LENGTH / max(picture.shape[:2]))
    small = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    centres = [text.mean(axis=0) * scale for text in texts]
    found = [
        corners
        for mask in _masks(small)
        for corners in _quadrilaterals(mask)
        if all(
            cv2.pointPolygonTest(corners, (float(x), float(y)), measureDist=False) >= 0 for x, y in centres
        )
    ]
    if not found:
        return None
    return max(found, key=cv2.contourArea) / np.float32(scale)


def flattened(picture: Picture, corners: Corners, texts: list[Corners]) -> tuple[Picture, list[Corners]]:
    """What lies between the corners, as a rectangle, and where the texts then stand."""
    top, right, bottom, left = _sides(corners)
    width, height = max(top, bottom), max(left, right)
    scale = min(1.0, _LONGEST / max(width, height))
    size = max(1, round(width * scale)), max(1, round(height * scale))
    target = np.array([(0, 0), (size[0], 0), size, (0, size[1])], dtype=np.float32)
    turn = cv2.getPerspectiveTransform(corners, target)
    flat = cv2.warpPerspective(picture, turn, size, flags=cv2.INTER_AREA, borderMode=cv2.BORDER_REPLICATE)
    return flat, [cv2.perspectiveTransform(text[None], turn)[0] for text in texts]


def turned(picture: Picture, degrees: float) -> Picture:
    """The picture turned counter-clockwise, large enough for all of it."""
    height, width = picture.shape[:2]
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    cosine, sine = abs(turn[0, 0]), abs(turn[0, 1])
    size = round(height * sine + width * cosine), round(height * cosine + width * sine)
    turn[:, 2] += (size[0] - width) / 2, (size[1] - height) / 2
    return cv2.warpAffine(picture, turn, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)


def in_order(points: Corners) -> Corners:
    """Four points clockwise (as one sees them), beginning at the top left."""
    around = points - points.mean(axis=0)
    clockwise = points[np.argsort(np.arctan2(around[:, 1], around[:, 0]))]
    first = int(np.argmin(clockwise.sum(axis=1)))
    return np.roll(clockwise, -first, axis=0).astype(np.float32)


def _masks(picture: Picture) -> Iterator[Picture]:
    """Black and white pictures on which a card may stand out as one white area."""
    smooth = cv2.GaussianBlur(picture, (5, 5), 0)
    grey = cv2.cvtColor(smooth, cv2.COLOR_BGR2GRAY)
    near = np.ones((7, 7), dtype=np.uint8)
    edges = cv2.Canny(grey, 30, 90)
    yield cv2.morphologyEx(edges, cv2.MORPH_CLOSE, near)
    lab = cv2.cvtColor(smooth, cv2.COLOR_BGR2LAB).astype(np.float32)
    border = np.concatenate(
        [
            lab[:3].reshape(-1, 3),
            lab[-3:].reshape(-1, 3),
            lab[:, :3].reshape(-1, 3),
            lab[:, -3:].reshape(-1, 3),
        ]
    )
    away = np.linalg.norm(lab - np.median(border, axis=0), axis=2)
    for levels in (np.clip(away * 2, 0, 255).astype(np.uint8), grey, 255 - grey):
        _level, mask = cv2.threshold(levels, 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
        yield cv2.morphologyEx(mask, cv2.MORPH_CLOSE, near)


def _quadrilaterals(mask: Picture) -> Iterator[Corners]:
    """The areas with four corners that may be a card seen at an angle."""
    area = mask.shape[0] * mask.shape[1]
    outlines, _tree = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    for outline in outlines:
        hull = cv2.convexHull(outline)
        filled = cv2.contourArea(hull)
        if not _LEAST_AREA * area <= filled <= _MOST_AREA * area:
            continue
        length = cv2.arcLength(hull, closed=True)
        for tolerance in _TOLERANCES:
            corners = cv2.approxPolyDP(hull, tolerance * length, closed=True)
            if len(corners) == 4:
                ordered = in_order(corners.reshape(4, 2).astype(np.float32))
                if _card_like(ordered, filled):
                    yield ordered
                break


def _card_like(corners: Corners, filled: float) -> bool:
    """Whether the shape is that of a card; `filled` is how much of it is really there, in pixels."""
    sides = _sides(corners)
    width, height = (sides[0] + sides[2]) / 2, (sides[1] + sides[3]) / 2
    if min(sides) < 1 or max(width, height) > _MOST_ASPECT * min(width, height):
        return False
    full = filled >= _LEAST_FILLED * cv2.contourArea(corners)
    return full and cv2.isContourConvex(corners.astype(np.int32))


def _sides(corners: Corners) -> tuple[float, float, float, float]:
    """The lengths of the top, right, bottom and left side."""
    top, right, bottom, left = np.linalg.norm(np.roll(corners, -1, axis=0) - corners, axis=1)
    return float(top), float(right), float(bottom), float(left)
