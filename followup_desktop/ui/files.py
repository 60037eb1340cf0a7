"""Files in and out: import, export, backup and restore, with what came of it in words."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from followup_desktop.phrases.language import _, ngettext
from followup_desktop.services import Services
from followup_desktop.ui.problems import show_problem

if TYPE_CHECKING:  # loaded with the first file
    from followup_desktop.services.transfer import ImportReport

Say = Callable[[str], None]

_EXPORTS = (".json", ".csv", ".ics")


class Files(QObject):
    """Asks for a file, hands it to the services, and says what became of it.

    `restore` puts a copy (a path) in the place of the database; `say` shows a sentence for a while.
    `restored` tells that another database is in place now.
    """

    restored = Signal()

    def __init__(
        self, services: Services, restore: Callable[[Path], Path | None], say: Say, window: QWidget
    ) -> None:
        super().__init__(window)
        self._services, self._restore, self._say, self._window = services, restore, say, window

    def ask_import(self) -> None:
        """Choose files and take them in."""
        files, _kind = QFileDialog.getOpenFileNames(
            self._window, _("Import"), "", _("Followup archives (*.json)")
        )
        self.take_in(files)

    def take_in(self, files: Sequence[str]) -> None:
        """Take these files (paths) in, each as a whole or not at all."""
        reports = [self._services.transfer.import_file(Path(file)) for file in files]
        refused = [report for report in reports if report.error]
        taken = [report for report in reports if not report.error]
        if taken:
            self._say(summary(taken))
        if refused:
            show_problem(
                self._window,
                _("Nothing was taken in from {files}.").format(
                    files=", ".join(Path(report.file).name for report in refused)
                ),
                "\n\n".join(report.error for report in refused),
            )

    def ask_export(self) -> None:
        """Choose a name and write everything, the checklist, or a calendar into it."""
        name = f"followup-{self._services.clock.today().isoformat()}.json"
        kinds = ";;".join(
            (
                _("Everything (*.json)"),
                _("The checklist, for a spreadsheet (*.csv)"),
                _("Steps and interviews, for a calendar (*.ics)"),
            )
        )
        file, kind = QFileDialog.getSaveFileName(self._window, _("Export"), name, kinds)
        if file:
            chosen = next((ending for ending in _EXPORTS if f"*{ending}" in kind), _EXPORTS[0])
            path = _with_ending(Path(file), chosen, _EXPORTS)
            written = self._services.transfer.export_file(path)
            self._say(_("Exported to {file}.").format(file=written))

    def ask_back_up(self) -> None:
        """Choose a name and copy the database to it."""
        name = f"followup-{self._services.clock.today().isoformat()}.sqlite3"
        file, _kind = QFileDialog.getSaveFileName(self._window, _("Back up"), name, _("Backups (*.sqlite3)"))
        if file:
            path = self._services.transfer.back_up(_with_ending(Path(file), ".sqlite3", (".sqlite3", ".db")))
            self._say(_("Backed up to {file}.").format(file=path))

    def ask_restore(self) -> None:
        """Choose a backup and put it back, after a question; what was there before is kept beside it."""
        file, _kind = QFileDialog.getOpenFileName(
            self._window, _("Restore a backup"), "", _("Backups (*.sqlite3 *.db);;All files (*)")
        )
        if file and self._is_sure(Path(file)):
            kept = self._restore(Path(file))
            self.restored.emit()
            said = _("Restored from {file}.").format(file=Path(file).name)
            if kept is not None:
                said += " " + _("What was there before is kept as {file}.").format(file=kept)
            self._say(said)

    def _is_sure(self, file: Path) -> bool:
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(_("Restore a backup"))
        box.setText(_("Put {file} in the place of everything that is here now?").format(file=file.name))
        box.setInformativeText(_("A copy of what is here now is kept."))
        restore = box.addButton(_("&Restore"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(_("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.exec()
        return box.clickedButton() is restore


def summary(reports: Sequence["ImportReport"]) -> str:
    """What came in, in a sentence."""
    counts = {
        kind: sum(len(report.added.get(kind, ())) for report in reports)
        for kind in ("interviews", "opportunities", "contacts")
    }
    words = {
        "interviews": ngettext("{count} interview", "{count} interviews", counts["interviews"]),
        "opportunities": ngettext("{count} opportunity", "{count} opportunities", counts["opportunities"]),
        "contacts": ngettext("{count} contact", "{count} contacts", counts["contacts"]),
    }
    added = ", ".join(words[kind].format(count=count) for kind, count in counts.items() if count)
    updated = sum(len(report.updated) for report in reports)
    if added:
        return _("Imported: {what}.").format(what=added)
    if updated:
        return ngettext("{count} record updated.", "{count} records updated.", updated).format(count=updated)
    return _("Everything in it was here already.")


def _with_ending(path: Path, ending: str, known: Sequence[str]) -> Path:
    return path if path.suffix.lower() in known else path.with_name(path.name + ending)
