"""The frozen program and its package, built once for all tests that ask for them."""

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
FROZEN = "FOLLOWUP_FROZEN"
"""The environment variable with the folder of a program that is frozen already."""

Load = Callable[[str], ModuleType]


@pytest.fixture(scope="session")
def load() -> Load:
    """Loads a file of packaging/ as a module, by its path there."""
    for folder in ("pyinstaller", "linux"):
        if str(PACKAGING / folder) not in sys.path:
            sys.path.append(str(PACKAGING / folder))

    def loaded(path: str) -> ModuleType:
        file = PACKAGING / path
        if file.stem in sys.modules:
            return sys.modules[file.stem]
        spec = importlib.util.spec_from_file_location(file.stem, file)
        assert spec is not None
        assert spec.loader is not None
        module = sys.modules[file.stem] = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module

    return loaded


def needs(*programs: str) -> None:
    """Skip where a program lacks; fail where CI=true on Linux, as `make test` installs them all."""
    missing = [name for name in programs if shutil.which(name) is None]
    if not missing:
        return
    words = f"no package without {', '.join(missing)}; `make test` says what to install"
    if os.environ.get("CI") == "true" and sys.platform == "linux":
        pytest.fail(words)
    pytest.skip(words)


@pytest.fixture(scope="session")
def frozen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the frozen program."""
    given = os.environ.get(FROZEN)
    if given:
        return Path(given).resolve()
    if sys.platform != "linux":
        pytest.skip("the release workflow freezes and tries the program on this system")
    needs("objdump", "strip", "as", "ld")
    folder = tmp_path_factory.mktemp("frozen")
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
    command += ["--distpath", str(folder), "--workpath", str(folder / "work")]
    command += [str(PACKAGING / "pyinstaller/followup-desktop.spec")]
    environment = os.environ | {"PYINSTALLER_CONFIG_DIR": str(folder / "kept")}
    built = subprocess.run(command, env=environment, cwd=folder, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr[-4000:]
    return folder / "followup-desktop"


@pytest.fixture(scope="session")
def deb(frozen: Path, tmp_path_factory: pytest.TempPathFactory, load: Load) -> Path:
    """The Debian package."""
    needs("dpkg-deb")
    file = load("linux/deb.py").build(frozen, tmp_path_factory.mktemp("deb"))
    assert isinstance(file, Path)
    return file


@pytest.fixture(scope="session")
def unpacked(deb: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the package puts below /."""
    folder = tmp_path_factory.mktemp("unpacked")
    subprocess.run(["dpkg-deb", "--extract", str(deb), str(folder)], check=True)
    return folder
