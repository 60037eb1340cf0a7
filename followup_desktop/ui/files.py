"""Files in and out: import, export, backup and restore, with what came of it in words."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget

from followup_desktop.phrases.language import _, ngettext
from followup_desktop.services import Services
from followup_desktop.ui.persons_folder import persons_folder
from followup_desktop.ui.theme import Theme

if TYPE_CHECKING:  # loaded with the first file
    from followup_desktop.services.import_report import ImportReport
    from followup_desktop.ui.intake.given import Given
    from followup_desktop.ui.intake.receiving import Receiver
    from followup_desktop.ui.intake.way_in import Refused, TakenIn

Say = Callable[[str], None]


class Files(QObject):
    """Asks for a file, hands it to the services, and says what became of it.

    `restore` puts a copy (a path) in the place of the database; `say` shows a sentence for a while.
    `restored` tells that another database is in place now, `taken_in` what came in after a review (TakenIn).
    """

    restored = Signal()
    taken_in = Signal(object)

    def __init__(
        self,
        services: Services,
        theme: Theme,
        restore: Callable[[Path], Path | None],
        say: Say,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._services, self._theme, self._restore = services, theme, restore
        self._say, self._window = say, window
        self._is_busy = False
        self._waiting: list[tuple[Given, Receiver | None]] = []

    def ask_import(self) -> None:
        """Choose files and take them in."""
        from followup_desktop.ui.intake.given import file_kinds

        files, _kind = QFileDialog.getOpenFileNames(
            self._window, _("Import"), str(persons_folder()), file_kinds()
        )
        self.take_in(files)

    def take_in(self, files: Sequence[str]) -> None:
        """Take these files (paths) in, each as a whole or not at all."""
        from followup_desktop.ui.intake.given import Given

        if files:
            self.take_given(Given(files=tuple(files)))

    def paste(self) -> None:
        """Take in what is in the clipboard: into the form that has the focus, or by itself."""
        from followup_desktop.ui.intake.given import given_by
        from followup_desktop.ui.intake.receiving import receiver_of

        content = QGuiApplication.clipboard().mimeData()
        given = given_by(content)
        if given.nothing:
            self._say(_("There is nothing to paste. Copy a card, an invitation or a signature first."))
        else:
            self.take_given(given, receiver_of(QApplication.focusWidget(), content))

    def take_given(self, given: "Given", receiver: "Receiver | None" = None) -> None:
        """Take in what was given: archives by themselves, anything else through a form or a review.

        What comes while something is being taken in waits for its turn.
        """
        self._waiting.append((given, receiver))
        if self._is_busy:
            return
        self._is_busy = True
        try:
            while self._waiting:
                self._take(*self._waiting.pop(0))
        finally:
            self._is_busy = False

    def _take(self, given: "Given", receiver: "Receiver | None") -> None:
        from followup_desktop.ui.intake.given import Given
        from followup_desktop.ui.intake.way_in import WayIn

        archives = [file for file in given.files if file.casefold().endswith(".json")]
        others = Given(tuple(file for file in given.files if file not in archives), given.picture, given.text)
        refused = self._take_archives(archives)
        here = Given() if receiver is not None else others
        self._tell(WayIn(self._services, self._theme, self._window).take_in(here, refused))
        if receiver is not None and not others.nothing:
            receiver.receive(others)

    def _take_archives(self, files: Sequence[str]) -> "list[Refused]":
        from followup_desktop.ui.intake.way_in import Refused

        reports = [self._services.transfer.import_file(Path(file)) for file in files]
        taken = [report for report in reports if not report.error]
        if taken:
            self._say(summary(taken))
        return [Refused(Path(report.file).name, report.error) for report in reports if report.error]

    def _tell(self, taken: "TakenIn | None") -> None:
        if taken is not None:
            self.taken_in.emit(taken)

    def ask_export(self) -> None:
        """Choose a name and write everything, the checklist, a calendar, or the contacts into it."""
        name = f"followup-{self._services.clock.today().isoformat()}.json"
        exports = self._exports()
        kinds = ";;".join(words for words, _ending, _write in exports)
        file, kind = QFileDialog.getSaveFileName(
            self._window, _("Export"), str(persons_folder() / name), kinds
        )
        if file:
            path = Path(file)
            _words, ending, write = next((one for one in exports if one[0] == kind), exports[0])
            if not path.suffix or path.suffix.lower() not in {one[1] for one in exports}:
                path = path.with_name(path.name + ending)
            elif path.suffix.lower() != ending:
                write = next(one[2] for one in exports if one[1] == path.suffix.lower())
            self._say(_("Exported to {file}.").format(file=write(path)))

    def _exports(self) -> list[tuple[str, str, Callable[[Path], Path]]]:
        """What can be exported: in words, with its ending, and by what."""
        transfer, book = self._services.transfer, self._services.address_book
        return [
            (_("Everything (*.json)"), ".json", transfer.export_file),
            (_("The checklist, for a spreadsheet (*.csv)"), ".csv", transfer.export_file),
            (_("Steps and interviews, for a calendar (*.ics)"), ".ics", transfer.export_file),
            (_("Contacts, as vCards (*.vcf)"), ".vcf", book.write),
            (_("Contacts, for a spreadsheet (*.csv)"), ".csv", book.write),
        ]

    def ask_back_up(self) -> None:
        """Choose a name and copy the database to it."""
        name = f"followup-{self._services.clock.today().isoformat()}.sqlite3"
        file, _kind = QFileDialog.getSaveFileName(
            self._window, _("Back up"), str(persons_folder() / name), _("Backups (*.sqlite3)")
        )
        if file:
            path = self._services.transfer.back_up(_with_ending(Path(file), ".sqlite3", (".sqlite3", ".db")))
            self._say(_("Backed up to {file}.").format(file=path))

    def ask_restore(self) -> None:
        """Choose a backup and put it back, after a question; what was there before is kept beside it."""
        file, _kind = QFileDialog.getOpenFileName(
            self._window,
            _("Restore a backup"),
            str(persons_folder()),
            _("Backups (*.sqlite3 *.db);;All files (*)"),
        )
        if not file:
            return
        self._services.transfer.fit_to_restore(
            Path(file)
        )  # before the question: what cannot be put back need not be asked about
        if self._is_sure(Path(file)):
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
        cancel = box.addButton(_("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(cancel)
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
