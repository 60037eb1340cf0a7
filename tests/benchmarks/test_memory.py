"""How much memory the window takes with the big file."""

from statistics import median

from tests.benchmarks.conftest import BigFile
from tests.benchmarks.desktop import FLOOR, OURS, Desktop
from tests.benchmarks.figures import Figure, Results
from tests.benchmarks.processes import Memory, settled

ROUNDS = 3
MB = 1_000_000


def test_memory_of_the_window(desktop: Desktop, big_file: BigFile, results: Results) -> None:
    taken: dict[tuple[str, ...], list[Memory]] = {FLOOR: [], OURS: []}
    for _ in range(ROUNDS):
        for program, sizes in taken.items():
            with desktop.window(program, big_file.data_dir) as seen:
                sizes.append(settled(seen.process.pid))
    floor, ours = (median(size.shares for size in sizes) for sizes in taken.values())
    floor_resident, ours_resident = (median(size.resident for size in sizes) for sizes in taken.values())
    results.keep(
        Figure(
            name="memory (PSS) of the window",
            measured=ours / floor,
            limit=1.6,
            steadier=ours_resident / floor_resident,
            detail=f"{ours / MB:.0f} MB to {floor / MB:.0f} MB of a bare window",
        )
    )
