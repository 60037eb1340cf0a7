"""Asks field by field what to keep of two cards that are one person's."""

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from followup_desktop.domain.contact import Contact
from followup_desktop.phrases.language import _
from followup_desktop.ui.asking import asked
from followup_desktop.ui.contacts.merging import Difference, differences, merged
from followup_desktop.ui.controls import Hint, SectionHeading
from followup_desktop.ui.forms.small_dialog import SmallDialog
from followup_desktop.ui.theme import Theme


class MergeDialog(SmallDialog):
    """Two cards become one: `one` stays, with what is chosen of both."""

    def __init__(self, one: Contact, other: Contact, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(_("Make one card of two"), _("&Make one card"), theme, parent)
        self._one, self._other = one, other
        self._groups: list[tuple[Difference, QButtonGroup]] = []
        self.say(_("Make one card of two"), size="title")
        hint = _("All addresses, numbers and notes are kept, and everything that was sent to either.")
        self.column.addWidget(Hint(hint, theme, self))
        for difference in differences(one, other):
            self._ask_about(difference)

    @classmethod
    def ask(cls, one: Contact, other: Contact, theme: Theme, parent: QWidget | None = None) -> Contact | None:
        """The one card that comes of the two, with the uid of `one`; None where they stay two."""
        dialog = cls(one, other, theme, parent)
        return dialog.card if asked(dialog) else None

    @property
    def card(self) -> Contact:
        """The one card, as it is chosen."""
        chosen = {found.field: found.options[group.checkedId()] for found, group in self._groups}
        return merged(self._one, self._other, chosen)

    def choose(self, field: str, text: str) -> None:
        """Choose what to keep in a field."""
        for difference, group in self._groups:
            if difference.field == field and text in difference.options:
                group.button(difference.options.index(text)).setChecked(True)

    def _ask_about(self, difference: Difference) -> None:
        group = QButtonGroup(self)
        self.column.addWidget(SectionHeading(difference.label, self.theme, self))
        for number, option in enumerate(difference.options):
            shown = " ".join(option.split())
            button = QRadioButton(shown.replace("&", "&&"), self)
            button.setAccessibleName(_("{field}: {text}").format(field=difference.label, text=shown))
            button.setChecked(number == 0)
            group.addButton(button, number)
            self.column.addWidget(button)
        self._groups.append((difference, group))
