"""Line icons from resources/icons, in any colour and size."""

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from followup_desktop.paths import resources_dir

_PALE = 0.45  # how much of the colour a disabled icon keeps


class Icons:
    """Icons drawn once for each colour, size and sharpness, and kept until `clear`."""

    def __init__(self) -> None:
        self._folder = resources_dir() / "icons"
        self._sources: dict[str, str] = {}
        self._drawn: dict[tuple[str, int, int, float], QIcon] = {}

    def icon(self, name: str, colour: QColor, size: int, sharpness: float) -> QIcon:
        """The icon `name`, `size` logical pixels wide; `sharpness` is the screen's pixels for each of them.

        Raises FileNotFoundError for a name that is not there.
        """
        key = (name, colour.rgba(), size, sharpness)
        icon = self._drawn.get(key)
        if icon is None:
            icon = self._drawn[key] = self._draw(name, colour, size, sharpness)
        return icon

    def clear(self) -> None:
        """Forget what was drawn."""
        self._drawn.clear()

    def _draw(self, name: str, colour: QColor, size: int, sharpness: float) -> QIcon:
        source = self._source(name).replace("currentColor", colour.name())
        pixmap = drawn(source.encode(), size, sharpness)
        icon = QIcon(pixmap)
        icon.addPixmap(_paler(pixmap), QIcon.Mode.Disabled)
        for mode in (QIcon.Mode.Active, QIcon.Mode.Selected):
            icon.addPixmap(pixmap, mode)
        return icon

    def _source(self, name: str) -> str:
        if name not in self._sources:
            self._sources[name] = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
        return self._sources[name]


def drawn(svg: bytes, size: int, sharpness: float = 1.0) -> QPixmap:
    """An SVG picture as a square of `size` logical pixels."""
    pixels = round(size * sharpness)
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    pixmap.setDevicePixelRatio(sharpness)
    return pixmap


def _paler(pixmap: QPixmap) -> QPixmap:
    pale = QPixmap(pixmap.size())
    pale.setDevicePixelRatio(pixmap.devicePixelRatio())
    pale.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pale)
    painter.setOpacity(_PALE)
    painter.drawPixmap(0, 0, pixmap)
    painter.end()
    return pale
