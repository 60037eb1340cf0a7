"""The tick box that starts the program at login: in the settings, and after the first interview."""

from PySide6.QtWidgets import QCheckBox, QWidget

from followup_desktop.desktop.autostart import Autostart
from followup_desktop.phrases.language import _


class AtLoginBox(QCheckBox):
    """Shows whether the program starts at login. A tick counts once it is carried out."""

    def __init__(self, at_login: Autostart, parent: QWidget | None = None) -> None:
        super().__init__(_("Start Followup when you &log in"), parent)
        self._at_login = at_login
        self._was = at_login.is_on()
        self.setChecked(self._was)

    def carry_out(self) -> None:
        """Do what the box says where a person changed it. Raises FollowupError where it cannot be done."""
        if self.isChecked() == self._was:
            return
        if self.isChecked():
            self._at_login.turn_on()
        else:
            self._at_login.turn_off()
        self._was = self.isChecked()
