"""The checklist as a list: sections, folding, reading on, words for the eye and for assistive technology."""

from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QAbstractItemModelTester

from followup_desktop.domain.settings import Appearance
from followup_desktop.services import Services
from followup_desktop.ui.checklist.geometry import RowMetrics
from followup_desktop.ui.checklist.model import PAGE, SCREENFUL, ChecklistModel
from followup_desktop.ui.checklist.rows import StepRow
from followup_desktop.ui.copied import Copied
from followup_desktop.ui.theme import Theme
from tests.ui.checklist_builders import checklist, met_at_acme, program, shown_at, spoken


@pytest.fixture
def services(tmp_path: Path) -> Services:
    return program(tmp_path)


def read(services: Services) -> ChecklistModel:
    model = ChecklistModel(services)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    tester.setUseFetchMore(False)
    model.reload()
    return model


def place_of(model: ChecklistModel, what: str) -> int:
    return next(row for row in range(model.rowCount()) if shown_at(model, row).what.startswith(what))


def uid_of(model: ChecklistModel, what: str) -> str:
    row = model.row_at(place_of(model, what))
    assert isinstance(row, StepRow)
    return row.line.uid


@pytest.mark.usefixtures("qapp")
class TestSections:
    def test_an_interview_yesterday_makes_the_checklist_of_today(self, services: Services) -> None:
        met_at_acme(services)
        call = "[ ] Phone Acme Finance: has a decision been made?"
        assert checklist(read(services)).splitlines() == [
            "- Today  2",
            "[ ] Thank Grace Hopper | Acme Finance · Analyst | by tomorrow",
            "[ ] Thank Howard Aiken | Acme Finance · Analyst | by tomorrow",
            "- This week  1",
            "[ ] Add 3 new opportunities this week | 3 business days left",
            "- Later  2",
            f"{call} | Grace Hopper · Acme Finance · Analyst | from Mon 7 Dec",
            "[ ] Let Acme Finance go | Acme Finance · Analyst | from Fri 15 Jan",
            "+ Done  2",
        ]

    def test_what_is_late_stands_first(self, services: Services) -> None:
        services.steps.add_own("Buy a suit", date(2026, 11, 23))
        services.steps.add_own("Iron it", date(2026, 11, 24))
        assert checklist(read(services)).splitlines() == [
            "- Overdue  1",
            "[ ] Buy a suit | 1 day late",
            "- Today  1",
            "[ ] Iron it | today",
        ]

    def test_where_nothing_can_be_done_it_says_what_is_waited_for(self, services: Services) -> None:
        met_at_acme(services)
        for what in ("Thank Grace Hopper", "Thank Howard Aiken"):
            services.steps.done(uid_of(read(services), what))
        model = read(services)
        waiting = place_of(model, "Acme Finance")
        assert "- Waiting  1" in checklist(model)
        assert shown_at(model, waiting).where == (
            "Nothing to do until Mon 7 Dec. They said they would decide by Fri 4 Dec."
        )

    def test_a_step_put_off_says_until_when(self, services: Services) -> None:
        services.steps.add_own("Buy a suit", date(2026, 11, 27), opens=date(2026, 11, 20))
        model = read(services)
        services.steps.snooze(uid_of(model, "Buy a suit"), date(2026, 11, 26))
        model.reload()
        assert checklist(model).splitlines() == ["- Later  1", "[ ] Buy a suit | put off to Thu 26 Nov"]

    def test_a_note_that_was_copied_asks_whether_it_was_sent(self, services: Services) -> None:
        met_at_acme(services)
        model = read(services)
        at_five_past_four = datetime.fromisoformat("2026-11-24T16:05+00:00")
        Copied(services.drafts).remember(uid_of(model, "Thank Grace"), at_five_past_four)
        model.look_for_copied()
        assert shown_at(model, place_of(model, "Thank Grace")).due == "copied 16:05, sent?"


@pytest.mark.usefixtures("qapp")
class TestFolding:
    def test_done_is_folded_at_first_and_unfolds(self, services: Services) -> None:
        met_at_acme(services)
        model = read(services)
        model.fold(place_of(model, "Done"), folded=False)
        header, *done = checklist(model).splitlines()[-3:]
        assert header == "- Done  2"
        assert sorted(done) == [
            "[x] Ask the two closing questions at Acme Finance | Acme Finance · Analyst | done Mon 23 Nov",
            "[x] Write down the interview at Acme Finance | Acme Finance · Analyst | done Mon 23 Nov",
        ]

    def test_folding_a_section_leaves_the_others(self, services: Services) -> None:
        met_at_acme(services)
        model = read(services)
        model.fold(place_of(model, "Today"), folded=True)
        assert checklist(model).splitlines()[:3] == [
            "+ Today  2",
            "- This week  1",
            "[ ] Add 3 new opportunities this week | 3 business days left",
        ]
        model.fold(place_of(model, "Today"), folded=False)
        assert checklist(model) == checklist(read(services))

    def test_a_folded_section_stays_folded_when_the_list_is_read_anew(self, services: Services) -> None:
        met_at_acme(services)
        model = read(services)
        model.fold(place_of(model, "Later"), folded=True)
        model.reload()
        assert "+ Later  2" in checklist(model)


