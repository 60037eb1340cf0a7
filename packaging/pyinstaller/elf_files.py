"""What the programs and libraries of a bundle on Linux ask of the system, as objdump of binutils tells it."""

import re
import struct
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

Version = tuple[int, ...]

_NEEDED = re.compile(r"^ +NEEDED +(\S+)$", re.MULTILINE)
_SONAME = re.compile(r"^ +SONAME +(\S+)$", re.MULTILINE)
_FROM = re.compile(r"^ +required from (\S+):$")
_SYMBOLS = re.compile(r"^ +0x[0-9a-f]+ +0x[0-9a-f]+ +\d+ +(\w+?)_([0-9.]+)$")
_MOST_AT_ONCE = 64

# From elf.h.
_PT_LOAD, _PT_DYNAMIC = 1, 2
_DT_STRTAB, _DT_RPATH, _DT_RUNPATH = 5, 15, 29
_MEANINGLESS = 0x6000000D


class ElfFile(NamedTuple):
    """A program or library: the libraries that it asks for, and the versions of symbols that it asks of them.

    `versions` has the highest version by the family of the symbols: {"GLIBC": (2, 34)}.
    """

    path: Path
    soname: str
    needed: tuple[str, ...]
    versions: dict[str, Version]


def elf_files(folder: Path) -> list[ElfFile]:
    """Every program and library under a folder."""
    return [_read(path) for path in sorted(folder.rglob("*")) if is_elf(path)]


def is_elf(path: Path) -> bool:
    """Whether it is a program or library of Linux, and no link to one."""
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def asked_of_the_system(files: Sequence[ElfFile]) -> set[str]:
    """The libraries that the files need and that are not among them."""
    there = {name for file in files for name in (file.path.name, file.soname)}
    return {name for file in files for name in file.needed} - there


def highest_version(files: Iterable[ElfFile], family: str) -> Version:
    """The highest version of a family of symbols ("GLIBC") that any of the files asks for."""
    return max((file.versions.get(family, ()) for file in files), default=())


def strip(files: Sequence[Path]) -> None:
    """Take out of programs and libraries what only a debugger reads."""
    for first in range(0, len(files), _MOST_AT_ONCE):
        some = [str(file) for file in files[first : first + _MOST_AT_ONCE]]
        subprocess.run(["strip", "--strip-unneeded", *some], check=True)


def forget_build_folders(file: Path) -> None:
    """Take the folders of the machine that builds out of where a library looks for others (RUNPATH).

    An entry of the dynamic section is turned into one of no meaning (DT_LOOS), as its place must stay filled.
    """
    content = bytearray(file.read_bytes())
    for place, found in _search_paths(content):
        if any(folder.startswith("/") for folder in found.split(":")):
            struct.pack_into("<q", content, place, _MEANINGLESS)
            file.write_bytes(content)


def _search_paths(content: bytearray) -> Iterator[tuple[int, str]]:
    """Where RPATH and RUNPATH stand in a 64-bit file, and what they say."""
    (headers,) = struct.unpack_from("<Q", content, 32)
    size, count = struct.unpack_from("<HH", content, 54)
    segments = [struct.unpack_from("<IIQQQQ", content, headers + number * size) for number in range(count)]
    dynamic = next(segment for segment in segments if segment[0] == _PT_DYNAMIC)
    entries = [
        (dynamic[2] + place, *struct.unpack_from("<qQ", content, dynamic[2] + place))
        for place in range(0, dynamic[5], 16)
    ]
    texts = next(value for _, tag, value in entries if tag == _DT_STRTAB)
    (start,) = [s[2] + texts - s[3] for s in segments if s[0] == _PT_LOAD and s[3] <= texts < s[3] + s[5]]
    for place, tag, value in entries:
        if tag in {_DT_RPATH, _DT_RUNPATH}:
            end = content.index(0, start + value)
            yield place, content[start + value : end].decode()


def _read(path: Path) -> ElfFile:
    told = subprocess.run(["objdump", "-p", str(path)], capture_output=True, text=True, check=True).stdout
    soname = _SONAME.search(told)
    return ElfFile(path, soname[1] if soname else "", tuple(_NEEDED.findall(told)), _versions(told))


def _versions(told: str) -> dict[str, Version]:
    found: dict[str, Version] = {}
    within = False
    for line in told.splitlines():
        within = bool(_FROM.match(line)) or (within and line.startswith("    "))
        symbols = _SYMBOLS.match(line) if within else None
        if symbols is not None:
            version = tuple(int(number) for number in symbols[2].split("."))
            found[symbols[1]] = max(version, found.get(symbols[1], ()))
    return found
