"""Whatever happens to a file on its way: it is read, or refused with a message. Nothing else."""

import contextlib
import copy
import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup_desktop.exchange.archive import Archive, dumps, loads
from followup_desktop.exchange.errors import ExchangeError

TODAY = date(2026, 11, 24)

pieces = st.binary(max_size=8) | st.sampled_from(
    [
        b"[" * 3000,
        b'{"a":' * 3000,
        b"9" * 5000,
        b"1e999",
        b"-0",
        b"NaN",
        b"\\u0000",
        b'"',
        b"}",
        b"null",
        b"\xef\xbb\xbf",
    ]
)
scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | st.datetimes().map(str)
    | st.sampled_from([10**4000, "9999-12-31", "2199-12-31T23:59Z", "1970-01-01T00:00", "c1", "o1", "i1"])
)
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
)


def read_or_refuse(content: bytes) -> None:
    with contextlib.suppress(ExchangeError):
        archive = loads(content, today=TODAY)
        assert dumps(loads(dumps(archive), today=TODAY)) == dumps(archive)


@pytest.fixture(scope="session")
def sound(every_field: dict[str, Any]) -> bytes:
    return json.dumps(every_field, indent=1).encode()


@settings(deadline=None, max_examples=300)
@given(st.data())
def test_spoiled_bytes_are_read_or_refused(sound: bytes, data: st.DataObject) -> None:
    content = sound
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(content)))
        end = data.draw(st.integers(start, min(len(content), start + 30)))
        content = content[:start] + data.draw(pieces) + content[end:]
    read_or_refuse(content)


@settings(deadline=None, max_examples=300)
@given(st.data())
def test_spoiled_values_are_read_or_refused(every_field: dict[str, Any], data: st.DataObject) -> None:
    document = copy.deepcopy(every_field)
    for _ in range(data.draw(st.integers(1, 3))):
        place: Any = document
        while True:
            key: Any = data.draw(st.sampled_from(keys_of(place)))
            inner = place[key]
            if not keys_of(inner) or data.draw(st.booleans()):
                break
            place = inner
        place[key] = data.draw(values)
    read_or_refuse(json.dumps(document).encode())


def keys_of(value: object) -> list[Any]:
    if isinstance(value, dict):
        return [*value]
    return [*range(len(value))] if isinstance(value, list) else []


def test_any_bytes_are_refused(refusal: Callable[..., str]) -> None:
    for content in (b"\x00", b"\xff\xfe", b"PK\x03\x04", b"{", b"}", b'"', b"[]]", b"{}", b"\xef\xbb\xbf"):
        assert refusal(content)


def test_a_sound_archive_comes_through(sound: bytes) -> None:
    assert isinstance(loads(sound, today=TODAY), Archive)
