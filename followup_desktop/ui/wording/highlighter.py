"""The colours of a wording's text: headings, remarks, fields and optional parts tell themselves apart."""

import re

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from followup_desktop.ui.theme import Theme

_FIELDS = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
_SIGNS = re.compile(r"[\[\]]|^- |^\s+\| |(?<=^- )\| ")


class Highlighter(QSyntaxHighlighter):
    """Dresses the lines of a document. What they mean is read without the colours, too."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        self._theme = theme
        self._dress()
        theme.changed.connect(self._dress)

    def highlightBlock(self, text: str) -> None:  # noqa: N802 (Qt's name)
        """Dress one line."""
        if text.startswith("#"):
            self.setFormat(0, len(text), self._remark)
        elif text.startswith("=="):
            self.setFormat(0, len(text), self._heading)
        else:
            for pattern, form in ((_SIGNS, self._sign), (_FIELDS, self._field)):
                for found in pattern.finditer(text):
                    self.setFormat(found.start(), found.end() - found.start(), form)

    def _dress(self) -> None:
        tokens = self._theme.tokens
        self._remark, self._heading = QTextCharFormat(), QTextCharFormat()
        self._sign, self._field = QTextCharFormat(), QTextCharFormat()
        self._remark.setForeground(tokens.muted)
        self._heading.setForeground(tokens.text)
        self._heading.setFontWeight(QFont.Weight.DemiBold)
        self._sign.setForeground(tokens.waiting)
        self._sign.setFontWeight(QFont.Weight.DemiBold)
        self._field.setForeground(tokens.accent)
        self.rehighlight()
