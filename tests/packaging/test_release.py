"""What goes with a release: notes out of the changelog, checksums, what it is made of, icons."""

import hashlib
import json
import re
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from followup_desktop import __version__
from followup_desktop.desktop.menu_entry import ICON_SIZES
from tests.packaging.by_path import ROOT, script

NOTES = script("packaging/release/notes.py")
BILL = script("packaging/release/bill_of_materials.py")
REQUIREMENTS = (ROOT / "requirements.txt").read_text(encoding="utf-8")
CHANGELOG = """\
# Changelog

## [Unreleased]

- Not yet.

## [1.1.0] - 2026-12-04

### Added

- A card can be dropped.

## [1.0.0] - 2026-11-23

- The first one.

[1.1.0]: https://example.org/1.1.0
"""


# The notes


def test_the_notes_are_the_section_of_the_version() -> None:
    notes = NOTES.notes(CHANGELOG, "1.1.0")
    assert notes.startswith("### Added\n\n- A card can be dropped.\n")
    assert "Which file" in notes
    assert "The first one" not in notes
    assert "example.org" not in NOTES.notes(CHANGELOG, "1.0.0")


@pytest.mark.parametrize("version", ["Unreleased", "2.0.0"])
def test_a_version_without_a_dated_section_has_no_notes(version: str) -> None:
    with pytest.raises(NOTES.NotesError, match="Rename \\[Unreleased\\]"):
        NOTES.notes(CHANGELOG, version)


def test_a_section_that_says_nothing_is_refused() -> None:
    with pytest.raises(NOTES.NotesError, match="says nothing"):
        NOTES.notes("## [1.0.0] - 2026-11-23\n\n## [0.9.0] - 2026-11-01\n\n- Old.\n", "1.0.0")


def test_the_version_is_read_from_the_program() -> None:
    assert NOTES.version_here() == __version__


# The changelog itself


def test_the_changelog_has_sections_in_the_order_of_their_days() -> None:
    sections = NOTES.sections((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))
    assert next(iter(sections)) == "Unreleased"
    days = [date for _version, (date, _text) in sections.items() if date]
    assert days == sorted(days, reverse=True)
    assert all(date for version, (date, _text) in sections.items() if version != "Unreleased")


# The checksums


