"""The program's icon, alone for windows and with the number of due steps for the tray."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPen, QPixmap
from PySide6.QtSvg import QSvgRenderer

from followup_desktop.paths import resources_dir

SIZES = (16, 22, 24, 32, 48, 64, 128)
"""Edge lengths in pixels: what panels, task bars and window lists ask for."""

_BADGE, _NUMBER = QColor("#A8321F"), QColor("#FFFFFF")  # 6.69:1
_MOST = 9
_SMALL = 24  # pixels of an icon in which an edge around the badge would leave no room for the number


@cache
def _renderer() -> QSvgRenderer:
    file = resources_dir() / "icons" / "followup-desktop.svg"
    return QSvgRenderer(QByteArray(file.read_bytes()))


def program_icon(due: int = 0) -> QIcon:
    """The icon; with `due` above 0 it carries that number (above nine: "9+")."""
    icon = QIcon()
    for size in SIZES:
        icon.addPixmap(_pixmap(size, due))
    return icon


def _pixmap(size: int, due: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _renderer().render(painter, QRectF(0, 0, size, size))
    if due > 0:
        _badge(painter, size, str(due) if due <= _MOST else f"{_MOST}+")
    painter.end()
    return pixmap


def _badge(painter: QPainter, size: int, number: str) -> None:
    small = size <= _SMALL
    height = round(size * (0.72 if small else 0.62))
    width = round(height * (1.0 if len(number) == 1 else 1.3))
    shape = QRectF(size - width, size - height, width, height)
    edge = QPen(_BADGE, 1) if small else QPen(_NUMBER, size / 32)
    painter.setPen(edge)
    painter.setBrush(_BADGE)
    painter.drawRoundedRect(shape.adjusted(0.5, 0.5, -0.5, -0.5), height / 2, height / 2)
    font = QFont()
    font.setPixelSize(max(9, round(height * 0.8)))
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(_NUMBER)
    painter.drawText(shape, Qt.AlignmentFlag.AlignCenter, number)
