"""About: which program this is, and whose work it contains."""

from PySide6.QtCore import Qt, QUrl, qVersion
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from followup_desktop.desktop.program_icon import program_icon
from followup_desktop.phrases.language import _
from followup_desktop.ui.controls import UNIT, Button, Hint, PageTitle, PrimaryButton, Text
from followup_desktop.ui.theme import Theme


class AboutDialog(QDialog):
    """Name, version, licence, and where the data lies. `version` and `data_folder` are shown as they are."""

    def __init__(self, version: str, data_folder: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("About Followup Desktop"))
        picture = QLabel(self)
        picture.setPixmap(program_icon().pixmap(theme.px(64), theme.px(64)))
        words = QVBoxLayout()
        words.setSpacing(UNIT)
        folder = Hint(_("Your data: {folder}").format(folder=data_folder), theme, self)
        folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for line in (
            PageTitle("Followup Desktop", theme, self),
            Text(_("Carries you through the days after an interview."), theme, self),
            Hint(_("Version {version}, with Qt {qt}").format(version=version, qt=qVersion()), theme, self),
            folder,
            Hint(_("Free under the MIT licence. Icons: Lucide, ISC licence."), theme, self),
        ):
            words.addWidget(line)
        row = QHBoxLayout()
        row.setSpacing(UNIT * 3)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self._folder = data_folder
        opens = Button(_("&Open data folder"), self)
        opens.clicked.connect(self._open_folder)
        close = PrimaryButton(_("Close"), self)
        close.setDefault(True)
        close.setFocus()
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        edge = UNIT * 3
        column.setContentsMargins(edge, edge, edge, UNIT * 2)
        column.setSpacing(UNIT * 2)
        column.addLayout(row, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(UNIT)
        buttons.addStretch(1)
        buttons.addWidget(opens)
        buttons.addWidget(close)
        column.addLayout(buttons)
        self.setMinimumWidth(theme.px(480))

    def _open_folder(self) -> None:
        """Show the folder in whatever shows folders here; where nothing does, its name stands above."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._folder))
