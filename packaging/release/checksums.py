"""The checksums of everything in a folder, as sha256sum checks them.

Usage: checksums.py FOLDER   writes FOLDER/SHA256SUMS
"""

import hashlib
import sys
from pathlib import Path

NAME = "SHA256SUMS"


def checksums(folder: Path) -> str:
    """One line for each file of the folder, in the order of their names; without the list itself."""
    files = sorted(file for file in folder.iterdir() if file.is_file() and file.name != NAME)
    if not files:
        raise SystemExit(f"There is nothing in {folder} to make checksums of.")
    return "".join(f"{_sum(file)}  {file.name}\n" for file in files)


def _sum(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


if __name__ == "__main__":
    place = Path(sys.argv[1])
    (place / NAME).write_bytes(checksums(place).encode())
