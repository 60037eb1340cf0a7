"""What the kernel says of a process: its memory, and how often it woke up."""

from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.desktop import pause

_LOOK = 0.2
_BURST = 2.0  # seconds of quiet that end a burst of wake-ups


class Memory(NamedTuple):
    """The memory of a process in bytes.

    `shares` is the PSS: what it has with others counts by its share; other Qt programs that run take over a
    part of Qt's libraries. `resident` counts everything in full, whoever else has it.
    """

    shares: int
    resident: int


class Woken(NamedTuple):
    """How often a process woke up: moments (a burst of wake-ups counts as one), and all of them."""

    moments: int
    switches: int


def memory(process: int) -> Memory:
    """The memory of a process now."""
    lines = (line.split() for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines())
    told = {words[0]: words[1] for words in lines}
    return Memory(int(told["Pss:"]) * 1024, int(told["Rss:"]) * 1024)


def settled(process: int, seconds: float = 20) -> Memory:
    """The memory of a process once it has stayed the same (within half a percent) for a second."""
    before, same = memory(process), 0
    for _ in range(round(seconds / _LOOK)):
        pause(_LOOK)
        now = memory(process)
        same = same + 1 if abs(now.resident - before.resident) <= before.resident * 0.005 else 0
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
    moments, quiet_for = [0] * len(processes), [_BURST] * len(processes)
    for _ in range(round(seconds / _LOOK)):
        pause(_LOOK)
        for place, process in enumerate(processes):
            now = switches(process)
            if now == last[place]:
                quiet_for[place] += _LOOK
            else:
                moments[place] += quiet_for[place] >= _BURST
                last[place], quiet_for[place] = now, 0.0
    return [
        Woken(*both) for both in zip(moments, (b - a for a, b in zip(begin, last, strict=True)), strict=True)
    ]
