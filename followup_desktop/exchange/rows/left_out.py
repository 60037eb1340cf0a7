"""Says which rows and columns of a table were not taken, and why."""

from collections.abc import Sequence

from followup_desktop.domain.found import LeftOut
from followup_desktop.exchange.tables import Table

ADDS_UP = "It only adds up the rows above it."
_MOST_NAMED = 10
# What Outlook and others fill in by themselves.
_SET = frozenset(
    {
        "0/0/00",
        "0.0.00",
        "00.00.00",
        "0/0/0000",
        "normal",
        "unspecified",
        "keine angabe",
        "non spécifié",
        "0",
        "*",
    }
    | {"no especificado", "false", "falsch", "faux", "falso", "smtp", "* mycontacts", "* my contacts"}
)


def rows_left_out(numbers: Sequence[int], why: str) -> tuple[LeftOut, ...]:
    """One note for all rows that were left out for the same reason; none where there are none."""
    if not numbers:
        return ()
    return (
        LeftOut(
            f"{'Row' if len(numbers) == 1 else 'Rows'} {listed([str(number) for number in numbers])}", why
        ),
    )


def columns_left_out(table: Table, places: Sequence[int], why: str) -> tuple[LeftOut, ...]:
    """One note for all columns at these places that hold something that somebody entered."""
    filled = [
        place
        for place in places
        if any(place < len(row) and row[place] and row[place].casefold() not in _SET for row in table.rows)
    ]
    if not filled:
        return ()
    names = list(dict.fromkeys(f'"{table.name_of(place)}"' for place in filled))
    return (LeftOut(f"{'Column' if len(names) == 1 else 'Columns'} {listed(names)}", why),)


def listed(names: list[str]) -> str:
    """As in "2, 3 and 5"."""
    if len(names) > _MOST_NAMED:
        return f"{', '.join(names[:_MOST_NAMED])} and {len(names) - _MOST_NAMED} more"
    return " and ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)
