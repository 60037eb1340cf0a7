"""Taking times: ours and the floor in turn, so that what else the machine does falls on both."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from typing import NamedTuple


class Taken(NamedTuple):
    """What something took: seconds by the clock, and seconds that the processor worked for it."""

    wall: float
    processor: float


@dataclass(frozen=True)
class Compared:
    """Several times of ours and of the floor."""

    ours: tuple[Taken, ...]
    floor: tuple[Taken, ...]

    @property
    def ratio(self) -> float:
        """The median of ours over the median of the floor, by the clock."""
        return median(taken.wall for taken in self.ours) / median(taken.wall for taken in self.floor)

    @property
    def by_processor(self) -> float:
        """The same by the processor's seconds."""
        return median(taken.processor for taken in self.ours) / median(
            taken.processor for taken in self.floor
        )

    @property
    def detail(self) -> str:
        """The medians themselves: "301 ms to 158 ms"."""
        ours, floor = (median(taken.wall for taken in both) * 1000 for both in (self.ours, self.floor))
        return f"{_milliseconds(ours)} to {_milliseconds(floor)}"


def in_turn(ours: Callable[[], Taken], floor: Callable[[], Taken], rounds: int) -> Compared:
    """Run the floor and ours one after the other, so many times each. The caller has warmed both up."""
    times = [(floor(), ours()) for _ in range(rounds)]
    return Compared(tuple(mine for _, mine in times), tuple(floors for floors, _ in times))


def taking(task: Callable[[], object]) -> Taken:
    """What a task in this process takes."""
    wall, processor = time.perf_counter(), time.process_time()
    task()
    return Taken(time.perf_counter() - wall, time.process_time() - processor)


def _milliseconds(value: float) -> str:
    return f"{value:.2f} ms" if value < 10 else f"{value:,.0f} ms"
