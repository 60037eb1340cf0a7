"""Opening the composer of the real window: how long until the note is on the screen."""

from statistics import median

from tests.benchmarks.conftest import BigFile
from tests.benchmarks.desktop import OURS, Desktop
from tests.benchmarks.figures import Figure, Results

LIMIT = 50.0
"""Milliseconds, after the first time: what feels like at once."""


def test_the_note_is_painted_at_once(desktop: Desktop, big_file: BigFile, results: Results) -> None:
    with desktop.window(OURS, big_file.data_dir, then="opening_composer"):
        first, *others = desktop.told("notes")
    walls, processors = zip(*others, strict=True)
    results.keep(
        Figure(
            name="opening the composer, after the first time",
            measured=median(walls) * 1000,
            limit=LIMIT,
            unit="ms",
            steadier=median(processors) * 1000,
            detail=f"median of {len(others)}; the first {first[0] * 1000:.0f} ms, "
            f"the slowest {max(walls) * 1000:.0f} ms",
        )
    )
