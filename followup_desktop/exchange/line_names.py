"""Whether a text is the name of a person, and the name without what is written around it."""

# ruff: noqa: RUF001 (letters of other scripts are meant)
import re
from functools import cache, lru_cache
from typing import NamedTuple

from followup_desktop.domain.letters import folded
from followup_desktop.exchange.line_letters import (
    in_latin,
    is_east_asian,
    is_hangul,
    is_kana,
    is_katakana,
    placed,
    words_in,
)
from followup_desktop.exchange.line_titles import title_strength
from followup_desktop.exchange.line_words import any_of, kinds, words

_LONGEST = 70  # letters
_BRACKETS = re.compile(r"\s*[(（\[［]([^()（）\[\]]*)[)）\]］]")
_QUOTED = re.compile(r"[\"“”„«»]")
_NOT_IN_NAMES = re.compile(r"[0-9@#%$€£/\\+=*:;!?<>{}|_~^]|\.\s*$(?<![A-ZÀ-ÞА-ЯΑ-Ω]\.)(?<!r\.)")
_WORD = re.compile(r"[^\W\d_]+(?:[.'’`´-]+[^\W\d_]+)*\.?")
_INITIAL = re.compile(r"[^\W\d_]\.?(?:-?[^\W\d_]\.)*")
_PATRONYMIC = re.compile(r"(?:вич|вна|ична|ілля|ovich|evich|ovna|evna|vych|ivna)$")
_FAMILY = re.compile(
    r"(?:ов|ова|ев|ева|ин|ина|ский|ская|цкий|цкая|ський|ська|енко|чук|юк|ук|ко|швили|ян|ић"
    r"|оπουλοσ|οπουλου|ιδησ|ιδου|ακησ|ακη|αδησ|αδου|ατοσ|ατου|ιου|ογλου|αιοσ|ελησ|ελλησ"
    r"|ova|ski|ska|sky|ska|wicz|sson|sen|dottir|ovic|evic|opoulos|opoulou|idis|akis|iadis|yan|shvili|dze|escu|eanu)$"
)
_SURNAMES_LONGEST = 3


class BareName(NamedTuple):
    """A name, and the degrees and memberships that stood behind it."""

    name: str
    degrees: str = ""


@lru_cache(maxsize=1024)
def bare_name(text: str) -> BareName:
    """The name without courtesy titles, pronouns, readings and degrees; "Dr." and "Jr." stay."""
    line = _BRACKETS.sub(_bracket, text).strip(" ,;-–—")
    line = re.sub(rf"[\s,|/–-]+(?:{_any('pronoun')})$", "", line, flags=re.IGNORECASE).strip(" ,")
    line = _without_courtesy(_behind().sub("", line))
    degrees: list[str] = []
    while (behind := _degree().search(line)) and behind.start() > 1:
        degrees.insert(0, behind["degree"].strip())
        line = line[: behind.start()].rstrip(" ,")
    return BareName(_spoken_order(line), ", ".join(degrees))


@lru_cache(maxsize=1024)
def name_strength(text: str) -> float:
    """How much speaks for a name of a person in the text itself: 0 nothing, 3 and more a good deal."""
    name, degrees = bare_name(text)
    if not name or len(name) > _LONGEST or _NOT_IN_NAMES.search(name):
        return 0.0
    if is_east_asian(name):
        return _east_asian_strength(name)
    strength = _shape_strength(name)
    if strength <= 0:
        return 0.0
    plain = words_in(name)
    strength += _given_strength(name) - _other_words(name)
    strength += 1.5 if degrees and name != text else 0.0
    strength += 1.0 if _leading(name) else 0.0
    strength += 3.0 if any(_PATRONYMIC.search(word) for word in plain) and len(plain) > 1 else 0.0
    strength += 1.0 if len(plain) > 1 and any(_FAMILY.search(word) for word in (plain[0], plain[-1])) else 0.0
    return max(strength, 0.0)


