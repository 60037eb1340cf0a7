"""The review: everything that was found, to be looked over, changed, taken or left; then it is stored."""

from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from followup_desktop.domain.contact import Contact
from followup_desktop.domain.found import FoundPerson
from followup_desktop.phrases.language import _, ngettext
from followup_desktop.services import Services
from followup_desktop.services.intake.review import PersonReview, Review
from followup_desktop.services.interviews import new_uid
from followup_desktop.ui.asking import asked
from followup_desktop.ui.intake.checking import Complaint, first_complaint
from followup_desktop.ui.intake.decisions import Decisions, Kind, Part
from followup_desktop.ui.intake.employers import Employers
from followup_desktop.ui.intake.found_list import FoundModel
from followup_desktop.ui.intake.left_out import left_out_in_words, show_left_out
from followup_desktop.ui.intake.person_panel import PersonPanel
from followup_desktop.ui.intake.review_view import ReviewView
from followup_desktop.ui.intake.row_words import do_words
from followup_desktop.ui.room import fitting
from followup_desktop.ui.theme import Theme

if TYPE_CHECKING:  # imported with the first event, or the first application
    from followup_desktop.ui.intake.application_panel import ApplicationPanel
    from followup_desktop.ui.intake.interview_panel import InterviewPanel

# In logical pixels at a text size of 100 %: the window from which the dialog is large, and its sizes.
_WIDE, _LARGE, _SMALL = 1100, (960, 640), (868, 552)
_ALONE, _ALONE_WITH_PICTURE = (600, 600), (820, 600)
_FILTERED_FROM = 8


