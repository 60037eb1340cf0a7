"""A card while it is changed: properties are replaced where they stand, and take their labels along."""

from collections.abc import Callable, Sequence

from followup_desktop.exchange.contact_cards.fields import Fields
from followup_desktop.exchange.vcards.property import Card, Property

# In this order they are put into a card that has none of them yet.
_ORDER = ("PRODID", "UID", "FN", "N", "ORG", "TITLE", "ROLE", "EMAIL", "TEL", "ADR", "URL", "NOTE")


class Draft:
    """The properties of a card, to be changed one by one. `is_changed` says whether one really was."""

    def __init__(self, card: Card) -> None:
        self._properties = list(card.properties)
        self.is_changed = not card.properties

    def card(self) -> Card:
        """The card as it stands."""
        return Card(tuple(self._properties))

    def fields(self) -> Fields:
        """What the card says of the person as it stands."""
        return Fields(self.card())

    def put(self, old: Property, new: Property) -> None:
        """Replace a property. What Apple notes of an address beside it is no longer true then."""
        self._properties[self._place(old)] = new
        self.is_changed = True
        if new.name == "ADR":
            self._drop_beside(new.group, "X-ABADR")

    def put_only(
        self, olds: Sequence[Property], make: Callable[[Property | None, str], Property], text: str
    ) -> None:
        """Have this text in place of all these properties; none where it is empty."""
        for old in olds[1:] if text else olds:
            self.drop(old)
        if text and olds:
            self.put(olds[0], make(olds[0], text))
        elif text:
            self.add(make(None, text))

    def drop(self, old: Property) -> None:
        """Take a property out, and the label that only it had."""
        del self._properties[self._place(old)]
        self.is_changed = True
        if not old.group:
            return
        beside = (found for found in self._properties if found.group.lower() == old.group.lower())
        if all(found.name.upper().startswith("X-AB") for found in beside):
            self._drop_beside(old.group, "X-AB")

    def add(self, new: Property, *, is_change: bool = True) -> None:
        """Put a property in, behind those that come before it on a card."""
        before = _ORDER[: _ORDER.index(new.name) + 1] if new.name in _ORDER else None
        places = [at for at, found in enumerate(self._properties) if before is None or found.name in before]
        self._properties.insert(places[-1] + 1 if places else 0, new)
        self.is_changed = self.is_changed or is_change

    def reorder(self, olds: Sequence[Property], news: Sequence[Property]) -> None:
        """Put the new ones, in their order, where the old ones stand."""
        places = sorted(self._place(old) for old in olds)
        for place, new in zip(places, news, strict=True):
            self._properties[place] = new
        self.is_changed = True

    def _drop_beside(self, group: str, beginning: str) -> None:
        if group:
            self._properties = [
                found
                for found in self._properties
                if found.group.lower() != group.lower() or not found.name.upper().startswith(beginning)
            ]

    def _place(self, sought: Property) -> int:
        return next(at for at, found in enumerate(self._properties) if found is sought)
