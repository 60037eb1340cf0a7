"""What stands in the interview form, as the person typed it: text first, facts later.

A draft is this, written down as JSON; so a half-written date or a name without an address survives a crash.
"""

import json
from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from typing import Any, Self

_DRAFT_VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedPerson:
    """One row of the people met. `uid` is the contact's, also where the contact is not stored yet."""

    uid: str
    name: str = ""
    title: str = ""
    email: str = ""
    said: str = ""
    role: str = ""

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands in the row."""
        return not any(text.strip() for text in (self.name, self.title, self.email, self.said, self.role))


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedPromise:
    """One thing promised, and by when, in the person's own words."""

    uid: str
    what: str = ""
    by: str = ""

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands in the row."""
        return not (self.what.strip() or self.by.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedReference:
    """One reference: `given` says whether this employer has the name. `contact` is a contact's uid."""

    contact: str
    name: str
    relation: str = ""
    angle: str = ""
    given: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """Every field of the interview form. Kinds and answers are the values of the domain's enums, or empty."""

    company: str = ""
    position: str = ""
    day: str = ""
    time: str = ""
    zone: str = ""
    minutes: int = 60
    kind: str = "onsite"
    round: int = 1
    location: str = ""
    interest: int = 3
    second: str = ""
    second_on: str = ""
    decision: str = ""
    no_decision_date: bool = False
    told: str = ""
    notes: str = ""
    people: tuple[TypedPerson, ...] = ()
    promised: tuple[TypedPromise, ...] = ()
    references: tuple[TypedReference, ...] = ()

    def without_blank_rows(self) -> Self:
        """The same without the empty rows that wait at the foot of each table."""
        return replace(
            self,
            people=tuple(person for person in self.people if not person.is_blank),
            promised=tuple(promise for promise in self.promised if not promise.is_blank),
        )


@dataclass(frozen=True, slots=True)
class Draft:
    """A form as it was left: what was typed, for which opportunity (a uid, or empty), and on which day."""

    typed: Typed
    opportunity: str
    on: date

    def as_text(self) -> str:
        """The draft as JSON."""
        return json.dumps(
            {
                "version": _DRAFT_VERSION,
                "on": self.on.isoformat(),
                "opportunity": self.opportunity,
                "typed": asdict(self.typed),
            },
            ensure_ascii=False,
        )


def draft_from(text: str) -> Draft | None:
    """The draft in this text, or None where another release wrote something that cannot be read here."""
    try:
        written = json.loads(text)
        if written["version"] != _DRAFT_VERSION:
            return None
        return Draft(
            _typed_from(written["typed"]), str(written["opportunity"]), date.fromisoformat(written["on"])
        )
    except (ValueError, KeyError, TypeError):
        return None


def _typed_from(written: dict[str, Any]) -> Typed:
    known = {field.name for field in fields(Typed)}
    values = {name: value for name, value in written.items() if name in known}
    values["people"] = tuple(TypedPerson(**row) for row in values.get("people", ()))
    values["promised"] = tuple(TypedPromise(**row) for row in values.get("promised", ()))
    values["references"] = tuple(TypedReference(**row) for row in values.get("references", ()))
    return Typed(**values)
