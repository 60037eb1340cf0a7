"""The card in a photo is found, and brought flat as if seen from above."""

import pytest

pytest.importorskip("cv2", reason='the optional part "ocr" is not installed')

import cv2
import numpy as np

from followup_desktop.exchange.photos.outline import (
    Corners,
    Picture,
    card_corners,
    flattened,
    in_order,
    turned,
)

TABLE, PAPER = (47, 74, 107), (245, 245, 245)
CORNERS = np.array([(300, 200), (1320, 260), (1280, 860), (260, 780)], dtype=np.float32)
TEXT = np.array([(400, 300), (700, 310), (700, 350), (400, 340)], dtype=np.float32)


def photo(corners: Corners = CORNERS) -> Picture:
    """A white card on a brown table, with a blue field on it."""
    picture = np.full((1050, 1600, 3), TABLE, dtype=np.uint8)
    cv2.fillConvexPoly(picture, corners.astype(np.int32), PAPER)
    middle = corners.mean(axis=0)
    cv2.fillConvexPoly(picture, ((corners - middle) * 0.3 + middle).astype(np.int32), (160, 80, 20))
    return picture


def far(one: Corners, other: Corners) -> float:
    return float(np.abs(one - other).max())


def test_the_corners_of_a_card_are_found() -> None:
    corners = card_corners(photo(), [TEXT])
    assert corners is not None
    assert far(corners, CORNERS) < 12


def test_a_card_that_a_text_lies_outside_of_is_not_the_card() -> None:
    outside = (TEXT - 280).astype(np.float32)
    assert card_corners(photo(), [TEXT, outside]) is None


def test_a_photo_of_nothing_but_paper_has_no_corners() -> None:
    assert card_corners(np.full((600, 1000, 3), 240, dtype=np.uint8), [TEXT]) is None


def test_the_card_is_flattened_and_its_texts_with_it() -> None:
    flat, (text,) = flattened(photo(), CORNERS, [TEXT])
    height, width = flat.shape[:2]
    assert 1.6 < width / height < 1.8
    for x, y in ((5, 5), (width - 6, 5), (5, height - 6), (width - 6, height - 6)):
        assert tuple(flat[y, x]) == PAPER
    assert 0 < text[:, 0].min() < text[:, 0].max() < width
    assert 0 < text[:, 1].min() < text[:, 1].max() < height


@pytest.mark.parametrize("first", range(4))
def test_corners_come_clockwise_from_the_top_left(first: int) -> None:
    assert far(in_order(np.roll(CORNERS, first, axis=0)), CORNERS) == 0
    assert far(in_order(np.roll(CORNERS, first, axis=0)[::-1]), CORNERS) == 0


def test_a_turned_picture_keeps_all_of_itself() -> None:
    picture = np.zeros((100, 200, 3), dtype=np.uint8)
    picture[:, :] = PAPER
    assert turned(picture, 90).shape[:2] == (200, 100)
    height, width = turned(picture, 10).shape[:2]
    assert height > 100
    assert width > 200
