"""Makes the enums of Qt, which PySide6 makes with "IntEnum(name, members)", in less time.

The start makes 312 of them: a fifth of all instructions on the way to the window in Python 3.11, which puts
each member into the class, takes it out and puts it in again. Here a class is made without any, and gets them
at the end. tests/packaging/test_quick_enums.py compares the result with Python's own.
"""

import sys
from collections.abc import Callable
from enum import Enum, EnumType, Flag, IntEnum, IntFlag
from typing import Any

Members = list[tuple[str, int]]
AnyEnum = type[Any]

MADE_FOR = frozenset({(3, 11), (3, 12), (3, 13)})
"""The versions of Python whose enums are known here; with another one, everything stays as it is."""

_KINDS = frozenset({Enum, Flag, IntEnum, IntFlag})
_TAKEN = frozenset({"mro", "name", "value"})

_of_python: Callable[..., AnyEnum] = EnumType._create_


def install() -> None:
    """Make enums this way from now on."""
    if sys.version_info[:2] in MADE_FOR and not hasattr(Enum, "_hashable_values_"):  # of later ones
        EnumType._create_ = _create


def _create(
    cls: EnumType, class_name: str, names: object, *, module: str | None = None, **others: object
) -> AnyEnum:
    """What an enum makes when it is called with a name and members; the parameters are Python's."""
    if module is None:  # then it is the caller's, who stands behind EnumType.__call__
        module = sys._getframe(2).f_globals.get("__name__")  # noqa: SLF001 (as Python finds it)
    members = _plain(names) if cls in _KINDS and others.get("type") is None and module else None
    if members is None:
        return _of_python(cls, class_name, names, module=module, **others)
    made = _of_python(cls, class_name, (), module=module, **others)
    _add(made, members)
    if issubclass(made, Flag):
        _add_masks(made, members)
    return made


def _plain(names: object) -> Members | None:
    """The members, where they are numbers with names that mean nothing else to Python."""
    if not isinstance(names, list | tuple) or not names:
        return None
    for item in names:
        if type(item) is not tuple or [type(part) for part in item] != [str, int]:
            return None
        if item[0].startswith("_") or item[0] in _TAKEN:
            return None
    return list(names) if len(dict(names)) == len(names) else None


def _add(made: AnyEnum, members: Members) -> None:
    """Give the class its members; for a value that is there already, a second name."""
    is_number, is_flag = made._member_type_ is int, issubclass(made, Flag)
    by_value, by_name, listed = made._value2member_map_, made._member_map_, made._member_names_
    for name, value in members:
        member = by_value.get(value)
        if member is None:
            member = made._new_member_(made, value) if is_number else made._new_member_(made)
            member._value_, member._name_, member.__objclass__ = value, name, made
            member._sort_order_ = len(listed)
            by_value[value] = member
            if not is_flag or _is_one_bit(value):
                listed.append(name)
        by_name[name] = member
        type.__setattr__(made, name, member)


def _add_masks(made: AnyEnum, members: Members) -> None:
    """Tell a class of flags its bits, and in which order they stand."""
    every = single = 0
    for _, value in members:
        every |= value
        single |= value if _is_one_bit(value) else 0
    made._flag_mask_, made._singles_mask_ = every, single
    made._all_bits_ = 2 ** every.bit_length() - 1
    order = [made._member_map_[name]._value_ for name in made._member_names_]
    if order != sorted(order):
        made._iter_member_ = made._iter_member_by_def_


def _is_one_bit(value: int) -> bool:
    return value > 0 and not value & (value - 1)
