"""Scroll bars: a slim slider on nothing, without buttons at its ends."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionSlider

from followup_desktop.ui import drawing
from followup_desktop.ui.tokens import Tokens

_Part = QStyle.SubControl
_State = QStyle.StateFlag


def draw(painter: QPainter, option: QStyleOptionSlider, tokens: Tokens, least: int) -> None:
    """The slider alone; nothing where everything is in view. `least` is the shortest it may be."""
    if option.minimum == option.maximum:
        return
    slider = part(option, _Part.SC_ScrollBarSlider, least)
    touched = bool(option.state & (_State.State_MouseOver | _State.State_Sunken))
    lying = option.orientation is Qt.Orientation.Horizontal
    thin = slider.adjusted(2, 3, -2, -3) if lying else slider.adjusted(3, 2, -3, -2)
    radius = min(thin.width(), thin.height()) / 2
    drawing.panel(painter, thin, tokens.muted if touched else tokens.edge, None, radius=radius)


def part(option: QStyleOptionSlider, which: QStyle.SubControl, least: int) -> QRect:
    """Where a part of the scroll bar lies; empty for the buttons, which there are none of."""
    whole = option.rect
    lying = option.orientation is Qt.Orientation.Horizontal
    length = whole.width() if lying else whole.height()
    span = option.maximum - option.minimum
    size = (
        length if span == 0 else max(length * option.pageStep // (span + option.pageStep), min(least, length))
    )
    start = QStyle.sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, length - size, option.upsideDown
    )
    extents = {
        _Part.SC_ScrollBarGroove: (0, length),
        _Part.SC_ScrollBarSlider: (start, size),
        _Part.SC_ScrollBarSubPage: (0, start),
        _Part.SC_ScrollBarAddPage: (start + size, length - start - size),
    }
    if which not in extents:
        return QRect()
    first, extent = extents[which]
    if lying:
        return QStyle.visualRect(option.direction, whole, QRect(first, 0, extent, whole.height()))
    return QRect(0, first, whole.width(), extent)