class ReviewDialog(QDialog):
    """Shows a review. Nothing is stored by it: `agreed` is what the person said yes to."""

    def __init__(
        self,
        services: Services,
        theme: Theme,
        review: Review,
        parent: QWidget | None = None,
        *,
        settled: bool = False,
    ) -> None:
        super().__init__(parent)
        self._theme, self._review = theme, _to_be_typed(review)
        employers = Employers(services.interviews)
        self._decisions = Decisions(self._review, services.intake.treat, employers.knows)
        self._model = FoundModel(self._decisions)
        self.view = ReviewView(self._model, theme, self)
        _breathe()
        self._today, self._employers, self._settled = services.clock.today(), employers, settled
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._connect()
        self._begin()

    @classmethod
    def ask(
        cls,
        services: Services,
        theme: Theme,
        review: Review,
        parent: QWidget | None = None,
        *,
        settled: bool = False,
    ) -> Review | None:
        """The review as the person wants it stored; None where they do not.

        `settled` says that the persons are not to be asked about: it is clear whose card this is.
        """
        dialog = cls(services, theme, review, parent, settled=settled)
        _breathe()
        return dialog.agreed if asked(dialog) else None

    @cached_property
    def people(self) -> PersonPanel:
        """The fields of a person. Panels are made when they are first needed: most files hold one kind."""
        panel = PersonPanel(self._decisions, self._theme, self)
        if self._settled:
            panel.never_ask()
        panel.treated.connect(self._follow)
        self._take_up(panel)
        return panel

    @cached_property
    def interviews(self) -> "InterviewPanel":
        """The fields of an event."""
        from followup_desktop.ui.intake.interview_panel import InterviewPanel

        panel = InterviewPanel(self._decisions, self._employers, self._today, self._theme, self)
        panel.treated.connect(self._follow)
        self._take_up(panel)
        return panel

    @cached_property
    def applications(self) -> "ApplicationPanel":
        """The fields of an application."""
        from followup_desktop.ui.intake.application_panel import ApplicationPanel

        panel = ApplicationPanel(self._decisions, self._today, self._theme, self)
        self._take_up(panel)
        return panel

    @property
    def agreed(self) -> Review:
        """The review as it stands in the dialog."""
        return self._decisions.agreed

    def accept(self) -> None:
        """Agree, where nothing is lacking; else go to the first field that is to be mended."""
        if not self._decisions.to_store:
            return
        complaint = first_complaint(self._decisions, self._unclear)
        if complaint is None:
            super().accept()
        else:
            self._go_to(complaint)

    def _begin(self) -> None:
        view, parts = self.view, self._decisions.parts
        alone = len(parts) == 1
        self.setWindowTitle(_("Import"))
        view.title.setText(_title(self._review))
        view.hint.setText(_hint(self._review, alone=alone))
        view.show_list(shown=not alone)
        view.filter.setVisible(len(parts) >= _FILTERED_FROM)
        everything = ngettext("&All", "&All {count}", len(parts)).format(count=f"{len(parts):,}")
        view.everything.setText(everything)
        view.everything.setAccessibleName(everything.replace("&", ""))
        view.left_out.setText(left_out_in_words(len(self._review.left_out)))
        view.left_out.setVisible(bool(self._review.left_out) and not _is_blank(self._review))
        view.list.select_first()
        self._follow()
        with_picture = view.picture.shows_picture
        width, height = (_ALONE_WITH_PICTURE if with_picture else _ALONE) if alone else self._large()
        self.resize(fitting(self, self._theme.px(width), self._theme.px(height)))
        self._put_focus(alone=alone)

    def _large(self) -> tuple[int, int]:
        """Smaller over a narrow window, as other dialogs are."""
        over = self.parentWidget()
        return _LARGE if over is None or over.window().width() >= self._theme.px(_WIDE) else _SMALL

    def _put_focus(self, *, alone: bool) -> None:
        """On the list; where one thing stands alone, on its first field or on the button that stores it."""
        if not alone:
            self.view.list.setFocus()
        elif self._review.people and not self._review.people[0].card.name:
            self.people.focus_name()
        else:
            self.view.do.setFocus()

    def _connect(self) -> None:
        view = self.view
        view.list.chosen.connect(self._show_chosen)
        view.list.ticked.connect(self._tick)
        view.list.opened.connect(self._opened)
        view.everything.clicked.connect(self._tick_all)
        view.filter.searched.connect(self._narrow)
        view.left_out.clicked.connect(self._show_left_out)
        view.cancel.clicked.connect(self.reject)
        view.do.clicked.connect(self.accept)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.accept)

    def _panel(self, kind: Kind) -> "PersonPanel | InterviewPanel | ApplicationPanel":
        if kind is Kind.PERSON:
            return self.people
        return self.interviews if kind is Kind.INTERVIEW else self.applications

    def _take_up(self, panel: "PersonPanel | InterviewPanel | ApplicationPanel") -> None:
        panel.changed.connect(self._row_changed)
        self.view.add_panel(panel)

    def _unclear(self, part: Part) -> tuple[str, str] | None:
        return self.interviews.unclear(part)

    def _current(self) -> Part | None:
        return self._model.part_at(self.view.list.currentIndex().row())

    def _show_chosen(self) -> None:
        part = self._current()
        if part is None:
            return
        panel = self._panel(part.kind)
        panel.show_part(part)
        self.view.show_panel(panel)
        self._show_picture(part)
        self.view.to_top()

    def _show_picture(self, part: Part) -> None:
        picture = self._review.picture
        if part.kind is Kind.PERSON:
            picture = self._decisions.person(part).picture or picture
        self.view.picture.show_content(picture.content if picture is not None else b"")

    def _row_changed(self) -> None:
        self._model.changed(self.view.list.currentIndex().row())
        self.view.message.set_error("")

    def _tick(self, part: Part, taken: bool) -> None:
        self._decisions.take(part, taken=taken)
        self._follow()
        self._show_chosen()

    def _tick_all(self, taken: bool) -> None:
        """All that the filter lets through."""
        for part in self._model.parts():
            self._decisions.take(part, taken=taken)
        self._follow()
        self._show_chosen()

    def _narrow(self) -> None:
        before = self.view.list.current_key
        self._model.narrow(self.view.filter.text())
        if not self.view.list.select(before):
            self.view.list.select_first()
        self._follow()

    def _opened(self) -> None:
        self.accept()

    def _follow(self) -> None:
        """Rows, the tick for all, and the button say what would be stored now."""
        self._model.changed()
        self.view.message.set_error("")
        parts = self._model.parts()
        taken = sum(self._decisions.is_taken(part) for part in parts)
        state = Qt.CheckState
        box = self.view.everything
        box.setTristate(0 < taken < len(parts))
        box.setCheckState(
            state.Checked if taken == len(parts) else state.PartiallyChecked if taken else state.Unchecked
        )
        to_store = self._decisions.to_store
        self.view.do.setText(do_words(self._decisions, to_store))
        self.view.do.setEnabled(bool(to_store))

    def _go_to(self, complaint: Complaint) -> None:
        """Show what is wrong where it is, also where the filter hides it."""
        if not self.view.list.select(complaint.part.key):
            self.view.filter.clear()
            self._narrow()
            self.view.list.select(complaint.part.key)
        self._panel(complaint.part.kind).complain(complaint)
        self.view.message.set_error(complaint.words)
        focused = self.focusWidget()
        if focused is not None:
            self.view.bring_into_sight(focused)

    def _show_left_out(self) -> None:
        show_left_out(self._review.left_out, self._theme, self)


def _breathe() -> None:
    """Making and painting the dialog takes a while: the window behind it goes on in between."""
    QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)


def _to_be_typed(review: Review) -> Review:
    """A picture in which nothing could be read still is somebody's card: an empty one to type beside it."""
    if not review.nothing or review.picture is None:
        return review
    blank = PersonReview(
        found=FoundPerson(details=()), card=Contact(uid=new_uid(), name=""), picture=review.picture
    )
    return replace(review, people=(blank,))


def _is_blank(review: Review) -> bool:
    """Whether it is a picture, to be typed from."""
    return len(review.people) == 1 and not review.people[0].found.details


def _title(review: Review) -> str:
    return _("Look over: {source}").format(source=Path(review.source).name)


def _hint(review: Review, *, alone: bool) -> str:
    """What is to be done, where that is not plain to see."""
    if _is_blank(review):
        reason = review.left_out[0].why + " " if review.left_out else ""
        return reason + _("Type what you see on the card. A name is enough. The rest can follow.")
    if alone:
        return _("Nothing is stored yet. Change what is not right.")
    return _("Nothing is stored yet. Change what is not right, and untick what you do not want.")
