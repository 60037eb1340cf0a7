"""By which name Windows knows the program."""

import re
from pathlib import Path

from followup_desktop.desktop.windows_identity import APP_USER_MODEL_ID, take_identity

ROOT = Path(__file__).resolve().parents[2]


class FakeShell:
    def __init__(self) -> None:
        self.told: list[str] = []

    def SetCurrentProcessExplicitAppUserModelID(self, name: str) -> int:  # noqa: N802
        self.told.append(name)
        return 0


def test_windows_is_told_one_name() -> None:
    shell = FakeShell()
    take_identity(shell)
    assert shell.told == [APP_USER_MODEL_ID]


def test_elsewhere_there_is_nothing_to_tell() -> None:
    take_identity()


def test_the_name_has_the_form_that_windows_asks_for() -> None:
    """CompanyName.ProductName, at most 128 characters, no spaces ("Application User Model IDs")."""
    assert re.fullmatch(r"[A-Za-z]+\.[A-Za-z]+", APP_USER_MODEL_ID)
    assert len(APP_USER_MODEL_ID) <= 128
