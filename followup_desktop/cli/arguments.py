"""What can be typed after the program's name."""

from collections.abc import Callable
from datetime import date
from types import SimpleNamespace
from typing import TYPE_CHECKING

from followup_desktop import __version__
from followup_desktop.phrases.language import _

if TYPE_CHECKING:  # the start from a menu reads no commands
    import argparse

    AddParser = Callable[..., argparse.ArgumentParser]


class Asked(SimpleNamespace):
    """What was asked for. `command` is None for the window."""

    command: str | None
    data_dir: str | None
    background: bool
    sample: bool
    menu: str | None
    files: list[str]
    opened: list[str]
    json: bool
    on: date | None
    all: bool
    uid: str
    dry_run: bool
    outcome: str | None
    decision_by: date | None
    why: str
    until: date
    stage: str
    answer_by: date | None
    file: str


def parse(arguments: list[str]) -> Asked:
    """Understand the arguments, or leave the program with status 2 and a word on what is wrong."""
    if not arguments:  # the start from a menu: the window, without building what reads commands
        return Asked(command=None, data_dir=None, background=False, sample=False, menu=None, files=[])
    parser = _parser()
    asked = parser.parse_args(arguments, Asked())
    if asked.command is not None and (asked.background or asked.sample or asked.menu or asked.opened):
        parser.error(
            _("--background, --sample, --open and the options of the menu: leave them out with a command")
        )
    asked.files = asked.files or asked.opened
    return asked


def _parser() -> "argparse.ArgumentParser":
    import argparse

    parser = argparse.ArgumentParser(
        prog="followup-desktop",
        description=_("Carries you through the days after an interview. Without a command the window opens."),
    )
    parser.add_argument("--version", action="version", version=f"Followup Desktop {__version__}")
    parser.add_argument("--data-dir", metavar="DIR", help=_("keep everything in this folder"))
    parser.add_argument("--background", action="store_true", help=_("start in the tray"))
    parser.add_argument("--sample", action="store_true", help=_("open a throw-away copy with sample data"))
    parser.add_argument(
        "--open",
        dest="opened",
        nargs="*",
        default=[],
        metavar="FILE",
        help=_("open the window with these files"),
    )
    _menu(parser)
    parser.set_defaults(files=[], json=False)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _reading(commands.add_parser)
    _ticking(commands.add_parser)
    _keeping(commands.add_parser)
    return parser


def _menu(parser: "argparse.ArgumentParser") -> None:
    menu = parser.add_mutually_exclusive_group()
    menu.add_argument(
        "--install-menu",
        dest="menu",
        action="store_const",
        const="install",
        help=_("put Followup into the menu (where it came with pip or pipx)"),
    )
    menu.add_argument(
        "--remove-menu",
        dest="menu",
        action="store_const",
        const="remove",
        help=_("take it out of the menu again"),
    )


def _reading(add: "AddParser") -> None:
    agenda = add("agenda", help=_("the checklist as it stands on a day"))
    agenda.add_argument(
        "--on", type=_day, metavar="DATE", help=_("the day, like 2026-12-04; today unless said")
    )
    agenda.add_argument("--all", action="store_true", help=_("every step, not only the open ones"))
    _with_json(agenda)
    show = add("show", help=_("one record"))
    show.add_argument("uid", metavar="UID")
    _with_json(show)
    note = add("note", help=_("the note or script for a step"))
    note.add_argument("uid", metavar="STEP")
    _with_json(note)


def _ticking(add: "AddParser") -> None:
    done = add("done", help=_("tick a step off"))
    done.add_argument("uid", metavar="STEP")
    done.add_argument("--on", type=_day, metavar="DATE", help=_("the day it was done; today unless said"))
    done.add_argument("--outcome", choices=["spoke", "voicemail", "gatekeeper"], help=_("how a call ended"))
    done.add_argument("--decision-by", type=_day, metavar="DATE", help=_("the date they named in the call"))
    skip = add("skip", help=_("leave a step out"))
    skip.add_argument("uid", metavar="STEP")
    skip.add_argument("--why", required=True, metavar="TEXT", help=_("the reason"))
    snooze = add("snooze", help=_("put a step off"))
    snooze.add_argument("uid", metavar="STEP")
    snooze.add_argument("--until", required=True, type=_day, metavar="DATE", help=_("the day it comes back"))
    reopen = add("reopen", help=_("open a step again"))
    reopen.add_argument("uid", metavar="STEP")
    add("undo", help=_("take back the latest change"))
    outcome = add("outcome", help=_("write down how it ended, or that an offer came"))
    outcome.add_argument("uid", metavar="OPPORTUNITY")
    outcome.add_argument("stage", choices=["offer", "hired", "rejected", "withdrawn", "no_answer"])
    outcome.add_argument("--on", type=_day, metavar="DATE", help=_("the day it came; today unless said"))
    outcome.add_argument("--answer-by", type=_day, metavar="DATE", help=_("the last day to answer an offer"))


def _keeping(add: "AddParser") -> None:
    bring_in = add("import", help=_("take in files; each as a whole or not at all"))
    bring_in.add_argument("files", nargs="+", metavar="FILE")
    bring_in.add_argument("--dry-run", action="store_true", help=_("read and report, and store nothing"))
    _with_json(bring_in)
    export = add(
        "export",
        help=_(
            "write a file: .json everything, .csv the checklist, .ics steps and interviews, .vcf contacts"
        ),
    )
    export.add_argument("file", metavar="FILE")
    backup = add("backup", help=_("copy the database"))
    backup.add_argument(
        "file", nargs="?", default="", metavar="FILE", help=_("beside the database unless said")
    )
    restore = add("restore", help=_("put a copy of the database back"))
    restore.add_argument("file", metavar="FILE")
    add("check", help=_("verify the database"))


def _with_json(parser: "argparse.ArgumentParser") -> None:
    parser.add_argument("--json", action="store_true", help=_("print JSON"))


def _day(text: str) -> date:
    import argparse

    try:
        day = date.fromisoformat(text)
    except ValueError:
        message = _("{text!r} is no date. Write it like 2026-12-04.").format(text=text)
        raise argparse.ArgumentTypeError(message) from None
    if not 1970 <= day.year <= 2199:
        message = _("{text} lies outside the years 1970 to 2199.").format(text=text)
        raise argparse.ArgumentTypeError(message)
    return day
