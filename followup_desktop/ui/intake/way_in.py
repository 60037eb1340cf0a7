"""The way of everything that comes in: read, its columns understood, looked over, stored."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from followup_desktop.domain.errors import FollowupError
from followup_desktop.domain.found import LeftOut
from followup_desktop.phrases.language import _
from followup_desktop.services import Change, Services
from followup_desktop.services.intake.progress import Cancelled, Progress
from followup_desktop.services.machine_zone import machine_zone
from followup_desktop.ui.intake.given import Given
from followup_desktop.ui.intake.left_out import in_words
from followup_desktop.ui.intake.working import nothing_collected, worked_on
from followup_desktop.ui.problems import show_problem
from followup_desktop.ui.theme import Theme

if TYPE_CHECKING:  # loaded by the thread that reads, so that the window does not wait for it
    from followup_desktop.services.intake.people import Together
    from followup_desktop.services.intake.review import Review
    from followup_desktop.services.intake.storing import Stored


@dataclass(frozen=True, slots=True)
class Refused:
    """A file (its name) that could not be read, and why."""

    name: str
    why: str


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What was stored, and the change by which it can be undone."""

    stored: "Stored"
    change: Change


class WayIn:
    """Leads what is given through, in front of a window. Whatever is called off or refused gives None."""

    def __init__(self, services: Services, theme: Theme, window: QWidget) -> None:
        self._services, self._theme, self._window = services, theme, window

    def take_in(self, given: Given, refused: Sequence[Refused] = ()) -> TakenIn | None:
        """The whole way. Of the files `refused` already it is said together with those refused here."""
        with nothing_collected():
            review = self.read(given, refused)
            return None if review is None else self.finish(review)

    def read(self, given: Given, refused: Sequence[Refused] = ()) -> "Review | None":
        """What is in it, once it is clear what the columns of a table mean."""
        said = [*refused]
        try:
            reviews = self._read(given, said)
            if said:
                self._say_refused(said)
            reviews = [whole for review in reviews if (whole := self._with_columns(review)) is not None]
        except Cancelled:
            return None
        except FollowupError as error:
            show_problem(self._window, str(error))
            return None
        review = combined(reviews) if reviews else None
        if review is None or (review.nothing and review.picture is None):
            if review is not None:
                self._say_nothing(review.left_out)
            return None
        return review

    def finish(self, review: "Review", *, settled: bool = False) -> TakenIn | None:
        """Have it looked over, and store what was agreed; what cannot be stored is shown once more.

        `settled` says that it is clear whose card it is.
        """
        from followup_desktop.ui.intake.review_dialog import ReviewDialog

        while True:
            agreed = ReviewDialog.ask(self._services, self._theme, review, self._window, settled=settled)
            if agreed is None:
                return None
            try:
                return self.store(agreed)
            except Cancelled:
                review = agreed
            except FollowupError as error:
                show_problem(self._window, _("Nothing was imported."), str(error))
                review = agreed

    def store(self, review: "Review") -> TakenIn:
        """Store it, and tell everybody. Raises FollowupError where it cannot be; nothing is stored then."""
        store = self._services.intake.store

        def task(progress: Progress) -> "Stored":
            return store(review, progress=progress)

        stored = worked_on(task, _("Storing"), self._theme, self._window)
        return TakenIn(stored, self._services.intake.tell(stored))

    def _read(self, given: Given, refused: list[Refused]) -> "list[Review]":
        if given.nothing:
            return []
        zone = machine_zone()

        def task(progress: Progress) -> "list[Review]":
            from followup_desktop.ui.intake import review_dialog  # noqa: F401 (loaded meanwhile)

            intake = self._services.intake
            if given.files:
                return _read_files(self._services, given.files, zone, refused, progress)
            if given.picture:
                return [intake.read_picture(given.picture, zone)]
            return [intake.read_text(given.text, zone)]

        return worked_on(task, _("Reading"), self._theme, self._window)

    def _with_columns(self, review: "Review") -> "Review | None":
        if review.unclear is None:
            return review
        from followup_desktop.ui.intake.columns_dialog import ColumnsDialog

        table = review.unclear.table
        chosen = ColumnsDialog.ask(review.source, review.unclear, self._theme, self._window)
        if chosen is None:
            return None
        columns, table = chosen
        read = self._services.intake.read_table

        def task(progress: Progress) -> "Review":
            return read(review.source, table, columns, machine_zone(), progress=progress)

        return worked_on(task, _("Reading"), self._theme, self._window)

    def _say_refused(self, refused: Sequence[Refused]) -> None:
        names = ", ".join(one.name for one in refused)
        show_problem(
            self._window,
            _("Nothing was taken in from {files}.").format(files=names),
            "\n\n".join(dict.fromkeys(one.why for one in refused)),
        )

    def _say_nothing(self, left_out: Sequence[LeftOut]) -> None:
        detail = "\n\n".join(in_words(one) for one in left_out[:5])
        if not detail:
            detail = _(
                "Copy a whole signature, a business card or an invitation; a name with an address or a "
                "number is enough."
            )
        show_problem(self._window, _("There is nobody and nothing in it that could be taken in."), detail)


def _read_files(
    services: Services, files: Sequence[str], zone: str, refused: list[Refused], progress: Progress
) -> "list[Review]":
    """Each file as a whole or not at all."""
    reviews: list[Review] = []
    together: Together = {}
    for place, file in enumerate(files):
        path = Path(file)
        try:
            share = partial(_share, progress, place, len(files))
            reviews.append(services.intake.read_file(path, zone, progress=share, together=together))
        except Cancelled:
            raise
        except FollowupError as error:
            refused.append(Refused(path.name, str(error)))
    return reviews


def _share(progress: Progress, place: int, files: int, done: int, total: int) -> None:
    """How far all files are, from how far one of them is."""
    progress(place * total + done, files * total)


def combined(reviews: "Sequence[Review]") -> "Review":
    """What several files hold, as one review."""
    if len(reviews) == 1:
        return reviews[0]
    people = {person.card.uid: person for review in reviews for person in review.people}
    return replace(
        reviews[0],
        source=", ".join(review.source for review in reviews),
        people=tuple(people.values()),
        interviews=tuple(one for review in reviews for one in review.interviews),
        opportunities=tuple(one for review in reviews for one in review.opportunities),
        left_out=tuple(one for review in reviews for one in review.left_out),
        picture=None,
    )
