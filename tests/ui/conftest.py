"""What the tests of the window share: the program's theme on pytest-qt's application."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from followup_desktop.domain.settings import Appearance
from followup_desktop.ui.theme import Theme


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The light looks at a text size of 100 %, as a window has them; put back afterwards."""
    theme = Theme(Appearance(scheme="light"))
    theme.apply(qapp)
    yield theme
    theme.deleteLater()
