"""Takes a file into an empty program, and prints what that took: seconds by the clock and of the processor.

Usage: python -m tests.benchmarks.importing ARCHIVE DATABASE
"""

import json
import os
import sys
from pathlib import Path

from followup_desktop.services.build import build_services
from followup_desktop.services.clock import clock_from
from tests.benchmarks.alternating import taking


def main(archive: Path, database: Path) -> int:
    """Import; the exit status."""
    services = build_services(database, clock_from(os.environ["FOLLOWUP_NOW"]))
    problems: list[str] = []
    taken = taking(lambda: problems.append(services.transfer.import_file(archive).error))
    services.close()
    sys.stdout.write(json.dumps(taken))
    return "".join(problems) != ""


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
