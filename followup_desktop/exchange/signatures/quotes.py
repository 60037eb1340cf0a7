"""Which part of a mail's text its sender wrote, and what is quoted or forwarded below."""

# ruff: noqa: RUF001 (letters and signs of other scripts are meant)
import re
from functools import cache
from typing import NamedTuple

from followup_desktop.domain.letters import folded
from followup_desktop.exchange.lines.words import any_of, kinds

_MOST_LINES = 20_000
_LONGEST_LINE = 1_000
_LONGEST_ATTRIBUTION = 300  # letters
_LONGEST_HEAD = 12  # lines that headers in a text take at most
_QUOTED = re.compile(r"^\s{0,3}(?:>|&gt;|\|\s?>)")
_FRAME = re.compile(r"^[\s>*_-]{0,20}[-—_*]{2,}.{3,80}[-—_*]{2,}\s*$")
_BOLD = re.compile(r"^[\s>*_]*([^:：*_]{1,24}?)[*_]*\s?[:：][*_]*\s?(.*)$")
_DATE_OR_ADDRESS = re.compile(r"\d{1,4}|@|<")


class Heads(NamedTuple):
    """Headers in a text: what they hold by kind ("from", "to", "subject"), and the line after them."""

    fields: dict[str, str]
    end: int


class Quote(NamedTuple):
    """A mail that is quoted or forwarded within another, with its headers where it has any."""

    fields: dict[str, str]
    text: str
    forwarded: bool


class Written(NamedTuple):
    """What the sender wrote, and the mails below it, the nearest first."""

    own: str
    quotes: tuple[Quote, ...]


def written_in(text: str) -> Written:
    """The text apart from what it quotes."""
    lines = [line[:_LONGEST_LINE].rstrip() for line in text.splitlines()[:_MOST_LINES]]
    own: list[str] = []
    at, attributed = 0, -1
    while at < len(lines):
        begin = _quote_begins(lines, at)
        if begin is None:
            own.append(lines[at])
            at += 1
        elif begin.goes_on:  # an answer may stand below the quotation
            attributed = at if attributed < 0 and begin.attributed else attributed
            at = begin.after
        else:
            return Written("\n".join(own), _quotes(lines, at))
    quoted = [_QUOTED.sub("", line) for line in lines if _QUOTED.match(line)]
    if not quoted:
        return Written("\n".join(own), ())
    if attributed >= 0:
        return Written(
            "\n".join(own), (Quote(_attributed(lines, attributed), "\n".join(quoted), forwarded=False),)
        )
    return Written("\n".join(own), _quotes(quoted, _first_head(quoted)))


def heads_at(lines: list[str], at: int) -> Heads | None:
    """The headers that begin in a line: from whom, and at least when, to whom or about what; else None."""
    fields: dict[str, str] = {}
    last = ""
    end = at
    for index in range(at, min(at + _LONGEST_HEAD, len(lines))):
        line = lines[index]
        head = _BOLD.match(_QUOTED.sub("", line))
        kind = _head_kind(head[1]) if head else ""
        if not kind:
            if not line.strip() and fields:
                break
            if not fields or not last or len(line) > 200:
                break
            if not line[:1].isspace() and "@" not in line:
                break
            fields[last] = f"{fields[last]} {line.strip()}"
        else:
            assert head is not None
            last = kind
            fields.setdefault(kind, head[2].strip())
        end = index + 1
    known = fields.keys() & {"from", "sent", "to", "subject"}
    return Heads(fields, end) if "from" in known and len(known) > 1 else None


class _Begin(NamedTuple):
    """Where a quotation begins.

    `goes_on` says that its end shows, in the line `after`; `attributed` that the line names who wrote it.
    """

    goes_on: bool
    after: int
    attributed: bool = False


def _quote_begins(lines: list[str], at: int) -> _Begin | None:
    """Whether a quotation begins in a line; with its end where what follows may be the sender's own again."""
    line = lines[at]
    if _QUOTED.match(line):
        return _Begin(goes_on=True, after=at + 1)
    length = _attribution(lines, at)
    if length:
        following = next((one for one in lines[at + length :] if one.strip()), "")
        return _Begin(bool(_QUOTED.match(following)), at + length, attributed=True)
    if _announced(line) or (_may_be_head(line) and at and heads_at(lines, at) is not None):
        return _Begin(goes_on=False, after=at + 1)
    return None


def _attribution(lines: list[str], at: int) -> int:
    """How many lines "On Monday Grace Hopper wrote:" takes; 0 where it does not stand there."""
    line = lines[at].strip()
    if not line or len(line) > _LONGEST_ATTRIBUTION:
        return 0
    for length in (1, 2, 3):
        joined = " ".join(one.strip() for one in lines[at : at + length])
        ends = joined.endswith((":", "："))
        # Some languages leave the verb out: "23. 11. 2026 Grace Hopper <grace@acme.example>:"
        if (
            ends
            and _DATE_OR_ADDRESS.search(joined)
            and (_wrote().search(folded(joined)) or joined[-2] == ">")
        ):
            return length
        if ends or (at + length < len(lines) and not lines[at + length].strip()):
            break
    return 0


def _announced(line: str) -> bool:
    """Whether it is "-----Original Message-----", or the like."""
    plain = folded(line).strip(" -—_*>:：")
    kind = kinds("mail_words").get(plain, "")
    framed = _FRAME.match(line) is not None or line.rstrip().endswith((":", "："))
    return kind in ("quoted", "forwarded") and framed


def _may_be_head(line: str) -> bool:
    head = _BOLD.match(line)
    return head is not None and _head_kind(head[1]) in ("from", "sent")


def _head_kind(label: str) -> str:
    kind = kinds("mail_words").get(folded(label).strip(), "")
    return kind if kind in ("from", "sent", "to", "cc", "subject", "reply_to", "other") else ""


def _quotes(lines: list[str], at: int) -> tuple[Quote, ...]:
    """The quoted mail that begins in a line; with what it quotes in its turn as part of its text."""
    announced = folded(lines[at]).strip(" -—_*>:：") if at < len(lines) else ""
    forwarded = kinds("mail_words").get(announced, "") == "forwarded"
    for index in range(at, min(at + 8, len(lines))):
        heads = heads_at(lines, index)
        if heads is not None:
            return (Quote(heads.fields, "\n".join(lines[heads.end :]), forwarded),)
    sender = _attributed(lines, at)
    return (Quote(sender, "\n".join(lines[at + 1 :]), forwarded),)


def _attributed(lines: list[str], at: int) -> dict[str, str]:
    """From whom, as "On Monday Grace Hopper <grace@acme.example> wrote:" says."""
    length = _attribution(lines, at) if at < len(lines) else 0
    joined = " ".join(one.strip() for one in lines[at : at + length])
    address = re.search(r"([^,<>\d:]{2,60})?<\s?([^<>\s]+@[^<>\s]+)\s?>", joined)
    return {"from": f"{(address[1] or '').strip()} <{address[2]}>"} if address else {}


def _first_head(lines: list[str]) -> int:
    return next((at for at in range(min(len(lines), 50)) if heads_at(lines, at)), 0)


@cache
def _wrote() -> re.Pattern[str]:
    known = frozenset(word for word, kind in kinds("mail_words").items() if kind == "wrote")
    return re.compile(rf"(?:{any_of(known)})(?:\s[^:：]{{0,80}})?\s?[:：]\s*$")
