"""The icon of the program: with a number on it where something is due."""

from PySide6.QtGui import QGuiApplication, QIcon

from followup_desktop.desktop.program_icon import SIZES, program_icon


def pixels(icon: QIcon, size: int) -> bytes:
    return bytes(icon.pixmap(size, size).toImage().constBits())


def test_there_is_a_picture_for_every_size_that_panels_ask_for(qapp: QGuiApplication) -> None:
    assert {size.width() for size in program_icon().availableSizes()} == set(SIZES)


def test_the_number_of_due_steps_is_seen_on_it(qapp: QGuiApplication) -> None:
    pictures = {due: pixels(program_icon(due), 22) for due in (0, 1, 3, 9, 10)}
    assert len(set(pictures.values())) == 5


def test_above_nine_the_exact_number_does_not_matter(qapp: QGuiApplication) -> None:
    assert pixels(program_icon(10), 22) == pixels(program_icon(412), 22)
