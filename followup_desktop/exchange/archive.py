"""The archive: one JSON file (followup.json) that holds everything the program knows.

    archive = read(Path("followup.json"), today=date(2026, 11, 24))
    content = dumps(archive)

Equal archives give equal bytes, whatever the order of their records: dumps(loads(dumps(x))) == dumps(x).
"""

import gc
import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from followup_desktop.domain.settings import Settings
from followup_desktop.exchange.archive_checks import problems_in
from followup_desktop.exchange.archive_json import content_of, document_in
from followup_desktop.exchange.archive_reading import archive_of
from followup_desktop.exchange.archive_records import Archive
from followup_desktop.exchange.archive_uids import Known
from followup_desktop.exchange.archive_values import MisfitError
from followup_desktop.exchange.archive_writing import document_of, record_as_json
from followup_desktop.exchange.errors import ExchangeError
from followup_desktop.exchange.file_content import LARGEST, LARGEST_MB

__all__ = ["Archive", "Known", "dumps", "loads", "read", "record_as_json"]

_NOTHING: Known = {}
_USUAL = Settings()


def read(path: Path, *, today: date, known: Known = _NOTHING, settings: Settings = _USUAL) -> Archive:
    """The archive in a file, as `loads` reads it. Raises ExchangeError also where the file cannot be read."""
    return loads(content_of(path), today=today, known=known, settings=settings)


def loads(content: bytes, *, today: date, known: Known = _NOTHING, settings: Settings = _USUAL) -> Archive:
    """The archive in the bytes of a file, its lists in the order of the file.

    `today` is the day of adding for records that do not say it. `known` are the uids that lie in the
    database already, by kind of record (contact, opportunity, referral, interview, promise, touch, step): a
    record may refer to them. `settings` are those in force: what the file leaves out (the profile, or the
    settings) stays as it is there.

    Raises ExchangeError that says what is wrong, where, and what to do; nothing of such a file is good.
    """
    with _no_garbage_collection():
        archive = archive_of(document_in(content), today=today, settings=settings)
        problems = problems_in(archive, known)
    if problems:
        raise ExchangeError.about(problems)
    return archive


def dumps(archive: Archive) -> bytes:
    """The archive as UTF-8 JSON. Raises ExchangeError where the file would be too large to be read again."""
    try:
        text = json.dumps(document_of(archive), indent=2, ensure_ascii=False)
    except MisfitError as misfit:
        raise ExchangeError(f"The archive cannot be written: {misfit.what}") from misfit
    content = f"{text}\n".encode()
    if len(content) > LARGEST:
        raise ExchangeError(
            f"The archive would be larger than {LARGEST_MB} MB, and could not be imported again. "
            "Make a backup instead: it may have any size."
        )
    return content


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    """Reading makes records by the ten thousand, and all stay: looking for garbage doubles the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
