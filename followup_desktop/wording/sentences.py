"""How a note is read: its words, its sentences, its greeting, and the names in it, each with its place.

Places are character positions in the text as it was given. Everything here is linear in the text.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple


class Word(NamedTuple):
    r"""One word: as written, as it is compared (`key`), and the marks between it and the word before.

    `gap` is empty for blanks and a hyphen, "\n" after an empty line and at the beginning of the text.
    """

    text: str
    key: str
    gap: str
    start: int
    end: int


class Span(NamedTuple):
    """From `start` up to, and not including, `end`."""

    start: int
    end: int


class Greeting(NamedTuple):
    """The beginning of a note up to the name and its comma; `whom` is who is greeted, empty for nobody.

    `span` covers all of it, `named` only `whom`.
    """

    whom: str
    span: Span
    named: Span


# Scripts that leave no space between words: there each sign counts as a word.
_UNSPACED = (
    "\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff"
)
_SIGNS = re.compile(f"[{_UNSPACED}]|[^{_UNSPACED}]+")
_SIGN = re.compile(f"[{_UNSPACED}]")
# An address is one word, whatever names it is made of; else letters with their marks and apostrophes.
_WORD = re.compile(
    r"(?<!\S)(?:[^\s@]*+@\S*|https?://\S*|www\.\S*)|[\w\u0300-\u036f]+(?:['\u2019][\w\u0300-\u036f]+)*"
)
# fmt: off
_ABBREVIATIONS = frozenset({
    "mr", "mrs", "ms", "mx", "dr", "prof", "st", "rev", "hon", "jr", "sr",
    "inc", "ltd", "co", "corp", "dept", "vs", "approx", "eg", "ie",
})
TITLES = frozenset({
    "mr", "mrs", "ms", "miss", "mx", "dr", "doctor", "prof", "professor", "herr", "frau",
})
# What follows "Hello" or "Good morning" where nobody is greeted: "Hello, my name is ...".
_NOBODY = frozenset({
    "i", "it", "this", "that", "my", "we", "you", "thank", "thanks", "may", "could", "can", "from",
    "sorry", "just", "and", "as",
})
# fmt: on
_STOP = re.compile(
    r"(?<![.!?\u2026])[.!?\u2026]++[\"'\u201d\u2019)\]]*+(?=\s|\Z)|[\u3002\uff01\uff1f]+|\n\s*+"
)
_LISTED = re.compile(r"(?:[-*\u2022\u2013]|\d{1,2}[.)])\s")
_LAST_WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*\Z")
_OPENING = re.compile(
    r"(?:my\s+)?(?:dear(?:est)?|hello|hi|hey|greetings|good\s+(?:morning|afternoon|evening|day))"
    r"(?=[\s,.:;!]|\Z)(?:\s+again\b)?(?P<comma>,?)\s*",
    re.IGNORECASE,
)
_TO_WHOM = re.compile(r"to\s+whom\s+(?:so\s?ever\s+)?it\s+may\s+concern", re.IGNORECASE)
_NAME_END = re.compile(
    r"[,:;!?\u2014\u2013]|(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bMx)(?<!\bSt)(?<!\bMrs)(?<!\bRev)(?<!\bProf)(?<!\b\w)\."
)
_CAPITALISED = re.compile(r"(?:[^\W\d_a-z][\w.'\u2019-]*+\s*+)*+")
_AND = re.compile(r"\s+(?:and|&)\s+|\s*/\s*")
_HOLE = re.compile(
    r"\[(?!\d+\]|sic\])[^\[\]\n]{0,80}\]|\{[{%#]?[^{}\n]{0,80}\}{1,2}|\{\{|\}\}|\{%|%\}"
    r"|<[^\W\d_](?:[\w .'\u2019-]{0,40}[\w.])?>|_{3,}|(?<!\w)[Xx]{3,}(?!\w)"
)
_HOLE_WORDS = frozenset({"NAME", "SURNAME", "COMPANY", "POSITION", "TODO", "FIXME", "PLACEHOLDER"})
_PLEADING = re.compile(
    r"(?<!\w)(?:just\s+(?:wanted\s+to\s+)?check(?:ing)?\s+in|just\s+touching\s+base|desperate(?:ly)?"
    r"|i\s+(?:really|badly|truly|so)\s+need|i\s+need\s+(?:this|the|a)\s+(?:job|position|role|chance)"
    r"|please(?:[\s,!]+please)+|pretty\s+please|i(?:['\u2019]m|\s+am)?\s+beg(?:ging)?(?!\s+(?:to\s+differ|your\s+pardon))"
    r"|begging\s+you|any\s+chance\s+at\s+all|give\s+me\s+(?:just\s+)?(?:a|one|this)\s+chance"
    r"|i(?:\s+would|\s+will|['\u2019]d|['\u2019]ll)\s+do\s+anything|you\s+(?:won['\u2019]t|will\s+not)\s+regret"
    r"|(?:please|just)\s+hire\s+me|sorry\s+to\s+(?:bother|trouble)\s+you|my\s+(?:last|only)\s+hope)(?!\w)"
    r"|!(?:\s?!)+",
    re.IGNORECASE,
)
# What is written large to plead; names and abbreviations in a row are large by nature.
_PLEAS = frozenset({"PLEASE", "DESPERATE", "BEG", "BEGGING", "HIRE"})
_PLAIN = frozenset(
    {"THE", "THIS", "IS", "ME", "MY", "YOU", "YOUR", "TO", "FOR", "AND", "NOT", "VERY", "REALLY"}
)
_LINE = re.compile(r"\S[^\n]*")
_OPEN_END = (",", ":", "\uff0c", "\uff1a")
_LONGEST_GREETING = 6  # words


def compared(word: str) -> str:
    """The word as it is compared: without case and accents, and without the 's of possession."""
    if not word.isascii():
        plain = unicodedata.normalize("NFKD", word.casefold()).replace("\u2019", "'")
        word = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return word.lower().removesuffix("'s")


