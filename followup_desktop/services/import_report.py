"""What became of a file that was taken in."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class ImportReport:
    """What became of a file: records as the archive writes them; `error` is empty where it was taken in.

    `added` has lists of records by kind, `merged` the contacts that were known and have more on their card
    now, `left_out` pairs of what was left out and why.
    """

    file: str
    error: str = ""
    added: dict[str, list[dict[str, object]]] = field(default_factory=dict)
    updated: list[dict[str, object]] = field(default_factory=list)
    merged: list[dict[str, object]] = field(default_factory=list)
    left_out: list[tuple[str, str]] = field(default_factory=list)
