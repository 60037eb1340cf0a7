"""Real files of other programs, which lie beside the repository where it is developed and nowhere else."""

from pathlib import Path

import pytest

_FOLDER = Path(__file__).resolve().parents[3] / "shared" / "data"


def shared(file: str) -> Path:
    """The path of a real file ("vcard/kde_qp_cards.vcf"); the test is skipped where they are not there."""
    if not _FOLDER.is_dir():
        pytest.skip("the real files (../shared/data) are not beside the repository")
    return _FOLDER / file
