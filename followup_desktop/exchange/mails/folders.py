"""Files that hold a whole folder of mails (.mbox), and those in which Apple Mail keeps one (.emlx)."""

import re
from collections.abc import Iterable

from followup_desktop.domain.found import Detail, Found, FoundInterview, FoundPerson, LeftOut
from followup_desktop.exchange.mails.people import merged

MOST_MAILS = 500

_FROM_LINE = re.compile(
    rb"^From [^\n]{1,120}\d\d:\d\d[^\n]{0,40}\r?\n(?=>?[A-Za-z][A-Za-z0-9-]{0,60}:)", re.MULTILINE
)
_COUNTED = re.compile(rb"\A(\d{1,9})[ \t]*\r?\n(?=[A-Za-z][A-Za-z0-9-]{0,60}:)")


def mails_in(content: bytes) -> list[bytes]:
    """The mails of a file, each with its headers: mostly one."""
    counted = _COUNTED.match(content)
    if counted is not None:
        return [content[counted.end() : counted.end() + int(counted[1])]]
    if not content.startswith(b"From "):
        return [content]
    begins = [mark.start() for mark in _FROM_LINE.finditer(content) if _is_beginning(content, mark.start())]
    if len(begins) < 2:
        return [content]
    return [content[begin:end] for begin, end in zip(begins, [*begins[1:], len(content)], strict=True)]


def together(found: Iterable[Found], left_out: Iterable[LeftOut]) -> Found:
    """What several mails hold as one: somebody who wrote two of them comes once."""
    people: dict[tuple[str, ...], FoundPerson] = {}
    interviews: dict[tuple[str, str], FoundInterview] = {}
    left = list(left_out)
    for one in found:
        for person in one.people:
            key = _key(person)
            people[key] = merged(people[key], person) if key in people else person
        for interview in one.interviews:
            event = interview.uid, interview.recurrence
            if event not in interviews or interview.sequence >= interviews[event].sequence:
                interviews[event] = interview
        left += [reason for reason in one.left_out if reason not in left]
    return Found(people=tuple(people.values()), interviews=tuple(interviews.values()), left_out=tuple(left))


def _is_beginning(content: bytes, place: int) -> bool:
    """Whether an empty line stands before it, as in a folder, and no text that happens to begin so."""
    return place == 0 or content[max(place - 4, 0) : place].replace(b"\r", b"").endswith(b"\n\n")


def _key(person: FoundPerson) -> tuple[str, ...]:
    address = person.first(Detail.EMAIL).casefold()
    return (address,) if address else (person.first(Detail.NAME).casefold(), person.first(Detail.PHONE))
