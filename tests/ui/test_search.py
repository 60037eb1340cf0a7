"""The search: page by page, and nothing for nothing."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from followup_desktop.services import Services
from followup_desktop.services.build import build_services
from followup_desktop.services.clock import Clock
from followup_desktop.ui.finder import DETAIL_ROLE
from followup_desktop.ui.search import PAGE, SearchModel
from tests.ui.whole_window import GRACE

ROOT = QModelIndex()


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    services = build_services(tmp_path / "followup.sqlite3", Clock(datetime(2026, 11, 24, 9, tzinfo=UTC)))
    for number in range(PAGE + 10):
        services.contacts.save(replace(GRACE, uid=f"c{number}", name=f"Hopper {number:03}"))
    yield services
    services.close()


@pytest.fixture
def model(services: Services, qtbot: QtBot) -> SearchModel:
    return SearchModel(services.search)


def titles(model: SearchModel) -> list[str]:
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_nothing_is_found_for_nothing(model: SearchModel) -> None:
    model.look_for("   ")
    assert titles(model) == []
    assert not model.canFetchMore(ROOT)


def test_a_page_is_read_at_once_and_the_rest_when_it_is_wanted(model: SearchModel) -> None:
    model.look_for("hopper")
    assert model.rowCount() == PAGE
    assert model.canFetchMore(ROOT)
    model.fetchMore(ROOT)
    assert len(set(titles(model))) == PAGE + 10
    assert not model.canFetchMore(ROOT)


def test_a_result_is_read_aloud_with_its_detail(model: SearchModel) -> None:
    model.look_for("hopper 007")
    index = model.index(0, 0)
    assert index.data() == "Hopper 007"
    assert index.data(DETAIL_ROLE) == "Head of Engineering"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Hopper 007, Head of Engineering"
