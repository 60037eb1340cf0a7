"""Draw resources/icons/followup-desktop.svg in the sizes and formats that desktops ask for.

Usage: icons.py            writes hicolor/*.png and followup-desktop.ico in resources/icons
       icons.py FILE.icns  writes the icon of the macOS bundle

The pictures are kept in the repository, so that neither a wheel nor an installer needs Qt to be built; a test
compares them with the drawing. Run this after the drawing has changed.
"""

import io
import os
import sys
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
DRAWING = ROOT / "resources" / "icons" / "followup-desktop.svg"
HICOLOR = (16, 22, 24, 32, 48, 64, 128, 256)
"""Linux: one file each, in resources/icons/hicolor."""

ICO = (16, 24, 32, 48, 64, 128, 256)
"""Windows: all in one file ("Icons", Windows app design: 256 is the largest that Explorer shows)."""

ICNS = (16, 32, 64, 128, 256, 512, 1024)


def drawn(size: int) -> Image.Image:
    """The drawing as a picture with edges of `size` pixels."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer, QByteArray, QRectF
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(DRAWING.read_bytes())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs know bytes alone
    return Image.open(io.BytesIO(bytes(buffer.data().data()))).convert("RGBA")


def write_icons(folder: Path) -> None:
    """Write hicolor/SIZE.png and followup-desktop.ico into a folder."""
    (folder / "hicolor").mkdir(parents=True, exist_ok=True)
    for size in HICOLOR:
        drawn(size).save(folder / "hicolor" / f"{size}.png", optimize=True)
    *small, largest = [drawn(size) for size in ICO]
    sizes = [(size, size) for size in ICO]
    largest.save(folder / "followup-desktop.ico", sizes=sizes, append_images=small)


def write_icns(file: Path) -> None:
    """Write the icon of the macOS bundle."""
    file.parent.mkdir(parents=True, exist_ok=True)
    *small, largest = [drawn(size) for size in ICNS]
    largest.save(file, append_images=small)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        write_icns(Path(sys.argv[1]))
    else:
        write_icons(DRAWING.parent)
