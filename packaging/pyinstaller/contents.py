"""What goes into the frozen program, and what stays outside: rules that the spec applies and the tests read.

PyInstaller collects what it finds by reading imports; Qt's parts and the libraries that they ask for come in
by its hooks. Everything that the program has no use for is taken out again here.
"""

import re
import sys
from collections.abc import Iterable
from pathlib import PurePosixPath

Entry = tuple[str, str, str]
"""One row of PyInstaller's tables: the name inside the bundle, where it comes from, its kind."""

MODULES_LEFT_OUT = (
    # For developers, or for what a desktop program has no use for.
    "IPython",
    "_pytest",
    "distutils",
    "doctest",
    "ensurepip",
    "idlelib",
    "lib2to3",
    "multiprocessing",
    "pip",
    "pydoc",
    "pytest",
    "setuptools",
    "test",
    "tkinter",
    "turtle",
    "unittest",
    "wheel",
    # The extra [ocr] is not part of the frozen program.
    "cv2",
    "numpy",
    "onnxruntime",
    "rapidocr",
    # Nothing is ever sent or fetched, so that the frozen program speaks no TLS. hashlib does without OpenSSL.
    "_hashlib",
    "_ssl",
    "ssl",
    # Holidays of stock exchanges, commands of libraries, and their own tests.
    "holidays.financial",
    "holidays.generate_ics",
    "icalendar.cli",
    "icalendar.tests",
    "dateutil.zoneinfo",
    # Pillow reads photographs and scans; it draws no text, converts no colours and shows nothing itself.
    "PIL.AvifImagePlugin",
    "PIL.ImageCms",
    "PIL.ImageFont",
    "PIL.ImageQt",
    "PIL.ImageShow",
    "PIL.ImageTk",
    "PIL._avif",
    "PIL._imagingcms",
    "PIL._imagingft",
    "PIL._imagingtk",
    # Windows and macOS have libraries to be called this way; here nothing is, and loading it takes time.
    *(("_ctypes", "ctypes") if sys.platform == "linux" else ()),
    # Terminals for typing in, and databases other than ours.
    "curses",
    "readline",
    "playhouse",
    "psycopg",
    "psycopg2",
    "pymysql",
    "MySQLdb",
    # Code that compiles or starts other code.
    "cffi",
    "cython",
    "Cython",
    "pycparser",
    # Of Qt: talking on the bus is jeepney's work.
    "PySide6.QtDBus",
    # A second table of time zones; the system has one.
    "pytz",
)
"""Modules that nothing in the program reaches, or does without."""

PLUGINS = {
    "iconengines": ("qsvgicon",),
    "imageformats": ("qgif", "qjpeg", "qsvg", "qtiff", "qwebp"),
    "platforminputcontexts": ("composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"),
    "platforms": ("qcocoa", "qoffscreen", "qwindows", "qxcb"),
    "platformthemes": ("qxdgdesktopportal",),
    "styles": ("qmacstyle", "qmodernwindowsstyle", "qwindowsvistastyle"),
}
"""The plugins of Qt that come along, by their folders.

Wayland's is not among them, so that under Wayland the program is shown by XWayland: there a window that is
closed can fill the clipboard, which "Copy note" in a notification needs.
"""

LIBRARIES = ("PIL.Image", "holidays", "icalendar", "jinja2", "nameparser", "phonenumbers", "zxingcpp")
"""Libraries that the program imports only when it needs them."""

NEEDED_BY_NAME = ("holidays.countries", "phonenumbers.data")
"""Packages whose modules are imported by names that are put together: a country's, a prefix's."""

_QT = re.compile(r"(?:^|/)(?:lib)?Qt6?(?P<part>[A-Z]\w*?)(?:\.abi3)?\.(?:so|pyd|dll|dylib)")
QT_PARTS = frozenset({"Core", "DBus", "Gui", "Network", "Svg", "Widgets", "XcbQpa"})
"""The parts of Qt that are used, as modules and as libraries."""

OURS_TO_CARRY = re.compile(
    r"lib(?:xcb-(?!dri|glx)[\w-]+|xkbcommon(?:-x11)?|sqlite3|python3\.\d+|mpdec|icu\w+|Qt6\w+|pyside6|shiboken6)"
    r"(?:\.abi3)?\.so"
)
"""Libraries on Linux that come along. The others of the machine that builds are the system's (Depends)."""

_TRANSLATION = re.compile(r"holidays/locale/(?P<language>\w+)/LC_MESSAGES/(?P<country>\w+)\.mo")

_LEFT_OUT = re.compile(
    r"holidays/|dateutil/zoneinfo/|PySide6/Qt/(?:qml|libexec)/|PySide6/(?:Qt/)?translations/"
    r"|resources/pictures/"  # for the README
    r"|resources/letters/"  # for photos, whose reader is not in the frozen program
    + ("" if sys.platform == "win32" else r"|tzdata/|resources/icons/.*\.ico")
)
"""Files that nothing opens, translations of holidays apart."""

HOOKS_LEFT_OUT = frozenset(
    {"pyi_rth_inspect", "pyi_rth_multiprocessing", "pyi_rth_pkgutil", "pyi_rth_pyside6"}
)
"""What PyInstaller would run before the program on Linux, at the cost of a third of the time to the window.

They make sources, child processes and packages be found, which nobody looks for; and they tell Qt where its
plugins lie, which PySide6 does itself.
"""


def keeps(name: str, source: str = "") -> bool:
    """Whether a file stays in the bundle, by its name there (with "/") and by where it comes from."""
    path = PurePosixPath(name)
    if "plugins" in path.parts and ("PySide6" in path.parts or "Qt" in path.parts):
        folder = path.parent.name
        return path.stem.removeprefix("lib") in PLUGINS.get(folder, ())
    part = _QT.search(name)
    if part is not None:
        return part["part"] in QT_PARTS
    if _LEFT_OUT.match(name) is not None and _TRANSLATION.fullmatch(name) is None:
        return False
    if ".dist-info/" in name:
        return path.name == "METADATA"  # some libraries look their own version up
    return not _is_the_systems(name, source)


def _is_the_systems(name: str, source: str) -> bool:
    """Whether it is a library of the machine that builds, and every desktop brings it itself."""
    return (
        sys.platform == "linux"
        and source.startswith(("/lib/", "/usr/lib/", "/lib64/", "/usr/lib64/"))
        and ".so" in name
        and not PurePosixPath(source).match("*/lib-dynload/*")
        and OURS_TO_CARRY.match(PurePosixPath(name).name) is None
    )


def kept(table: Iterable[Entry]) -> list[Entry]:
    """The rows of one of PyInstaller's tables that stay, each name once.

    On Linux second names of a library (links) go: the wheels' libraries find each other where they are.
    Holidays are named in English (see domain/regions.py), where a country has them in English.
    """
    rows = {
        name.replace("\\", "/"): (name, source, kind)
        for name, source, kind in table
        if not (kind == "SYMLINK" and sys.platform == "linux")
    }
    english = {found["country"] for found in _translations(rows) if found["language"].startswith("en")}
    for found in _translations(rows):
        if found["country"] in english and not found["language"].startswith("en"):
            del rows[found.string]
    return sorted(row for name, row in rows.items() if keeps(name, row[1]))


def _translations(names: Iterable[str]) -> list[re.Match[str]]:
    return [found for found in map(_TRANSLATION.fullmatch, names) if found is not None]
