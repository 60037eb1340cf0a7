"""The built-in wording, as it is shipped."""

from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def templates() -> Path:
    """The folder of the English templates."""
    return Path(__file__).parents[2] / "resources" / "wording" / "en"