def test_the_checksums_are_those_that_sha256sum_makes(tmp_path: Path) -> None:
    (tmp_path / "a.deb").write_bytes(b"package")
    (tmp_path / "b c.exe").write_bytes(b"setup")
    for _time in range(2):  # the list does not count itself
        subprocess.run([sys.executable, ROOT / "packaging/release/checksums.py", tmp_path], check=True)
    lines = (tmp_path / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    assert lines[0] == f"{hashlib.sha256(b'package').hexdigest()}  a.deb"
    assert [line.split("  ", 1)[1] for line in lines] == ["a.deb", "b c.exe"]


def test_sha256sum_finds_them_right(tmp_path: Path) -> None:
    if shutil.which("sha256sum") is None:
        pytest.skip("needs sha256sum")
    (tmp_path / "a.deb").write_bytes(b"package")
    subprocess.run([sys.executable, ROOT / "packaging/release/checksums.py", tmp_path], check=True)
    subprocess.run(["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=tmp_path, check=True)


# What it is made of


def test_every_pinned_package_is_in_the_bill_with_its_version_and_checksums() -> None:
    pinned = re.findall(r"^([a-z0-9-]+)==(\S+)", REQUIREMENTS, re.MULTILINE)
    packages = list(BILL.packages(REQUIREMENTS))
    assert [(one.name, one.version) for one in packages] == pinned
    assert all(one.hashes for one in packages)


def test_every_package_has_a_licence_and_no_licence_is_left_over() -> None:
    assert set(BILL.LICENCES) == {one.name for one in BILL.packages(REQUIREMENTS)}


def test_a_licence_is_the_one_that_the_package_names_itself() -> None:
    named = {name: expression for name in BILL.LICENCES if (expression := named_by_itself(name))}
    assert len(named) > 5
    assert {name: BILL.LICENCES[name] for name in named} == named


def named_by_itself(name: str) -> str:
    """The SPDX expression in a package's metadata; empty without one, or where it is not installed."""
    try:
        return str(metadata(name).json.get("license_expression", ""))
    except PackageNotFoundError:
        return ""


def test_none_of_the_licences_binds_what_a_person_may_do_with_the_program() -> None:
    """MIT, BSD and their like, or LGPL in a library that can be replaced; nothing that is GPL alone."""
    for expression in BILL.LICENCES.values():
        choices = expression.split(" OR ")
        assert any(not choice.startswith(("GPL", "AGPL")) for choice in choices), expression


def test_the_bill_is_the_same_for_the_same_moment() -> None:
    now = datetime(2026, 11, 24, 9, tzinfo=UTC)
    bill = BILL.bill("1.0.0", REQUIREMENTS, now)
    assert bill == BILL.bill("1.0.0", REQUIREMENTS, now)
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    assert bill["metadata"]["timestamp"] == "2026-11-24T09:00:00Z"
    names = {component["name"] for component in bill["components"]}
    assert {"CPython", "Qt", "Lucide icons", "peewee"} <= names
    references = [component["bom-ref"] for component in bill["components"]]
    assert len(references) == len(set(references))


def test_the_script_writes_it(tmp_path: Path) -> None:
    file = tmp_path / "followup-desktop.cdx.json"
    subprocess.run([sys.executable, ROOT / "packaging/release/bill_of_materials.py", file], check=True)
    written = json.loads(file.read_text(encoding="utf-8"))
    assert written["metadata"]["component"]["version"] == __version__


# The packages of a lock file


def test_a_tool_comes_with_what_it_needs_and_nothing_else() -> None:
    locked = script("packaging/release/locked.py")
    lines = (
        "tool==1 \\\n    --hash=sha256:aa\n    # via followup-desktop (pyproject.toml:dev)\n"
        "other==1 \\\n    --hash=sha256:bb\n    # via followup-desktop (pyproject.toml:dev)\n"
        "part==2 ; sys_platform == 'win32' \\\n    --hash=sha256:cc \\\n    --hash=sha256:dd\n    # via\n"
        "    #   other\n    #   tool\n"
        "piece==3 \\\n    --hash=sha256:ee\n    # via part\n"
    )
    kept = locked.closure(lines, ["tool"])
    assert re.findall(r"^(\w+)==", kept, re.MULTILINE) == ["tool", "part", "piece"]
    assert "    --hash=sha256:cc \\\n    --hash=sha256:dd\n" in kept
    with pytest.raises(KeyError):
        locked.closure(lines, ["nothing"])


# The icons


@pytest.mark.parametrize("size", ICON_SIZES)
def test_a_picture_of_the_icon_is_the_drawing_as_it_is_now(size: int) -> None:
    icons = script("packaging/release/icons.py")
    with Image.open(ROOT / f"resources/icons/hicolor/{size}.png") as kept:
        assert kept.size == (size, size)
        difference = ImageChops.difference(kept.convert("RGBA"), icons.drawn(size))
    # Another version of Qt may draw an edge a little lighter.
    assert max(max(band.tobytes()) for band in difference.split()) <= 32


def test_the_sizes_that_are_drawn_are_those_that_are_installed() -> None:
    assert script("packaging/release/icons.py").HICOLOR == ICON_SIZES


def test_the_icon_of_the_bundle_can_be_made(tmp_path: Path) -> None:
    script("packaging/release/icons.py").write_icns(tmp_path / "x.icns")
    with Image.open(tmp_path / "x.icns") as icon:
        assert icon.format == "ICNS"
        assert (512, 512, 2) in icon.info["sizes"]
