"""How a wording is written, for those who have never seen one."""

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QTextBrowser, QVBoxLayout, QWidget

from followup_desktop.phrases.language import _
from followup_desktop.ui.controls import UNIT
from followup_desktop.ui.theme import Theme


class HelpPanel(QWidget):
    """The format in a page of text."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.text = QTextBrowser(self)
        self.text.setAccessibleName(_("How it works"))
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setOpenLinks(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(12), 0, 0)
        column.addWidget(self.text)
        theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        document = self.text.document()
        document.setDefaultFont(self._theme.body_font)
        document.setDocumentMargin(UNIT)
        self.text.setMarkdown(how_it_works())
        block = document.begin()
        while block.isValid():
            form = block.blockFormat()
            form.setBottomMargin(UNIT)
            QTextCursor(block).setBlockFormat(form)
            block = block.next()


def how_it_works() -> str:
    """The help text (Markdown)."""
    return "\n\n".join(
        (
            _("A wording is a plain text: how one kind of note is put together, and in which words."),
            _(
                "**Sections.** A line such as `== opening ==` begins a section. The section `layout` names "
                "the others in the order of the note; an empty line there begins a paragraph. A section in "
                "round brackets, `(role)`, is left out when the note would be too long. One with a plus, "
                "`+offer_help`, comes in when it would be too short. `subject` is the subject."
            ),
            _(
                "**Wordings.** Below its heading a section has one wording or several. Each begins with "
                "`- ` and may go on in the next line behind two blanks. A line that begins with `| ` stays "
                "a line of its own. Everybody at one company gets another wording, so let each of them "
                "stand alone."
            ),
            _(
                "**Facts.** `{{ company }}` becomes the company. The tab Fields has all of them, and Enter "
                "inserts one. A wording is used only when each of its facts is known."
            ),
            _(
                "**Optional parts.** Square brackets are left out together with a fact that is missing: "
                "`the interview[ at {{ company }}]`. Put the blank inside them."
            ),
            _(
                "**Cases.** A section may have several headings: `== opening: if again ==`, and below it "
                "`== opening ==` for everybody else. The first that holds is taken. A condition has fields, "
                '`not`, `and`, `or`, and comparisons such as `kind == "phone"`.'
            ),
            _("**Remarks.** A line that begins with `#` is for whoever reads the text."),
            _(
                "You may also edit a wording elsewhere: **Export** writes it to a file, and **Import** "
                "shows it here before you save it."
            ),
        )
    )
