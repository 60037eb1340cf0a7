"""The lines of a mail's text that are its signature."""

from typing import NamedTuple

from followup_desktop.exchange.lines.contacts import contacts_in
from followup_desktop.exchange.lines.noise import is_sentence
from followup_desktop.exchange.lines.pieces import CardLine, clean, pieces_of
from followup_desktop.exchange.signatures.closings import closings_in, dashes_in, is_footer

_MOST_LINES = 40  # of a signature
_MOST_LOOKED_AT = 5_000  # lines, from the end
_LONGEST_LINE = 500  # letters
_FEW_LINES = 10
_MOST_SENTENCES = 2  # that may stand within a signature, one after the other: a motto


class Signature(NamedTuple):
    """The lines of a signature; what stands before it.

    `after_closing` says that it follows "Kind regards", so that a name stands first; `marked` that this or
    dashes ("-- ") show where it begins.
    """

    lines: tuple[CardLine, ...] = ()
    after_closing: bool = False
    marked: bool = False


def signature_in(text: str) -> Signature:
    """The signature below what somebody wrote; without lines where there is none.

    `text` is without quotations. Without a mark, the signature is what stands at the end without being a
    sentence, as far as it tells an address or a number.
    """
    lines = [line[:_LONGEST_LINE] for line in text.splitlines()[-_MOST_LOOKED_AT:]]
    following = _following(lines)
    closing = next(
        (one for one in reversed(closings_in(lines)) if one.name or _goes_on(following[one.line])), None
    )
    if closing is not None:
        after = [closing.name, *lines[closing.line + 1 :]]
        return Signature(_trimmed(after), after_closing=True, marked=True)
    dashes = next((number for number in reversed(dashes_in(lines)) if _goes_on(following[number])), None)
    if dashes is not None:
        return Signature(_trimmed(lines[dashes + 1 :]), marked=True)
    return Signature(_last_block(lines))


def _following(lines: list[str]) -> list[str]:
    """For each line the next one below it that says something."""
    found: list[str] = []
    below = ""
    for line in reversed(lines):
        found.append(below)
        below = clean(line) or below
    return found[::-1]


def _goes_on(text: str) -> bool:
    """Whether something stands there before what programs and lawyers add, and it is no further text."""
    return bool(text) and not is_footer(text) and not is_sentence(text)


def _trimmed(lines: list[str]) -> tuple[CardLine, ...]:
    """Without empty lines before and after, doubled empty ones, and all from the first footer on."""
    kept: list[str] = []
    sentences = 0
    for line in lines:
        text = clean(line)
        if is_footer(text) and text:
            if any(kept) and _is_legal(text):
                break
            continue
        sentences = sentences + 1 if text and is_sentence(text) else 0 if text else sentences
        if sentences > _MOST_SENTENCES or sum(map(bool, kept)) >= _MOST_LINES:
            break
        if text or (kept and kept[-1]):
            kept.append(line.strip() if text else "")
    while kept and not kept[-1]:
        kept.pop()
    return tuple(CardLine(line) for line in kept)


def _is_legal(text: str) -> bool:
    """Whether it is the beginning of small print, after which nothing comes."""
    return len(text.split()) > 6 or is_sentence(text)


def _last_block(lines: list[str]) -> tuple[CardLine, ...]:
    """What stands around the last address or number of the text, without the sentences before and after."""
    texts = [clean(line) for line in lines]
    legal = (number for number, text in enumerate(texts) if text and is_footer(text) and _is_legal(text))
    end = next(legal, len(lines))
    last = next((number for number in range(end - 1, -1, -1) if _reaches(texts[number])), -1)
    end = next((number for number in range(last + 1, end) if is_sentence(texts[number])), end)
    begin = last
    seen = 0
    while begin > 0 and seen < _MOST_LINES:
        text = texts[begin - 1]
        if text and is_sentence(text) and not _reaches(text):
            break
        seen += bool(text)
        begin -= 1
    # A card without address and number is all of a short text.
    return _trimmed(lines[begin:end] if last >= 0 else lines[:end][-_FEW_LINES:])


def _reaches(text: str) -> bool:
    """Whether it tells an address or a number."""
    return bool(text) and bool(contacts_in(pieces_of([CardLine(text)]), "").contacts)
