"""The contacts laid out like business cards, or as a list."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QWidget

from followup_desktop.phrases.language import _
from followup_desktop.ui.contacts.card_delegate import CardDelegate
from followup_desktop.ui.contacts.model import ContactsModel
from followup_desktop.ui.rows.view import RowDelegate, RowsView
from followup_desktop.ui.theme import Theme


class CardsView(RowsView):
    """One view of the contacts; `show_cards` says how it lays them out."""

    def __init__(self, model: ContactsModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(_("Contact list"), model, theme, parent)
        self._theme, self._contacts = theme, model
        self._cards = CardDelegate(model, theme, self)
        self._lines = RowDelegate(theme, self)
        self._shows_cards = True
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.show_cards(cards=True)
        theme.changed.connect(self._fit_cards)

    @property
    def selected_keys(self) -> list[str]:
        """The contacts (uids) that are selected, from the top down."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        records = (self._contacts.record_at(row) for row in rows)
        return [contact.uid for contact in records if contact is not None]

    @property
    def shows_cards(self) -> bool:
        """Whether the contacts lie like cards."""
        return self._shows_cards

    def show_cards(self, *, cards: bool) -> None:
        """Lay them out like cards, or as a list."""
        self._shows_cards = cards
        self.setItemDelegate(self._cards if cards else self._lines)
        self.setViewMode(QListView.ViewMode.IconMode if cards else QListView.ViewMode.ListMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setWrapping(cards)
        self.setWordWrap(False)
        self.setUniformItemSizes(True)
        self.setSpacing(0)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fit_cards()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """As many cards side by side as there is room for."""
        super().resizeEvent(event)
        self._fit_cards()

    def _fit_cards(self) -> None:
        tokens = self._theme.tokens
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.Base, tokens.window if self._shows_cards else tokens.base)
        self.setPalette(colours)
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self)
        self._cards.share_out(self.width() - bar - 1)
        self.setGridSize(self._cards.cell if self._shows_cards else QSize())
        self.scheduleDelayedItemsLayout()
