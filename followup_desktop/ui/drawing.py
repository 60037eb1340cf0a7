"""How single controls are drawn: panels, marks and arrows, in the theme's colours."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyleOption

from followup_desktop.ui.tokens import Tokens, blended

RADIUS = 6
"""The radius of buttons, fields and rings, in logical pixels."""

_State = QStyle.StateFlag


def panel(
    painter: QPainter,
    rect: QRect,
    fill: QColor | None,
    edge: QColor | None,
    *,
    width: float = 1.0,
    radius: float = RADIUS,
) -> None:
    """A rounded rectangle: `edge` lies wholly inside `rect`. Either colour may be left out."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(edge, width) if edge is not None else QPen(Qt.PenStyle.NoPen))
    painter.setBrush(QBrush(fill) if fill is not None else QBrush(Qt.BrushStyle.NoBrush))
    inset = width / 2 if edge is not None else 0.0
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius)
    painter.restore()


def ring(painter: QPainter, rect: QRect, colour: QColor, *, inset: int = 0) -> None:
    """The focus ring: two pixels wide, `inset` pixels inside `rect`."""
    panel(
        painter, rect.adjusted(inset, inset, -inset, -inset), None, colour, width=2, radius=RADIUS - inset / 2
    )


def frame(painter: QPainter, option: QStyleOption, tokens: Tokens, *, invalid: bool, filled: bool) -> None:
    """The edge around a list or a text, two pixels wide with the focus; `filled` where that leaves a gap."""
    if filled:
        painter.fillRect(option.rect.adjusted(1, 1, -1, -1), option.palette.color(QPalette.ColorRole.Base))
    if option.state & _State.State_HasFocus:
        panel(painter, option.rect, None, tokens.accent, width=2, radius=2)
    else:
        panel(painter, option.rect, None, tokens.overdue if invalid else tokens.edge, radius=2)


def push_button(painter: QPainter, option: QStyleOption, tokens: Tokens, *, primary: bool) -> None:
    """The bevel of a push button: outlined, or filled with the accent colour."""
    state = option.state
    focused = bool(state & _State.State_HasFocus)
    if not state & _State.State_Enabled:
        panel(painter, option.rect, tokens.window, tokens.hairline)
        return
    pressed = bool(state & (_State.State_Sunken | _State.State_On))
    hovered = bool(state & _State.State_MouseOver)
    if primary:
        share = 0.82 if pressed else 0.9 if hovered else 1.0
        panel(painter, option.rect, blended(tokens.accent, tokens.text, share), None)
        if focused:
            ring(painter, option.rect, tokens.on_accent, inset=2)
        return
    fill = tokens.selected if pressed else tokens.hover if hovered else tokens.base
    panel(painter, option.rect, fill, tokens.edge)
    if focused:
        ring(painter, option.rect, tokens.accent)


def tool_button(painter: QPainter, option: QStyleOption, tokens: Tokens) -> None:
    """The bevel of a tool button: nothing until the mouse or the focus is on it."""
    state = option.state
    pressed = bool(state & (_State.State_Sunken | _State.State_On))
    hovered = bool(state & _State.State_MouseOver) and bool(state & _State.State_Enabled)
    if pressed or hovered:
        panel(painter, option.rect, tokens.selected if pressed else tokens.hover, None)
    if not state & _State.State_AutoRaise:
        panel(painter, option.rect, None, tokens.edge)
    if state & _State.State_HasFocus:
        ring(painter, option.rect, tokens.accent)


def field(painter: QPainter, option: QStyleOption, tokens: Tokens, *, invalid: bool = False) -> None:
    """The outline of a field: an accent ring with the focus, red where it is to be mended."""
    enabled = bool(option.state & _State.State_Enabled)
    fill = tokens.base if enabled else tokens.window
    if option.state & _State.State_HasFocus:
        panel(painter, option.rect, fill, tokens.overdue if invalid else tokens.accent, width=2)
    else:
        panel(painter, option.rect, fill, tokens.overdue if invalid else edge_of(option, tokens))


