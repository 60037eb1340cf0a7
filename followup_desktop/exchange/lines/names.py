"""Whether a text is the name of a person, and the name without what is written around it."""

# ruff: noqa: RUF001 (letters of other scripts are meant)
import re
from functools import cache, lru_cache

from followup_desktop.domain.letters import folded
from followup_desktop.exchange.lines.bare_names import bare_name, particles, without_honorifics
from followup_desktop.exchange.lines.letters import (
    is_east_asian,
    is_hangul,
    is_kana,
    is_katakana,
    words_in,
)
from followup_desktop.exchange.lines.titles import title_strength
from followup_desktop.exchange.lines.words import any_of, kinds, words

__all__ = ["bare_name", "name_strength"]

_LONGEST = 70  # letters
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


@lru_cache(maxsize=1024)
def name_strength(text: str) -> float:
    """How much speaks for a name of a person in the text itself: 0 nothing, 3 and more a good deal."""
    name, degrees = bare_name(text)
    if not name or len(name) > _LONGEST or _NOT_IN_NAMES.search(name):
        return 0.0
    if is_east_asian(name):
        return _east_asian_strength(name)
    plain_name = without_honorifics(name)
    strength = _shape_strength(plain_name)
    if strength <= 0:
        return 0.0
    plain = words_in(plain_name)
    strength += _given_strength(plain) - _other_words(plain_name)
    strength += 1.5 if degrees and name != text else 0.0
    strength += 1.0 if plain_name != name else 0.0
    strength += 3.0 if any(_PATRONYMIC.search(word) for word in plain) and len(plain) > 1 else 0.0
    strength += 1.0 if len(plain) > 1 and any(_FAMILY.search(word) for word in (plain[0], plain[-1])) else 0.0
    return max(strength, 0.0)


def _shape_strength(name: str) -> float:
    """By its words alone: two or three with capitals look most like a name."""
    parts = [part for part in _WORD.findall(name) if folded(part) not in particles()]
    long = [part for part in parts if not _INITIAL.fullmatch(part)]
    if not long or len(parts) > 6 or "".join(_WORD.findall(name)).replace(".", "") == "":
        return 0.0
    if any(part[0].islower() for part in long):
        return 0.3 if all(part.islower() for part in long) and len(long) in (2, 3) else 0.0
    if any(len(part) > 2 and not part.isupper() and sum(map(str.isupper, part)) > 2 for part in long):
        return 0.0
    return {1: 0.3, 2: 1.5, 3: 1.3}.get(len(long), 0.7) + (0.5 if len(long) < len(parts) else 0.0)


def _given_strength(said: list[str]) -> float:
    given = words("given_names")
    plain = [word for word in said if word not in particles()]
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


@cache
def _institutions() -> re.Pattern[str]:
    listed = ("companies", "departments")
    found = (word for name in listed for word, kind in kinds(name).items() if kind in ("cjk", "institution"))
    return re.compile(any_of(frozenset(found)))
