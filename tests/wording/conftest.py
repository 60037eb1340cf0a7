"""The built-in wording, as it is shipped."""

from pathlib import Path

import pytest

from followup_desktop.wording.sources import BuiltInTemplates


@pytest.fixture(scope="session")
def templates() -> BuiltInTemplates:
    """The English templates."""
    return BuiltInTemplates(Path(__file__).parents[2] / "resources" / "wording" / "en")
