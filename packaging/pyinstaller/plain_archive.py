"""PyInstaller's archive of modules, in which those that most starts need lie uncompressed."""

import sys
from collections.abc import Mapping
from types import CodeType
from typing import BinaryIO

from PyInstaller.archive.writers import ZlibArchiveWriter

PLAIN = sys.stdlib_module_names | {"PySide6", "followup_desktop", "quick_enums", "quick_imports", "shiboken6"}
"""The packages of the start, which are unpacked at every start. The others are large, and needed later."""

LATER = (
    *("followup_desktop.exchange", "followup_desktop.wording", "followup_desktop.cli"),
    *("followup_desktop.services.intake", "followup_desktop.ui.intake", "followup_desktop.ui.wording"),
    *("asyncio", "concurrent", "email", "http", "unittest", "xml", "urllib.request", "_pydecimal"),
)
"""Parts of these that no start needs."""

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
    return module.partition(".")[0] in PLAIN and not module.startswith(LATER)