def words(text: str) -> list[Word]:
    """The words of a text, in order. A hyphen parts words, an apostrophe does not."""
    found: list[Word] = []
    before, last = "", 0
    for match in _WORD.finditer(text):
        start = match.start()
        for piece in _pieces(match.group()):
            key, end = compared(piece), start + len(piece)
            found.append(Word(piece, key, _gap(text[last:start], before) if last else "\n", start, end))
            before, last, start = key, end, end
    return found


def begins_sentence(text: str, among: Sequence[Word], place: int) -> bool:
    """Whether the word at this place is the first of a sentence or of a line."""
    word = among[place]
    if any(mark in word.gap for mark in ".!?\u2026:\n\u3002"):
        return True
    return place > 0 and "\n" in text[among[place - 1].end : word.start]


def sentences(text: str, within: Span | None = None) -> Iterator[Span]:
    """Where the sentences lie, without the blanks around them; `within` leaves out what lies around it.

    An empty line and the beginning of a list's entry end a sentence; a single line break does not.
    """
    start, end = within or Span(0, len(text))
    for stop in _STOP.finditer(text, start, end):
        if _ends_sentence(text, stop):
            yield from _trimmed(text, start, stop.end())
            start = stop.end()
    yield from _trimmed(text, start, end)


def greeting(text: str) -> Greeting | None:
    """The greeting that a note begins with: "Dear Grace,", "Good morning, Ms Hopper", or "Howard,".

    A short first line that ends in a comma counts as one in any language; it then greets nobody known.
    """
    line = _LINE.search(text)
    if line is None:
        return None
    start, written = line.start(), line.group().rstrip()
    if _TO_WHOM.match(written):
        whom = written.rstrip(" ,.:;!")
        return Greeting(whom, Span(start, start + len(written)), Span(start, start + len(whom)))
    opening = _OPENING.match(written)
    if opening is None:
        return _bare_greeting(written, start)
    whom = _whom(written[opening.end() :], after_comma=bool(opening["comma"]))
    named = Span(start + opening.end(), start + opening.end() + len(whom))
    after = written[opening.end() + len(whom) :]
    return Greeting(whom, Span(start, named.end + len(after) - len(after.lstrip(" ,.:;!"))), named)


def greets(whom: str, names: Iterable[str]) -> bool:
    """Whether these words greet one of the names: the whole of it, neighbouring parts, or its initials.

    Of several people ("Grace and Howard") each has to be named. Titles are left aside; spelling counts.
    """
    known = [_called(name) for name in names]
    people = (whom,) if _called(whom) in known else _AND.split(whom)
    return all(any(_names(_called(one), name) for name in known) for one in people)


def holes(text: str, among: Sequence[Word]) -> Iterator[Span]:
    """Where something is left to be filled in: "[company]", "{{ name }}", "<name>", "____", "XXX", "NAME"."""
    found = [Span(*match.span()) for match in _HOLE.finditer(text)]
    yield from found
    for run, parts in _large(among):
        start, end = run[0].start, run[-1].end
        if parts & _HOLE_WORDS and not _is_plea(run, parts) and all(b <= start or a >= end for a, b in found):
            yield Span(start, end)


