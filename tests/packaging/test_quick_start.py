"""What the frozen program leaves for later is there once Shiboken needs it, to tell of a wrong call."""

import os
import subprocess
import sys
from pathlib import Path

import PySide6

from tests.packaging.conftest import PACKAGING, Load

# Calls with too many, too few and wrong arguments, and a name without its enum.
WRONG = """
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QWidget
app = QApplication([])
load_now()
for call in (
    lambda: QWidget().resize("wide"),
    lambda: QWidget().setWindowTitle(),
    lambda: QLabel(1, 2, 3),
    lambda: QLabel(no_such=1),
    lambda: QLabel().setAlignment("left"),
    lambda: QListWidget().addItem(7),
    lambda: QTimer().start(None),
    lambda: QObject().sender(1),
    lambda: QLabel.nothing,
    lambda: Qt.NothingOfThis,
    lambda: Qt.AlignRight,
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
"""
# PyInstaller's modules in the program, as far as ours ask them: here nothing lies in an archive.
QUICK = """
import sys
from types import ModuleType, SimpleNamespace
importers, archive = ModuleType("pyimod02_importers"), ModuleType("pyimod01_archive")
importers.PyiFrozenLoader, importers.pyz_archive = object, SimpleNamespace(toc={}, _filename=sys.executable)
archive.PYZ_ITEM_MODULE, archive.PYZ_ITEM_PKG = 0, 1
sys.modules |= {"pyimod02_importers": importers, "pyimod01_archive": archive}
import quick_imports
quick_imports.install()
import quick_enums
quick_enums.install()

def load_now():
    waiting = [name for name, module in sys.modules.items() if isinstance(module, quick_imports.Later)]
    assert "shibokensupport.signature.layout" in waiting, waiting
    quick_imports.load_now()
    quick_enums.load_now()
"""
PLAIN = "def load_now(): pass"


def told(source: str, *folders: Path) -> list[str]:
    """What another Python prints, with these folders before all others."""
    path = os.pathsep.join(str(folder) for folder in folders)
    environment = os.environ | {"PYTHONPATH": path, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", source]
    answer = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stderr
    return answer.stdout.splitlines()


def test_a_wrong_call_is_told_as_python_tells_it(load: Load, tmp_path: Path) -> None:
    load("pyinstaller/signatures.py").compiled_signatures(tmp_path)
    (tmp_path / "PySide6").symlink_to(Path(PySide6.__file__).parent, target_is_directory=True)
    plain = told(PLAIN + WRONG)
    assert len(plain) > 11
    assert told(QUICK + WRONG, tmp_path, PACKAGING / "pyinstaller") == plain
