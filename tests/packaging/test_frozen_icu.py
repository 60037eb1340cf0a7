"""ICU's data cut down: texts are still compared and put into capitals as each language has it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.packaging.conftest import Load, needs

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt asks the system")

ASK = """
import json
from PySide6.QtCore import QCollator, QLocale
words = "zebra Ångström ähnlich Zoë öl 李 王 ひらがな łódź lodz ch cz ñandú nube 10 9".split()
told = {}
for name in "C en_GB sv_SE de_DE cs_CZ es_ES pl_PL zh_CN ja_JP da_DK tr_TR lt_LT".split():
    locale = QLocale(name)
    collator = QCollator(locale)
    collator.setNumericMode(True)
    in_order = sorted(words, key=collator.sortKey)
    told[name] = [in_order, locale.toUpper("straße ijs istanbul"), locale.toLower("IİI ÅÄÖ")]
print(json.dumps(told))
"""


def told_with(libraries: Path | None) -> dict[str, list[str]]:
    environment = os.environ | ({"LD_LIBRARY_PATH": str(libraries)} if libraries else {})
    answer = subprocess.run(
        [sys.executable, "-c", ASK], env=environment, capture_output=True, text=True, check=True
    )
    told: dict[str, list[str]] = json.loads(answer.stdout)
    return told


@pytest.fixture(scope="module")
def library() -> Path:
    import PySide6

    return next(Path(PySide6.__file__).parent.glob("Qt/lib/libicudata.so.*"))


def test_languages_are_sorted_and_capitalised_as_before(library: Path, tmp_path: Path, load: Load) -> None:
    needs("as", "ld")
    smaller = load("pyinstaller/icu_data.py").smaller_library(library, tmp_path)
    assert smaller.stat().st_size < library.stat().st_size / 5
    whole, part = told_with(None), told_with(tmp_path)
    assert whole["sv_SE"][0] != whole["de_DE"][0], "the languages differ, so that this says something"
    assert part == whole


def test_what_is_packed_again_is_what_was_unpacked(library: Path, load: Load) -> None:
    icu = load("pyinstaller/icu_data.py")
    header, pieces = icu.pieces_of(library.read_bytes())
    first = [(name, content.rstrip(b"\0")) for name, content in pieces[:200]]
    packed = icu.packed(header, pieces[:200])
    # An ELF file of one loaded part, so that the end of the last piece is known.
    elf = bytearray(120)
    elf[32:40], elf[54:58] = (
        (64).to_bytes(8, "little"),
        (56).to_bytes(2, "little") + (1).to_bytes(2, "little"),
    )
    elf[64:68], elf[96:104] = (1).to_bytes(4, "little"), (120 + len(packed)).to_bytes(8, "little")
    _, again = icu.pieces_of(bytes(elf) + packed)
    assert [(name, content.rstrip(b"\0")) for name, content in again] == first


def test_a_library_without_the_data_is_refused(load: Load) -> None:
    icu = load("pyinstaller/icu_data.py")
    with pytest.raises(icu.UnknownDataError):
        icu.pieces_of(b"\x7fELF" + bytes(1000))
