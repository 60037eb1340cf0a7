"""Where things lie, and what is said where a folder cannot be had."""

import os
import stat
import sys
from pathlib import Path

import pytest

from followup_desktop.paths import DataFolderError, data_dir, resources_dir

ROOT = Path(__file__).resolve().parents[2]


def test_in_the_source_tree_the_resources_lie_beside_the_package() -> None:
    assert resources_dir() == ROOT / "resources"


def test_a_frozen_program_has_its_resources_in_its_bundle(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resources_dir() == tmp_path / "resources"


def test_the_option_comes_before_the_variable(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("FOLLOWUP_DATA_DIR", str(tmp_path / "variable"))
    assert data_dir(str(tmp_path / "option")) == tmp_path / "option"
    assert data_dir() == tmp_path / "variable"


def test_without_either_it_is_the_systems_usual_place(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("FOLLOWUP_DATA_DIR", "")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert data_dir().name == "followup-desktop"


def test_a_relative_folder_is_found_again_after_the_working_folder_changed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    folder = data_dir("mine")
    monkeypatch.chdir("/")
    assert folder == tmp_path / "mine"


@pytest.mark.skipif(os.name != "posix", reason="modes are a matter of POSIX")
def test_nobody_else_can_look_into_a_new_folder(tmp_path: Path) -> None:
    assert stat.S_IMODE(data_dir(str(tmp_path / "mine")).stat().st_mode) == 0o700


def test_a_file_in_the_way_is_named_with_the_way_out(tmp_path: Path) -> None:
    (tmp_path / "mine").touch()
    with pytest.raises(DataFolderError, match=r"mine cannot be used: a file .* is in the way.*--data-dir"):
        data_dir(str(tmp_path / "mine"))


def test_a_folder_that_cannot_be_made_says_why(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(DataFolderError, match=r"file/mine cannot be used: Not a directory"):
        data_dir(str(tmp_path / "file" / "mine"))
    with pytest.raises(DataFolderError, match="cannot be used: embedded null byte"):
        data_dir(f"{tmp_path}/a\0b")
