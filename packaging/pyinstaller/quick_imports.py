"""How the frozen program imports: straight from PyInstaller's archive, and some modules when they are used.

PyInstaller's own way looks for each module in every folder of sys.path, and opens the program file anew for
each; both showed in the time to the window.
"""

import marshal
import os
import sys
import zlib
from importlib.machinery import ModuleSpec, PathFinder
from types import CodeType, ModuleType

import pyimod02_importers as pyinstaller
from pyimod01_archive import PYZ_ITEM_MODULE, PYZ_ITEM_PKG

TYPE_CHECKING = False  # typing takes long to load this way
if TYPE_CHECKING:
    from collections.abc import Sequence
    from importlib.abc import Loader

_STORED = b"\x78\x01\x01"
"""What zlib's data begins with where it is one block as it was (RFC 1950, RFC 1951 3.2.4)."""

_LENGTHS, _CHECKSUM = 4, 4  # bytes before and after it

_SIGNATURES = "shibokensupport.signature"

LATER = frozenset(
    {
        *("ast", "base64", "inspect", "ipaddress", "tempfile", "traceback", "zipfile"),
        *(f"{_SIGNATURES}.{name}" for name in ("errorhandler", "layout", "mapping", "parser")),
        *(f"{_SIGNATURES}.lib.{name}" for name in ("enum_sig", "tool")),
    }
)
"""Modules that Shiboken, dataclasses and `urllib.parse` import at once, and look into in rare cases.

The program loads them once its window is there (`load_what_waits` in followup_desktop/desktop): Shiboken
tells of a wrong call by them, and Python may crash where it has to import in the middle of that.
"""


class FromArchive(pyinstaller.PyiFrozenLoader):
    """PyInstaller's loader, with the program file kept open.

    So a program that is replaced by an upgrade while it runs goes on with what it was started from.
    """

    file = -1
    """The descriptor of the program file; on Windows, which cannot read at a place, PyInstaller opens it."""

    def get_code(self, fullname: str) -> CodeType:  # noqa: ARG002 (there is a loader for each module)
        """The byte code of the module."""
        archive = self._pyz_archive
        if self.file < 0:
            code = archive.extract(self._pyz_entry_name)
        else:
            _, place, length = archive.toc[self._pyz_entry_name]
            packed = os.pread(self.file, length, archive._start_offset + place)  # noqa: SLF001
            code = marshal.loads(_unpacked(packed))  # noqa: S302 (our own program file)
        assert isinstance(code, CodeType)
        return code


def _unpacked(packed: bytes) -> bytes | memoryview:
    if packed.startswith(_STORED):
        return memoryview(packed)[len(_STORED) + _LENGTHS : -_CHECKSUM]
    return zlib.decompress(packed)


class Later(ModuleType):
    """A module that is loaded by the first look at what is in it.

    importlib's LazyLoader does the same, but loads in Python 3.11 at a second "import" already.
    """

    def __getattr__(self, name: str) -> object:
        self.load_now()
        return getattr(self, name)

    def load_now(self) -> None:
        """Load it without a look."""
        self.__class__ = ModuleType
        assert self.__spec__ is not None
        assert isinstance(self.__spec__.loader, LoadsLater)
        self.__spec__.loader.of_module.exec_module(self)


class LoadsLater:
    """Leaves a module empty until then, to be loaded by its own loader."""

    def __init__(self, of_module: "Loader") -> None:
        self.of_module = of_module

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        """The module as its own loader makes it."""
        return self.of_module.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        """Let the module load itself."""
        module.__class__ = Later


class ByName:
    """Finds a module by its name in the archive."""

    def find_spec(
        self,
        name: str,
        path: "Sequence[str] | None" = None,
        target: ModuleType | None = None,
    ) -> ModuleSpec | None:
        """Where the module comes from; None for what is no byte code in the archive."""
        kind = pyinstaller.pyz_archive.toc.get(name, (None,))[0]
        if kind in {PYZ_ITEM_MODULE, PYZ_ITEM_PKG}:
            spec = _in_archive(name, package=kind == PYZ_ITEM_PKG)
        elif name in LATER:
            spec = PathFinder.find_spec(name, path, target)
        else:
            return None
        if name in LATER and spec is not None and spec.loader is not None:
            spec.loader = LoadsLater(spec.loader)
        return spec


def load_now() -> None:
    """Load what was left for later."""
    for module in list(sys.modules.values()):
        if isinstance(module, Later):
            module.load_now()


def _in_archive(name: str, *, package: bool) -> ModuleSpec:
    loader = FromArchive(name, pyinstaller.pyz_archive, name, package)
    spec = ModuleSpec(name, loader, origin=loader.path, is_package=package)
    spec.has_location = True
    if package:
        spec.submodule_search_locations = [loader.path.removesuffix(f"{os.sep}__init__.py")]
    return spec


def install() -> None:
    """Import this way from now on; what is not in the archive is found as before."""
    if hasattr(os, "pread"):
        program = pyinstaller.pyz_archive._filename  # noqa: SLF001
        FromArchive.file = os.open(program, os.O_RDONLY | os.O_CLOEXEC)
    sys.meta_path.insert(sys.meta_path.index(PathFinder), ByName())
