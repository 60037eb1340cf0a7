"""Makes dataclasses and named tuples of the start without a compiler.

For each such class Python writes some lines of source and compiles them, for 40 classes at the start. They
are compiled when the program is frozen (see ready_classes), and found again by their text; what is not among
them is compiled as ever.
"""

import collections
import dataclasses
import marshal
import os
from types import CodeType
from typing import Any

FILE = "classes.marshal"
"""A dictionary of code by its source, as `marshal` of the same Python writes it."""

Names = dict[str, Any]


def install(folder: str) -> None:
    """Make classes this way from now on, with the file that was written into `folder`."""
    with open(os.path.join(folder, FILE), "rb") as file:  # noqa: PTH118, PTH123 (pathlib is not loaded yet)
        ready: dict[str, CodeType] = marshal.loads(file.read())  # noqa: S302 (our own file)

    def run(source: str, known: Names | None = None, made: Names | None = None) -> None:
        exec(ready.get(source, source), known, made)  # noqa: S102 (as dataclasses does)

    def value(source: str, known: Names) -> object:
        return eval(ready.get(source, source), known)  # noqa: S307 (as collections does)

    replace(run, value)


def replace(run: object, value: object) -> None:
    """Let dataclasses and collections run and evaluate source in another way."""
    vars(dataclasses)["exec"], vars(collections)["eval"] = run, value
