"""Single values as they lie in the file: dates and moments as ISO text, enums as text, tuples as JSON."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from enum import Enum
from operator import attrgetter
from typing import Any, get_origin

Convert = Callable[[Any], Any] | None


def converters(hint: Any) -> tuple[Convert, Convert]:  # noqa: ANN401  a type hint is anything
    """How a value of this type is written and read; None where it is as it is."""
    if get_origin(hint) is tuple:
        return _json_of, _tuple_of
    if isinstance(hint, type) and issubclass(hint, Enum):
        members = {member.value: member for member in hint}
        return attrgetter("_value_"), members.__getitem__
    if hint is datetime:
        return utc_text, datetime.fromisoformat
    if hint is date:
        return date.isoformat, date.fromisoformat
    if hint is bool:
        return int, bool
    return None, None


def utc_text(moment: datetime) -> str:
    """A moment as it lies in the file: ISO 8601 in UTC, so that text compares as moments do.

    Raises ValueError for a moment without a zone: nobody knows which one was meant.
    """
    if moment.tzinfo is UTC:
        return moment.isoformat()
    if moment.tzinfo is None:
        raise ValueError(f"a moment needs a time zone: {moment.isoformat()}")
    return moment.astimezone(UTC).isoformat()


def _json_of(texts: tuple[str, ...]) -> str:
    return json.dumps(texts, ensure_ascii=False) if texts else "[]"


def _tuple_of(text: str) -> tuple[str, ...]:
    return tuple(json.loads(text)) if text != "[]" else ()
