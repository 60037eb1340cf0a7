"""The calendar files inside an e-mail, as an invitation in its body or as attachments."""

from collections.abc import Iterator
from email.errors import MessageError
from email.message import EmailMessage, Message

from followup_desktop.exchange.invitations.lines import LONGEST_LINE

_TYPES = frozenset(
    [
        "text/calendar",
        "application/ics",
        "application/calendar",
        "text/x-vcalendar",
        "text/vcalendar",
        "application/x-ical",
        "text/ical",
        "application/ical",
    ]
)
_ENDINGS = (".ics", ".vcs", ".ical", ".icalendar", ".ifb")
_BEGIN = b"BEGIN:VCALENDAR"
_MOST_PARTS = 2_000
_MOST_CALENDARS = 50
# Headers of broken mails make the parser of the standard library stumble in these ways.
_BROKEN = (MessageError, LookupError, ValueError, TypeError, AttributeError)
# In these encodings bytes that are ASCII or UTF-8 stand for something else.
_TRUSTED_CHARSETS = ("utf-16", "utf-32", "utf-7", "iso-2022", "hz")


def calendar_parts(mail: EmailMessage) -> list[bytes]:
    """The calendar files in a mail, each once and in UTF-8 where the mail says what they are in.

    Where a part says its METHOD only in the mail's own header, it is written into the file.
    """
    found: list[bytes] = []
    for part in _leaves(mail):
        content = _calendar(part)
        if content and content not in found:
            found.append(content)
        if len(found) == _MOST_CALENDARS:
            break
    return found


def _leaves(mail: Message) -> Iterator[Message]:
    """The parts that hold no other parts, in order. Forwarded mails are looked into."""
    waiting: list[Message] = [mail]
    for _number in range(_MOST_PARTS):
        if not waiting:
            return
        part = waiting.pop()
        inner = part.get_payload()
        if isinstance(inner, list):
            waiting.extend(one for one in reversed(inner) if isinstance(one, Message))
        else:
            yield part


def _calendar(part: Message) -> bytes:
    """The calendar file that a part is; empty where it is something else."""
    try:
        kind = part.get_content_type().lower()
        named = (part.get_filename() or "").lower().endswith(_ENDINGS)
    except _BROKEN:
        kind, named = "", False
    if kind not in _TYPES and not named and kind not in ("text/plain", "application/octet-stream", ""):
        return b""
    try:
        payload = part.get_payload(decode=True)
    except _BROKEN:
        return b""
    content = payload if isinstance(payload, bytes) else b""
    if kind in _TYPES or named or content[:200].lstrip(b"\xef\xbb\xbf \t\r\n").upper().startswith(_BEGIN):
        return _with_method(_in_utf_8(content, part), part).strip()
    return b""


def _in_utf_8(content: bytes, part: Message) -> bytes:
    try:
        charset = (part.get_content_charset() or "").lower()
        if not charset or (_is_utf_8(content) and not charset.startswith(_TRUSTED_CHARSETS)):
            return content
        return content.decode(charset, "replace").encode("utf-8", "replace")
    except _BROKEN:  # there is no such charset
        return content


def _is_utf_8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _with_method(content: bytes, part: Message) -> bytes:
    try:
        method = part.get_param("method")
    except _BROKEN:
        return content
    begin = content[:LONGEST_LINE].upper().find(_BEGIN)
    if not isinstance(method, str) or not method.isalpha() or not method.isascii() or begin < 0:
        return content
    if b"\nMETHOD" in content[:LONGEST_LINE].upper():
        return content
    end = begin + len(_BEGIN)
    return content[:end] + b"\r\nMETHOD:" + method.upper().encode() + content[end:]
