"""The measures of controls, in logical pixels at a text size of 100 %."""

from PySide6.QtWidgets import QStyle

_Complex = QStyle.ComplexControl
_Contents = QStyle.ContentsType
_Metric = QStyle.PixelMetric
_Sub = QStyle.SubControl

PADDING = 6  # between the edge of a field and its text, beside the 2 that Qt leaves
TEXT_PARTS = {
    _Complex.CC_ComboBox: _Sub.SC_ComboBoxEditField,
    _Complex.CC_SpinBox: _Sub.SC_SpinBoxEditField,
}
ARROWS = {
    _Complex.CC_ComboBox: (_Sub.SC_ComboBoxArrow,),
    _Complex.CC_SpinBox: (_Sub.SC_SpinBoxUp, _Sub.SC_SpinBoxDown),
}
WITH_ARROWS = {_Contents.CT_ComboBox: _Complex.CC_ComboBox, _Contents.CT_SpinBox: _Complex.CC_SpinBox}
HEIGHTS = {
    _Contents.CT_PushButton: 32,
    _Contents.CT_LineEdit: 34,
    _Contents.CT_ComboBox: 34,
    _Contents.CT_SpinBox: 34,
    _Contents.CT_ItemViewItem: 32,
    _Contents.CT_MenuItem: 30,
}
METRICS = {
    _Metric.PM_IndicatorWidth: 18,
    _Metric.PM_IndicatorHeight: 18,
    _Metric.PM_ExclusiveIndicatorWidth: 18,
    _Metric.PM_ExclusiveIndicatorHeight: 18,
    _Metric.PM_ScrollBarExtent: 12,
    _Metric.PM_ScrollBarSliderMin: 32,
    _Metric.PM_FocusFrameHMargin: 6,
    _Metric.PM_SmallIconSize: 16,
    _Metric.PM_ButtonIconSize: 16,
    _Metric.PM_MenuBarItemSpacing: 4,
    _Metric.PM_MenuBarVMargin: 2,
    _Metric.PM_MenuVMargin: 4,
}
UNCHANGED = {  # lengths that do not grow with the text
    _Metric.PM_ButtonShiftHorizontal: 0,
    _Metric.PM_ButtonShiftVertical: 0,
    _Metric.PM_DefaultFrameWidth: 1,
    _Metric.PM_MenuPanelWidth: 1,
}
