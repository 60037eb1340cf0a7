"""Whether a text is the name of a company or an institution."""

import re
from collections.abc import Collection
from functools import cache, lru_cache

from followup_desktop.domain.letters import folded
from followup_desktop.exchange.lines.letters import in_latin, is_east_asian, phrases_in, placed, words_in
from followup_desktop.exchange.lines.words import any_of, kinds

_SHORT = 3
_LAST_LATIN = "\u024f"
_TELLING = 5  # letters of a word with which a domain begins
_MOST_WORDS = 12
_LETTERS = re.compile(r"[^\W_]")
_NO_INITIALS = frozenset(["and", "of", "the", "for", "und", "fur", "et", "de", "des", "y", "e", "i"])


def organization_strength(text: str, domains: Collection[str]) -> float:
    """How much speaks for a company: 4 and more for a legal form, or agreement with a domain.

    `domains` are the names in the domains of addresses beside it, in small letters ("acmefinance").
    """
    if not words_in(text) or len(words_in(text)) > _MOST_WORDS:
        return 0.0
    return mark_strength(text) + _word_strength(text) + domain_agreement(text, domains)


@lru_cache(maxsize=1024)
def mark_strength(text: str) -> float:
    """4 for a legal form ("GmbH", "株式会社"), 3 for the kind of an institution in East Asia, else 0."""
    if is_east_asian(text):
        for kind, strength in (("cjk", 4.0), ("institution", 3.0)):
            if _east_asian(kind).search(folded(text)):
                return strength
    plain = placed(text)
    for mark in _marks().finditer(plain.text):
        written = text[plain.places[mark.start(1)] : plain.places[mark.end(1)]]
        letters = "".join(_LETTERS.findall(written))
        if mark.start(1) == 0 and not _before_the_name(written):
            continue
        if len(letters) <= _SHORT and not letters.isascii() and folded(letters).isascii():
            continue  # a short one with an accent is a name: Åsa
        if len(letters) > _SHORT or not letters.islower() or "." in written:
            return 4.0
    return 0.0


def is_mark(text: str) -> bool:
    """Whether it is a legal form, and nothing else."""
    return kinds("companies").get(folded(text).strip(" .,"), "") in ("mark", "cjk")


def domain_agreement(text: str, domains: Collection[str]) -> float:
    """4 where it is the name in a domain, or begins with it; 3 for its initials; 0 where nothing agrees."""
    plain = _expanded(text)
    letters = "".join(plain)
    initials = "".join(word[0] for word in plain if word not in _NO_INITIALS)
    best = 0.0
    for domain in domains:
        name = in_latin(domain).replace("-", "")
        if not name or not letters:
            continue
        if letters == name or (len(name) > _SHORT and letters.startswith(name)) or name in plain:
            best = max(best, 4.0)
        elif len(letters) > _SHORT and (name.startswith(letters) or (len(name) > 5 and name in letters)):
            best = max(best, 3.5)
        elif (len(initials) > 2 and initials == name) or _starts(plain, name) or _begins(plain, name):
            best = max(best, 3.0)
    return best


def _begins(words: list[str], name: str) -> bool:
    """Whether the domain begins with one of the words, and that is no short one."""
    return any(len(word) >= _TELLING and name.startswith(word) for word in words)


def _starts(words: list[str], name: str) -> bool:
    """Whether the domain is made of beginnings of the words: "deuba" of Deutsche Bank."""
    rest = name
    used = 0
    for word in words:
        taken = next((end for end in range(len(word), 1, -1) if rest.startswith(word[:end])), 0)
        rest, used = rest[taken:], used + bool(taken)
    return used > 1 and not rest


def _expanded(text: str) -> list[str]:
    umlauts = text.lower().replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")
    plain = [re.sub(r"\W", "", word) for word in in_latin(text).replace("&", " ").split()]
    other = [re.sub(r"\W", "", word) for word in in_latin(umlauts).replace("&", " ").split()]
    return [word for word in (plain if plain == other else [*plain, *other]) if word]


@lru_cache(maxsize=1024)
def _word_strength(text: str) -> float:
    known = kinds("companies")
    found = [phrase for phrase in phrases_in(words_in(text), 3) if known.get(phrase) == "word"]
    found += [
        word for word in (" & sons", " & co", " & partner", " & cie", " & associates") if word in folded(text)
    ]
    return 2.0 + 0.5 * (len(found) - 1) if found else 0.0


def _before_the_name(mark: str) -> bool:
    """Whether a legal form stands in front, as in Russian."""
    return mark[0] > _LAST_LATIN


@cache
def _marks() -> re.Pattern[str]:
    marks = frozenset(word for word, kind in kinds("companies").items() if kind == "mark")
    return re.compile(rf"(?<![^\W_])({any_of(marks)})(?![^\W_])")


@cache
def _east_asian(kind: str) -> re.Pattern[str]:
    return re.compile(any_of(frozenset(word for word, its in kinds("companies").items() if its == kind)))
