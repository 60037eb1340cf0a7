"""The bundle for macOS, read: it agrees with the program, and what is signed is optional."""

import plistlib
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from followup_desktop import __version__
from followup_desktop.paths import APP_NAME
from tests.packaging.by_path import ROOT, script

FOLDER = ROOT / "packaging/macos"
BUNDLE = script("packaging/macos/bundle.py")


def test_the_bundle_has_the_version_of_the_program() -> None:
    told = BUNDLE.information(__version__)
    assert (told["CFBundleShortVersionString"], told["CFBundleVersion"]) == (__version__, __version__)
    kept = plistlib.loads((FOLDER / "Info.plist").read_bytes())
    assert {"CFBundleShortVersionString", "CFBundleVersion"} & set(kept) == set()


def test_it_starts_the_program_that_the_recipe_makes() -> None:
    told = BUNDLE.information(__version__)
    assert told["CFBundleExecutable"] == APP_NAME
    assert told["CFBundleName"] == BUNDLE.NAME.removesuffix(".app") == "Followup Desktop"
    assert told["CFBundleIconFile"] == f"{APP_NAME}.icns"
    assert f"build/macos/{APP_NAME}.icns" in (FOLDER / "build.sh").read_text(encoding="utf-8")


def test_the_recipe_of_the_frozen_program_makes_the_bundle() -> None:
    recipe = (ROOT / "packaging/pyinstaller/followup-desktop.spec").read_text(encoding="utf-8")
    assert {"BUNDLE", "information", "identifier", "signing"} <= set(re.findall(r"\w+", recipe))


def test_its_identifier_has_the_form_that_apple_asks_for() -> None:
    assert re.fullmatch(r"[A-Za-z0-9-]+(\.[A-Za-z0-9-]+){2,}", BUNDLE.identifier())


def test_cards_and_invitations_are_offered_and_nothing_is_taken_over() -> None:
    kinds = BUNDLE.information(__version__)["CFBundleDocumentTypes"]
    assert [kind["LSItemContentTypes"] for kind in kinds] == [["public.vcard"], ["com.apple.ical.ics"]]
    assert {kind["CFBundleTypeRole"] for kind in kinds} == {"Viewer"}
    assert {kind["LSHandlerRank"] for kind in kinds} == {"Alternate"}


def test_the_entitlements_ask_for_little_and_for_no_network() -> None:
    content = BUNDLE.ENTITLEMENTS.read_bytes()
    asked = plistlib.loads(content)
    assert all(value is True for value in asked.values())
    assert not [name for name in asked if "network" in name or "device" in name]
    assert b"<!--" not in content


def test_without_a_certificate_it_is_signed_for_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(BUNDLE.SIGN_AS, "")
    assert BUNDLE.signing() == {"codesign_identity": None, "entitlements_file": None}
    monkeypatch.setenv(BUNDLE.SIGN_AS, "Developer ID Application: Ada Byron (1234)")
    assert BUNDLE.signing()["codesign_identity"] == "Developer ID Application: Ada Byron (1234)"
    assert Path(BUNDLE.signing()["entitlements_file"]).is_file()


@pytest.mark.parametrize("name", ["build.sh", "keychain.sh"])
def test_the_scripts_can_be_read_by_a_shell(name: str) -> None:
    shell = shutil.which("bash")
    if shell is None:
        pytest.skip("needs bash")
    read = subprocess.run([shell, "-n", FOLDER / name], capture_output=True, text=True, check=False)
    assert (read.returncode, read.stderr) == (0, "")


def test_the_script_reads_the_variables_that_the_recipe_reads() -> None:
    text = (FOLDER / "build.sh").read_text(encoding="utf-8")
    assert f"${{{BUNDLE.SIGN_AS}:-}}" in text
    assert f'"build/frozen/{BUNDLE.NAME}"' in text


def test_its_page_says_that_it_has_not_been_run() -> None:
    assert "None of this has been run" in (FOLDER / "README.md").read_text(encoding="utf-8")
