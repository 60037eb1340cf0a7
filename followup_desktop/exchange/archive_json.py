"""From the bytes of a file to JSON: size, UTF-8, syntax, fields that stand twice, broken characters."""

import json
from pathlib import Path

from followup_desktop.exchange import file_content
from followup_desktop.exchange.characters import UNFIT, may_hold_unfit
from followup_desktop.exchange.errors import ExchangeError, Problem
from followup_desktop.exchange.file_content import LARGEST
from followup_desktop.exchange.showing import within

_KIND = "an archive"
_ADVICE = "Check that it is the right file; fewer or smaller pictures make an archive smaller."


def content_of(path: Path) -> bytes:
    """The bytes of an archive. Raises ExchangeError where it cannot be read, or holds more than 100 MB."""
    return file_content.content_of(path, kind=_KIND, advice=_ADVICE)


def document_in(content: bytes) -> object:
    """What the JSON in these bytes says: objects as dicts, lists, texts, numbers, true, false and null.

    Raises ExchangeError, with line and column where the syntax is broken.
    """
    if len(content) > LARGEST:
        raise file_content.too_large(f"{len(content) / 1_000_000:.0f} MB", kind=_KIND, advice=_ADVICE)
    text = _decoded(content)
    doubled: list[tuple[dict[str, object], str]] = []

    def object_of(pairs: list[tuple[str, object]]) -> dict[str, object]:
        made = dict(pairs)
        if len(made) != len(pairs):
            doubled.append((made, _first_double([name for name, _ in pairs])))
        return made

    try:
        document: object = json.loads(text, object_pairs_hook=object_of)
    except json.JSONDecodeError as error:
        raise _broken(text, error) from error
    except RecursionError as error:
        raise ExchangeError(
            "The file nests lists or objects too deeply to be an archive of Followup Desktop. "
            "Choose a file that Followup Desktop exported."
        ) from error
    except ValueError as error:  # Python refuses to read numbers of several thousand digits
        raise ExchangeError(
            "The file holds a number with thousands of digits, which no field can have. "
            "Correct it, or export the file again."
        ) from error
    if doubled:
        raise ExchangeError.about(_stand_twice(document, doubled))
    if may_hold_unfit(text):
        _refuse_unfit(document)
    return document


def _decoded(content: bytes) -> str:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ExchangeError(
            f"The file is not UTF-8 text (byte {error.start + 1}, line {line}). "
            "Save it with the encoding UTF-8, or export it again."
        ) from error
    if not text.strip():
        raise ExchangeError("The file is empty. Choose a file that Followup Desktop exported.")
    return text


def _broken(text: str, error: json.JSONDecodeError) -> ExchangeError:
    place = f"line {error.lineno}, column {error.colno}"
    whole = text.strip()
    if not whole.startswith(("{", "[")):
        return ExchangeError(
            f"The file is not JSON ({place}). Choose a file that Followup Desktop exported (.json)."
        )
    if not whole.endswith(("}", "]")) or error.pos >= len(text.rstrip()):
        return ExchangeError(
            f"The file breaks off in the middle ({place}): a part of it is missing. "
            "Copy it once more, or export it again."
        )
    return ExchangeError(
        f"The file is not valid JSON at {place}: {error.msg}. Correct that place, or export the file again."
    )


def _first_double(names: list[str]) -> str:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            return name
        seen.add(name)
    return ""


def _stand_twice(document: object, doubled: list[tuple[dict[str, object], str]]) -> list[Problem]:
    """Where a field stands twice; an object that was itself replaced by its double has no place any more."""
    names = {id(made): name for made, name in doubled}
    what = "This field stands twice in the same record."
    return [
        Problem(within(where, names[id(value)]), what)
        for where, value in _all_values(document)
        if id(value) in names
    ]


def _refuse_unfit(document: object) -> None:
    problems = []
    for where, value in _all_values(document):
        texts = [*value] if isinstance(value, dict) else [value] if isinstance(value, str) else []
        for text in texts:
            found = UNFIT.search(text)
            if found is not None:
                code = f"U+{ord(found.group()):04X}"
                what = f"The text holds a character that is not text ({code}). Take it out."
                problems.append(Problem(where or "the names of fields", what))
    if problems:
        raise ExchangeError.about(problems)


def _all_values(document: object) -> list[tuple[str, object]]:
    """Every value in the document with the path to it, in order."""
    found: list[tuple[str, object]] = []
    to_visit: list[tuple[str, object]] = [("", document)]
    while to_visit:
        where, value = to_visit.pop()
        found.append((where, value))
        if isinstance(value, dict):
            to_visit += reversed([(within(where, name), part) for name, part in value.items()])
        elif isinstance(value, list):
            to_visit += reversed([(f"{where}[{place}]", part) for place, part in enumerate(value)])
    return found
