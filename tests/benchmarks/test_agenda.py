"""The command that is run most often against the shortest program there is."""

from pathlib import Path

from tests.benchmarks.alternating import Taken, in_turn
from tests.benchmarks.children import run
from tests.benchmarks.figures import Figure, Results
from tests.e2e.archives import acme, written


def test_agenda_on_a_small_file(tmp_path: Path, results: Results) -> None:
    data_dir = tmp_path / "data"
    data_dir.mkdir(mode=0o700)
    run(data_dir, "-m", "followup_desktop", "import", written(tmp_path, acme()))

    def agenda() -> Taken:
        return run(data_dir, "-m", "followup_desktop", "agenda", "--on", "2026-11-27")

    compared = in_turn(agenda, lambda: run(data_dir, "-c", "pass"), rounds=25)
    results.keep(
        Figure(
            name="agenda on a small file",
            measured=compared.ratio,
            limit=9,
            steadier=compared.by_processor,
            detail=f"{compared.detail} of python -c pass",
        )
    )
