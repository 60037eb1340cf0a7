"""What the benchmarks share: the big file, a desktop, and the table at the end.

`make bench` fails where a figure is clearly missed (see figures.py), where one was not measured, or where a
part of the desktop session lacks. Everything is left in build/bench.
"""

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.benchmarks.alternating import Taken
from tests.benchmarks.children import ROOT, environment, told_by
from tests.benchmarks.desktop import Desktop
from tests.benchmarks.figures import Results
from tests.e2e.desktop_session import DesktopSession, missing_parts

HERE = Path(__file__).parent
BENCH = ROOT / "build" / "bench"
EXPECTED = (
    "start to the painted checklist",
    "modules too early at the first paint",
    "agenda on a small file",
    "a key in the search until painted, p95",
    "opening the composer, after the first time",
    "a page of 200 rows",
    "more queries for 200 rows than for 20",
    "importing 10,000 interviews",
    "importing 2,000 vCards, from the file to the page",
    "longest freeze of the window meanwhile",
    "planning",
    "memory (PSS) of the window",
    "wake-ups in the tray",
    "ten minutes in the tray, wake-ups",
    "ten minutes in the tray, memory after to before",
    "the .deb",
    "installed",
    "start of the frozen program",
)
_RESULTS = pytest.StashKey[Results]()


class BigFile(NamedTuple):
    """A folder of the program with 80,000 steps, and what it took to import it."""

    data_dir: Path
    database: Path
    archive: Path
    facts: Path
    imported: Taken


def pytest_configure(config: pytest.Config) -> None:
    """One set of results for the whole run."""
    config.stash[_RESULTS] = Results()


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Leave the results; not everything measured is a failure, unless only a part was asked for."""
    results, option = session.config.stash[_RESULTS], session.config.option
    if not results.figures:
        return
    results.write(BENCH)
    if results.missing(EXPECTED) and not option.keyword and _all_was_asked(session.config):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """The table."""
    results = config.stash[_RESULTS]
    terminalreporter.section("benchmarks")
    terminalreporter.write_line(results.table())
    for name in results.missing(EXPECTED):
        terminalreporter.write_line(f"not measured: {name}")
    terminalreporter.write_line(f"left in {BENCH / 'results.txt'} and results.json")


def _all_was_asked(config: pytest.Config) -> bool:
    return all(Path(argument).resolve() == HERE for argument in config.args)


@pytest.fixture(scope="session")
def results(request: pytest.FixtureRequest) -> Results:
    """Where figures are kept."""
    return request.config.stash[_RESULTS]


@pytest.fixture(scope="session")
def archives() -> tuple[Path, Path]:
    """The archive of 10,000 interviews with its steps, and its facts alone; kept until a maker changes."""
    archive, facts, made_by = (BENCH / name for name in ("archive.json", "facts.json", "made-by"))
    makers = [HERE / "names.py", HERE / "years_of_interviews.py"]
    makers += sorted(ROOT.glob("followup_desktop/domain/*.py"))
    makers += sorted(ROOT.glob("followup_desktop/exchange/archive*.py"))
    mark = hashlib.sha256(b"".join(maker.read_bytes() for maker in makers)).hexdigest()
    if not made_by.exists() or made_by.read_text() != mark:
        BENCH.mkdir(parents=True, exist_ok=True)
        command = [sys.executable, "-m", "tests.benchmarks.years_of_interviews", str(archive), str(facts)]
        subprocess.run(command, env=environment(BENCH), cwd=ROOT, check=True)
        made_by.write_text(mark)
    return archive, facts


@pytest.fixture(scope="session")
def big_file(archives: tuple[Path, Path]) -> BigFile:
    """The database, made once per run by importing the archive."""
    archive, facts = archives
    data_dir = BENCH / "data"
    data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    for old in data_dir.iterdir():
        if old.is_file():
            old.unlink()
    database = data_dir / "followup.sqlite3"
    taken = Taken(*told_by(data_dir, "importing", archive, database))
    return BigFile(data_dir, database, archive, facts, taken)


@pytest.fixture(scope="session")
def desktop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desktop]:
    """A throw-away desktop for all windows of the run."""
    missing = missing_parts()
    if missing:
        pytest.fail(f"no desktop session without {', '.join(missing)}; `make bench` says what to install")
    with DesktopSession() as session:
        yield Desktop(session, tmp_path_factory.mktemp("reports"))


@pytest.fixture(scope="session", autouse=True)
def _byte_code() -> None:
    """Compiled as an installed program is, whatever the last change was."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-m", "compileall", "-q", "followup_desktop", "tests/benchmarks"]
    subprocess.run(command, cwd=ROOT, check=True)
