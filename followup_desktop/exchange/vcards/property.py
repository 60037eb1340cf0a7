"""A card and its properties. They stand here as vCard 4.0 has them, whatever version they were read from."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from followup_desktop.exchange.vcards.text import parted, unescaped

Params = tuple[tuple[str, tuple[str, ...]], ...]
"""Names in capitals with their values: (("TYPE", ("work", "voice")), ("PREF", ("1",)))."""

NOT_PREFERRED = 101
"""What `preference` is where none is given: PREF goes from 1 to 100."""

_INLINE = re.compile(r"data:([^;,]*)((?:;[^;,]*)*?)(;base64)?,", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Property:
    r"""One property of a card.

    `name` is in capitals where the standard knows it, else as in the file. `value` is as vCard 4.0 writes it,
    in UTF-8 and unfolded: text with `\n`, `\,` and `\;`, dates as "19061209", pictures as data: URIs.
    CHARSET and ENCODING are no longer among the `params`; TYPE comes first, then PREF, in which every kind
    of marking as preferred ends up. `group` joins properties, such as one and its label ("item1").
    """

    name: str
    value: str
    params: Params = ()
    group: str = ""

    @property
    def text(self) -> str:
        """What the value means where it is one text."""
        return unescaped(self.value)

    def components(self, between: str = ", ") -> tuple[str, ...]:
        """The texts between semicolons, as in N, ADR and ORG, with `between` in a list within one."""
        return tuple(_joined(part, between) for part in parted(self.value, ";"))

    @property
    def types(self) -> tuple[str, ...]:
        """The values of TYPE, in small letters."""
        return tuple(value.lower() for value in self.param("TYPE"))

    @property
    def preference(self) -> int:
        """1 for the most preferred, up to 100; NOT_PREFERRED where nothing is said."""
        said = self.param("PREF")
        number = said[0] if said else ""
        return min(max(int(number), 1), 100) if number.isdecimal() and len(number) < 4 else NOT_PREFERRED

    def param(self, name: str) -> tuple[str, ...]:
        """The values of a parameter; none where it is not there."""
        for known, values in self.params:
            if known == name:
                return values
        return ()

    def without(self, *names: str) -> Params:
        """The parameters but for these."""
        return tuple(param for param in self.params if param[0] not in names)

    def content(self) -> bytes:
        """The bytes of an inline picture, sound or key; none where it is only an address, or damaged."""
        import binascii
        from urllib.parse import unquote_to_bytes

        found = _INLINE.match(self.value)
        if found is None:
            return b""
        if not found[3]:
            return unquote_to_bytes(self.value[found.end() :])
        try:
            return binascii.a2b_base64(self.value[found.end() :])
        except (binascii.Error, ValueError):
            return b""


def _joined(part: str, between: str) -> str:
    texts = parted(part, ",") if "," in part else [part]
    if len(texts) == 1:
        return unescaped(part)
    return between.join(filter(None, (unescaped(text).strip() for text in texts)))


@dataclass(frozen=True, slots=True)
class Card:
    """A vCard: its properties in the order of the file, without BEGIN, VERSION and END."""

    properties: tuple[Property, ...]

    def all(self, name: str) -> Iterator[Property]:
        """Every property of this name; in capitals."""
        return (found for found in self.properties if found.name == name or found.name.upper() == name)

    def first(self, name: str) -> Property | None:
        """The first property of this name; in capitals."""
        return next(self.all(name), None)
