"""What was measured, how it stands to its limit, and the table of it all."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path

NOISE = 1.1
"""A limit passed by less than this factor may be the noise of a busy machine: told, and no failure."""


class Verdict(StrEnum):
    """How a figure stands to its limit."""

    MET = "met"
    UNSURE = "over, perhaps by noise"
    MISSED = "MISSED"
    TOLD = ""


@dataclass(frozen=True, kw_only=True)
class Figure:
    """One figure. Without a `limit` it is told only.

    `measured` is what the limit is about, in `unit`. `steadier` is the same counted so that other programs
    on the machine disturb it less: seconds of the processor instead of those on the wall, resident memory
    instead of shares. Only a figure that is over its limit in both is missed for certain.
    """

    name: str
    measured: float
    limit: float | None = None
    unit: str = "x"
    at_least: bool = False
    steadier: float | None = None
    detail: str = ""

    @property
    def verdict(self) -> Verdict:
        """Whether it is met. A miss is over the limit by more than the noise, in both ways of counting."""
        if self.limit is None:
            return Verdict.TOLD
        over = self._over(self.measured, self.limit)
        if over <= 1:
            return Verdict.MET
        surely = over if self.steadier is None else min(over, self._over(self.steadier, self.limit))
        return Verdict.MISSED if surely > NOISE else Verdict.UNSURE

    def _over(self, measured: float, limit: float) -> float:
        if self.at_least:
            return limit / measured if measured else float("inf")
        return measured / limit if limit else float(measured > 0) * 2

    def cells(self) -> tuple[str, ...]:
        """Its row of the table."""
        unit = "" if self.unit == "x" else f" {self.unit}"
        limit = "" if self.limit is None else f"{'>=' if self.at_least else '<='} {_number(self.limit)}{unit}"
        steadier = "" if self.steadier is None else _number(self.steadier)
        return self.name, f"{_number(self.measured)}{unit}", limit, steadier, self.verdict, self.detail


class Results:
    """All figures of one run."""

    def __init__(self) -> None:
        self.figures: list[Figure] = []

    def keep(self, *figures: Figure) -> None:
        """Keep figures for the table; AssertionError where one is clearly missed."""
        self.figures += figures
        missed = [figure.name for figure in figures if figure.verdict is Verdict.MISSED]
        assert not missed, f"clearly over the limit: {'; '.join(missed)}"

    def missing(self, expected: Iterable[str]) -> list[str]:
        """Which of these figures were not measured."""
        there = {figure.name for figure in self.figures}
        return [name for name in expected if name not in there]

    def table(self) -> str:
        """The figures with their limits, in columns."""
        head = ("figure", "measured", "limit", "steadier", "", "")
        rows = [head, *(figure.cells() for figure in self.figures)]
        widths = [max(len(row[column]) for row in rows) for column in range(len(head))]
        lines = [
            "  ".join(
                cell.rjust(width) if 1 <= column <= 3 else cell.ljust(width)
                for column, (cell, width) in enumerate(zip(row, widths, strict=True))
            ).rstrip()
            for row in rows
        ]
        return "\n".join([lines[0], "-" * max(map(len, lines)), *lines[1:]])

    def write(self, folder: Path) -> None:
        """Leave them in results.txt and results.json."""
        folder.mkdir(parents=True, exist_ok=True)
        folder.joinpath("results.txt").write_text(f"{self.table()}\n", encoding="utf-8")
        told = [asdict(figure) | {"verdict": figure.verdict} for figure in self.figures]
        folder.joinpath("results.json").write_text(f"{json.dumps(told, indent=2)}\n", encoding="utf-8")


def _number(value: float) -> str:
    return f"{value:,.2f}" if abs(value) < 100 and value != int(value) else f"{value:,.0f}"
