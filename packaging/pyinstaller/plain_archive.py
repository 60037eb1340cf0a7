"""PyInstaller's archive of modules, in which those that most starts need lie uncompressed."""

import sys
from collections.abc import Mapping
from pathlib import Path
from types import CodeType
from typing import BinaryIO
from zipfile import ZipFile, ZipInfo

from PyInstaller.archive.writers import ZlibArchiveWriter

PLAIN = sys.stdlib_module_names | {"PySide6", "followup_desktop", "shiboken6"}
"""The packages of the start, which are unpacked at every start. The others are large, and needed later."""

LATER = (
    *("followup_desktop.exchange", "followup_desktop.wording", "followup_desktop.cli"),
    *("followup_desktop.services.intake", "followup_desktop.ui.intake", "followup_desktop.ui.wording"),
    *("asyncio", "concurrent", "email", "http", "unittest", "xml", "urllib.request", "_pydecimal"),
)
"""Parts of these that no start needs."""

BASE = "base_library.zip"
"""The modules by which Python itself starts, in the bundle."""

_NOT_AT_ALL, _WELL = 0, 9  # zlib's levels


class PlainArchiveWriter(ZlibArchiveWriter):
    """Writes entries as PyInstaller does, each with the compression that suits it."""

    @classmethod
    def _write_entry(
        cls, fp: BinaryIO, entry: tuple[str, str, str], code_dict: Mapping[str, CodeType]
    ) -> tuple[str, tuple[int, int, int]]:
        cls._COMPRESSION_LEVEL = _NOT_AT_ALL if _is_of_the_start(entry[0]) else _WELL
        return super()._write_entry(fp, entry, code_dict)


def _is_of_the_start(module: str) -> bool:
    package = module.partition(".")[0]
    return (package in PLAIN or package.startswith("quick_")) and not module.startswith(LATER)


def unpack(file: Path) -> None:
    """Let what is in a zip file lie in it uncompressed."""
    with ZipFile(file) as packed:
        entries = [(entry.filename, entry.date_time, packed.read(entry)) for entry in packed.infolist()]
    with ZipFile(file, "w") as plain:
        for name, made, content in entries:
            plain.writestr(ZipInfo(name, made), content)
