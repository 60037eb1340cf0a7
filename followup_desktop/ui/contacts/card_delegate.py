"""Paints a contact like a business card."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from followup_desktop.domain.contact import Contact
from followup_desktop.ui.contacts.model import ContactsModel
from followup_desktop.ui.drawing import panel, ring
from followup_desktop.ui.rows.model import AnyIndex
from followup_desktop.ui.theme import Theme

_State = QStyle.StateFlag
_LINES = 5
_WIDTH = 264
_GAP = 16


class CardDelegate(QStyledItemDelegate):
    """Name, title and organization at the top, address and number at the foot, as on paper."""

    def __init__(self, model: ContactsModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = theme
        self._room = 0

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: ARG002, N802 (Qt's name)
        """A card with the room around it."""
        return self.cell

    @property
    def cell(self) -> QSize:
        """The size of a card with the room around it."""
        px = self._theme.px
        height = self._line(self._name_font()) + (_LINES - 1) * self._line(self._theme.small_font) + px(44)
        least = px(_WIDTH + _GAP)
        beside = max(1, self._room // least)
        return QSize(max(min(least, self._room), self._room // beside), height + px(_GAP))

    def share_out(self, width: int) -> None:
        """Make the cards as wide as fills this width evenly."""
        self._room = width

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint one card."""
        contact = self._model.record_at(index.row())
        if contact is None:
            return
        tokens = self._theme.tokens
        card = self._card_in(option, index.row())
        chosen = bool(option.state & _State.State_Selected)
        hovered = bool(option.state & _State.State_MouseOver)
        fill = tokens.selected if chosen else tokens.hover if hovered else tokens.base
        painter.save()
        panel(painter, card, fill, tokens.accent if chosen else tokens.hairline)
        self._write_card(painter, option, card, contact)
        if option.state & _State.State_HasFocus:
            ring(painter, card, tokens.accent)
        painter.restore()

    def _card_in(self, option: QStyleOptionViewItem, row: int) -> QRect:
        """The card in its cell: the first of a line begins where the list does, the last ends with it."""
        gap, cell = self._theme.px(_GAP), option.rect.width()
        beside = max(1, self._room // cell)
        size = QSize(cell - gap * (beside - 1) // beside, option.rect.height() - gap)
        shift = gap * (row % beside) // beside
        card = QRect(option.rect.topLeft() + QPoint(shift, 0), size)
        return QStyle.visualRect(option.direction, option.rect, card)

    def _write_card(
        self, painter: QPainter, option: QStyleOptionViewItem, card: QRect, contact: Contact
    ) -> None:
        px, tokens = self._theme.px, self._theme.tokens
        inside = card.adjusted(px(16), px(14), -px(16), -px(14))
        small = self._line(self._theme.small_font)
        top = inside.top()
        painter.setPen(tokens.text)
        top = self._write(painter, option, inside, top, contact.name, self._name_font())
        painter.setPen(tokens.muted)
        for text in (contact.title, contact.organization):
            if text:
                top = self._write(painter, option, inside, top, text, self._theme.small_font)
        reach = [text for text in (contact.email, contact.phone) if text]
        top = inside.bottom() + 1 - small * len(reach)
        painter.setPen(tokens.text)
        for text in reach:
            top = self._write(painter, option, inside, top, text, self._theme.small_font)

    def _write(
        self, painter: QPainter, option: QStyleOptionViewItem, inside: QRect, top: int, text: str, font: QFont
    ) -> int:
        """Write one line, and say where the next one begins."""
        height = self._line(font)
        place = QStyle.visualRect(option.direction, inside, QRect(inside.left(), top, inside.width(), height))
        side = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
        words = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.setFont(font)
        painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter, words)
        return top + height

    def _name_font(self) -> QFont:
        font = self._theme.body_font
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _line(self, font: QFont) -> int:
        return QFontMetrics(font).lineSpacing() + self._theme.px(2)
