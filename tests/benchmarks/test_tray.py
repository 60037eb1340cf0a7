"""Hidden in the tray, the program sleeps but for one look at the clock a minute."""

from tests.benchmarks.conftest import BigFile
from tests.benchmarks.desktop import FLOOR, OURS, Desktop, pause
from tests.benchmarks.figures import Figure, Results
from tests.benchmarks.processes import memory, woken

# The first time a window goes into the tray the program says so, and Qt takes that away after ten seconds.
SECONDS_TO_SETTLE = 12
SECONDS = 60
# Half past a minute, so that the look of the minute falls into the middle; in the evening, when no reminders
# come: a notification wakes the program once more when it goes.
EVENING = {"FOLLOWUP_NOW": "2026-11-24T20:30:30+00:00"}


def test_wake_ups_in_the_tray(desktop: Desktop, big_file: BigFile, results: Results) -> None:
    folder = big_file.data_dir
    with desktop.window(FLOOR, folder) as floor, desktop.window(OURS, folder, settings=EVENING) as ours:
        desktop.close_into_tray("Bare window")
        desktop.close_into_tray("Followup Desktop")
        pause(SECONDS_TO_SETTLE)
        bare, mine = woken([floor.process.pid, ours.process.pid], SECONDS)
        assert ours.process.poll() is None, "the program ended when its window was closed"
    results.keep(
        Figure(
            name="wake-ups in the tray",
            measured=mine.moments - bare.moments,
            limit=1,
            unit="a minute",
            detail=f"beyond {bare.moments} of a hidden bare window; "
            f"{mine.switches} context switches to {bare.switches}",
        )
    )


def test_ten_minutes_in_the_tray(desktop: Desktop, big_file: BigFile, results: Results) -> None:
    """The first minute is not counted for memory: what a look at the clock loads is loaded then."""
    with desktop.window(OURS, big_file.data_dir, settings=EVENING) as ours:
        desktop.close_into_tray("Followup Desktop")
        pause(SECONDS_TO_SETTLE)
        (first,) = woken([ours.process.pid], 60)
        before = memory(ours.process.pid)
        (others,) = woken([ours.process.pid], 9 * 60)
        after = memory(ours.process.pid)
        assert ours.process.poll() is None, "the program ended when its window was closed"
    results.keep(
        Figure(
            name="ten minutes in the tray, wake-ups",
            measured=(first.moments + others.moments) / 10,
            limit=1,
            unit="a minute",
            detail=f"{first.switches + others.switches} context switches in all",
        ),
        Figure(
            name="ten minutes in the tray, memory after to before",
            measured=after.resident / before.resident,
            limit=1.01,
            detail=f"{after.resident / 1e6:.1f} MB to {before.resident / 1e6:.1f} MB",
        ),
    )
