"""The program: a command, or the window where none is given."""

import contextlib
import gc
import os
import sys
from typing import NoReturn


def main(arguments: list[str] | None = None) -> int:
    """Run a command or open the window; the exit status."""
    gc.disable()  # loading makes no garbage; a command is over before there is any, the window collects later
    from followup_desktop.cli.arguments import parse

    asked = parse(sys.argv[1:] if arguments is None else arguments)
    if asked.command is not None:
        from followup_desktop.cli.run import run_command

        return _end_at_once(run_command(asked))
    if asked.menu is not None:
        from followup_desktop.cli.menu import change_menu

        return _end_at_once(change_menu(asked))
    # Qt reads the source of every module imported after it, so that the window is loaded only now.
    from followup_desktop.app import WindowArguments, run

    return run(
        WindowArguments(
            data_dir=asked.data_dir,
            background=asked.background,
            sample=asked.sample,
            files=tuple(asked.files),
        )
    )


def _end_at_once(status: int) -> NoReturn:
    """End a command without taking the interpreter apart, which would cost a fifth of its time.

    The database is closed and everything is said by then; nothing else waits for the end.
    """
    for stream in filter(None, (sys.stdout, sys.stderr)):
        with contextlib.suppress(OSError):
            stream.flush()
    os._exit(status)


if __name__ == "__main__":
    sys.exit(main())
