"""The shapes that say what a colour alone must not: triangle, circle, hourglass, tick, and the tick box."""

from enum import Enum

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from followup_desktop.ui.theme import Tokens


class Mark(Enum):
    """The shape beside the date: colour never carries the meaning alone."""

    NONE = 0
    OVERDUE = 1
    DUE = 2
    WAITING = 3
    DONE = 4


class Box(Enum):
    """The tick box of a row."""

    NONE = 0
    EMPTY = 1
    TICKED = 2
    SKIPPED = 3


def mark_colour(mark: Mark, tokens: Tokens) -> QColor:
    """The colour that goes with a shape, and with the words beside it."""
    return {
        Mark.NONE: tokens.muted,
        Mark.OVERDUE: tokens.overdue,
        Mark.DUE: tokens.due_today,
        Mark.WAITING: tokens.waiting,
        Mark.DONE: tokens.done,
    }[mark]


def paint_mark(painter: QPainter, rect: QRect, mark: Mark, tokens: Tokens) -> None:
    """Paint the shape into `rect`, a square."""
    colour = mark_colour(mark, tokens)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    match mark:
        case Mark.OVERDUE:
            painter.drawPolygon(_triangle(QRectF(rect)))
        case Mark.DUE:
            inset = rect.width() / 12
            painter.drawEllipse(QRectF(rect).adjusted(inset, inset, -inset, -inset))
        case Mark.WAITING:
            painter.drawPath(_hourglass(QRectF(rect)))
        case Mark.DONE:
            paint_tick(painter, rect, colour)
        case Mark.NONE:
            pass
    painter.restore()


def paint_tick(painter: QPainter, rect: QRect, colour: QColor, width: float = 0.16) -> None:
    """A tick across `rect`; `width` is the stroke's share of it."""
    pen = QPen(colour, rect.width() * width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(_within(QRectF(rect), (0.08, 0.55), (0.38, 0.85), (0.94, 0.18)))


def paint_box(painter: QPainter, rect: QRect, box: Box, tokens: Tokens, *, lit: bool) -> None:
    """The tick box of a row; `lit` while the pointer is over it."""
    if box is Box.NONE:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ticked = box is Box.TICKED
    stroke = 2.0 if lit else 1.5
    painter.setPen(QPen(tokens.done if ticked else tokens.accent if lit else tokens.edge, stroke))
    painter.setBrush(tokens.done if ticked else tokens.base)
    half = stroke / 2
    corner = rect.width() / 5
    if lit or box is not Box.SKIPPED:  # what was left out is quieter than what was done
        painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), corner, corner)
    inset = rect.width() // 4
    inner = rect.adjusted(inset, inset, -inset, -inset)
    if ticked:
        paint_tick(painter, inner, tokens.base, 0.2)
    elif box is Box.SKIPPED:
        painter.setPen(QPen(tokens.muted, rect.width() / 10))
        middle = QRectF(inner).center().y()
        painter.drawLine(QPointF(inner.left(), middle), QPointF(inner.right() + 1, middle))
    painter.restore()


def paint_arrow(painter: QPainter, rect: QRect, colour: QColor, *, folded: bool, mirrored: bool) -> None:
    """The arrow of a header: down while unfolded, else in reading direction."""
    if not folded:
        points = ((0.1, 0.3), (0.5, 0.7), (0.9, 0.3))
    elif mirrored:
        points = ((0.7, 0.1), (0.3, 0.5), (0.7, 0.9))
    else:
        points = ((0.3, 0.1), (0.7, 0.5), (0.3, 0.9))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour, rect.width() / 7)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPolyline(_within(QRectF(rect), *points))
    painter.restore()


def _within(rect: QRectF, *shares: tuple[float, float]) -> QPolygonF:
    return QPolygonF([QPointF(rect.x() + x * rect.width(), rect.y() + y * rect.height()) for x, y in shares])


def _triangle(rect: QRectF) -> QPolygonF:
    return _within(rect, (0.5, 0.05), (1.0, 0.93), (0.0, 0.93))


def _hourglass(rect: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(_within(rect, (0.15, 0.12), (0.85, 0.12), (0.5, 0.55), (0.15, 0.12)))
    path.addPolygon(_within(rect, (0.5, 0.45), (0.85, 0.88), (0.15, 0.88), (0.5, 0.45)))
    for top in (0.0, 0.88):
        path.addRect(rect.x() + 0.1 * rect.width(), rect.y() + top * rect.height(), *_bar(rect))
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


def _bar(rect: QRectF) -> tuple[float, float]:
    return 0.8 * rect.width(), 0.12 * rect.height()