def pleading(text: str, among: Sequence[Word]) -> Iterator[Span]:
    """Where a note begs: phrases that do, rows of exclamation marks, and pleas in capitals."""
    yield from (Span(*match.span()) for match in _PLEADING.finditer(text))
    for run, parts in _large(among):
        if _is_plea(run, parts):
            yield Span(run[0].start, run[-1].end)


def _pieces(word: str) -> list[str]:
    return _SIGNS.findall(word) if not word.isascii() and _SIGN.search(word) else [word]


def _gap(between: str, before: str) -> str:
    if between == " ":
        return ""
    if between.count("\n") > 1:
        return "\n"
    gap = "".join(between.split())
    if gap in {"-", "\u2010", "\u2011"} or (gap == "." and (len(before) == 1 or before in _ABBREVIATIONS)):
        return ""
    return gap


def _ends_sentence(text: str, stop: re.Match[str]) -> bool:
    mark = stop.group()
    if mark.startswith("\n"):
        return mark.count("\n") > 1 or bool(_LISTED.match(text, stop.end()))
    if mark != ".":
        return True
    line = text[max(0, stop.start() - 8) : stop.start()].rpartition("\n")
    if line[1] and line[2].strip().isdecimal():
        return False  # the number of a list's entry
    before = _LAST_WORD.search(text, max(0, stop.start() - 12), stop.start())
    last = before.group().replace(".", "").casefold() if before else ""
    return last not in _ABBREVIATIONS and not (len(last) == 1 and last != "i")


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    sentence = text[start:end]
    left = len(sentence) - len(sentence.lstrip())
    if left < len(sentence):
        yield Span(start + left, start + len(sentence.rstrip()))


def _whom(rest: str, *, after_comma: bool) -> str:
    """The words that name who is greeted; in a line that runs on, as many as look like a name."""
    stop = _NAME_END.search(rest[:120])
    told = (rest[: stop.start()] if stop else rest).rstrip()
    many = told.split()
    if not many or many[0].casefold() in _NOBODY:
        return ""
    if len(many) <= _LONGEST_GREETING and not after_comma:
        return told
    match = _CAPITALISED.match(told)
    capitalised = match.group().rstrip() if match else ""
    return "" if after_comma and capitalised != told else capitalised


def _bare_greeting(written: str, start: int) -> Greeting | None:
    if not written.endswith(_OPEN_END) or len(written.split()) > _LONGEST_GREETING:
        return None
    whom = written.rstrip("".join(_OPEN_END))
    many = whom.split()
    if not many or many[0].casefold() in _NOBODY or not all(word[0].isupper() for word in many):
        whom = ""
    return Greeting(whom, Span(start, start + len(written)), Span(start, start + len(whom)))


def _called(name: str) -> list[str]:
    """The words of a name as one spells them, without a title."""
    spelt = unicodedata.normalize("NFC", name).replace("\u2019", "'").split()
    bare = [word.strip(".,") for word in spelt if word.strip(".,")]
    return [word for word in bare if word.casefold() not in TITLES] or bare


def _names(told: list[str], name: list[str]) -> bool:
    if "".join(told) == "".join(name):
        return True
    places = range(len(name) - len(told) + 1) if told else ()
    return any(all(map(_is_spelt, told, name[place:])) for place in places)


def _is_spelt(told: str, word: str) -> bool:
    """Capitals count, but for what is all capitals, and for a small letter at the beginning ("van")."""
    if len(told) == 1 or word.isupper():
        return word.casefold().startswith(told.casefold()) if len(told) == 1 else word == told.upper()
    return told in {word, word[:1].upper() + word[1:]}


def _large(among: Sequence[Word]) -> Iterator[tuple[list[Word], set[str]]]:
    """The runs of words in capitals, each with its words, those joined by underscores apart."""
    run: list[Word] = []
    for word in (*among, None):
        is_large = word is not None and word.text.isupper()
        if run and (not is_large or (word and word.gap not in {"", ","})):
            yield run, {part for one in run for part in one.text.split("_")}
            run = []
        if word and is_large:
            run.append(word)


def _is_plea(run: list[Word], parts: set[str]) -> bool:
    """Names and abbreviations in a row are large by nature; plain words among them are shouted."""
    return bool(parts & _PLEAS) or (len(run) > 2 and bool(parts & _PLAIN))
