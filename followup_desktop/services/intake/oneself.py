"""Who of the people found is the person whose program this is: nobody to meet, nor to be thanked."""

import re
from collections.abc import Sequence

from followup_desktop.domain.found import RECIPIENT, Detail, FoundPerson, Place
from followup_desktop.domain.letters import folded
from followup_desktop.domain.settings import Profile
from followup_desktop.services.intake.cards import name_in_address
from followup_desktop.services.intake.known import name_key

_NOTES = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_APOSTROPHES = re.compile("['\u2019`]")
_WORDS = re.compile(r"[^\W_]+")
_TITLES = frozenset(
    {"dr", "prof", "mr", "mrs", "ms", "mx", "herr", "frau", "ing", "phd", "mba", "msc", "bsc"}
)
_RECIPIENTS = ("To", "Cc")


def without_oneself(people: Sequence[FoundPerson], profile: Profile) -> list[FoundPerson]:
    """The people of a file; of a mail's recipients who has one's own name is oneself, too."""
    return [
        person
        for person in people
        if not _is_by_address(person, profile)
        and not (_is_recipient(person) and _is_by_name(person, profile))
    ]


def others_invited(people: Sequence[FoundPerson], profile: Profile) -> list[FoundPerson]:
    """Those of an invitation without the one who is asked to come: by the address, the name, or the mail."""
    return [
        person
        for person in people
        if person.role != RECIPIENT
        and not _is_by_address(person, profile)
        and not _is_by_name(person, profile)
    ]


def _is_by_address(person: FoundPerson, profile: Profile) -> bool:
    """Whether it is one's own address; or, where none is written, one's own name."""
    addresses = {found.casefold() for found in person.all(Detail.EMAIL)}
    if profile.email and profile.email.strip().casefold() in addresses:
        return True
    same = name_key(person.first(Detail.NAME)) == name_key(profile.name)
    return bool(profile.name) and not addresses and same


def _is_by_name(person: FoundPerson, profile: Profile) -> bool:
    """Whether the name is one's own, in whichever order, or with initials that the address agrees with."""
    in_address = name_in_address(person.first(Detail.EMAIL))
    mine, theirs = _words(profile.name), _words(person.first(Detail.NAME) or in_address)
    if not _may_be_one(mine, theirs):
        return False
    if set(mine) <= set(theirs) or set(theirs) <= set(mine):
        return True
    # "J. Reed" can be somebody else: whoever called the meeting, or one whose address is john.reed@….
    return not person.role and (not in_address or _may_be_one(mine, _words(in_address)))


def _words(name: str) -> list[str]:
    """The words of a name with the given name first, without titles and what stands in brackets."""
    plain = _APOSTROPHES.sub("", folded(_NOTES.sub(" ", name)))
    family, comma, given = plain.partition(",")
    words = [word for word in _WORDS.findall(f"{given} {family}" if comma else plain) if word not in _TITLES]
    return words or _WORDS.findall(plain)


def _may_be_one(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether every word of the shorter name is one of the longer, or its initial, and one of them is whole.

    What the longer has more stands within it, as a middle name does, or is an initial.
    """
    short, long = sorted((list(one), list(other)), key=len)
    if len(short) < 2:
        return False
    middle = range(1, len(long) - 1)
    left = dict(enumerate(long))
    whole = 0
    for word in sorted(short, key=len, reverse=True):
        place = next((at for at, there in left.items() if there == word), None)
        whole += place is not None and len(word) > 1
        if place is None:
            place = next((at for at, there in left.items() if _is_initial(word, there)), None)
        if place is None:
            return False
        del left[place]
    return whole > 0 and all(at in middle or len(word) == 1 for at, word in left.items())


def _is_initial(one: str, other: str) -> bool:
    return one[0] == other[0] and 1 in (len(one), len(other))


def _is_recipient(person: FoundPerson) -> bool:
    return any(
        found.origin.place is Place.MAIL_HEADER and found.origin.at in _RECIPIENTS for found in person.details
    )
