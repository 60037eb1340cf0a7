"""The program: a command, or the window where none is given."""

import sys


def main(arguments: list[str] | None = None) -> int:
    """Run a command or open the window; the exit status."""
    from followup_desktop.cli.arguments import parse

    asked = parse(sys.argv[1:] if arguments is None else arguments)
    if asked.command is not None:
        from followup_desktop.cli.run import run_command

        return run_command(asked)
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


if __name__ == "__main__":
    sys.exit(main())
