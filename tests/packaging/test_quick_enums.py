"""Enums that the frozen program makes quickly are those that Python makes."""

import os
import subprocess
import sys
from pathlib import Path

PYINSTALLER = Path(__file__).resolve().parents[2] / "packaging/pyinstaller"

# Everything that can be asked of the enums of Qt, and of a few that are odd: two names for a value, bits in
# an order of their own, names that mean something, values that are words.
TELL = """
import enum, sys
if len(sys.argv) > 1:
    sys.path.insert(0, sys.argv[1])
    import quick_enums
    quick_enums.install()
    assert vars(enum.EnumType)["_create_"] is quick_enums._create
from PySide6 import QtCore, QtGui, QtWidgets

def asked(kind):
    told = [kind.__module__, kind.__qualname__, len(kind), type(kind), sorted(kind.__dict__)]
    told += [base.__name__ for base in kind.__mro__]
    told += [(name, repr(one), str(one), one.name, one.value, one._sort_order_, sorted(one.__dict__),
              one.__objclass__ is kind, kind(one.value) is one, getattr(kind, name) is one, one in kind)
             for name, one in kind.__members__.items()]
    told += [[one.name for one in kind], len(kind)]
    if issubclass(kind, enum.Flag):
        told += [kind._flag_mask_, getattr(kind, "_singles_mask_", None), kind._all_bits_]
        told += [kind._iter_member_.__name__]
        both = list(kind)[:2]
        told += [(repr(~one), repr(one | both[0]), [part.name for part in one | both[0]]) for one in both]
    return told

seen = set()

def enums(within, depth=0):
    for name in dir(within):
        one = getattr(within, name, None)
        if not isinstance(one, type) or one in seen:
            continue
        seen.add(one)
        if isinstance(one, enum.EnumType):
            yield one
        elif depth < 2:
            yield from enums(one, depth + 1)

for module in (QtCore, QtGui, QtWidgets):
    for kind in enums(module):
        print(asked(kind))
NUMBERS, BITS = (enum.Enum, enum.IntEnum), (enum.Flag, enum.IntFlag)
for kinds, members in (
    (NUMBERS, [("ONE", 1), ("TWO", 2), ("UNO", 1), ("MINUS", -1)]),
    (NUMBERS, [("name", 1), ("value", 2)]),
    (NUMBERS, "ONE TWO"),
    (NUMBERS[:1], [("A", "a"), ("B", 2)]),
    (BITS, [("HIGH", 4), ("LOW", 1), ("BOTH", 5), ("NONE", 0), ("BASE", 4)]),
):
    for kind in kinds:
        print(asked(kind("Own", members)))

# However an enum is looked at first, it answers in the same way.
for look in (
    lambda own: own.BASE,
    lambda own: (own.LOW, own.HIGH),
    lambda own: own.NOT_THERE,
    lambda own: own.__wrapped__,
    lambda own: own["BASE"],
    lambda own: own["NOT_THERE"],
    lambda own: own(4),
    lambda own: own(5),
    lambda own: own(3),
    lambda own: own(9),
    lambda own: list(own),
    lambda own: len(own),
    lambda own: own.__members__,
    lambda own: dir(own),
    lambda own: repr(own),
    lambda own: 1 in own,
    lambda own: own.BASE in own,
    lambda own: own.LOW | own.HIGH,
    lambda own: hash(own.BASE),
    lambda own: setattr(own, "HIGH", 1),
    lambda own: delattr(own, "HIGH"),
    lambda own: type("Sub", (own,), {}),
):
    for kind in (*NUMBERS, *BITS):
        Own = kind("Own", [("HIGH", 4), ("LOW", 1), ("BOTH", 5), ("NONE", 0), ("BASE", 4)])
        try:
            print(look(Own))
        except Exception as error:
            print(type(error), error)
        print(asked(Own))
"""


def told(*arguments: str) -> list[str]:
    """What another Python says about the enums, a line for each."""
    command = [sys.executable, "-c", TELL, *arguments]
    settled = os.environ | {"PYTHONHASHSEED": "0"}
    answer = subprocess.run(command, env=settled, capture_output=True, text=True, check=True)
    return answer.stdout.splitlines()


def test_they_are_the_same_in_all_that_can_be_asked() -> None:
    by_python = told()
    assert len(by_python) > 400
    assert told(str(PYINSTALLER)) == by_python
