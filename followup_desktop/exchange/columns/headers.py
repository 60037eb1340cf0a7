"""Reads the name of one column: which field it is, and of which kind ("Telefon geschäftlich 2").

First the name as a whole is looked up, then without the words that say at work or at home, then what is
known within it, and last what it was probably meant to be ("Fist Name").
"""

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from followup_desktop.domain.found import Sure
from followup_desktop.exchange.columns import kinds, words
from followup_desktop.exchange.columns.job_words import APPLIED_ON, JOB_WORDS
from followup_desktop.exchange.columns.meanings import Meaning

_LONGEST = 120  # a name of a column beyond this is a text
_SMALL_WORDS = (
    "de du des la le les del della dello dell di da do dos das der die den the of my your for fur van l d s "
    "and et e y o a und or ou oder para per no nr num number nummer numero n r en og och i"
)
_FILLERS = frozenset(_SMALL_WORDS.split())
_CAMEL = re.compile(r"(?<=[a-zäöüéèß])(?=[A-ZÄÖÜ])")
_ACCENTS = re.compile("[\u0300-\u036f]")
_NUMBER = re.compile(r"\d+(?:o|a|st|nd|rd|th)?(?![^\W\d_])|(?<=[^\W\d_])\d+")
_NO_WORD = re.compile(r"[\W_]+")
_E_MAIL = re.compile(r"\be (?=mail|post)")
_WITHOUT_SPACES = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_LEAST_TO_CORRECT = 5
_MOST_WORDS = 6
_MOST_PLACES = 2
_LONGEST_LABEL = 40
_LABELS_KEPT = 256
_LABELLED = {
    Meaning.EMAIL_SHOWN: (Meaning.EMAIL,),
    Meaning.LABEL: (Meaning.EMAIL, Meaning.PHONE, Meaning.ADDRESS, Meaning.URL),
}
_YIELDING = (Meaning.ADDRESS, Meaning.ORGANIZATION)  # "Adresse, arb.: Postnummer", "Firmaland"


@dataclass(frozen=True, slots=True)
class Reading:
    """What the name of a column says.

    `kind` is work, home, other, cell, fax and so on; `number` counts fields of a kind ("Phone 2").
    `generic` marks words that mean different things beside different columns ("Title").
    """

    meaning: Meaning
    kind: str = ""
    number: int = 0
    preferred: bool = False
    generic: bool = False
    sure: Sure = Sure.CERTAIN


def read_name(name: str) -> Reading | None:
    """The field that a column of this name holds; None where the name says nothing to us."""
    plain = _plain(name)
    if not plain:
        return None
    number = _number(name)
    if plain.endswith(" id") and plain not in _vocabulary():
        return Reading(Meaning.IGNORE)
    found = _exact(plain) or _beside(plain) or _placed(plain) or _within(plain)
    return replace(found, number=number) if found else None


def meant(name: str) -> Reading | None:
    """The field that a column may be meant to hold whose name is a known one with one slip of the pen."""
    plain = _plain(name)
    if len(plain) < _LEAST_TO_CORRECT:
        return None
    for known, reading in _vocabulary().items():
        if known[0] == plain[0] and not reading.generic and _one_slip(plain, known):
            return replace(reading, sure=Sure.GUESS, number=_number(name))
    return None


def is_known(name: str) -> bool:
    """Whether this is the name of a column, and hardly anything else."""
    plain = _plain(name)
    if not plain:
        return False
    found = _exact(plain) or _placed(plain) or _beside(plain)
    return found is not None and (found.meaning is not Meaning.IGNORE or plain in _vocabulary())


def speaks_of_field(name: str) -> bool:
    """Whether there is a word in it that names columns, as in "Attendee name"."""
    return not _vocabulary().keys().isdisjoint(_plain(name).split())


@lru_cache(maxsize=_LABELS_KEPT)
def kind_of_label(label: str) -> tuple[str, bool]:
    """The kind that a label in a cell names ("Work Fax", "* Mobile"), and whether the asterisk prefers it.

    A label of one's own is a kind itself.
    """
    own = " ".join(label[:_LONGEST].lstrip("* ").split())[:_LONGEST_LABEL]
    plain = _plain(own)
    preferred = label.startswith("*")
    found = _exact(plain) or _placed(plain)
    if found and found.meaning is Meaning.PHONE:
        return found.kind, preferred
    place = dict(_places()).get(plain, "")
    return (own if place in {"", "preferred"} else place), preferred or place == "preferred"


def key(text: str) -> str:
    """A name as it is compared: without case, accents, punctuation, numbers and small words."""
    return _plain(text)


def _number(name: str) -> int:
    found = re.search(r"\d{1,3}", name[:_LONGEST])
    return int(found.group()) if found else 0


def _plain(name: str) -> str:
    text = unicodedata.normalize("NFKC", name[:_LONGEST])
    text = _CAMEL.sub(" ", text.replace("iPhone", "iphone")).casefold()
    text = _ACCENTS.sub("", unicodedata.normalize("NFD", text))
    text = unicodedata.normalize("NFC", text).replace("ł", "l").replace("\u0131", "i")
    text = _NO_WORD.sub(" ", _NUMBER.sub(" ", text)).strip()
    text = _E_MAIL.sub("e", text)
    if _WITHOUT_SPACES.search(text):
        return text.replace(" ", "")
    return " ".join(word for word in text.split() if word not in _FILLERS)


