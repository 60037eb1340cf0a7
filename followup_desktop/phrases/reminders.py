"""Reminders in words: the line on top of one, and one message for many."""

from collections.abc import Sequence

from followup_desktop.domain.snoozing import Later, Pause
from followup_desktop.phrases.language import _, ngettext
from followup_desktop.phrases.plain_line import plain_line

_TITLE, _COMPANY, _REASON = 90, 40, 300  # characters that fit into what desktops show
_NAMED = 3  # steps that a message for many names


def headline(title: str, company: str, due_words: str) -> str:
    """What to do, where and by when: "Thank Grace Hopper, Acme Finance: by tomorrow".

    A company that the title names already is not said twice. A title may be a question.
    """
    what, where = plain_line(title, _TITLE), plain_line(company, _COMPANY)
    if what.endswith("?"):
        return _("{question} {when}").format(question=what, when=due_words[:1].upper() + due_words[1:])
    if where and where.casefold() not in what.casefold():
        what = _("{what}, {company}").format(what=what, company=where)
    return _("{what}: {when}").format(what=what, when=due_words) if due_words else what


def reason_in_brief(why: str, *, missed: bool) -> str:
    """Why the step is there, and that it fell due while nobody was there to be told."""
    reason = plain_line(why, _REASON)
    if not missed:
        return reason
    return _("This came up while you were away. {reason}").format(reason=reason).strip()


def digest(titles: Sequence[str], *, missed: bool) -> tuple[str, str]:
    """Title and text of one message for many steps: how many, and the first of them line by line."""
    count = len(titles)
    title = ngettext("{count} step is due", "{count} steps are due", count).format(count=count)
    lines = [plain_line(each, _TITLE) for each in titles[:_NAMED]]
    if missed:
        lines.insert(0, _("This came up while you were away:"))
    more = count - _NAMED
    if more > 0:
        lines.append(ngettext("and {count} more", "and {count} more", more).format(count=more))
    return title, "\n".join(lines)


def later_label(later: Later) -> str:
    """A button that puts a reminder off: "Later today", "Tomorrow morning", "Next business day"."""
    words = {
        Later.TODAY: _("Later today"),
        Later.TOMORROW: _("Tomorrow morning"),
        Later.BUSINESS_DAY: _("Next business day"),
    }
    return words[later]


def pause_label(pause: Pause) -> str:
    """An entry of the tray's menu: for how long reminders rest."""
    words = {
        Pause.HOUR: _("For 1 hour"),
        Pause.TOMORROW: _("Until tomorrow"),
        Pause.MONDAY: _("Until Monday"),
    }
    return words[pause]
