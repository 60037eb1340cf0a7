"""What the kernel says of a process: its memory, and how often it woke up."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.desktop import pause

_LOOK = 0.2


class Woken(NamedTuple):
    """How often a process woke up: moments (wake-ups close together count as one), and all of them."""

    moments: int
    switches: int


def memory(process: int) -> int:
    """The memory of a process in bytes, what it shares with others by its share (PSS)."""
    for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) * 1024
    raise ValueError(f"the kernel tells no PSS of process {process}")


def settled(process: int, *, look: Callable[[int], int] = memory, seconds: float = 20) -> int:
    """The memory of a process once it has stayed the same (within half a percent) for a second."""
    before, same = look(process), 0
    for _ in range(round(seconds / _LOOK)):
        pause(_LOOK)
        now = look(process)
        same = same + 1 if abs(now - before) <= before * 0.005 else 0
        before = now
        if same * _LOOK >= 1:
            break
    return before


def switches(process: int) -> int:
    """How often the threads of a process went to sleep by themselves until now."""
    count = 0
    for status in Path(f"/proc/{process}/task").glob("*/status"):
        for line in status.read_text().splitlines():
            if line.startswith("voluntary_ctxt_switches:"):
                count += int(line.split()[1])
    return count


def woken(processes: list[int], seconds: float) -> list[Woken]:
    """How often each of these processes woke up during a time, looked at side by side."""
    begin = [switches(process) for process in processes]
    last = list(begin)
    moments, awake = [0] * len(processes), [False] * len(processes)
    for _ in range(round(seconds / _LOOK)):
        pause(_LOOK)
        for place, process in enumerate(processes):
            now = switches(process)
            moments[place] += now != last[place] and not awake[place]
            awake[place], last[place] = now != last[place], now
    return [
        Woken(*both) for both in zip(moments, (b - a for a, b in zip(begin, last, strict=True)), strict=True)
    ]
