"""A file that is no archive is refused, with what is wrong, where, and what to do."""

import json
from collections.abc import Callable
from typing import Any

import pytest

Document = dict[str, Any]
Refusal = Callable[..., str]

EMPTY = b'{"format": "followup-desktop", "version": 1}'


def test_an_archive_cut_in_half_is_said_to_break_off(full: Document, refusal: Refusal) -> None:
    content = json.dumps(full, indent=2).encode()
    for length in range(1, len(content) - 1):
        message = refusal(content[:length])
        assert "breaks off in the middle (line " in message or "not valid JSON at line" in message
    assert "breaks off" in refusal(content[: len(content) // 2])


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "The file is empty."),
        (b" \n ", "The file is empty."),
        (b"BEGIN:VCARD\r\nEND:VCARD\r\n", "The file is not JSON (line 1, column 1)."),
        (b"\x89PNG\r\n\x1a\n\x00", "The file is not UTF-8 text (byte 1, line 1)."),
        (b'{\n"format": "caf\xe9"}', "The file is not UTF-8 text (byte 17, line 2)."),
        (EMPTY.decode().encode("utf-16"), "The file is not UTF-8 text"),
        (b'{"format": "followup-desktop",\n "version": 1,}', "not valid JSON at line 2, column 15"),
        (EMPTY + b" {}", "not valid JSON at line 1"),
        (b"[" * 100_000, "nests lists or objects too deeply"),
        (b'{"a":' * 100_000, "nests lists or objects too deeply"),
        (b'{"version": ' + b"9" * 5000 + b"}", "a number with thousands of digits"),
        (b"[]", "it holds a list, not an object."),
        (b"null", "it holds null, not an object."),
        (b"17", "it holds 17, not an object."),
        (b"NaN", "it holds NaN, not an object."),
    ],
)
def test_what_is_no_json_of_ours_is_refused(content: bytes, message: str, refusal: Refusal) -> None:
    assert message in refusal(content)


def test_more_than_100_mb_are_refused(refusal: Refusal) -> None:
    assert "too large (100 MB)" in refusal(b" " * 100_000_001)


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"format": None}, '"format" is null, not "followup-desktop". Choose a file'),
        ({"format": "vcard"}, '"format" is "vcard", not "followup-desktop".'),
        ({"version": 2}, "has version 2, and this program reads up to version 1. Update the program"),
        ({"version": 10**400}, "Update the program"),
        ({"version": 0}, "There is no version 0"),
        ({"version": "1"}, '"version" must be a whole number, not "1".'),
        ({"version": True}, '"version" must be a whole number, not true.'),
        ({"contact": []}, 'contact: There is no such field. Did you mean "contacts"?'),
        ({"contacts": {}}, "contacts: This must be a list in square brackets, not an object."),
        ({"profile": []}, "profile: This must be an object in curly brackets, not a list."),
    ],
)
def test_the_head_of_the_archive_is_checked(changed: Document, message: str, refusal: Refusal) -> None:
    assert message in refusal(json.loads(EMPTY) | changed)


@pytest.mark.parametrize("name", ["format", "version"])
def test_format_and_version_must_be_there(name: str, refusal: Refusal) -> None:
    document = json.loads(EMPTY)
    del document[name]
    assert f'"{name}" is missing' in refusal(document)


def test_a_higher_version_is_refused_for_its_version_and_not_for_its_fields(refusal: Refusal) -> None:
    document = json.loads(EMPTY) | {"version": 2, "wordings": []}
    assert "Update the program" in refusal(document)
