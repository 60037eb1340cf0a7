"""What is particular to the frozen program: what programs that it starts may inherit, and what it loads late.

They inherit nothing of its own libraries: a mail program that found our Qt would end at once.
"""

import sys
from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager

_PLUGINS = "QT_PLUGIN_PATH"
_SCREEN = "QT_QPA_PLATFORM"
_LIBRARIES, _LIBRARIES_BEFORE = "LD_LIBRARY_PATH", "LD_LIBRARY_PATH_ORIG"


@contextmanager
def own_libraries(environment: MutableMapping[str, str], platform: str = sys.platform) -> Iterator[None]:
    """Let Qt start with the plugins of the bundle alone, and give the person's environment back afterwards.

    On Linux the boot loader of PyInstaller points LD_LIBRARY_PATH at the bundle, and keeps what stood there
    under another name; a QT_PLUGIN_PATH is the person's, for the Qt of the system, and who asks every Qt for
    Wayland gets XWayland here. Elsewhere the QT_PLUGIN_PATH is PyInstaller's.
    """
    plugins = environment.pop(_PLUGINS, None) if platform == "linux" else None
    screen = environment.get(_SCREEN, "")
    if platform == "linux" and screen.startswith("wayland"):
        environment[_SCREEN] = "xcb"
    yield
    environment.pop(_PLUGINS, None)
    if plugins is not None:
        environment[_PLUGINS] = plugins
    if screen:
        environment[_SCREEN] = screen
    libraries = environment.pop(_LIBRARIES_BEFORE, None)
    environment.pop(_LIBRARIES, None)
    if libraries is not None:
        environment[_LIBRARIES] = libraries


def load_what_waits() -> None:
    """Make up for what the frozen program has left out to be there sooner; elsewhere there is nothing.

    Shiboken needs it when it tells of a wrong call, and cannot import in the middle of that.
    """
    for name in ("quick_imports", "quick_enums"):  # of packaging/pyinstaller
        quick = sys.modules.get(name)
        if quick is not None:
            quick.load_now()
