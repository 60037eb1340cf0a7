"""The installer for Windows, read: it agrees with the program, and touches nobody's data."""

import ast
import configparser
import re
from pathlib import Path

import pytest
from PIL import Image

from followup_desktop import __version__
from followup_desktop.desktop.own_command import WINDOW_PROGRAM
from followup_desktop.desktop.windows_identity import APP_USER_MODEL_ID
from followup_desktop.desktop.windows_run import APPROVED, NAME, RUN
from followup_desktop.paths import APP_NAME
from tests.packaging.by_path import ROOT, script

FOLDER = ROOT / "packaging/windows"
INSTALLER = (FOLDER / "followup-desktop.iss").read_text(encoding="utf-8")
DEFINED = dict(re.findall(r'^#define (\w+) "(.*)"$', INSTALLER, re.MULTILINE))
PROGRAM_FILES = script("packaging/windows/program_files.py").PROGRAM_FILES


def lines_of(section: str) -> list[str]:
    """The lines of a section with its names filled in, without comments."""
    (body,) = re.findall(rf"^\[{section}\]\n(.*?)(?=^\[|\Z)", INSTALLER, re.MULTILINE | re.DOTALL)
    filled = re.sub(r"\{#(\w+)\}", lambda name: DEFINED.get(name[1], name[0]), body)
    return [line for line in filled.splitlines() if line and not line.startswith(";")]


def entries(section: str) -> list[dict[str, str]]:
    """The entries of a section: names and values, without the quotes."""
    rows = []
    for line in lines_of(section):
        pairs = re.findall(r'(\w+): ("(?:[^"]|"")*"|[^;]+)', line)
        rows.append({name: unquoted(value.strip()) for name, value in pairs})
    return rows


def unquoted(value: str) -> str:
    return value[1:-1].replace('""', '"') if value.startswith('"') else value


def setup() -> dict[str, str]:
    parser = configparser.RawConfigParser(strict=True)
    parser.optionxform = str  # type: ignore[assignment,method-assign]  # keys keep their case
    parser.read_string("[Setup]\n" + "\n".join(lines_of("Setup")))
    return dict(parser["Setup"])


def test_the_version_comes_from_outside_alone() -> None:
    assert "#ifndef AppVersion" in INSTALLER
    assert setup()["AppVersion"] == "{#AppVersion}"
    assert __version__ not in INSTALLER
    assert "followup_desktop.__version__" in (FOLDER / "build.ps1").read_text(encoding="utf-8")


def test_it_asks_for_no_administrator_and_stays_with_the_person() -> None:
    assert setup()["PrivilegesRequired"] == "lowest"
    assert setup()["DefaultDirName"].startswith("{autopf}")
    assert {row["Root"] for row in entries("Registry")} == {"HKCU"}
    assert {row["DestDir"].split("\\")[0] for row in entries("Files")} == {"{app}"}


def test_it_brings_the_files_that_the_recipe_makes() -> None:
    recipe = {f"{program.name}.exe" for program in PROGRAM_FILES}
    brought = {Path(row["Source"].replace("\\", "/")).name for row in entries("Files")}
    assert recipe <= brought
    assert "*" in brought
    assert (ROOT / "LICENSE").is_file()


def test_one_program_has_a_window_and_the_other_a_console() -> None:
    window, console = PROGRAM_FILES
    assert (f"{window.name}.exe", window.console) == (WINDOW_PROGRAM, False)
    assert (console.name, console.console) == (APP_NAME, True)
    assert (DEFINED["WindowProgram"], DEFINED["ConsoleProgram"]) == (WINDOW_PROGRAM, f"{APP_NAME}.exe")


def test_the_recipe_of_the_frozen_program_asks_for_both() -> None:
    recipe = (ROOT / "packaging/pyinstaller/followup-desktop.spec").read_text(encoding="utf-8")
    assert {"PROGRAM_FILES", "write_version_resource", "ICON"} <= set(re.findall(r"\w+", recipe))


def test_the_shortcut_has_the_identity_that_the_program_takes() -> None:
    shortcuts = entries("Icons")
    assert shortcuts
    assert {row["AppUserModelID"] for row in shortcuts} == {APP_USER_MODEL_ID}
    assert {row["Filename"] for row in shortcuts} == {f"{{app}}\\{WINDOW_PROGRAM}"}


@pytest.mark.parametrize("ending", ["vcf", "ics"])
def test_cards_and_invitations_are_offered_and_nothing_is_taken_over(ending: str) -> None:
    rows = {(row["Subkey"], row["ValueName"]): row for row in entries("Registry")}
    kind = f"FollowupDesktop.{ending}"
    offered = rows[f"Software\\Classes\\.{ending}\\OpenWithProgids", kind]
    assert "uninsdeletevalue" in offered["Flags"]
    assert (f"Software\\Classes\\.{ending}", "") not in rows
    command = rows[f"Software\\Classes\\{kind}\\shell\\open\\command", ""]["ValueData"]
    assert command == f'"{{app}}\\{WINDOW_PROGRAM}" --open "%1"'
    assert "uninsdeletekey" in rows[f"Software\\Classes\\{kind}", ""]["Flags"]


def test_whatever_it_writes_into_the_registry_goes_again() -> None:
    gone = [row["Subkey"] for row in entries("Registry") if "uninsdeletekey" in row.get("Flags", "").split()]
    for row in entries("Registry"):
        with_value = "uninsdeletevalue" in row.get("Flags", "").split()
        assert with_value or any(row["Subkey"].startswith(key) for key in gone), row


def test_start_at_login_goes_with_the_program() -> None:
    login = {row["Subkey"]: row for row in entries("Registry") if row.get("ValueType") == "none"}
    assert set(login) == {RUN, APPROVED}
    assert {row["ValueName"] for row in login.values()} == {NAME}
    assert all(row["Flags"] == "dontcreatekey uninsdeletevalue" for row in login.values())


def test_the_data_is_left_alone_and_the_person_is_told() -> None:
    assert "[UninstallDelete]" not in INSTALLER
    assert [row["Name"] for row in entries("InstallDelete")] == ["{app}\\_internal"]
    told = dict(line.split("=", 1) for line in lines_of("Messages"))
    for message in ("ConfirmUninstall", "UninstalledAll"):
        assert f"AppData\\Local\\{APP_NAME}" in told[message]


def test_files_that_it_names_are_there() -> None:
    for name in ("LicenseFile", "SetupIconFile"):
        assert (FOLDER / setup()[name].replace("\\", "/")).is_file()


@pytest.mark.parametrize("program", PROGRAM_FILES, ids=lambda program: program.name)
def test_explorer_is_told_the_version(program: object, tmp_path: Path) -> None:
    windows = script("packaging/windows/program_files.py")
    resource = windows.write_version_resource(program, __version__, tmp_path).read_text(encoding="utf-8")
    ast.parse(resource)
    said = dict(re.findall(r"StringStruct\('(\w+)', '([^']*)'\)", resource))
    assert (said["FileVersion"], said["ProductVersion"]) == (__version__, __version__)
    numbers = [int(part) for part in __version__.split(".")]
    assert f"filevers=({', '.join(map(str, [*numbers, 0]))})" in resource


def test_the_icon_has_every_size_that_explorer_asks_for() -> None:
    with Image.open(ROOT / "resources/icons/followup-desktop.ico") as icon:
        sizes = icon.info["sizes"]
    assert {(size, size) for size in (16, 24, 32, 48, 256)} <= sizes


def test_its_page_says_that_it_has_not_been_run() -> None:
    assert "None of this has been run" in (FOLDER / "README.md").read_text(encoding="utf-8")
