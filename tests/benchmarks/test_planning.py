"""How fast the plan is made."""

from tests.benchmarks.children import told_by
from tests.benchmarks.conftest import BigFile
from tests.benchmarks.figures import Figure, Results


def test_planning(big_file: BigFile, results: Results) -> None:
    told = told_by(big_file.data_dir, "planning", big_file.database)
    results.keep(
        Figure(
            name="planning",
            measured=told["interviews"] / told["plan"][0],
            limit=5000,
            unit="interviews a second",
            at_least=True,
            steadier=told["interviews"] / told["plan"][1],
            detail=f"{told['steps']:,} steps of {told['interviews']:,} interviews",
        ),
        Figure(
            name="planning, with reading, reconciling and writing",
            measured=told["interviews"] / told["services"][0],
            unit="interviews a second",
            steadier=told["interviews"] / told["services"][1],
        ),
    )
