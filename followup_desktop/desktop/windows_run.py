"""Start at login on Windows: a value under the person's Run key."""

from collections.abc import Sequence
from contextlib import AbstractContextManager, suppress
from typing import Protocol

from followup_desktop.domain.errors import FollowupError
from followup_desktop.phrases.language import _

NAME = "Followup Desktop"
RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
APPROVED = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
_LONGEST = 260  # characters: Windows does not run a longer one ("Run and RunOnce Registry Keys")

Key = AbstractContextManager[object]


class Registry(Protocol):
    """As much as is needed here of the standard library's winreg, which exists on Windows alone."""

    HKEY_CURRENT_USER: int
    KEY_SET_VALUE: int
    REG_SZ: int

    def OpenKey(self, key: object, sub_key: str, reserved: int = 0, access: int = ...) -> Key: ...  # noqa: D102, N802
    def CreateKey(self, key: object, sub_key: str) -> Key: ...  # noqa: D102, N802
    def QueryValueEx(self, key: object, name: str) -> tuple[object, int]: ...  # noqa: D102, N802
    def SetValueEx(self, key: object, name: str, reserved: int, kind: int, value: str) -> None: ...  # noqa: D102, N802
    def DeleteValue(self, key: object, value: str) -> None: ...  # noqa: D102, N802


class RunKey:
    """The value that Windows runs when the person logs in."""

    def __init__(self, command: Sequence[str], registry: Registry) -> None:
        self._command = tuple(command)
        self._registry = registry

    def is_on(self) -> bool:
        """Whether the value is there, and not switched off in the Task Manager (an odd first byte)."""
        approved = self._value(APPROVED)
        switched_off = isinstance(approved, bytes) and bool(approved) and approved[0] % 2 == 1
        return self._value(RUN) is not None and not switched_off

    def turn_on(self) -> None:
        """Write the value, and take back what the Task Manager says against it."""
        from subprocess import list2cmdline  # only where something changes

        line, registry = list2cmdline(self._command), self._registry
        if len(line) > _LONGEST:
            message = _(
                "Windows starts nothing at login whose command is longer than {longest} characters, and this "
                "one has {length}. Install Followup into a folder with a shorter name."
            )
            raise FollowupError(message.format(longest=_LONGEST, length=len(line)))
        try:
            with registry.CreateKey(registry.HKEY_CURRENT_USER, RUN) as key:
                registry.SetValueEx(key, NAME, 0, registry.REG_SZ, line)
            self._delete(APPROVED)
        except OSError as error:
            raise _refused(error) from error

    def turn_off(self) -> None:
        """Delete the value, and what the Task Manager kept about it."""
        try:
            self._delete(RUN)
            self._delete(APPROVED)
        except OSError as error:
            raise _refused(error) from error

    def _value(self, path: str) -> object:
        try:
            with self._registry.OpenKey(self._registry.HKEY_CURRENT_USER, path) as key:
                return self._registry.QueryValueEx(key, NAME)[0]
        except OSError:  # not there, or not to be read
            return None

    def _delete(self, path: str) -> None:
        registry = self._registry
        with (
            suppress(FileNotFoundError),
            registry.OpenKey(registry.HKEY_CURRENT_USER, path, 0, registry.KEY_SET_VALUE) as key,
        ):
            registry.DeleteValue(key, NAME)


def _refused(error: OSError) -> FollowupError:
    message = _("Starting at login could not be changed: {why}. Ask who looks after this computer.")
    return FollowupError(message.format(why=error.strerror))
