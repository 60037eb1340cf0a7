"""Objects of an archive: which fields they have, which they must have, and the record made of them."""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields
from typing import Generic, TypeVar

from followup_desktop.exchange.archive_values import MisfitError, ValueReader
from followup_desktop.exchange.showing import nearest, shown, within

Record = TypeVar("Record")


@dataclass(frozen=True, slots=True)
class Shape(Generic[Record]):
    """An object with these fields, from which `make` makes a record; null counts as left out."""

    make: Callable[..., Record]
    fields: Mapping[str, ValueReader]
    required: frozenset[str]

    def read(self, value: object, **otherwise: object) -> Record:
        """The record; `otherwise` says what fields hold that are left out.

        Raises MisfitError with the path to what does not fit.
        """
        if not isinstance(value, dict):
            raise MisfitError(f"This must be an object in curly brackets, not {shown(value)}.")
        found, name = otherwise, ""
        fields, required = self.fields, self.required
        try:
            for name, held in value.items():
                reader = fields.get(name)
                if reader is None:
                    raise self._unknown(name)
                if held is not None or name in required:
                    found[name] = reader(held)
        except MisfitError as misfit:
            misfit.lies_in(within("", name))
            raise
        if not required <= found.keys():
            missing = next(name for name in fields if name in required and name not in found)
            raise MisfitError("This field is missing.", missing)
        return self.make(**found)

    def _unknown(self, name: str) -> MisfitError:
        return MisfitError(f"There is no such field. {nearest(name, [*self.fields]) or 'Take it out.'}")


def shape(
    record: type[Record],
    readers: Mapping[str, ValueReader],
    *,
    make: Callable[..., Record] | None = None,
    may_lack: tuple[str, ...] = (),
) -> Shape[Record]:
    """The shape of a record of the domain: it must have the fields without a default, but for `may_lack`.

    `make` makes the record where its fields alone do not.
    """
    without_default = {
        field.name
        for field in fields(record)  # type: ignore[arg-type]
        if field.default is MISSING and field.default_factory is MISSING
    }
    return Shape(make or record, readers, frozenset(without_default.difference(may_lack)))
