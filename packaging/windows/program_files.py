"""The two program files of the frozen program on Windows: names, icon, and what Explorer says of them.

The recipe of PyInstaller asks here, on Windows only.
"""

from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
ICON = ROOT / "resources" / "icons" / "followup-desktop.ico"


class ProgramFile(NamedTuple):
    """One program file: its name without .exe, whether it has a console, and how Explorer describes it."""

    name: str
    console: bool
    description: str


PROGRAM_FILES = (
    ProgramFile("Followup Desktop", console=False, description="Followup Desktop"),
    ProgramFile("followup-desktop", console=True, description="Followup Desktop in a terminal"),
)
"""A program for windows has no console to print into, and one with a console opens a black window."""

_RESOURCE = """VSVersionInfo(
  ffi=FixedFileInfo(
    filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0x0, OS=0x40004, fileType=0x1, subtype=0x0,
    date=(0, 0),
  ),
  kids=[
    StringFileInfo([StringTable("080904B0", [
{strings}
    ])]),
    VarFileInfo([VarStruct("Translation", [2057, 1200])]),
  ],
)
"""


def version_resource(program: ProgramFile, version: str) -> str:
    """The version resource of a program file ("0.1.0") as PyInstaller reads it, in British English."""
    parts = [int(part) for part in version.split(".")]
    numbers = (*parts, 0, 0, 0, 0)[:4]
    said = {
        "CompanyName": "Followup Desktop contributors",
        "FileDescription": program.description,
        "FileVersion": version,
        "InternalName": program.name,
        "LegalCopyright": "MIT licence",
        "OriginalFilename": f"{program.name}.exe",
        "ProductName": "Followup Desktop",
        "ProductVersion": version,
    }
    strings = "\n".join(f"      StringStruct({name!r}, {value!r})," for name, value in said.items())
    return _RESOURCE.format(numbers=numbers, strings=strings)


def write_version_resource(program: ProgramFile, version: str, folder: Path) -> Path:
    """Write it into a folder; the file, for EXE(version=...)."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{program.name}.version.txt"
    file.write_text(version_resource(program, version), encoding="utf-8")
    return file
