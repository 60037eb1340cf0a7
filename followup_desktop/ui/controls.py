"""The controls that forms and pages are made of, dressed by the theme and named for assistive technology."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from followup_desktop.ui.theme import Theme

UNIT = 8
"""The spacing unit, in logical pixels."""


def without_mnemonic(text: str) -> str:
    """A label as it is seen and read aloud: "&Save" is "Save", "R&&D" is "R&D"."""
    kept = text.replace("&&", "\0").replace("&", "")
    return kept.replace("\0", "&")


class Button(QPushButton):
    """A push button whose accessible name is its label.

    `set_primary` fills it with the accent colour: one button in each view.
    """

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAccessibleName(without_mnemonic(text))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAutoDefault(False)

    def setText(self, text: str) -> None:  # noqa: N802 (Qt's name)
        """Change the label, and the accessible name with it."""
        super().setText(text)
        self.setAccessibleName(without_mnemonic(text))

    def set_primary(self, primary: bool) -> None:
        """Fill it with the accent colour, or no longer."""
        self.setProperty("primary", primary)
        self.update()


class PrimaryButton(Button):
    """The one button of a view that is filled with the accent colour."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.set_primary(True)


class IconButton(QToolButton):
    """A small button that shows an icon alone; `text` is its accessible name and its tooltip."""

    def __init__(
        self, text: str, icon: str, theme: Theme, parent: QWidget | None = None, *, colour: str = "text"
    ) -> None:
        super().__init__(parent)
        self._theme, self._icon, self._colour = theme, icon, colour
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(without_mnemonic(text))
        self.setToolTip(without_mnemonic(text))
        theme.changed.connect(self._dress)
        self._dress()

    def set_icon(self, icon: str, colour: str = "text") -> None:
        """Show another icon of resources/icons."""
        self._icon, self._colour = icon, colour
        self._dress()

    def _dress(self) -> None:
        self.setIcon(self._theme.icon(self._icon, self._colour))
        side = self._theme.px(16)
        self.setIconSize(QSize(side, side))
        self.setFixedSize(self._theme.px(32), self._theme.px(32))


class Text(QLabel):
    """A label in one of the theme's colours and sizes, which wraps its lines.

    `colour` is the name of a colour of Tokens; `size` is "title", "heading", "body" or "small".
    """

    def __init__(
        self,
        text: str,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        colour: str = "text",
        size: str = "body",
        wrap: bool = True,
    ) -> None:
        super().__init__(text, parent)
        self._theme, self._colour, self._size = theme, colour, size
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        theme.changed.connect(self._dress)
        self._dress()

    def set_colour(self, colour: str) -> None:
        """Show it in another colour of the theme."""
        self._colour = colour
        self._dress()

    def _dress(self) -> None:
        fonts = {
            "title": self._theme.title_font,
            "heading": self._theme.heading_font,
            "body": self._theme.body_font,
            "small": self._theme.small_font,
        }
        self.setFont(fonts[self._size])
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.WindowText, getattr(self._theme.tokens, self._colour))
        self.setPalette(colours)


class PageTitle(Text):
    """The title of a page or a dialog: 22 px, semibold."""

    def __init__(self, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(text, theme, parent, size="title", wrap=False)


class SectionHeading(Text):
    """The heading of a section: 13 px, semibold."""

    def __init__(self, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(text, theme, parent, size="heading", wrap=False)


class Hint(Text):
    """A quiet line of help beside or beneath something: 13 px, muted."""

    def __init__(self, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(text, theme, parent, colour="muted", size="small")


class Message(QWidget):
    """A line beneath something: what is wrong, with a triangle, or what was understood. Hidden if empty."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._error = self._echo = ""
        self._shape = QLabel(self)
        self._shape.setAccessibleName("")
        self._words = Text("", theme, self, colour="muted", size="small")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 0)
        row.setSpacing(UNIT // 2)
        row.addWidget(self._shape, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        theme.changed.connect(self._show)
        self._show()

    @property
    def error(self) -> str:
        """What is wrong; empty where nothing is."""
        return self._error

    def set_error(self, text: str) -> None:
        """Say what is wrong and what to do; an empty text takes it back."""
        self._error = text
        self._show()

    def set_echo(self, text: str) -> None:
        """Say what was understood; it gives way to an error."""
        self._echo = text
        self._show()

    def _show(self) -> None:
        text = self._error or self._echo
        self._words.setText(text)
        self._words.set_colour("overdue" if self._error else "muted")
        self._shape.setVisible(bool(self._error))
        if self._error:
            size = self._theme.px(14)
            self._shape.setPixmap(self._theme.icon("triangle-alert", "overdue", 14).pixmap(size, size))
        self.setVisible(bool(text))


class Field(QWidget):
    """An editor with its label above and a message line beneath.

    The label's mnemonic leads to the editor, and the editor's accessible name is the label. For a combo
    box, whose name is its value on Linux, the label is its labelled-by relation.
    """

    def __init__(self, label: str, editor: QWidget, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        self.label = Text(label, theme, self, size="small", colour="muted", wrap=False)
        self.label.setBuddy(editor)
        self._message = Message(theme, self)
        editor.setAccessibleName(without_mnemonic(label))
        if isinstance(editor, QComboBox):
            line = editor.lineEdit()
            if line is not None:
                line.setAccessibleName(without_mnemonic(label))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT // 2)
        column.addWidget(self.label)
        column.addWidget(editor)
        column.addWidget(self._message)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, editor.sizePolicy().verticalPolicy())

    @property
    def error(self) -> str:
        """What is wrong with what was typed; empty where nothing is."""
        return self._message.error

    def set_error(self, text: str) -> None:
        """Say beneath, with a triangle, what is wrong and what to do; an empty text takes it back."""
        self._message.set_error(text)
        self.editor.setProperty("invalid", bool(text))
        self.editor.setAccessibleDescription(text)
        self.editor.update()

    def set_echo(self, text: str) -> None:
        """Say beneath what was understood; it gives way to an error."""
        self._message.set_echo(text)


class EmptyState(QWidget):
    """What a page or a list says while there is nothing in it, with the button that puts something there."""

    def __init__(
        self,
        text: str,
        theme: Theme,
        button: QPushButton | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = Text(text, theme, self, colour="muted")
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setMaximumWidth(theme.px(420))
        column = QVBoxLayout(self)
        column.setContentsMargins(UNIT * 3, UNIT * 3, UNIT * 3, UNIT * 3)
        column.setSpacing(UNIT * 2)
        column.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._words, 4)
        row.addStretch(1)
        column.addLayout(row)
        if button is not None:
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        self.setAccessibleName(text)

    def set_text(self, text: str) -> None:
        """Say something else."""
        self._words.setText(text)
        self.setAccessibleName(text)
