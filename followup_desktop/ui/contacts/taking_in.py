"""What comes into the contact form from other programs: it fills a new form, or is merged into the card."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from followup_desktop.domain.contact import Contact
from followup_desktop.services import Services
from followup_desktop.ui.theme import Theme

if TYPE_CHECKING:  # loaded with the first card
    from followup_desktop.services.intake.review import PersonReview, Review
    from followup_desktop.ui.intake.given import Given


@dataclass(frozen=True, slots=True)
class CardRead:
    """What a new form is filled with: the card, and as far as there are any, picture (encoded) and vCard."""

    card: Contact
    picture: bytes = b""
    vcard: str = ""


class TakingIn(QObject):
    """Reads what was given to the form. `taken_in` carries what was stored (TakenIn), `filled` a CardRead."""

    taken_in = Signal(object)
    filled = Signal(object)

    def __init__(self, services: Services, theme: Theme, form: QWidget) -> None:
        super().__init__(form)
        self._services, self._theme, self._form = services, theme, form

    def take(self, given: "Given", card: Contact, *, is_new: bool) -> None:
        """Take it in; `card` is the one in the form as it stands, stored or not (`is_new`)."""
        from followup_desktop.ui.intake.way_in import WayIn

        way_in = WayIn(self._services, self._theme, self._form.window())
        review = way_in.read(given)
        if review is None:
            return
        person = _only_person(review)
        if is_new and review.nothing and review.picture is not None:
            self.filled.emit(CardRead(card, review.picture.content))
        elif is_new and person is not None and not person.matches:
            self.filled.emit(self._read_into(person, card))
        else:
            settled = person is not None and not is_new
            if person is not None and settled:
                review = replace(review, people=(self._merged(person, card),))
            taken = way_in.finish(review, settled=settled)
            if taken is not None:
                self.taken_in.emit(taken)

    def _merged(self, person: "PersonReview", card: Contact) -> "PersonReview":
        from followup_desktop.services.intake.review import Treatment

        return self._services.intake.treat(person, Treatment.MERGE, card)

    def _read_into(self, person: "PersonReview", card: Contact) -> CardRead:
        """The card in the form with what was read put in; what was typed stays."""
        picture = person.picture.content if person.picture is not None else b""
        return CardRead(self._merged(person, card).card, picture, person.found.vcard)


def _only_person(review: "Review") -> "PersonReview | None":
    """The one person in it, where there is nothing else."""
    if len(review.people) == 1 and not review.interviews and not review.opportunities:
        return review.people[0]
    return None