def address_agreement(name: str, local_part: str) -> float:
    """How well a name agrees with what stands before the @: 5 for two of its words, 3 for one, 0 for none."""
    local = in_latin(local_part)
    letters = re.sub(r"[^a-z]", "", local)
    parts = [part for part in re.split(r"[^a-z]+", local) if part]
    best = 0.0
    for spelled in _spellings(bare_name(name).name):
        full = [word for word in spelled if len(word) > 1]
        if not full or not letters:
            continue
        hits = [
            word for word in full if len(word) > 2 and (word in parts or (len(word) > 3 and word in letters))
        ]
        short = [word for word in full if len(word) == 2 and word in parts]
        if len(hits) + len(short) > 1 or _with_initials(spelled, letters):
            return 5.0
        best = max(best, 3.0 if hits else 0.0)
        if len(full) > 1 and letters == "".join(word[0] for word in spelled):
            best = max(best, 2.0)
    return best


def _with_initials(spelled: list[str], letters: str) -> bool:
    """Whether it is one word with the first letters of the others: "ghopper", "hopperg", "graceh"."""
    for index, word in enumerate(spelled):
        others = spelled[:index] + spelled[index + 1 :]
        if len(word) < 3 or not others:
            continue
        initials = {other[0] for other in others} | {"".join(other[0] for other in others)}
        initials |= {other[:length] for other in others for length in (2, 3)}
        if any(letters in (initial + word, word + initial) for initial in initials):
            return True
    return False


def _spellings(name: str) -> list[list[str]]:
    umlauts = name.lower().replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("å", "aa")
    danish = name.lower().replace("ø", "oe").replace("å", "aa").replace("æ", "ae")
    found: list[list[str]] = []
    for written in (name, umlauts, danish):
        plain = re.sub(r"[^a-z]+", " ", in_latin(re.sub(r"['’`´-]", "", written))).split()
        apart = re.sub(r"[^a-z]+", " ", in_latin(written)).split()
        found += [spelled for spelled in (plain, apart) if spelled and spelled not in found]
    return found


def _shape_strength(name: str) -> float:
    """By its words alone: two or three with capitals look most like a name."""
    parts = [part for part in _WORD.findall(name) if folded(part) not in _particles()]
    long = [part for part in parts if not _INITIAL.fullmatch(part)]
    if not long or len(parts) > 6 or "".join(_WORD.findall(name)).replace(".", "") == "":
        return 0.0
    if any(part[0].islower() for part in long):
        return 0.3 if all(part.islower() for part in long) and len(long) in (2, 3) else 0.0
    if any(len(part) > 2 and not part.isupper() and sum(map(str.isupper, part)) > 2 for part in long):
        return 0.0
    return {1: 0.3, 2: 1.5, 3: 1.3}.get(len(long), 0.7) + (0.5 if len(long) < len(parts) else 0.0)


def _given_strength(name: str) -> float:
    given = words("given_names")
    plain = [word for word in words_in(name) if word not in _particles() and word not in _before()]
    if not plain:
        return 0.0
    if _is_given(plain[0], given):
        return 3.0 if len(plain) > 1 else 1.5
    return 2.0 if any(_is_given(word, given) for word in plain[1:]) else 0.0


def _is_given(word: str, given: frozenset[str]) -> bool:
    return word in given or ("-" in word and all(part in given for part in word.split("-")))


def _other_words(name: str) -> float:
    """What speaks against a name: words of titles, companies, streets. "Dean" in front is a name, too."""
    against = 0.0
    given = words("given_names")
    plain = words_in(name)
    for index, word in enumerate(plain):
        if index == 0 and word in given:
            continue
        if (
            any(word in kinds(listed) and kinds(listed)[word] in wanted for listed, wanted in _OTHERS)
            and len(word) > 2
        ):
            against += 1.5 if word in given else 2.5
    return against + (2.0 if title_strength(name) >= 3 and plain and plain[0] not in given else 0.0)


_OTHERS = (
    ("titles", ("", "weak")),
    ("companies", ("word", "mark")),
    ("departments", ("",)),
    ("places", ("street", "country", "city")),
    ("labels", ("mail", "web", "address", "name", "title", "organization", "department", "social")),
    ("no_card", ("section", "trade")),
)