@cache
def _vocabulary() -> dict[str, Reading]:
    """All names of columns with what they say; what stands first holds where two meanings share a word."""
    known: dict[str, Reading] = {}
    lists = [
        (words.NAMES, Reading(Meaning.NAME, generic=True)),
        (words.TITLES, Reading(Meaning.TITLE, generic=True)),
        (words.SURNAMES_OR_NICKNAMES, Reading(Meaning.FAMILY_NAME, generic=True)),
        *((text, Reading(meaning)) for meaning, text in words.WORDS.items()),
        *((text, Reading(Meaning.PHONE, kind)) for kind, text in kinds.PHONES.items()),
        (kinds.PREFERRED_PHONES, Reading(Meaning.PHONE, "main", preferred=True)),
        (words.PROFESSIONS, Reading(Meaning.TITLE, "profession")),
        (words.NOT_TAKEN, Reading(Meaning.IGNORE)),
        (APPLIED_ON, Reading(Meaning.ADDED_ON, "applied")),
        *((text, Reading(meaning)) for meaning, text in JOB_WORDS.items()),
    ]
    for text, reading in lists:
        for name in _names(text):
            known.setdefault(name, reading)
    return known


def _names(text: str) -> list[str]:
    return [plain for name in text.split(",") if (plain := _plain(name))]


@cache
def _places() -> tuple[tuple[str, str], ...]:
    """The words for places and the places, the longest words first."""
    pairs = {name: place for place, text in kinds.PLACES.items() for name in _names(text)}
    return tuple(sorted(pairs.items(), key=lambda pair: -len(pair[0])))


@cache
def _somebody_elses() -> tuple[str, ...]:
    return tuple(_names(kinds.SOMEBODY_ELSES))


@cache
def _beside_addresses() -> tuple[tuple[str, Meaning], ...]:
    shown = [(name, Meaning.EMAIL_SHOWN) for name in _names(kinds.SHOWN_NAMES)]
    types = [(name, Meaning.LABEL) for name in _names(kinds.TYPES)]
    return tuple(sorted([*shown, *types], key=lambda pair: -len(pair[0])))


def _exact(plain: str) -> Reading | None:
    return _vocabulary().get(plain)


def _beside(plain: str) -> Reading | None:
    """Names that tell about another column, or about somebody else."""
    for name, meaning in _beside_addresses():
        rest = _without(plain, name)
        if rest != plain and (field := _exact(rest) or _placed(rest)) and field.meaning in _LABELLED[meaning]:
            return Reading(meaning)
    if any(_without(plain, name) != plain for name in _somebody_elses()):
        return Reading(Meaning.IGNORE)
    return None


def _placed(plain: str, most: int = _MOST_PLACES) -> Reading | None:
    """A field with the words for one or two places: "Telefon geschäftlich", "Primary work e-mail"."""
    for name, place in _places():
        rest = _without(plain, name)
        if rest == plain or not rest:
            continue
        if found := _exact(rest) or (_placed(rest, most - 1) if most > 1 else None):
            if found.meaning is Meaning.IGNORE:
                return found
            if place == "preferred":
                kind = found.kind or ("main" if found.meaning is Meaning.PHONE else "")
                return replace(found, preferred=True, kind=kind)
            return replace(found, kind=found.kind or place)
    return None


def _within(plain: str) -> Reading | None:
    """The longest known name within this one; a whole address yields to its parts."""
    pieces = plain if _WITHOUT_SPACES.search(plain) else plain.split()
    join = "".join if isinstance(pieces, str) else " ".join
    found: list[tuple[bool, int, Reading]] = []
    for start in range(len(pieces)):
        for end in range(start + 1, min(len(pieces), start + _MOST_WORDS) + 1):
            name = join(pieces[start:end])
            reading = _exact(name) if len(name) >= (2 if isinstance(pieces, str) else 3) else None
            if reading and not reading.generic and not _alone(reading):
                found.append((reading.meaning not in _YIELDING, len(name), reading))
    if not found:
        return None
    reading = max(found, key=lambda ranked: ranked[:2])[2]
    place = next((place for name, place in _places() if _without(plain, name) != plain), "")
    kind = reading.kind or (place if place != "preferred" else "")
    return replace(reading, kind=kind, sure=Sure.LIKELY)


def _alone(reading: Reading) -> bool:
    """Words such as "Ufficio", which mean a phone only where nothing stands beside them."""
    return reading.meaning is Meaning.PHONE and reading.kind in {"work", "home"}


def _one_slip(written: str, known: str) -> bool:
    """Whether one letter was left out, added, changed, or two exchanged."""
    if abs(len(written) - len(known)) > 1 or written == known:
        return False
    same = next((i for i, (a, b) in enumerate(zip(written, known, strict=False)) if a != b), None)
    if same is None:
        return True
    rest, wanted = written[same:], known[same:]
    return (
        rest[1:] == wanted
        or rest == wanted[1:]
        or rest[1:] == wanted[1:]
        or (rest[:2] == wanted[1::-1] and rest[2:] == wanted[2:])
    )


def _without(plain: str, name: str) -> str:
    """The name without these words, wherever they stand in it."""
    if _WITHOUT_SPACES.search(name):
        return plain.replace(name, "")
    if _WITHOUT_SPACES.search(plain):
        return plain
    return f" {plain} ".replace(f" {name} ", " ").strip()
