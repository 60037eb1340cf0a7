"""The machine's time zone, found without a window."""

from pathlib import Path

import pytest

from followup_desktop.services import machine_zone as module
from followup_desktop.services.machine_zone import machine_zone


def set_to(monkeypatch: pytest.MonkeyPatch, link: Path, zone: str) -> None:
    """Let the system's clock be set to this zone, as Debian does."""
    target = link.parent / "usr" / "share" / "zoneinfo" / zone
    target.parent.mkdir(parents=True, exist_ok=True)
    target.touch()
    link.symlink_to(target)
    monkeypatch.setattr(module, "_LOCALTIME", link)
    monkeypatch.setattr(module, "_TIMEZONE", link.parent / "timezone")


def test_the_zone_is_the_one_that_the_system_is_set_to(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("TZ", raising=False)
    set_to(monkeypatch, tmp_path / "localtime", "Pacific/Auckland")
    assert machine_zone() == "Pacific/Auckland"


def test_a_copied_zone_file_is_named_beside_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("TZ", raising=False)
    monkeypatch.setattr(module, "_LOCALTIME", tmp_path / "localtime")
    monkeypatch.setattr(module, "_TIMEZONE", tmp_path / "timezone")
    (tmp_path / "timezone").write_text("Europe/Berlin\n")
    assert machine_zone() == "Europe/Berlin"


@pytest.mark.parametrize(
    ("variable", "zone"),
    [
        ("America/New_York", "America/New_York"),
        (":Asia/Tokyo", "Asia/Tokyo"),
        ("Etc/UTC", "UTC"),
        ("Nowhere/Land", "Europe/Berlin"),
    ],
)
def test_the_variable_tz_comes_first_where_it_names_a_zone(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, variable: str, zone: str
) -> None:
    monkeypatch.setenv("TZ", variable)
    set_to(monkeypatch, tmp_path / "localtime", "Europe/Berlin")
    assert machine_zone() == zone


def test_without_any_of_them_it_is_utc(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("TZ", raising=False)
    monkeypatch.setattr(module, "_LOCALTIME", tmp_path / "nothing")
    monkeypatch.setattr(module, "_TIMEZONE", tmp_path / "nothing")
    assert machine_zone() == "UTC"
