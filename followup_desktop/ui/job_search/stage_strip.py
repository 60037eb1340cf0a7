"""The way from lead to hired at a glance: how many opportunities stand at each stage."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from followup_desktop.domain.opportunity import Stage
from followup_desktop.phrases.labels import stage_label
from followup_desktop.phrases.language import _
from followup_desktop.ui.theme import Theme

PATH = (Stage.LEAD, Stage.APPLIED, Stage.INTERVIEWING, Stage.OFFER, Stage.HIRED)
"""The stages on the way to a new job."""


class StageStrip(QWidget):
    """A row of steps. `chosen` carries the stage that was pressed."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = {stage: _StageStep(stage, theme, self) for stage in PATH}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for step in self._steps.values():
            row.addWidget(step, 1)
            step.clicked.connect(self._tell)

    def show_counts(self, counts: Mapping[Stage, int]) -> None:
        """Show how many opportunities stand where."""
        for stage, step in self._steps.items():
            step.show_count(counts.get(stage, 0))

    def _tell(self) -> None:
        step = self.sender()
        if isinstance(step, _StageStep):
            self.chosen.emit(step.stage.value)


class _StageStep(QAbstractButton):
    def __init__(self, stage: Stage, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.stage = stage
        self._theme = theme
        self._count = 0
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_count(0)
        theme.changed.connect(self.updateGeometry)

    def show_count(self, count: int) -> None:
        self._count = count
        self.setAccessibleName(_("{stage}: {count}").format(stage=stage_label(self.stage), count=count))
        self.setToolTip(self.accessibleName())
        self.setEnabled(count > 0)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        big, small = QFontMetrics(self._theme.title_font), QFontMetrics(self._theme.small_font)
        height = big.height() + small.height() + self._theme.px(16)
        return QSize(self._theme.px(110), height)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(self._theme.px(64), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's name)
        tokens, px = self._theme.tokens, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        lit = self.isEnabled() and (self.underMouse() or self.isDown())
        painter.setPen(tokens.hairline)
        painter.setBrush(tokens.hover if lit else tokens.selected if self._count else tokens.base)
        painter.drawPolygon(self._arrow(0.5))
        if self.hasFocus():
            pen = painter.pen()
            pen.setStyle(Qt.PenStyle.SolidLine)
            pen.setColor(tokens.accent)
            pen.setWidth(2)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolygon(self._arrow(1.5))
        painter.resetTransform()
        big, small = QFontMetrics(self._theme.title_font), QFontMetrics(self._theme.small_font)
        left = self._tip() + px(6)
        room = self.width() - left - self._tip()
        painter.setPen(tokens.text if self._count else tokens.muted)
        painter.setFont(self._theme.title_font)
        count = QRect(left, px(6), room, big.height())
        painter.drawText(
            count, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, str(self._count)
        )
        painter.setPen(tokens.muted)
        painter.setFont(self._theme.small_font)
        tip = self._tip()
        label = QRect(tip, px(6) + big.height(), self.width() - tip - tip // 2, small.height() + px(2))
        words = small.elidedText(stage_label(self.stage), Qt.TextElideMode.ElideRight, label.width())
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, words)
        painter.end()

    def _tip(self) -> int:
        return self._theme.px(10)

    def _arrow(self, inset: float = 0.0) -> QPolygonF:
        """A flat arrow: the first has no notch, the last no tip."""
        tip, width, height = float(self._tip()), float(self.width()), float(self.height())
        middle = height / 2
        left, right, top, bottom = inset, width - inset, inset, height - inset
        points = [QPointF(left, top)]
        if self.stage is PATH[-1]:
            points += [QPointF(right, top), QPointF(right, bottom)]
        else:
            points += [QPointF(right - tip, top), QPointF(right, middle), QPointF(right - tip, bottom)]
        points.append(QPointF(left, bottom))
        if self.stage is not PATH[0]:
            points.append(QPointF(left + tip, middle))
        return QPolygonF(points)
