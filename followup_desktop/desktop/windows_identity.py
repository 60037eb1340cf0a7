"""By which name Windows knows the program: task bar, Start menu and notifications."""

from typing import Protocol

APP_USER_MODEL_ID = "FollowupDesktop.FollowupDesktop"
"""The AppUserModelID. The installer's shortcut has it too, so that a pinned icon and the window are one."""


class Shell(Protocol):
    """As much as is needed here of shell32.dll, which exists on Windows alone."""

    def SetCurrentProcessExplicitAppUserModelID(self, name: str) -> int: ...  # noqa: D102, N802


def take_identity(shell: Shell | None = None) -> None:
    """Tell Windows who we are, before the first window is made; elsewhere there is nothing to tell.

    Without it Windows takes a program that runs from a virtual environment for Python itself.
    """
    import sys

    if shell is None and sys.platform == "win32":
        import ctypes

        shell = ctypes.windll.shell32
    if shell is not None:
        shell.SetCurrentProcessExplicitAppUserModelID(APP_USER_MODEL_ID)
