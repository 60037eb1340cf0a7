"""Answers as text for people and as JSON for programs (both are public interfaces, see FORMAT)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from followup_desktop.phrases.dates import plain_date
from followup_desktop.phrases.language import NN_, _, ngettext
from followup_desktop.phrases.steps import title

if TYPE_CHECKING:  # each command loads only what it needs
    from followup_desktop.domain.message import Message
    from followup_desktop.services.agenda import AgendaRow, WaitingLine
    from followup_desktop.services.import_report import ImportReport
    from followup_desktop.services.lookup import Record

_COUNTED = {
    "contacts": NN_("{count} contact", "{count} contacts"),
    "opportunities": NN_("{count} opportunity", "{count} opportunities"),
    "referrals": NN_("{count} referral", "{count} referrals"),
    "interviews": NN_("{count} interview", "{count} interviews"),
    "touches": NN_("{count} message or call", "{count} messages and calls"),
    "steps": NN_("{count} step", "{count} steps"),
    "wordings": NN_("{count} wording", "{count} wordings"),
}


def agenda_json(on: date, rows: Sequence[AgendaRow], waiting: Sequence[WaitingLine]) -> str:
    """{"on", "steps": [...], "waiting": [...]}."""
    return _json(
        {
            "on": on.isoformat(),
            "steps": [step_as_json(row) for row in rows],
            "waiting": [
                {
                    "opportunity": line.opportunity,
                    "company": line.company,
                    "until": line.until.isoformat() if line.until else None,
                    "reason": line.reason,
                }
                for line in waiting
            ],
        }
    )


def step_as_json(row: AgendaRow) -> dict[str, object]:
    """A step as programs read it: dates as YYYY-MM-DD, aim null where the rule has none."""
    step = row.step
    return {
        "uid": step.uid,
        "kind": step.kind.value,
        "title": title(step.kind, row.names),
        "opportunity": step.opportunity,
        "interview": step.interview,
        "contact": step.contact,
        "company": row.names.company,
        "opens": step.opens.isoformat(),
        "aim": step.aim.isoformat() if step.aim else None,
        "due": step.due.isoformat(),
        "state": row.state.value,
        "reason": row.reason,
        "done_on": step.done_on.isoformat() if step.done_on else None,
        "note": step.kind.has_note,
    }


def agenda_text(on: date, rows: Sequence[AgendaRow], waiting: Sequence[WaitingLine]) -> str:
    """One step a line: id, due date, title, why; then what is waited for."""
    lines = []
    for row in rows:
        company = f", {row.names.company}" if row.names.company else ""
        named = title(row.step.kind, row.names)
        where = "" if row.names.company and row.names.company in named else company
        lines.append(f"{row.step.uid[:8]}  {plain_date(row.step.due):<15}  {named}{where}  ({row.reason})")
    if not lines:
        lines.append(_("Nothing to do on {date}.").format(date=plain_date(on)))
    lines += [f"{line.opportunity[:8]}  {line.company}: {line.reason}" for line in waiting]
    return "\n".join(lines)


def record_json(record: Record) -> str:
    """One record as the archive writes it."""
    from followup_desktop.exchange.archive import record_as_json

    return _json(record_as_json(record))


def record_text(record: Record) -> str:
    """One record, a field a line; what is empty is left out."""
    from followup_desktop.exchange.archive import record_as_json

    lines = []
    for name, value in record_as_json(record).items():
        shown = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        lines.append(f"{name}: {shown}")
    return "\n".join(lines)


def note_json(uid: str, message: Message) -> str:
    """{"step", "to": [{"name", "address"}], "subject", "body", "warnings"}; a call has "voicemail" too."""
    note: dict[str, object] = {
        "step": uid,
        "to": [{"name": one.name, "address": one.address} for one in message.to],
        "subject": message.subject,
        "body": message.body,
        "warnings": [{"kind": one.kind, "about": one.about} for one in message.warnings],
    }
    if message.voicemail:
        note["voicemail"] = message.voicemail
    return _json(note)


def note_text(message: Message) -> str:
    """The note as one would read it: to whom, subject, body; the voicemail script last."""
    to = ", ".join(f"{one.name} <{one.address}>" if one.address else one.name for one in message.to)
    parts = [_("To: {to}").format(to=to)] if to else []
    if message.subject:
        parts.append(_("Subject: {subject}").format(subject=message.subject))
    text = "\n".join(parts) + f"\n\n{message.body}"
    if message.voicemail:
        text += f"\n\n{_('If a machine answers:')}\n\n{message.voicemail}"
    return text.strip()


def import_json(reports: Sequence[ImportReport]) -> str:
    """{"files": [{"file", "status", "error", "added", "updated", "merged", "left_out"}]}."""
    return _json(
        {
            "files": [
                {
                    "file": report.file,
                    "status": "refused" if report.error else "imported",
                    "error": report.error or None,
                    "added": report.added,
                    "updated": report.updated,
                    "merged": report.merged,
                    "left_out": [{"what": what, "why": why} for what, why in report.left_out],
                }
                for report in reports
            ]
        }
    )


def import_text(reports: Sequence[ImportReport], dry_run: bool) -> str:
    """What was added and updated, a file a line."""
    lines = []
    for report in reports:
        if report.error:
            continue
        counted = ", ".join(_counted(kind, len(records)) for kind, records in report.added.items() if records)
        said = _("would add") if dry_run else _("added")
        line = f"{file_name(report.file)}: {said} {counted or _('nothing')}"
        if updated := len(report.updated):
            line += ngettext(", {count} updated", ", {count} updated", updated).format(count=updated)
        if merged := len(report.merged):
            line += ngettext(", {count} merged", ", {count} merged", merged).format(count=merged)
        lines.append(line)
        lines += [f"  {_in_a_line(what)}: {_in_a_line(why)}" for what, why in report.left_out]
    return "\n".join(lines)


def file_name(file: str) -> str:
    """The name of a file as it is printed: quoted where a sign in it would break or hide the line."""
    return file if file.isprintable() else f'"{_escaped(file)}"'


def _counted(kind: str, count: int) -> str:
    one, many = _COUNTED[kind]
    return ngettext(one, many, count).format(count=count)


def _in_a_line(text: str) -> str:
    return _escaped(" ".join(text.split()))


def _escaped(text: str) -> str:
    """Without signs that a terminal obeys or cannot show; these as in a string of a program."""
    return "".join(
        letter if letter.isprintable() else letter.encode("unicode_escape").decode() for letter in text
    )


def _json(answer: object) -> str:
    return json.dumps(answer, indent=2, ensure_ascii=False)
