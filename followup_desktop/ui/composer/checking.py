"""Checks the note while it is written, against what is known of the person, the company and other notes."""

from PySide6.QtCore import QObject, QTimer, Signal

from followup_desktop.services import Services
from followup_desktop.ui.composer.checks import CheckLine, check_lines
from followup_desktop.ui.composer.writing import Writing
from followup_desktop.wording.checks import About, Draft, check
from followup_desktop.wording.likeness import Likeness, likeness


class Checking(QObject):
    """Checks at each key, once it knows what to check against. `checked` tells that the result is new.

    For that, every other note to the company is written once. It takes as long as they take, so that it
    waits until the note itself is painted.
    """

    checked = Signal()

    def __init__(self, services: Services, writing: Writing, parent: QObject) -> None:
        super().__init__(parent)
        self._services, self._writing = services, writing
        self._about: About | None = None
        self.lines: tuple[CheckLine, ...] = ()
        self.likeness: Likeness | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.check)

    @property
    def is_done(self) -> bool:
        """Whether the note that is open has been checked."""
        return self._about is not None

    @property
    def limit(self) -> int:
        """Above how many percent a note is too like another one."""
        return self._about.alike_limit if self._about is not None else 100

    def begin(self) -> None:
        """Another note is open: forget what the last one was checked against."""
        self._soon.stop()
        self._about = None
        self.lines, self.likeness = (), None
        self.checked.emit()

    def note_painted(self) -> None:
        """The note is on the screen: now there is time."""
        if not self.is_done:
            self._soon.start()

    def check(self) -> None:
        """Check the note now, whatever it takes."""
        self._soon.stop()
        about, text = self._known(), self._writing.text
        findings = check(Draft(subject=text.subject, body=text.body), about)
        self.lines = check_lines(findings, self._writing.message.warnings, text)
        self.likeness = likeness(text.body, about.others, tuple(dict.fromkeys((*about.names, *about.known))))
        self.checked.emit()

    def check_again(self) -> None:
        """The note was changed: check it anew, if it has been checked before."""
        if self.is_done:
            self.check()

    def _known(self) -> About:
        if self._about is None:
            variant = self._writing.variant
            about = self._services.notes.about
            self._about = about(variant.step, group=variant.group, referral=variant.referral)
        return self._about
