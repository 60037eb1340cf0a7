"""Runs one command: the services do the work, `rendering` puts the answer into text or JSON."""

import os
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from followup_desktop import paths
from followup_desktop.cli import rendering
from followup_desktop.cli.arguments import Asked
from followup_desktop.domain.errors import FollowupError, MisuseError
from followup_desktop.domain.outcome import Stage, TouchOutcome
from followup_desktop.phrases.dates import plain_date
from followup_desktop.phrases.language import _
from followup_desktop.services import Services
from followup_desktop.services.build import build_services
from followup_desktop.services.changes import Change
from followup_desktop.services.clock import clock_from

DONE, PROBLEM, WRONG_USAGE = 0, 1, 2


def run_command(asked: Asked) -> int:
    """Run what was asked for; the exit status: 0 done, 1 a problem with data or a file, 2 wrong usage."""
    try:
        clock = clock_from(os.environ.get("FOLLOWUP_NOW"))
        database = paths.database_file(paths.data_dir(asked.data_dir))
        if asked.command == "restore":
            _restore(asked, database)
        with closing(build_services(database, clock, date_format=plain_date)) as services:
            return _run_on(services, asked)
    except MisuseError as error:
        return _refuse(error, WRONG_USAGE)
    except FollowupError as error:
        return _refuse(error, PROBLEM)
    except BrokenPipeError:  # whoever reads us has read enough (agenda | head)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except Exception as error:
        return _refuse(_unforeseen(error, asked), PROBLEM)


def _run_on(services: Services, asked: Asked) -> int:
    changes: list[Change] = []
    services.changes.subscribe(changes.append)
    command = _COMMANDS.get(asked.command or "")
    status = command(services, asked) if command is not None else DONE
    if changes or command is None:
        _keep_calendar(services)
    return status


def _keep_calendar(services: Services) -> None:
    """Bring the person's calendar file up to date. Where that cannot be, the command is done all the same."""
    if not services.settings().calendar_folder:
        return
    try:
        services.calendar_file.keep()
    except FollowupError as error:
        print(" ".join(str(error).split()), file=sys.stderr)


def _refuse(error: FollowupError, status: int) -> int:
    print(" ".join(str(error).split()), file=sys.stderr)
    return status


def _unforeseen(error: Exception, asked: Asked) -> FollowupError:
    """What nobody thought of goes whole into the log; the person gets one line that says where it is."""
    import traceback

    message = _("This went wrong, and nothing was changed by it: {error}.").format(error=error)
    try:
        log = paths.log_file(paths.data_dir(asked.data_dir))
        with log.open("a", encoding="utf-8") as file:
            traceback.print_exception(error, file=file)
    except (OSError, FollowupError):
        return FollowupError(message)
    return FollowupError(_("{message} More is in {log}.").format(message=message, log=log))


def _agenda(services: Services, asked: Asked) -> int:
    day = asked.on or services.clock.today()
    rows = services.agenda.rows(asked.on, every=asked.all)
    waiting = services.agenda.waiting(day)
    render = rendering.agenda_json if asked.json else rendering.agenda_text
    print(render(day, rows, waiting))
    return DONE


def _show(services: Services, asked: Asked) -> int:
    record = services.lookup.record(asked.uid)
    print(rendering.record_json(record) if asked.json else rendering.record_text(record))
    return DONE


def _note(services: Services, asked: Asked) -> int:
    uid = services.lookup.step(asked.uid)
    message = services.notes.message(uid)
    print(rendering.note_json(uid, message) if asked.json else rendering.note_text(message))
    return DONE


def _done(services: Services, asked: Asked) -> int:
    uid = services.lookup.step(asked.uid)
    outcome = TouchOutcome(asked.outcome) if asked.outcome else None
    return _say(services.steps.done(uid, on=asked.on, outcome=outcome, decision_by=asked.decision_by))


def _skip(services: Services, asked: Asked) -> int:
    return _say(services.steps.skip(services.lookup.step(asked.uid), asked.why))


def _snooze(services: Services, asked: Asked) -> int:
    return _say(services.steps.snooze(services.lookup.step(asked.uid), asked.until))


def _reopen(services: Services, asked: Asked) -> int:
    return _say(services.steps.reopen(services.lookup.step(asked.uid)))


def _undo(services: Services, _asked: Asked) -> int:
    return _say(services.undoing.undo())


def _outcome(services: Services, asked: Asked) -> int:
    uid = services.lookup.opportunity(asked.uid)
    stage = Stage(asked.stage)
    return _say(services.job_search.outcome(uid, stage, on=asked.on, answer_by=asked.answer_by))


def _import(services: Services, asked: Asked) -> int:
    reports = [services.imports.import_file(Path(name), dry_run=asked.dry_run) for name in asked.files]
    text = rendering.import_json(reports) if asked.json else rendering.import_text(reports, asked.dry_run)
    if text:
        print(text)
    refused = [report for report in reports if report.error]
    for report in refused:
        why = " ".join(report.error.split())
        print(f"{rendering.file_name(report.file)}: {why}", file=sys.stderr)
    return PROBLEM if refused else DONE


def _export(services: Services, asked: Asked) -> int:
    written = services.transfer.export_file(Path(asked.file))
    print(_("Written: {file}").format(file=rendering.file_name(str(written))))
    return DONE


def _backup(services: Services, asked: Asked) -> int:
    written = services.transfer.back_up(Path(asked.file) if asked.file else None)
    print(_("Copied to {file}").format(file=rendering.file_name(str(written))))
    return DONE


def _restore(asked: Asked, database: Path) -> None:
    """A damaged database must not keep its own copy from being put back, so that it is not opened first."""
    from followup_desktop.store.backup import restore

    kept = restore(database, Path(asked.file))
    print(_("Restored from {file}").format(file=rendering.file_name(asked.file)))
    if kept is not None:
        print(_("What was there before is kept as {file}").format(file=rendering.file_name(str(kept))))


def _check(services: Services, _asked: Asked) -> int:
    problems = services.transfer.check()
    for problem in problems:
        print(problem, file=sys.stderr)
    if not problems:
        print(_("The database is sound."))
    return PROBLEM if problems else DONE


def _say(change: Change) -> int:
    from followup_desktop.phrases.changes import said

    print(said(change.label, change.name))
    return DONE


_COMMANDS: dict[str, Callable[[Services, Asked], int]] = {
    "agenda": _agenda,
    "show": _show,
    "note": _note,
    "done": _done,
    "skip": _skip,
    "snooze": _snooze,
    "reopen": _reopen,
    "undo": _undo,
    "outcome": _outcome,
    "import": _import,
    "export": _export,
    "backup": _backup,
    "check": _check,
}
