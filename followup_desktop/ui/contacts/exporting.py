"""Contacts out: as vCards or a table, those that are selected or all."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Literal, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from followup_desktop.domain.letters import folded
from followup_desktop.phrases.language import _, ngettext
from followup_desktop.services import Services
from followup_desktop.ui.persons_folder import persons_folder


class _Format(NamedTuple):
    words: str
    ending: str
    kind: str
    version: Literal["3.0", "4.0"] = "4.0"


class Exporting(QObject):
    """Fills the menu of the button Export, and writes the file. `told` carries what became of it.

    `selected` gives the contacts (uids) that are selected.
    """

    told = Signal(str)

    def __init__(self, services: Services, selected: Callable[[], Sequence[str]], parent: QWidget) -> None:
        super().__init__(parent)
        self._services, self._selected, self._parent = services, selected, parent
        self.menu = QMenu(parent)
        self.menu.aboutToShow.connect(self.fill_menu)

    def fill_menu(self) -> None:
        """Offer what there is to export now."""
        self.menu.clear()
        selected, everybody = list(self._selected()), self._services.contacts.all()
        if selected:
            words = ngettext("{count} selected: {format}…", "{count} selected: {format}…", len(selected))
            self._offer(words, selected, len(selected))
            self.menu.addSeparator()
        words = ngettext("All {count}: {format}…", "All {count}: {format}…", len(everybody))
        self._offer(words, None, len(everybody))

    def _offer(self, words: str, uids: Sequence[str] | None, count: int) -> None:
        for form in _formats():
            text = words.format(count=count, format=form.words)
            self.menu.addAction(text).triggered.connect(partial(self._export, uids, form))

    def _export(self, uids: Sequence[str] | None, form: _Format, _checked: bool = False) -> None:
        name = self._name(uids) + form.ending
        file, _kind = QFileDialog.getSaveFileName(
            self._parent, _("Export contacts"), str(persons_folder() / name), form.kind
        )
        if not file:
            return
        path = Path(file)
        if path.suffix.lower() != form.ending:
            path = path.with_name(path.name + form.ending)
        written = self._services.address_book.write(path, uids, form.version)
        self.told.emit(_("Exported to {file}.").format(file=written))

    def _name(self, uids: Sequence[str] | None) -> str:
        """The name that is proposed: that of the one person, else with the day."""
        if uids is not None and len(uids) == 1:
            name = folded(self._services.contacts.contact(uids[0]).contact.name)
            kept = "-".join("".join(one if one.isalnum() else " " for one in name).split())
            return kept or "contact"
        return f"contacts-{self._services.clock.today().isoformat()}"


def _formats() -> tuple[_Format, ...]:
    cards = _("vCards (*.vcf)")
    return (
        _Format(_("vCard 4.0"), ".vcf", cards),
        _Format(_("vCard 3.0, for older programs"), ".vcf", cards, "3.0"),
        _Format(_("CSV, for a spreadsheet"), ".csv", _("Tables (*.csv)")),
    )
