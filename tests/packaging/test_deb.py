"""The Debian package: small, complete, and known to the desktop."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from followup_desktop import __version__
from followup_desktop.desktop.desktop_entry import menu_entry
from tests.packaging.conftest import Load, needs

LIBRARY = "usr/lib/followup-desktop"


def field(deb: Path, name: str) -> str:
    told = subprocess.run(["dpkg-deb", "--field", str(deb), name], capture_output=True, text=True, check=True)
    return told.stdout.strip()


def test_it_is_at_most_35_megabytes_and_installed_at_most_100(deb: Path) -> None:
    assert deb.stat().st_size <= 35_000_000
    assert int(field(deb, "Installed-Size")) * 1024 <= 100_000_000


def test_name_and_version(deb: Path) -> None:
    assert field(deb, "Package") == "followup-desktop"
    assert field(deb, "Version") == f"{__version__}-1"
    assert deb.name.startswith(f"followup-desktop_{__version__}-1_")


def test_it_asks_for_names_that_old_and_new_systems_know(deb: Path) -> None:
    wanted = field(deb, "Depends").split(", ")
    assert "libglib2.0-0t64 | libglib2.0-0" in wanted
    assert {"libegl1", "libgl1", "libdbus-1-3", "libfontconfig1", "xkb-data", "tzdata"} <= set(wanted)
    (glibc,) = (name for name in wanted if name.startswith("libc6"))
    found = re.fullmatch(r"libc6 \(>= 2\.(\d+)\)", glibc)
    assert found is not None
    assert int(found[1]) <= 36, "that of Debian 12"


def test_a_library_of_which_no_package_is_known_stops_the_build(load: Load) -> None:
    deb, reading = load("linux/deb.py"), load("pyinstaller/elf_files.py")
    file = reading.ElfFile(Path("program"), "", ("libsomething.so.1", "libc.so.6"), {"GLIBC": (2, 36)})
    with pytest.raises(deb.UnknownLibraryError, match=r"libsomething\.so\.1"):
        deb.depends([file])


def test_it_has_no_scripts_and_no_files_outside_usr(deb: Path, unpacked: Path) -> None:
    told = subprocess.run(["dpkg-deb", "--ctrl-tarfile", str(deb)], capture_output=True, check=True).stdout
    names = subprocess.run(["tar", "-t"], input=told, capture_output=True, check=True).stdout.decode().split()
    assert {name.removeprefix("./") for name in names} == {"", "control", "md5sums"}
    assert [entry.name for entry in unpacked.iterdir()] == ["usr"]


def test_everything_belongs_to_root_and_only_the_program_is_executable(deb: Path, unpacked: Path) -> None:
    told = subprocess.run(
        ["dpkg-deb", "--contents", str(deb)], capture_output=True, text=True, check=True
    ).stdout
    assert {line.split()[1] for line in told.splitlines()} == {"root/root"}
    programs = [file for file in unpacked.rglob("*") if file.is_file() and file.stat().st_mode & 0o111]
    assert {file.resolve() for file in programs} == {(unpacked / LIBRARY / "followup-desktop").resolve()}


def test_the_desktop_finds_menu_entry_icons_manual_and_papers(unpacked: Path) -> None:
    share = unpacked / "usr/share"
    entry = share / "applications/followup-desktop.desktop"
    assert entry.read_bytes() == menu_entry(("followup-desktop", "--open"))
    sizes = {file.parent.parent.name for file in share.glob("icons/hicolor/*/apps/followup-desktop.*")}
    assert {"16x16", "22x22", "24x24", "32x32", "48x48", "64x64", "128x128", "256x256", "scalable"} <= sizes
    assert (share / "man/man1/followup-desktop.1.gz").exists()
    papers = {file.name for file in (share / "doc/followup-desktop").iterdir()}
    assert papers == {"NEWS.gz", "changelog.Debian.gz", "copyright"}


def test_cards_and_invitations_are_opened_with_it(unpacked: Path) -> None:
    entry = (unpacked / "usr/share/applications/followup-desktop.desktop").read_text()
    assert "Exec=followup-desktop --open %F\n" in entry
    assert "text/vcard" in entry
    assert "text/calendar" in entry


def test_the_desktop_file_is_valid(unpacked: Path) -> None:
    needs("desktop-file-validate")
    entry = unpacked / "usr/share/applications/followup-desktop.desktop"
    told = subprocess.run(["desktop-file-validate", str(entry)], capture_output=True, text=True, check=False)
    assert (told.returncode, told.stdout + told.stderr) == (0, "")


@pytest.mark.parametrize("homepage", ["", "https://code.example/followup-desktop"])
def test_what_software_centres_read_is_valid(
    tmp_path: Path, load: Load, monkeypatch: pytest.MonkeyPatch, homepage: str
) -> None:
    needs("appstreamcli")
    files = load("linux/installed_files.py")
    monkeypatch.setenv(files.HOMEPAGE, homepage)
    file = tmp_path / f"{files.IDENTIFIER}.metainfo.xml"
    file.write_text(files.metainfo(), encoding="utf-8")
    told = subprocess.run(
        ["appstreamcli", "validate", "--no-net", str(file)], capture_output=True, text=True, check=False
    )
    assert told.returncode == 0, told.stdout
    assert ("<screenshots>" in file.read_text(encoding="utf-8")) == bool(homepage), "pictures need an address"


def test_the_manual_is_one(unpacked: Path) -> None:
    needs("man")
    manual = unpacked / "usr/share/man/man1/followup-desktop.1.gz"
    told = subprocess.run(
        ["man", "--warnings", "--local-file", str(manual)],
        env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "MANROFFSEQ": "", "MANWIDTH": "80"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stderr == ""
    assert f"Followup Desktop {__version__}" in told.stdout


def test_lintian_has_nothing_to_say(deb: Path) -> None:
    needs("lintian")
    command = ["lintian", "--allow-root", "--fail-on", "error,warning", str(deb)]
    told = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    assert (told.returncode, told.stdout) == (0, "")


def test_every_file_inside_has_an_owner_and_a_licence(unpacked: Path, load: Load) -> None:
    papers = load("linux/components.py")
    internal = unpacked / LIBRARY / "_internal"
    files = [str(file.relative_to(internal)) for file in internal.rglob("*") if file.is_file()]
    made_by_others = papers.components([*files, "../followup-desktop"])
    ours = ("resources/", "classes.marshal")
    nobodys = [
        file for file in files if not file.startswith(ours) and not papers.owners(file, made_by_others)
    ]
    assert nobodys == []


def test_every_distribution_that_is_needed_is_in_the_papers_with_the_words_of_its_licence(
    unpacked: Path, load: Load
) -> None:
    locked = load("linux/components.py").ROOT / "requirements.txt"
    names = {
        name.lower() for name in re.findall(r"^([A-Za-z0-9._-]+)==", locked.read_text(), re.MULTILINE)
    } - {"tzdata"}
    told = (unpacked / "usr/share/doc/followup-desktop/copyright").read_text(encoding="utf-8")
    texts = {
        file.stem: file.read_text(encoding="utf-8") for file in (unpacked / LIBRARY / "licences").iterdir()
    }
    assert names <= texts.keys()
    assert [name for name, text in texts.items() if len(text) < 300] == []
    assert [name for name in texts if f"/{LIBRARY}/licences/{name}.txt" not in told] == []
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in texts["pyside6-essentials"]
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in texts["lgpl"], "nameparser's"


def test_the_installed_program_starts_through_its_link(unpacked: Path) -> None:
    command = [str(unpacked / "usr/bin/followup-desktop"), "--version"]
    told = subprocess.run(command, capture_output=True, text=True, check=True)
    assert told.stdout.strip() == f"Followup Desktop {__version__}"


def test_the_package_for_fedora_asks_for_libraries_by_their_names(unpacked: Path, load: Load) -> None:
    rpm, reading = load("linux/rpm.py"), load("pyinstaller/elf_files.py")
    wanted = rpm.requires(reading.elf_files(unpacked))
    assert "libEGL.so.1()(64bit)" in wanted
    assert any(re.fullmatch(r"libc\.so\.6\(GLIBC_2\.\d+\)\(64bit\)", name) for name in wanted)
    recipe = rpm.spec_of(unpacked, wanted)
    assert f"Version: {__version__}\n" in recipe
    assert "/usr/share/applications/followup-desktop.desktop\n" in recipe
    if shutil.which("rpmspec"):
        subprocess.run(
            ["rpmspec", "--parse", "/dev/stdin"], input=recipe, text=True, capture_output=True, check=True
        )
