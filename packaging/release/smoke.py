"""Whether a frozen program works: says its version, keeps a database, and shows its window.

Usage: smoke.py PROGRAM [WINDOW]

PROGRAM answers commands, WINDOW (the same one unless said) opens the window. Works on Linux (with a display),
Windows and macOS. Run it with the Python that froze the program: the window is asked as a second start would
ask it, and it answers only after it has been painted.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
SECONDS = 120


def answer(program: str, *words: str, data: Path) -> str:
    """What a command prints. It must end with 0 and keep quiet on stderr."""
    done = subprocess.run(
        [program, *words],
        env=_environment(data),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=SECONDS,
    )
    if done.returncode or done.stderr:
        raise SystemExit(f"{program} {' '.join(words)}: status {done.returncode}, {done.stderr.strip()!r}")
    return done.stdout.strip()


def commands_work(program: str, data: Path) -> None:
    """Version, database and an answer in JSON."""
    from followup_desktop import __version__

    said = answer(program, "--version", data=data)
    if said != f"Followup Desktop {__version__}":
        raise SystemExit(f"--version says {said!r} instead of {__version__}.")
    for command in ("check", "backup"):
        print(f"{command}: {answer(program, command, data=data)}")
    agenda = json.loads(answer(program, "agenda", "--all", "--json", data=data))
    print(f"agenda: {len(agenda['steps'])} steps")


def window_shows(program: str, data: Path) -> None:
    """Start the window, wait until it has been painted and answers, and end it."""
    from followup_desktop import paths
    from followup_desktop.desktop.single_instance import SingleInstance, Start

    data.mkdir(parents=True, exist_ok=True)
    second = SingleInstance(paths.lock_file(data))
    window = subprocess.Popen([program], env=_environment(data), stdin=subprocess.DEVNULL)
    begun, until = time.monotonic(), time.monotonic() + SECONDS
    try:
        while not second.hand_over(Start()):
            if window.poll() is not None:
                raise SystemExit(f"The window's program ended with {window.returncode}.")
            if time.monotonic() > until:
                raise SystemExit(f"No window after {SECONDS} seconds.")
        print(f"window: painted and answering after {time.monotonic() - begun:.1f} s")
    finally:
        window.terminate()
        window.wait(SECONDS)


def _environment(data: Path) -> dict[str, str]:
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("FOLLOWUP_", "PYTHON"))
    }
    return environment | {"FOLLOWUP_DATA_DIR": str(data)}


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="followup smöke ", ignore_cleanup_errors=True) as place:
        commands_work(sys.argv[1], Path(place, "commands"))
        window_shows(sys.argv[-1], Path(place, "window"))
