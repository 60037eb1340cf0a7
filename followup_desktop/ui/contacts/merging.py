"""Making one card of two: where they differ, and what comes of the answers."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from followup_desktop.domain.contact import Contact
from followup_desktop.phrases.language import _

_ONE_LINE = ("name", "title", "organization", "address", "url")


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that the cards fill in differently, and what there is to choose from; the first is proposed."""

    field: str
    label: str
    options: tuple[str, ...]


def differences(one: Contact, other: Contact) -> list[Difference]:
    """The fields to choose in. What only one card has is taken; addresses, numbers and notes are joined."""
    labels = {
        "name": _("Name"),
        "title": _("Title"),
        "organization": _("Organization"),
        "address": _("Address"),
        "url": _("Website"),
    }
    found = []
    for field in _ONE_LINE:
        mine, theirs = str(getattr(one, field)), str(getattr(other, field))
        if mine and theirs and mine != theirs:
            found.append(Difference(field, labels[field], _fuller_first(mine, theirs)))
    return found


def merged(keep: Contact, drop: Contact, chosen: Mapping[str, str]) -> Contact:
    """The one card, with the uid of `keep`; `chosen` has the answers by field."""
    words = {field: str(getattr(keep, field)) or str(getattr(drop, field)) for field in _ONE_LINE}
    words |= chosen
    return replace(
        keep,
        name=words["name"],
        title=words["title"],
        organization=words["organization"],
        address=words["address"],
        url=words["url"],
        emails=_joined(keep.emails, drop.emails),
        phones=_joined(keep.phones, drop.phones),
        notes="\n\n".join(dict.fromkeys(text for text in (keep.notes, drop.notes) if text)),
        source_uid=keep.source_uid or drop.source_uid,
    )


def _fuller_first(one: str, other: str) -> tuple[str, str]:
    return (other, one) if len(other) > len(one) else (one, other)


def _joined(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    """All of both, each once whatever its case."""
    seen: dict[str, str] = {}
    for text in (*one, *other):
        seen.setdefault(text.casefold(), text)
    return tuple(seen.values())
