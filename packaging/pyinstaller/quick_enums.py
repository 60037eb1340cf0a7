"""Makes the enums of Qt, which PySide6 makes with "IntEnum(name, members)", in less time.

The start makes 312 of them with 3,700 members, and looks at few: in Python 3.11 that is a fifth of all
instructions on the way to the window. Here a class is copied from an empty one that Python has made, and a
member is made when somebody asks for it, or all when somebody looks at all. What comes of it is compared with
Python's own in tests/packaging/test_quick_enums.py.
"""

import sys
from collections.abc import Callable
from enum import Enum, EnumType, Flag, IntEnum, IntFlag
from operator import methodcaller
from threading import RLock
from typing import Any

Members = dict[str, int]
AnyEnum = type[Any]

MADE_FOR = frozenset({(3, 11), (3, 12), (3, 13)})
"""The versions of Python whose enums are known here; with another one, everything stays as it is."""

_KINDS = frozenset({Enum, Flag, IntEnum, IntFlag})
_TAKEN = frozenset({"mro", "name", "value"})
_BEGINS_WITH_ONE = methodcaller("startswith", "_")

_of_python: Callable[..., AnyEnum] = EnumType._create_
_patterns: dict[tuple[EnumType, object], dict[str, Any]] = {}
_waiting: dict[EnumType, Members] = {}
_one_at_a_time = RLock()


def install() -> None:
    """Make enums this way from now on."""
    if sys.version_info[:2] in MADE_FOR and not hasattr(Enum, "_hashable_values_"):  # of later ones
        EnumType._create_ = _create


def load_now() -> None:
    """Give every enum its members, and those that are still to come at once.

    Where a name lacks its enum (Qt.AlignLeft), as in Shiboken's own sources, Shiboken finds it only then.
    """
    Waiting.are_over = True
    for made in list(_waiting):
        _fill(made)


def _look(name: str) -> property:
    """What stands for a part of an enum until its members are there."""

    def look(cls: EnumType) -> object:
        _fill(cls)
        return getattr(cls, name)

    return property(look)


class Waiting(EnumType):
    """The class of an enum that has no members yet."""

    are_over = False
    """Whether enums get their members at once."""

    _member_map_ = _look("_member_map_")
    _member_names_ = _look("_member_names_")
    _value2member_map_ = _look("_value2member_map_")

    def __getattr__(cls, name: str) -> object:
        with _one_at_a_time:
            if name in _waiting.get(cls, ()):
                return _one(cls, name)
        if name.startswith("__"):  # no member, and asked for of every class
            of_python = getattr(super(), "__getattr__", super().__getattribute__)  # the former in Python 3.11
            return of_python(name)
        _fill(cls)
        return getattr(cls, name)  # another thread may have filled it; else Python says what lacks

    def __setattr__(cls, name: str, value: object) -> None:
        if name in _waiting.get(cls, ()):
            _fill(cls)
        EnumType.__setattr__(cls, name, value)

    def __delattr__(cls, name: str) -> None:
        if name in _waiting.get(cls, ()):
            _fill(cls)
        EnumType.__delattr__(cls, name)


Waiting.__name__ = Waiting.__qualname__ = EnumType.__name__  # in what Python says of a wrong use


def _create(
    cls: EnumType, class_name: str, names: object, *, module: str | None = None, **others: object
) -> AnyEnum:
    """What an enum makes when it is called with a name and members; the parameters are Python's."""
    if module is None:  # then it is the caller's, who stands behind EnumType.__call__
        module = sys._getframe(2).f_globals.get("__name__")  # noqa: SLF001 (as Python finds it)
    members = _plain(names) if cls in _KINDS and others.get("type") is None and module else None
    if members is None:
        return _of_python(cls, class_name, names, module=module, **others)
    parts = {
        name: part.copy() if type(part) in (dict, list) else part
        for name, part in _pattern(cls, others.get("boundary")).items()
    }
    parts["__module__"], parts["__qualname__"] = module, others.get("qualname") or class_name
    made = type.__new__(Waiting, class_name, (cls,), parts)
    if issubclass(cls, Flag):
        _add_masks(made, members)
    _waiting[made] = members
    if Waiting.are_over:
        _fill(made)
    return made


def _pattern(kind: EnumType, boundary: object) -> dict[str, Any]:
    """What is in an enum of this kind without members, as Python makes it."""
    pattern = _patterns.get((kind, boundary))
    if pattern is None:
        empty = _of_python(kind, "Pattern", (), module=__name__, boundary=boundary)
        pattern = _patterns[kind, boundary] = dict(vars(empty))
    return pattern


def _plain(names: object) -> Members | None:
    """The members, where they are numbers with names that mean nothing else to Python."""
    if type(names) is not list or set(map(type, names)) != {tuple} or set(map(len, names)) != {2}:
        return None
    members = dict(names)
    if len(members) != len(names) or set(map(type, members)) != {str}:
        return None
    if set(map(type, members.values())) != {int} or not _TAKEN.isdisjoint(members):
        return None
    return None if any(map(_BEGINS_WITH_ONE, members)) else members


def _one(made: EnumType, name: str) -> object:
    """The member of this name; the first of its names is its own."""
    members = _waiting[made]
    value, by_value = members[name], vars(made)["_value2member_map_"]
    member = by_value.get(value)
    if member is None:
        first = next(other for other, its in members.items() if its == value)
        member = by_value[value] = _new(made, first, value)
    type.__setattr__(made, name, member)
    return member


def _fill(made: EnumType) -> None:
    """Give the class all its members, in their order, and let it be an enum as any other."""
    with _one_at_a_time:
        members = _waiting.pop(made, {})
        if members:
            _add(made, members)
            made.__class__ = EnumType


def _add(made: EnumType, members: Members) -> None:
    parts = vars(made)
    is_flag = issubclass(made, Flag)
    by_value, by_name, listed = parts["_value2member_map_"], parts["_member_map_"], parts["_member_names_"]
    there = by_value.copy()  # those that were asked for by name
    by_value.clear()
    for name, value in members.items():
        member = by_value.get(value)
        if member is None:
            member = by_value[value] = there.get(value) or _new(made, name, value)
            member._sort_order_ = len(listed)
            if not is_flag or _is_one_bit(value):
                listed.append(name)
        by_name[name] = member
        type.__setattr__(made, name, member)


def _new(made: EnumType, name: str, value: int) -> Any:  # noqa: ANN401 (a member of a class that is made here)
    is_number = vars(made)["_member_type_"] is int
    member = made._new_member_(made, value) if is_number else made._new_member_(made)
    member._value_, member._name_, member.__objclass__ = value, name, made
    return member


def _add_masks(made: EnumType, members: Members) -> None:
    """Tell a class of flags its bits, and in which order they stand."""
    every, single, order = 0, 0, []
    for value in dict.fromkeys(members.values()):
        every |= value
        if _is_one_bit(value):
            single |= value
            order.append(value)
    if "_singles_mask_" in vars(made):
        made._flag_mask_, made._singles_mask_ = every, single
    else:  # the first ones of Python 3.11, as in Debian 12
        made._flag_mask_ = single
    made._all_bits_ = 2 ** every.bit_length() - 1
    if order != sorted(order):
        made._iter_member_ = made._iter_member_by_def_


def _is_one_bit(value: int) -> bool:
    return value > 0 and not value & (value - 1)
