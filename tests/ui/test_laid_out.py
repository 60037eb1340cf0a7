"""What is laid out: seen whole, side by side at one height, in its own colours, also in large text."""

from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QPoint, QRect, Qt
from PySide6.QtGui import QAction, QColor, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCalendarWidget,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QSpinBox,
    QStyle,
    QStyleOptionComboBox,
    QTimeEdit,
    QToolTip,
    QWidget,
)
from pytestqt.qtbot import QtBot

from followup_desktop.domain.contact import Contact
from followup_desktop.domain.opportunity import Stage
from followup_desktop.domain.settings import Appearance
from followup_desktop.domain.step import StepKind
from followup_desktop.services import Services
from followup_desktop.ui.checklist.snooze_dialog import SnoozeDialog
from followup_desktop.ui.contacts.form import ContactForm
from followup_desktop.ui.contacts.page import ContactsPage
from followup_desktop.ui.forms.choices import Number
from followup_desktop.ui.interviews.form import InterviewForm
from followup_desktop.ui.interviews.page import InterviewsPage
from followup_desktop.ui.job_search.page import JobSearchPage
from followup_desktop.ui.one_line import OneLine
from followup_desktop.ui.opportunity.dialog import OpportunityDialog
from followup_desktop.ui.opportunity.outcome_dialog import OutcomeDialog
from followup_desktop.ui.settings.rules import RulesSection
from followup_desktop.ui.theme import Theme
from followup_desktop.ui.wording.two_lines import TwoLineList
from tests.ui.checklist_builders import met_at_acme, program
from tests.ui.composer_window import Composer, step

PageKind = type[InterviewsPage] | type[ContactsPage] | type[JobSearchPage]
TUESDAY = date(2026, 11, 24)


@pytest.fixture
def services(tmp_path: Path) -> Services:
    services = program(tmp_path, "2026-11-24T17:07+00:00")
    met_at_acme(services)
    return services


def place(widget: QWidget, within: QWidget) -> QRect:
    return QRect(widget.mapTo(within, QPoint()), widget.size())


def is_whole(message: str, within: QWidget) -> bool:
    """Whether all lines of this message have room."""
    (label,) = [one for one in within.findChildren(QLabel) if one.text() == message and one.isVisible()]
    parent = label.parentWidget()
    assert isinstance(parent, QWidget)
    room = label.geometry().intersected(parent.rect())
    return room.height() >= label.heightForWidth(label.width())


@pytest.mark.parametrize("page", [InterviewsPage, ContactsPage, JobSearchPage])
@pytest.mark.parametrize(("width", "margin"), [(1280, 24), (900, 16)])
def test_the_margins_of_a_page_are_narrower_in_a_narrow_window(
    services: Services, theme: Theme, qtbot: QtBot, page: PageKind, width: int, margin: int
) -> None:
    shown = page(services, theme)
    qtbot.addWidget(shown)
    shown.resize(width, 700)
    shown.show()
    layout = shown.view.layout()
    assert layout is not None
    assert layout.contentsMargins().left() == margin


class TestForms:
    def test_what_is_wrong_with_an_interview_can_be_read_to_the_end(
        self, services: Services, theme: Theme, qtbot: QtBot
    ) -> None:
        form = InterviewForm(services, theme)
        qtbot.addWidget(form)
        form.resize(1072, 772)
        form.show()
        form.open_new()
        about = form.view.about
        for line, typed in ((about.company, "Bolt"), (about.day, "soonish"), (about.time, "99:99")):
            line.put(typed)
        about.zone.put("Moon/Base")
        form.save()
        for message in (
            "This date is not clear. Try 4 Dec, next Tue, or end of next week.",
            "This time is not clear. Try 14:30, or 3pm.",
            "This time zone is not known. Try Europe/London, or choose one with Change.",
        ):
            qtbot.waitUntil(partial(is_whole, message, form))
        zone, button = place(about.zone, form), place(about.change_zone, form)
        assert abs(zone.center().y() - button.center().y()) <= 2

    def test_the_picture_of_a_new_card_stands_beside_its_name(
        self, services: Services, theme: Theme, qtbot: QtBot
    ) -> None:
        form = ContactForm(services, theme)
        qtbot.addWidget(form)
        form.resize(1072, 772)
        form.show()
        form.open_new()
        name, picture = form.view.name_field, form.view.picture
        qtbot.waitUntil(lambda: place(picture, form).top() == place(name, form).top())
        assert picture.height() == picture.sizeHint().height()
        assert place(name, form).left() == place(form.view.back, form).left()

    def test_the_fields_of_an_opportunity_stay_at_one_height(
        self, services: Services, theme: Theme, qtbot: QtBot
    ) -> None:
        dialog = OpportunityDialog(services, services.job_search.opportunity("acme"), theme, new=False)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.company.put("")
        dialog.do.click()
        message = "Which company is it? A name is enough. The rest can follow."
        qtbot.waitUntil(lambda: is_whole(message, dialog))
        assert place(dialog.company, dialog).top() == place(dialog.position, dialog).top()
        assert place(dialog.delete, dialog).top() == place(dialog.do, dialog).top()

    def test_a_dialog_grows_with_what_it_has_to_say(
        self, services: Services, theme: Theme, qtbot: QtBot
    ) -> None:
        dialog = OutcomeDialog(
            services.job_search.opportunity("acme"), TUESDAY, 0, theme, stage=Stage.REJECTED
        )
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.person.put("Mary Somerville")
        dialog.do.click()
        message = "Which company were you pointed to? A referral needs its name."
        qtbot.waitUntil(lambda: is_whole(message, dialog))

    def test_numbers_of_the_rules_stand_in_one_column(self, theme: Theme, qtbot: QtBot) -> None:
        section = RulesSection(theme)
        qtbot.addWidget(section)
        section.resize(580, 1200)
        section.show()
        boxes = [place(box, section) for box in section.findChildren(QSpinBox)]
        assert {(box.left(), box.right()) for box in boxes} == {(boxes[0].left(), boxes[0].right())}
        assert section.minimumSizeHint().width() <= 580


