"""Cells that cannot be used: in which rows and columns they are, what stands in them, and why not."""

from dataclasses import dataclass, field

from followup_desktop.domain.found import LeftOut
from followup_desktop.exchange.rows.left_out import listed
from followup_desktop.exchange.showing import shown

NO_ADDRESS = "This is no e-mail address, so it was not taken: {texts}. Correct it, and import the file again."
NO_NUMBER = "This is no phone number, so it was not taken: {texts}. Correct it, and import the file again."
NO_PAGE = "This is no address of a web page, so it was not taken: {texts}."
NO_DAY = "This is no day, so it was not taken: {texts}. Write it as 2026-11-03 and import the file again."
UNCLEAR_DAY = (
    "This day can be read in two ways, so it was not taken: {texts}. Write it as 2026-11-03 and import the "
    "file again, or enter it by hand."
)


@dataclass(slots=True)
class Unusable:
    """Gathers such cells, row by row."""

    cells: dict[tuple[str, str], dict[int, str]] = field(default_factory=dict)

    def note(self, column: str, number: int, text: str, why: str) -> None:
        """The column of this name says this in the row of this number. `why` has a place for {texts}."""
        self.cells.setdefault((column, why), {}).setdefault(number, text)

    def left_out(self) -> tuple[LeftOut, ...]:
        """A note for each column and reason, with the rows and what stands there."""
        return tuple(
            LeftOut(
                _where(column, list(found)), why.format(texts=listed([shown(one) for one in found.values()]))
            )
            for (column, why), found in self.cells.items()
        )


def _where(column: str, numbers: list[int]) -> str:
    rows = listed([str(number) for number in numbers])
    return f'{"Row" if len(numbers) == 1 else "Rows"} {rows}, column "{column}"'
