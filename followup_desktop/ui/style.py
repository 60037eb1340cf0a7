"""The style: Fusion's measures and behaviour, with flat controls, clear edges and a focus ring that is seen.

A QProxyStyle rather than a style sheet: a border in QSS ends native drawing, and the colours stay in the
palette, where a change of scheme reaches every window at once.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QProxyStyle,
    QPushButton,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStyleOptionComplex,
    QStyleOptionMenuItem,
    QStyleOptionSlider,
    QStyleOptionSpinBox,
    QWidget,
)

from followup_desktop.ui import drawing, scroll_bars
from followup_desktop.ui.measures import ARROWS, HEIGHTS, METRICS, PADDING, TEXT_PARTS, UNCHANGED, WITH_ARROWS
from followup_desktop.ui.tokens import Tokens

if TYPE_CHECKING:
    from followup_desktop.ui.theme import Theme

_Primitive = QStyle.PrimitiveElement
_Control = QStyle.ControlElement
_Complex = QStyle.ComplexControl
_Sub = QStyle.SubControl
_Contents = QStyle.ContentsType
_Metric = QStyle.PixelMetric
_Hint = QStyle.StyleHint
_State = QStyle.StateFlag

_PLAIN: dict[QStyle.PrimitiveElement, Callable[[QPainter, QStyleOption, Tokens], None]] = {
    _Primitive.PE_PanelButtonTool: drawing.tool_button,
    _Primitive.PE_FrameGroupBox: drawing.group,
    _Primitive.PE_IndicatorCheckBox: drawing.check_box,
    _Primitive.PE_IndicatorItemViewItemCheck: drawing.check_box,
    _Primitive.PE_IndicatorRadioButton: drawing.radio_button,
    _Primitive.PE_FrameDefaultButton: drawing.nothing,
    _Primitive.PE_PanelMenu: drawing.menu,
    _Primitive.PE_FrameMenu: drawing.nothing,
}


class FollowupStyle(QProxyStyle):
    """Fusion, where the theme does not draw itself."""

    def __init__(self, theme: "Theme") -> None:
        super().__init__("fusion")
        self._theme = theme
        self._with_lists: FollowupStyle | None = None
        self._by_widget: dict[
            QStyle.PrimitiveElement, Callable[[QPainter, QStyleOption, QWidget | None], None]
        ] = {
            _Primitive.PE_FrameFocusRect: self._focus,
            _Primitive.PE_PanelButtonCommand: self._push_button,
            _Primitive.PE_PanelLineEdit: self._line_edit,
            _Primitive.PE_FrameLineEdit: self._line_edit,
            _Primitive.PE_Frame: self._frame,
            _Primitive.PE_IndicatorArrowDown: self._menu_mark,
        }

    @property
    def with_lists(self) -> "FollowupStyle":
        """The style for combo boxes: they open a list beneath them, which scrolls."""
        if self._with_lists is None:
            self._with_lists = _WithLists(self._theme)
        return self._with_lists

    @property
    def _tokens(self) -> Tokens:
        return self._theme.tokens

    def drawPrimitive(  # noqa: N802 (Qt's name)
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw panels, frames and marks."""
        if element in _PLAIN:
            _PLAIN[element](painter, option, self._tokens)
        elif element in self._by_widget:
            self._by_widget[element](painter, option, widget)
        else:
            super().drawPrimitive(element, option, painter, widget)

    def drawControl(  # noqa: N802 (Qt's name)
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw the labels of filled buttons, what parts menus, headers of tables and bars of progress."""
        if element is _Control.CE_PushButtonLabel and _is_primary(widget) and _enabled(option):
            option = _on_accent(option, self._tokens)
        elif element is _Control.CE_MenuBarItem and isinstance(option, QStyleOptionMenuItem):
            self._menu_title(painter, option, widget)
            return
        elif element is _Control.CE_MenuBarEmptyArea:
            drawing.menu_bar(painter, option, self._tokens)
            return
        elif element is _Control.CE_MenuItem and _is_separator(option):
            drawing.menu_separator(painter, option, self._tokens)
            return
        elif element is _Control.CE_HeaderSection or element is _Control.CE_HeaderEmptyArea:
            self._header(painter, option)
            return
        elif element is _Control.CE_ProgressBarGroove:
            drawing.panel(painter, option.rect, self._tokens.base, self._tokens.edge)
            return
        super().drawControl(element, option, painter, widget)

    def drawComplexControl(  # noqa: N802 (Qt's name)
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw combo boxes, spin boxes and scroll bars."""
        if control is _Complex.CC_ComboBox and isinstance(option, QStyleOptionComboBox):
            self._combo_box(painter, option, widget)
        elif control is _Complex.CC_SpinBox and isinstance(option, QStyleOptionSpinBox):
            self._spin_box(painter, option, widget)
        elif control is _Complex.CC_ScrollBar and isinstance(option, QStyleOptionSlider):
            scroll_bars.draw(painter, option, self._tokens, self.pixelMetric(_Metric.PM_ScrollBarSliderMin))
        else:
            super().drawComplexControl(control, option, painter, widget)

    def subControlRect(  # noqa: N802 (Qt's name)
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        """Where the parts of a control lie: scroll bars have no buttons at their ends."""
        if control is _Complex.CC_ScrollBar and isinstance(option, QStyleOptionSlider):
            return scroll_bars.part(option, part, self.pixelMetric(_Metric.PM_ScrollBarSliderMin))
        rect = super().subControlRect(control, option, part, cast("QWidget", widget))
        if part in ARROWS.get(control, ()):
            return rect.adjusted(-self._arrow_room(control), 0, 0, 0)
        if TEXT_PARTS.get(control) == part:  # where Fusion keeps a distance of two already
            return rect.adjusted(PADDING - 2, 0, -self._arrow_room(control), 0)
        return rect

    def subElementRect(  # noqa: N802 (Qt's name)
        self, element: QStyle.SubElement, option: QStyleOption, widget: QWidget | None = None
    ) -> QRect:
        """Where the contents of a control lie: text keeps a distance from the edges of its field."""
        rect = super().subElementRect(element, option, cast("QWidget", widget))
        if element is QStyle.SubElement.SE_LineEditContents and getattr(option, "lineWidth", 1) > 0:
            return rect.adjusted(PADDING, 0, -PADDING, 0)
        return rect

    def sizeFromContents(  # noqa: N802 (Qt's name)
        self,
        kind: QStyle.ContentsType,
        option: QStyleOption,
        size: QSize,
        widget: QWidget | None = None,
    ) -> QSize:
        """Heights that a tired hand can hit: 32 for buttons, 34 for fields, more for larger text."""
        result = super().sizeFromContents(kind, option, size, cast("QWidget", widget))
        least = HEIGHTS.get(kind)
        if least is None or (kind is _Contents.CT_MenuItem and result.height() < 16):
            return result
        if kind is _Contents.CT_PushButton:
            result.setWidth(result.width() + self._theme.px(12))
        elif kind in WITH_ARROWS:
            result.setWidth(result.width() + self._arrow_room(WITH_ARROWS[kind]))
        if kind is _Contents.CT_SpinBox:
            result.setHeight(size.height())  # the line in it is as high as a field already
        return result.expandedTo(QSize(0, self._theme.px(least)))

    def pixelMetric(  # noqa: N802 (Qt's name)
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        """Lengths, which grow with the text."""
        if metric in METRICS:
            return self._theme.px(METRICS[metric])
        if metric is _Metric.PM_DefaultFrameWidth and isinstance(widget, QAbstractScrollArea):
            return 2  # as wide as the focus ring, which would lie half under the viewport
        if metric in UNCHANGED:
            return UNCHANGED[metric]
        if metric is _Metric.PM_MenuButtonIndicator and isinstance(widget, QPushButton):
            return self._theme.px(20)
        return super().pixelMetric(metric, option, widget)

    def _focus(self, painter: QPainter, option: QStyleOption, widget: QWidget | None) -> None:
        if not isinstance(widget, QPushButton):  # a button's ring belongs to its panel
            drawing.ring(painter, option.rect, self._tokens.accent)

    def _arrow_room(self, control: QStyle.ComplexControl) -> int:
        """What arrows need beside Fusion's room for them, which does not grow with the text."""
        return self._theme.px(18) - 18 + (4 if control is _Complex.CC_SpinBox else 0)

    def _menu_mark(self, painter: QPainter, option: QStyleOption, _widget: QWidget | None) -> None:
        size = min(self._theme.px(8), option.rect.width())
        drawing.arrow(painter, option, option.rect, self._tokens, size=size)

    def _push_button(self, painter: QPainter, option: QStyleOption, widget: QWidget | None) -> None:
        drawing.push_button(painter, option, self._tokens, primary=_is_primary(widget))

    def _line_edit(self, painter: QPainter, option: QStyleOption, widget: QWidget | None) -> None:
        if getattr(option, "lineWidth", 1) > 0:
            drawing.field(painter, option, self._tokens, invalid=_is_invalid(widget))

    def _frame(self, painter: QPainter, option: QStyleOption, widget: QWidget | None) -> None:
        area = isinstance(widget, QAbstractScrollArea)
        drawing.frame(painter, option, self._tokens, invalid=_is_invalid(widget), filled=area)

    def _header(self, painter: QPainter, option: QStyleOption) -> None:
        painter.fillRect(option.rect, self._tokens.window)
        painter.fillRect(option.rect.adjusted(0, option.rect.height() - 1, 0, 0), self._tokens.hairline)

    def _menu_title(self, painter: QPainter, option: QStyleOptionMenuItem, widget: QWidget | None) -> None:
        drawing.menu_bar(painter, option, self._tokens)
        if option.state & (_State.State_Selected | _State.State_Sunken):
            drawing.panel(painter, option.rect.adjusted(1, 2, -1, -2), self._tokens.selected, None, radius=4)
        flags = Qt.AlignmentFlag.AlignCenter.value | Qt.TextFlag.TextShowMnemonic.value
        if not self.styleHint(_Hint.SH_UnderlineShortcut, option, widget):
            flags |= Qt.TextFlag.TextHideMnemonic.value
        role = QPalette.ColorRole.WindowText
        self.drawItemText(painter, option.rect, flags, option.palette, _enabled(option), option.text, role)

    def _combo_box(self, painter: QPainter, option: QStyleOptionComboBox, widget: QWidget | None) -> None:
        if option.frame:
            drawing.field(painter, option, self._tokens, invalid=_is_invalid(widget))
        button = self.subControlRect(_Complex.CC_ComboBox, option, _Sub.SC_ComboBoxArrow, widget)
        drawing.arrow(painter, option, button, self._tokens, size=self._theme.px(8))

    def _spin_box(self, painter: QPainter, option: QStyleOptionSpinBox, widget: QWidget | None) -> None:
        if option.frame:
            drawing.field(painter, option, self._tokens, invalid=_is_invalid(widget))
        if not option.subControls & _Sub.SC_SpinBoxUp:
            return
        for part, up in ((_Sub.SC_SpinBoxUp, True), (_Sub.SC_SpinBoxDown, False)):
            rect = self.subControlRect(_Complex.CC_SpinBox, option, part, widget)
            if option.activeSubControls & part and option.state & _State.State_MouseOver:
                drawing.panel(painter, rect, self._tokens.hover, None, radius=3)
            drawing.arrow(painter, option, rect, self._tokens, size=self._theme.px(6), up=up)


class _WithLists(FollowupStyle):
    """A class of its own: Qt asks for hints by the hundred, and each would come here from C++."""

    def styleHint(  # noqa: N802 (Qt's name)
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returns: QStyleHintReturn | None = None,
    ) -> int:
        if hint is _Hint.SH_ComboBox_Popup:
            return 0
        return super().styleHint(hint, option, widget, returns)


def _on_accent(option: QStyleOption, tokens: Tokens) -> QStyleOption:
    filled = QStyleOptionButton(cast("QStyleOptionButton", option))
    colours = QPalette(option.palette)
    colours.setColor(QPalette.ColorRole.ButtonText, tokens.on_accent)
    filled.palette = colours
    return filled


def _enabled(option: QStyleOption) -> bool:
    return bool(option.state & _State.State_Enabled)


def _is_separator(option: QStyleOption) -> bool:
    separator = QStyleOptionMenuItem.MenuItemType.Separator
    return isinstance(option, QStyleOptionMenuItem) and option.menuItemType == separator and not option.text


def _is_primary(widget: QWidget | None) -> bool:
    return widget is not None and bool(widget.property("primary"))


def _is_invalid(widget: QWidget | None) -> bool:
    return widget is not None and bool(widget.property("invalid"))