class TestControls:
    @pytest.mark.parametrize("text_size", [100, 150, 200])
    def test_fields_of_every_kind_are_equally_high(self, text_size: int, theme: Theme, qtbot: QtBot) -> None:
        theme.use(Appearance(scheme="light", text_size=text_size))
        fields = (QLineEdit(), QComboBox(), QSpinBox(), QTimeEdit(), Number(1, 9))
        for field in fields:
            qtbot.addWidget(field)
        assert {field.sizeHint().height() for field in fields} == {fields[0].sizeHint().height()}

    @pytest.mark.parametrize("text_size", [100, 150, 200])
    def test_an_arrow_keeps_its_distance_from_the_edge(
        self, text_size: int, theme: Theme, qtbot: QtBot
    ) -> None:
        theme.use(Appearance(scheme="light", text_size=text_size))
        box = QComboBox()
        qtbot.addWidget(box)
        option = QStyleOptionComboBox()
        option.initFrom(box)
        option.rect = QRect(0, 0, 300, theme.px(34))
        arrow = box.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxArrow, box
        )
        assert option.rect.right() - (arrow.center().x() + theme.px(4)) >= theme.px(5)

    @pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
    def test_a_menu_and_what_parts_it_can_be_seen(self, scheme: str, theme: Theme, qtbot: QtBot) -> None:
        theme.use(Appearance(scheme=scheme))
        menu = QMenu()
        qtbot.addWidget(menu)
        menu.addActions([QAction("Back up", menu)])
        line = menu.addSeparator()
        menu.addActions([QAction("Restore", menu)])
        picture = menu.grab().toImage()
        assert picture.pixelColor(0, picture.height() // 2) == theme.tokens.edge
        middle = menu.actionGeometry(line).center()
        assert theme.tokens.hairline in [picture.pixelColor(middle + QPoint(0, by)) for by in (-1, 0, 1)]

    def test_a_tooltip_has_the_colours_of_the_window(self, theme: Theme) -> None:
        theme.use(Appearance(scheme="dark"))
        colours = QToolTip.palette()
        assert colours.color(QPalette.ColorRole.ToolTipBase) == theme.tokens.base
        assert colours.color(QPalette.ColorRole.ToolTipText) == theme.tokens.text


class TestLists:
    def test_cards_begin_where_the_line_above_them_does(
        self, services: Services, theme: Theme, qtbot: QtBot
    ) -> None:
        for number in range(6):
            services.contacts.save(Contact(uid=f"c{number}", name=f"Mary {number}"))
        page = ContactsPage(services, theme)
        qtbot.addWidget(page)
        page.resize(1072, 772)
        page.show()
        view = page.view.cards
        assert place(view, page).left() == place(page.view.search, page).left()
        picture = view.viewport().grab().toImage()
        cell = view.visualRect(view.model().index(0, 0))
        edges = [x for x in range(view.viewport().width()) if _is_edge(picture.pixelColor(x, 60), theme)]
        assert edges[0] == 0
        assert edges[-1] >= cell.width() * (view.viewport().width() // cell.width()) - 1

    def test_rows_take_the_height_of_their_lines_at_another_width(self, theme: Theme, qtbot: QtBot) -> None:
        notes = TwoLineList("Notes", theme)
        qtbot.addWidget(notes)
        notes.add("note", "Kind reply to a rejection of an application")
        notes.resize(120, 300)
        notes.show()
        broken = notes.visualItemRect(notes.item(0)).height()
        notes.resize(600, 300)
        qtbot.waitUntil(lambda: notes.visualItemRect(notes.item(0)).height() < broken)

    def test_days_gone_by_are_paler_than_those_to_choose_from(self, theme: Theme, qtbot: QtBot) -> None:
        dialog = SnoozeDialog("Thank Grace Hopper", TUESDAY, theme)
        qtbot.addWidget(dialog)
        (calendar,) = dialog.findChildren(QCalendarWidget)
        pale = dialog.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
        for day in (QDate(2026, 10, 26), QDate(2026, 11, 2), QDate(2026, 11, 24)):
            assert calendar.dateTextFormat(day).foreground().color() == pale
        assert calendar.dateTextFormat(QDate(2026, 11, 25)).foreground().style() is Qt.BrushStyle.NoBrush

    def test_a_long_address_ends_in_an_ellipsis_and_is_copied_whole(
        self, services: Services, theme: Theme, qtbot: QtBot
    ) -> None:
        address = "grace.brewster.murray.hopper@international-finance.acme.example"
        services.contacts.save(Contact(uid="grace", name="Grace Hopper", emails=(address,)))
        composer = Composer(services, theme, qtbot, step(services, StepKind.THANK_YOU, "grace"))
        (shown,) = [one for one in composer.dialog.findChildren(OneLine) if one.whole == address]
        assert shown.text().endswith("…")
        composer.press("Copy address")
        assert QApplication.clipboard().text() == address


def _is_edge(colour: QColor, theme: Theme) -> bool:
    return colour in (theme.tokens.hairline, theme.tokens.accent)
