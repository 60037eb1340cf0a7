"""Settings as rows of names and values: only what differs from the default is kept.

The names are those of the fields, with a dot between ("profile.name"). Rows whose names this version does not
know are left alone.
"""

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import datetime, time
from typing import Any, TypeVar, get_type_hints

from followup_desktop.domain.settings import Settings
from followup_desktop.store.records import all_of
from followup_desktop.store.rows import Reader
from followup_desktop.store.tables import Setting
from followup_desktop.store.transaction import Transaction
from followup_desktop.store.values import utc_text

S = TypeVar("S")


def load_settings(db: Reader) -> Settings:
    """The settings. What was never set, or cannot be read, has its default."""
    kept = {setting.uid: setting.content for setting in all_of(db, Setting)}
    return _filled(Settings(), "", kept) if kept else Settings()


def save_settings(transaction: Transaction, settings: Settings) -> None:
    """Keep the settings, so that the change can be undone like any other."""
    kept = dict(_differences(settings, Settings(), ""))
    transaction.put_many(Setting, [Setting(uid=uid, content=content) for uid, content in kept.items()])
    for uid in _names(Settings(), ""):
        if uid not in kept:
            transaction.delete(Setting, uid)


def unreadable_settings(db: Reader) -> list[str]:
    """The names of settings whose value this version cannot read; they count as never set."""
    hints = dict(_hints(Settings, ""))
    return [
        setting.uid
        for setting in all_of(db, Setting)
        if setting.uid in hints and _read(setting.content, hints[setting.uid]) is None
    ]


def _filled(defaults: S, prefix: str, kept: dict[str, str]) -> S:
    found: dict[str, Any] = {}
    for name, default in _values(defaults):
        if is_dataclass(default):
            found[name] = _filled(default, f"{prefix}{name}.", kept)
        elif f"{prefix}{name}" in kept:
            value = _read(kept[f"{prefix}{name}"], get_type_hints(type(defaults))[name])
            found[name] = default if value is None else value
    changed = {name: value for name, value in found.items() if value is not getattr(defaults, name)}
    return replace(defaults, **changed) if changed else defaults  # type: ignore[type-var]


def _differences(settings: object, defaults: object, prefix: str) -> Iterator[tuple[str, str]]:
    for (name, value), (_, default) in zip(_values(settings), _values(defaults), strict=True):
        if is_dataclass(value):
            yield from _differences(value, default, f"{prefix}{name}.")
        elif value != default:
            yield f"{prefix}{name}", json.dumps(_written(value), ensure_ascii=False)


def _names(defaults: object, prefix: str) -> Iterator[str]:
    for name, value in _values(defaults):
        if is_dataclass(value):
            yield from _names(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}"


def _hints(of: type[Any], prefix: str) -> Iterator[tuple[str, Any]]:
    for name, hint in get_type_hints(of).items():
        if is_dataclass(hint) and isinstance(hint, type):
            yield from _hints(hint, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", hint


def _values(of: object) -> list[tuple[str, Any]]:
    return [(field.name, getattr(of, field.name)) for field in fields(of)]  # type: ignore[arg-type]


def _written(value: object) -> object:
    if isinstance(value, datetime):
        return utc_text(value)
    return value.isoformat() if isinstance(value, time) else value


def _read(content: str, hint: object) -> object:
    """The value written in `content` if it is one of that type, else None."""
    try:
        value = json.loads(content)
        if hint is time:
            return time.fromisoformat(value)
        if hint == datetime | None:
            return datetime.fromisoformat(value)
    except (ValueError, TypeError):
        return None
    if hint in (tuple[str, ...], tuple[int, ...]):
        member = str if hint == tuple[str, ...] else int
        good = isinstance(value, list) and all(type(one) is member for one in value)
        return tuple(value) if good else None
    return value if type(value) is hint else None
