"""One window for each data folder: a second start hands its arguments to the first and ends.

The lock is taken before the first paint; the server that listens for later starts is made after it, and
only then is QtNetwork imported.
"""

import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLockFile, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalSocket

_PATIENCE = 3.0  # seconds in which a first instance that is still starting is waited for
_ANSWER = b"ok\n"


class Start(NamedTuple):
    """What a start asks for: `background` without a window in front, `files` (absolute paths) to take in."""

    background: bool = False
    files: tuple[str, ...] = ()


class SingleInstance(QObject):
    """The lock of one data folder, and the ear for later starts.

    `started` carries the Start of a second instance, in the first one.
    """

    started = Signal(object)

    def __init__(self, lock: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = QLockFile(str(lock))
        self._lock.setStaleLockTime(0)
        self._path = lock

    def take(self) -> bool:
        """Whether this is the first instance; it stays so until `release`."""
        return self._lock.tryLock(0)

    @property
    def cannot_lock(self) -> bool:
        """After `take` said no: whether the lock could not be written at all, and nobody else holds it."""
        return self._lock.error() is not QLockFile.LockError.LockFailedError

    def listen(self) -> None:
        """Hear of later starts from now on."""
        from PySide6.QtNetwork import QLocalServer  # after the first paint

        name = _server_name(self._path)
        QLocalServer.removeServer(name)  # left behind by a crash: the lock says that it is nobody's
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._connected)
        self._server.listen(name)

    def hand_over(self, start: Start) -> bool:
        """Tell the first instance what this one was asked for. Whether it has heard."""
        import json

        from PySide6.QtNetwork import QLocalSocket  # only in a second start

        name, until = _server_name(self._path), time.monotonic() + _PATIENCE
        while True:
            socket = QLocalSocket()
            socket.connectToServer(name)
            if socket.waitForConnected(200):
                break
            if time.monotonic() > until:
                return False
            time.sleep(0.05)
        socket.write(json.dumps(start._asdict()).encode() + b"\n")
        socket.flush()
        return socket.waitForReadyRead(int(_PATIENCE * 1000)) and bytes(socket.readAll().data()) == _ANSWER

    def release(self) -> None:
        """Let the next start be the first."""
        if hasattr(self, "_server"):
            self._server.close()
        self._lock.unlock()

    def _connected(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            _Caller(socket, self)


class _Caller(QObject):
    """One later start on the line: its one line of JSON is read, answered and passed on."""

    def __init__(self, socket: "QLocalSocket", instance: SingleInstance) -> None:
        super().__init__(instance)
        self._socket, self._instance = socket, instance
        socket.setParent(self)
        socket.readyRead.connect(self._read)
        socket.disconnected.connect(self.deleteLater)
        if socket.canReadLine():
            self._read()

    def _read(self) -> None:
        if not self._socket.canReadLine():
            return
        start = _start_from(bytes(self._socket.readLine().data()))
        self._socket.write(_ANSWER)
        self._socket.flush()
        if start is not None:
            self._instance.started.emit(start)


def _server_name(lock: Path) -> str:
    """A name for the folder that holds the lock, whatever path led there."""
    folder = lock.parent.stat()
    return f"followup-desktop-{folder.st_dev:x}-{folder.st_ino:x}"


def _start_from(line: bytes) -> Start | None:
    import json

    try:
        said = json.loads(line)
        return Start(bool(said["background"]), tuple(str(file) for file in said["files"]))
    except (ValueError, KeyError, TypeError):
        return None
