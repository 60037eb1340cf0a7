"""F6: the focus goes from one part of the window to the next."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def next_region(regions: Sequence[QWidget], *, forward: bool) -> None:
    """Put the focus into the part after (or before) the one that has it, leaving out what is hidden."""
    seen = [region for region in regions if region.isVisible()]
    if not seen:
        return
    focus = QApplication.focusWidget()
    here = [place for place, region in enumerate(seen) if focus is region or _holds(region, focus)]
    step = 1 if forward else -1
    start = here[-1] if here else (-1 if forward else 0)
    for turn in range(1, len(seen) + 1):
        if _enter(seen[(start + step * turn) % len(seen)]):
            return


def _holds(region: QWidget, focus: QWidget | None) -> bool:
    return focus is not None and region.isAncestorOf(focus)


def _enter(region: QWidget) -> bool:
    """Give the focus to the region, or to the first thing in it that takes it."""
    for widget in (region, *region.findChildren(QWidget)):
        takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if takes and widget.isVisible() and widget.isEnabled():
            widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
    return False
