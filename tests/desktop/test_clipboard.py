"""The clipboard: the note exactly, and the same as HTML."""

from PySide6.QtGui import QGuiApplication

from followup_desktop.desktop import clipboard

NOTE = "Dear Grace,\n\nThank you for <today> & the tour.\nSee you.\n\nAda"


def test_the_plain_text_is_exactly_the_note(qapp: QGuiApplication) -> None:
    clipboard.copy(NOTE)
    assert QGuiApplication.clipboard().mimeData().text() == NOTE


def test_the_html_has_its_paragraphs_and_nothing_of_it_is_taken_for_markup(qapp: QGuiApplication) -> None:
    clipboard.copy(NOTE)
    assert QGuiApplication.clipboard().mimeData().html() == (
        "<p>Dear Grace,</p>\n<p>Thank you for &lt;today&gt; &amp; the tour.<br>See you.</p>\n<p>Ada</p>"
    )
