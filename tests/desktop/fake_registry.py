"""Stands for the registry of Windows: values by key and name, and the errors of winreg."""
# ruff: noqa: N802, ARG002 (the names and arguments of winreg)

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager


class FakeRegistry:
    """As much of winreg as is used. `locked`: nothing may be written."""

    HKEY_CURRENT_USER, KEY_SET_VALUE, REG_SZ = 1, 2, 1

    def __init__(self, *, locked: bool = False) -> None:
        self.values: dict[tuple[str, str], object] = {}
        self._locked = locked

    def OpenKey(
        self, key: object, sub_key: str, reserved: int = 0, access: int = 0
    ) -> AbstractContextManager[object]:
        if not any(path == sub_key for path, _name in self.values):
            raise FileNotFoundError(2, "The system cannot find the file specified")
        return self._opened(sub_key)

    def CreateKey(self, key: object, sub_key: str) -> AbstractContextManager[object]:
        if self._locked:
            raise PermissionError(5, "Access is denied")
        return self._opened(sub_key)

    def QueryValueEx(self, key: object, name: str) -> tuple[object, int]:
        try:
            return self.values[str(key), name], self.REG_SZ
        except KeyError:
            raise FileNotFoundError(2, "The system cannot find the file specified") from None

    def SetValueEx(self, key: object, name: str, reserved: int, kind: int, value: str) -> None:
        self.values[str(key), name] = value

    def DeleteValue(self, key: object, value: str) -> None:
        self.QueryValueEx(key, value)
        del self.values[str(key), value]

    @contextmanager
    def _opened(self, path: str) -> Iterator[str]:
        yield path
