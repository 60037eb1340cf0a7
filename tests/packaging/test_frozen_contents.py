"""What is in the frozen program: all of ours, and nothing of the machine that built it."""

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

from tests.packaging.conftest import Load

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the rules for Linux")

ROOT = Path(__file__).resolve().parents[2]


def modules_of(package: Path) -> set[str]:
    """The dotted names of the modules below a folder."""
    names = set()
    for file in package.rglob("*.py"):
        parts = file.relative_to(package.parent).with_suffix("").parts
        names.add(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    return names


@pytest.fixture(scope="module")
def frozen_modules(frozen: Path) -> set[str]:
    """The names of the Python modules in the program file, as PyInstaller's own viewer tells them."""
    ask = (
        "import sys; from PyInstaller.archive.readers import CArchiveReader; "
        "archive = CArchiveReader(sys.argv[1]); "
        "print(*archive.open_embedded_archive('PYZ.pyz').toc, sep='\\n')"
    )
    told = subprocess.run(
        [sys.executable, "-c", ask, str(frozen / "followup-desktop")],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(told.stdout.split())


def test_every_module_of_the_program_is_in_it(frozen_modules: set[str]) -> None:
    assert modules_of(ROOT / "followup_desktop") - frozen_modules == set()


@pytest.mark.parametrize(("package", "some"), [("holidays", "countries"), ("phonenumbers", "data")])
def test_modules_that_are_imported_by_names_in_words_are_in_it(
    frozen_modules: set[str], package: str, some: str
) -> None:
    spec = importlib.util.find_spec(package)
    assert spec is not None
    assert spec.origin is not None
    wanted = {
        name
        for name in modules_of(Path(spec.origin).parent)
        if name.startswith(f"{package}.{some}.") and ".test" not in name
    }
    assert wanted
    assert wanted - frozen_modules == set()


def test_every_resource_is_in_it_but_those_that_it_has_no_use_for(frozen: Path) -> None:
    ours = {
        str(file.relative_to(ROOT / "resources")): file.read_bytes()
        for file in (ROOT / "resources").rglob("*")
        if file.is_file() and not {"pictures", "letters"} & {*file.parts} and file.suffix != ".ico"
    }
    resources = frozen / "_internal/resources"
    theirs = {
        str(file.relative_to(resources)): file.read_bytes() for file in resources.rglob("*") if file.is_file()
    }
    assert theirs == ours


def test_parts_of_qt_and_developers_modules_that_nobody_uses_stay_outside(
    frozen: Path, frozen_modules: set[str]
) -> None:
    names = {file.name for file in (frozen / "_internal").rglob("*")}
    unwanted = (
        "Qml",
        "Quick",
        "qsql",
        "QtTest",
        "Wayland",
        "Egl",
        "gtk",
        "translations",
        "libcrypto",
        "avif",
    )
    assert [name for name in names for word in unwanted if word.lower() in name.lower()] == []
    tops = {name.partition(".")[0] for name in frozen_modules}
    assert not tops & {
        "pytest",
        "numpy",
        "cv2",
        "rapidocr",
        "tkinter",
        "unittest",
        "setuptools",
        "pip",
        "ssl",
    }


def test_the_systems_own_libraries_stay_outside_and_those_of_xcb_come_along(frozen: Path) -> None:
    names = {file.name.partition(".so")[0] for file in (frozen / "_internal").iterdir()}
    assert {"libxcb-cursor", "libxcb-icccm", "libxkbcommon", "libxkbcommon-x11"} <= names
    systems = {
        "libX11",
        "libglib-2.0",
        "libgtk-3",
        "libdbus-1",
        "libfontconfig",
        "libfreetype",
        "libstdc++",
        "libz",
    }
    assert not names & systems


def test_shiboken_finds_its_signatures_as_byte_code(frozen: Path) -> None:
    folder = frozen / "_internal/shiboken6/files.dir"
    assert (folder / "shibokensupport/signature/loader.pyc").is_file()
    assert list(folder.rglob("*.py")) == []


def test_no_library_looks_for_others_in_folders_of_the_machine_that_built_it(
    frozen: Path, load: Load
) -> None:
    reading = load("pyinstaller/elf_files.py")
    for file in reading.elf_files(frozen):
        told = subprocess.run(
            ["objdump", "-p", str(file.path)], capture_output=True, text=True, check=True
        ).stdout
        paths = [line.split()[-1] for line in told.splitlines() if "RUNPATH" in line or "RPATH" in line]
        assert [path for path in paths if path.startswith("/")] == [], file.path.name


def test_it_runs_with_the_glibc_of_the_oldest_system(frozen: Path, load: Load) -> None:
    reading, deb = load("pyinstaller/elf_files.py"), load("linux/deb.py")
    files = reading.elf_files(frozen)
    assert len(files) > 50
    assert (2, 17) <= reading.highest_version(files, "GLIBC") <= deb.OLDEST_GLIBC
    assert reading.highest_version(files, "GLIBCXX") <= (3, 4, 30), "that of Debian 12"


def test_the_folder_is_at_most_100_megabytes(frozen: Path) -> None:
    size = sum(file.stat().st_size for file in frozen.rglob("*") if file.is_file() and not file.is_symlink())
    assert size <= 100_000_000
