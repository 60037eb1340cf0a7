"""ICU's data (30 MB of Qt's libraries on Linux), cut down to what Qt asks of it: comparing texts.

Dates, numbers and the names of languages come from tables of Qt itself; other programs' character sets are
decoded by Python. The library has one symbol, a table of named pieces (ICU's udata.h and ucmndata.h); a new
one with fewer pieces is put together with as and ld of binutils.
"""

import re
import struct
import subprocess
from collections.abc import Sequence
from pathlib import Path

_MAGIC = b"\xda\x27"
_FORMAT = b"CmnD"
_FORMAT_AT = 12
_ALIGNMENT = 16

_LEFT_OUT = re.compile(
    r"""(?: brkitr | curr | lang | rbnf | region | translit | unit | zone ) /  # other services of ICU
      | .+ \. (?: cfu | cnv | spp ) \Z                # look-alikes, character sets, profiles of names
      | unames\.icu \Z                                # names of characters
      | (?!en\.res) [a-z]{2,3} (?: _\w+ )? \.res \Z   # dates and numbers in words, which Qt has itself
    """,
    re.VERBOSE,
)

_SOURCE = """\
.section .rodata
.globl {symbol}
.type {symbol}, %object
.balign 16
{symbol}:
.incbin "{file}"
.size {symbol}, . - {symbol}
.section .note.GNU-stack, "", %progbits
"""


class UnknownDataError(Exception):
    """The library does not hold ICU's data as it is known here."""


def smaller_library(library: Path, work: Path) -> Path:
    """A library of the same name in the folder `work`, with the pieces that Qt needs."""
    work.mkdir(parents=True, exist_ok=True)
    header, pieces = pieces_of(library.read_bytes())
    kept = [(name, content) for name, content in pieces if is_needed(name)]
    data, source, unlinked = (work / f"icudata.{ending}" for ending in ("dat", "s", "o"))
    data.write_bytes(packed(header, kept))
    version = library.name.rpartition(".")[2]
    source.write_text(_SOURCE.format(symbol=f"icudt{version}_dat", file=data), encoding="utf-8")
    subprocess.run(["as", "-o", str(unlinked), str(source)], check=True)
    made = work / library.name
    options = (
        "-shared",
        "-Bsymbolic",
        "-z",
        "noexecstack",
        "-z",
        "relro",
        "--hash-style=gnu",
        "--build-id=none",
    )
    subprocess.run(["ld", *options, "-soname", library.name, "-o", str(made), str(unlinked)], check=True)
    return made


def is_needed(name: str) -> bool:
    """Whether Qt asks for a piece, named like "icudt73l/coll/root.res"."""
    return _LEFT_OUT.match(name.partition("/")[2]) is None


def pieces_of(library: bytes) -> tuple[bytes, list[tuple[str, bytes]]]:
    """The header of the table, and its pieces by name. Raises UnknownDataError."""
    start = library.find(_FORMAT) - _FORMAT_AT
    if start < 0 or library[start + 2 : start + 4] != _MAGIC:
        raise UnknownDataError("There is no table of ICU's data in this library.")
    (length,) = struct.unpack_from("<H", library, start)
    table = start + length
    (count,) = struct.unpack_from("<I", library, table)
    entries = [struct.unpack_from("<II", library, table + 4 + 8 * number) for number in range(count)]
    ends = [begin for _, begin in entries[1:]] + [_end_of(library, table) - table]
    pieces = []
    for (name_at, begin), end in zip(entries, ends, strict=True):
        name = library[table + name_at : library.index(b"\0", table + name_at)].decode("ascii")
        pieces.append((name, library[table + begin : table + end]))
    return library[start:table], pieces


def packed(header: bytes, pieces: Sequence[tuple[str, bytes]]) -> bytes:
    """The table with these pieces, which are in the order of their names."""
    first_name = 4 + 8 * len(pieces)
    names, places = b"", []
    for name, _ in pieces:
        places.append(first_name + len(names))
        names += name.encode("ascii") + b"\0"
    names += _padding(len(header) + first_name + len(names))
    entries, contents = b"", bytearray()
    for place, (_, content) in zip(places, pieces, strict=True):
        entries += struct.pack("<II", place, first_name + len(names) + len(contents))
        contents += content + _padding(len(content))
    return header + struct.pack("<I", len(pieces)) + entries + names + bytes(contents)


def _padding(length: int) -> bytes:
    return bytes(-length % _ALIGNMENT)


def _end_of(library: bytes, table: int) -> int:
    """Where the last piece may end: at the end of what is loaded with the table."""
    (program_headers,) = struct.unpack_from("<Q", library, 32)
    size, count = struct.unpack_from("<HH", library, 54)
    for number in range(count):
        kind, _, begin, _, _, length = struct.unpack_from("<IIQQQQ", library, program_headers + number * size)
        if kind == 1 and begin <= table < begin + length:
            return int(begin + length)
    raise UnknownDataError("ICU's data lies in no part of the library that is loaded.")
