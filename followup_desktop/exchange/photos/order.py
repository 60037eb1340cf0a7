"""The texts of a card in the order in which a person reads them: column by column, from top to bottom."""

# ruff: noqa: RUF001 (colons and brackets as East Asia writes them are meant)
import re
from collections.abc import Iterable
from statistics import median
from typing import NamedTuple

_SAME_ROW = 0.5  # of the lower height, so much of two texts overlaps in one row
_ALIKE = 1.7  # texts of one line have heights of at most this ratio
_WORD_GAP = 1.1  # in heights: a wider gap separates two texts
_LABEL_GAP = 7.0  # in heights: so far from its label a number may stand
_COLUMN_GAP = 1.2  # in heights: white from top to bottom that separates columns
_ROW_GAP = 0.5  # in heights: white from side to side that separates what is above from what is below
_BLOCK_GAP = 0.9  # in heights: lines of one block are closer to each other
_LABEL = re.compile(r"[^\W\d]{1,2}|[^\W\d][\w ./-]{0,14}[:：.]|[^\W\d][\w-]{0,9}", re.UNICODE)
_VALUE = re.compile(r"[+(（0-9].*\d|\S+@\S+|(?:https?:|www\.)\S+", re.IGNORECASE)
_NO_SPACES = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")


class Text(NamedTuple):
    """A line or a part of one: what it says, and where it stands on the upright card.

    `left`, `top`, `right` and `bottom` are parts of the card's height; `sure` goes from 0 to 1.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    sure: float

    @property
    def height(self) -> float:
        """The height of its letters."""
        return self.bottom - self.top


def in_reading_order(texts: Iterable[Text]) -> list[Text]:
    """Whole lines in the order in which they are read; parts of one line are put together."""
    lines = _whole_lines(sorted(texts, key=lambda text: text.left))
    if not lines:
        return []
    return _read(lines, median(line.height for line in lines))


def _whole_lines(texts: list[Text]) -> list[Text]:
    """What stands in one row and belongs together, put together from left to right."""
    lines: list[Text] = []
    for text in texts:
        before = max(
            (line for line in lines if _continues(line, text)), key=lambda line: line.right, default=None
        )
        if before is None:
            lines.append(text)
        else:
            lines[lines.index(before)] = _joined(before, text)
    return lines


def _continues(line: Text, text: Text) -> bool:
    lower, higher = sorted((line.height, text.height))
    shared = min(line.bottom, text.bottom) - max(line.top, text.top)
    if shared < _SAME_ROW * lower or higher > _ALIKE * lower:
        return False
    gap = (text.left - line.right) / higher
    if -1 < gap < _WORD_GAP:
        return True
    return gap < _LABEL_GAP and bool(_LABEL.fullmatch(line.text) and _VALUE.fullmatch(text.text))


def _joined(line: Text, text: Text) -> Text:
    blank = "" if _NO_SPACES.match(line.text[-1]) and _NO_SPACES.match(text.text[0]) else " "
    return Text(
        f"{line.text}{blank}{text.text}",
        min(line.left, text.left),
        min(line.top, text.top),
        max(line.right, text.right),
        max(line.bottom, text.bottom),
        min(line.sure, text.sure),
    )


def _read(lines: list[Text], usual: float) -> list[Text]:
    """Columns one after the other where white separates them, else what is above before what is below."""
    if len(lines) < 2:
        return lines
    left, right = _apart([(line.left, line.right) for line in lines], lines, _COLUMN_GAP * usual)
    if right:
        return _read(left, usual) + _read(right, usual)
    above, below = _apart([(line.top, line.bottom) for line in lines], lines, _ROW_GAP * usual)
    if below:
        return _read(above, usual) + _read(below, usual)
    blocks = _blocks(sorted(lines, key=lambda line: (line.top + line.bottom, line.left)))
    return [line for block in blocks for line in block]


def _blocks(lines: list[Text]) -> list[list[Text]]:
    """Lines that stand close below each other, together; lines and blocks come from top to bottom."""
    blocks: list[list[Text]] = []
    for line in lines:
        near = [block for block in blocks if _follows(block[-1], line)]
        if near:
            min(near, key=lambda block: _distance(block[-1], line)).append(line)
        else:
            blocks.append([line])
    return blocks


def _follows(above: Text, line: Text) -> bool:
    shared = min(above.right, line.right) - max(above.left, line.left)
    gap = line.top - above.bottom
    return shared > 0 and gap < _BLOCK_GAP * min(above.height, line.height)


def _distance(above: Text, line: Text) -> float:
    """How far the line is from continuing the one above: further down, or further in."""
    sides = abs(line.left - above.left), abs(line.right - above.right), abs(_middle(line) - _middle(above))
    return max(0.0, line.top - above.bottom) + min(sides)


def _middle(line: Text) -> float:
    return (line.left + line.right) / 2


def _apart(
    spans: list[tuple[float, float]], lines: list[Text], least: float
) -> tuple[list[Text], list[Text]]:
    """The lines before and behind the widest gap in one direction; all before it where it is too narrow."""
    order = sorted(range(len(lines)), key=lambda at: spans[at])
    widest, place, reach = least, 0, spans[order[0]][1]
    for number, at in enumerate(order[1:], 1):
        gap = spans[at][0] - reach
        if gap > widest:
            widest, place = gap, number
        reach = max(reach, spans[at][1])
    if not place:
        return lines, []
    return [lines[at] for at in order[:place]], [lines[at] for at in order[place:]]
