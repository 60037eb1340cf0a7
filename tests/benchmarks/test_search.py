"""Typing in the search of the real window: how long until each key is on the screen."""

from collections.abc import Sequence
from functools import partial

from followup_desktop.services.build import build_services
from followup_desktop.services.clock import clock_from
from tests.benchmarks.alternating import Taken, taking
from tests.benchmarks.conftest import BigFile
from tests.benchmarks.desktop import OURS, Desktop
from tests.benchmarks.figures import Figure, Results
from tests.benchmarks.years_of_interviews import NOW

LIMIT = 16.0
"""Milliseconds: one picture at 60 a second."""


def test_each_key_is_painted_at_once(desktop: Desktop, big_file: BigFile, results: Results) -> None:
    with desktop.window(OURS, big_file.data_dir, then="typing_in_search"):
        typed = [(text, Taken(wall, processor)) for text, wall, processor in desktop.told("keys")]
    services = build_services(big_file.database, clock_from(NOW))
    alone = [taking(partial(services.search.find, text)) for text, _ in typed]
    services.close()
    slowest = max(typed, key=_wall)
    results.keep(
        Figure(
            name="a key in the search until painted, p95",
            measured=_p95([taken.wall for _, taken in typed]),
            limit=LIMIT,
            unit="ms",
            steadier=_p95([taken.processor for _, taken in typed]),
            detail=f"{len(typed)} keys; slowest {slowest[0]!r} {slowest[1].wall * 1000:.1f} ms",
        ),
        Figure(
            name="the same without the window, p95",
            measured=_p95([taken.wall for taken in alone]),
            unit="ms",
            steadier=_p95([taken.processor for taken in alone]),
        ),
    )


def _p95(seconds: Sequence[float]) -> float:
    """The 95th percentile, in milliseconds."""
    return sorted(seconds)[round(0.95 * (len(seconds) - 1))] * 1000


def _wall(typed: tuple[str, Taken]) -> float:
    return typed[1].wall
