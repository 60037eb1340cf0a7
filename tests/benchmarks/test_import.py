"""Taking in 10,000 interviews against raw executemany of the same rows."""

from itertools import count
from pathlib import Path

from tests.benchmarks.alternating import Compared, Taken
from tests.benchmarks.children import told_by
from tests.benchmarks.conftest import BigFile
from tests.benchmarks.figures import Figure, Results


def test_importing_ten_thousand_interviews(big_file: BigFile, tmp_path: Path, results: Results) -> None:
    numbers = count()

    def taken(module: str, source: Path) -> Taken:
        database = tmp_path / f"{next(numbers)}.sqlite3"
        told = Taken(*told_by(tmp_path, module, source, database))
        for file in tmp_path.glob(f"{database.name}*"):
            file.unlink()
        return told

    # The import that made the big file is the first of ours.
    floor = [taken("inserting", big_file.database)]
    planned = taken("importing", big_file.facts)
    floor.append(taken("inserting", big_file.database))
    again = taken("importing", big_file.archive)
    floor.append(taken("inserting", big_file.database))
    complete = Compared((big_file.imported, again), tuple(floor))
    facts = Compared((planned,), tuple(floor))
    for name, compared in (
        ("importing 10,000 interviews", complete),
        ("importing 10,000 interviews, the plan makes the steps", facts),
    ):
        results.keep(
            Figure(
                name=name,
                measured=compared.ratio,
                limit=8,
                steadier=compared.by_processor,
                detail=f"{compared.detail} of raw executemany",
            )
        )