def _east_asian_strength(name: str) -> float:
    compact = re.sub(r"[\s・]", "", name)
    if is_katakana(name) and "・" in name and len(compact) < 16:
        return 2.5
    if title_strength(name) or _institutions().search(folded(compact)) or is_kana(name):
        return 0.0
    if any(letter.isascii() for letter in compact):
        return 0.0
    families = kinds("family_names")
    spaced = name.split()
    if is_hangul(compact):
        fits = 2 <= len(compact) <= 4 and any(
            families.get(folded(compact[:end])) == "korean" for end in (2, 1)
        )
        return 3.0 if fits else 0.0
    if not 2 <= len(compact) <= 7 or len(spaced) > 2:
        return 0.0
    best = 0.0
    for end in range(min(_SURNAMES_LONGEST, len(compact) - 1), 0, -1):
        if folded(compact[:end]) not in families or (len(spaced) == 2 and len(spaced[0]) != end):
            continue
        given_length = len(compact) - end
        usual = given_length <= (3 if families[folded(compact[:end])] == "japanese" else 2)
        best = max(
            best, (3.5 if end > 1 else 2.5) + (1.0 if len(spaced) == 2 else 0.0) - (0.0 if usual else 3.0)
        )
    return best or (2.0 if len(spaced) == 2 and max(map(len, spaced)) <= 3 else 0.0)


def _bracket(found: re.Match[str]) -> str:
    """A short nickname in brackets is kept: William (Bill) Gates. Readings and pronouns go."""
    inside = found[1].strip()
    plain = folded(inside)
    nickname = re.fullmatch(r"[^\W\d_]{2,12}", inside) is not None and found.end() < len(found.string)
    if not nickname or plain in kinds("name_parts") or is_east_asian(inside):
        return ""
    return found.group()


def _without_courtesy(line: str) -> str:
    while courtesy := _courtesy().match((plain := placed(line)).text):
        line = line[plain.places[courtesy.end()] :]
    return line


def _spoken_order(line: str) -> str:
    """Grace Hopper of "Hopper, Grace"; a name all in capitals in the usual letters."""
    family, comma, given = line.partition(",")
    if comma and _WORD.search(given) and "," not in given and len(line) < _LONGEST:
        order = [part.strip() for part in (given, family)]
        if all(re.fullmatch(r"[^\W\d_][\w.'’ -]*", part) for part in order) and len(line.split()) < 6:
            line = " ".join(order)
    return _with_small_letters(line) if line.isupper() and not is_east_asian(line) else line


def _with_small_letters(line: str) -> str:
    """Greek stays as it is: its capitals do not tell the accents."""
    if not re.fullmatch(r"[A-ZÀ-ÞŀА-ЯЁĀ-ž .'’-]+", line) or len(line) < 5:
        return line
    small = re.sub(r"[^\W\d_]+", lambda word: word.group().capitalize(), line)
    small = re.sub(r"\bMc([a-z])", lambda word: f"Mc{word[1].upper()}", small)
    first, *others = small.split(" ")
    return " ".join([first, *(_in_line(word) for word in others)])


def _in_line(word: str) -> str:
    return word.lower() if word.lower() in _particles() and len(word) > 1 else word


def _leading(name: str) -> bool:
    first = folded(name.split(maxsplit=1)[0]) if name.split() else ""
    return first in _before()


@cache
def _parts_of(kind: str) -> frozenset[str]:
    return frozenset(word for word, its in kinds("name_parts").items() if its == kind)


def _particles() -> frozenset[str]:
    return _parts_of("particle")


@cache
def _before() -> frozenset[str]:
    return _parts_of("before") | {word.rstrip(".") for word in _parts_of("before")}


def _any(kind: str) -> str:
    return any_of(_parts_of(kind))


@cache
def _institutions() -> re.Pattern[str]:
    listed = ("companies", "departments")
    return re.compile(
        any_of(frozenset(word for name in listed for word, kind in kinds(name).items() if kind == "cjk"))
    )


@cache
def _courtesy() -> re.Pattern[str]:
    return re.compile(rf"(?:{_any('courtesy')})(?:\s+|(?<=\.))(?=\w)")


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{_any('behind')})$")


@cache
def _degree() -> re.Pattern[str]:
    return re.compile(rf"[,\s]\s*(?P<degree>\(?(?:{_any('after')})\.?\)?)$", re.IGNORECASE)
