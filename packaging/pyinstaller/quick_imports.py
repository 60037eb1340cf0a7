"""How the frozen program imports: straight from PyInstaller's archive, and some modules when they are used.

PyInstaller's own way looks for each module in every folder of sys.path, and opens the program file anew for
each; both showed in the time to the window.
"""

import marshal
import os
import sys
import zlib
from collections.abc import Sequence
from importlib.machinery import ModuleSpec, PathFinder
from types import CodeType, ModuleType

import pyimod02_importers as pyinstaller
from pyimod01_archive import PYZ_ITEM_MODULE, PYZ_ITEM_PKG

LATER = frozenset({"base64", "ipaddress", "tempfile", "traceback", "zipfile"})
"""Modules that Shiboken and `urllib.parse` import at once, and look into in rare cases.

Not `inspect`: Shiboken needs it while it tells of a wrong call, where an import may end the program.
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
            code = marshal.loads(zlib.decompress(packed))  # noqa: S302 (our own program file)
        assert isinstance(code, CodeType)
        return code


class Later(ModuleType):
    """A module that is loaded by the first look at what is in it.

    importlib's LazyLoader does the same, but loads in Python 3.11 at a second "import" already.
    """

    def __getattr__(self, name: str) -> object:
        self.__class__ = ModuleType
        assert self.__spec__ is not None
        assert isinstance(self.__spec__.loader, FromArchive)
        FromArchive.exec_module(self.__spec__.loader, self)
        return getattr(self, name)


class LaterFromArchive(FromArchive):
    """Leaves a module empty until then."""

    def exec_module(self, module: ModuleType) -> None:
        """Let the module load itself."""
        module.__class__ = Later


class ByName:
    """Finds a module by its name in the archive."""

    def find_spec(
        self,
        name: str,
        _path: Sequence[str] | None = None,
        _target: ModuleType | None = None,
    ) -> ModuleSpec | None:
        """Where the module comes from; None for what is no byte code in the archive."""
        kind = pyinstaller.pyz_archive.toc.get(name, (None,))[0]
        if kind not in {PYZ_ITEM_MODULE, PYZ_ITEM_PKG}:
            return None
        package = kind == PYZ_ITEM_PKG
        kind_of_loader = LaterFromArchive if name in LATER else FromArchive
        loader = kind_of_loader(name, pyinstaller.pyz_archive, name, package)
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
