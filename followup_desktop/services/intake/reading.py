"""From the bytes of a file to what it holds: which kind it is, told by its content and not by its name."""

import re
from collections.abc import Callable, Collection, Mapping
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from followup_desktop.domain.found import Found
from followup_desktop.exchange.errors import ExchangeError
from followup_desktop.exchange.tables import Table
from followup_desktop.phrases.language import _
from followup_desktop.services.intake.progress import Progress

_HEAD = 8192
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*", b"RIFF")
_PICTURE_ENDINGS = frozenset(
    {".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".webp", ".heic", ".heif", ".avif"}
)
_BEGIN = re.compile(rb"^\W*BEGIN[ \t]*:[ \t]*(VCARD|VCALENDAR|VEVENT)", re.IGNORECASE | re.MULTILINE)
_HEADER = re.compile(rb"\A(?:>?From [^\n]*\n|\d{1,9}[ \t]*\r?\n)?[\r\n]*[A-Za-z][A-Za-z0-9-]*:[ \t]?[^\n]*\n")
_MAIL = re.compile(
    rb"^(?:From|Received|Message-ID|MIME-Version|Content-Type|Return-Path|Subject|Delivered-To)[ \t]*:",
    re.IGNORECASE | re.MULTILINE,
)


class Reader(NamedTuple):
    """What readers have to know of the person: the region (for phone numbers), own addresses, the moment."""

    region: str
    own_addresses: Collection[str]
    now: datetime


def read_bytes(content: bytes, name: str, reader: Reader, progress: Progress) -> Found | Table:
    """What a file holds; a table is given as it is, since its columns have to be understood first.

    Raises ExchangeError where it is of no kind that can be read, or is broken.
    """
    ending = Path(name).suffix.lower()
    _refuse_foreign(content, ending)
    if not content.strip(b"\0 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise ExchangeError(_("The file is empty. Export it again, or choose another one."))
    if content.startswith(_PICTURES):
        return _picture(content, reader)
    head = content[:_HEAD].replace(b"\0", b"")
    if ending != ".eml" and (found := _cards_or_events(content, head, reader, progress)) is not None:
        return found
    if ending in _PICTURE_ENDINGS:
        return _picture(content, reader)
    if ending == ".eml" or (ending not in _BY_ENDING and _looks_like_mail(head)):
        from followup_desktop.exchange.mail import read_mail

        return read_mail(content, region=reader.region, own_addresses=reader.own_addresses)
    read = _BY_ENDING.get(ending)
    if read is None:
        raise ExchangeError(
            _(
                "Files of this kind cannot be read. Choose a business card (.vcf), an invitation (.ics), a "
                "mail (.eml, .emlx, .mbox), a table (.csv), a picture, or an archive (.json)."
            )
        )
    return read(content, reader, progress)


def read_text(text: str, reader: Reader, progress: Progress) -> Found:
    """What a text that was pasted or let go holds: a card, an event, the text of a QR code, a signature."""
    content = text.encode("utf-8", "replace")
    found = _cards_or_events(content, content[:_HEAD], reader, progress)
    if found is None:
        from followup_desktop.exchange.qr_payloads import found_in_code

        found = found_in_code(text.strip())
    if found is None:
        from followup_desktop.exchange.signature import found_in_text

        found = found_in_text(text, region=reader.region, own_addresses=reader.own_addresses)
    return found


def _cards_or_events(content: bytes, head: bytes, reader: Reader, progress: Progress) -> Found | None:
    """Told by the first BEGIN: a calendar may be called .vcf, and a card .ics."""
    begin = _BEGIN.search(head)
    if begin is None:
        return None
    read = _cards if begin.group(1).upper() == b"VCARD" else _events
    return read(content, reader, progress)


def _looks_like_mail(head: bytes) -> bool:
    return _HEADER.match(head) is not None and len(_MAIL.findall(head)) > 1


def _picture(content: bytes, reader: Reader) -> Found:
    from followup_desktop.exchange.photo_reading import read_photo

    return read_photo(content, region=reader.region)


def _cards(content: bytes, _reader: Reader, progress: Progress) -> Found:
    from followup_desktop.exchange.card_contact import found_in_cards

    return found_in_cards(content, progress=progress)


def _events(content: bytes, reader: Reader, _progress: Progress) -> Found:
    from followup_desktop.exchange.invites import read_invites

    return read_invites(content, now=reader.now)


def _table(content: bytes, _reader: Reader, _progress: Progress) -> Table:
    from followup_desktop.exchange.tables import read_table

    return read_table(content)


def _text_or_table(content: bytes, reader: Reader, progress: Progress) -> Found | Table:
    """A text file holds a table that somebody saved as text, if its columns are clear.

    Else the text of a QR code, or a signature.
    """
    from followup_desktop.exchange.csv_columns import meanings_of
    from followup_desktop.exchange.qr_payloads import found_in_code
    from followup_desktop.exchange.signature import found_in_text

    try:
        table = _table(content, reader, progress)
        if meanings_of(table).sure_enough:
            return table
    except ExchangeError:
        pass  # no table: the reading of the text says what is wrong with it
    text = content.decode("utf-8-sig", "replace")
    if found := found_in_code(text):
        return found
    return found_in_text(text, region=reader.region, own_addresses=reader.own_addresses)


_BY_ENDING: Mapping[str, Callable[[bytes, Reader, Progress], Found | Table]] = {
    ".vcf": _cards,
    ".vcard": _cards,
    ".ics": _events,
    ".ical": _events,
    ".vcs": _events,
    ".csv": _table,
    ".tsv": _table,
    ".tab": _table,
    ".txt": _text_or_table,
    ".text": _text_or_table,
    "": _text_or_table,
}


def _refuse_foreign(content: bytes, ending: str) -> None:
    """What many would try, with what to do instead."""
    if content.startswith(b"\xd0\xcf\x11\xe0") and ending in {".msg", ""}:
        raise ExchangeError(
            _("This is a mail in Outlook's own format (.msg). Save it as .eml, or paste its text.")
        )
    if content.startswith(b"%PDF"):
        raise ExchangeError(
            _("This is a PDF. Make a screenshot of the card in it, or copy its text, and paste that.")
        )
    if content.startswith(b"PK\x03\x04"):
        raise ExchangeError(
            _("This is a ZIP file or an office document. Unpack it, or save the table as CSV.")
        )