def group(painter: QPainter, option: QStyleOption, tokens: Tokens) -> None:
    """The frame around a group: a hairline."""
    panel(painter, option.rect, None, tokens.hairline)


def menu_bar(painter: QPainter, option: QStyleOption, tokens: Tokens) -> None:
    """The ground of the menu bar."""
    painter.fillRect(option.rect, tokens.window)


def menu(painter: QPainter, option: QStyleOption, tokens: Tokens) -> None:
    """The ground of a menu, with an outline by which it stands out from the list that it lies over."""
    panel(painter, option.rect, tokens.base, tokens.edge, radius=0)


def menu_separator(painter: QPainter, option: QStyleOption, tokens: Tokens) -> None:
    """The line between the parts of a menu."""
    line = option.rect.adjusted(8, 0, -8, 0)
    painter.fillRect(line.left(), line.center().y(), line.width(), 1, tokens.hairline)


def nothing(painter: QPainter, option: QStyleOption, tokens: Tokens) -> None:
    """What Fusion would draw here is not wanted."""


def edge_of(option: QStyleOption, tokens: Tokens) -> QColor:
    """The outline of a control; paler while it cannot be used."""
    return tokens.edge if option.state & _State.State_Enabled else tokens.hairline


def check_box(painter: QPainter, option: QStyleOption, tokens: Tokens) -> None:
    """The box of a check box: empty, ticked, or with a dash where it is neither."""
    enabled = bool(option.state & _State.State_Enabled)
    ticked = bool(option.state & _State.State_On)
    partly = bool(option.state & _State.State_NoChange)
    fill = tokens.accent if enabled else tokens.edge
    if not (ticked or partly):
        panel(
            painter, option.rect, tokens.base if enabled else tokens.window, edge_of(option, tokens), radius=4
        )
        return
    panel(painter, option.rect, fill, None, radius=4)
    points = ((0.25, 0.52), (0.43, 0.7), (0.76, 0.32)) if ticked else ((0.27, 0.5), (0.73, 0.5))
    _stroke(painter, option.rect, points, tokens.on_accent, 2)


def radio_button(painter: QPainter, option: QStyleOption, tokens: Tokens) -> None:
    """The circle of a radio button, with a dot in it where it is chosen."""
    enabled = bool(option.state & _State.State_Enabled)
    chosen = bool(option.state & _State.State_On)
    radius = option.rect.height() / 2
    edge = (tokens.accent if enabled else tokens.edge) if chosen else edge_of(option, tokens)
    panel(painter, option.rect, tokens.base, edge, width=2 if chosen else 1, radius=radius)
    if chosen:
        inset = round(radius * 0.55)
        panel(painter, option.rect.adjusted(inset, inset, -inset, -inset), edge, None, radius=radius)


def arrow(
    painter: QPainter, option: QStyleOption, rect: QRect, tokens: Tokens, *, size: float, up: bool = False
) -> None:
    """A chevron in the middle of `rect`, pointing down or up; paler while its control cannot be used."""
    colour = tokens.text if option.state & _State.State_Enabled else tokens.hairline
    square = QRectF(0, 0, size, size)
    square.moveCenter(QRectF(rect).center())
    points = ((0.0, 0.72), (0.5, 0.25), (1.0, 0.72)) if up else ((0.0, 0.28), (0.5, 0.75), (1.0, 0.28))
    _stroke(painter, square, points, colour, 1.6)


def _stroke(
    painter: QPainter,
    rect: QRect | QRectF,
    points: tuple[tuple[float, float], ...],
    colour: QColor,
    width: float,
) -> None:
    area = QRectF(rect)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    round_cap, round_join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, round_cap, round_join))
    painter.drawPolyline(
        [QPointF(area.x() + x * area.width(), area.y() + y * area.height()) for x, y in points]
    )
    painter.restore()