@pytest.mark.usefixtures("qapp")
class TestReadingOn:
    def test_reads_a_page_first_and_every_step_once_in_the_end(self, services: Services) -> None:
        for number in range(PAGE + 150):
            services.steps.add_own(f"Step {number:03}", date(2026, 11, 24))
        model = read(services)
        assert PAGE <= model.rowCount() < PAGE + 10
        while model.canFetchMore():
            model.fetchMore()
        steps = [line for line in checklist(model).splitlines() if line.startswith("[ ] Step")]
        assert len(steps) == len(set(steps)) == PAGE + 150

    def test_a_screenful_is_read_on_to_a_page_with_every_step_once(self, services: Services) -> None:
        for number in range(PAGE):
            services.steps.add_own(f"Step {number:03}", date(2026, 11, 24))
        model = read(services)
        model.reload(SCREENFUL)
        assert SCREENFUL <= model.rowCount() < PAGE
        model.fill_page()
        steps = [line for line in checklist(model).splitlines() if line.startswith("[ ] Step")]
        assert len(steps) == len(set(steps)) == PAGE

    def test_a_week_with_more_than_a_page_loses_no_step_to_the_keep_looking_line(
        self, services: Services
    ) -> None:
        met_at_acme(services)
        for number in range(PAGE + 20):
            due = date(2026, 11, 27)
            services.steps.add_own(f"Step {number:03}", due, opens=date(2026, 11, 24))
        model = read(services)
        while model.canFetchMore():
            model.fetchMore()
        steps = [line for line in checklist(model).splitlines() if line.startswith("[ ] Step")]
        assert len(steps) == len(set(steps)) == PAGE + 20


@pytest.mark.usefixtures("qapp")
class TestAssistiveTechnology:
    def test_says_the_whole_row_with_its_state(self, services: Services) -> None:
        met_at_acme(services)
        model = read(services)
        assert spoken(model, place_of(model, "Thank Grace")) == (
            "Thank Grace Hopper, Acme Finance, Analyst, by tomorrow, not done"
        )
        assert spoken(model, place_of(model, "Done")) == "Done, 2, folded"

    def test_a_step_has_a_tick_box_with_its_state(self, services: Services) -> None:
        met_at_acme(services)
        model = read(services)
        place = place_of(model, "Thank Grace")
        assert model.data(model.index(place), Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked
        model.hold(uid_of(model, "Thank Grace"), held=True)
        assert model.data(model.index(place), Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked

    def test_headers_and_waiting_rows_have_no_tick_box(self, services: Services) -> None:
        met_at_acme(services)
        model = read(services)
        header = model.index(place_of(model, "Today"))
        assert model.data(header, Qt.ItemDataRole.CheckStateRole) is None
        assert not model.flags(header) & Qt.ItemFlag.ItemIsUserCheckable


class TestGeometry:
    @pytest.mark.parametrize("size", [100, 125, 150, 200])
    def test_both_lines_fit_into_a_row_at_any_text_size(self, theme: Theme, size: int) -> None:
        theme.use(Appearance(scheme="light", text_size=size))
        metrics = RowMetrics(theme, theme.px(16))
        row = metrics.row(QRect(0, 0, theme.px(700), metrics.height), Qt.LayoutDirection.LeftToRight, "today")
        assert row.what.height() >= metrics.body.lineSpacing()
        assert row.where.height() >= metrics.small.lineSpacing()
        assert row.what.bottom() < row.where.top()
        assert row.where.bottom() < metrics.height
        assert metrics.height >= theme.px(56)

    def test_the_words_of_the_date_are_never_cut(self, theme: Theme) -> None:
        metrics = RowMetrics(theme, 16)
        long = "put off to Wednesday 30 September, which is far away"
        row = metrics.row(QRect(0, 0, 700, metrics.height), Qt.LayoutDirection.LeftToRight, long)
        assert row.due.width() >= metrics.small.horizontalAdvance(long)
        assert row.what.right() < row.mark.left()

    def test_on_a_row_of_one_line_the_small_icons_stand_before_when_it_is_due(self, theme: Theme) -> None:
        metrics = RowMetrics(theme, 16)
        rect = QRect(0, 0, 700, metrics.height)
        row = metrics.row(rect, Qt.LayoutDirection.LeftToRight, "4 business days left", one_line=True)
        for icon in row.actions:
            assert not icon.intersects(row.due)
            assert not icon.intersects(row.mark)
            assert not icon.intersects(row.what)

    def test_reads_from_right_to_left_where_the_language_does(self, theme: Theme) -> None:
        metrics = RowMetrics(theme, 16)
        rect = QRect(0, 0, 700, metrics.height)
        left = metrics.row(rect, Qt.LayoutDirection.LeftToRight, "today")
        right = metrics.row(rect, Qt.LayoutDirection.RightToLeft, "today")
        assert left.box.left() == rect.right() - right.box.right()
        assert right.due.right() < right.mark.left()
